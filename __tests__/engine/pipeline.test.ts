import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { digestOf } from '../../actions/shared/images/digest.ts';
import type { ImageRecord } from '../../actions/shared/images/documents/image-record.ts';
import { git } from '../support/git-repository.ts';
import { startFakeRegistry } from '../support/registry/fake-registry.ts';
import { runAction } from '../support/runner.ts';
import { forkedPullRequest } from '../support/runs/fork.ts';
import { type BuiltRow, crane, craneIndex, type EngineRun, required, startEngineRun } from './engine-run.ts';

const builders = [
  ['docker', required('IMAGE_ACTIONS_BUILDER_DOCKER')],
  ['remote', required('IMAGE_ACTIONS_BUILDER_REMOTE')],
] as const;
const remote = required('IMAGE_ACTIONS_BUILDER_REMOTE');
const names = ['api', 'base', 'complete', 'web', 'worker'];
const platforms = ['linux/amd64', 'linux/arm64'];

const open: EngineRun[] = [];
const start = async (...given: Parameters<typeof startEngineRun>) => {
  const run = await startEngineRun(...given);
  open.push(run);
  return run;
};
afterEach(async () => {
  for (const run of open.splice(0)) await run.close();
});

/** Plan job of the example: tags, then the matrix. Layers get fixed times, so that digests repeat. */
async function plan(run: EngineRun, inputs: Readonly<Record<string, string>> = {}) {
  const tags = await run.step('compute-tags', {
    files: 'docker-bake.hcl',
    images: `${run.prefix}/{target}`,
    tags: 'type=sha\ntype=ref,event=branch',
  });
  return await run.step('buildx-matrix', {
    files: `docker-bake.hcl\n${tags.outputs['bake-file']}`,
    set: '*.output=type=image,rewrite-timestamp=true',
    ...inputs,
  });
}

const recordsOf = (built: readonly BuiltRow[]): ImageRecord[] => built.flatMap(({ records }) => records);
const platformDigests = (records: readonly ImageRecord[]) =>
  Object.fromEntries(records.map(({ target, platform, descriptor }) => [`${target} ${platform}`, descriptor.digest]));

/** Steps of Dockerfiles in the log, and those that BuildKit took from its cache. */
function stepsIn(log: string) {
  const steps = [...log.matchAll(/^#(\d+) \[[^\]]* \d+\/\d+\] /gm)].map(([, step]) => step);
  const cached = [...log.matchAll(/^#(\d+) CACHED$/gm)].map(([, step]) => step);
  return { steps: [...new Set(steps)].sort(), cached: [...new Set(cached)].sort() };
}

describe.each(builders)('the push pipeline on the builder of kind "%s"', (kind, builder) => {
  const inputs = { builder, provenance: 'false' };

  test('cold, then all cached: the same digests, tags in order, a values commit', async () => {
    const first = await start('examples/shop');
    const planned = await plan(first);
    const cold = await first.build(planned.outputs['matrix'], { ...inputs, 'no-cache': 'true' });
    expect(Object.keys(platformDigests(recordsOf(cold))).sort()).toEqual(
      names.flatMap(name => platforms.map(platform => `${name} ${platform}`)),
    );
    for (const { records, result } of cold) {
      expect(stepsIn(result.log).cached).toEqual([]);
      for (const { build, temporaryTag, pushed, target, base } of records) {
        expect(build).toMatchObject({ cachedSteps: 0 });
        expect(pushed).toBe(true);
        if (kind === 'docker') expect(temporaryTag).toMatch(new RegExp(`^build-42-1-${target}-linux-`));
        else expect(temporaryTag).toBeNull();
        expect(base?.image).toBe(target === 'base' ? undefined : `${first.prefix}/base`);
      }
    }
    const manifest = await first.emit();
    checkPublished(first, manifest.images, recordsOf(cold));

    // Another run of the workflow for the same commit, in another checkout.
    const second = await start('examples/shop', { prefix: first.prefix, id: 43 });
    const again = await plan(second);
    const cached = await second.build(again.outputs['matrix'], inputs);
    expect(platformDigests(recordsOf(cached))).toEqual(platformDigests(recordsOf(cold)));
    for (const { records, result } of cached) {
      const { steps, cached: fromCache } = stepsIn(result.log);
      expect(steps.length).toBeGreaterThan(0);
      expect(fromCache).toEqual(steps);
      for (const { build } of records) expect(build?.cachedSteps).toBeGreaterThan(0);
    }
    const repeated = await second.emit();
    expect(repeated.images).toMatchObject(
      Object.fromEntries(Object.entries(manifest.images).map(([name, { digest, tags }]) => [name, { digest, tags }])),
    );

    await deploy(second, repeated.images);
  });
});

function checkPublished(
  run: EngineRun,
  images: Readonly<Record<string, { digest: string; tags: readonly string[]; base: { digest: string } | null }>>,
  records: readonly ImageRecord[],
) {
  const sha = `sha-${git(run.cwd, 'rev-parse', 'HEAD').slice(0, 7)}`;
  expect(Object.keys(images).sort()).toEqual(names);
  for (const [name, image] of Object.entries(images)) {
    const repository = `${run.prefix}/${name}`;
    expect([...image.tags].sort()).toEqual(['main', sha]);
    for (const tag of image.tags) expect(crane('digest', `${repository}:${tag}`)).toBe(image.digest);
    const recorded = records.filter(({ target }) => target === name);
    expect(craneIndex(`${repository}@${image.digest}`).manifests.map(({ digest }) => digest)).toEqual(
      recorded.map(({ descriptor }) => descriptor.digest),
    );
    for (const { platform, descriptor, size, layers } of recorded) {
      const config = JSON.parse(crane('config', `${repository}@${descriptor.digest}`));
      expect(`${config.os}/${config.architecture}`).toBe(platform);
      expect(config.config.Labels).toMatchObject({
        'org.opencontainers.image.revision': git(run.cwd, 'rev-parse', 'HEAD'),
        'org.opencontainers.image.source': 'https://github.com/acme/shop',
      });
      const document = JSON.parse(crane('manifest', `${repository}@${descriptor.digest}`));
      const parts: { size: number }[] = [document.config, ...document.layers];
      expect([size, layers]).toEqual([parts.reduce((sum, part) => sum + part.size, 0), document.layers.length]);
    }
    if (name !== 'base') expect(image.base?.digest).toBe(images['base']?.digest);
  }
}

/** The last step of a push: tag and digest of three services in the values of the chart, committed to a branch. */
async function deploy(run: EngineRun, images: Readonly<Record<string, { digest: string }>>) {
  const origin = `${path.dirname(run.cwd)}/origin.git`;
  git(run.cwd, 'clone', '--quiet', '--bare', run.cwd, origin);
  git(run.cwd, 'remote', 'add', 'origin', origin);
  await run.step('update-helm-values', {
    'values-files': 'chart/values-staging.yaml',
    only: 'api, web, worker',
    path: 'api=api.image\nweb=web.image\nworker=worker.image',
    'github-token': '',
  });
  const values = git(origin, 'show', 'main:chart/values-staging.yaml');
  for (const name of ['api', 'web', 'worker']) expect(values).toContain(images[name]?.digest);
}

describe('parents handed over from wave to wave', () => {
  test('children are built on the digests that the wave before recorded; attestations are flattened into the index', async () => {
    const run = await start('examples/shop');
    const planned = await plan(run, { group: 'wave' });
    const known: Record<string, string> = {};
    const records: ImageRecord[] = [];
    for (const wave of ['wave-0', 'wave-1', 'wave-2']) {
      expect(JSON.parse(planned.outputs[wave] ?? '')).toHaveLength(2);
      const built = await run.build(planned.outputs[wave], { builder: remote, provenance: 'mode=min' });
      for (const { row, result } of built) {
        const platform = row.endsWith('arm64') ? 'linux/arm64' : 'linux/amd64';
        const handed = [...result.log.matchAll(/^ {2}from (\S+): (\S+)@(\S+) \(built by row (\S+)\)$/gm)];
        for (const [, parent, image, digest] of handed) {
          expect([image, digest]).toEqual([`${run.prefix}/${parent}`, known[`${parent} ${platform}`]]);
        }
        expect(handed.map(([, parent]) => parent)).toEqual(
          { 'wave-0': [], 'wave-1': ['base'], 'wave-2': ['api', 'base', 'web', 'worker'] }[wave],
        );
      }
      Object.assign(known, platformDigests(recordsOf(built)));
      records.push(...recordsOf(built));
    }
    expect(JSON.parse(planned.outputs['wave-3'] ?? '')).toEqual([]);
    expect(Object.keys(known)).toHaveLength(10);

    const { images } = await run.emit();
    for (const name of names) {
      const image = images[name];
      const recorded = records.filter(({ target }) => target === name);
      const index = craneIndex(`${run.prefix}/${name}@${image?.digest}`);
      expect(index.mediaType).toBe('application/vnd.oci.image.index.v1+json');
      const entries = index.manifests.map(({ digest, platform, annotations }) => [
        digest,
        `${platform.os}/${platform.architecture}`,
        annotations?.['vnd.docker.reference.digest'],
      ]);
      expect(entries).toEqual([
        ...recorded.map(({ descriptor, platform }) => [descriptor.digest, platform, undefined]),
        ...recorded.flatMap(({ attestations }) =>
          attestations.map(({ digest, subject }) => [digest, 'unknown/unknown', subject]),
        ),
      ]);
      expect(recorded.flatMap(({ attestations }) => attestations)).toHaveLength(2);
      for (const { attestations } of recorded) {
        const statement = JSON.parse(crane('manifest', `${run.prefix}/${name}@${attestations[0]?.digest}`));
        expect(statement.layers[0].mediaType).toBe('application/vnd.in-toto+json');
      }
      if (name !== 'base') expect(image?.base).toEqual({ image: `${run.prefix}/base`, digest: images['base']?.digest });
    }
  });
});

describe('a platform under emulation', () => {
  const userland = required('IMAGE_ACTIONS_USERLAND');

  test('runs the steps of its own row, and what is built along only for that platform', async () => {
    const run = await start('__tests__/engine/fixtures/emulated');
    const planned = await run.step('buildx-matrix', {
      variables: `REGISTRY=${run.prefix}\nUSERLAND=${userland}`,
    });
    const built = await run.build(planned.outputs['matrix'], {
      builder: remote,
      allow: `fs.read=${userland}`,
      'no-cache': 'true',
    });
    for (const { row, result } of built) {
      const other = row.endsWith('arm64') ? 'linux/amd64' : 'linux/arm64';
      expect(result.log).toMatch(/^#\d+ \[.*\] RUN busybox mkdir \/greeting/m);
      expect(result.log).not.toMatch(new RegExp(`^#\\d+ \\[\\S+ ${other} .*\\] `, 'm'));
    }
    const { images } = await run.emit();
    expect(Object.keys(images).sort()).toEqual(['app', 'base']);
    for (const [platform, machine] of [
      ['linux/amd64', 'x86_64'],
      ['linux/arm64', 'aarch64'],
    ] as const) {
      const reference = `${run.prefix}/app@${images['app']?.digest}`;
      const tar = execFileSync('crane', ['export', '--platform', platform, reference, '-'], { maxBuffer: 2 ** 26 });
      const text = execFileSync('tar', ['-xOf', '-', 'www/text'], { input: tar, encoding: 'utf8' });
      expect(text).toBe(`hello from ${machine}\n`);
    }
  });

  test('secrets of the definition and of the inputs both reach the build, and stay out of everything else', async () => {
    const run = await start('__tests__/engine/fixtures/emulated');
    const hash = digestOf('own-s3cretgiven-s3cretenv-s3cret').slice('sha256:'.length);
    writeFileSync(path.join(run.cwd, 'own.txt'), 'own-s3cret');
    writeFileSync(
      path.join(run.cwd, 'secret.Dockerfile'),
      [
        'FROM scratch',
        'COPY --from=userland /amd64/ /',
        'RUN --mount=type=secret,id=own --mount=type=secret,id=given --mount=type=secret,id=env ["/bin/busybox", "sh", "-c", \\',
        `  "cat /run/secrets/own /run/secrets/given /run/secrets/env | sha256sum | grep -q ${hash}"]`,
      ].join('\n'),
    );
    const definition = {
      group: { default: { targets: ['vault'] } },
      target: {
        vault: {
          context: '.',
          dockerfile: 'secret.Dockerfile',
          contexts: { userland },
          secret: [{ id: 'own', src: 'own.txt' }],
          attest: [{ type: 'sbom', disabled: 'true' }],
          labels: { motto: 'costs $${money}' },
          tags: [`${run.prefix}/vault:main`],
          platforms: ['linux/amd64'],
        },
      },
    };
    writeFileSync(path.join(run.cwd, 'printed.json'), JSON.stringify(definition));
    const planned = await run.step('buildx-matrix', { definition: 'printed.json' });
    const [row] = await run.build(
      planned.outputs['matrix'],
      {
        builder: remote,
        allow: `fs.read=${userland}`,
        provenance: 'false',
        secrets: 'given=given-s3cret',
        'secret-envs': 'env=ENV_SECRET',
      },
      { env: { ENV_SECRET: 'env-s3cret' } },
    );
    const digest = row?.records[0]?.descriptor.digest ?? '';
    const config = crane('config', `${run.prefix}/vault@${digest}`);
    expect(JSON.parse(config).config.Labels.motto).toBe('costs ${money}');
    const { log, summary, outputs } = row?.result ?? {};
    expect(`${log}${summary}${JSON.stringify(outputs)}${config}`).not.toContain('s3cret');
  });
});

test('the pull request of a fork ends in layouts and a manifest; the registry is not written to', async () => {
  const run = await start('examples/shop');
  const sha = git(run.cwd, 'rev-parse', 'HEAD');
  const options = forkedPullRequest({ merge: sha });
  const planned = await run.step(
    'buildx-matrix',
    { variables: `REGISTRY=${run.prefix}\nVERSION=pr-9`, targets: 'complete', group: 'wave' },
    options,
  );
  const records: ImageRecord[] = [];
  for (const wave of ['wave-0', 'wave-1', 'wave-2']) {
    records.push(...recordsOf(await run.build(planned.outputs[wave], { builder: remote }, options)));
  }
  for (const { layout, descriptor, pushed } of records) {
    expect(pushed).toBe(false);
    expect(readFileSync(`${layout}/blobs/sha256/${descriptor.digest.slice(7)}`).byteLength).toBe(descriptor.size);
  }
  const manifest = await run.emit({}, options);
  expect(manifest).toMatchObject({ revision: sha, headRevision: 'e'.repeat(40), ref: 'refs/pull/9/merge' });
  expect(Object.values(manifest.images).flatMap(({ tags }) => tags)).toEqual([]);
  const written = crane('catalog', required('IMAGE_ACTIONS_REGISTRY')).split('\n');
  expect(written.filter(name => run.prefix.endsWith(name.split('/')[0] ?? ''))).toEqual([]);
});

test.each(builders)('a registry that wants a login is told as that, not as a broken build: %s', async (_, builder) => {
  const registry = await startFakeRegistry({ auth: { kind: 'basic', username: 'bot', password: 'x' } });
  const run = await start('examples/shop', { prefix: `${registry.host}/shop` });
  try {
    const planned = await run.step('buildx-matrix', {
      variables: `REGISTRY=${run.prefix}\nVERSION=x`,
      targets: 'base',
      set: 'base.platform=linux/amd64',
    });
    const [{ name }] = JSON.parse(planned.outputs['matrix'] ?? '');
    const result = await runAction('build-images', {
      cwd: run.cwd,
      inputs: { row: name, cache: 'none', builder },
      env: { ...run.results.env, DOCKER_HOST: required('DOCKER_HOST'), DOCKER_CONFIG: required('DOCKER_CONFIG') },
    });
    expect(result.exitCode).toBe(1);
    expect(result.annotations[0]?.title).toBe('build-images: Missing permission');
    expect(result.annotations[0]?.message).toContain(`${registry.host} refused access to shop/base while pushing`);
  } finally {
    await registry.close();
  }
});
