import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { askHelper } from '../../../../actions/shared/registry/credentials/credential-helper.ts';
import { createCredentials } from '../../../../actions/shared/registry/credentials/credentials.ts';
import type { Capture } from '../../../../actions/shared/runtime/exec.ts';
import { startDeadline } from '../../../../actions/shared/runtime/scheduling/deadline.ts';
import { damaged, survives } from '../../../support/fuzzing.ts';
import { annEntry, runtimeWithDocker } from './docker-runtime.ts';

describe('credential helpers', () => {
  const answers = (username: string, secret: string) =>
    `echo '{"ServerURL":"x","Username":"${username}","Secret":"${secret}"}'`;
  const notFound = 'echo "credentials not found in native keychain"; exit 1';

  test('the store is used for every registry', async () => {
    const runtime = runtimeWithDocker({ credsStore: 'b' }, { b: answers('ann', 'pw') });
    expect(await createCredentials(runtime).find('ghcr.io')).toMatchObject({ kind: 'password', password: 'pw' });
    expect(runtime.masked).toContain('pw');
  });

  test('the helper of a registry goes before the store', async () => {
    const configuration = { credsStore: 'box', credHelpers: { 'ghcr.io': 'special' } };
    const runtime = runtimeWithDocker(configuration, {
      box: answers('ann', 'store'),
      special: answers('ann', 'special'),
    });
    const credentials = createCredentials(runtime);
    expect(await credentials.find('ghcr.io')).toMatchObject({ password: 'special' });
    expect(await credentials.find('quay.io')).toMatchObject({ password: 'store' });
  });

  test('a user named <token> brings an identity token', async () => {
    const runtime = runtimeWithDocker({ credsStore: 'box' }, { box: answers('<token>', 'refresh') });
    expect(await createCredentials(runtime).find('acme.azurecr.io')).toMatchObject({
      kind: 'identity-token',
      token: 'refresh',
    });
  });

  test.each([
    ['ghcr.io', 'get ghcr.io'],
    ['127.0.0.1:5000', 'get 127.0.0.1:5000'],
    // Docker Hub is looked up by its old address.
    ['docker.io', 'get https://index.docker.io/v1/'],
  ])('for %s it gets the command and the server: %s', async (registry, call) => {
    const echo = 'echo "{\\"Username\\":\\"$1 $(cat)\\",\\"Secret\\":\\"s\\"}"';
    const runtime = runtimeWithDocker({ credsStore: 'box' }, { box: echo });
    expect(await createCredentials(runtime).find(registry)).toMatchObject({ username: call });
  });

  test.each([
    ['an empty secret', answers('ann', '')],
    ['a message on standard output', notFound],
    ['a message on standard error', 'echo "Credentials not found" >&2; exit 1'],
  ])('%s is no credential', async (_, script) => {
    expect(
      await createCredentials(runtimeWithDocker({ credsStore: 'box' }, { box: script })).find('ghcr.io'),
    ).toBeUndefined();
  });

  test('what it does not know can be in the file', async () => {
    const runtime = runtimeWithDocker({ credsStore: 'box', auths: { 'ghcr.io': annEntry } }, { box: notFound });
    expect(await createCredentials(runtime).find('ghcr.io')).toMatchObject({ username: 'ann' });
  });

  test('it is started once', async () => {
    const runtime = runtimeWithDocker({ credsStore: 'box' }, { box: `echo x >> "$DOCKER_CONFIG/count"; ${notFound}` });
    const credentials = createCredentials(runtime);
    await Promise.all([credentials.find('ghcr.io'), credentials.find('ghcr.io')]);
    const { stdout } = await runtime.capture('cat', [path.join(String(runtime.env['DOCKER_CONFIG']), 'count')]);
    expect(stdout.toString()).toBe('x\n');
  });

  test.each([
    ['echo "token expired" >&2; exit 1', 'permission', 'gave no credentials: token expired'],
    ['echo "the store is locked"; exit 1', 'permission', 'gave no credentials: the store is locked'],
    ['echo \'{"Secret":"leak"}\'; exit 3', 'permission', 'gave no credentials: exit code 3'],
    ['echo nonsense', 'permission', 'in another form than docker-credential-helpers describes'],
  ])('%s', async (script, kind, message) => {
    const error = await createCredentials(runtimeWithDocker({ credsStore: 'box' }, { box: script }))
      .find('ghcr.io')
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ kind, message: expect.stringContaining(message) });
    expect(String(error)).not.toContain('leak');
  });

  test.each(['../../bin/sh', 'a b', '-x', 'a;b', '/bin/sh', 'a\nb'])('%j is no helper', async name => {
    await expect(createCredentials(runtimeWithDocker({ credsStore: name })).find('ghcr.io')).rejects.toMatchObject({
      kind: 'input',
      message: expect.stringContaining('cannot be a program'),
      fix: expect.stringContaining('docker-credential-<name> on PATH'),
    });
  });

  test('its time is part of that of the question', async () => {
    const limits: (number | undefined)[] = [];
    const capture: Capture = async (_, __, options) => {
      limits.push(options?.timeoutSeconds);
      return { exitCode: 1, stdout: Buffer.from('credentials not found'), stderr: '' };
    };
    const ports = { capture, env: {} };
    for (const deadline of [undefined, startDeadline(600), { seconds: 60, remainingMilliseconds: () => 2500 }]) {
      await askHelper({ name: 'box', file: 'config.json' }, { registry: 'ghcr.io', deadline }, ports);
    }
    expect(limits).toEqual([60, 60, 2.5]);
  });

  test('one that hangs ends with the question', async () => {
    const credentials = createCredentials(runtimeWithDocker({ credsStore: 'box' }, { box: 'sleep 900' }));
    await expect(credentials.find('ghcr.io', startDeadline(0.2))).rejects.toMatchObject({
      kind: 'service',
      message: expect.stringMatching(/^docker-credential-box get gave no result within 0\.[12] s\.$/),
    });
  });

  test('one that is not installed is named', async () => {
    await expect(createCredentials(runtimeWithDocker({ credsStore: 'absent' })).find('ghcr.io')).rejects.toMatchObject({
      kind: 'input',
      message: expect.stringContaining('docker-credential-absent'),
    });
  });
});

test('any answer of a helper is read, or refused without a crash and without the answer', async () => {
  const answers = damaged('{"ServerURL":"x","Username":"ann","Secret":"s3cret-42"}', 'credentials not found');
  const { taken, refused } = await survives(fc.tuple(answers, fc.constantFrom(0, 0, 1)), async ([answer, exitCode]) => {
    const capture = async () => ({ exitCode, stdout: Buffer.from(answer), stderr: '' });
    try {
      return await askHelper({ name: 'box', file: 'config.json' }, { registry: 'ghcr.io' }, { capture, env: {} });
    } catch (error) {
      if (answer.startsWith('{')) expect(String(error)).not.toContain('s3cret-42');
      throw error;
    }
  });
  expect(taken).toBeGreaterThan(50);
  expect(refused).toBeGreaterThan(100);
});
