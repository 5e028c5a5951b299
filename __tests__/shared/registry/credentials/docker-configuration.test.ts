import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dockerConfiguration } from '../../../../actions/shared/registry/credentials/docker-configuration.ts';
import { createFakeRuntime, temporaryFolder } from '../../../support/fake-runtime.ts';
import { damaged, mutated, survives } from '../../../support/fuzzing.ts';
import { annEntry, base64, runtimeWithDocker } from './docker-runtime.ts';

describe('Docker’s configuration', () => {
  test.each([
    ['ghcr.io', { 'ghcr.io': annEntry }],
    ['ghcr.io', { 'https://ghcr.io': annEntry }],
    ['ghcr.io', { 'https://ghcr.io/v2/': annEntry }],
    ['GHCR.io', { 'ghcr.io': annEntry }],
    ['docker.io', { 'https://index.docker.io/v1/': annEntry }],
    ['docker.io', { 'docker.io': annEntry }],
    ['127.0.0.1:5000', { '127.0.0.1:5000': annEntry }],
  ])('the entry for %s is found in %j', async (registry, auths) => {
    expect(await dockerConfiguration(runtimeWithDocker({ auths }))(registry)).toMatchObject({
      kind: 'password',
      username: 'ann',
      password: 'pa:ss',
    });
  });

  test.each([
    ['ghcr.io', { 'ghcr.io.evil.example': annEntry }],
    ['ghcr.io', { 'evil.example/ghcr.io': annEntry }],
    ['127.0.0.1:5000', { '127.0.0.1:5001': annEntry }],
    ['ghcr.io', { 'ghcr.io': {} }],
    ['ghcr.io', { 'ghcr.io': { auth: base64('no colon') } }],
    ['ghcr.io', {}],
  ])('there is none for %s in %j', async (registry, auths) => {
    expect(await dockerConfiguration(runtimeWithDocker({ auths }))(registry)).toBeUndefined();
  });

  test.each([
    [
      { username: 'ann', password: 'pw' },
      { kind: 'password', username: 'ann', password: 'pw' },
    ],
    [{ auth: base64('ann:pw\0\0') }, { kind: 'password', username: 'ann', password: 'pw' }],
    [
      { auth: base64('0000:'), identitytoken: 'refresh' },
      { kind: 'identity-token', token: 'refresh' },
    ],
    [{ registrytoken: 'bearer' }, { kind: 'registry-token', token: 'bearer' }],
  ])('%j', async (entry, expected) => {
    expect(await dockerConfiguration(runtimeWithDocker({ auths: { 'ghcr.io': entry } }))('ghcr.io')).toMatchObject(
      expected,
    );
  });

  test('a file that is not there means anonymous', async () =>
    expect(await dockerConfiguration(runtimeWithDocker())('ghcr.io')).toBeUndefined());

  test('without DOCKER_CONFIG the home folder is read', async () => {
    const home = temporaryFolder('home');
    mkdirSync(path.join(home, '.docker'));
    writeFileSync(path.join(home, '.docker/config.json'), JSON.stringify({ auths: { 'ghcr.io': annEntry } }));
    expect(await dockerConfiguration(createFakeRuntime({ env: { HOME: home } }))('ghcr.io')).toBeDefined();
  });

  test.each(['{"auths": {"ghcr.io": {"auth": "c2VjcmV0"', '{"auths": {"ghcr.io": {"auth": 7}}}', '[]x'])(
    'a broken file is named, and no part of it is shown',
    async text => {
      const error = await dockerConfiguration(runtimeWithDocker(text))('ghcr.io').catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ kind: 'input', message: expect.stringContaining('config.json') });
      expect(String(error)).not.toContain('c2VjcmV0');
    },
  );
});

test('any configuration is read, or refused without a crash and without its secrets', async () => {
  const configuration = {
    auths: { 'ghcr.io': annEntry, 'https://index.docker.io/v1/': { identitytoken: 'refresh-1' } },
    credHelpers: { 'quay.io': 'special' },
    credsStore: 'box',
  };
  const folder = temporaryFolder('docker');
  const capture = async () => ({ exitCode: 0, stdout: Buffer.from('{"Username":"a","Secret":"b"}'), stderr: '' });
  const texts = fc.oneof(
    mutated(configuration).map(document => JSON.stringify(document)),
    damaged(JSON.stringify(configuration)),
  );
  const { taken, refused } = await survives(texts, async text => {
    writeFileSync(path.join(folder, 'config.json'), text);
    for (const registry of ['ghcr.io', 'docker.io', 'quay.io']) {
      try {
        await dockerConfiguration({ env: { DOCKER_CONFIG: folder }, capture })(registry);
      } catch (error) {
        expect(String(error)).not.toMatch(/refresh-1|pa:ss/);
        throw error;
      }
    }
  });
  expect(taken).toBeGreaterThan(100);
  expect(refused).toBeGreaterThan(100);
});
