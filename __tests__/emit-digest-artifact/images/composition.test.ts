import { describe, expect, test } from '@jest/globals';
import { composeImages } from '../../../actions/emit-digest-artifact/images/composition.ts';
import { expectedRecords } from '../../../actions/emit-digest-artifact/images/expected-records.ts';
import { noContent, type PublishedContent } from '../../../actions/emit-digest-artifact/images/published-content.ts';
import { digestOf } from '../../../actions/shared/images/digest.ts';
import type { ImageRecord } from '../../../actions/shared/images/documents/image-record.ts';
import type { Attestation } from '../../../actions/shared/images/fields.ts';
import { ociIndex, ociManifest } from '../../../actions/shared/images/media-type.ts';
import { allRecords, plannedRecord, planOf, revision, shop } from '../../support/runs/plans.ts';

const plan = planOf();
const records = allRecords(plan);
const without = (target: string, platform: string) =>
  records.filter(record => record.target !== target || record.platform !== platform);
const replaced = (record: ImageRecord) => [...without(record.target, record.platform), record];

const compose = (given: readonly ImageRecord[], of = plan, mayPush = true) =>
  composeImages({ plan: of, records: expectedRecords(of, given), mayPush }, noContent);

describe('composeImages', () => {
  test('the bytes of an index are made here, so its digest is known and not read back', () => {
    const api = compose(records).get('api');
    const bytes = api?.index?.bytes ?? new Uint8Array();
    expect(api?.entry).toMatchObject({ digest: digestOf(bytes), mediaType: ociIndex, builtFrom: revision });
    expect(JSON.parse(new TextDecoder().decode(bytes)).manifests).toEqual([
      {
        mediaType: ociManifest,
        digest: digestOf('api linux/amd64'),
        size: 858,
        platform: { architecture: 'amd64', os: 'linux' },
      },
      {
        mediaType: ociManifest,
        digest: digestOf('api linux/arm64'),
        size: 858,
        platform: { architecture: 'arm64', os: 'linux' },
      },
    ]);
    expect(api?.reason).toBe('index of linux/amd64 (shop-linux-amd64), linux/arm64 (shop-linux-arm64)');
  });

  const attestationOf = (subject: string): Attestation => ({
    mediaType: ociManifest,
    digest: digestOf(`about ${subject}`),
    size: 566,
    subject,
  });

  test('the order of records does not matter', () => {
    // As JSON, because the order of platforms and attestations counts.
    const composed = (given: readonly ImageRecord[]) => JSON.stringify([...compose(given)]);
    const attested = records.map(record => ({ ...record, attestations: [attestationOf(record.descriptor.digest)] }));
    expect(composed([...records].reverse())).toBe(composed(records));
    expect(composed([...attested].reverse())).toBe(composed(attested));
  });

  test('attestations are flattened into the one index, after the images', () => {
    const attested = records.map(record => ({
      ...record,
      attestations: record.target === 'api' ? [attestationOf(record.descriptor.digest)] : [],
    }));
    const api = compose(attested).get('api');
    const { manifests } = JSON.parse(new TextDecoder().decode(api?.index?.bytes));
    expect(manifests.map(({ platform }: { platform: { os: string } }) => platform.os)).toEqual([
      'linux',
      'linux',
      'unknown',
      'unknown',
    ]);
    expect(api?.entry.attestations.map(({ subject }) => subject)).toEqual([
      digestOf('api linux/amd64'),
      digestOf('api linux/arm64'),
    ]);
  });

  const single = planOf(
    { target: { api: { ...shop.target['api'], contexts: {}, platforms: ['linux/amd64'] } } },
    { targets: ['api'] },
  );

  test('a single platform stays the manifest that it is', () => {
    const api = compose(allRecords(single), single).get('api');
    expect(api?.index).toBeUndefined();
    expect(api?.entry).toMatchObject({ digest: digestOf('api linux/amd64'), mediaType: ociManifest });
  });

  test('a single platform with provenance becomes an index, so that the provenance is found', () => {
    const record = plannedRecord(single, 'api', 'linux/amd64', {
      attestations: [attestationOf(digestOf('api linux/amd64'))],
    });
    const api = compose([record], single).get('api');
    expect(api?.entry.mediaType).toBe(ociIndex);
    expect(api?.index).toBeDefined();
  });

  describe('what the records do not say', () => {
    const content: PublishedContent = {
      reused: new Map(),
      recorded: new Map(
        records.map(({ platform, descriptor }) => {
          const manifest = { mediaType: ociManifest, digest: descriptor.digest, bytes: new Uint8Array() };
          const osVersion = platform === 'linux/amd64' ? '10.0.20348.1' : undefined;
          const builtAt = `2026-01-0${platform === 'linux/amd64' ? 2 : 1}T00:00:00.000Z`;
          return [descriptor.digest, { manifest, osVersion, osFeatures: osVersion && ['win32k'], builtAt }] as const;
        }),
      ),
    };
    const annotated = {
      ...plan,
      definition: {
        target: {
          ...plan.definition.target,
          api: { annotations: ['index:org.example.team=shop', 'manifest-descriptor[linux/arm64]:of=arm64'] },
        },
      },
    };
    const api = composeImages({ plan: annotated, records: expectedRecords(plan, records), mayPush: true }, content).get(
      'api',
    );

    test('comes from the registry, and from the definition: it is in the index and in the manifest', () => {
      const index = JSON.parse(new TextDecoder().decode(api?.index?.bytes));
      expect(index.annotations).toEqual({ 'org.example.team': 'shop' });
      expect(index.manifests).toMatchObject([
        { platform: { architecture: 'amd64', os: 'linux', 'os.version': '10.0.20348.1', 'os.features': ['win32k'] } },
        { platform: { architecture: 'arm64', os: 'linux' }, annotations: { of: 'arm64' } },
      ]);
      expect(api?.entry.platforms).toEqual({
        'linux/amd64': {
          digest: digestOf('api linux/amd64'),
          size: 31_457_280,
          layers: 7,
          'os.version': '10.0.20348.1',
          'os.features': ['win32k'],
        },
        'linux/arm64': {
          digest: digestOf('api linux/arm64'),
          size: 31_457_280,
          layers: 7,
          annotations: { of: 'arm64' },
        },
      });
    });

    test('the image was built when its last platform was', () => expect(api?.builtAt).toBe('2026-01-02T00:00:00.000Z'));
  });

  test('figures are the longest time and the steps of all; none when a row has none', () => {
    const build = { seconds: 90, steps: 2, cachedSteps: 0 };
    const entry = (given: ImageRecord[]) => compose(given).get('api')?.entry.build;
    expect(entry(replaced(plannedRecord(plan, 'api', 'linux/arm64', { build })))).toEqual({
      seconds: 90,
      steps: 20,
      cachedSteps: 15,
    });
    expect(entry(replaced(plannedRecord(plan, 'api', 'linux/arm64', { build: null })))).toBeNull();
  });

  test('a base of one platform becomes the image of all platforms; an external one stays as it is', () => {
    const base = { image: 'ghcr.io/acme/base', digest: digestOf('base linux/amd64') };
    const external = { image: 'docker.io/library/alpine', digest: digestOf('alpine') };
    const given = records.map(record => {
      if (record.target === 'api') return { ...record, base };
      return record.target === 'web' ? { ...record, base: external } : record;
    });
    const images = compose(given);
    expect(images.get('api')?.entry.base).toEqual({ image: base.image, digest: images.get('base')?.entry.digest });
    expect(images.get('web')?.entry.base).toEqual(external);
  });

  test('one record that was not pushed keeps all images back', () => {
    const image = 'ghcr.io/acme/api';
    const kept = { ...plannedRecord(plan, 'api', 'linux/arm64', { pushed: false }), image };
    const mixed = new Map([['api', [{ ...plannedRecord(plan, 'api', 'linux/amd64'), image }, kept]]]);
    expect(composeImages({ plan, records: mixed, mayPush: true }, noContent).get('api')?.pushed).toBe(false);
  });

  test('a run whose targets have no name is an error that names them', () => {
    const unnamed = planOf({ target: { api: {}, web: {} } }, { targets: ['api', 'web'], mayBeUnnamed: true });
    const given = expectedRecords(unnamed, allRecords(unnamed, { pushed: false }));
    expect(() => composeImages({ plan: unnamed, records: given, mayPush: true }, noContent)).toThrow(
      'No target of this run has an image name, so there is no image to publish: api, web.',
    );
  });

  describe('the definition that an image was built from', () => {
    const definition = { definitionDigest: digestOf('definition'), definitionFields: { context: '1a2b3c4d' } };
    const other = { ...definition, definitionDigest: digestOf('another') };
    const entryOf = (given: readonly ImageRecord[]) => compose(given).get('api')?.entry;
    const ofApi = (fields: Partial<ImageRecord>) => replaced(plannedRecord(plan, 'api', 'linux/arm64', fields));

    test('comes from the records of all platforms', () => {
      const both = records.map(record => (record.target === 'api' ? { ...record, ...definition } : record));
      expect(entryOf(both)).toMatchObject(definition);
    });

    test('comes from the plan where records of an earlier release have none', () => {
      const { definitionDigest, definitionFields } = plan.targets['api'] ?? {};
      expect(definitionDigest).toMatch(/^sha256:/);
      expect(entryOf(records)).toMatchObject({ definitionDigest, definitionFields });
    });

    test('is unknown when platforms were built from different ones', () => {
      for (const fields of [definition, other]) {
        const entry = entryOf(ofApi(fields));
        expect(entry).toBeDefined();
        expect(entry?.definitionDigest).toBeUndefined();
        expect(entry?.definitionFields).toBeUndefined();
      }
    });

    test('is that of the plan for a reused image', () => {
      const [api] = Object.values(planOf().targets);
      const reused = {
        ...plan,
        rows: [],
        targets: { api: { ...api, ...definition, action: 'reuse', reuse } as never },
      };
      expect(compose([], reused).get('api')?.entry).toMatchObject({ ...definition, reused: true });
    });
  });

  const reuse = {
    digest: digestOf('reused'),
    mediaType: ociIndex,
    platforms: { 'linux/amd64': { digest: digestOf('reused amd64'), size: 1, layers: 1 } },
    attestations: [],
    base: null,
    builtFrom: 'b'.repeat(40),
    run: 41,
  };

  describe('reused images', () => {
    const withReuse = (names: readonly string[]) => ({
      ...plan,
      rows: plan.rows.map(row => ({ ...row, publish: row.publish.filter(name => !names.includes(name)) })),
      targets: Object.fromEntries(
        Object.entries(plan.targets).map(([name, target]) => [
          name,
          names.includes(name) ? { ...target, action: 'reuse' as const, reuse, reason: 'nothing changed' } : target,
        ]),
      ),
    });
    const reusing = withReuse(['base']);

    test('are in the manifest as the plan has them, with the commit that built them', () => {
      const base = compose(allRecords(reusing), reusing).get('base');
      expect(base).toMatchObject({
        index: undefined,
        pushed: true,
        reason: 'nothing changed',
        entry: {
          digest: reuse.digest,
          reused: true,
          builtFrom: 'b'.repeat(40),
          platforms: reuse.platforms,
          build: null,
        },
      });
    });

    test('get no tag in a run that does not push', () => {
      const unpushed = allRecords(reusing, { pushed: false, layout: '/x' });
      expect([...compose(unpushed, reusing).values()].map(({ pushed }) => pushed)).toEqual([
        false,
        false,
        false,
        false,
      ]);
    });

    test('alone: whether the run may push decides', () => {
      const allReused = withReuse(['base', 'api', 'web', 'complete']);
      const pushed = (mayPush: boolean) => [...compose([], allReused, mayPush).values()].map(image => image.pushed);
      expect(pushed(true)).toEqual([true, true, true, true]);
      expect(pushed(false)).toEqual([false, false, false, false]);
    });
  });
});
