import { describe, expect, test } from '@jest/globals';
import { composeImages } from '../../actions/emit-digest-artifact/composition.ts';
import { expectedRecords } from '../../actions/emit-digest-artifact/expected.ts';
import { digestOf } from '../../actions/shared/images/digest.ts';
import type { Attestation } from '../../actions/shared/images/fields.ts';
import type { ImageRecord } from '../../actions/shared/images/image-record.ts';
import { ociIndex, ociManifest } from '../../actions/shared/images/media-type.ts';
import type { ActionError } from '../../actions/shared/runtime/errors.ts';
import { allRecords, planOf, recordOf, revision, shop } from '../shared/bake/plans.ts';

const plan = planOf();
const records = allRecords(plan);
const without = (target: string, platform: string) =>
  records.filter(record => record.target !== target || record.platform !== platform);
const replaced = (record: ImageRecord) => [...without(record.target, record.platform), record];

const refusalOf = (given: readonly ImageRecord[], of = plan): ActionError => {
  try {
    expectedRecords(of, given);
  } catch (error) {
    return error as ActionError;
  }
  throw new Error('the records were taken');
};

describe('expectedRecords', () => {
  test('takes one record per target and platform of the plan', () => {
    const byTarget = expectedRecords(plan, records);
    expect([...byTarget.keys()].sort()).toEqual(['api', 'base', 'complete', 'web']);
    expect(byTarget.get('api')?.map(({ platform }) => platform)).toEqual(['linux/amd64', 'linux/arm64']);
  });

  test('a missing platform is named with the row that should have built it', () => {
    const error = refusalOf(without('api', 'linux/arm64'));
    expect(error.kind).toBe('input');
    expect(error.message).toBe(
      'The set of images is not complete:\n  api for linux/arm64: row shop-linux-arm64 recorded nothing',
    );
    expect(error.fix).toContain('nothing was published');
  });

  test('no record at all names everything: an empty set is never published', () => {
    expect(refusalOf([]).message.split('\n')).toHaveLength(9);
  });

  test('a record that the plan does not publish is named', () => {
    const surplus = { ...recordOf(plan, 'api', 'linux/amd64'), platform: 'linux/386' };
    expect(refusalOf([...records, surplus]).message).toBe(
      'Images were recorded that the plan does not publish:\n  api for linux/386, recorded by row shop-linux-amd64',
    );
  });

  test('rows that were given other values of "push" are named', () => {
    const error = refusalOf(replaced(recordOf(plan, 'web', 'linux/arm64', { pushed: false, layout: '/x' })));
    expect(error.message).toBe('Some images were pushed, and these were not: web for linux/arm64.');
  });

  test.each([
    ['another repository', { image: 'ghcr.io/evil/api' }],
    ['another mirror', { mirrors: ['docker.io/evil/api'] }],
    ['the row of another platform', { row: 'shop-linux-amd64' }],
  ])('a record cannot lead tags to %s', (_, changes) => {
    const error = refusalOf(replaced(recordOf(plan, 'api', 'linux/arm64', changes)));
    expect(error.message).toContain('recorded api for linux/arm64');
  });
});

const compose = (given: readonly ImageRecord[], of = plan, mayPush = true) =>
  composeImages(of, expectedRecords(of, given), mayPush);

describe('composeImages', () => {
  test('the bytes of an index are made here, so its digest is known and needs no reading back', () => {
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

  test('the order of records does not matter', () => {
    const digests = (given: readonly ImageRecord[]) => [...compose(given)].map(([name, { entry }]) => [name, entry]);
    expect(digests([...records].reverse())).toEqual(digests(records));
  });

  const attestationOf = (subject: string): Attestation => ({
    mediaType: ociManifest,
    digest: digestOf(`about ${subject}`),
    size: 566,
    subject,
  });

  test('attestations are flattened into the one index, behind the images', () => {
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
    expect(api?.index).toBeNull();
    expect(api?.entry).toMatchObject({ digest: digestOf('api linux/amd64'), mediaType: ociManifest });
  });

  test('a single platform with provenance becomes an index, so that the provenance is found', () => {
    const record = recordOf(single, 'api', 'linux/amd64', {
      attestations: [attestationOf(digestOf('api linux/amd64'))],
    });
    const api = compose([record], single).get('api');
    expect(api?.entry.mediaType).toBe(ociIndex);
    expect(api?.index).not.toBeNull();
  });

  test('figures: the longest time, the steps of all; none when a row has none', () => {
    const build = { seconds: 90, steps: 2, cachedSteps: 0 };
    const entry = (given: ImageRecord[]) => compose(given).get('api')?.entry.build;
    expect(entry(replaced(recordOf(plan, 'api', 'linux/arm64', { build })))).toEqual({
      seconds: 90,
      steps: 20,
      cachedSteps: 15,
    });
    expect(entry(replaced(recordOf(plan, 'api', 'linux/arm64', { build: null })))).toBeNull();
  });

  test('a base known by one platform is the whole image in the manifest; a foreign one stays as it is', () => {
    const base = { image: 'ghcr.io/acme/base', digest: digestOf('base linux/amd64') };
    const foreign = { image: 'docker.io/library/alpine', digest: digestOf('alpine') };
    const given = records.map(record => {
      if (record.target === 'api') return { ...record, base };
      return record.target === 'web' ? { ...record, base: foreign } : record;
    });
    const images = compose(given);
    expect(images.get('api')?.entry.base).toEqual({ image: base.image, digest: images.get('base')?.entry.digest });
    expect(images.get('web')?.entry.base).toEqual(foreign);
  });

  describe('reused images', () => {
    const reuse = {
      digest: digestOf('reused'),
      mediaType: ociIndex,
      platforms: { 'linux/amd64': { digest: digestOf('reused amd64'), size: 1, layers: 1 } },
      attestations: [],
      base: null,
      builtFrom: 'b'.repeat(40),
      run: 41,
    };
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

    test('stand in the manifest as the plan resolved them, with the commit that built them', () => {
      const base = compose(allRecords(reusing), reusing).get('base');
      expect(base).toMatchObject({
        index: null,
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
      const nothingBuilt = withReuse(['base', 'api', 'web', 'complete']);
      const pushed = (mayPush: boolean) => [...compose([], nothingBuilt, mayPush).values()].map(image => image.pushed);
      expect(pushed(true)).toEqual([true, true, true, true]);
      expect(pushed(false)).toEqual([false, false, false, false]);
    });
  });
});
