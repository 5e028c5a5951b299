import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ociManifest } from '../../../actions/shared/images/media-type.ts';
import { openRegistry } from '../../../actions/shared/registry/open.ts';
import { createRequest } from '../../../actions/shared/runtime/request.ts';
import { createFakeRuntime, temporaryFolder } from '../../support/fake-runtime.ts';
import { type FakeRegistry, startFakeRegistry } from '../../support/registry/fake-registry.ts';

let registry: FakeRegistry;
beforeAll(async () => {
  registry = await startFakeRegistry({ auth: { kind: 'basic', username: 'ann', password: 's3cret' } });
  registry.addManifest('acme/api', ociManifest, '{}', 'main');
});
afterAll(() => registry.close());

const runtime = () =>
  createFakeRuntime({ env: { DOCKER_CONFIG: temporaryFolder('docker') }, request: createRequest() });
const read = (client: ReturnType<typeof openRegistry>) =>
  client.repository(`${registry.host}/acme/api`).headManifest('main');

test('the inputs log in to the registry that they name', async () => {
  const login = {
    registry: registry.host,
    registryUsername: 'ann',
    registryPassword: 's3cret',
    repositories: [`${registry.host}/acme/api`, `${registry.host}/acme/base`],
  };
  expect(await read(openRegistry(runtime(), login))).toBeDefined();
});

test('without inputs, the login of an earlier step is used, here none', async () => {
  const none = {
    registry: 'ghcr.io',
    registryUsername: '',
    registryPassword: '',
    repositories: [`${registry.host}/acme/api`],
  };
  for (const client of [openRegistry(runtime()), openRegistry(runtime(), none)]) {
    await expect(read(client)).rejects.toMatchObject({ kind: 'permission' });
  }
});

test('the inputs are not sent to a registry that only a bake file names', async () => {
  const login = {
    registry: 'ghcr.io',
    registryUsername: 'ann',
    registryPassword: 's3cret',
    repositories: ['ghcr.io/acme/base', `${registry.host}/acme/api`],
  };
  const before = registry.requests.length;
  await expect(read(openRegistry(runtime(), login))).rejects.toMatchObject({ kind: 'permission' });
  expect(registry.requests.slice(before).map(({ authorization }) => authorization)).toEqual([undefined]);
  const elsewhere = { ...login, repositories: [`${registry.host}/acme/api`] };
  expect(() => openRegistry(runtime(), elsewhere)).toThrow(`for ghcr.io, and the images are in ${registry.host}.`);
});
