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

test('the inputs log in to the registry of the repositories', async () => {
  const login = {
    registryUsername: 'ann',
    registryPassword: 's3cret',
    repositories: [`${registry.host}/acme/api`, `${registry.host}/acme/base`],
  };
  expect(await read(openRegistry(runtime(), login))).toBeDefined();
});

test('without inputs, the login of an earlier step is used, here none', async () => {
  const none = { registryUsername: '', registryPassword: '', repositories: [`${registry.host}/acme/api`] };
  for (const client of [openRegistry(runtime()), openRegistry(runtime(), none)]) {
    await expect(read(client)).rejects.toMatchObject({ kind: 'permission' });
  }
});

test('the inputs are for one registry', () => {
  const login = { registryUsername: 'ann', registryPassword: 's3cret', repositories: ['ghcr.io/a/b', 'quay.io/a/b'] };
  expect(() => openRegistry(runtime(), login)).toThrow('and the images are in ghcr.io, quay.io.');
});
