import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { buildxMatrixAction } from '../../actions/buildx-matrix/index.ts';
import { commitFiles, createRepository, type Files } from '../support/git-repository.ts';
import { runInProcess } from '../support/in-process.ts';
import { installDockerStandIn } from '../support/runs/docker-stand-in.ts';
import { bakeFile, manifestOf, planIn, target } from './plans.ts';

const shop: Files = {
  'docker-bake.json': bakeFile({
    base: target('base', { context: 'base' }),
    api: target('api', { context: 'api', contexts: { base: 'target:base' } }),
    web: target('web', { context: 'web' }),
  }),
  'base/Dockerfile': 'FROM scratch\nCOPY etc /etc\n',
  'base/etc/passwd': 'root',
  'api/Dockerfile':
    '# syntax=docker/dockerfile:1\nFROM base AS build\n\nARG SOURCE=src\nCOPY ${SOURCE} /src\nFROM build\n',
  'api/src/main.rs': 'fn main() {}',
  'api/README.md': 'The API',
  'web/Dockerfile': 'FROM scratch\nCOPY . /\n',
  'web/index.html': '<html>',
  'web/.dockerignore': '*\n!*.html\n!assets\n',
};

async function planAfter(change: Files, inputs: Record<string, string> = {}, before: Files = {}) {
  const published = { ...shop, ...before };
  const folder = createRepository(published);
  const revision = commitFiles(folder, {}, 'Published');
  commitFiles(folder, change, 'Change');
  return await planIn({
    folder,
    inputs,
    github: { manifest: manifestOf(revision, String(published['docker-bake.json'])) },
  });
}

const kept = expect.stringMatching(/^reuse: unchanged since run 7 \([0-9a-f]{7}\)$/);

describe('a push builds what changed since the last manifest', () => {
  test('a source names its file, instruction and line', async () => {
    const { reasons, plan } = await planAfter({ 'api/src/main.rs': 'fn main() { run() }' });
    expect(reasons).toEqual({
      api: 'build: api/src/main.rs changed (COPY ${SOURCE}, api/Dockerfile:5)',
      base: kept,
      web: kept,
    });
    expect(plan.base).toEqual({ revision: expect.any(String), reason: 'manifest of run 7 on main', run: 41 });
    expect(plan.rows.map(({ name, publish, parents }) => ({ name, publish, parents }))).toEqual([
      {
        name: 'base-linux-amd64',
        publish: ['api'],
        parents: { base: expect.stringMatching(/^registry.example.org\/shop\/base@sha256:/) },
      },
    ]);
    expect(plan.targets['web']?.reuse).toMatchObject({ run: 41, builtFrom: plan.base.revision });
  });

  test('children follow parents', async () => {
    const { reasons } = await planAfter({ 'base/etc/passwd': 'root:x' });
    expect(reasons).toEqual({
      base: 'build: base/etc/passwd changed (COPY etc, base/Dockerfile:2)',
      api: 'build: its parent base is built',
      web: kept,
    });
  });

  test('files that no instruction takes build nothing', async () => {
    const { reasons, plan, runtime } = await planAfter({ 'api/README.md': 'More', 'docs/index.md': 'x' });
    expect(reasons).toEqual({ base: kept, api: kept, web: kept });
    expect(plan.rows).toEqual([]);
    expect(runtime.outputValues.get('matrix')).toBe('[]');
    expect(runtime.outputValues.get('count')).toBe('0');
  });

  test.each<[string, Files, Record<string, string>]>([
    [
      'a Dockerfile',
      { 'api/Dockerfile': 'FROM base\nCOPY src /other\n' },
      { api: 'build: api/Dockerfile changed (the Dockerfile of api)' },
    ],
    ['a comment in a Dockerfile', { 'base/Dockerfile': '# A comment\nFROM scratch\nCOPY etc /etc\n' }, {}],
    [
      'a deletion',
      { 'base/etc/passwd': null, 'base/etc/group': 'x' },
      { base: 'build: base/etc/group changed (COPY etc, base/Dockerfile:2)', api: 'build: its parent base is built' },
    ],
    [
      'a .dockerignore',
      { 'web/.dockerignore': '*\n' },
      { web: 'build: web/.dockerignore changed (what the context leaves out)' },
    ],
    ['an ignored file', { 'web/notes.txt': 'x' }, {}],
    [
      'a file that is taken back in',
      { 'web/about.html': 'x' },
      { web: 'build: web/about.html changed (COPY ., web/Dockerfile:2)' },
    ],
    [
      'a file in a folder that is taken back in',
      { 'web/assets/a.css': 'x' },
      { web: 'build: web/assets/a.css changed (COPY ., web/Dockerfile:2)' },
    ],
    [
      'a name with a newline',
      { 'api/src/a\nb': 'x' },
      { api: 'build: api/src/a\nb changed (COPY ${SOURCE}, api/Dockerfile:5)' },
    ],
    [
      'a name with quotes and UTF-8',
      { 'api/src/"ü" $(x)': 'x' },
      { api: 'build: api/src/"ü" $(x) changed (COPY ${SOURCE}, api/Dockerfile:5)' },
    ],
    [
      'the workflow',
      { '.github/workflows/images.yml': 'on: push' },
      {
        base: 'build: .github/workflows/images.yml changed (input global-paths)',
        api: 'build: .github/workflows/images.yml changed (input global-paths)',
        web: 'build: .github/workflows/images.yml changed (input global-paths)',
      },
    ],
  ])('%s', async (_, change, built) => {
    const { reasons } = await planAfter(change);
    expect(reasons).toEqual({ base: kept, api: kept, web: kept, ...built });
  });

  test('a Dockerfile-specific ignore file wins over the one of the context', async () => {
    const ignoreFile = { 'web/Dockerfile.dockerignore': 'index.html\n' };
    const { reasons } = await planAfter({ 'web/index.html': 'changed' }, {}, ignoreFile);
    expect(reasons['web']).toEqual(kept);
    expect((await planAfter({ 'web/notes.txt': 'x' }, {}, ignoreFile)).reasons['web']).toMatch(
      /^build: web\/notes.txt changed/,
    );
  });

  test('another ignore file that leaves the same files in builds nothing', async () => {
    const same = await planAfter({ 'web/.dockerignore': '*\n!**/*.html\n!assets\n' });
    expect(same.reasons['web']).toEqual(kept);
    const removed = await planAfter(
      { 'web/.dockerignore': '*\n!*.html\n', 'web/assets/a': null },
      {},
      { 'web/assets/a': 'x' },
    );
    expect(removed.reasons['web']).toMatch(/^build: web\/.dockerignore changed/);
  });

  test('a changed definition names its fields, and cache, tags and outputs are none', async () => {
    const changed = {
      base: target('base', {
        context: 'base',
        'cache-to': [{ type: 'inline' }],
        tags: ['registry.example.org/shop/base:next'],
      }),
      api: target('api', { context: 'api', contexts: { base: 'target:base' }, args: { MODE: 'fast' } }),
      web: target('web', { context: 'web' }),
    };
    const { reasons } = await planAfter({ 'docker-bake.json': bakeFile(changed) });
    expect(reasons).toEqual({ base: kept, api: 'build: its definition changed (args.MODE)', web: kept });
  });

  test('a new target is built', async () => {
    const { target: known } = JSON.parse(String(shop['docker-bake.json']));
    const { reasons } = await planAfter({
      'docker-bake.json': bakeFile({ ...known, job: target('job', { context: 'web' }) }),
    });
    expect(reasons['job']).toBe('build: run 7 published no image of it');
  });

  test('extra-paths, global-paths and ignore-paths', async () => {
    const change = { 'proto/a.proto': 'x', 'proto/README.md': 'x' };
    expect((await planAfter(change)).reasons).toEqual({ base: kept, api: kept, web: kept });
    const extra = await planAfter(change, { 'extra-paths': 'api=proto, lib' });
    expect(extra.reasons).toEqual({
      base: kept,
      api: 'build: proto/README.md changed (input extra-paths of api)',
      web: kept,
    });
    const ignored = await planAfter(change, { 'extra-paths': 'api=proto', 'ignore-paths': '**/*.md' });
    expect(ignored.reasons['api']).toBe('build: proto/a.proto changed (input extra-paths of api)');
    const global = await planAfter(change, { 'global-paths': 'proto\n!**/*.md' });
    expect(global.reasons['web']).toBe('build: proto/a.proto changed (input global-paths)');
    const back = await planAfter({ 'api/src/main.rs': 'x' }, { 'ignore-paths': 'api\n!api/src' });
    expect(back.reasons['api']).toMatch(/^build: api\/src\/main.rs/);
    await expect(planAfter(change, { 'extra-paths': 'apl=proto' })).rejects.toThrow(
      /no target "apl" \(did you mean "api"\?\)/,
    );
  });

  test('force builds, without cache', async () => {
    const { reasons, plan } = await planAfter({}, { force: 'api' });
    expect(reasons).toEqual({ base: kept, web: kept, api: 'build: input "force" names it' });
    expect(plan.rows).toMatchObject([{ pull: true, noCache: true }]);
    expect(Object.values((await planAfter({}, { force: 'all' })).reasons)).toEqual(
      Array(3).fill('build: input "force" names it'),
    );
    await expect(planAfter({}, { force: 'apu' })).rejects.toThrow(/did you mean "api"/);
  });

  test('explain lists every input with its rule', async () => {
    const { runtime } = await planAfter({}, { explain: 'api' });
    expect(runtime.logText('info')).toContain('  api/src: COPY ${SOURCE}, api/Dockerfile:5');
    expect(runtime.logText('info')).toContain('  target base: its image is a context');
    await expect(planAfter({}, { explain: 'nothing' })).rejects.toThrow(/there is no target "nothing"/);
  });

  test('the summary shows the graph and the reasons', async () => {
    const { runtime } = await planAfter({ 'api/src/main.rs': 'x' });
    expect(runtime.summaryText()).toMatch(
      /```mermaid\nflowchart LR[\s\S]*"base"[^\n]*:::reused[\s\S]*"api"[^\n]*:::built/,
    );
    expect(runtime.summaryText()).toContain('Compared with: manifest of run 7 on main (<code>');
  });
});

describe('a definition that is given', () => {
  const planGiven = async (definition: object, inputs: Record<string, string> = {}) => {
    const folder = createRepository({ ...shop, 'printed.json': JSON.stringify(definition) });
    const given = { definition: path.join(folder, 'printed.json'), mode: 'all', targets: 'web', ...inputs };
    return await planIn({ folder, inputs: given, github: null });
  };

  test('with fields that this release does not know is passed on with them, and a warning', async () => {
    const { plan, runtime } = await planGiven({
      function: { f: {} },
      target: { web: target('web', { context: 'web', turbo: { level: 3 } }) },
    });
    expect(plan.definition.target['web']).toMatchObject({ turbo: { level: 3 } });
    expect(runtime.logText('warning')).toBe(
      'Input "definition": this release does not know function, target.web.turbo, and passes it on.',
    );
  });

  test('with fields of buildx alone has no warning', async () => {
    const { runtime } = await planGiven({ target: { web: target('web', { context: 'web', 'shm-size': '1g' }) } });
    expect(runtime.logText('warning')).toBe('');
  });
});

test('a bake file derived from Dockerfiles with a secret of the job is refused before it is printed', async () => {
  const cwd = createRepository({ 'token-of-the-job/Dockerfile': 'FROM scratch\n' });
  const env = { ...installDockerStandIn({}).env, API_TOKEN: 'token-of-the-job' };
  const { error, logText } = await runInProcess('buildx-matrix', buildxMatrixAction, {
    cwd,
    inputs: { discover: 'true', 'image-prefix': 'ghcr.io/acme', workdir: cwd },
    env,
  });
  expect(String(error)).toContain('The bake definition contains a secret of this job at ');
  expect(logText()).not.toContain('token-of-the-job');
});
