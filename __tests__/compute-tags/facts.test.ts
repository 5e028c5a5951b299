import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  addKnownTags,
  type ComputeTagsFacts,
  checkNamedFiles,
  gatherTagFacts,
} from '../../actions/compute-tags/facts.ts';
import { computeTagsInputs, isFalseVariable } from '../../actions/compute-tags/inputs.ts';
import { inputError } from '../../actions/shared/runtime/errors.ts';
import { readInputs } from '../../actions/shared/runtime/inputs.ts';
import { createFakeRuntime, type FakeRuntime, foldersIn, temporaryFolder } from '../support/fake-runtime.ts';
import { createRepository, git, writeFile } from '../support/git-repository.ts';

const merge = 'a'.repeat(40);
const head = 'b'.repeat(40);

/** A workflow run in a clone of one commit on the branch `work`. */
function runtimeAt(event: string, payload: object = {}, env: Record<string, string> = {}): FakeRuntime {
  const workspace = createRepository({ a: '1' });
  git(workspace, 'checkout', '--quiet', '-b', 'work');
  const file = path.join(temporaryFolder('event'), 'event.json');
  writeFileSync(file, JSON.stringify({ repository: { default_branch: 'main' }, ...payload }));
  return createFakeRuntime({
    env: {
      ...process.env,
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_EVENT_NAME: event,
      GITHUB_REF: event === 'pull_request' ? 'refs/pull/2/merge' : 'refs/heads/main',
      GITHUB_SHA: merge,
      GITHUB_EVENT_PATH: file,
      ...env,
    },
    folders: foldersIn(workspace, temporaryFolder('temporary')),
  });
}

const inputsOf = (strings: Record<string, string>) => readInputs({ inputs: computeTagsInputs }, strings);
const read = (strings: Record<string, string>, runtime: FakeRuntime): Promise<ComputeTagsFacts> =>
  gatherTagFacts(inputsOf(strings), runtime);

test('inputs become facts', async () => {
  const strings = { environment: 'prod', 'max-length': '63', 'short-sha-length': '8', version: '1.2.3' };
  expect(await read(strings, runtimeAt('push'))).toMatchObject({
    context: { source: 'github', refName: 'main' },
    now: new Date('2026-01-01T00:00:00Z'),
    version: '1.2.3',
    environment: 'prod',
    commit: merge,
    shortLength: 8,
    maxLength: 63,
    numberedKinds: [],
    targets: undefined,
    knownTags: undefined,
  });
});

test('context git takes ref and commit of the checkout', async () => {
  const runtime = runtimeAt('push');
  const { context, commit } = await read({ context: 'git' }, runtime);
  expect(context.refName).toBe('work');
  expect(commit).toBe(git(runtime.folders.workspace, 'rev-parse', 'HEAD'));
});

test('the version comes from a file on request', async () => {
  const runtime = runtimeAt('workflow_dispatch');
  writeFile(runtime.folders.workspace, 'VERSION', '3.0.0');
  expect(await read({ 'version-from': 'VERSION' }, runtime)).toMatchObject({ version: '3.0.0' });
});

test.each([
  ['schedule', 'auto', ['commit', 'version']],
  ['workflow_dispatch', 'auto', ['commit']],
  ['repository_dispatch', 'auto', ['commit']],
  ['push', 'auto', []],
  ['release', 'auto', []],
  ['push', 'true', ['commit', 'version']],
  ['schedule', 'false', []],
])('%s with rebuild %s adds the run to tags that name: %j', async (event, rebuild, expected) => {
  expect(await read({ rebuild }, runtimeAt(event))).toMatchObject({ numberedKinds: expected });
});

test.each([
  ['auto', {}, head],
  ['auto', { DOCKER_METADATA_PR_HEAD_SHA: 'true' }, head],
  ['auto', { DOCKER_METADATA_PR_HEAD_SHA: 'false' }, merge],
  ['head', { DOCKER_METADATA_PR_HEAD_SHA: 'false' }, head],
  ['merge', {}, merge],
])('pr-commit %s with %j names %s', async (prCommit, env, commit) => {
  const payload = { pull_request: { number: 2, head: { sha: head, ref: 'x' }, base: { ref: 'main' } } };
  expect(await read({ 'pr-commit': prCommit }, runtimeAt('pull_request', payload, env))).toMatchObject({ commit });
});

test('targets are listed once', async () => {
  expect((await read({ targets: 'api,web,api' }, runtimeAt('push'))).targets).toEqual(['api', 'web']);
});

describe('the Git tags', () => {
  test.each([
    ['none', []],
    ['v1.0.0,v2.0.0', ['v1.0.0', 'v2.0.0']],
  ])('%s are known at once', async (knownTags, names) => {
    expect((await read({ 'known-tags': knownTags }, runtimeAt('push'))).knownTags?.names).toEqual(names);
  });

  test('of the clone are read when they are needed', async () => {
    const runtime = runtimeAt('push');
    git(runtime.folders.workspace, 'tag', 'v1.0.0');
    const facts = await read({ 'known-tags': 'git' }, runtime);
    expect(facts.knownTags).toBeUndefined();
    const known = await addKnownTags(inputsOf({ 'known-tags': 'git' }), facts, runtime);
    expect(known).toMatchObject({ ...facts, knownTags: { names: ['v1.0.0'] } });
    expect(runtime.logText('info')).toBe('The version is compared with 1 git tags.');
  });
});

test.each([
  ['false', true],
  ['FALSE', true],
  ['0', true],
  ['no', true],
  ['off', true],
  ['true', false],
  ['', false],
  ['none', false],
  ['10', false],
  [undefined, false],
])('the variable %j is false: %s', (value, expected) => {
  expect(isFalseVariable(value)).toBe(expected);
});

describe('discover takes the targets of the Dockerfiles in git', () => {
  const runtime = () => {
    const found = runtimeAt('push');
    const { workspace } = found.folders;
    writeFile(workspace, 'api/Dockerfile', 'FROM alpine AS test\nFROM alpine\n');
    writeFile(workspace, 'docs/Dockerfile', 'FROM alpine\n');
    git(workspace, 'add', '.');
    return { runtime: found, workdir: workspace };
  };

  test('and the image names of the derived definition', async () => {
    const { runtime: found, workdir } = runtime();
    expect(await read({ discover: 'true', workdir, 'exclude-paths': 'docs' }, found)).toMatchObject({
      targets: ['api'],
      derivedImages: [{ name: 'ghcr.io/acme/shop/{target}' }],
    });
  });

  test('by name and pattern, stages too', async () => {
    const { runtime: found, workdir } = runtime();
    const facts = await read({ discover: 'true', workdir, targets: 'api*', 'image-prefix': 'quay.io/acme' }, found);
    expect(facts.targets).toEqual(['api', 'api-test']);
    expect(facts.derivedImages).toMatchObject([{ name: 'quay.io/acme/{target}' }]);
  });
});

describe('files that inputs name', () => {
  const check = (strings: Record<string, string>) => checkNamedFiles(inputsOf(strings), runtimeAt('push'));

  test('are not looked for where none is named', async () => {
    await expect(check({})).resolves.toBeUndefined();
  });

  test('are all named where several are missing', async () => {
    await expect(check({ 'version-from': 'VERSION', files: 'no-such.hcl' })).rejects.toMatchObject({
      kind: 'input',
      message: expect.stringMatching(
        /^Input "version-from": there is no file VERSION\.\nThere is no bake file no-such\.hcl\.\n/,
      ),
    });
  });

  test('are named together with an error of buildx, by a run whose inputs are valid', async () => {
    const runtime = runtimeAt('push');
    const capture: FakeRuntime['capture'] = async (program, ...rest) => {
      if (program === 'git') return await runtime.capture(program, ...rest);
      throw inputError(`${program} is not installed`);
    };
    const reading = read({ 'version-from': 'VERSION', files: 'a.hcl' }, { ...runtime, capture });
    await expect(reading).rejects.toMatchObject({
      message: expect.stringMatching(/"version-from": there is no file VERSION\.\nDocker buildx was not found/s),
    });
  });
});
