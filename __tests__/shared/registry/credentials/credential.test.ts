import { expect, test } from '@jest/globals';
import { basicValue, isSameRegistry } from '../../../../actions/shared/registry/credentials/credential.ts';

test.each([
  ['ghcr.io', 'ghcr.io', true],
  ['ghcr.io', 'http://ghcr.io', true],
  ['ghcr.io', 'HTTPS://GHCR.io/', true],
  ['ghcr.io', 'https://ghcr.io/v2/\n', true],
  ['ghcr.io:443', 'ghcr.io', false],
  ['ghcr.io', 'evil.example/ghcr.io', false],
  ['ghcr.io', 'http://evil.example/http://ghcr.io', false],
  ['docker.io', 'https://index.docker.io/v1/', true],
  ['docker.io', 'registry-1.docker.io', true],
  ['docker.io', 'my.docker.io', false],
  ['docker.io', '', false],
])('%s and %j are the same registry: %s', (one, other, same) => {
  expect([isSameRegistry(one, other), isSameRegistry(other, one)]).toEqual([same, same]);
});

test('a Basic header has user and password in base64, as UTF-8', () => {
  expect(basicValue('ann', 'pä:ss')).toBe(Buffer.from('ann:pä:ss').toString('base64'));
});
