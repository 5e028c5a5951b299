import { describe, expect, test } from '@jest/globals';
import {
  checkRegistryLogin,
  explicitCredential,
  fromInputs,
} from '../../../../actions/shared/registry/credentials/explicit-credential.ts';

describe('the inputs', () => {
  test('belong to the one registry of the images', () =>
    expect(explicitCredential('bob', 'secret', ['ghcr.io', 'ghcr.io'])).toEqual({
      registry: 'ghcr.io',
      username: 'bob',
      password: 'secret',
    }));

  test.each([
    ['both are empty', '', '', ['ghcr.io', 'docker.io']],
    ['there are no images', 'bob', 'secret', []],
  ])('are no credential when %s', (_, username, password, registries) =>
    expect(explicitCredential(username, password, registries)).toBeUndefined(),
  );

  test.each([
    ['bob', '', ['ghcr.io'], 'Input "registry-password" is empty, but "registry-username" is set; set both, or none.'],
    ['', 'pw', ['ghcr.io'], 'Input "registry-username" is empty, but "registry-password" is set; set both, or none.'],
    [
      'bob',
      'pw',
      ['ghcr.io', 'docker.io'],
      'Inputs "registry-username" and "registry-password" are for one registry, and the images are in ghcr.io, docker.io.',
    ],
  ])('%s, %s for %j are refused', (username, password, registries, message) =>
    expect(() => explicitCredential(username, password, registries)).toThrow(message),
  );
});

test.each([
  ['', '', undefined],
  ['bob', 'pw', undefined],
  ['bob', '', 'Input "registry-password" is empty, but "registry-username" is set; set both, or none.'],
  ['', 'pw', 'Input "registry-username" is empty, but "registry-password" is set; set both, or none.'],
])('of "%s" and "%s" as inputs it says %j', (registryUsername, registryPassword, message) => {
  expect(checkRegistryLogin({ registryUsername, registryPassword })).toBe(message);
});

test.each([
  ['ghcr.io', 'GHCR.io', true],
  ['docker.io', 'index.docker.io', true],
  ['ghcr.io', 'ghcr.io.evil.example', false],
])('inputs for %s are used for %s: %s', async (registry, other, used) => {
  const found = await fromInputs({ registry, username: 'bob', password: 'secret' })(other);
  expect(found !== undefined).toBe(used);
});
