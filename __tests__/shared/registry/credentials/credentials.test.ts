import { describe, expect, test } from '@jest/globals';
import { createCredentials } from '../../../../actions/shared/registry/credentials/credentials.ts';
import { explicitCredential } from '../../../../actions/shared/registry/credentials/explicit-credential.ts';
import { annEntry, base64, runtimeWithDocker } from './docker-runtime.ts';

const withEntry = (entry: object) => runtimeWithDocker({ auths: { 'ghcr.io': entry } });

describe('every secret is masked before it is returned', () => {
  test.each([
    ['a password, and the value of its header', annEntry, ['pa:ss', annEntry.auth]],
    ['an identity token', { identitytoken: 'refresh' }, ['refresh']],
    ['a registry token', { registrytoken: 'bearer' }, ['bearer']],
  ])('%s', async (_, entry, masks) => {
    const runtime = withEntry(entry);
    expect(await createCredentials(runtime).find('ghcr.io')).toBeDefined();
    expect(runtime.masked).toEqual(masks);
  });

  test('once, however often it is needed', async () => {
    const runtime = withEntry({ registrytoken: 'bearer' });
    const credentials = createCredentials(runtime);
    const [first, second] = await Promise.all([credentials.find('ghcr.io'), credentials.find('ghcr.io')]);
    expect(first).toBe(second);
    expect(runtime.masked).toEqual(['bearer']);
  });
});

test('inputs win for their registry, and no other registry gets them', async () => {
  const runtime = runtimeWithDocker({ auths: { 'ghcr.io': annEntry, 'quay.io': annEntry } });
  const credentials = createCredentials(
    runtime,
    explicitCredential({ registry: 'ghcr.io', username: 'bob', password: 'secret' }, ['ghcr.io']),
  );
  expect(await credentials.find('ghcr.io')).toMatchObject({
    source: 'the inputs of this step',
    username: 'bob',
    password: 'secret',
  });
  expect(runtime.masked).toEqual(['secret', base64('bob:secret')]);
  expect(await credentials.find('quay.io')).toMatchObject({ username: 'ann' });
  expect(await credentials.find('evil.example')).toBeUndefined();
});
