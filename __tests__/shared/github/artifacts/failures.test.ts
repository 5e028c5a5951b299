import { expect, test } from '@jest/globals';
import {
  artifactFailure,
  isConflict,
  missingArtifact,
  refuseServer,
} from '../../../../actions/shared/github/artifacts/failures.ts';

test.each([
  ['Failed request: (409) Conflict: an artifact with this name already exists', 'input', 'exists already in this run'],
  ['Artifact Storage Quota has been hit. Unable to upload', 'service', 'the artifact storage of this account is full'],
  ['insufficient usage', 'service', 'the artifact storage of this account is full'],
  [
    'Failed request: (401) Unauthorized',
    'permission',
    "refused the runner's token (Failed request: (401) Unauthorized)",
  ],
  ['Failed request: (403) Forbidden', 'permission', "refused the runner's token"],
  ['Unable to get the ACTIONS_RUNTIME_TOKEN env variable', 'permission', "refused the runner's token"],
  ['JWT token is invalid', 'permission', "refused the runner's token"],
  ['connect ECONNREFUSED', 'service', 'could not be transferred: connect ECONNREFUSED'],
  ['(4090) is no status', 'service', 'could not be transferred'],
])('%s', (message, kind, text) => {
  const cause = new Error(message);
  const error = artifactFailure('image-plan--1', cause);
  expect(error).toMatchObject({ kind, cause });
  expect(error.message).toContain(`Artifact "image-plan--1" `);
  expect(error.message).toContain(text);
  expect(error.fix).not.toBe('');
  expect(isConflict(cause)).toBe(kind === 'input');
});

test('a failed listing has no name', () => {
  expect(artifactFailure('', new Error('x')).message).toBe('The artifacts of this run could not be transferred: x');
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
