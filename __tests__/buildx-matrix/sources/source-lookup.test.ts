import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { pathsTakenBy } from '../../../actions/buildx-matrix/repository/path-rule.ts';
import { readTargetSources } from '../../../actions/buildx-matrix/sources/target-sources.ts';
import type { DefinedTarget } from '../../../actions/shared/bake/definition.ts';
import { type Capture, capture } from '../../../actions/shared/runtime/exec.ts';
import { temporaryFolder } from '../../support/fake-runtime.ts';
import { commitFiles, createRepository, type Files, git } from '../../support/git-repository.ts';
import { bakeFile, type ChangedCase, kept, manifestOf, oneTarget, planChange, planIn, target } from '../plans.ts';
import { linkTo, memoryTree, type TreeFiles } from '../trees.ts';

type Targets = Readonly<Record<string, DefinedTarget>>;

/** The sources of targets in a commit with these files. */
async function sourcesIn(files: TreeFiles, targets: Targets, extraPaths: Readonly<Record<string, string[]>> = {}) {
  const request = {
    definition: { target: targets },
    names: Object.keys(targets),
    root: '/repo',
    workdir: '/repo',
    defaultPlatform: 'linux/amd64',
    declared: { extraPaths: new Map(Object.entries(extraPaths)), globalPaths: [] },
  };
  return await readTargetSources(memoryTree(files).tree, request).complete();
}

/** Whether a change of each path builds the target `app`, whose context is `app`. */
async function watched(files: TreeFiles, changes: Readonly<Record<string, boolean>>, targets: Targets = { app: {} }) {
  const found = (await sourcesIn(files, { ...targets, app: { context: 'app', ...targets['app'] } })).get('app');
  const opaque = (name: string) => typeof files[name] === 'object' || files[name] === 'submodule';
  const hits = Object.keys(changes).map(name => {
    const paths = { names: [name], isOpaque: () => opaque(name) };
    return [name, found?.rules.some(rule => pathsTakenBy(rule, paths).next().done !== true)];
  });
  expect(found?.unwatched).toBeUndefined();
  expect(Object.fromEntries(hits)).toEqual(changes);
}

const unwatchedIn = async (files: TreeFiles, app: DefinedTarget = {}) =>
  (await sourcesIn(files, { app: { context: 'app', ...app } })).get('app')?.unwatched;

const copies = (...sources: string[]) => `FROM scratch\n${sources.map(source => `COPY ${source} /\n`).join('')}`;

describe('symbolic links', () => {
  test('a context that is a link is watched where it leads to, and so is the link', async () => {
    await watched(
      { link: linkTo('real'), 'real/Dockerfile': copies('x'), 'real/x': '', 'other/x': '' },
      { 'real/x': true, link: true, 'real/Dockerfile': true, 'real/y': false, 'other/x': false },
      { app: { context: 'link' } },
    );
  });

  test('a named context that is a link is watched where it leads to', async () => {
    await watched(
      { 'app/Dockerfile': copies('--from=src x'), link: linkTo('a/b'), 'a/b': linkTo('../real'), 'real/x': '' },
      { 'real/x': true, link: true, 'a/b': true, 'real/y': false },
      { app: { contexts: { src: 'link' } } },
    );
  });

  test('a main context that is a link is watched, where the Dockerfile is elsewhere or in the definition', async () => {
    const files = { link: linkTo('real'), 'real/x': '', 'images/Dockerfile': copies('x') };
    const changes = { 'real/x': true, link: true };
    await watched(files, changes, { app: { context: 'link', dockerfile: '../images/Dockerfile' } });
    await watched(files, changes, { app: { context: 'link', 'dockerfile-inline': copies('x') } });
  });

  test('a source that leads out of its context stays in it, as in a build', async () => {
    await watched(
      {
        'app/Dockerfile': copies('l', 'm'),
        'app/l': linkTo('../x/f'),
        'app/m': linkTo('/y'),
        'app/x/f': '',
        'app/y': '',
      },
      { 'app/x/f': true, 'app/y': true, 'x/f': false, 'app/l': true, 'app/x/g': false },
    );
  });

  test('a source below several links is watched at each of them', async () => {
    await watched(
      {
        'app/Dockerfile': copies('a/f'),
        'app/a': linkTo('b'),
        'app/b': linkTo('c/d'),
        'app/c': linkTo('e'),
        'app/e/d/f': '',
      },
      { 'app/a': true, 'app/b': true, 'app/c': true, 'app/e/d/f': true, 'app/e/d/g': false },
    );
  });

  test('a link that a wildcard takes is followed', async () => {
    await watched(
      {
        'app/Dockerfile': copies('*.txt', 's/*'),
        'app/a.txt': linkTo('deep/a'),
        'app/deep/a': '',
        'app/s': linkTo('t'),
        'app/t/f': linkTo('../u'),
        'app/u/v': '',
      },
      {
        'app/a.txt': true,
        'app/deep/a': true,
        'app/s': true,
        'app/t/f': true,
        'app/t/new': true,
        'app/u/v': true,
        'app/deep/b': false,
      },
    );
  });

  test('a link in a folder that is copied is copied as a link', async () => {
    await watched(
      { 'app/Dockerfile': copies('d'), 'app/d/l': linkTo('../e'), 'app/e': '' },
      { 'app/d/l': true, 'app/e': false },
    );
  });

  test('loops and contexts outside of the repository cannot be watched', async () => {
    const loop = { 'app/Dockerfile': copies('l'), 'app/l': linkTo('l') };
    expect(await unwatchedIn(loop)).toBe('app/l is a loop of symbolic links (COPY l, app/Dockerfile:2)');
    const outside = { 'app/Dockerfile': copies('--from=lib x'), lib: linkTo('../../elsewhere') };
    expect(await unwatchedIn(outside, { contexts: { lib: 'lib' } })).toBe(
      'its context "lib" lib leads out of the repository through a symbolic link',
    );
  });

  test('a Dockerfile that is a link is followed, and changes with what it leads to', async () => {
    await watched(
      { 'app/Dockerfile': linkTo('docker/main'), 'app/docker/main': copies('x'), 'app/x': '' },
      { 'app/Dockerfile': true, 'app/docker/main': true, 'app/x': true, 'app/y': false },
    );
  });

  test('an ignore file that is a link changes with what it leads to', async () => {
    await watched(
      {
        'app/Dockerfile': copies('.'),
        'app/.dockerignore': linkTo('conf/ignore'),
        'app/conf/ignore': 'conf\n.dockerignore',
        'app/x': '',
      },
      { 'app/.dockerignore': true, 'app/conf/ignore': true, 'app/conf/other': false, 'app/x': true },
    );
  });

  test('a working directory that is a link in the repository is watched', async () => {
    const found = await readTargetSources(
      memoryTree({ images: linkTo('v1'), 'v1/app/Dockerfile': copies('x'), 'v1/app/x': '' }).tree,
      {
        definition: { target: { app: { context: 'app' } } },
        names: ['app'],
        root: '/repo',
        workdir: '/repo/images',
        defaultPlatform: 'linux/amd64',
        declared: { extraPaths: new Map(), globalPaths: [] },
      },
    ).complete();
    const rules = found.get('app')?.rules ?? [];
    const hits = ['images', 'v1/app/x', 'v2/app/x'].map(name =>
      rules.some(rule => pathsTakenBy(rule, { names: [name], isOpaque: () => name === 'images' }).next().done !== true),
    );
    expect(hits).toEqual([true, true, false]);
  });
});

describe('what git does not have', () => {
  const made = (what: string) =>
    `git has no ${what}, so another step makes it; name what it is made from in "extra-paths"`;

  test.each<[string, TreeFiles, string | undefined]>([
    [
      'a wildcard without a file',
      { 'app/Dockerfile': copies('*.jar') },
      made('file that COPY *.jar, app/Dockerfile:2 takes'),
    ],
    ['a wildcard with a file', { 'app/Dockerfile': copies('*.jar'), 'app/a.jar': '' }, undefined],
    ['a wildcard with a link', { 'app/Dockerfile': copies('*.jar'), 'app/a.jar': linkTo('Dockerfile') }, undefined],
    ['a wildcard with a submodule', { 'app/Dockerfile': copies('l*/x'), 'app/lib': 'submodule' }, undefined],
    [
      'a deep wildcard',
      { 'app/Dockerfile': copies('*/target/*.jar'), 'app/a/target/x': '', 'app/b/target/y.jar': '' },
      undefined,
    ],
    [
      'a deep wildcard without a file',
      { 'app/Dockerfile': copies('*/target/*.jar'), 'app/a/target/x': '', 'app/b/y.jar': '' },
      made('file that COPY */target/*.jar, app/Dockerfile:2 takes'),
    ],
    [
      'a wildcard whose files are ignored',
      { 'app/Dockerfile': copies('*.jar'), 'app/a.jar': '', 'app/.dockerignore': 'a.jar' },
      made('file that COPY *.jar, app/Dockerfile:2 takes'),
    ],
    [
      'a wildcard with a file in an ignored folder',
      { 'app/Dockerfile': copies('l*'), 'app/lib/a': '', 'app/lib/b': '', 'app/.dockerignore': 'lib\n!lib/b' },
      undefined,
    ],
    [
      'a wildcard in a folder that git lacks',
      { 'app/Dockerfile': copies('out/*.jar') },
      made('app/out (COPY out/*.jar, app/Dockerfile:2)'),
    ],
    ['--parents with a file', { 'app/Dockerfile': copies('--parents **/*.c'), 'app/a/b/x.c': '' }, undefined],
    [
      '--parents without a file',
      { 'app/Dockerfile': copies('--parents **/*.c'), 'app/a/b/x.h': '' },
      made('file that COPY **/*.c, app/Dockerfile:2 takes'),
    ],
    ['a file', { 'app/Dockerfile': copies('dist') }, made('app/dist (COPY dist, app/Dockerfile:2)')],
    [
      'a file below a file',
      { 'app/Dockerfile': copies('a/b'), 'app/a': '' },
      made('app/a/b (COPY a/b, app/Dockerfile:2)'),
    ],
    [
      'what a link leads to',
      { 'app/Dockerfile': copies('l'), 'app/l': linkTo('out/x') },
      made('app/out/x (COPY l, app/Dockerfile:2)'),
    ],
    ['a file of a submodule', { 'app/Dockerfile': copies('lib/x'), 'app/lib': 'submodule' }, undefined],
  ])('%s', async (_, files, why) => {
    expect(await unwatchedIn(files)).toBe(why);
  });

  test('extra-paths names what it is made from', async () => {
    const files = { 'app/Dockerfile': copies('*.jar', 'dist') };
    const found = await sourcesIn(files, { app: { context: 'app' } }, { app: ['src'] });
    expect(found.get('app')?.unwatched).toBeUndefined();
  });

  test('a named context that git lacks is made by another step', async () => {
    const files = { 'app/Dockerfile': copies('--from=out .') };
    expect(await unwatchedIn(files, { contexts: { out: 'build' } })).toBe(made('build (its context "out")'));
    expect(
      await unwatchedIn({ 'app/Dockerfile': copies('Dockerfile') }, { contexts: { out: 'build' } }),
    ).toBeUndefined();
  });
});

describe('platforms', () => {
  const platforms = ['linux/amd64', 'linux/arm64'];
  const bins = { 'bin/amd64/x': '', 'bin/arm64/x': '', 'bin/s390x/x': '' };
  const inApp = Object.fromEntries(Object.keys(bins).map(name => [`app/${name}`, '']));
  const both = { 'app/bin/amd64/x': true, 'app/bin/arm64/x': true, 'app/bin/s390x/x': false };

  test('a wildcard with a platform variable is watched for each platform', async () => {
    await watched(
      {
        'app/Dockerfile': 'FROM scratch\nARG TARGETARCH\nCOPY app-${TARGETARCH}* /\n',
        'app/app-amd64.bin': '',
        'app/app-arm64.bin': '',
      },
      { 'app/app-amd64.bin': true, 'app/app-arm64.bin': true, 'app/app-s390x.bin': false },
      { app: { platforms } },
    );
  });

  test.each<[string, string, string]>([
    ['a variable', 'FROM scratch\nARG TARGETARCH\nENV ARCH=$TARGETARCH\n', 'FROM base\nCOPY bin/$ARCH /\n'],
    ['ONBUILD', 'FROM scratch\nONBUILD ARG TARGETARCH\nONBUILD COPY bin/$TARGETARCH /\n', 'FROM base\n'],
  ])('%s of a parent is read for each platform of the child', async (_, base, app) => {
    await watched({ ...inApp, 'base/Dockerfile': base, 'app/Dockerfile': app }, both, {
      base: { context: 'base', platforms },
      app: { platforms, contexts: { base: 'target:base' } },
    });
  });

  test('a parent is read for the platform of the child, not for its own first one', async () => {
    const files = {
      ...inApp,
      'base/Dockerfile': 'FROM scratch\nARG TARGETARCH\nENV ARCH=$TARGETARCH\n',
      'app/Dockerfile': 'FROM base\nCOPY bin/$ARCH /\n',
    };
    await watched(
      files,
      { ...both, 'app/bin/amd64/x': false },
      {
        base: { context: 'base', platforms },
        app: { platforms: ['linux/arm64'], contexts: { base: 'target:base' } },
      },
    );
  });

  test('a parent without the platform of the child is read for its own ones too', async () => {
    const files = {
      ...inApp,
      'base/Dockerfile': 'FROM scratch\nARG TARGETARCH\nENV ARCH=$TARGETARCH\n',
      'app/Dockerfile': 'FROM base\nCOPY bin/$ARCH /\n',
    };
    await watched(files, both, {
      base: { context: 'base', platforms: ['linux/amd64'] },
      app: { platforms: ['linux/arm64'], contexts: { base: 'target:base' } },
    });
  });

  test('a grandparent hands its platform on', async () => {
    const files = {
      ...inApp,
      'root/Dockerfile': 'FROM scratch\nARG TARGETARCH\nENV ARCH=$TARGETARCH\n',
      'base/Dockerfile': 'FROM root\n',
      'app/Dockerfile': 'FROM base\nCOPY bin/$ARCH /\n',
    };
    await watched(files, both, {
      root: { context: 'root', platforms },
      base: { context: 'base', platforms, contexts: { root: 'target:root' } },
      app: { platforms, contexts: { base: 'target:base' } },
    });
  });

  test('the platform "local" is the default one', async () => {
    const files = { ...inApp, 'app/Dockerfile': 'FROM scratch\nARG TARGETARCH\nCOPY bin/$TARGETARCH /\n' };
    await watched(files, { ...both, 'app/bin/arm64/x': false }, { app: { platforms: ['local'] } });
  });

  test('a parent whose Dockerfile cannot be followed may copy anything in its children', async () => {
    await watched(
      { 'base/Dockerfile': '# syntax=example.org/mine\nFROM scratch\n', 'app/Dockerfile': 'FROM base\n', 'app/x': '' },
      { 'app/x': true },
      { base: { context: 'base' }, app: { contexts: { base: 'target:base' } } },
    );
  });
});

describe('remote contexts', () => {
  const pinned = `https://example.org/a.git#${'0'.repeat(40)}`;

  test('a pinned context keeps its local named contexts', async () => {
    const app = { context: pinned, contexts: { patches: './patches' } };
    await watched({ 'patches/p': '' }, { 'patches/p': true, 'other/p': false }, { app });
  });

  test('a pinned context with a Dockerfile of the definition takes what that names', async () => {
    const app = {
      context: pinned,
      contexts: { patches: 'patches' },
      'dockerfile-inline': copies('--from=patches p', 'x'),
    };
    await watched({ 'patches/p': '' }, { 'patches/p': true, 'patches/q': false }, { app });
  });

  test('a pinned context with a remote named context that moves is built each time', async () => {
    const app = { context: pinned, contexts: { lib: 'https://example.org/lib.tar' } };
    expect(await unwatchedIn({}, app)).toBe('its context "lib" is remote (https://example.org/lib.tar)');
  });
});

describe('.git in a context at the root', () => {
  const everyCommit = async (dockerfile: string, files: TreeFiles = {}) =>
    (
      await sourcesIn(
        { 'app/Dockerfile': dockerfile, ...files },
        { app: { context: '.', dockerfile: 'app/Dockerfile' } },
      )
    ).get('app')?.everyCommit;
  const why = (label: string) => `${label}, app/Dockerfile:2 takes .git along, which every commit changes`;

  test('changes with every commit, unless it is ignored', async () => {
    expect(await everyCommit(copies('.'))).toBe(why('COPY .'));
    expect(await everyCommit(copies('.git/HEAD'))).toBe(why('COPY .git/HEAD'));
    expect(await everyCommit(copies('app'))).toBeUndefined();
    expect(await everyCommit(copies('.'), { '.dockerignore': '.git' })).toBeUndefined();
    expect(
      (await sourcesIn({ 'app/Dockerfile': copies('.') }, { app: { context: 'app' } })).get('app')?.everyCommit,
    ).toBe(undefined);
  });
});

describe('in a plan', () => {
  const reasonOf = async (changed: ChangedCase) => (await planChange(changed)).reasons['app'];
  const files: Files = { 'app/Dockerfile': copies('*.txt'), 'app/a.txt': '1', 'app/deep/b': '1' };

  test('an ignore file that ignores itself does not hide what a link leads to', async () => {
    const linked = { 'app/Dockerfile': copies('link'), 'app/dir/x': '1', 'app/.dockerignore': '.dockerignore\n' };
    const prepare = (folder: string) => symlinkSync('dir', path.join(folder, 'app/link'));
    const change = { 'app/.dockerignore': '.dockerignore\ndir/x\n' };
    expect(await reasonOf({ files: linked, targets: oneTarget(), prepare, change })).toBe(
      'build: app/.dockerignore changed (what the context leaves out)',
    );
  });

  test.each<[string, string, string | undefined, boolean]>([
    ['line ends', '.gitattributes', '*.txt text eol=crlf\n', true],
    ['ident', 'app/.gitattributes', '*.txt ident\n', true],
    ['Git LFS', 'app/.gitattributes', '*.txt filter=lfs diff=lfs merge=lfs -text\n', true],
    ['an encoding', '.gitattributes', '*.txt working-tree-encoding=ISO-8859-1\n', true],
    ['an unknown attribute', '.gitattributes', '*.txt mine\n', true],
    ['a macro', '.gitattributes', '[attr]diff text\n', true],
    ['archives', '.gitattributes', '*.txt export-ignore\n# text\n', false],
    ['diffs and languages', '.gitattributes', '*.txt -diff merge=ours linguist-generated=true\n', false],
    ['another folder', 'web/.gitattributes', '*.txt text eol=crlf\n', false],
  ])('.gitattributes with %s', async (_, file, content, builds) => {
    const reason = await reasonOf({ files, targets: oneTarget(), change: { [file]: content ?? null } });
    expect(reason).toEqual(builds ? `build: ${file} changed (how git checks files out)` : kept);
  });

  test('a sparse checkout gives the plan of a full one', async () => {
    const prepare = (folder: string) => symlinkSync('deep/b', path.join(folder, 'app/l.txt'));
    const finish = (folder: string) => {
      git(folder, 'sparse-checkout', 'set', '--no-cone', '/docker-bake.json');
      mkdirSync(path.join(folder, 'app'), { recursive: true });
    };
    const change = { 'app/deep/b': '2' };
    expect(await reasonOf({ files, targets: oneTarget(), prepare, change, finish })).toBe(
      'build: app/deep/b changed (COPY *.txt, app/Dockerfile:2)',
    );
  });

  test('files of the work tree that are not committed do not count', async () => {
    const finish = (folder: string) => {
      rmSync(path.join(folder, 'app/Dockerfile'));
      symlinkSync('nowhere', path.join(folder, 'app/Dockerfile'));
    };
    expect(await reasonOf({ files, targets: oneTarget(), change: { x: '2' }, finish })).toEqual(kept);
  });

  test('ENV sets a variable whose name is expanded', async () => {
    const dockerfile = 'FROM scratch\nARG K=D\nENV D=a.txt\nENV $K=deep/b\nCOPY $D /\n';
    const expanded = { ...files, 'app/Dockerfile': dockerfile };
    expect(await reasonOf({ files: expanded, targets: oneTarget(), change: { 'app/deep/b': '2' } })).toMatch(/^build/);
    expect(await reasonOf({ files: expanded, targets: oneTarget(), change: { 'app/a.txt': '2' } })).toEqual(kept);
  });

  test('an empty commit changes an image that takes .git along', async () => {
    const atRoot = { Dockerfile: copies('.') };
    expect(await reasonOf({ files: atRoot, targets: { app: target('app') }, change: {} })).toBe(
      'build: COPY ., Dockerfile:2 takes .git along, which every commit changes',
    );
  });

  test('a working directory below a symbolic link outside of the repository', async () => {
    const link = path.join(temporaryFolder('outside'), 'link');
    const folder = createRepository({ ...files, 'docker-bake.json': bakeFile(oneTarget()) });
    symlinkSync(folder, link);
    commitFiles(folder, { x: '1' }, 'Change');
    const github = { manifest: manifestOf(git(folder, 'rev-parse', 'HEAD~1'), bakeFile(oneTarget())) };
    const { reasons } = await planIn({ folder, github, inputs: { workdir: link } });
    expect(reasons['app']).toEqual(kept);
  });

  test('a git that fails while files are read builds everything, and says why', async () => {
    const folder = createRepository({ ...files, 'docker-bake.json': bakeFile(oneTarget()) });
    const id = git(folder, 'rev-parse', 'HEAD');
    const commit = git(folder, 'cat-file', 'commit', 'HEAD');
    const failing: Capture = async (program, args, options) => {
      if (args[0] !== 'cat-file') return await capture(program, args, options);
      options?.onOutput?.(Buffer.from(`${id} commit ${Buffer.byteLength(commit)}\n${commit}\n`));
      await setImmediate();
      return { exitCode: 128, stdout: Buffer.alloc(0), stderr: 'fatal: could not fetch x from promisor remote' };
    };
    const inputs = { definition: path.join(folder, 'docker-bake.json') };
    const github = { manifest: manifestOf(id, bakeFile(oneTarget())) };
    const { reasons, runtime } = await planIn({ folder, github, inputs, capture: failing });
    expect(reasons['app']).toBe('build: the repository cannot be read');
    expect(runtime.logText('warning')).toContain('could not fetch x from promisor remote');
  });
});
