import { expect, test } from '@jest/globals';
import type { BuildFacts } from '../../../actions/build-images/facts.ts';
import { type BuiltImage, recordOf } from '../../../actions/build-images/record/record.ts';
import { digestOf } from '../../../actions/shared/images/digest.ts';
import { planOf, shop } from '../../support/runs/plans.ts';

const tags = ['ghcr.io/acme/api:main', 'docker.io/acme/api:main'];
const plan = planOf({ ...shop, target: { ...shop.target, api: { ...shop.target['api'], tags } } });
const facts: BuildFacts = {
  plan,
  rows: plan.rows,
  step: undefined,
  load: false,
  builder: { name: 'ci', driver: 'docker-container', platforms: [] },
  attempt: 3,
  push: { decision: true, reason: 'a test' },
  records: [],
  url: '',
  commitTime: undefined,
  workdir: '/work',
  layouts: '/layouts',
};
const descriptor = { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest: digestOf('api'), size: 858 };
const image: BuiltImage = {
  name: 'api',
  platform: 'linux/arm64',
  descriptor,
  size: 4000,
  layers: [digestOf('one'), digestOf('two')],
  config: digestOf('config'),
  attestations: [{ mediaType: descriptor.mediaType, digest: digestOf('sbom'), size: 3, subject: descriptor.digest }],
  figures: { seconds: 1.5, steps: 4, cachedSteps: 1 },
  source: { getBlob: async () => undefined },
};
const base = { image: 'ghcr.io/acme/base', digest: digestOf('base') };
const delivered = (targets: object) => ({
  build: {
    row: 'shop-linux-arm64',
    platform: 'linux/arm64',
    targets: targets as never,
    parents: {},
    definition: { target: {} },
    allow: [],
    notes: [],
  },
  facts,
});

test('a record has the facts of its run, its row and its image', () => {
  const record = recordOf(image, base, delivered({ api: { kind: 'digest', reason: 'a test' } }));
  expect(record).toEqual({
    schemaVersion: 1,
    run: { id: 42, attempt: 3 },
    revision: plan.revision,
    environment: null,
    row: 'shop-linux-arm64',
    target: 'api',
    image: 'ghcr.io/acme/api',
    mirrors: ['docker.io/acme/api'],
    platform: 'linux/arm64',
    pushed: true,
    temporaryTag: null,
    layout: null,
    descriptor,
    size: 4000,
    layers: 2,
    attestations: image.attestations,
    base,
    build: image.figures,
    definitionDigest: plan.targets['api']?.definitionDigest,
    definitionFields: plan.targets['api']?.definitionFields,
  });
  expect(record.definitionDigest).toMatch(/^sha256:/);
});

test.each([
  [
    { kind: 'tag', tag: 'build-42-3', reason: '' },
    { pushed: true, temporaryTag: 'build-42-3', layout: null },
  ],
  [
    { kind: 'layout', folder: '/layouts/api', reason: '' },
    { pushed: false, temporaryTag: null, layout: '/layouts/api' },
  ],
])('how the image left the builder: %j', (delivery, fields) => {
  expect(recordOf(image, base, delivered({ api: delivery }))).toMatchObject(fields);
});

test('without a base and without figures the record says so', () => {
  const plain = recordOf({ ...image, figures: undefined }, undefined, delivered({}));
  expect(plain).toMatchObject({ base: null, build: null });
});

test('a target without tags has a record without a name', () => {
  const unnamed = planOf({ target: { api: {} } }, { targets: ['api'], mayBeUnnamed: true });
  const { build } = delivered({ api: { kind: 'layout', folder: '/layouts/api', reason: '' } });
  expect(recordOf(image, base, { build, facts: { ...facts, plan: unnamed } })).toMatchObject({
    image: null,
    mirrors: [],
  });
});
