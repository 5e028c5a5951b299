import { afterEach, describe, expect, test } from '@jest/globals';
import type { ResolveFacts } from '../../actions/resolve-digests/facts.ts';
import type { ManifestScope } from '../../actions/resolve-digests/manifest-scope.ts';
import { replaceExpiredManifest } from '../../actions/resolve-digests/tagged-manifest.ts';
import type { NoManifest } from '../../actions/shared/github/documents/last-manifest.ts';
import { ociIndex, ociManifest } from '../../actions/shared/images/media-type.ts';
import { parseReference } from '../../actions/shared/images/reference.ts';
import { openRegistry } from '../../actions/shared/registry/open.ts';
import { createRequest } from '../../actions/shared/runtime/request.ts';
import { createFakeRuntime } from '../support/fake-runtime.ts';
import { type FakeRegistry, startFakeRegistry } from '../support/registry/fake-registry.ts';
import { commit, factsOf, runOf, scope } from './resolutions.ts';

const started: FakeRegistry[] = [];

afterEach(async () => {
  for (const registry of started.splice(0)) await registry.close();
});

const label = 'org.opencontainers.image.revision';

interface Platform {
  readonly architecture: string;
  readonly 'os.version'?: string;
  readonly 'os.features'?: readonly string[];
}

/** An image of one platform, built from a commit. */
function addImage(registry: FakeRegistry, platform: Platform, revision: unknown, tag?: string) {
  const text = JSON.stringify({ os: 'linux', ...platform, config: { Labels: { [label]: revision } } });
  const digest = registry.addBlob('acme/api', text);
  const layer = registry.addBlob('acme/api', 'layer');
  const config = { mediaType: 'application/vnd.oci.image.config.v1+json', digest, size: text.length };
  const layers = [{ mediaType: 'application/vnd.oci.image.layer.v1.tar', digest: layer, size: 5 }];
  const json = JSON.stringify({ schemaVersion: 2, mediaType: ociManifest, config, layers });
  const manifest = registry.addManifest('acme/api', ociManifest, json, tag);
  return { mediaType: ociManifest, digest: manifest, size: json.length, platform: { os: 'linux', ...platform } };
}

const expired: NoManifest = { kind: 'none', code: 'expired', reason: 'it expired', run: runOf(7) };

async function replace(changes: Partial<ResolveFacts>, add: (registry: FakeRegistry) => void = () => undefined) {
  const registry = await startFakeRegistry();
  started.push(registry);
  add(registry);
  const { tag = '', ...reference } = parseReference(`${registry.host}/acme/api:main`);
  return await replaceExpiredManifest(factsOf({ found: expired, ...changes }), {
    images: [{ name: 'api', reference: { ...reference, tag } }],
    registry: openRegistry(createFakeRuntime({ request: createRequest() })),
    created: '2026-02-01T00:00:00Z',
  });
}

describe('the manifest of tags', () => {
  test('is that of the run, and has each platform of the index', async () => {
    const { found } = await replace({}, registry => {
      const manifests = [
        addImage(registry, { architecture: 'amd64' }, commit),
        addImage(registry, { architecture: 'arm64', 'os.version': '10.0', 'os.features': ['win32k'] }, 'none'),
      ];
      const index = JSON.stringify({ schemaVersion: 2, mediaType: ociIndex, manifests });
      registry.addManifest('acme/api', ociIndex, index, 'main');
    });
    if (found.kind !== 'tagged') throw new Error(`a manifest of tags was expected, not ${found.kind}`);
    expect(JSON.parse(found.json)).toEqual(found.manifest);
    expect(found).toMatchObject({ expired, run: { id: 41 } });
    expect(found.manifest).toMatchObject({
      repository: 'acme/shop',
      revision: commit,
      headRevision: commit,
      ref: 'refs/heads/main',
      created: '2026-02-01T00:00:00Z',
      run: { id: 41, number: 7, attempt: 1, workflow: '.github/workflows/images.yml', event: 'push' },
    });
    const { api } = found.manifest.images;
    expect(api).toMatchObject({ mediaType: ociIndex, tags: ['main'], immutableTag: null, reused: false });
    const amd64 = { digest: expect.stringMatching(/^sha256:/), size: expect.any(Number), layers: 1 };
    expect(api?.platforms).toEqual({
      'linux/amd64': amd64,
      'linux/arm64': { ...amd64, 'os.version': '10.0', 'os.features': ['win32k'] },
    });
  });

  const image = (revision: unknown) => (registry: FakeRegistry) =>
    void addImage(registry, { architecture: 'amd64' }, revision, 'main');

  test.each<[ManifestScope['choice'], string]>([
    [{ kind: 'branch', branch: undefined }, 'refs/heads/main'],
    [{ kind: 'revision', revision: commit }, 'HEAD'],
    [{ kind: 'git-tag', tag: 'v1' }, 'HEAD'],
  ])('of the choice %j has the ref %s', async (choice, ref) => {
    const { found } = await replace({ scope: { ...scope, choice } }, image(commit));
    expect(found).toMatchObject({ kind: 'tagged', manifest: { ref } });
  });

  test('has the commit that the image names', async () => {
    const { found } = await replace({}, image('d'.repeat(64)));
    expect(found).toMatchObject({ manifest: { images: { api: { builtFrom: 'd'.repeat(64), reused: true } } } });
  });

  test.each(['main', 'c'.repeat(39), `${commit}0`, undefined])('is refused for the label %j', async revision => {
    await expect(replace({}, image(revision))).rejects.toMatchObject({
      kind: 'policy',
      message: expect.stringMatching(/acme\/api:main has no label org\.opencontainers\.image\.revision with a commit/),
    });
  });

  test('is refused without the tag', async () => {
    await expect(replace({})).rejects.toMatchObject({
      kind: 'input',
      message: expect.stringMatching(/acme\/api has no tag main, which "tagged-images" names/),
    });
  });
});

test.each<ResolveFacts['found']>([
  factsOf().found,
  { ...expired, code: 'no-artifact' },
  { ...expired, code: 'bad-artifact' },
  { kind: 'distrusted', run: runOf(7), reason: 'its event was pull_request' },
])('what has not expired stays as it is: $kind', async found => {
  expect(await replace({ found })).toMatchObject({ found });
});
