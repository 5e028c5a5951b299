import { describe, expect, test } from '@jest/globals';
import { nextLink } from '../../../actions/shared/registry/link.ts';
import { damaged, survives } from '../../support/fuzzing.ts';

describe('the next page is read', () => {
  test.each([
    ['', undefined],
    ['</v2/a/tags/list?last=b&n=2>; rel="next"', '/v2/a/tags/list?last=b&n=2'],
    ['</v2/a>;rel=next', '/v2/a'],
    ['</v2/a> ; REL = "Next"', '/v2/a'],
    ['</v2/a>; rel="last next"', '/v2/a'],
    ['</v2/a>; title="a, <b>; rel=x"; rel="next"', '/v2/a'],
    ['</v2/a>; rel="last"', undefined],
    ['</v2/a>; rel="nextish"', undefined],
    ['</v2/a>; title="next"', undefined],
    ['</v2/a>; rel="last", </v2/b>; rel="next"', '/v2/b'],
    ['</v2/a>; rel=next; crossorigin', '/v2/a'],
    ['</v2/a,b>; rel="next"', '/v2/a,b'],
  ])('%s', (header, target) => expect(nextLink(header)).toBe(target));
});

test.each(['/v2/a; rel="next"', '</v2/a; rel="next"', 'rel="next"', '</v2/a>; rel="next', '</v2/a>;rel=last,'])(
  '%s hides what follows, so it is an error',
  header => {
    expect(() => nextLink(header)).toThrow('is not a Link header');
  },
);

test('a header that is longer than all headers of an answer together is an error', () => {
  expect(() => nextLink('\\"'.repeat(125_000))).toThrow(/^"(?:\\\\\\")+…" is not a Link header$/);
});

test('any header is read, or refused without a crash', async () => {
  const headers = damaged('</v2/a/tags/list?last=b&n=2>; rel="next"', '</a>; rel=last; title="x", </b>; rel=next');
  const { taken, refused } = await survives(headers, nextLink, error => /is not a Link header$/.test(String(error)));
  expect(taken).toBeGreaterThan(100);
  expect(refused).toBeGreaterThan(100);
});
