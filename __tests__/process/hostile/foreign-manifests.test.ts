import { readdirSync } from 'node:fs';
import { afterEach, describe, expect, test } from '@jest/globals';
import { zip } from '../../support/github/zip.ts';
import type { RunResult } from '../../support/runner.ts';
import { type PublishedImages, publishedCommit, startPublishedImages } from '../../support/runs/published-images.ts';

// What a run, an artifact or a manifest of someone else tries to hand to resolve-digests.

const closing: PublishedImages[] = [];

afterEach(async () => {
  for (const each of closing.splice(0)) await each.close();
});

async function start(): Promise<PublishedImages> {
  const published = await startPublishedImages();
  closing.push(published);
  return published;
}

const fileName = 'docker-image-digests.json';
const mebibyte = 1024 * 1024;
const fork = { id: 666, full_name: 'mallory/shop' };

/** Refused by one error, without an output, a summary, a request to a registry, or a file. */
function expectRefused(result: RunResult, published: PublishedImages, kind: string, why: RegExp): void {
  const errors = result.annotations.filter(({ level }) => level === 'error');
  expect(errors).toMatchObject([{ title: `resolve-digests: ${kind}`, message: expect.stringMatching(why) }]);
  expect({ exitCode: result.exitCode, outputs: result.outputs, summary: result.summary }).toEqual({
    exitCode: 1,
    outputs: {},
    summary: '',
  });
  expect(published.registry.requests).toEqual([]);
  expect(readdirSync(result.temporary, { recursive: true, encoding: 'utf8' }).filter(isForeign)).toEqual([]);
}

const isForeign = (file: string): boolean => /digests|passwd|manifest/.test(file);

const policy = 'Refused by policy';
const input = 'Bad input';

describe('a run is not trusted', () => {
  test.each([
    ['of a fork whose branch is named main', { head_repository: fork }, /run 7 \(.*\): its commit comes from a fork/],
    ['of a pull request', { event: 'pull_request' }, /its event was pull_request/],
    ['of a pull request with the rights of its target', { event: 'pull_request_target' }, /pull_request_target/],
    ['that another workflow started', { event: 'workflow_run' }, /its event was workflow_run/],
  ])('%s', async (_, changes, why) => {
    const published = await start();
    published.publish(changes);
    expectRefused(await published.resolve(), published, input, why);
    expectRefused(await published.resolve({ run: '41' }), published, policy, /^Run 7 \(\S+\) is not trusted: /);
  });

  test('that failed, and has the artifact with the right name', async () => {
    const published = await start();
    published.publish({ conclusion: 'failure' });
    expectRefused(await published.resolve(), published, input, /has no successful run on main yet/);
    expectRefused(await published.resolve({ run: '41' }), published, policy, /is not trusted: it ended as failure/);
  });

  test('of another workflow, which has an artifact with the right name', async () => {
    const published = await start();
    published.publish({ path: '.github/workflows/other.yml' });
    published.run({ id: 40, run_number: 6, event: 'pull_request' });
    expectRefused(await published.resolve(), published, input, /images\.yml has no successful run on main yet/);
    const why = /is not trusted: it belongs to \.github\/workflows\/other\.yml/;
    expectRefused(await published.resolve({ run: '41' }), published, policy, why);
  });

  test('and a good run that is older than all of a fork is found', async () => {
    const published = await start();
    published.publish();
    for (let number = 100; number < 140; number++) {
      published.run({ id: number, run_number: number, head_repository: fork });
    }
    expect((await published.resolve()).outputs['run-id']).toBe('41');
  });
});

describe('an archive is refused', () => {
  const manifestEntry = (published: PublishedImages) => ({
    name: fileName,
    content: JSON.stringify(published.manifest()),
  });

  test.each<[string, (published: PublishedImages) => Buffer, RegExp]>([
    [
      'with two entries',
      published => zip([manifestEntry(published), { name: 'run.sh', content: 'exit' }]),
      /must contain "docker-image-digests\.json" and no other file, but contains "docker-image-digests\.json", "run\.sh"/,
    ],
    [
      'with the manifest twice',
      published => zip([manifestEntry(published), manifestEntry(published)]),
      /and no other file/,
    ],
    [
      'with a path that leads out of a folder',
      published => zip([{ ...manifestEntry(published), name: `../../${fileName}` }]),
      /contains "\.\.\/\.\.\/docker-image-digests\.json"/,
    ],
    ['with an absolute path', published => zip([{ ...manifestEntry(published), name: '/etc/passwd' }]), /passwd/],
    ['without an entry', () => zip([]), /but contains no file/],
    ['that is no archive', () => Buffer.from('{}'), /not a complete ZIP archive/],
    [
      'that unpacks to more than it declares',
      () => zip([{ name: fileName, content: Buffer.alloc(11 * mebibyte), claims: { size: 100 } }]),
      /unpacks to more than 1048576 bytes/,
    ],
    [
      'that declares 2 GB',
      () => zip([{ name: fileName, content: '{}', claims: { size: 2 ** 31 } }]),
      /has 2147483648 bytes, above the limit of 1048576/,
    ],
    [
      'with a manifest above 1 MiB',
      () => zip([{ name: fileName, content: Buffer.alloc(mebibyte + 1, ' ') }]),
      /has 1048577 bytes, above the limit of 1048576/,
    ],
  ])('%s', async (_, archive, why) => {
    const published = await start();
    published.run();
    published.artifact(archive(published));
    expectRefused(await published.resolve(), published, policy, why);
  });

  test('that GitHub lists as huge, without a download', async () => {
    const published = await start();
    published.publish({}, { size_in_bytes: 2 ** 31 });
    expectRefused(await published.resolve(), published, policy, /has 2147483648 bytes, above the limit of 1048576/);
    expect(published.github.calls).toHaveLength(2);
  });

  test('that is larger than GitHub lists it, without reading it to its end', async () => {
    const published = await start();
    published.run();
    published.artifact(Buffer.alloc(3 * mebibyte), { size_in_bytes: 100 });
    const why = /GitHub sent more than the 1048576 bytes that are allowed here/;
    expectRefused(await published.resolve(), published, 'Service unreachable', why);
  });

  test('with other bytes than GitHub recorded', async () => {
    const published = await start();
    published.publish({}, { digest: `sha256:${'1'.repeat(64)}` });
    expectRefused(await published.resolve(), published, policy, /its bytes have the digest sha256:.* as recorded/);
  });
});

describe('a manifest is refused', () => {
  const other = { id: 40, number: 6, attempt: 1, workflow: '.github/workflows/images.yml', event: 'push' };

  test.each([
    ['of another repository', { repository: 'mallory/shop' }, /it is for repository mallory\/shop, not acme\/shop/],
    ['of another commit', { revision: 'e'.repeat(40) }, /it is for commit e{40}, not c{40}/],
    ['of another run', { run: other }, /it is for run 40, not 41/],
    ['of an environment', { environment: 'staging' }, /it is for environment staging, not null/],
    ['of a later schema', { schemaVersion: 2 }, /has schemaVersion 2; this release reads 1/],
    ['of no schema', { schemaVersion: 'one' }, /schemaVersion: Expected one of the numbers 1/],
  ])('%s', async (_, changes, why) => {
    const published = await start();
    published.run();
    published.artifact(published.manifest(changes));
    expectRefused(await published.resolve(), published, policy, why);
  });

  test.each([
    ['with $(…) in the name of a component', '$(touch owned)', {}, /images\.\$\(touch owned\).*is not the name/],
    ['with an option as the name of a component', '--privileged', {}, /is not the name of a bake target/],
    ['with a line break in a repository', 'api', { image: 'ghcr.io/acme/api\nGITHUB_ENV=x' }, /api\.image: /],
    ['with a command in a digest', 'api', { digest: 'sha256:$(id)' }, /api\.digest: is not a digest/],
    ['with an option as a repository', 'api', { image: '--help' }, /api\.image: is not a repository/],
  ])('%s', async (_, name, changes, why) => {
    const published = await start();
    published.run();
    published.artifact(published.manifest({}, { [name]: changes }));
    expectRefused(await published.resolve(), published, policy, why);
  });

  test.each([
    ['image', { image: 'docker.io/mallory/api' }, /api: docker\.io\/mallory\/api/],
    ['mirror', { mirrors: ['docker.io/mallory/api'] }, /api: docker\.io\/mallory\/api/],
  ])('that names the %s of another repository than allowed', async (_, changes, why) => {
    const published = await start();
    published.run();
    published.artifact(published.manifest({}, { api: changes }));
    const allowed = { 'allowed-images': `${published.registry.host}/acme/*\nghcr.io/acme/**` };
    expectRefused(await published.resolve(allowed), published, policy, why);
  });

  test('with the digest of another repository, which its own does not have', async () => {
    const published = await start();
    const foreign = published.registry.addManifest(
      'mallory/api',
      'application/vnd.oci.image.index.v1+json',
      '{"schemaVersion":2,"manifests":[]}',
    );
    published.run();
    published.artifact(published.manifest({}, { api: { digest: foreign } }));
    const { exitCode, outputs, annotations } = await published.resolve();
    expect({ exitCode, outputs }).toEqual({ exitCode: 1, outputs: {} });
    expect(annotations[0]?.message).toContain(
      `the registry does not have:\n  api: ${published.image('api')}@${foreign}`,
    );
  });
});

describe('an artifact that is not there any more', () => {
  const dates = 'created 2026-01-01T00:00:00Z, expired 2026-04-01T00:00:00Z';

  test.each([{ expired: true }, { gone: true }])('has expired (%j): run, dates and remedy are named', async how => {
    const published = await start();
    published.publish({}, how);
    const result = await published.resolve();
    expectRefused(result, published, input, /^Artifact docker-image-digests of run 7 \(https:\S+\/runs\/41\)/);
    const message = result.annotations[0]?.message;
    expect(message).toContain(dates);
    expect(message).toMatch(/a longer "retention-days" keeps it\.\nRun \S+ on main again.*; or set "on-expired" to/);
  });

  test('was deleted with its run, before it was named', async () => {
    const published = await start();
    const why = /^There is no run with the id 41 in acme\/shop: it was deleted, or this token may not see it/;
    expectRefused(await published.resolve({ run: '41' }), published, input, why);
  });

  test.each([/\/artifacts\?/, /\/zip$/])('was deleted with its run, before %s was asked for', async path => {
    const published = await start();
    published.publish();
    published.github.fail({ kind: 'status', status: 404, path });
    expectRefused(await published.resolve(), published, input, /or its artifact docker-image-digests was deleted/);
  });
});

describe('what hand-written pipelines shipped', () => {
  test('a literal ${digest} of a quoted heredoc is no digest', async () => {
    const published = await start();
    published.run();
    published.artifact(published.manifest({}, { api: { digest: '${digest}' } }));
    expectRefused(await published.resolve(), published, policy, /images\.api\.digest: is not a digest/);
  });

  test('{} that a green run published is no manifest', async () => {
    const published = await start();
    published.run();
    published.artifact({});
    expectRefused(await published.resolve(), published, policy, /schemaVersion: Expected one of the numbers 1/);
  });

  test('a tag of 40 hex digits, where one of 7 was pushed, is none of the tags', async () => {
    const published = await start();
    published.run();
    published.artifact(published.manifest({}, { api: { immutableTag: `sha-${publishedCommit}` } }));
    const why = /images\.api\.immutableTag: "sha-c{40}" is not one of the tags/;
    expectRefused(await published.resolve(), published, policy, why);
  });

  test('a list of artifacts that is neither filtered nor read to its end hides no manifest', async () => {
    const published = await start();
    for (let id = 100; id < 160; id++) published.artifact({}, { id, name: `digest-${id}` });
    published.publish();
    expect((await published.resolve()).outputs['artifact-id']).toBe('1041');
    expect(published.github.calls[1]?.path).toContain('name=docker-image-digests');
  });
});
