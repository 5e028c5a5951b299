import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { BuildPlan } from '../../../actions/shared/images/documents/build-plan.ts';
import { bakeFile, manifestOf } from '../../buildx-matrix/plans.ts';
import { commitFiles, createRepository, git } from '../../support/git-repository.ts';
import {
  type FakeArtifact,
  type FakeGitHub,
  type FakeGitHubOptions,
  startFakeGitHub,
} from '../../support/github/fake-github.ts';
import { type ZipEntry, zip } from '../../support/github/zip.ts';
import { type FakeRegistry, startFakeRegistry } from '../../support/registry/fake-registry.ts';
import { type RunResult, runAction } from '../../support/runner.ts';

const index = 'application/vnd.oci.image.index.v1+json';
const artifactName = 'docker-image-digests';
const fileName = `${artifactName}.json`;

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A repository with api and web, of which the last good run published both, and then api changed. */
class Shop {
  readonly cwd: string;
  /** The commit that the last good run built. */
  readonly published: string;
  readonly github: FakeGitHub;
  readonly registry: FakeRegistry;
  readonly digests: Readonly<Record<string, string>>;

  constructor(github: FakeGitHub, registry: FakeRegistry) {
    this.github = github;
    this.registry = registry;
    this.cwd = createRepository({
      'printed.json': this.bake,
      'api/Dockerfile': 'FROM scratch\nCOPY src /src\n',
      'api/src/main.rs': 'a',
      'web/Dockerfile': 'FROM scratch\nCOPY . /\n',
      'web/index.html': 'w',
    });
    this.published = git(this.cwd, 'rev-parse', 'HEAD');
    const add = (name: string) =>
      registry.addManifest(
        `shop/${name}`,
        index,
        JSON.stringify({ schemaVersion: 2, mediaType: index, manifests: [], annotations: { name } }),
      );
    this.digests = { api: add('api'), web: add('web') };
    commitFiles(this.cwd, { 'api/src/main.rs': 'b' }, 'Change api');
  }

  /** The definition of every commit. */
  private get bake(): string {
    return bakeFile({ api: this.target('api'), web: this.target('web') });
  }

  private target(name: string): object {
    return { context: name, dockerfile: 'Dockerfile', tags: [`${this.registry.host}/shop/${name}:main`] };
  }

  /** What run 41 published at its commit. */
  manifest(changes: object = {}, imageChanges: object = {}): object {
    const manifest = manifestOf(this.published, this.bake);
    const images = Object.entries(manifest.images).map(([name, image]) => [
      name,
      { ...image, image: `${this.registry.host}/shop/${name}`, digest: this.digests[name], ...imageChanges },
    ]);
    return { ...manifest, images: Object.fromEntries(images), ...changes };
  }

  run(changes: object = {}): void {
    this.github.runs.push({ id: 41, run_number: 7, head_sha: this.published, ...changes });
  }

  artifact(entries: readonly ZipEntry[] | Buffer, changes: Partial<FakeArtifact> = {}): void {
    const archive = Buffer.isBuffer(entries) ? entries : zip(entries);
    this.github.artifacts.push({ id: 9, run: 41, name: artifactName, archive, ...changes });
  }

  /** The last good run, as it should be. */
  goodRun(): void {
    this.run();
    this.artifact([this.file()]);
  }

  file(manifest: object = this.manifest()): ZipEntry {
    return { name: fileName, content: JSON.stringify(manifest) };
  }

  async plan(payload: object = {}): Promise<Planned> {
    const result = await runAction('buildx-matrix', {
      cwd: this.cwd,
      inputs: { definition: 'printed.json' },
      token: this.github.token,
      event: { name: 'push', payload: { repository: { default_branch: 'main' }, ...payload } },
      env: { GITHUB_API_URL: this.github.url, GITHUB_RUN_NUMBER: '8', ACTIONS_CACHE_SERVICE_V2: undefined },
    });
    const plan: BuildPlan = JSON.parse(readFileSync(result.outputs['plan-file'] ?? '', 'utf8'));
    const reasons = Object.entries(plan.targets).map(([name, { action, reason }]) => [name, `${action}: ${reason}`]);
    return { ...result, plan, reasons: Object.fromEntries(reasons) };
  }
}

interface Planned extends RunResult {
  readonly plan: BuildPlan;
  readonly reasons: Readonly<Record<string, string>>;
}

async function openShop(options: FakeGitHubOptions = {}): Promise<Shop> {
  const [github, registry] = await Promise.all([startFakeGitHub(options), startFakeRegistry()]);
  closing.push(() => registry.close().then(() => github.close()));
  return new Shop(github, registry);
}

/** Everything is built: each target says so in short, and why is said once. */
function expectEverything({ reasons, plan, annotations }: Planned, why: RegExp): void {
  expect(reasons).toEqual({ api: 'build: no earlier manifest', web: 'build: no earlier manifest' });
  const details = /^no earlier manifest \((.*)\)$/s.exec(plan.base.reason)?.[1];
  const notices = annotations.filter(({ level }) => level === 'notice').map(({ message }) => message);
  expect([...(details === undefined ? [] : [details]), ...notices]).toEqual([expect.stringMatching(why)]);
}

const apiOnly = {
  api: 'build: api/src/main.rs changed (COPY src, api/Dockerfile:2)',
  web: expect.stringMatching(/^reuse: unchanged since run 7/),
};

/** Names of all files below a folder, but for git's and the handed over plan. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    file => !/^(\.git|\.image-actions)(\/|$)/.test(file),
  );

describe('the last good manifest', () => {
  test('is taken over: what did not change since is not built', async () => {
    const shop = await openShop();
    shop.goodRun();
    const { plan, reasons, annotations, stderr } = await shop.plan();
    expect(reasons).toEqual(apiOnly);
    expect(plan.base).toEqual({ revision: shop.published, reason: 'manifest of run 7 on main', run: 41 });
    expect(plan.targets['web']?.reuse).toMatchObject({
      digest: shop.digests['web'],
      builtFrom: shop.published,
      run: 41,
    });
    expect(annotations).toEqual([]);
    expect(stderr).toBe('');
  });

  test('of run N-1 is the base of run N+1: what the failed run N changed is built', async () => {
    const shop = await openShop();
    shop.goodRun();
    const before = git(shop.cwd, 'rev-parse', 'HEAD');
    shop.run({ id: 42, run_number: 8, head_sha: before, conclusion: 'failure' });
    commitFiles(shop.cwd, { 'README.md': 'nothing of api' }, 'After the failed run');
    expect((await shop.plan({ before })).reasons).toEqual(apiOnly);
  });

  test('is found after forty newer runs of a fork', async () => {
    const shop = await openShop();
    shop.goodRun();
    for (let number = 100; number < 140; number++) {
      shop.run({ id: number, run_number: number, head_repository: { id: 666, full_name: 'mallory/shop' } });
    }
    expect((await shop.plan()).reasons).toEqual(apiOnly);
  });

  test('without actions: read builds everything and says which line to add', async () => {
    const shop = await openShop({ permissions: ['contents'] });
    shop.goodRun();
    const planned = await shop.plan();
    const { exitCode, annotations } = planned;
    expect(exitCode).toBe(0);
    expectEverything(planned, /GitHub refused .* with status 403 \(Resource not accessible by integration\)/);
    expect(annotations).toMatchObject([
      { level: 'notice', message: expect.stringMatching(/cannot be taken over.*permissions:\n {6}actions: read/s) },
    ]);
  });

  test.each([{ expired: true }, { gone: true }])(
    'that expired (%j) is named with its dates and the way out',
    async how => {
      const shop = await openShop();
      shop.run();
      shop.artifact([shop.file()], how);
      const planned = await shop.plan();
      expect(planned.exitCode).toBe(0);
      const reason =
        'artifact docker-image-digests of run 7 (https://github.com/acme/shop/actions/runs/41), created 2026-01-01T00:00:00Z, expired 2026-04-01T00:00:00Z; a longer "retention-days" keeps it';
      expectEverything(planned, /^artifact docker-image-digests/);
      expect(planned.plan.base.reason).toBe(`no earlier manifest (${reason})`);
      expect(planned.log.split(reason)).toHaveLength(2);
    },
  );

  test('waits as long as a rate limit asks for, and goes on', async () => {
    const shop = await openShop();
    shop.goodRun();
    shop.github.fail({ kind: 'limit', headers: { 'retry-after': '1' } });
    expect((await shop.plan()).reasons).toEqual(apiOnly);
    const [first, second] = shop.github.calls;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(990);
    expect(second?.path).toBe(first?.path);
  });

  test.each([
    ['a limit of an hour', { kind: 'limit', headers: { 'retry-after': '3600' } }, /asks for a pause of 3600 s/],
    ['a used up limit', { kind: 'exhausted' }, /rate limit of this token is used up until/],
    ['a page of a proxy', { kind: 'html' }, /is not a JSON document/],
  ] as const)('is done without after %s', async (_, fault, reason) => {
    const shop = await openShop();
    shop.goodRun();
    shop.github.fail(fault);
    const planned = await shop.plan();
    const { exitCode, annotations } = planned;
    expect(exitCode).toBe(0);
    expectEverything(planned, reason);
    expect(annotations.map(({ level }) => level)).toEqual(['notice']);
  });

  test('is read in spite of a fault that passes and a transfer that breaks off', async () => {
    const shop = await openShop();
    shop.goodRun();
    shop.github.fail({ kind: 'status', status: 502, path: /\/runs\?/ });
    shop.github.fail({ kind: 'truncate', path: /^\/archives/ });
    shop.github.fail({ kind: 'slow', milliseconds: 200, path: /\/artifacts\?/ });
    expect((await shop.plan()).reasons).toEqual(apiOnly);
  });
});

describe('a run is not believed', () => {
  test.each([
    [
      'whose branch main is a fork\'s: "runs by branch and success only" lets it qualify',
      { head_repository: { id: 666, full_name: 'mallory/shop' } },
    ],
    ['that a pull request started', { event: 'pull_request' }],
    ['that another workflow of the same file name made', { path: 'elsewhere/images.yml@main' }],
    ['that ran on another branch', { head_branch: 'topic' }],
  ])('%s', async (_, changes) => {
    const shop = await openShop();
    shop.run(changes);
    shop.artifact([shop.file()]);
    expectEverything(await shop.plan(), /\.github\/workflows\/images\.yml has no successful run on main yet$/);
    expect(shop.github.calls.filter(({ path: place }) => place.includes('/artifacts'))).toEqual([]);
  });
});

describe('an artifact is refused, and everything is built', () => {
  const images = (shop: Shop, changes: object) => shop.file(shop.manifest({}, changes));

  test.each<[string, (shop: Shop) => ZipEntry[], RegExp]>([
    [
      'of another repository',
      shop => [shop.file(shop.manifest({ repository: 'mallory/shop' }))],
      /it is for repository/,
    ],
    ['of another commit', shop => [shop.file(shop.manifest({ revision: '9'.repeat(40) }))], /it is for commit 9{40}/],
    ['of another environment', shop => [shop.file(shop.manifest({ environment: 'staging' }))], /it is for environment/],
    [
      'of a later schema',
      shop => [shop.file(shop.manifest({ schemaVersion: 2 }))],
      /has schemaVersion 2; this release reads 1/,
    ],
    ['without images', shop => [shop.file(shop.manifest({ images: null }))], /is not valid/],
    ['with a literal ${digest}', shop => [images(shop, { digest: 'sha256:${digest}' })], /is not valid/],
    ['with a command as image', shop => [images(shop, { image: '$(touch pwned)@sha256:x' })], /is not valid/],
    ['with backticks as tag', shop => [images(shop, { tags: ['`touch pwned`'] })], /is not valid/],
    [
      'of lines for eval',
      () => [{ name: fileName, content: 'export API=x@sha256:1; touch pwned\neval "$(touch pwned)"\n' }],
      /is not JSON/,
    ],
    [
      'with one more entry',
      shop => [shop.file(), { name: '.github/workflows/pwned.yml', content: 'on: push' }],
      /must contain "docker-image-digests\.json" and no other file/,
    ],
    [
      'that leads out of its folder',
      () => [{ name: '../../pwned', content: '{}' }],
      /no other file, but contains "\.\.\/\.\.\/pwned"/,
    ],
    ['with an absolute name', () => [{ name: '/tmp/pwned', content: '{}' }], /no other file/],
    ['without entries', () => [], /but contains no file/],
    ['that grows without end', () => [{ name: fileName, content: Buffer.alloc(64 * 1024 * 1024) }], /above the limit/],
  ])('%s', async (_, entries, reason) => {
    const shop = await openShop();
    shop.run();
    shop.artifact(entries(shop));
    const before = filesIn(shop.cwd);
    const planned = await shop.plan();
    const { exitCode, temporary } = planned;
    expect(exitCode).toBe(0);
    const refused = 'artifact docker-image-digests of run 7 .*is refused: .*';
    expectEverything(planned, new RegExp(`${refused}${reason.source}`, 's'));
    expect(filesIn(shop.cwd)).toEqual(before);
    const around = [shop.cwd, temporary, path.dirname(shop.cwd), path.dirname(path.dirname(shop.cwd))];
    expect(around.flatMap(folder => readdirSync(folder)).filter(name => name.includes('pwned'))).toEqual([]);
  });

  test.each<[string, (archive: Buffer) => [Buffer, Partial<FakeArtifact>], RegExp]>([
    [
      'whose bytes are not the recorded ones',
      archive => [archive, { digest: `sha256:${'0'.repeat(64)}` }],
      /not sha256:0{64} as recorded/,
    ],
    ['that is cut off', archive => [archive.subarray(0, archive.length - 30), {}], /not a complete ZIP archive/],
    ['that is no archive', () => [Buffer.from('<html>'), { digest: null }], /not a complete ZIP archive/],
  ])('%s', async (_, made, reason) => {
    const shop = await openShop();
    shop.run();
    shop.artifact(...made(zip([shop.file()])));
    expectEverything(await shop.plan(), new RegExp(`is refused: .*${reason.source}`));
  });

  test('that another run left under its id', async () => {
    const shop = await openShop();
    shop.run();
    shop.artifact([shop.file(shop.manifest({ run: { id: 40, number: 6, attempt: 1, workflow: 'x', event: 'push' } }))]);
    expectEverything(await shop.plan(), /is refused: it is for run 40, not 41/);
  });

  test('that names an image of a stranger is not taken over, also when the digest exists', async () => {
    const shop = await openShop();
    shop.run();
    shop.artifact([shop.file(shop.manifest({}, { image: `${shop.registry.host}/mallory/shop` }))]);
    const { plan, reasons } = await shop.plan();
    expect(reasons['web']).toMatch(
      /^build: unchanged since run 7, but it was published as .*\/mallory\/shop, and its name is/,
    );
    expect(plan.targets['web']?.reuse).toBeNull();
  });
});
