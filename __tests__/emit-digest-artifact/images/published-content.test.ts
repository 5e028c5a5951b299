import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { expectedRecords } from '../../../actions/emit-digest-artifact/images/expected-records.ts';
import { readPublishedContent } from '../../../actions/emit-digest-artifact/images/published-content.ts';
import { digestOf } from '../../../actions/shared/images/digest.ts';
import type { BuildPlan } from '../../../actions/shared/images/documents/build-plan.ts';
import type { ImageRecord } from '../../../actions/shared/images/documents/image-record.ts';
import { ociIndex, ociManifest } from '../../../actions/shared/images/media-type.ts';
import { createRegistryClient } from '../../../actions/shared/registry/client.ts';
import { createRequest } from '../../../actions/shared/runtime/request.ts';
import { createDeadlines } from '../../../actions/shared/runtime/scheduling/deadline.ts';
import { type PublishRun, startPublishRun } from '../../support/runs/publish-run.ts';

let run: PublishRun;
let plan: BuildPlan;
let records: ImageRecord[];
beforeEach(async () => {
  run = await startPublishRun('folder');
  plan = run.plan();
  records = ['linux/amd64', 'linux/arm64'].flatMap(platform => run.build(plan, platform));
});
afterEach(() => run.close());

function read(given: readonly ImageRecord[] = records, of = plan, mayPush = true) {
  const registry = createRegistryClient({
    request: createRequest(),
    mask: () => undefined,
    deadlines: createDeadlines(),
    credentials: { find: async () => undefined },
  });
  return readPublishedContent({ plan: of, records: expectedRecords(of, given), mayPush }, registry);
}

const recordOf = (target: string, platform: string): ImageRecord => {
  const found = records.find(record => record.target === target && record.platform === platform);
  if (found === undefined) throw new Error(`${target} was not built for ${platform}`);
  return found;
};

/** The records of this run, with changes to those of api: for each platform, or for amd64. */
const changed = (change: (record: ImageRecord) => Partial<ImageRecord>, platforms = ['linux/amd64']) =>
  records.map(record =>
    record.target === 'api' && platforms.includes(record.platform) ? { ...record, ...change(record) } : record,
  );

/** Puts a document with a config into the repository of api. */
function store(config: object, document: object = {}) {
  const text = JSON.stringify(config);
  const bytes = JSON.stringify({
    schemaVersion: 2,
    mediaType: ociManifest,
    config: {
      mediaType: 'application/vnd.oci.image.config.v1+json',
      digest: run.registry.addBlob('acme/api', text),
      size: text.length,
    },
    layers: [],
    ...document,
  });
  const digest = run.registry.addManifest('acme/api', ociManifest, bytes);
  return { descriptor: { mediaType: ociManifest, digest, size: bytes.length }, size: text.length, layers: 0 };
}

const amd64 = 'api for linux/amd64, recorded by row base-linux-amd64';

describe('records that are true', () => {
  test('cost two requests per platform, and give what an index needs of each', async () => {
    const before = run.registry.requests.length;
    const { recorded, reused } = await read();
    expect(run.registry.requests.length - before).toBe(2 * records.length);
    expect([...recorded.keys()].sort()).toEqual(records.map(({ descriptor }) => descriptor.digest).sort());
    expect(reused.size).toBe(0);
  });

  test('the version of Windows and its features come from the config, the time of the build too', async () => {
    const config = {
      os: 'linux',
      architecture: 'amd64',
      'os.version': '10.0.20348.1',
      'os.features': ['win32k'],
      created: '2026-01-01T01:00:00+01:00',
    };
    const image = store(config);
    const { recorded } = await read(changed(() => image));
    expect(recorded.get(image.descriptor.digest)).toMatchObject({
      osVersion: '10.0.20348.1',
      osFeatures: ['win32k'],
      builtAt: '2026-01-01T00:00:00.000Z',
      manifest: { digest: image.descriptor.digest },
    });
  });

  test('of images that were not pushed are not looked for', async () => {
    const before = run.registry.requests.length;
    const kept = records.map(record => ({ ...record, pushed: false, layout: '/x' }));
    expect(await read(kept)).toEqual({ recorded: new Map(), reused: new Map() });
    expect(run.registry.requests.length).toBe(before);
  });
});

describe('a record that was changed is refused', () => {
  test('the images of two platforms are swapped', async () => {
    const other = { 'linux/amd64': 'linux/arm64', 'linux/arm64': 'linux/amd64' } as Record<string, string>;
    const swapped = changed(
      ({ platform }) => ({ descriptor: recordOf('api', other[platform] ?? '').descriptor }),
      ['linux/amd64', 'linux/arm64'],
    );
    await expect(read(swapped)).rejects.toMatchObject({
      kind: 'policy',
      message: expect.stringContaining(`  ${amd64}: platform linux/amd64, in the registry linux/arm64`),
      fix: expect.stringContaining('Nothing was published.'),
    });
    await expect(read(swapped)).rejects.toThrow('base-linux-arm64: platform linux/arm64, in the registry linux/amd64');
  });

  test('one image stands for both platforms', async () => {
    const { descriptor } = recordOf('api', 'linux/arm64');
    await expect(read(changed(() => ({ descriptor })))).rejects.toThrow(
      `${amd64}: platform linux/amd64, in the registry linux/arm64`,
    );
  });

  test.each<[string, (record: ImageRecord) => Partial<ImageRecord>, RegExp]>([
    [
      'the size of the manifest',
      ({ descriptor }) => ({ descriptor: { ...descriptor, size: descriptor.size + 1 } }),
      /: bytes of the manifest (\d+), in the registry \d+$/m,
    ],
    [
      'its media type',
      ({ descriptor }) => ({ descriptor: { ...descriptor, mediaType: ociIndex } }),
      /: media type application\/vnd\.oci\.image\.index\.v1\+json, in the registry application\/vnd\.oci\.image\.manifest/,
    ],
    [
      'the size of the image',
      ({ size }) => ({ size: size + 1 }),
      /: bytes of config and layers \d+, in the registry \d+$/m,
    ],
    ['the number of layers', ({ layers }) => ({ layers: layers + 1 }), /: layers 2, in the registry 1$/m],
  ])('%s', async (_, change, message) => {
    const reading = read(changed(change));
    await expect(reading).rejects.toThrow(message);
    await expect(reading).rejects.toMatchObject({ kind: 'policy' });
  });

  test('its digest is that of a Helm chart, or of an index', async () => {
    const chart = store({ name: 'shop', version: '1.0.0' });
    await expect(read(changed(() => chart))).rejects.toThrow(`${amd64}: platform linux/amd64, in the registry none`);
    const index = JSON.stringify({ schemaVersion: 2, mediaType: ociIndex, manifests: [] });
    const digest = run.registry.addManifest('acme/api', ociIndex, index);
    const descriptor = { mediaType: ociIndex, digest, size: index.length };
    await expect(read(changed(() => ({ descriptor })))).rejects.toMatchObject({
      kind: 'policy',
      message: expect.stringContaining(`${amd64}: ${digest} is no image of one platform`),
    });
  });

  test('what an attestation is', async () => {
    const { descriptor } = store({});
    const attested = (changes: object) =>
      read(
        changed(record => ({
          attestations: [{ ...descriptor, subject: record.descriptor.digest, ...changes }],
        })),
      );
    expect((await attested({})).recorded.size).toBe(records.length);
    await expect(attested({ size: 1 })).rejects.toThrow(`the attestation of ${amd64}: bytes of the manifest 1, in`);
    await expect(attested({ mediaType: ociIndex })).rejects.toThrow(`the attestation of ${amd64}: media type`);
    await expect(attested({ digest: digestOf('gone') })).rejects.toMatchObject({ kind: 'service' });
  });
});

describe('what the registry no longer has', () => {
  test('is named, with the way out', async () => {
    const gone = { mediaType: ociManifest, digest: digestOf('gone'), size: 4 };
    await expect(read(changed(() => ({ descriptor: gone })))).rejects.toMatchObject({
      kind: 'service',
      message: expect.stringMatching(
        /any more:\n {2}api for linux\/amd64, recorded by row \S+: \S+\/acme\/api@sha256:/,
      ),
      fix: expect.stringContaining('clean-up of untagged images'),
    });
  });

  test('in a mirror alone is named too', async () => {
    const mirror = run.image('mirror');
    const api = { ...plan.targets['api'], mirrors: [mirror] } as BuildPlan['targets'][string];
    const mirrored = changed(() => ({ mirrors: [mirror] }), ['linux/amd64', 'linux/arm64']);
    await expect(read(mirrored, { ...plan, targets: { ...plan.targets, api } })).rejects.toThrow(
      `${amd64}: ${mirror}@${recordOf('api', 'linux/amd64').descriptor.digest}`,
    );
  });
});

describe('reused images', () => {
  const reusing = (changes: object = {}) => {
    const { descriptor, platform } = recordOf('base', 'linux/amd64');
    const reuse = {
      digest: descriptor.digest,
      mediaType: descriptor.mediaType,
      platforms: { [platform]: { digest: descriptor.digest, size: 1, layers: 1 } },
      attestations: [],
      base: null,
      builtFrom: 'b'.repeat(40),
      run: 41,
      ...changes,
    };
    const base = { ...plan.targets['base'], action: 'reuse', reuse } as BuildPlan['targets'][string];
    return { ...plan, rows: [], targets: { base } };
  };

  test('are read once, and their bytes are kept for their tags', async () => {
    const before = run.registry.requests.length;
    const { reused } = await read([], reusing());
    expect(reused.get('base')?.digest).toBe(recordOf('base', 'linux/amd64').descriptor.digest);
    expect(run.registry.requests.length - before).toBe(1);
    expect(await read([], reusing(), false)).toEqual({ recorded: new Map(), reused: new Map() });
  });

  test.each([
    ['whose media type is another one', { mediaType: ociIndex }, 'media type'],
    [
      'that name other images than the registry has',
      { platforms: { 'linux/amd64': { digest: digestOf('other'), size: 1, layers: 1 } } },
      `platforms linux/amd64 ${digestOf('other')}, in the registry linux/amd64 sha256:`,
    ],
  ])('%s are refused', async (_, changes, message) => {
    await expect(read([], reusing(changes))).rejects.toMatchObject({
      kind: 'policy',
      message: expect.stringContaining(`  base, taken over from commit bbbbbbb: ${message}`),
    });
  });

  test('of several platforms are compared by their index', async () => {
    const entries = ['linux/amd64', 'linux/arm64'].map(platform => {
      const [os, architecture] = platform.split('/');
      return { ...recordOf('base', platform).descriptor, platform: { os, architecture } };
    });
    const index = JSON.stringify({ schemaVersion: 2, mediaType: ociIndex, manifests: entries });
    const digest = run.registry.addManifest('acme/base', ociIndex, index);
    const platforms = (names: readonly string[]) =>
      Object.fromEntries(
        names.map(name => [name, { digest: recordOf('base', name).descriptor.digest, size: 1, layers: 1 }]),
      );
    const reuse = (names: readonly string[]) => reusing({ digest, mediaType: ociIndex, platforms: platforms(names) });
    expect((await read([], reuse(['linux/amd64', 'linux/arm64']))).reused.size).toBe(1);
    await expect(read([], reuse(['linux/amd64']))).rejects.toThrow('base, taken over from commit bbbbbbb: platforms');
  });
});
