import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { digestOf } from '../../../actions/shared/images/digest.ts';
import { parseDigestManifest } from '../../../actions/shared/images/documents/digest-manifest.ts';
import { commitFiles, git } from '../../support/git-repository.ts';
import type { Fault } from '../../support/registry/fake-registry.ts';
import { type PublishRun, startPublishRun } from '../../support/runs/publish-run.ts';

let run: PublishRun;
beforeEach(async () => {
  run = await startPublishRun('folder');
});
afterEach(() => run.close());

/** A run whose build jobs have all ended well. */
function built() {
  const plan = run.plan();
  for (const platform of ['linux/amd64', 'linux/arm64']) run.build(plan, platform);
  return plan;
}

const indexOf = (writes: readonly string[], pattern: RegExp) =>
  writes.flatMap((write, at) => (pattern.test(write) ? [at] : []));

describe('publishing a commit', () => {
  test('indexes by digest, then immutable tags, then moving ones, then the manifest', async () => {
    built();
    const result = await run.emit();
    expect(result.log).toContain('api:main  written: the tag is free');
    expect(result.exitCode).toBe(0);
    const writes = run.writes();
    const [indexes, immutable, moving] = [/@sha256:/, /:sha-/, /:main$/].map(pattern => indexOf(writes, pattern));
    expect([indexes, immutable, moving]).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
    expect(run.artifacts()).toContain('docker-image-digests');
  });

  test('each tag names the index of both platforms, whose digest was known before it was written', async () => {
    built();
    const result = await run.emit();
    const images: Record<string, string> = JSON.parse(result.outputs['images'] ?? '');
    for (const name of ['api', 'base']) {
      const stored = run.registry.manifest(`acme/${name}`, 'main');
      expect(images[name]).toBe(`${run.image(name)}@${digestOf(stored?.bytes ?? '')}`);
      expect(run.registry.tags(`acme/${name}`)).toEqual({
        main: digestOf(stored?.bytes ?? ''),
        [run.shaTag]: digestOf(stored?.bytes ?? ''),
      });
      const { manifests } = JSON.parse(stored?.bytes.toString('utf8') ?? '');
      expect(manifests.map((entry: { platform: object }) => entry.platform)).toEqual([
        { architecture: 'amd64', os: 'linux' },
        { architecture: 'arm64', os: 'linux' },
      ]);
    }
    const reads = run.registry.requests.slice(-4).filter(({ method }) => method === 'GET');
    expect(reads).toEqual([]);
  });

  test('the runner’s artifact service gets the manifest last, after every tag', async () => {
    await run.close();
    run = await startPublishRun('service');
    built();
    const result = await run.emit();
    expect(result.outputs['artifact-id']).toMatch(/^\d+$/);
    expect(run.artifacts().at(-1)).toBe('docker-image-digests');
    expect(run.results.calls.at(-1)).toBe('FinalizeArtifact');
  });

  test('the manifest is the same in output, file and artifact, and the artifact holds nothing else', async () => {
    built();
    const { outputs, summary } = await run.emit();
    const manifest = parseDigestManifest(outputs['digests'] ?? '', 'The output');
    expect(JSON.parse(readFileSync(outputs['digests-file'] ?? '', 'utf8'))).toEqual(manifest);
    expect(outputs['count']).toBe('2');
    expect(manifest).toMatchObject({
      repository: 'acme/shop',
      revision: run.revision,
      run: { id: 42, number: 7, attempt: 1 },
    });
    expect(manifest.images['api']).toMatchObject({
      tags: ['main', run.shaTag],
      immutableTag: run.shaTag,
      reused: false,
    });
    expect(summary).toContain('```mermaid');
  });

  test('"tags: immutable" leaves the moving ones to a later step', async () => {
    built();
    await run.emit({ tags: 'immutable' });
    expect(Object.keys(run.registry.tags('acme/api'))).toEqual([run.shaTag]);
  });

  test('a dry run prints the publication and writes nothing', async () => {
    built();
    const before = run.artifacts();
    const result = await run.emit({ 'dry-run': 'true' });
    expect(result.exitCode).toBe(0);
    expect(result.log).toContain('"indexes"');
    expect([run.writes(), run.artifacts(), result.outputs]).toEqual([[], before, {}]);
  });

  test('what was not pushed is in the manifest, and nothing is written to the registry', async () => {
    const plan = run.plan();
    for (const platform of ['linux/amd64', 'linux/arm64'])
      run.build(plan, platform, 1, { pushed: false, layout: '/x' });
    const result = await run.emit();
    expect(result.exitCode).toBe(0);
    expect(run.registry.requests).toEqual([]);
    expect(parseDigestManifest(result.outputs['digests'] ?? '', 'x').images['api']).toMatchObject({
      tags: [],
      immutableTag: null,
    });
    expect(run.artifacts()).toContain('docker-image-digests');
  });

  test('a run for another environment than the plan is refused', async () => {
    built();
    const result = await run.emit({ environment: 'production' });
    expect(result.annotations[0]?.message).toContain(
      'no artifact is named image-plan-production--<attempt>. There are plans for the environments: none.',
    );
    expect(run.registry.requests).toEqual([]);
  });
});

describe('a re-run', () => {
  test('of failed jobs finds the others under the earlier attempt', async () => {
    const plan = run.plan();
    run.build(plan, 'linux/amd64', 1);
    const first = await run.emit();
    expect(first.annotations[0]?.message).toContain('api for linux/arm64: row base-linux-arm64 recorded nothing');
    run.build(plan, 'linux/arm64', 2);
    const second = await run.emit({}, { GITHUB_RUN_ATTEMPT: '2' });
    expect(second.exitCode).toBe(0);
    expect(JSON.parse(second.outputs['digests'] ?? '').run.attempt).toBe(2);
    expect(run.artifacts().filter(name => name === 'docker-image-digests')).toHaveLength(1);
  });

  test('of the publish job alone writes what is missing and leaves the rest', async () => {
    built();
    await run.emit();
    const before = run.writes().length;
    const again = await run.emit({}, { GITHUB_RUN_ATTEMPT: '2' });
    expect(again.exitCode).toBe(0);
    expect(again.log).toContain('it names this image already');
    expect(
      run
        .writes()
        .slice(before)
        .every(write => write.includes('@sha256:')),
    ).toBe(true);
  });

  test('of everything may replace the tag that its own first attempt wrote', async () => {
    built();
    await run.emit();
    const old = run.registry.tags('acme/api')[run.shaTag];
    const plan = run.plan(2);
    for (const platform of ['linux/amd64', 'linux/arm64']) run.build(plan, platform, 2);
    const result = await run.emit({}, { GITHUB_RUN_ATTEMPT: '2' });
    expect(result.log).toContain('an earlier attempt of this run wrote it');
    expect(run.registry.tags('acme/api')[run.shaTag]).not.toBe(old);
  });
});

describe('what the registry has already', () => {
  const other = (target: string, name: string, labels: Readonly<Record<string, string>> = {}) => {
    const repository = `acme/${target}`;
    const config = JSON.stringify({ os: 'linux', architecture: 'amd64', config: { Labels: labels } });
    const mediaType = 'application/vnd.oci.image.manifest.v1+json';
    const manifest = {
      schemaVersion: 2,
      mediaType,
      config: { mediaType: 'x', digest: run.registry.addBlob(repository, config), size: config.length },
      layers: [],
    };
    return run.registry.addManifest(repository, mediaType, JSON.stringify(manifest), name);
  };

  test('an immutable tag that names another image stops everything', async () => {
    built();
    other('base', run.shaTag, { 'org.opencontainers.image.revision': 'c'.repeat(40) });
    const result = await run.emit();
    expect(result.exitCode).toBe(1);
    expect(result.annotations[0]).toMatchObject({ title: 'emit-digest-artifact: Refused by policy' });
    expect(result.annotations[0]?.message).toContain(`acme/base:${run.shaTag} names `);
    expect(run.writes()).toEqual([]);
  });

  test('a moving tag never goes back to an older commit', async () => {
    const newer = commitFiles(run.cwd, { 'README.md': 'later' }, 'Later');
    git(run.cwd, 'checkout', '--quiet', '--detach', run.revision);
    built();
    const theirs = other('api', 'main', { 'org.opencontainers.image.revision': newer });
    const result = await run.emit({}, { GITHUB_SHA: run.revision, GITHUB_REF: 'refs/heads/main' });
    expect(result.exitCode).toBe(0);
    expect(run.registry.tags('acme/api')['main']).toBe(theirs);
    expect(run.registry.tags('acme/base')).toHaveProperty('main');
    expect(result.summary).toContain('**Tags left alone**');
    expect(JSON.parse(result.outputs['digests'] ?? '').images.api.tags).toEqual([run.shaTag]);
  });

  test('labels of a stranger’s image are text, whatever they say', async () => {
    built();
    other('api', 'main', {
      'org.opencontainers.image.revision': '--output=/tmp/owned',
      'org.opencontainers.image.created': '::set-output name=x::y',
    });
    const result = await run.emit();
    expect(result.exitCode).toBe(0);
    expect(result.log).toContain('it moves from an image without a commit label');
  });
});

describe('a registry that fails', () => {
  const answer = { headers: { 'retry-after': '0', 'content-type': 'application/json' } };
  const denied = JSON.stringify({ errors: [{ code: 'DENIED', message: 'requested access is denied' }] });
  const faults: [string, Fault, string, string][] = [
    ['401', { kind: 'status', status: 401 }, 'refused access to acme/', 'docker/login-action'],
    [
      '403',
      // With Retry-After it would be a rate limit.
      { kind: 'status', status: 403, body: denied, headers: { 'content-type': 'application/json' } },
      'status 403, DENIED: "requested access is denied"',
      'docker/login-action',
    ],
    [
      '404',
      { kind: 'status', status: 404, body: JSON.stringify({ errors: [{ code: 'NAME_UNKNOWN' }] }) },
      'has no repository acme/',
      'does not create repositories on the first push',
    ],
    ['429', { kind: 'status', status: 429, times: 99 }, 'did not answer', 'run fewer jobs at once'],
    ['500', { kind: 'status', status: 500, times: 99 }, 'did not answer', 'run the job again'],
    ['503', { kind: 'status', status: 503, times: 99 }, 'did not answer', 'run the job again'],
    [
      'another digest than that of the bytes',
      { kind: 'wrong-digest' },
      'Digest mismatch at ',
      'between this runner and the registry',
    ],
  ];

  test.each(faults)(
    '%s at the first write: nothing is tagged and no manifest is handed over',
    async (_, fault, message, fix) => {
      built();
      run.registry.fail({ ...answer, ...fault, method: 'PUT' });
      const result = await run.emit();
      expect(result.exitCode).toBe(1);
      expect(result.annotations[0]?.message).toContain(message);
      expect(result.annotations[0]?.message).toContain(fix);
      expect(result.annotations[0]?.message).toContain(run.registry.host);
      expect([run.registry.tags('acme/api'), run.registry.tags('acme/base')]).toEqual([{}, {}]);
      expect(run.artifacts()).not.toContain('docker-image-digests');
      expect(result.outputs).toEqual({});
    },
  );

  const reading = faults.filter(([name]) => !['404', 'another digest than that of the bytes'].includes(name));
  test.each(reading)('%s while tags are read: nothing is written', async (_, fault, message) => {
    built();
    run.registry.fail({ ...answer, ...fault, method: 'HEAD' });
    const result = await run.emit();
    expect(result.exitCode).toBe(1);
    // An answer to HEAD has no body that could say more.
    expect(result.annotations[0]?.message).toContain(message.split(',')[0]);
    expect(run.writes()).toEqual([]);
  });

  test('a fault that passes is tried again', async () => {
    built();
    run.registry.fail({ ...answer, kind: 'status', status: 503, method: 'PUT', times: 2 });
    expect((await run.emit()).exitCode).toBe(0);
  });

  test.each([
    ['an index', 'base', 'sha256:', /:/],
    ['an immutable tag', 'api', 'sha-', /:main$/],
    ['the other immutable tag', 'base', 'sha-', /:main$/],
    ['a tag that moves', 'api', 'main', null],
    ['the last tag', 'base', 'main', null],
  ])('a failure at %s never leaves a moving tag on half a set', async (_, target, name, neverTagged) => {
    built();
    const place = new RegExp(`/acme/${target}/manifests/${name}`);
    run.registry.fail({ kind: 'status', status: 403, method: 'PUT', path: place });
    const result = await run.emit();
    expect(result.exitCode).toBe(1);
    const tags = ['api', 'base'].map(repository => run.registry.tags(`acme/${repository}`));
    const given = tags.flatMap(names => Object.keys(names)).map(name => `:${name}`);
    if (neverTagged === null) expect(tags.flatMap(names => Object.keys(names))).toContain(run.shaTag);
    else expect(given.filter(name => neverTagged.test(name))).toEqual([]);
    if (given.includes(':main')) {
      expect(given.filter(name => name === `:${run.shaTag}`)).toHaveLength(2);
    }
    expect(run.artifacts()).not.toContain('docker-image-digests');
    expect((await run.emit({}, { GITHUB_RUN_ATTEMPT: '2' })).exitCode).toBe(0);
    const published = ['api', 'base'].map(repository => Object.keys(run.registry.tags(`acme/${repository}`)).sort());
    expect(published).toEqual([
      ['main', run.shaTag],
      ['main', run.shaTag],
    ]);
  });
});

test('a registry that asks for a login is given the one of the inputs, which is never shown', async () => {
  await run.close();
  run = await startPublishRun('folder', { auth: { kind: 'token', username: 'bot', password: 'pa55-w0rd-0123' } });
  built();
  const login = { registry: run.registry.host, 'registry-username': 'bot' };
  const refused = await run.emit({ ...login, 'registry-password': 'wrong-w0rd-0123' });
  expect(refused.exitCode).toBe(1);
  const result = await run.emit({ ...login, 'registry-password': 'pa55-w0rd-0123' });
  expect(result.exitCode).toBe(0);
  for (const { log, summary } of [refused, result]) expect(`${log}${summary}`).not.toMatch(/w0rd-0123/);
});

test('an artifact service that is out of order leaves tags and says so; a re-run completes it', async () => {
  await run.close();
  run = await startPublishRun('service');
  built();
  run.results.fail({ at: 'CreateArtifact', status: 403 });
  const first = await run.emit();
  expect(first.exitCode).toBe(1);
  expect(run.artifacts()).not.toContain('docker-image-digests');
  const second = await run.emit({}, { GITHUB_RUN_ATTEMPT: '2' });
  expect(second.exitCode).toBe(0);
  expect(run.artifacts()).toContain('docker-image-digests');
});
