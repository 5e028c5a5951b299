import { createRegistryClient } from '../../actions/shared/registry/client.ts';
import { createRequest } from '../../actions/shared/runtime/request.ts';
import { registryContract } from '../shared/registry/contract.ts';

registryContract('a distribution registry', async () => {
  const host = process.env['IMAGE_ACTIONS_REGISTRY'];
  if (!host) throw new Error('IMAGE_ACTIONS_REGISTRY must name a registry on loopback; .ci/run sets it');
  const credentials = { find: async () => null };
  return { client: createRegistryClient({ request: createRequest(), mask: () => undefined, credentials }), host };
});
