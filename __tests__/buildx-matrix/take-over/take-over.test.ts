import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { keyTag } from '../../../actions/buildx-matrix/take-over/content-key.ts';
import { digestOf } from '../../../actions/shared/images/digest.ts';
import { commitFiles, createRepository, type Files, git } from '../../support/git-repository.ts';
import { zip } from '../../support/github/zip.ts';
import { bakeFile, type FakeGitHub, manifestOf, ociImage, planIn, registryHost, target } from '../plans.ts';

const files: Files = {
  'docker-bake.json': bakeFile({
    base: target('base', { context: 'base' }),
    api: target('api', { context: 'api', contexts: { base: 'target:base' } }),
  }),
  'base/Dockerfile': 'FROM alpine:3.20\nCOPY f /f\n',
  'base/f': '1',
  'api/Dockerfile': 'FROM base\nCOPY f /f\n',
  'api/f': '1',
};
const bake = String(files['docker-bake.json']);
const kept = expect.stringMatching(/^reuse: unchanged since run 7/);

async function plan(github: (revision: string) => FakeGitHub, inputs: Record<string, string> = {}) {
  const folder = createRepository(files);
  const revision = git(folder, 'rev-parse', 'HEAD');
  commitFiles(folder, { 'README.md': 'x' }, 'Next');
  return await planIn({ folder, inputs, github: github(revision) });
}

describe('the manifest that images are taken over from', () => {
  test('is looked up with a list of runs of the commit, one of the branch, one of artifacts, and one download', async () => {
    const { reasons, requests } = await plan(revision => ({ manifest: manifestOf(revision, bake) }));
    expect(reasons).toEqual({ base: kept, api: kept });
    expect(requests.filter(url => url.includes('api.github.com'))).toEqual([
      expect.stringMatching(
        /images\.yml\/runs\?head_sha=[0-9a-f]{40}&status=success&exclude_pull_requests=true&per_page=30$/,
      ),
      'GET https://api.github.com/repos/acme/shop/actions/workflows/images.yml/runs?branch=main&status=success&exclude_pull_requests=true&per_page=30',
      'GET https://api.github.com/repos/acme/shop/actions/runs/41/artifacts?name=docker-image-digests&per_page=100',
      'GET https://api.github.com/repos/acme/shop/actions/artifacts/9/zip',
    ]);
  });

  test.each([403, 404])(
    'without actions: read (%s) everything is built, and the notice names the line',
    async status => {
      const { reasons, runtime } = await plan(() => ({ status }));
      expect(Object.values(reasons)).toEqual(Array(2).fill('build: no earlier manifest'));
      expect(runtime.logText('notice')).toMatch(/^Unchanged images cannot be taken over\. GitHub refused/);
      expect(runtime.logText('notice')).toContain('permissions:\n      actions: read');
    },
  );

  test.each<[string, (revision: string) => FakeGitHub, RegExp]>([
    [
      'a run of a fork whose branch is called main',
      revision => ({ manifest: manifestOf(revision, bake), run: { head_repository: { id: 2 } } }),
      /no successful run on main/,
    ],
    [
      'a run of a pull request',
      revision => ({ manifest: manifestOf(revision, bake), run: { event: 'pull_request' } }),
      /no successful run on main/,
    ],
    [
      'a run of another workflow',
      revision => ({ manifest: manifestOf(revision, bake), run: { path: '.github/workflows/other/images.yml' } }),
      /no successful run on main/,
    ],
    [
      'a run of another branch',
      revision => ({ manifest: manifestOf(revision, bake), run: { head_branch: 'topic' } }),
      /no successful run on main/,
    ],
    [
      'a run that failed',
      revision => ({ manifest: manifestOf(revision, bake), run: { conclusion: 'failure' } }),
      /no successful run on main/,
    ],
    ['this run', revision => ({ manifest: manifestOf(revision, bake), run: { id: 42 } }), /no successful run on main/],
    [
      'an expired artifact',
      revision => ({ manifest: manifestOf(revision, bake), artifact: { expired: true } }),
      /expired 2026-04-01.*retention-days/,
    ],
    [
      'an artifact that expires meanwhile',
      revision => ({ manifest: manifestOf(revision, bake), zipStatus: 410 }),
      /expired/,
    ],
    [
      'an artifact of another name',
      revision => ({ manifest: manifestOf(revision, bake), artifact: { name: 'docker-image-digests-x' } }),
      /has no artifact docker-image-digests/,
    ],
    [
      'an artifact of a fork',
      revision => ({
        manifest: manifestOf(revision, bake),
        artifact: { workflow_run: { id: 41, repository_id: 1, head_repository_id: 2 } },
      }),
      /has no artifact/,
    ],
    [
      'an archive with other bytes than were recorded',
      revision => ({ manifest: manifestOf(revision, bake), artifact: { digest: `sha256:${'0'.repeat(64)}` } }),
      /refused: its bytes have the digest/,
    ],
    [
      'an archive with a second file',
      revision => ({
        manifest: manifestOf(revision, bake),
        zip: Uint8Array.from(
          zip([
            { name: '../x', content: 'x' },
            { name: 'docker-image-digests.json', content: '{}' },
          ]),
        ),
      }),
      /refused: it must contain/,
    ],
    [
      'a manifest of another form',
      revision => ({
        manifest: manifestOf(revision, bake),
        zip: Uint8Array.from(zip([{ name: 'docker-image-digests.json', content: '{"images":{}}' }])),
      }),
      /refused: it is not valid/,
    ],
    [
      'a manifest of another repository',
      revision => ({ manifest: manifestOf(revision, bake, { repository: 'evil/shop' }) }),
      /it is for repository evil\/shop/,
    ],
    [
      'a manifest of another commit',
      revision => ({ manifest: manifestOf('1'.repeat(40), bake), run: { head_sha: revision } }),
      /it is for commit 1111/,
    ],
  ])('%s is not believed', async (_, github, reason) => {
    const { reasons, runtime } = await plan(github);
    expect(reasons['api']).toBe('build: no earlier manifest');
    expect(runtime.logText('info')).toMatch(/^Not compared: no earlier manifest/m);
    expect(runtime.logText()).toMatch(reason);
  });

  test('an image that has another name, lacks a mirror or a platform is built', async () => {
    const change = async (image: object) => {
      const { reasons } = await plan(revision => {
        const manifest = manifestOf(revision, bake);
        return {
          manifest: {
            ...manifest,
            images: { ...manifest.images, api: { ...manifest.images['api'], ...image } },
          } as never,
        };
      });
      return reasons['api'];
    };
    expect(await change({ image: 'ghcr.io/old/api' })).toMatch(
      /but it was published as ghcr.io\/old\/api, and its name is registry.example.org\/shop\/api now$/,
    );
    expect(await change({ platforms: {} })).toMatch(/but it was published without linux\/amd64$/);
  });

  test('of this commit counts for a source too that another step makes', async () => {
    const folder = createRepository({ ...files, 'api/Dockerfile': 'FROM base\nCOPY made /f\n' });
    const manifest = manifestOf(git(folder, 'rev-parse', 'HEAD'), bake);
    const published = expect.stringMatching(/^reuse: run 7 published this commit/);
    expect((await planIn({ folder, github: { manifest } })).reasons).toEqual({ base: published, api: published });
    commitFiles(folder, { 'README.md': 'x' }, 'Next');
    expect((await planIn({ folder, github: { manifest } })).reasons).toEqual({
      base: kept,
      api: expect.stringMatching(/^build: git has no api\/made/),
    });
  });

  test('an environment has a manifest of its own', async () => {
    const changes = { environment: 'staging' };
    const { reasons, requests } = await plan(revision => ({ manifest: manifestOf(revision, bake, changes) }), changes);
    expect(reasons['api']).toEqual(kept);
    expect(requests.join()).toContain('name=docker-image-digests-staging');
  });

  test('last-digests takes the place of the look-up', async () => {
    const folder = createRepository(files);
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'digests-')), 'digests.json');
    writeFileSync(file, JSON.stringify(manifestOf(git(folder, 'rev-parse', 'HEAD'), bake)));
    commitFiles(folder, { 'README.md': 'x' }, 'Next');
    const { reasons, requests } = await planIn({ folder, inputs: { 'last-digests': file }, github: null });
    expect(reasons['api']).toEqual(kept);
    expect(requests.filter(url => url.includes('github'))).toEqual([]);
    await expect(planIn({ folder, inputs: { 'last-digests': '/nothing' } })).rejects.toThrow(
      /Input "last-digests": there is no file \/nothing\./,
    );
    await expect(planIn({ folder, inputs: { 'last-digests': file, environment: 'x' } })).rejects.toThrow(
      /is for no environment/,
    );
  });
});

describe('mode: content', () => {
  const inputs = { mode: 'content' };
  const contentOf = async (change: Files = {}, more: Record<string, string> = {}) => {
    const folder = createRepository({ ...files, ...change });
    return await planIn({ folder, inputs: { ...inputs, ...more }, github: null });
  };
  const keyOf = async (name: string, change: Files = {}) =>
    (await contentOf(change)).plan.targets[name]?.contentKey ?? '';

  test('needs no history, and tags what it builds with its key', async () => {
    const { plan, reasons } = await contentOf();
    const key = plan.targets['api']?.contentKey ?? '';
    expect(key).toMatch(/^sha256:/);
    expect(plan.targets['api']?.tags).toEqual(['main', keyTag(key)]);
    expect(reasons['api']).toBe('build: its parent base is built');
    expect(reasons['base']).toMatch(/^build: there is no registry.example.org\/shop\/base:k-[0-9a-f]{16}$/);
  });

  test('takes over what has the key, whatever happened in between', async () => {
    const folder = createRepository(files);
    const { plan } = await planIn({ folder, inputs, github: null });
    const tag = (name: string) => `shop/${name}:${keyTag(plan.targets[name]?.contentKey ?? '')}`;
    const image = ociImage('linux', 'amd64').index;
    commitFiles(folder, { 'api/notes': 'not copied', 'api/Dockerfile': '# A comment\nFROM base\nCOPY f /f\n' }, 'Edit');
    const { reasons, plan: next } = await planIn({
      folder,
      inputs,
      github: null,
      tagged: { [tag('base')]: image, [tag('api')]: image },
    });
    expect(reasons['api']).toBe(`reuse: the same content is published as ${registryHost}/${tag('api')}`);
    expect(next.rows).toEqual([]);
    expect(next.targets['api']?.reuse).toMatchObject({
      digest: digestOf(image.bytes),
      platforms: { 'linux/amd64': { layers: 1 } },
    });
  });

  test('the key follows files, modes, definition, parents and stages alone', async () => {
    const key = await keyOf('api');
    expect(await keyOf('api', { 'api/other': 'x', 'README.md': 'y' })).toBe(key);
    const { target: known } = JSON.parse(String(files['docker-bake.json']));
    const bake = (fields: object) => ({ 'docker-bake.json': bakeFile({ ...known, api: { ...known.api, ...fields } }) });
    const label = (name: string) => bake({ labels: { [name]: 'x' } });
    expect(
      await keyOf('api', bake({ tags: [`${registryHost}/shop/api:other`], 'cache-to': [{ type: 'inline' }] })),
    ).toBe(key);
    expect(await keyOf('api', label('org.opencontainers.image.revision'))).toBe(key);
    const others: Files[] = [
      { 'api/f': '2' },
      { 'base/f': '2' },
      { 'api/Dockerfile': 'FROM base\nCOPY f /g\n' },
      bake({ args: { A: '1' } }),
      label('team'),
    ];
    const keys = [key];
    for (const change of others) keys.push(await keyOf('api', change));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('mode: auto takes over by content what was changed and changed back', async () => {
    const folder = createRepository(files);
    const revision = git(folder, 'rev-parse', 'HEAD');
    const { plan } = await planIn({ folder, inputs, github: null });
    commitFiles(folder, { 'base/f': '2' }, 'Built by run 7');
    const manifest = manifestOf(git(folder, 'rev-parse', 'HEAD'), bake);
    commitFiles(folder, { 'base/f': '1' }, 'Back');
    expect(git(folder, 'diff', '--name-only', revision, 'HEAD')).toBe('');
    const tag = (name: string) => `shop/${name}:${keyTag(plan.targets[name]?.contentKey ?? '')}`;
    const image = ociImage('linux', 'amd64').index;
    const tagged = { [tag('base')]: image, [tag('api')]: image };
    const auto = await planIn({ folder, inputs: { mode: 'auto' }, github: { manifest }, tagged });
    expect(auto.reasons['base']).toMatch(/^reuse: the same content is published as/);
    expect(auto.reasons['api']).toMatch(/^reuse: the same content is published as/);
    const diff = await planIn({ folder, github: { manifest }, tagged });
    expect(diff.reasons['base']).toMatch(/^build: base\/f changed/);
  });
});

describe('mode: auto', () => {
  const image = ociImage('linux', 'amd64').index;
  /** The images of these targets under the content keys that they have in this commit. */
  async function taggedIn(folder: string, published: readonly string[]) {
    const { plan } = await planIn({ folder, inputs: { mode: 'content' }, github: null });
    const tag = (name: string) => `shop/${name}:${keyTag(plan.targets[name]?.contentKey ?? '')}`;
    return Object.fromEntries(published.map(name => [tag(name), image]));
  }
  const sameContent = expect.stringMatching(/^reuse: the same content is published as/);

  test.each([['base', 'api'], ['api'], ['base'], []])(
    'without a manifest takes known content over as content does, also below a parent that is not published: %s %s',
    async (...published) => {
      const unpublished = bakeFile(
        {
          base: { context: 'base' },
          api: target('api', { context: 'api', contexts: { base: 'target:base' } }),
          web: target('web', { context: 'api', contexts: { base: 'target:base' }, args: { WEB: '1' } }),
        },
        { default: { targets: ['api', 'web'] } },
      );
      for (const bakeText of [bake, unpublished]) {
        const folder = createRepository({ ...files, 'docker-bake.json': bakeText });
        const known = published.filter(name => bakeText === bake || name !== 'base');
        const tagged = await taggedIn(folder, known);
        const actions = async (mode: string) => {
          const { plan } = await planIn({ folder, inputs: { mode }, github: null, tagged });
          return Object.fromEntries(
            Object.entries(plan.targets).map(([name, { action, reuse }]) => [name, { action, reuse }]),
          );
        };
        const byContent = await actions('content');
        expect(await actions('auto')).toEqual(byContent);
        if (bakeText === unpublished && known.includes('api')) expect(byContent['api']?.action).toBe('reuse');
      }
    },
  );

  test('takes nothing over where the event says that everything is built', async () => {
    const folder = createRepository(files);
    const scenario = {
      folder,
      inputs: { mode: 'auto' },
      github: null,
      tagged: await taggedIn(folder, ['base', 'api']),
    };
    expect((await planIn(scenario)).reasons).toEqual({ base: sameContent, api: sameContent });
    const { plan, reasons } = await planIn({ ...scenario, event: { name: 'schedule' } });
    expect(reasons['base']).toMatch(/^build: .*schedule/);
    expect(Object.values(plan.targets).map(({ action }) => action)).toEqual(['build', 'build']);
  });

  test('builds a child that is unchanged since the manifest, when the new content of its parent is published', async () => {
    const folder = createRepository(files);
    const manifest = manifestOf(git(folder, 'rev-parse', 'HEAD'), bake);
    commitFiles(folder, { 'base/f': '2' }, 'Change the parent');
    const inputs = { mode: 'auto' };
    const onlyBase = await planIn({ folder, inputs, github: { manifest }, tagged: await taggedIn(folder, ['base']) });
    expect(onlyBase.reasons['base']).toEqual(sameContent);
    expect(onlyBase.reasons['api']).toMatch(/^build: there is no registry.example.org\/shop\/api:k-/);
    const both = await planIn({
      folder,
      inputs,
      github: { manifest },
      tagged: await taggedIn(folder, ['base', 'api']),
    });
    expect(both.reasons).toEqual({ base: sameContent, api: sameContent });
  });
});

test.each(['diff', 'auto', 'content'])(
  'with mode: %s a registry that fails is named once, not for each target',
  async mode => {
    const folder = createRepository(files);
    const { reasons, runtime } = await planIn({
      folder,
      inputs: { mode },
      github: { manifest: manifestOf(git(folder, 'rev-parse', 'HEAD'), bake) },
      registryFailure: 'A long story about the registry.',
    });
    expect(reasons['base']).toMatch(/^build: (?:run 7 published this commit, but )?its registry does not answer$/);
    expect(runtime.logText('notice')).toBe(
      'Some images cannot be taken over, because a registry does not answer: A long story about the registry.',
    );
    expect(runtime.logText().split('A long story')).toHaveLength(2);
  },
);

describe('external base images', () => {
  test('floating ones are reported, and moved ones are built where the input says so', async () => {
    const manifestWith = (revision: string, base: string) => {
      const manifest = manifestOf(revision, bake);
      const image = { ...manifest.images['base'], base: { image: 'docker.io/library/alpine', digest: base } };
      return { ...manifest, images: { ...manifest.images, base: image } } as typeof manifest;
    };
    const folder = createRepository({
      ...files,
      'base/Dockerfile': `FROM ${registryHost}/library/alpine:3.20\nCOPY f /f\n`,
    });
    const revision = git(folder, 'rev-parse', 'HEAD');
    commitFiles(folder, { 'README.md': 'x' }, 'Next');
    const alpine = ociImage('linux', 'amd64').index;
    const run = (mode: string, digest: string) => {
      const manifest = manifestWith(revision, digest);
      const base = { ...manifest.images['base'], base: { image: `${registryHost}/library/alpine`, digest } };
      const github = { manifest: { ...manifest, images: { ...manifest.images, base } } as typeof manifest };
      return planIn({ folder, inputs: { 'on-base-moved': mode }, github, tagged: { 'library/alpine:3.20': alpine } });
    };
    const old = `sha256:${'1'.repeat(64)}`;
    const built = await run('build', old);
    expect(built.reasons['base']).toBe(
      `build: base image ${registryHost}/library/alpine:3.20 moved (base/Dockerfile:1)`,
    );
    expect(built.runtime.logText('info')).toContain('is named by tag (base/Dockerfile:1)');
    const reported = await run('report', old);
    expect(reported.reasons['base']).toEqual(kept);
    expect(reported.runtime.logText('notice')).toContain('base: base image');
    expect((await run('build', digestOf(alpine.bytes))).reasons['base']).toEqual(kept);
    const ignored = await run('ignore', old);
    expect(ignored.reasons['base']).toEqual(kept);
    expect(ignored.requests.join()).not.toContain('alpine');
  });
});
