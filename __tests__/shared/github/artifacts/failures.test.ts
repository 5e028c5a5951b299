import { expect, test } from '@jest/globals';
import {
  artifactFailure,
  ConflictError,
  missingArtifact,
  RefusalError,
  refusalOf,
  refuseServer,
} from '../../../../actions/shared/github/artifacts/failures.ts';

const answer = (status: number, body: string, headers = {}) => ({
  status,
  headers: new Headers(headers),
  body: Uint8Array.from(Buffer.from(body)),
});
const called = { method: 'CreateArtifact', host: 'results.example' };

test.each([
  [409, '{"msg": "an artifact with this name already exists"}', 'input', 'exists already in this run', false],
  [402, '{"msg": "insufficient usage to create artifact"}', 'service', 'storage of this account is full', true],
  [403, '{"msg": "Insufficient usage"}', 'service', 'storage of this account is full', true],
  [401, '{"msg": "token is invalid"}', 'permission', "refused the runner's token: CreateArtifact was", true],
  [403, 'no JSON', 'permission', 'was answered with status 403.', true],
  [400, '{"msg": 1}', 'service', 'results.example) did not accept a request', false],
  [404, '', 'service', 'was answered with status 404.', false],
] as const)('status %i with %j', (status, body, kind, text, isRefusal) => {
  const refusal = refusalOf(answer(status, body), called);
  expect(refusal instanceof RefusalError).toBe(isRefusal);
  expect(refusal instanceof ConflictError).toBe(status === 409);
  const error = artifactFailure('image-plan--1', refusal);
  expect(error).toMatchObject({ kind, cause: refusal, fix: expect.stringMatching(/./) });
  expect(error).toMatchObject({ message: expect.stringContaining(`Artifact "image-plan--1" `) });
  expect(error).toMatchObject({ message: expect.stringContaining(text) });
});

test.each([
  ['https://elsewhere.example/x?sig=1', 'redirects to elsewhere.example, and'],
  ['/x', 'redirects to another address, and'],
  ['', 'redirects to another address, and'],
])('a redirect to %j is refused', (location, text) => {
  const refusal = refusalOf(answer(307, '', { location }), called);
  expect(refusal).toMatchObject({ kind: 'policy', message: expect.stringContaining(text) });
});

test('a failed list has no name, and a bug stays one', () => {
  const refusal = refusalOf(answer(404, ''), called);
  expect(artifactFailure('', refusal)).toMatchObject({
    message: expect.stringMatching(/^The artifacts of this run could not be transferred: The artifact service /),
  });
  const bug = new TypeError('x');
  expect(artifactFailure('', bug)).toBe(bug);
});

test.each([
  [[], 'It has none.'],
  [['a', 'b'], 'It has a, b.'],
  [
    Array.from({ length: 12 }, (_, number) => `n${number}`),
    'It has n0, n1, n2, n3, n4, n5, n6, n7, n8, n9 and 2 more.',
  ],
  [Array.from({ length: 10 }, (_, number) => `n${number}`), 'It has n0, n1, n2, n3, n4, n5, n6, n7, n8, n9.'],
])('a missing artifact is named beside %j', (names, there) => {
  const error = missingArtifact(
    'x',
    names.map(name => ({ name })),
  );
  expect(error).toMatchObject({ kind: 'input', message: `This run has no artifact "x". ${there}` });
  expect(error.fix).toContain('Let this job need the one that writes it.');
});

test.each([undefined, '', 'https://github.com', 'https://acme.ghe.com', 'http://x.localhost', 'https://ACME.GHE.com'])(
  'the server %s has the artifact service',
  server => expect(() => refuseServer(server)).not.toThrow(),
);

test.each(['https://github.example.com', 'https://evilghe.com', 'https://ghe.com.example', 'https://notgithub.com'])(
  'the server %s has not',
  server => expect(() => refuseServer(server)).toThrow(/^The artifact service of \S+ is not supported/),
);
