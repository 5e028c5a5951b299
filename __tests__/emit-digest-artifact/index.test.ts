import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { emitDigestArtifactAction } from '../../actions/emit-digest-artifact/index.ts';
import { digestOf } from '../../actions/shared/images/digest.ts';
import type { BuildPlan } from '../../actions/shared/images/documents/build-plan.ts';
import { parseDigestManifest } from '../../actions/shared/images/documents/digest-manifest.ts';
import type { ImageRecord } from '../../actions/shared/images/documents/image-record.ts';
import { commitFiles, git } from '../support/git-repository.ts';
import { runInProcess } from '../support/in-process.ts';
import type { FakeRegistryOptions } from '../support/registry/fake-registry.ts';
import { forkedPullRequest } from '../support/runs/fork.ts';
import { type PublishRun, startPublishRun } from '../support/runs/publish-run.ts';

let run: PublishRun;
beforeEach(async () => {
  run = await startPublishRun('folder');
});
afterEach(() => run.close());

/** Starts the run again with another registry. */
async function restart(options: FakeRegistryOptions): Promise<void> {
  await run.close();
  run = await startPublishRun('folder', options);
}

const platforms = ['linux/amd64', 'linux/arm64'];

/** A run whose build jobs have ended well. */
function built(change?: (plan: BuildPlan) => BuildPlan): ImageRecord[] {
  const plan = run.plan(1, change);
  return platforms.flatMap(platform => run.build(plan, platform));
}

const emit = (inputs: Readonly<Record<string, string>> = {}, env: Readonly<Record<string, string>> = {}) =>
  runInProcess('emit-digest-artifact', emitDigestArtifactAction, {
    cwd: run.cwd,
    inputs,
    env: { DOCKER_CONFIG: run.cwd, ...env },
  });

async function published(inputs: Readonly<Record<string, string>> = {}, env: Readonly<Record<string, string>> = {}) {
  const result = await emit(inputs, env);
  if (result.error !== undefined) throw result.error;
  const outputs = Object.fromEntries(result.outputValues);
  const manifest = parseDigestManifest(readFileSync(outputs['digests-file'] ?? '', 'utf8'), 'The manifest');
  return { ...result, outputs, manifest };
}

/** What is written, as the kind of name that it is written under. */
const kindsOfWrites = () =>
  run.writes().map(write => (write.includes('@') ? 'digest' : write.endsWith(':main') ? 'moving' : 'immutable'));

describe('a commit is published', () => {
  test('indexes by digest, then immutable tags, then moving ones, each of which names the index', async () => {
    built();
    const { manifest, logText } = await published();
    expect(kindsOfWrites()).toEqual(['digest', 'digest', 'immutable', 'immutable', 'moving', 'moving']);
    for (const name of ['api', 'base']) {
      const { digest = '', tags } = manifest.images[name] ?? {};
      expect(tags).toEqual(['main', run.shaTag]);
      expect(run.registry.tags(`acme/${name}`)).toEqual({ main: digest, [run.shaTag]: digest });
      const stored = run.registry.manifest(`acme/${name}`, digest);
      expect(digestOf(stored?.bytes ?? '')).toBe(digest);
      expect(JSON.parse(String(stored?.bytes)).manifests).toHaveLength(2);
    }
    expect(logText()).toContain(
      'Indexes written by digest: 2.\nTags written (immutable): 2.\nTags written (moving): 2.',
    );
  });

  test('what it reads are the manifest and the config of each platform, and nothing that it wrote', async () => {
    const records = built();
    const wanted = records.flatMap(({ image, descriptor }) => {
      const repository = image?.slice(image.indexOf('/') + 1) ?? '';
      const { config } = JSON.parse(String(run.registry.manifest(repository, descriptor.digest)?.bytes));
      return [`/v2/${repository}/manifests/${descriptor.digest}`, `/v2/${repository}/blobs/${config.digest}`];
    });
    await published();
    const reads = run.registry.requests.filter(({ method }) => method === 'GET');
    expect(reads.map(request => request.path).sort()).toEqual(wanted.sort());
  });

  test('the manifest is the same in output, file and artifact; references and summary follow from it', async () => {
    const plan = run.plan();
    for (const platform of platforms) run.build(plan, platform);
    const { manifest, outputs, summaryText } = await published();
    const artifact = path.join(run.cwd, '.image-actions/artifacts/docker-image-digests/docker-image-digests.json');
    expect(JSON.parse(outputs['digests'] ?? '')).toEqual(manifest);
    expect(JSON.parse(readFileSync(artifact, 'utf8'))).toEqual(manifest);
    expect(JSON.parse(outputs['images'] ?? '')).toEqual({
      api: `${run.image('api')}@${manifest.images['api']?.digest}`,
      base: `${run.image('base')}@${manifest.images['base']?.digest}`,
    });
    expect(outputs).toMatchObject({ count: '2', 'artifact-id': '' });
    expect(manifest).toMatchObject({ revision: run.revision, run: { id: 42, number: 7, attempt: 1 } });
    expect(manifest.created).toBe('2026-01-01T00:00:00.000Z');
    for (const [name, { definitionDigest, definitionFields }] of Object.entries(manifest.images)) {
      expect(definitionDigest).toMatch(/^sha256:/);
      expect(plan.targets[name]).toMatchObject({ definitionDigest, definitionFields });
    }
    expect(summaryText()).toContain('```mermaid');
  });

  test('"tags: immutable" leaves the moving ones to a later step, "summary: false" the summary', async () => {
    built();
    const { summaryText, logText } = await published({ tags: 'immutable', summary: 'false' });
    expect(Object.keys(run.registry.tags('acme/api'))).toEqual([run.shaTag]);
    expect(summaryText()).toBe('');
    expect(logText()).not.toContain('(moving)');
  });

  test('a dry run prints the publication and writes nothing', async () => {
    built();
    const before = run.artifacts();
    const result = await emit({ 'dry-run': 'true' });
    expect([result.error, run.writes(), run.artifacts(), result.outputValues.size]).toEqual([undefined, [], before, 0]);
    expect(result.logText()).toContain(`${run.image('api')}:main  written: the tag is free`);
    expect(result.logText('info')).toContain('"indexes": [');
  });

  test('images that were not pushed are in the manifest, and no request is sent', async () => {
    const plan = run.plan();
    for (const platform of platforms) run.build(plan, platform, 1, { pushed: false, layout: '/x' });
    const { manifest } = await published();
    expect(manifest.images['api']).toMatchObject({ tags: [], immutableTag: null });
    expect(run.registry.requests).toEqual([]);
  });

  test('a failed write of an immutable tag leaves all moving tags undone, and no manifest', async () => {
    built();
    run.registry.fail({ kind: 'status', status: 403, method: 'PUT', path: new RegExp(`api/manifests/${run.shaTag}$`) });
    const result = await emit();
    expect(result.error).toMatchObject({ kind: 'permission' });
    expect(kindsOfWrites()).not.toContain('moving');
    expect([run.artifacts().includes('docker-image-digests'), result.outputValues.size]).toEqual([false, 0]);
  });
});

describe('a run that is not published', () => {
  test.each<[string, Readonly<Record<string, string>>, object]>([
    [
      'another environment than the plan',
      { environment: 'production' },
      {
        kind: 'input',
        message: expect.stringContaining(
          'no artifact is named image-plan-production--<attempt>. There are plans for the environments: none.',
        ),
      },
    ],
    [
      'an environment that cannot be one',
      { environment: 'a b' },
      { kind: 'input', message: expect.stringContaining('"a b" cannot name an environment') },
    ],
    [
      'an incomplete login',
      { 'registry-username': 'ann' },
      { kind: 'input', message: expect.stringContaining('"registry-password" is empty') },
    ],
  ])('%s', async (_, inputs, error) => {
    built();
    expect((await emit(inputs)).error).toMatchObject(error);
    expect(run.registry.requests).toEqual([]);
  });

  test('a plan of an environment, for which another one is given', async () => {
    run.plan(1, plan => ({ ...plan, environment: 'staging' }));
    expect((await emit({ environment: 'production' })).error).toMatchObject({
      message: expect.stringContaining('There are plans for the environments: staging.'),
    });
  });

  test('a plan without images', async () => {
    run.plan(1, plan => ({
      ...plan,
      rows: [],
      targets: Object.fromEntries(
        Object.entries(plan.targets).map(([name, target]) => [name, { ...target, requested: false }]),
      ),
    }));
    expect((await emit()).error).toMatchObject({ message: 'The plan names no image to publish.' });
  });

  test('a plan whose rows lost what its targets have', async () => {
    const plan = run.plan(1, ({ rows, ...others }) => ({
      ...others,
      rows: rows.filter(({ platform }) => platform === 'linux/amd64'),
    }));
    run.build(plan, 'linux/amd64');
    expect((await emit()).error).toMatchObject({
      kind: 'input',
      message: expect.stringContaining('api: platforms linux/amd64, linux/arm64; rows for linux/amd64'),
    });
    expect(run.registry.requests).toEqual([]);
  });

  test('records that do not describe what the registry has', async () => {
    const [first, second] = built();
    if (first === undefined || second === undefined) throw new Error('there are no records');
    const swapped = [{ ...first, descriptor: { ...first.descriptor, size: first.descriptor.size + 1 } }, second];
    run.handOver(first.row, 1, JSON.stringify(swapped));
    expect((await emit()).error).toMatchObject({
      kind: 'policy',
      message: expect.stringContaining('bytes of the manifest'),
    });
    expect(run.writes()).toEqual([]);
  });

  test('a row without records', async () => {
    run.build(run.plan(), 'linux/amd64');
    expect((await emit()).error).toMatchObject({
      kind: 'input',
      message: expect.stringContaining('api for linux/arm64: row base-linux-arm64 recorded nothing'),
    });
  });
});

test('the inputs log in to the registry', async () => {
  await restart({ auth: { kind: 'token', username: 'ann', password: 's3cret' } });
  built();
  const { masked } = await published({
    registry: run.registry.host,
    'registry-username': 'ann',
    'registry-password': 's3cret',
  });
  expect(Object.keys(run.registry.tags('acme/api'))).toContain('main');
  expect(masked).toContain('s3cret');
});

describe('tags that are taken', () => {
  /** Publishes an image of another commit under a tag. */
  function tagOther(name: string, tag: string, labels: Readonly<Record<string, string>>): string {
    const config = JSON.stringify({ os: 'linux', architecture: 'amd64', config: { Labels: labels } });
    const manifest = JSON.stringify({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      config: {
        mediaType: 'application/vnd.oci.image.config.v1+json',
        digest: run.registry.addBlob(`acme/${name}`, config),
        size: config.length,
      },
      layers: [],
    });
    return run.registry.addManifest(`acme/${name}`, 'application/vnd.oci.image.manifest.v1+json', manifest, tag);
  }
  const labeled = (revision: string, created = '') => ({
    'org.opencontainers.image.revision': revision,
    'org.opencontainers.image.created': created,
  });

  test('a moving tag moves forward from an older commit, and not back from a newer one', async () => {
    const older = run.revision;
    commitFiles(run.cwd, { 'README.md': 'newer' }, 'newer');
    const newer = git(run.cwd, 'rev-parse', 'HEAD');
    git(run.cwd, 'checkout', '--quiet', older);
    tagOther('base', 'main', labeled(newer));
    tagOther('api', 'main', labeled(older));
    built();
    const { manifest, logText, summaryText } = await published();
    expect(logText()).toContain(`base:main  left alone: it names commit ${newer.slice(0, 7)}, which is newer`);
    expect(logText()).toContain('api:main  written: it names another build of this commit');
    expect(manifest.images['base']?.tags).toEqual([run.shaTag]);
    expect(run.registry.tags('acme/api')['main']).toBe(manifest.images['api']?.digest);
    expect(summaryText()).toContain('**Tags left alone**');
  });

  test('without history, the dates decide', async () => {
    const unknown = 'e'.repeat(40);
    tagOther('base', 'main', labeled(unknown, '2999-01-01T00:00:00Z'));
    tagOther('api', 'main', labeled('not a commit', 'not a time'));
    built();
    const { logText } = await published();
    expect(logText()).toMatch(
      /base:main {2}left alone: it names commit e{7} of 2999-01-01T00:00:00Z, which is newer than/,
    );
    expect(logText()).toContain(
      'api:main  written: it moves from an image without a commit label; neither history nor dates show which is newer',
    );
  });

  test('the tag of the commit stays with its first image, and the run goes on', async () => {
    const digest = tagOther('api', run.shaTag, labeled(run.revision));
    built();
    const { manifest, logText } = await published();
    expect(logText()).toContain(`${run.shaTag}  left alone: it names the first image of this commit`);
    expect(run.registry.tags('acme/api')[run.shaTag]).toBe(digest);
    expect(manifest.images['api']).toMatchObject({ tags: ['main'], immutableTag: null });
  });

  test('an immutable tag of another commit is refused before anything is written', async () => {
    const other = 'e'.repeat(40);
    const digest = tagOther('api', run.shaTag, labeled(other));
    built();
    expect((await emit()).error).toMatchObject({
      kind: 'policy',
      message: expect.stringContaining(`names ${digest.slice(7, 19)} of commit eeeeeee, not`),
    });
    expect(run.writes()).toEqual([]);
  });

  test('an immutable tag that an earlier attempt of this run wrote is replaced', async () => {
    const plan = run.plan();
    for (const platform of platforms) run.build(plan, platform);
    await published();
    for (const platform of platforms) run.build(plan, platform, 2);
    const second = await published({}, { GITHUB_RUN_ATTEMPT: '2' });
    expect(second.logText()).toContain(`${run.shaTag}  written: an earlier attempt of this run wrote it`);
    expect(second.manifest.run.attempt).toBe(2);
    expect(run.registry.tags('acme/api')[run.shaTag]).toBe(second.manifest.images['api']?.digest);
  });

  test('tags that name these images already are kept, without a look at what they name', async () => {
    built();
    await published();
    const before = run.registry.requests.length;
    const { logText } = await published();
    expect(logText()).toContain('unchanged: it names this image already');
    const since = run.registry.requests.slice(before).flatMap(({ method }) => (method === 'GET' ? [] : [method]));
    // Two indexes are written by digest again, four tags are only looked at.
    expect(since.sort()).toEqual(['HEAD', 'HEAD', 'HEAD', 'HEAD', 'PUT', 'PUT']);
  });
});

describe('reused images', () => {
  /** A plan that reuses images of an earlier run, which have one platform and no index. */
  function reusing(records: readonly Pick<ImageRecord, 'target' | 'descriptor' | 'platform'>[]) {
    const reuseOf = ({ descriptor: { digest, mediaType, size }, platform }: (typeof records)[number]) => ({
      digest,
      mediaType,
      platforms: { [platform]: { digest, size, layers: 1 } },
      attestations: [],
      base: null,
      builtFrom: 'b'.repeat(40),
      run: 41,
    });
    return (plan: BuildPlan): BuildPlan => ({
      ...plan,
      rows: [],
      targets: Object.fromEntries(
        records.flatMap(record => {
          const target = plan.targets[record.target];
          const reused = { action: 'reuse' as const, reuse: reuseOf(record), reason: 'no change' };
          return target === undefined ? [] : [[record.target, { ...target, ...reused }]];
        }),
      ),
    });
  }

  test('get the tags of this commit; each manifest is read once', async () => {
    const records = run.build(run.plan(), 'linux/amd64');
    run.plan(2, reusing(records));
    const { manifest, logText } = await published({}, { GITHUB_RUN_ATTEMPT: '2' });
    expect(logText()).toContain('Tags written (immutable): 2.\nTags written (moving): 2.');
    expect(logText()).not.toContain('Indexes');
    for (const { target, descriptor } of records) {
      const { digest } = descriptor;
      expect(run.registry.tags(`acme/${target}`)).toEqual({ main: digest, [run.shaTag]: digest });
      expect(manifest.images[target]).toMatchObject({ digest, reused: true, builtFrom: 'b'.repeat(40) });
    }
    const reads = run.registry.requests.filter(({ method }) => method === 'GET');
    expect(reads.map(request => request.path).sort()).toEqual(
      records.map(({ target, descriptor }) => `/v2/acme/${target}/manifests/${descriptor.digest}`).sort(),
    );
  });

  test('that are gone are named, with the way to build them again', async () => {
    const descriptor = { mediaType: 'x', digest: digestOf('gone'), size: 4 };
    run.plan(1, reusing([{ target: 'base', descriptor, platform: 'linux/amd64' }]));
    expect((await emit()).error).toMatchObject({
      kind: 'service',
      message: `These images are taken over, and are not in the registry any more:\n  ${run.image('base')}@${digestOf('gone')}`,
      fix: expect.stringContaining('"force"'),
    });
  });

  test('get no tags in a run of a fork', async () => {
    run.plan(2, reusing(run.build(run.plan(), 'linux/amd64')));
    const { event, env } = forkedPullRequest({ merge: run.revision, head: run.revision });
    const result = await runInProcess('emit-digest-artifact', emitDigestArtifactAction, {
      cwd: run.cwd,
      event,
      env: { ...env, GITHUB_RUN_ATTEMPT: '2' },
    });
    expect([result.error, run.writes()]).toEqual([undefined, []]);
  });
});
