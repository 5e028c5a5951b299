import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { apiFailure } from '../../../../actions/shared/github/api/failures.ts';
import { type ActionError, serviceError } from '../../../../actions/shared/runtime/errors.ts';
import { damaged, survives } from '../../../support/fuzzing.ts';

interface Answer {
  readonly url?: string;
  readonly message?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error as octokit throws it. */
const refused = (
  status: number,
  { url = 'https://api.github.com/repos/acme/shop/tags', message, headers = {} }: Answer = {},
) => Object.assign(new Error('octokit'), { status, request: { url }, response: { data: { message }, headers } });
const failureOf = (status: number, answer?: Answer) =>
  apiFailure(refused(status, answer), 'actions: read') as ActionError;

describe('the kind of a failed call', () => {
  test.each<[number, Answer, string, string]>([
    [401, {}, 'permission', 'GitHub refused /tags with status 401: the token is not valid.'],
    [403, {}, 'permission', 'GitHub refused /tags with status 403: the token lacks "actions: read".'],
    [404, {}, 'permission', 'GitHub refused /tags with status 404: the token lacks "actions: read".'],
    [429, {}, 'service', 'GitHub refused /tags with status 429: the rate limit of this token is used up.'],
    [
      403,
      { message: 'You have exceeded a secondary Rate Limit' },
      'service',
      'GitHub refused /tags with status 403 (You have exceeded a secondary Rate Limit): the rate limit of this token is used up.',
    ],
    [
      403,
      { headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1767225600' } },
      'service',
      'GitHub refused /tags with status 403: the rate limit of this token is used up until 2026-01-01T00:00:00.000Z.',
    ],
    [
      429,
      { headers: { 'x-ratelimit-remaining': '0' } },
      'service',
      'GitHub refused /tags with status 429: the rate limit of this token is used up.',
    ],
    [
      429,
      { headers: { 'x-ratelimit-remaining': '7', 'x-ratelimit-reset': '1767225600' } },
      'service',
      'GitHub refused /tags with status 429: the rate limit of this token is used up.',
    ],
    [422, { message: 'Validation Failed' }, 'service', 'GitHub answered /tags with status 422 (Validation Failed).'],
  ])('%i %j', (status, answer, kind, message) => {
    expect(failureOf(status, answer)).toMatchObject({ kind, message });
    expect(failureOf(status, answer).fix).toMatch(/permissions:|github-token|later|githubstatus\.com/);
  });

  test('a cause that says more is the error', () => {
    const cause = serviceError('GitHub did not answer');
    expect(apiFailure(Object.assign(refused(500), { cause }), 'x')).toBe(cause);
  });

  test.each([
    ['no status', { request: { url: 'https://x.example/' }, response: {} }],
    ['no address', { status: 500, response: {} }],
    ['no response', { status: 500, request: { url: 'https://x.example/' } }],
    ['no object', 'oops'],
  ])('an error with %s does not come from GitHub', (_, error) => expect(apiFailure(error, 'x')).toBe(error));
});

test.each([
  ['https://api.github.com/repos/acme/shop', '/'],
  ['https://ghe.example/api/v3/repos/acme/shop/actions/runs?per_page=30', '/actions/runs'],
  ['https://ghe.example/repos/a/b/repos/c/d/x', '/repos/c/d/x'],
  ['https://api.github.com/rate_limit', '/rate_limit'],
])('of %s the error shows %s', (url, endpoint) =>
  expect(failureOf(401, { url }).message).toBe(`GitHub refused ${endpoint} with status 401: the token is not valid.`),
);

test.each([
  ['a.\n\t b.', 'a. b'],
  ['x'.repeat(200), 'x'.repeat(120)],
  [`${'x'.repeat(119)}. y`, 'x'.repeat(119)],
])('the message %j is shown as one short line', (message, shown) =>
  expect(failureOf(401, { message }).message).toContain(`401 (${shown}): `),
);

test('a message that is no string is not shown', () =>
  expect(failureOf(401, { message: { a: 1 } }).message).toContain('status 401: '));

test('any refusal of GitHub is described, whatever its headers and its document say', async () => {
  const texts = damaged('0', '1767225600', '1e300', 'Not Found', 'https://docs.github.com');
  const headers = fc.record(
    { 'x-ratelimit-remaining': texts, 'x-ratelimit-reset': texts, 'retry-after': texts },
    { requiredKeys: [] },
  );
  const refusals = fc.record({
    status: fc.constantFrom(400, 401, 403, 403, 404, 409, 422, 429, 429, 500),
    message: fc.oneof(texts, fc.jsonValue()),
    headers,
  });
  const { refused: crashes } = await survives(refusals, ({ status, message, headers }) => {
    const error = failureOf(status, { message, headers });
    expect(['permission', 'service']).toContain(error.kind);
    expect(error.message.length).toBeLessThan(400);
  });
  expect(crashes).toBe(0);
});
