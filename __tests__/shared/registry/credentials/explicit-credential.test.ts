import { describe, expect, test } from '@jest/globals';
import {
  checkRegistryLogin,
  explicitCredential,
  fromInputs,
  registryHost,
} from '../../../../actions/shared/registry/credentials/explicit-credential.ts';

const given = { registry: 'ghcr.io', username: 'bob', password: 'secret' };

describe('the inputs', () => {
  test.each([
    ['all images are there', ['ghcr.io', 'ghcr.io']],
    ['some images are elsewhere, also where a bake file names the place', ['evil.example', 'ghcr.io']],
    ['there are no images', []],
  ])('belong to the registry that is an input when %s', (_, registries) =>
    expect(explicitCredential(given, registries)).toEqual(given),
  );

  test('are no credential when both are empty', () =>
    expect(explicitCredential({ registry: 'ghcr.io', username: '', password: '' }, ['docker.io'])).toBeUndefined());

  test.each([
    ['bob', '', ['ghcr.io'], 'Input "registry-password" is empty, but "registry-username" is set; set both, or none.'],
    ['', 'pw', ['ghcr.io'], 'Input "registry-username" is empty, but "registry-password" is set; set both, or none.'],
    [
      'bob',
      'pw',
      ['evil.example', 'docker.io', 'evil.example'],
      'Inputs "registry-username" and "registry-password" are for ghcr.io, and the images are in evil.example, docker.io.',
    ],
  ])('%s, %s for %j are refused', (username, password, registries, message) =>
    expect(() => explicitCredential({ registry: 'ghcr.io', username, password }, registries)).toThrow(message),
  );
});

test.each([
  ['ghcr.io', 'ghcr.io'],
  ['GHCR.io', 'ghcr.io'],
  ['https://registry.example:5000/', 'registry.example:5000'],
  ['docker.io', 'docker.io'],
  ['index.docker.io', 'docker.io'],
  ['https://index.docker.io/v1/', 'docker.io'],
  ['[::1]:5000', '[::1]:5000'],
])('the registry %j is %s', (value, host) => expect(registryHost(value)).toBe(host));

test.each(['', 'ghcr.io/acme', 'http://ghcr.io', 'a b', '-x', 'ghcr.io@evil.example', 'ghcr.io\n'])(
  '%j is no registry',
  value => expect(() => registryHost(value)).toThrow('is not the host of a registry; allowed: host[:port]'),
);

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
