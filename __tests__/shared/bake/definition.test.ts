import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  composableFields,
  composableText,
  escapeTemplate,
  formatOverride,
  unescapeTemplate,
} from '../../../actions/shared/bake/definition.ts';
import { cases, damaged, survives } from '../../support/fuzzing.ts';

describe('composableFields', () => {
  test.each([
    [
      { type: 'gha', scope: 'x' },
      { type: 'gha', scope: 'x' },
    ],
    ['type=gha,scope=x', { type: 'gha', scope: 'x' }],
    ['registry', { type: 'registry' }],
    ['type=image,"name=a/b,c/d",push=true', { type: 'image', name: 'a/b,c/d', push: 'true' }],
    ['id=x,"src=a ""b"".txt"', { id: 'x', src: 'a "b".txt' }],
    ['type=local,dest=', { type: 'local', dest: '' }],
    ['type=image,push', { type: 'image', push: '' }],
    ['type=image,annotation.url=https://a/?b=c', { type: 'image', 'annotation.url': 'https://a/?b=c' }],
  ])('reads %j', (given, fields) => {
    expect(composableFields(given)).toEqual(fields);
  });

  test('refuses a quote that no version of buildx reads', () => {
    expect(() => composableFields('type=local,dest=a"b')).toThrow(
      '"type=local,dest=a"b" is not a list of key=value with commas: column 18: a double quote inside a field',
    );
  });

  test('reads back whatever is written', () => {
    const value = fc.string();
    const fields = fc.dictionary(fc.stringMatching(/^[a-z][a-z.-]{0,10}$/), value, { minKeys: 1 });
    fc.assert(
      fc.property(fields, written => {
        expect(composableFields(composableText(written))).toEqual({ ...written });
      }),
      { numRuns: cases(100) },
    );
  });
});

test('an override file is stable text: targets in the order of their names, two spaces', () => {
  const [b, a] = [{ tags: ['x'], args: {} }, { tags: [] }];
  expect(formatOverride({ target: { b, a, c: {} } })).toBe(`{
  "target": {
    "a": {
      "tags": []
    },
    "b": {
      "tags": [
        "x"
      ],
      "args": {}
    },
    "c": {}
  }
}
`);
});

test('a text survives being escaped and read again, and has no template in between', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[${}%a]{0,12}$/), text => {
      expect(unescapeTemplate(escapeTemplate(text))).toBe(text);
      expect(escapeTemplate(text)).not.toMatch(/(?:^|[^$])\$\{|(?:^|[^%])%\{/);
    }),
    { numRuns: cases(100) },
  );
});

test('any entry with commas is read, or refused without a crash', async () => {
  const texts = damaged(
    'type=registry,ref=ghcr.io/acme/api:cache,mode=max',
    'type=local,"dest=a,b"',
    'ghcr.io/acme/api',
  );
  const { taken, refused } = await survives(texts, text => composableText(composableFields(text)));
  expect(taken).toBeGreaterThan(0);
  expect(refused).toBeGreaterThan(0);
});
