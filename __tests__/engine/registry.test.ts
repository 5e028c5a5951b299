import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { createRegistryClient, type RegistryClient } from '../../actions/shared/registry/client.ts';
import { type ImageContent, readImage } from '../../actions/shared/registry/image-content.ts';
import { openLayout } from '../../actions/shared/registry/layout.ts';
import { capture } from '../../actions/shared/runtime/exec.ts';
import { createRequest } from '../../actions/shared/runtime/request.ts';
import { createDeadlines } from '../../actions/shared/runtime/scheduling/deadline.ts';
import { registryContract } from '../shared/registry/contract.ts';
import { temporaryFolder } from '../support/fake-runtime.ts';

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} must be set; .ci/run sets it`);
  return value;
}

function connect(): { client: RegistryClient; host: string } {
  const credentials = { find: async () => undefined };
  const client = createRegistryClient({
    request: createRequest(),
    deadlines: createDeadlines(),
    mask: () => undefined,
    credentials,
  });
  return { client, host: setting('IMAGE_ACTIONS_REGISTRY') };
}

registryContract('a distribution registry', async () => connect());

describe('an image of two platforms that BuildKit wrote with provenance', () => {
  const name = 'engine/provenance';
  let pushed: ImageContent | undefined;
  let stored: ImageContent | undefined;

  async function build(folder: string, output: string): Promise<string> {
    const metadata = path.join(folder, 'metadata.json');
    const { exitCode, stderr } = await capture('docker', [
      ...['buildx', 'build', '--builder', setting('IMAGE_ACTIONS_BUILDER_REMOTE')],
      ...['--platform', 'linux/amd64,linux/arm64', '--provenance', 'mode=max'],
      ...['--metadata-file', metadata, '--output', output, folder],
    ]);
    if (exitCode !== 0) throw new Error(stderr);
    const { stdout } = await capture('cat', [metadata]);
    return String(Reflect.get(JSON.parse(stdout.toString()), 'containerimage.digest'));
  }

  beforeAll(async () => {
    const folder = temporaryFolder('build');
    writeFileSync(path.join(folder, 'Dockerfile'), 'FROM scratch\nCOPY Dockerfile /one\nCOPY Dockerfile /two\n');
    const { client, host } = connect();
    const repository = client.repository(`${host}/${name}`);
    pushed = await readImage(repository, await build(folder, `type=image,name=${host}/${name}:main,push=true`));
    const layout = path.join(temporaryFolder('layout'), 'layout');
    const digest = await build(folder, `type=oci,tar=false,dest=${layout}`);
    stored = await readImage(await openLayout(layout), digest);
  }, 60_000);

  test.each(['registry', 'layout'])('is distinguished in the %s', place => {
    const image = place === 'registry' ? pushed : stored;
    expect(image?.platforms.map(({ platform, layers }) => [platform, layers.length])).toEqual([
      ['linux/amd64', 2],
      ['linux/arm64', 2],
    ]);
    const digests = image?.platforms.map(({ descriptor }) => descriptor.digest);
    expect(image?.attestations.map(({ subject }) => subject)).toEqual(digests);
  });

  test('has the same platforms in both', () => expect(stored?.platforms).toEqual(pushed?.platforms));
});
