import { chmodSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { commitFiles, createRepository, type Files, git } from '../../support/git-repository.ts';
import {
  bakeFile,
  type ChangedCase,
  kept,
  manifestOf,
  oneTarget as one,
  planChange,
  planIn,
  target,
} from '../plans.ts';

const reasonOf = async (changed: ChangedCase) => (await planChange(changed)).reasons['app'];

describe('what an image is made of', () => {
  test.each<[string, string, { files: Files; change: Files }, string | undefined]>([
    [
      'heredocs are no paths',
      'FROM scratch\nCOPY <<EOF /x\nCOPY other /y\nEOF\nCOPY a /a\n',
      { files: { 'app/a': '1', 'app/other': '1' }, change: { 'app/other': '2' } },
      undefined,
    ],
    [
      'a bind mount without source takes the context',
      'FROM scratch\nRUN --mount=type=bind,target=/m x\n',
      { files: { 'app/a': '1' }, change: { 'app/b': '2' } },
      'app/b changed (RUN --mount=type=bind,target=/m, app/Dockerfile:2)',
    ],
    [
      'a bind mount takes its source',
      'FROM scratch\nRUN --mount=source=a,target=/m x\n',
      { files: { 'app/a': '1', 'app/b': '1' }, change: { 'app/b': '2' } },
      undefined,
    ],
    [
      'a cache mount takes nothing',
      'FROM scratch\nRUN --mount=type=cache,target=/m --mount=type=secret,id=s x\n',
      { files: { 'app/a': '1' }, change: { 'app/b': '2' } },
      undefined,
    ],
    [
      'only reachable stages count',
      'FROM scratch AS other\nCOPY b /b\nFROM scratch\nCOPY a /a\n',
      { files: { 'app/a': '1', 'app/b': '1' }, change: { 'app/b': '2' } },
      undefined,
    ],
    [
      'a stage that is copied from counts',
      'FROM scratch AS other\nCOPY b /b\nFROM scratch\nCOPY --from=other /b /b\n',
      { files: { 'app/b': '1' }, change: { 'app/b': '2' } },
      'app/b changed (COPY b, app/Dockerfile:2)',
    ],
    [
      'ONBUILD of a stage runs in its children',
      'FROM scratch AS base\nONBUILD COPY b /b\nFROM base\n',
      { files: { 'app/b': '1' }, change: { 'app/b': '2' } },
      'app/b changed (ONBUILD COPY b, app/Dockerfile:2)',
    ],
    [
      'a variable of the base image widens',
      'FROM alpine\nCOPY $APP_DIR /x\n',
      { files: { 'app/a': '1' }, change: { 'app/b': '2' } },
      'app/b changed (COPY $APP_DIR, app/Dockerfile:2; the whole context counts: the value of $APP_DIR comes from the base image)',
    ],
    [
      'a variable that is unset is empty',
      'FROM scratch\nCOPY a$NONE /x\n',
      { files: { 'app/a': '1', 'app/b': '1' }, change: { 'app/b': '2' } },
      undefined,
    ],
    [
      'another frontend widens',
      '# syntax=example.org/mine:1\nFROM scratch\nCOPY a /x\n',
      { files: { 'app/a': '1' }, change: { 'app/b': '2' } },
      'app/b changed (the whole context, because the frontend example.org/mine:1 has its own rules; the whole context counts: the frontend example.org/mine:1 has its own rules)',
    ],
    [
      'a deletion below a source',
      'FROM scratch\nCOPY d /x\n',
      { files: { 'app/d/a': '1', 'app/d/b': '1' }, change: { 'app/d/b': null } },
      'app/d/b changed (COPY d, app/Dockerfile:2)',
    ],
    [
      'JSON form with spaces',
      'FROM scratch\nCOPY ["a b", "/x/"]\n',
      { files: { 'app/a b': '1', 'app/a': '1' }, change: { 'app/a b': '2' } },
      'app/a b changed (COPY a b, app/Dockerfile:2)',
    ],
  ])('%s', async (_, dockerfile, { files, change }, reason) => {
    const found = await reasonOf({ files: { 'app/Dockerfile': dockerfile, ...files }, targets: one(), change });
    expect(found).toEqual(reason === undefined ? kept : `build: ${reason}`);
  });

  const copies = {
    'app/Dockerfile': 'FROM scratch\nCOPY src /src\nCOPY --from=lib x /x\n',
    'app/src/a': '1',
    'lib/x': '1',
    'lib/y': '1',
  };

  test('named contexts have their own paths and their own ignore file', async () => {
    const targets = one({ contexts: { lib: 'lib' } });
    expect(await reasonOf({ files: copies, targets, change: { 'lib/y': '2' } })).toEqual(kept);
    expect(await reasonOf({ files: copies, targets, change: { 'lib/x': '2' } })).toBe(
      'build: lib/x changed (COPY --from=lib x, app/Dockerfile:3)',
    );
    const ignored = { ...copies, 'lib/.dockerignore': 'x\n' };
    expect(await reasonOf({ files: ignored, targets, change: { 'lib/x': '2' } })).toEqual(kept);
    expect(await reasonOf({ files: ignored, targets, change: { 'lib/.dockerignore': 'y\n' } })).toMatch(
      /^build: lib\/.dockerignore changed/,
    );
  });

  test('a type change from file to symlink counts', async () => {
    const change = (folder: string) => {
      git(folder, 'rm', '--quiet', 'app/src/a');
      commitFiles(folder, { 'app/src/keep': 'x' }, 'Remove');
      symlinkSync('keep', path.join(folder, 'app/src/a'));
    };
    expect(
      await reasonOf({ files: { ...copies, 'app/src/keep': 'x' }, targets: one({ contexts: { lib: 'lib' } }), change }),
    ).toBe('build: app/src/a changed (COPY src, app/Dockerfile:2)');
  });

  test('a change of mode counts', async () => {
    const change = (folder: string) => chmodSync(path.join(folder, 'app/src/a'), 0o755);
    expect(await reasonOf({ files: copies, targets: one({ contexts: { lib: 'lib' } }), change })).toMatch(
      /^build: app\/src\/a changed/,
    );
  });

  test('a rename out of a context counts', async () => {
    const change = (folder: string) => git(folder, 'mv', 'app/src/a', 'a');
    expect(
      await reasonOf({ files: { ...copies, 'app/src/b': 'x' }, targets: one({ contexts: { lib: 'lib' } }), change }),
    ).toMatch(/^build: app\/src\/a changed/);
  });

  test('a source that is a symlink takes what it leads to', async () => {
    const files = { 'app/Dockerfile': 'FROM scratch\nCOPY link /x\n', 'app/real/a': '1', 'app/other': '1' };
    const prepare = (folder: string) => symlinkSync('real', path.join(folder, 'app/link'));
    expect(await reasonOf({ files, targets: one(), prepare, change: { 'app/real/a': '2' } })).toBe(
      'build: app/real/a changed (COPY link, app/Dockerfile:2)',
    );
    expect(await reasonOf({ files, targets: one(), prepare, change: { 'app/other': '2' } })).toEqual(kept);
  });

  test('a submodule at another commit counts, also for a source within it', async () => {
    const module = createRepository({ 'lib/a': '1' });
    const prepare = (folder: string) => {
      git(folder, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', module, 'app/sub');
    };
    const change = (folder: string) => {
      const id = commitFiles(module, { 'lib/a': '2' }, 'Bump');
      git(folder, 'update-index', '--cacheinfo', `160000,${id},app/sub`);
      git(folder, 'commit', '--quiet', '-m', 'Bump');
      git(path.join(folder, 'app/sub'), 'fetch', '--quiet');
      git(path.join(folder, 'app/sub'), 'checkout', '--quiet', id);
    };
    const files = { 'app/Dockerfile': 'FROM scratch\nCOPY sub/lib /x\n' };
    expect(await reasonOf({ files, targets: one(), prepare, change })).toBe(
      'build: app/sub changed (COPY sub/lib, app/Dockerfile:2)',
    );
  });

  test('a source that another step makes builds each time, unless extra-paths names what it is made from', async () => {
    const files = { 'app/Dockerfile': 'FROM scratch\nCOPY dist /x\n', 'app/src/a': '1' };
    const change = { 'README.md': 'x' };
    expect(await reasonOf({ files, targets: one(), change })).toMatch(
      /^build: git has no app\/dist \(COPY dist, app\/Dockerfile:2\)/,
    );
    expect(await reasonOf({ files, targets: one(), change, inputs: { 'extra-paths': 'app=app/src' } })).toEqual(kept);
  });

  test.each([
    ['https://github.com/acme/app.git#main', /^build: its context is remote/],
    ['https://github.com/acme/app.git#0123456789012345678901234567890123456789', kept],
    ['../elsewhere', /^build: its context is outside the repository \(..\/elsewhere\)$/],
  ])('context %s', async (context, reason) => {
    const found = await reasonOf({ files: {}, targets: one({ context }), change: { 'README.md': 'x' } });
    expect(found).toEqual(reason instanceof RegExp ? expect.stringMatching(reason) : reason);
  });

  test('the repository as a context takes .git along, unless it is ignored', async () => {
    const files = { Dockerfile: 'FROM scratch\nCOPY . /\n', '.dockerignore': 'docs\n' };
    const change = { 'docs/x': 'x' };
    const targets = { app: target('app') };
    expect(await reasonOf({ files, targets, change })).toBe(
      'build: COPY ., Dockerfile:2 takes .git along, which every commit changes',
    );
    expect(await reasonOf({ files: { ...files, '.dockerignore': 'docs\n.git\n' }, targets, change })).toEqual(kept);
  });

  test('the arguments of a target choose the paths', async () => {
    const files = { 'app/Dockerfile': 'FROM scratch\nARG DIR=a\nCOPY ${DIR%/} /x\n', 'app/a/f': '1', 'app/b/f': '1' };
    const targets = one({ args: { DIR: 'b/' } });
    expect(await reasonOf({ files, targets, change: { 'app/a/f': '2' } })).toEqual(kept);
    expect(await reasonOf({ files, targets, change: { 'app/b/f': '2' } })).toBe(
      'build: app/b/f changed (COPY ${DIR%/}, app/Dockerfile:3)',
    );
  });

  test('platforms choose the paths', async () => {
    const files = {
      'app/Dockerfile': 'FROM scratch\nARG TARGETARCH\nCOPY $TARGETARCH /x\n',
      'app/amd64': '1',
      'app/arm64': '1',
      'app/s390x': '1',
    };
    const targets = one({ platforms: ['linux/amd64'] });
    expect(await reasonOf({ files, targets, change: { 'app/arm64': '2' } })).toEqual(kept);
    expect(await reasonOf({ files, targets, change: { 'app/amd64': '2' } })).toMatch(/^build: app\/amd64/);
  });
});

describe('graphs', () => {
  const stage = (from: string, name: string) => ({
    [`${name}/Dockerfile`]: `FROM ${from}\nCOPY f /f\n`,
    [`${name}/f`]: '1',
  });

  test('a diamond builds what is below the change, and ONBUILD of a parent target runs in its children', async () => {
    const files = {
      ...stage('scratch', 'base'),
      'left/Dockerfile': 'FROM base\nONBUILD COPY extra /e\n',
      ...stage('base', 'right'),
      'top/Dockerfile': 'FROM left\nCOPY --from=right /f /r\n',
      'top/extra': '1',
    };
    const on = (...parents: string[]) => ({
      contexts: Object.fromEntries(parents.map(name => [name, `target:${name}`])),
    });
    const targets = {
      base: target('base', { context: 'base' }),
      left: target('left', { context: 'left', ...on('base') }),
      right: target('right', { context: 'right', ...on('base') }),
      top: target('top', { context: 'top', ...on('left', 'right') }),
    };
    const right = await planChange({ files, targets, change: { 'right/f': '2' } });
    expect(right.reasons).toEqual({
      base: kept,
      left: kept,
      right: 'build: right/f changed (COPY f, right/Dockerfile:2)',
      top: 'build: its parent right is built',
    });
    expect(right.plan.rows).toMatchObject([
      { publish: ['right', 'top'], linked: [], parents: { base: expect.any(String), left: expect.any(String) } },
    ]);
    const extra = await planChange({ files, targets, change: { 'top/extra': '2' } });
    expect(extra.reasons).toMatchObject({
      left: kept,
      top: 'build: top/extra changed (ONBUILD COPY extra, top/Dockerfile:1)',
    });
  });

  test('a parent that the registry lost is built, and its children with it', async () => {
    const files = { ...stage('scratch', 'base'), ...stage('base', 'app') };
    const targets = {
      base: target('base', { context: 'base' }),
      app: target('app', { context: 'app', contexts: { base: 'target:base' } }),
    };
    const folder = createRepository({ ...files, 'docker-bake.json': bakeFile(targets) });
    const manifest = manifestOf(git(folder, 'rev-parse', 'HEAD'), bakeFile(targets));
    const { reasons } = await planIn({ folder, github: { manifest }, lost: [manifest.images['base']?.digest ?? ''] });
    expect(reasons['base']).toMatch(
      /^build: run 7 published this commit, but registry.example.org\/shop\/base no longer has sha256:/,
    );
    expect(reasons['app']).toBe('build: its parent base is built');
  });

  test('an edge that no stage uses is reported', async () => {
    const files = { ...stage('scratch', 'base'), ...stage('scratch', 'app') };
    const targets = {
      base: target('base', { context: 'base' }),
      app: target('app', { context: 'app', contexts: { base: 'target:base' } }),
    };
    const { runtime } = await planChange({ files, targets, change: {} });
    expect(runtime.logText('info')).toContain('app declares target:base and does not use it');
  });
});
