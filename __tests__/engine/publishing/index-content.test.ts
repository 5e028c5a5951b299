import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { ociManifest } from '../../../actions/shared/images/media-type.ts';
import { createRegistryClient } from '../../../actions/shared/registry/client.ts';
import { createRequest } from '../../../actions/shared/runtime/request.ts';
import { createDeadlines } from '../../../actions/shared/runtime/scheduling/deadline.ts';
import { git } from '../../support/git-repository.ts';
import { crane, type EngineRun, required, startEngineRun } from '../engine-run.ts';

const remote = required('IMAGE_ACTIONS_BUILDER_REMOTE');
let run: EngineRun;
afterEach(() => run.close());

const annotations = [
  'index:org.example.team=shop, <one> & two',
  'manifest-descriptor:org.example.part=each',
  'manifest-descriptor[linux/arm64]:org.example.only=arm64',
  'manifest:org.example.kept=yes',
  'index,manifest:org.example.both=b',
];

/** Leaves the definition of one image for two platforms in the workspace. */
function define(fields: Readonly<Record<string, unknown>>): void {
  mkdirSync(path.join(run.cwd, 'files'), { recursive: true });
  writeFileSync(path.join(run.cwd, 'files/file'), 'content');
  const labels = {
    'org.opencontainers.image.revision': git(run.cwd, 'rev-parse', 'HEAD'),
    'org.opencontainers.image.source': 'https://github.com/acme/shop',
    'org.opencontainers.image.created': '2026-01-01T00:00:00Z',
  };
  const app = {
    // Bake prints it without the escape, and the row is built from what it prints.
    description: 'builds $${X}/app',
    context: 'files',
    'dockerfile-inline': 'FROM scratch\nCOPY file /file\n',
    tags: [`${run.prefix}/app:main`],
    platforms: ['linux/amd64', 'linux/arm64'],
    output: ['type=image,rewrite-timestamp=true,annotation-index.org.example.via=output'],
    labels,
    ...fields,
  };
  writeFileSync(
    path.join(run.cwd, 'docker-bake.json'),
    JSON.stringify({ group: { default: { targets: ['app'] } }, target: { app } }),
  );
}

/** Builds and publishes by this suite. */
async function publish(provenance: string) {
  const planned = await run.step('buildx-matrix', { files: 'docker-bake.json' });
  const built = await run.build(planned.outputs['matrix'], { builder: remote, provenance });
  const { images } = await run.emit();
  return { images, records: built.flatMap(({ records }) => records) };
}

/** The same by the programs that people use without this suite. */
const buildx = (...args: string[]) =>
  execFileSync('docker', ['buildx', ...args], {
    cwd: run.cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, SOURCE_DATE_EPOCH: '1767225600' },
  });

const bake = (...sets: string[]) =>
  buildx(
    'bake',
    '--file',
    'docker-bake.json',
    '--builder',
    remote,
    '--push',
    ...[`app.tags=${run.prefix}/app:plain`, ...sets].flatMap(set => ['--set', set]),
  );

interface Entry {
  readonly digest: string;
  readonly annotations?: Readonly<Record<string, string>>;
}
const indexOf = (tag: string): Record<string, unknown> & { readonly manifests: readonly Entry[] } =>
  JSON.parse(crane('manifest', `${run.prefix}/app:${tag}`));

/** Provenance has the times of the build, so the digests of attestations differ. */
const described = (entries: readonly Entry[]) =>
  entries.map(({ digest, ...entry }) =>
    entry.annotations?.['vnd.docker.reference.type'] ? { ...entry, size: 0 } : { ...entry, digest },
  );

describe('the index of several platforms', () => {
  test('is byte for byte that of docker buildx bake --push, annotations of all levels included', async () => {
    run = await startEngineRun('examples/shop');
    define({ annotations });
    await publish('false');
    bake('*.attest=type=provenance,disabled=true');
    const index = indexOf('main');
    expect(index).toMatchObject({
      annotations: { 'org.example.team': 'shop, <one> & two', 'org.example.both': 'b', 'org.example.via': 'output' },
      manifests: [
        { annotations: { 'org.example.part': 'each' } },
        { annotations: { 'org.example.part': 'each', 'org.example.only': 'arm64' } },
      ],
    });
    expect(crane('manifest', `${run.prefix}/app:main`)).toBe(crane('manifest', `${run.prefix}/app:plain`));
    expect(crane('digest', `${run.prefix}/app:main`)).toBe(crane('digest', `${run.prefix}/app:plain`));
  });

  test('is byte for byte that of docker buildx imagetools create', async () => {
    run = await startEngineRun('examples/shop');
    define({ output: ['type=image,rewrite-timestamp=true'] });
    const { records } = await publish('false');
    const parts = records.map(({ image, descriptor }) => `${image}@${descriptor.digest}`);
    buildx('imagetools', 'create', '--tag', `${run.prefix}/app:merged`, ...parts);
    expect(crane('digest', `${run.prefix}/app:main`)).toBe(crane('digest', `${run.prefix}/app:merged`));
  });

  test('with provenance has the fields and entries of both', async () => {
    run = await startEngineRun('examples/shop');
    define({ annotations });
    const { records } = await publish('mode=min');
    expect(records.flatMap(({ attestations }) => attestations)).toHaveLength(2);
    const { manifests, ...fields } = indexOf('main');

    bake('*.attest=type=provenance,mode=min');
    const { manifests: plain, ...plainFields } = indexOf('plain');
    expect(fields).toEqual(plainFields);
    expect(described(manifests)).toEqual(described(plain));
  });

  test('with provenance has the entries of docker buildx imagetools create', async () => {
    run = await startEngineRun('examples/shop');
    define({ output: ['type=image,rewrite-timestamp=true'] });
    await publish('mode=min');
    const rows = ['linux/amd64', 'linux/arm64'].map(platform => {
      const metadata = path.join(run.cwd, 'metadata.json');
      const output = `app.output=type=image,rewrite-timestamp=true,name=${run.prefix}/app,push-by-digest=true,push=true`;
      const sets = [
        'app.tags=',
        `app.platform=${platform}`,
        output,
        'app.annotations=',
        '*.attest=type=provenance,mode=min',
      ];
      const set = sets.flatMap(each => ['--set', each]);
      buildx('bake', '--file', 'docker-bake.json', '--builder', remote, '--metadata-file', metadata, ...set);
      return `${run.prefix}/app@${JSON.parse(readFileSync(metadata, 'utf8')).app['containerimage.digest']}`;
    });
    buildx('imagetools', 'create', '--tag', `${run.prefix}/app:merged`, ...rows);
    const { manifests: merged } = indexOf('merged');
    const byContent = (entries: readonly Entry[]) =>
      described(entries)
        .map(entry => JSON.stringify(entry))
        .sort();
    expect(byContent(indexOf('main').manifests)).toEqual(byContent(merged));
  });
});

test('os.version of Windows images is kept, as docker buildx bake --push keeps them', async () => {
  run = await startEngineRun('examples/shop');
  const client = createRegistryClient({
    request: createRequest(),
    mask: () => undefined,
    deadlines: createDeadlines(),
    credentials: { find: async () => undefined },
  });
  const repository = client.repository(`${run.prefix}/windows`);
  const platform = { architecture: 'amd64', os: 'windows', 'os.version': '10.0.17763.1' };
  const config = new TextEncoder().encode(JSON.stringify({ ...platform, rootfs: { type: 'layers', diff_ids: [] } }));
  const document = {
    schemaVersion: 2,
    mediaType: ociManifest,
    config: {
      mediaType: 'application/vnd.oci.image.config.v1+json',
      digest: await repository.putBlob(config),
      size: config.byteLength,
    },
    layers: [],
  };
  await repository.putManifest('base', {
    mediaType: ociManifest,
    bytes: new TextEncoder().encode(JSON.stringify(document)),
  });
  define({
    output: ['type=image,rewrite-timestamp=true'],
    platforms: ['windows/amd64'],
    'dockerfile-inline': `FROM ${run.prefix}/windows:base\nCOPY file /file\n`,
  });
  const { images } = await publish('mode=min');
  bake('*.attest=type=provenance,mode=min');
  const platforms = (tag: string) => indexOf(tag).manifests.map(entry => Reflect.get(entry, 'platform'));
  expect(platforms('plain')[0]).toEqual(platform);
  expect(platforms('main')).toEqual(platforms('plain'));
  expect(images['app']?.platforms['windows/amd64']).toMatchObject({
    'os.version': '10.0.17763.1',
  });
});
