import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { DigestManifest } from '../../../actions/shared/images/documents/digest-manifest.ts';
import {
  cloneOf,
  commitFiles,
  commitToOrigin,
  createOrigin,
  createRepository,
  type Files,
  git,
} from '../../support/git-repository.ts';
import { bakeFile, manifestOf, type PlanScenario, planIn, target } from '../plans.ts';

const files: Files = {
  'docker-bake.json': bakeFile({ api: target('api', { context: 'api' }), web: target('web', { context: 'web' }) }),
  'api/Dockerfile': 'FROM scratch\nCOPY src /src\n',
  'api/src/a': 'a',
  'web/Dockerfile': 'FROM scratch\nCOPY . /\n',
  'web/index.html': 'w',
};
const bake = String(files['docker-bake.json']);
const kept = expect.stringMatching(/^reuse: unchanged since run 7/);

describe('history that a clone has or lacks', () => {
  test('a forced push of three commits is compared as a whole, not by its last commit', async () => {
    const folder = createRepository(files);
    const base = git(folder, 'rev-parse', 'HEAD');
    commitFiles(folder, { 'api/src/a': 'overwritten' }, 'Overwritten');
    const before = git(folder, 'rev-parse', 'HEAD');
    git(folder, 'reset', '--quiet', '--hard', base);
    commitFiles(folder, { 'api/src/b': '1' }, 'One');
    commitFiles(folder, { 'web/b': '2' }, 'Two');
    commitFiles(folder, { 'README.md': '3' }, 'Three');
    const event = { name: 'push', payload: { before, forced: true } };
    const { reasons } = await planIn({ folder, event, github: { manifest: manifestOf(base, bake) } });
    expect(reasons).toEqual({
      api: 'build: api/src/b changed (COPY src, api/Dockerfile:2)',
      web: 'build: web/b changed (COPY ., web/Dockerfile:2)',
    });
  });

  test('a run that failed hides no change: the base is the last good manifest, not the push before', async () => {
    const folder = createRepository(files);
    const good = git(folder, 'rev-parse', 'HEAD');
    const before = commitFiles(folder, { 'api/src/a': 'built by a run that failed' }, 'Fails');
    commitFiles(folder, { 'web/index.html': 'x' }, 'Next');
    const event = { name: 'push', payload: { before } };
    const { reasons } = await planIn({ folder, event, github: { manifest: manifestOf(good, bake) } });
    expect(reasons['api']).toBe('build: api/src/a changed (COPY src, api/Dockerfile:2)');
  });

  test('a depth-1 clone fetches the base at depth 1 and stays as it is', async () => {
    const origin = createOrigin(files);
    const base = git(origin.folder, 'rev-parse', 'main');
    for (let at = 0; at < 5; at++) commitToOrigin(origin, { 'README.md': String(at) });
    commitToOrigin(origin, { 'api/src/a': 'new' });
    git(origin.folder, 'config', 'uploadpack.allowFilter', 'true');
    git(origin.folder, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
    const folder = cloneOf(origin.url, 1);
    const state = () =>
      ['config', 'shallow', 'HEAD'].map(name => readFileSync(path.join(folder, '.git', name), 'utf8'));
    const before = state();
    const objects = git(folder, 'count-objects', '-v');
    const { reasons, plan } = await planIn({ folder, github: { manifest: manifestOf(base, bake) } });
    expect(reasons).toEqual({ api: 'build: api/src/a changed (COPY src, api/Dockerfile:2)', web: kept });
    expect(plan.base.revision).toBe(base);
    expect(state()).toEqual(before);
    expect(git(folder, 'count-objects', '-v')).toBe(objects);
    expect(git(folder, 'for-each-ref', 'refs/base')).toBe('');
  });

  test('a base that no server has any more builds everything, with a warning', async () => {
    const origin = createOrigin(files);
    const folder = cloneOf(origin.url, 1);
    const { reasons, runtime } = await planIn({ folder, github: { manifest: manifestOf('9'.repeat(40), bake) } });
    expect(Object.values(reasons)).toEqual(Array(2).fill('build: the base (manifest of run 7 on main) cannot be read'));
    expect(runtime.logText('warning')).toMatch(
      /^Everything is built, because the base \(manifest of run 7 on main\) cannot be read: "9{40}" is no commit, branch or Git tag of this repository\.$/,
    );
    expect(runtime.logText().split('is no commit')).toHaveLength(2);
  });

  test.each<[string, Record<string, string>]>([
    ['the commit before a push', { base: 'before' }],
    ['a commit', { base: 'HEAD~1' }],
  ])('%s without a manifest has no definition to compare with, so everything is built', async (_, inputs) => {
    const folder = createRepository(files);
    const before = git(folder, 'rev-parse', 'HEAD');
    commitFiles(folder, { 'README.md': 'new' }, 'Next');
    const event = { name: 'push', payload: { before } };
    const { reasons, plan, runtime } = await planIn({ folder, event, inputs, github: { status: 403 } });
    expect(reasons).toEqual({ api: 'build: no earlier manifest', web: 'build: no earlier manifest' });
    expect(plan.base).toEqual({ revision: null, reason: 'no earlier manifest', run: null });
    expect(runtime.logText('notice')).toContain('actions: read');
  });

  test('a base with a manifest of an older release, which has no definitions, builds and says so', async () => {
    const folder = createRepository(files);
    const manifest = manifestOf(git(folder, 'rev-parse', 'HEAD'), bake);
    const images = Object.entries(manifest.images).map(([name, { definitionDigest, definitionFields, ...older }]) => [
      name,
      older,
    ]);
    const { reasons } = await planIn({
      folder,
      github: { manifest: { ...manifest, images: Object.fromEntries(images) } },
    });
    const reason = 'build: run 7 recorded no definition of it to compare with';
    expect(reasons).toEqual({ api: reason, web: reason });
  });

  test.each([
    ['an unknown before', '9'.repeat(40), /^build: the base \(commit before this push\) cannot be read/],
    ['the first push', '0'.repeat(40), /^build: first push of main$/],
  ])('base: before with %s builds everything', async (_, before, reason) => {
    const folder = cloneOf(createOrigin(files).url);
    const event = { name: 'push', payload: { before } };
    const { reasons } = await planIn({
      folder,
      event,
      inputs: { base: 'before' },
      github: { manifest: manifestOf('9'.repeat(40), bake) },
    });
    expect(Object.values(reasons)).toEqual([expect.stringMatching(reason), expect.stringMatching(reason)]);
  });

  test('a typing error in "base" is named as that, and an unreachable server in one line with what git says', async () => {
    const origin = createOrigin(files);
    const folder = cloneOf(origin.url);
    const warningFor = async () => {
      const github = { manifest: manifestOf('9'.repeat(40), bake) };
      return (await planIn({ folder, inputs: { base: 'v9.9.9' }, github })).runtime.logText('warning');
    };
    expect(await warningFor()).toBe(
      'Everything is built, because the base (input "base" is v9.9.9) cannot be read: "v9.9.9" is no commit, branch or Git tag of this repository.',
    );
    rmSync(origin.folder, { recursive: true });
    const unreachable = await warningFor();
    expect(unreachable).toMatch(/ cannot be read: git fetch failed with exit code 128: .*[^.]\.$/);
    expect(unreachable).not.toContain('\n');
  });

  test('a new branch is compared with the manifest of the default branch', async () => {
    const folder = createRepository(files);
    const base = git(folder, 'rev-parse', 'HEAD');
    git(folder, 'checkout', '--quiet', '-b', 'topic');
    commitFiles(folder, { 'web/index.html': 'x' }, 'Topic');
    const event = { name: 'push', ref: 'refs/heads/topic', payload: { before: '0'.repeat(40) } };
    const { reasons, plan } = await planIn({ folder, event, github: { manifest: manifestOf(base, bake) } });
    expect(plan.base.reason).toBe('manifest of run 7 on main');
    expect(reasons).toEqual({ api: kept, web: expect.stringMatching(/^build: web\/index.html/) });
  });

  test.each(['schedule', 'workflow_dispatch', 'repository_dispatch'])(
    '%s builds everything without a request',
    async name => {
      const folder = createRepository(files);
      const { reasons, requests } = await planIn({
        folder,
        event: { name },
        github: { manifest: manifestOf('9'.repeat(40), bake) },
      });
      expect(Object.values(reasons)).toEqual(Array(2).fill(`build: event ${name} builds everything`));
      expect(requests).toEqual([]);
    },
  );

  test('rows of a schedule ask for newer bases, unless refresh says otherwise', async () => {
    const folder = createRepository(files);
    const rows = async (refresh: string) =>
      (await planIn({ folder, event: { name: 'schedule' }, inputs: { refresh } })).plan.rows.map(
        ({ pull, noCache }) => `${pull} ${noCache}`,
      );
    expect(await rows('auto')).toEqual(['true false', 'true false']);
    expect(await rows('none')).toEqual(['false false', 'false false']);
    expect(await rows('no-cache')).toEqual(['true true', 'true true']);
  });
});

describe('a commit that a run has published', () => {
  const tag = { name: 'push', ref: 'refs/tags/v1.0.0', payload: { before: '0'.repeat(40) } };
  const taken = expect.stringMatching(/^reuse: run 7 published this commit \([0-9a-f]{7}\)$/);
  /** Plans the commit that run 41 published. */
  const planPublished = (
    scenario: Partial<PlanScenario> = {},
    change: (manifest: DigestManifest) => object = () => ({}),
  ) => {
    const folder = createRepository(files);
    const manifest = manifestOf(git(folder, 'rev-parse', 'HEAD'), bake);
    return planIn({ folder, event: tag, github: { manifest: { ...manifest, ...change(manifest) } }, ...scenario });
  };

  test.each([
    ['a Git tag', tag],
    ['a release', { ...tag, name: 'release' }],
    ['another branch', { ...tag, ref: 'refs/heads/staging' }],
    ['a new branch', { ...tag, name: 'create', ref: 'refs/heads/staging' }],
  ])('gets the names of %s, and nothing is built', async (_, event) => {
    const { reasons, plan, requests } = await planPublished({ event });
    expect(reasons).toEqual({ api: taken, web: taken });
    expect(plan.rows).toEqual([]);
    expect(plan.base).toEqual({
      revision: plan.revision,
      reason: 'manifest of run 7, which published this commit on main',
      run: 41,
    });
    expect(requests.filter(url => url.includes('/runs?'))).toEqual([
      expect.stringContaining(`/runs?head_sha=${plan.revision}&status=success`),
    ]);
  });

  test('by the merge queue is taken over when the branch gets it', async () => {
    const manifest = { run: { event: 'merge_group', head_branch: 'gh-readonly-queue/main/pr-7-0' } };
    const folder = createRepository(files);
    const github = { manifest: manifestOf(git(folder, 'rev-parse', 'HEAD'), bake), ...manifest };
    const { reasons, plan } = await planIn({ folder, github });
    expect(reasons).toEqual({ api: taken, web: taken });
    expect(plan.base.reason).toBe('manifest of run 7, which published this commit on gh-readonly-queue/main/pr-7-0');
  });

  test.each<[string, object, RegExp]>([
    ['of a pull request', { event: 'pull_request' }, /images\.yml has no successful run of [0-9a-f]{7} yet/],
    ['of a fork', { head_repository: { id: 2 } }, /has no successful run of/],
    ['of another workflow', { path: '.github/workflows/other.yml' }, /has no successful run of/],
    ['of another commit', { head_sha: '9'.repeat(40) }, /has no successful run of/],
    ['that failed', { conclusion: 'failure' }, /has no successful run of/],
  ])('by a run %s is built, and the log says why', async (_, run, why) => {
    const folder = createRepository(files);
    const manifest = manifestOf(git(folder, 'rev-parse', 'HEAD'), bake);
    const { reasons, plan } = await planIn({ folder, event: tag, github: { manifest, run } });
    const reason = 'build: no published image of this commit is known';
    expect(reasons).toEqual({ api: reason, web: reason });
    expect(plan.base.reason).toMatch(why);
  });

  test('whose manifest has expired is built, with its dates', async () => {
    const folder = createRepository(files);
    const manifest = manifestOf(git(folder, 'rev-parse', 'HEAD'), bake);
    const { reasons, plan } = await planIn({ folder, event: tag, github: { manifest, artifact: { expired: true } } });
    expect(reasons['api']).toBe('build: no published image of this commit is known');
    expect(plan.base.reason).toMatch(/artifact docker-image-digests of run 7 .* expired 2026-04-01T00:00:00Z/);
  });

  test('without a token, or without actions: read, is built, and a notice names the line to add', async () => {
    const none = await planPublished({ github: null });
    expect(none.plan.base.reason).toBe('no published image of this commit is known (no github-token to look it up)');
    const refused = await planPublished({ github: { status: 403 } });
    expect(refused.reasons['api']).toBe('build: no published image of this commit is known');
    expect(refused.runtime.logText('notice')).toContain('permissions:\n      actions: read');
    expect(refused.requests.filter(url => url.includes('/runs?'))).toHaveLength(1);
  });

  test('with another definition of one image builds that one, and the reason names the argument', async () => {
    const released = bakeFile({
      api: target('api', { context: 'api', args: { VERSION: '1.0.0' } }),
      web: target('web', { context: 'web' }),
    });
    const folder = createRepository({ ...files, 'release.json': released });
    const manifest = manifestOf(git(folder, 'rev-parse', 'HEAD'), bake);
    const inputs = { files: 'release.json' };
    const { reasons } = await planIn({ folder, event: tag, inputs, github: { manifest } });
    expect(reasons).toEqual({ api: 'build: its definition changed (args.VERSION)', web: taken });
  });

  test('is built again where an input or the event says so', async () => {
    expect((await planPublished({ inputs: { force: 'api' } })).reasons).toEqual({
      api: 'build: input "force" names it',
      web: taken,
    });
    expect((await planPublished({ inputs: { mode: 'all' } })).reasons['api']).toBe('build: mode all builds everything');
    const dispatched = await planPublished({ event: { ...tag, name: 'workflow_dispatch' } });
    expect(dispatched.reasons['api']).toBe('build: event workflow_dispatch builds everything');
  });

  test('is taken over although another step makes its files', async () => {
    const made = { ...files, 'api/Dockerfile': 'FROM scratch\nCOPY dist /dist\n' };
    const folder = createRepository(made);
    const manifest = manifestOf(git(folder, 'rev-parse', 'HEAD'), bake);
    expect((await planIn({ folder, event: tag, github: { manifest } })).reasons['api']).toEqual(taken);
  });

  test('of which the input names a manifest needs no look-up, and one of another commit does not count', async () => {
    const folder = createRepository(files);
    const named = (revision: string) =>
      planIn({
        folder,
        event: tag,
        inputs: { 'last-digests': JSON.stringify(manifestOf(revision, bake)) },
        github: null,
      });
    expect((await named(git(folder, 'rev-parse', 'HEAD'))).reasons).toEqual({ api: taken, web: taken });
    const other = await named('9'.repeat(40));
    expect(other.reasons['api']).toBe('build: no published image of this commit is known');
    expect(other.plan.base.reason).toContain('input "last-digests" is of commit 9999999');
  });
});

describe('pull requests', () => {
  function pullRequest(depth?: number) {
    const origin = createOrigin(files);
    const published = git(origin.folder, 'rev-parse', 'main');
    const work = cloneOf(origin.url);
    git(work, 'checkout', '--quiet', '-b', 'topic');
    const head = commitFiles(work, { 'web/index.html': 'topic' }, 'Topic');
    git(work, 'push', '--quiet', 'origin', 'topic');
    const base = commitToOrigin(origin, { 'README.md': 'later on main' });
    git(work, 'fetch', '--quiet', 'origin');
    git(work, 'checkout', '--quiet', '--detach', 'origin/main');
    git(work, 'merge', '--quiet', '--no-ff', '--no-edit', head);
    const merge = git(work, 'rev-parse', 'HEAD');
    git(work, 'push', '--quiet', 'origin', 'HEAD:refs/pull/7/merge');
    git(origin.folder, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
    git(origin.folder, 'config', 'uploadpack.allowFilter', 'true');
    const folder = cloneOf(origin.url, depth);
    git(
      folder,
      'fetch',
      '--quiet',
      ...(depth === undefined ? [] : [`--depth=${depth}`]),
      'origin',
      '+refs/pull/7/merge:refs/remotes/pull/7/merge',
    );
    git(folder, 'checkout', '--quiet', '--detach', 'refs/remotes/pull/7/merge');
    const side = { ref: 'topic', sha: head, repo: { full_name: 'acme/shop' } };
    const payload = {
      pull_request: { number: 7, head: side, base: { ref: 'main', sha: published, repo: { full_name: 'acme/shop' } } },
    };
    return {
      origin,
      folder,
      published,
      base,
      head,
      merge,
      event: { name: 'pull_request', ref: 'refs/pull/7/merge', sha: merge, payload },
    };
  }

  test.each([[undefined], [1]])('a merge commit is compared with its first parent (depth %s)', async depth => {
    const { folder, event, published, base } = pullRequest(depth);
    const { reasons, plan } = await planIn({ folder, event, github: { manifest: manifestOf(published, bake) } });
    expect(plan.base).toEqual({
      revision: base,
      reason: 'first parent of the merge commit of pull request 7',
      run: 41,
    });
    expect(reasons).toEqual({ api: kept, web: 'build: web/index.html changed (COPY ., web/Dockerfile:2)' });
  });

  test.each([[undefined], [1]])('a checked out head is compared with where it left (depth %s)', async depth => {
    const { origin, folder: _, event, published, head } = pullRequest(depth);
    const folder = cloneOf(origin.url, depth);
    git(folder, 'fetch', '--quiet', ...(depth === undefined ? [] : [`--depth=${depth}`]), 'origin', head);
    git(folder, 'checkout', '--quiet', '--detach', head);
    const { reasons, plan } = await planIn({ folder, event, github: { manifest: manifestOf(published, bake) } });
    expect(plan.base).toMatchObject({ revision: published, reason: 'where the head of pull request 7 left main' });
    expect(reasons).toEqual({ api: kept, web: 'build: web/index.html changed (COPY ., web/Dockerfile:2)' });
  });

  test('what changed on the base since the manifest is built too, because its image is not published yet', async () => {
    const { origin, folder, event, published } = pullRequest();
    const later = commitToOrigin(origin, { 'api/src/a': 'on main, not built yet' });
    git(folder, 'fetch', '--quiet', 'origin');
    git(folder, 'checkout', '--quiet', '--detach', later);
    git(folder, 'merge', '--quiet', '--no-ff', '--no-edit', event.payload.pull_request.head.sha);
    const sha = git(folder, 'rev-parse', 'HEAD');
    const { reasons } = await planIn({
      folder,
      event: { ...event, sha },
      github: { manifest: manifestOf(published, bake) },
    });
    expect(reasons['api']).toBe(
      'build: api/src/a changed (COPY src, api/Dockerfile:2), since the manifest of run 7 on main',
    );
  });

  test('the merge queue is compared with its base', async () => {
    const { folder, published, base, merge } = pullRequest();
    const payload = {
      merge_group: {
        base_sha: base,
        head_sha: merge,
        base_ref: 'refs/heads/main',
        head_ref: 'refs/heads/gh-readonly-queue/main/pr-7-0',
      },
    };
    const event = { name: 'merge_group', ref: 'refs/heads/gh-readonly-queue/main/pr-7-0', sha: merge, payload };
    const { plan, reasons } = await planIn({ folder, event, github: { manifest: manifestOf(published, bake) } });
    expect(plan.base).toEqual({ revision: base, reason: 'base of the merge group', run: 41 });
    expect(reasons['web']).toMatch(/^build: web\/index.html/);
  });
});
