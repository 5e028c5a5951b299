import { describe, expect, test } from '@jest/globals';
import type { BuildFacts } from '../../../actions/build-images/facts.ts';
import type { RowOptions } from '../../../actions/build-images/row/options.ts';
import { planRow } from '../../../actions/build-images/row/row-build.ts';
import type { Definition } from '../../../actions/shared/bake/definition.ts';
import { digestOf } from '../../../actions/shared/images/digest.ts';
import type { BuildPlan } from '../../../actions/shared/images/documents/build-plan.ts';
import { allRecords, plannedRecord, planOf, revision, shop } from '../../support/runs/plans.ts';

const facts: BuildFacts = {
  plan: planOf(),
  rows: [],
  step: undefined,
  load: false,
  workdir: '/work',
  builder: { name: 'remote', driver: 'remote', platforms: ['linux/amd64'] },
  attempt: 1,
  push: { decision: true, reason: 'push: auto, and the push is not from a fork' },
  records: [],
  url: 'https://github.com/acme/shop',
  commitTime: '2026-01-01T00:00:00Z',
  layouts: '/tmp/layouts',
};
const dockerDriver: BuildFacts = { ...facts, builder: { name: 'default', driver: 'docker', platforms: [] } };
const noPush: BuildFacts = { ...facts, push: { decision: false, reason: 'the pull request comes from a fork' } };

const noOptions: RowOptions = {
  cache: { kind: 'none', reference: '' },
  attest: [],
  secrets: [],
  allow: [],
  pull: false,
  noCache: false,
  noCacheFilter: [],
};

function build(plan: BuildPlan, name: string, known: BuildFacts = facts, options: Partial<RowOptions> = {}) {
  const row = plan.rows.find(row => row.name === name);
  if (row === undefined) throw new Error(`no row ${name}: ${plan.rows.map(row => row.name)}`);
  return planRow(row, { ...known, plan }, { ...noOptions, ...options });
}

/** The example with other fields in its target `api`. */
const withApi = (fields: Definition['target'][string]): Definition => ({
  ...shop,
  target: { ...shop.target, api: { ...shop.target['api'], ...fields } },
});
const apiOf = (fields: Definition['target'][string], known?: BuildFacts, options?: Partial<RowOptions>) =>
  build(planOf(withApi(fields)), 'shop-linux-amd64', known, options).definition.target['api'];

describe('how images leave the builder', () => {
  test('by digest, without tags, to all repositories at once', () => {
    const tags = ['ghcr.io/acme/api:main', 'docker.io/acme/api:main'];
    const row = build(planOf(withApi({ tags })), 'shop-linux-amd64');
    expect(row.targets['api']).toEqual({ kind: 'digest', reason: facts.push.reason });
    expect(row.allow).toEqual([]);
    expect(row.definition.target['api']).toMatchObject({
      tags: [],
      platforms: ['linux/amd64'],
      output: [
        'type=image,"name=ghcr.io/acme/api,docker.io/acme/api",push-by-digest=true,name-canonical=true,push=true',
      ],
    });
  });

  test('under a temporary tag of run, attempt, target and platform where the builder cannot push by digest', () => {
    const row = build(planOf(), 'shop-linux-arm64', { ...dockerDriver, attempt: 3 });
    expect(row.targets['api']).toEqual({
      kind: 'tag',
      tag: 'build-42-3-api-linux-arm64',
      reason: 'the builder "default" (driver docker) cannot push by digest',
    });
    expect(row.definition.target['api']).toMatchObject({
      tags: ['ghcr.io/acme/api:build-42-3-api-linux-arm64'],
      output: ['type=image,store=false,push=true'],
    });
  });

  test('as a layout per target and platform where nothing is pushed, and buildx may write there', () => {
    const row = build(planOf(), 'shop-linux-amd64', noPush, { allow: ['fs.read=/srv'] });
    expect(row.targets['api']).toEqual({
      kind: 'layout',
      folder: '/tmp/layouts/api--linux-amd64',
      reason: 'the pull request comes from a fork',
    });
    expect(row.definition.target['api']).toMatchObject({
      tags: [],
      output: ['type=oci,tar=false,dest=/tmp/layouts/api--linux-amd64'],
    });
    expect(row.allow).toEqual(['fs.read=/srv', 'fs.write=/tmp/layouts']);
  });

  test.each([
    ['an object', { type: 'image', 'rewrite-timestamp': 'true', compression: 'zstd', push: 'true', name: 'evil/x' }],
    ['a string', 'type=registry,rewrite-timestamp=true,compression=zstd,name=evil/x'],
  ])('options of the export stay, where the image goes does not: %s', (_, output) => {
    expect(apiOf({ output: ['type=cacheonly', output] })?.output).toEqual([
      'type=image,rewrite-timestamp=true,compression=zstd,name=ghcr.io/acme/api,push-by-digest=true,name-canonical=true,push=true',
    ]);
  });

  test('all options of the export stay, and no other', () => {
    const kept = {
      compression: 'zstd',
      'compression-level': '3',
      'force-compression': 'true',
      'oci-mediatypes': 'true',
      'rewrite-timestamp': 'true',
      'annotation-index.a': 'b',
    };
    const other = { 'x-compression': '1', 'compression-x': '1', unpack: 'true', store: 'true', annotate: '1' };
    const single = { platforms: ['linux/amd64'], contexts: {} };
    expect(apiOf({ output: [{ type: 'image', ...kept, ...other }], ...single }, dockerDriver)?.output).toEqual([
      'type=image,compression=zstd,compression-level=3,force-compression=true,oci-mediatypes=true,rewrite-timestamp=true,annotation-index.a=b,store=false,push=true',
    ]);
  });

  test('an annotation with a comma stays one option', () => {
    const output = { type: 'image', 'annotation.org.opencontainers.image.title': 'a, "b"' };
    expect(apiOf({ output: [output] }, dockerDriver)?.output).toEqual([
      'type=image,"annotation.org.opencontainers.image.title=a, ""b""",store=false,push=true',
    ]);
  });
});

describe('a linked target', () => {
  test('is neither tagged nor pushed, and only for the platform of the row', () => {
    const row = build(planOf(shop, { targets: ['api'] }), 'base-linux-arm64');
    expect(Object.keys(row.targets)).toEqual(['api']);
    expect(row.definition.target['base']).toMatchObject({ tags: [], output: [], platforms: ['linux/arm64'] });
    expect(row.definition.target['api']?.contexts).toEqual({ base: 'target:base' });
  });

  test('keeps its platforms when it does not have that of the row', () => {
    const definition: Definition = {
      ...withApi({ contexts: { tool: 'target:tool' } }),
      target: { ...withApi({ contexts: { tool: 'target:tool' } }).target, tool: { platforms: ['linux/386'] } },
    };
    const row = build(planOf(definition, { targets: ['api'] }), 'tool-linux-arm64');
    expect(row.definition.target['tool']?.platforms).toEqual(['linux/386']);
  });
});

describe('parents', () => {
  const waves = planOf(shop, { group: 'wave' });
  const records = allRecords(waves);
  const baseDigest = digestOf('base linux/arm64');

  test('of an earlier wave come by the digest of this platform, whatever the key of the context', () => {
    const contexts = {
      'ghcr.io/acme/base:main': 'target:base',
      src: 'https://example.org/src.git',
      dir: 'folder/base',
    };
    const plan = planOf(withApi({ contexts }), { group: 'wave' });
    const row = build(plan, 'shop-wave-1-linux-arm64', { ...facts, records });
    expect(row.parents).toEqual({
      base: { reference: `ghcr.io/acme/base@${baseDigest}`, reason: 'built by row shop-wave-0-linux-arm64' },
    });
    expect(row.definition.target['api']?.contexts).toEqual({
      'ghcr.io/acme/base:main': `docker-image://ghcr.io/acme/base@${baseDigest}`,
      src: 'https://example.org/src.git',
      dir: 'folder/base',
    });
    expect(Object.keys(row.definition.target)).toEqual(['api', 'web']);
  });

  test('with one platform serve a row of another', () => {
    const single = plannedRecord(waves, 'base', 'linux/amd64');
    const row = build(waves, 'shop-wave-1-linux-arm64', { ...facts, records: [single] });
    expect(row.parents['base']?.reference).toBe(`ghcr.io/acme/base@${single.descriptor.digest}`);
  });

  test('that no row recorded stop the row: children are never built on an old image', () => {
    expect(() => build(waves, 'shop-wave-1-linux-amd64')).toThrow(
      'Row "shop-wave-1-linux-amd64" is built from "base", and no earlier row recorded it for linux/amd64.',
    );
    const others = records.filter(({ target, platform }) => target !== 'base' || platform !== 'linux/amd64');
    const third = { ...plannedRecord(waves, 'base', 'linux/arm64'), platform: 'linux/386' };
    expect(() => build(waves, 'shop-wave-1-linux-amd64', { ...facts, records: [...others, third] })).toThrow(
      'no earlier row recorded it for linux/amd64',
    );
  });

  test('that were not pushed are built in the same row', () => {
    const row = build(waves, 'shop-wave-2-linux-amd64', noPush);
    expect(Object.keys(row.targets)).toEqual(['complete']);
    expect(Object.keys(row.definition.target)).toEqual(['api', 'base', 'complete', 'web']);
    expect(row.definition.target['base']).toMatchObject({ tags: [], output: [], platforms: ['linux/amd64'] });
    expect(row.parents).toEqual({});
  });

  test('that are reused come by digest also where nothing is pushed', () => {
    const reference = `ghcr.io/acme/base@${digestOf('reused')}`;
    const plan = planOf();
    const rows = plan.rows.map(row => ({ ...row, publish: ['api'], parents: { base: reference } }));
    const row = build({ ...plan, rows }, 'shop-linux-amd64', noPush);
    expect(row.definition.target).toHaveProperty('api.contexts.base', `docker-image://${reference}`);
    expect(row.definition.target['base']).toBeUndefined();
  });

  test('may have the name of something that objects have by themselves', () => {
    const definition: Definition = {
      target: { toString: {}, api: { tags: ['a/b:c'], contexts: { up: 'target:toString' } } },
    };
    const row = build(planOf(definition, { targets: ['api'] }), 'toString-linux-amd64');
    expect(Object.keys(row.definition.target)).toEqual(['api', 'toString']);
  });
});

describe('fields of a build', () => {
  test('labels say where the image is from; those of the definition win', () => {
    expect(
      apiOf({ labels: { 'org.opencontainers.image.source': 'https://acme.example', team: 'shop' } })?.labels,
    ).toEqual({
      'org.opencontainers.image.revision': revision,
      'org.opencontainers.image.created': '2026-01-01T00:00:00Z',
      'org.opencontainers.image.source': 'https://acme.example',
      team: 'shop',
    });
    expect(apiOf({}, { ...facts, url: 'https://git.example/${x}' })?.labels).toHaveProperty(
      ['org.opencontainers.image.source'],
      'https://git.example/$${x}',
    );
    expect(apiOf({}, { ...facts, url: '', commitTime: undefined })?.labels).toEqual({
      'org.opencontainers.image.revision': revision,
    });
  });

  test('secrets are added to those of the definition and never replace them', () => {
    const defined = { id: 'own', src: './own.txt' };
    expect(apiOf({ secret: [defined] }, facts, { secrets: ['id=npm,env=X'] })?.secret).toEqual([
      defined,
      'id=npm,env=X',
    ]);
    expect(apiOf({ secret: [defined] })?.secret).toEqual([defined]);
  });

  test.each([
    ['an object', { type: 'provenance', mode: 'max' }],
    ['a string', 'type=provenance,mode=max'],
  ])('attestations are replaced by type: %s', (_, defined) => {
    const sbom = { type: 'sbom' };
    expect(apiOf({ attest: [defined, sbom] }, facts, { attest: ['type=provenance,disabled=true'] })?.attest).toEqual([
      sbom,
      'type=provenance,disabled=true',
    ]);
    expect(apiOf({ attest: [defined, sbom] })?.attest).toEqual([defined, sbom]);
    expect(apiOf({})).not.toHaveProperty('attest');
  });

  test('pull, no-cache and filters come from the inputs or the plan, else from the definition', () => {
    expect(apiOf({ pull: true, 'no-cache-filter': ['deps'] })).toMatchObject({
      pull: true,
      'no-cache-filter': ['deps'],
    });
    expect(apiOf({})).not.toHaveProperty('no-cache');
    expect(apiOf({}, facts, { pull: true, noCache: true, noCacheFilter: ['x'] })).toMatchObject({
      pull: true,
      'no-cache': true,
      'no-cache-filter': ['x'],
    });
    const plan = planOf();
    const rows = plan.rows.map(row => ({ ...row, pull: true, noCache: true }));
    expect(build({ ...plan, rows }, 'shop-linux-amd64').definition.target['web']).toMatchObject({
      pull: true,
      'no-cache': true,
    });
  });

  test('annotations of the index, which is made later, are left out where there are several platforms', () => {
    const annotations = ['index:team=shop', 'manifest:kept=yes'];
    const output = [{ type: 'image', 'annotation-index.team': 'shop', 'annotation.kept': 'yes' }];
    expect(apiOf({ annotations, output })).toMatchObject({
      annotations: ['manifest:kept=yes'],
      output: [expect.stringMatching(/^type=image,annotation\.kept=yes,name=/)],
    });
    const alone = apiOf({ annotations, output, platforms: ['linux/amd64'], contexts: {} });
    expect(alone?.annotations).toEqual(annotations);
    expect(String(alone?.output)).toContain('annotation-index.team=shop');
  });

  test('a cache in a registry is not written where nothing is pushed, and the log says so', () => {
    const registry = { type: 'registry', ref: 'ghcr.io/acme/cache' };
    const cache = { 'cache-from': [registry], 'cache-to': [registry, 'ghcr.io/acme/cache:x', 'type=inline'] };
    const row = build(planOf(withApi(cache)), 'shop-linux-amd64', noPush);
    expect(row.definition.target['api']).toMatchObject({ 'cache-from': [registry], 'cache-to': ['type=inline'] });
    expect(row.notes).toEqual(['api: its cache in a registry is read and not written, because nothing is pushed']);
    const pushed = build(planOf(withApi(cache)), 'shop-linux-amd64');
    expect(pushed.definition.target['api']).toMatchObject(cache);
    expect(pushed.notes).toEqual([]);
  });

  test.each([
    ['type=local,dest=out', 'type=local,dest=out'],
    [{ type: 'tar', dest: 'out.tar' }, 'type=tar,dest=out.tar'],
    ['type=oci,dest=image.tar', 'type=oci,dest=image.tar'],
    [{ type: 'docker', dest: 'image.tar' }, 'type=docker,dest=image.tar'],
  ])('an output %j beside the image is refused, because it would not be written', (output, text) => {
    expect(() => apiOf({ output: ['type=image', output] })).toThrow(
      `Target "api" also writes files (output "${text}"), and build-images writes images only.`,
    );
  });

  test('an output into the engine or the cache is no file', () => {
    expect(apiOf({ output: ['type=docker', 'type=cacheonly', 'type=oci'] })?.output).toHaveLength(1);
  });

  test('what bake prints as it is gets its "${" back; the description, which nothing reads, is left out', () => {
    const printed = {
      description: 'builds ${X}/app',
      context: 'c${x}',
      contexts: { 'd${x}': 'e%{x}' },
      args: { 'A${x}': '$${printed}' },
      labels: { 'k${x}': '$${printed}' },
      annotations: ['manifest:k$${x}=v'],
      'dockerfile-inline': 'RUN echo $${x}',
      secret: [{ id: 'a', env: 'B${x}' }],
      'no-cache-filter': ['s${x}'],
    };
    const { description, ...fields } = apiOf(printed) ?? {};
    expect(description).toBeUndefined();
    expect(fields).toMatchObject({
      context: 'c$${x}',
      contexts: { 'd$${x}': 'e%%{x}' },
      args: { 'A$${x}': '$${printed}' },
      labels: expect.objectContaining({ 'k$${x}': '$${printed}' }),
      annotations: ['manifest:k$${x}=v'],
      'dockerfile-inline': 'RUN echo $${x}',
      secret: [{ id: 'a', env: 'B$${x}' }],
      'no-cache-filter': ['s$${x}'],
    });
  });

  test('everything else stays as it was evaluated', () => {
    const args = { GREETING: 'hello $${name}' };
    expect(apiOf({ args, dockerfile: 'Containerfile', target: 'run', 'shm-size': '1g' })).toMatchObject({
      args,
      dockerfile: 'Containerfile',
      target: 'run',
      'shm-size': '1g',
      context: 'api',
    });
  });
});
