import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createTagReading } from '../../../actions/emit-digest-artifact/tags/current-tag.ts';
import { digestOf } from '../../../actions/shared/images/digest.ts';
import { dockerManifest, ociIndex, ociManifest } from '../../../actions/shared/images/media-type.ts';
import { createRegistryClient } from '../../../actions/shared/registry/client.ts';
import { createRequest } from '../../../actions/shared/runtime/request.ts';
import { createDeadlines } from '../../../actions/shared/runtime/scheduling/deadline.ts';
import { type FakeRegistry, startFakeRegistry } from '../../support/registry/fake-registry.ts';

const login = { kind: 'token', username: 'ann', password: 's3cret' } as const;
let registry: FakeRegistry;
beforeEach(async () => {
  registry = await startFakeRegistry({ auth: login });
});
afterEach(() => registry.close());

function read(digest = digestOf('wanted')) {
  const client = createRegistryClient({
    request: createRequest(),
    mask: () => undefined,
    deadlines: createDeadlines(),
    credentials: { find: async () => ({ ...login, kind: 'password', source: 'a test' }) },
  });
  const { readTag, lookAhead } = createTagReading(client);
  const wanted = {
    target: 'api',
    repository: `${registry.host}/acme/api`,
    tag: 'main',
    kind: 'moving',
    digest,
  } as const;
  return { readTag: () => readTag(wanted), lookAhead: (expected?: string) => lookAhead(wanted, expected) };
}

const put = (mediaType: string, document: unknown, tag = 'main') =>
  registry.addManifest('acme/api', mediaType, typeof document === 'string' ? document : JSON.stringify(document), tag);

function image(config: unknown, configType = 'application/vnd.oci.image.config.v1+json') {
  const text = typeof config === 'string' ? config : JSON.stringify(config);
  const digest = registry.addBlob('acme/api', text);
  return { schemaVersion: 2, config: { mediaType: configType, digest, size: text.length }, layers: [] };
}

const labels = {
  'org.opencontainers.image.revision': 'c'.repeat(40),
  'org.opencontainers.image.created': '2026-01-01T00:00:00Z',
};
const platform = { os: 'linux', architecture: 'amd64' };
const unknown = { isImage: false, platforms: [], revision: undefined, created: undefined, builtAt: undefined };

describe('what a tag names, at a registry with tokens', () => {
  test('nothing', async () => expect(await read().readTag()).toBeUndefined());

  test('an image of one platform', async () => {
    const digest = put(
      ociManifest,
      image({ ...platform, created: '2026-01-02T00:00:00Z', config: { Labels: labels } }),
    );
    expect(await read().readTag()).toEqual({
      digest,
      isImage: true,
      platforms: [digest],
      revision: 'c'.repeat(40),
      created: '2026-01-01T00:00:00Z',
      builtAt: '2026-01-02T00:00:00.000Z',
    });
  });

  test('an index of images, of which one is read', async () => {
    const parts = ['amd64', 'arm64'].map(architecture => {
      const digest = put(ociManifest, image({ os: 'linux', architecture, config: { Labels: labels } }), architecture);
      return { mediaType: ociManifest, digest, size: 1, platform: { os: 'linux', architecture } };
    });
    const digest = put(ociIndex, { schemaVersion: 2, mediaType: ociIndex, manifests: parts });
    const { readTag } = read();
    expect(await readTag()).toMatchObject({
      digest,
      isImage: true,
      revision: 'c'.repeat(40),
      platforms: parts.map(part => part.digest),
    });
    const gets = () => registry.requests.filter(({ method }) => method === 'GET').length;
    const before = gets();
    await readTag();
    expect(gets()).toBe(before);
  });

  test('what is wanted, of which nothing is read', async () => {
    const digest = put(ociManifest, image({}));
    expect(await read(digest).readTag()).toEqual({ ...unknown, digest });
    expect(registry.requests.filter(({ method }) => method === 'GET')).toEqual([]);
  });

  test.each<[string, () => string, object]>([
    [
      'a Helm chart',
      () => put(ociManifest, image({ name: 'shop' }, 'application/vnd.cncf.helm.config.v1+json')),
      { platforms: [expect.any(String)] },
    ],
    [
      'an artifact with an empty config',
      () => put(ociManifest, { ...image('{}', 'application/vnd.oci.empty.v1+json'), artifactType: 'application/x' }),
      { platforms: [expect.any(String)] },
    ],
    ['an image without a platform', () => put(ociManifest, image({ config: {} })), { platforms: [expect.any(String)] }],
    ['a config that is no JSON', () => put(ociManifest, image('oops')), { platforms: [expect.any(String)] }],
    ['an empty index', () => put(ociIndex, { schemaVersion: 2, mediaType: ociIndex, manifests: [] }), {}],
    [
      'an index of an image that is gone',
      () =>
        put(ociIndex, {
          schemaVersion: 2,
          manifests: [{ mediaType: ociManifest, digest: digestOf('gone'), size: 1, platform }],
        }),
      {},
    ],
    [
      'an index with a platform that cannot be one',
      () =>
        put(ociIndex, {
          schemaVersion: 2,
          manifests: [
            { mediaType: ociManifest, digest: digestOf('x'), size: 1, platform: { os: '', architecture: '' } },
          ],
        }),
      {},
    ],
    ['a document that is damaged', () => put(dockerManifest, 'oops'), {}],
    ['a list of another form', () => put(ociIndex, { schemaVersion: 2, manifests: 7 }), {}],
  ])('%s: it is no image of a commit, and no error', async (_, prepare, facts) => {
    const digest = prepare();
    expect(await read().readTag()).toEqual({ ...unknown, ...facts, digest });
  });

  test('a registry that does not answer is an error', async () => {
    put(ociManifest, image({ ...platform }));
    registry.fail({ kind: 'status', status: 403, method: 'GET', path: /blobs/ });
    await expect(read().readTag()).rejects.toMatchObject({ kind: 'permission' });
  });
});

describe('a look ahead', () => {
  test('counts for the next look at a tag, and for no other', async () => {
    const { readTag, lookAhead } = read();
    await lookAhead();
    const later = put(ociManifest, image({ ...platform, config: { Labels: labels } }));
    const before = registry.requests.length;
    expect(await readTag()).toBeUndefined();
    expect(registry.requests.length).toBe(before);
    expect(await readTag()).toMatchObject({ digest: later });
  });

  test('reads what the tag names, unless that is what it will name', async () => {
    const named = put(ociManifest, image({ ...platform, config: { Labels: labels } }));
    const requestsOf = async (expected: string | undefined) => {
      const { readTag, lookAhead } = read(expected);
      const start = registry.requests.length;
      await lookAhead(expected);
      const looked = registry.requests.slice(start).filter(({ authorization }) => authorization !== undefined);
      expect(await readTag()).toMatchObject({ digest: named });
      expect(registry.requests.length).toBe(start + 1 + looked.length);
      return looked.length;
    };
    expect([await requestsOf(named), await requestsOf(undefined)]).toEqual([1, 3]);
  });
});
