import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createCredentials, explicitCredential } from '../../../actions/shared/registry/credentials.ts';
import { createFakeRuntime, temporaryFolder } from '../../support/fake-runtime.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');

function setUp(configuration: unknown, helpers: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder('docker');
  const text = typeof configuration === 'string' ? configuration : JSON.stringify(configuration);
  if (configuration !== null) writeFileSync(path.join(folder, 'config.json'), text);
  for (const [name, script] of Object.entries(helpers)) {
    const file = path.join(folder, `docker-credential-${name}`);
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
  }
  return createFakeRuntime({ env: { DOCKER_CONFIG: folder, PATH: `${folder}:${process.env['PATH']}` } });
}

const entry = { auth: base64('ann:pa:ss') };

describe('Docker’s configuration', () => {
  test.each([
    ['ghcr.io', { 'ghcr.io': entry }],
    ['ghcr.io', { 'https://ghcr.io': entry }],
    ['ghcr.io', { 'https://ghcr.io/v2/': entry }],
    ['GHCR.io', { 'ghcr.io': entry }],
    ['docker.io', { 'https://index.docker.io/v1/': entry }],
    ['docker.io', { 'docker.io': entry }],
    ['127.0.0.1:5000', { '127.0.0.1:5000': entry }],
  ])('the entry for %s is found in %j', async (registry, auths) => {
    const runtime = setUp({ auths });
    expect(await createCredentials(runtime).find(registry)).toMatchObject({
      kind: 'password',
      username: 'ann',
      password: 'pa:ss',
    });
    expect(runtime.masked).toEqual(['pa:ss', entry.auth]);
  });

  test.each([
    ['ghcr.io', { 'ghcr.io.evil.example': entry }],
    ['ghcr.io', { 'evil.example/ghcr.io': entry }],
    ['127.0.0.1:5000', { '127.0.0.1:5001': entry }],
    ['ghcr.io', { 'ghcr.io': {} }],
    ['ghcr.io', { 'ghcr.io': { auth: base64('no colon') } }],
    ['ghcr.io', {}],
  ])('nothing is found for %s in %j', async (registry, auths) => {
    const runtime = setUp({ auths });
    expect(await createCredentials(runtime).find(registry)).toBeNull();
    expect(runtime.masked).toEqual([]);
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
  ])('%j', async (given, expected) => {
    const runtime = setUp({ auths: { 'ghcr.io': given } });
    expect(await createCredentials(runtime).find('ghcr.io')).toMatchObject(expected);
    expect(runtime.masked.length).toBeGreaterThan(0);
  });

  test('a file that is not there means anonymous', async () =>
    expect(await createCredentials(setUp(null)).find('ghcr.io')).toBeNull());

  test('without DOCKER_CONFIG the home folder is read', async () => {
    const home = temporaryFolder('home');
    mkdirSync(path.join(home, '.docker'));
    writeFileSync(path.join(home, '.docker/config.json'), JSON.stringify({ auths: { 'ghcr.io': entry } }));
    expect(await createCredentials(createFakeRuntime({ env: { HOME: home } })).find('ghcr.io')).not.toBeNull();
  });

  test.each(['{"auths": {"ghcr.io": {"auth": "c2VjcmV0"', '{"auths": {"ghcr.io": {"auth": 7}}}', '[]x'])(
    'a broken file is named, and nothing of its text',
    async text => {
      const error = await createCredentials(setUp(text))
        .find('ghcr.io')
        .catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ kind: 'input', message: expect.stringContaining('config.json') });
      expect(String(error)).not.toContain('c2VjcmV0');
    },
  );
});

describe('credential helpers', () => {
  const answers = (username: string, secret: string) =>
    `echo '{"ServerURL":"x","Username":"${username}","Secret":"${secret}"}'`;
  const notFound = 'echo "credentials not found in native keychain"; exit 1';

  test('the store is asked for every registry', async () => {
    const runtime = setUp({ credsStore: 'box' }, { box: answers('ann', 'pw') });
    expect(await createCredentials(runtime).find('ghcr.io')).toMatchObject({ kind: 'password', password: 'pw' });
    expect(runtime.masked).toContain('pw');
  });

  test('one of a registry comes before the store', async () => {
    const configuration = { credsStore: 'box', credHelpers: { 'ghcr.io': 'own' } };
    const runtime = setUp(configuration, { box: answers('ann', 'store'), own: answers('ann', 'own') });
    const credentials = createCredentials(runtime);
    expect(await credentials.find('ghcr.io')).toMatchObject({ password: 'own' });
    expect(await credentials.find('quay.io')).toMatchObject({ password: 'store' });
  });

  test('a user named <token> brings an identity token', async () => {
    const runtime = setUp({ credsStore: 'box' }, { box: answers('<token>', 'refresh') });
    expect(await createCredentials(runtime).find('acme.azurecr.io')).toMatchObject({
      kind: 'identity-token',
      token: 'refresh',
    });
  });

  test('Docker Hub is asked for by its old address', async () => {
    const runtime = setUp({ credsStore: 'box' }, { box: 'echo "{\\"Username\\":\\"$(cat)\\",\\"Secret\\":\\"s\\"}"' });
    expect(await createCredentials(runtime).find('docker.io')).toMatchObject({
      username: 'https://index.docker.io/v1/',
    });
  });

  test('what it does not know may stand in the file', async () => {
    const runtime = setUp({ credsStore: 'box', auths: { 'ghcr.io': entry } }, { box: notFound });
    expect(await createCredentials(runtime).find('ghcr.io')).toMatchObject({ username: 'ann' });
  });

  test('it is asked once', async () => {
    const runtime = setUp({ credsStore: 'box' }, { box: `echo x >> "$DOCKER_CONFIG/count"; ${notFound}` });
    const credentials = createCredentials(runtime);
    await Promise.all([credentials.find('ghcr.io'), credentials.find('ghcr.io')]);
    const { stdout } = await runtime.capture('cat', [path.join(String(runtime.env['DOCKER_CONFIG']), 'count')]);
    expect(stdout.toString()).toBe('x\n');
  });

  test.each([
    ['echo "token expired" >&2; exit 1', 'permission', 'gave no credentials: token expired'],
    ['echo \'{"Secret":"leak"}\'; exit 3', 'permission', 'gave no credentials: exit code 3'],
    ['echo nonsense', 'permission', 'in a form that is not its protocol'],
  ])('%s', async (script, kind, message) => {
    const error = await createCredentials(setUp({ credsStore: 'box' }, { box: script }))
      .find('ghcr.io')
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ kind, message: expect.stringContaining(message) });
    expect(String(error)).not.toContain('leak');
  });

  test.each(['../../bin/sh', 'a b', '-x', 'a;b', '/bin/sh', 'a\nb'])('%j is no helper', async name => {
    await expect(createCredentials(setUp({ credsStore: name })).find('ghcr.io')).rejects.toMatchObject({
      kind: 'input',
      message: expect.stringContaining('cannot be a program'),
    });
  });

  test('one that is not installed is named', async () => {
    await expect(createCredentials(setUp({ credsStore: 'absent' })).find('ghcr.io')).rejects.toMatchObject({
      kind: 'input',
      message: expect.stringContaining('docker-credential-absent'),
    });
  });
});

describe('inputs', () => {
  test('win for their registry and stay away from every other', async () => {
    const runtime = setUp({ auths: { 'ghcr.io': entry } });
    const credentials = createCredentials(runtime, explicitCredential('bob', 'given', ['ghcr.io', 'ghcr.io']));
    expect(await credentials.find('ghcr.io')).toMatchObject({ username: 'bob', password: 'given' });
    expect(await credentials.find('evil.example')).toBeNull();
    expect(runtime.masked).toEqual(['given', base64('bob:given')]);
  });

  test('are left out together', () => expect(explicitCredential('', '', ['ghcr.io', 'docker.io'])).toBeNull());

  test.each([
    ['bob', '', ['ghcr.io'], 'Input "registry-password" is empty'],
    ['', 'pw', ['ghcr.io'], 'Input "registry-username" is empty'],
    ['bob', 'pw', ['ghcr.io', 'docker.io'], 'speak of one registry, and the images are in ghcr.io, docker.io'],
  ])('%s, %s for %j is refused', (username, password, registries, message) =>
    expect(() => explicitCredential(username, password, registries)).toThrow(message),
  );
});
