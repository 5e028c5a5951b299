import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { capture } from '../../../actions/shared/runtime/exec.ts';
import type { Runtime } from '../../../actions/shared/runtime/runtime.ts';
import { commitFiles, createRepository, type Files, git } from '../../support/git-repository.ts';
import { bakeFile, manifestOf, manifestOfTargets, type PlanScenario, planIn, target } from '../plans.ts';

const dockerfiles: Files = {
  'api/Dockerfile': 'FROM scratch\nARG VERSION\nCOPY a /\n',
  'api/a': '1',
  'web/Dockerfile': 'FROM scratch\nCOPY a /\n',
  'web/a': '1',
};
const kept = expect.stringMatching(/^reuse: unchanged since run 7/);

/** What buildx evaluates, however it comes to it: the version of api, and fields of both. */
const evaluation = (version: string, fields: Readonly<Record<string, unknown>> = {}): string =>
  bakeFile({
    api: target('api', { context: 'api', args: { VERSION: version }, ...fields }),
    web: target('web', { context: 'web', ...fields }),
  });

/** How buildx would evaluate the definition. */
type Evaluate = (args: readonly string[], folder: string, env: Readonly<Record<string, string | undefined>>) => string;

/** Replaces buildx by a program that prints this definition. */
const printing =
  (definition: Evaluate): Runtime['capture'] =>
  async (program, args, options) => {
    if (program !== 'docker') return capture(program, args, options);
    if (args.includes('version')) return { exitCode: 0, stdout: Buffer.from('v0.36.1'), stderr: '' };
    const json = args.includes('--list')
      ? '[{"name":"VERSION"}]'
      : definition(args, options?.cwd ?? '.', options?.env ?? {});
    return { exitCode: 0, stdout: Buffer.from(json), stderr: '' };
  };

interface Way {
  readonly files?: Files;
  readonly change?: Files;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly inputsBefore?: Readonly<Record<string, string>>;
  /** The definition in this state of the repository. */
  readonly evaluate: Evaluate;
}

async function reasonsAfter({ files = {}, change = {}, inputs = {}, inputsBefore = inputs, evaluate }: Way) {
  const folder = createRepository({ ...dockerfiles, ...files });
  const scenario: PlanScenario = { folder, capture: printing(evaluate) };
  const before = await planIn({ ...scenario, inputs: inputsBefore, github: null });
  const manifest = manifestOfTargets(git(folder, 'rev-parse', 'HEAD'), before.plan.targets);
  commitFiles(folder, { 'README.md': 'x', ...change }, 'Change');
  return (await planIn({ ...scenario, inputs, github: { manifest } })).reasons;
}

/** The definition has the version that this file has. */
const versionIn =
  (file: string): Evaluate =>
  (_, folder) =>
    evaluation(readFileSync(path.join(folder, file), 'utf8').trim());

describe('a build argument that changed is seen, wherever its value comes from', () => {
  test.each<[string, Way]>([
    [
      'the file that docker-bake.hcl links to',
      { files: { 'ci/images.hcl': '1' }, change: { 'ci/images.hcl': '2' }, evaluate: versionIn('ci/images.hcl') },
    ],
    ['.env beside a compose file', { files: { '.env': '1' }, change: { '.env': '2' }, evaluate: versionIn('.env') }],
    [
      'a file that a service extends',
      { files: { 'common.yml': '1' }, change: { 'common.yml': '2' }, evaluate: versionIn('common.yml') },
    ],
    [
      'a file that a compose file includes',
      { files: { 'other.yml': '1' }, change: { 'other.yml': '2' }, evaluate: versionIn('other.yml') },
    ],
    [
      'a file that BUILDX_BAKE_FILE names',
      { files: { 'ci/x.hcl': '1' }, change: { 'ci/x.hcl': '2' }, evaluate: versionIn('ci/x.hcl') },
    ],
    [
      'a second file of "files" that is new in this commit',
      {
        files: { 'a.hcl': '1' },
        change: { 'b.hcl': '2' },
        inputsBefore: { files: 'a.hcl' },
        inputs: { files: 'a.hcl\nb.hcl' },
        evaluate: args => evaluation(args.includes('b.hcl') ? '2' : '1'),
      },
    ],
    [
      'the input "variables"',
      {
        inputsBefore: { variables: 'VERSION=1' },
        inputs: { variables: 'VERSION=2' },
        evaluate: (...[, , env]) => evaluation(env['VERSION'] ?? ''),
      },
    ],
    [
      'the input "set"',
      {
        inputsBefore: { set: 'api.args.VERSION=1' },
        inputs: { set: 'api.args.VERSION=2' },
        evaluate: args => evaluation(args.find(arg => arg.startsWith('api.args.VERSION=')) ?? ''),
      },
    ],
  ])('%s', async (_, way) => {
    expect(await reasonsAfter(way)).toEqual({ api: 'build: its definition changed (args.VERSION)', web: kept });
  });

  test('the input "definition", whatever its file is called and made from', async () => {
    const folder = createRepository({ ...dockerfiles, 'images.json': evaluation('1') });
    const manifest = manifestOf(git(folder, 'rev-parse', 'HEAD'), evaluation('1'));
    commitFiles(folder, { 'images.json': evaluation('2') }, 'Change');
    const definition = path.join(folder, 'printed.json');
    const reasons = async (version: string) => {
      writeFileSync(definition, evaluation(version));
      return (await planIn({ folder, inputs: { definition }, github: { manifest } })).reasons;
    };
    expect(await reasons('2')).toEqual({ api: 'build: its definition changed (args.VERSION)', web: kept });
    expect(await reasons('1')).toEqual({ api: kept, web: kept });
  });
});

describe('an edit of a bake file builds nothing by itself', () => {
  test('a comment and a label with the time of the evaluation', async () => {
    let evaluations = 0;
    const evaluate = () => {
      evaluations++;
      const labels = { 'org.opencontainers.image.created': `2026-01-01T00:00:0${evaluations}Z` };
      return evaluation('1', { labels, annotations: [`org.opencontainers.image.created=${evaluations}`] });
    };
    const reasons = await reasonsAfter({
      files: { 'docker-bake.hcl': '' },
      change: { 'docker-bake.hcl': '# A comment' },
      evaluate,
    });
    expect(reasons).toEqual({ api: kept, web: kept });
    expect(evaluations).toBe(2);
  });

  test('a label with a time under another name is a change, and the reason names it', async () => {
    let evaluations = 0;
    const evaluate = () => evaluation('1', { labels: { 'build-date': String(evaluations++) } });
    expect(await reasonsAfter({ evaluate })).toEqual({
      api: 'build: its definition changed (labels.build-date)',
      web: 'build: its definition changed (labels.build-date)',
    });
  });
});

test('the same definition in another working directory is another one', async () => {
  const inFolder = (folder: string): Files =>
    Object.fromEntries(Object.entries(dockerfiles).map(([file, content]) => [`${folder}/${file}`, content]));
  const folder = createRepository({ ...inFolder('staging'), ...inFolder('production') });
  const planOf = (workdir: string, github: PlanScenario['github']) =>
    planIn({
      folder,
      inputs: { workdir: path.join(folder, workdir) },
      github,
      capture: printing(() => evaluation('1')),
    });
  const { plan } = await planOf('staging', null);
  const manifest = manifestOfTargets(git(folder, 'rev-parse', 'HEAD'), plan.targets);
  expect((await planOf('staging', { manifest })).reasons).toEqual({
    api: expect.stringMatching(/^reuse: run 7 published this commit/),
    web: expect.stringMatching(/^reuse: run 7 published this commit/),
  });
  expect((await planOf('production', { manifest })).reasons).toEqual({
    api: 'build: its definition changed (input workdir)',
    web: 'build: its definition changed (input workdir)',
  });
});

test('the definition of a parent that is not published counts in its children', async () => {
  const definition = (version: string) =>
    bakeFile(
      {
        base: { context: 'web', args: { VERSION: version } },
        api: target('api', { context: 'api', contexts: { base: 'target:base' } }),
        web: target('web', { context: 'web' }),
      },
      { default: { targets: ['api', 'web'] } },
    );
  const files = { version: '1' };
  const evaluate: Evaluate = (_, folder) => definition(readFileSync(path.join(folder, 'version'), 'utf8'));
  expect(await reasonsAfter({ files, change: { version: '2' }, evaluate })).toEqual({
    api: 'build: its definition changed (contexts.base)',
    base: 'build: needed by api',
    web: kept,
  });
});

test('discover: true plans the targets of Dockerfiles, with bake files that override them', async () => {
  const folder = createRepository({
    'base/Dockerfile': 'FROM scratch\nCOPY f /f\n',
    'base/f': '1',
    'api/Dockerfile': 'FROM ghcr.io/acme/shop/base\nCOPY f /f\n',
    'api/f': '1',
  });
  const { plan, runtime } = await planIn({ folder, inputs: { discover: 'true', mode: 'all' } });
  expect(plan.targets['api']).toMatchObject({
    image: 'ghcr.io/acme/shop/api',
    parents: ['base'],
    reason: 'mode all builds everything',
  });
  expect(plan.rows).toMatchObject([{ publish: ['api', 'base'] }]);
  expect(runtime.logText('info')).toContain('"ghcr.io/acme/shop/base": "target:base"');
});

test.each([
  [{ definition: 'printed.json', discover: 'true' }, '"definition" and "discover" are set together'],
  [{ definition: 'printed.json', files: 'docker-bake.hcl' }, '"definition" and "files" are set together'],
  [{ 'exclude-paths': 'docs' }, 'Input "exclude-paths" is for derived targets'],
  [{ 'image-prefix': 'quay.io/acme' }, 'Input "image-prefix" is for derived targets'],
])('%j is refused', async (inputs, message) => {
  await expect(planIn({ folder: createRepository(dockerfiles), inputs })).rejects.toThrow(message);
});

test('an attribute that bake ignores is a warning', async () => {
  const folder = createRepository({ 'docker-bake.json': bakeFile({ api: target('api', { contxt: 'api' }) }) });
  const { runtime } = await planIn({ folder, inputs: { mode: 'all' } });
  expect(runtime.logText('warning')).toContain(
    'docker-bake.json: the target "api" has the attribute "contxt" (did you mean "context"?)',
  );
});
