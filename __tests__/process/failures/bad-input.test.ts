import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Definition } from '../../../actions/shared/bake/definition.ts';
import type { BuildPlan } from '../../../actions/shared/images/documents/build-plan.ts';
import type { ImageRecord } from '../../../actions/shared/images/documents/image-record.ts';
import { createRepository } from '../../support/git-repository.ts';
import { type RunResult, runAction } from '../../support/runner.ts';
import { installDockerStandIn } from '../../support/runs/docker-stand-in.ts';
import { type PublishRun, startPublishRun } from '../../support/runs/publish-run.ts';

/** One annotation, exit code 1, no output. */
function failureOf(result: RunResult) {
  expect(result.exitCode).toBe(1);
  expect(result.stderr).toBe('');
  const [failure, ...more] = result.annotations.filter(({ level }) => level === 'error');
  expect(more).toEqual([]);
  expect(result.outputs).toEqual({});
  return failure;
}

describe('a bake definition', () => {
  const cwd = createRepository({ 'README.md': 'shop' });
  const planOf = (inputs: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) =>
    runAction('buildx-matrix', { cwd, inputs, env });

  const recorded = (name: string) =>
    readFileSync(fileURLToPath(new URL(`../../shared/bake/fixtures/print/${name}.stderr`, import.meta.url)), 'utf8');

  test.each([
    ['missing-file', 'There is no bake file missing.hcl.', 'relative to "workdir"'],
    ['no-definition', 'There is no bake file in the working directory.', 'Check the repository out'],
    ['unknown-target', 'Bake knows no target or group named "nosuch".', 'bake --list=targets'],
    ['cycle', 'The bake definition has a cycle', 'Remove one of these edges'],
    ['platforms', 'are not a subset of', 'Give the parent every platform of its child.'],
  ])('that buildx refuses: %s', async (name, message, fix) => {
    const docker = installDockerStandIn({ 'print.stderr': recorded(name) });
    const failure = failureOf(await planOf({}, docker.env));
    expect(failure).toMatchObject({ title: 'buildx-matrix: Bad input' });
    expect(failure?.message).toContain(message);
    expect(failure?.message).toContain(fix);
  });

  test('with invalid HCL: buildx’s own diagnostic, at its line of the file', async () => {
    const docker = installDockerStandIn({ 'print.stderr': recorded('invalid-hcl') });
    const failure = failureOf(await planOf({ workdir: '.' }, docker.env));
    expect(failure).toMatchObject({ file: 'docker-bake.hcl', line: 4, column: 1 });
    expect(failure?.message).toContain('docker-bake.hcl:4:1: Invalid expression');
    expect(failure?.message).toContain('   4 | >>> }');
  });

  const printed = (definition: Definition | string) => {
    const file = path.join(cwd, 'printed.json');
    writeFileSync(file, typeof definition === 'string' ? definition : JSON.stringify(definition));
    return planOf({ definition: 'printed.json', targets: '*', runners: 'linux/amd64=ubuntu-24.04' });
  };
  const from = (parent: string) => ({ contexts: { parent: `target:${parent}` }, tags: ['ghcr.io/acme/a:b'] });

  test.each<[string, Definition | string, string, string]>([
    ['not JSON', '{"target":', 'printed.json is not JSON', ''],
    ['no targets', { target: {} }, 'it has no targets', 'bake --print'],
    [
      'a cycle',
      { target: { a: from('b'), b: from('a') } },
      'The bake definition has a cycle: a → b → a.',
      'Remove one',
    ],
    ['an edge into nothing', { target: { web: from('bsae'), base: {} } }, '(did you mean "base"?)', ''],
    [
      'a platform without a runner',
      { target: { a: { tags: ['ghcr.io/acme/a:b'], platforms: ['linux/s390x'] } } },
      'Input "runners" names no runner for linux/s390x',
      'linux/s390x=ubuntu-24.04',
    ],
    [
      'a platform that is none',
      { target: { a: { tags: ['ghcr.io/acme/a:b'], platforms: ['linux'] } } },
      '"linux" is not a platform',
      'linux/amd64',
    ],
    ['a tag that is none', { target: { a: { tags: ['ghcr.io/acme/a:b c'] } } }, '"b c" is not a tag', ''],
    ['a target without a name', { target: { a: {} } }, 'has no image name', 'Give it tags'],
  ])('that was printed before: %s', async (_, definition, message, fix) => {
    const failure = failureOf(await printed(definition));
    expect(failure).toMatchObject({ title: 'buildx-matrix: Bad input' });
    expect(failure?.message).toContain(message);
    expect(failure?.message).toContain(fix);
  });

  test('with a credential among its arguments: the name, never the value', async () => {
    const value = `ghp_${'Ab1'.repeat(12)}`;
    const result = await printed({ target: { a: { tags: ['ghcr.io/acme/a:b'], args: { MODE: value } } } });
    const failure = failureOf(result);
    expect(failure).toMatchObject({ title: 'buildx-matrix: Refused by policy' });
    expect(failure?.message).toContain('Target "a": the build argument "MODE" looks like a credential.');
    expect(`${result.stdout}${result.summary}`).not.toContain(value);
  });

  test('that is asked for a target it does not have', async () => {
    writeFileSync(path.join(cwd, 'printed.json'), JSON.stringify({ target: { api: { tags: ['ghcr.io/acme/a:b'] } } }));
    const failure = failureOf(await planOf({ definition: 'printed.json', targets: 'app' }));
    expect(failure?.message).toContain('Bake knows no target or group named "app" (did you mean "api"?).');
    expect(failure?.message).toContain('There are: api.');
  });

  test('inputs that are unknown or wrong are all named at once', async () => {
    const failure = failureOf(await planOf({ groups: 'wave', group: 'waves', runners: 'ubuntu' }));
    for (const part of ['Input "groups" is unknown (did you mean "group"?)', '"waves" is not allowed', 'key=value']) {
      expect(failure?.message).toContain(part);
    }
  });
});

describe('plans and records that do not fit', () => {
  let run: PublishRun;
  let plan: BuildPlan;
  beforeEach(async () => {
    run = await startPublishRun('folder');
    plan = run.plan();
  });
  afterEach(() => run.close());

  /** Nothing was asked of the registry, and no manifest was handed over. */
  async function refusal(env: Readonly<Record<string, string>> = {}) {
    const failure = failureOf(await run.emit({}, env));
    expect(failure?.title).toBe('emit-digest-artifact: Bad input');
    expect(run.registry.requests).toEqual([]);
    expect(run.artifacts()).not.toContain('docker-image-digests');
    return failure?.message ?? '';
  }

  const both = (changes: Partial<ImageRecord> & Readonly<Record<string, unknown>>) => {
    run.build(plan, 'linux/amd64');
    run.build(plan, 'linux/arm64', 1, changes);
  };

  test.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['another run', { run: { id: 41, attempt: 1 } }, 'run: 41 there, 42 here'],
    ['another commit', { revision: 'f'.repeat(40) }, `commit: ${'f'.repeat(40)} there, `],
    ['another environment', { environment: 'production' }, 'environment: production there, none here'],
    ['another attempt than its artifact', { run: { id: 42, attempt: 2 } }, 'attempt: 2 there, 1 here'],
    [
      'another row than its artifact',
      { row: 'base-linux-amd64' },
      'row: base-linux-amd64 there, base-linux-arm64 here',
    ],
    ['another schema', { schemaVersion: 2 }, ', entry 0, has schemaVersion 2; this release reads 1.'],
    ['a key of another kind', { layers: '7' }, '0.layers: Invalid type: Expected number but received "7"'],
    [
      'a digest that is none',
      { descriptor: { mediaType: 'x', digest: '${digest}', size: 1 } },
      'is not a digest of the form',
    ],
    ['a repository with a tag', { image: 'ghcr.io/acme/api:main' }, 'is not a repository with its host'],
    ['another repository', { image: 'ghcr.io/evil/api' }, 'in ghcr.io/evil/api, and the plan has'],
  ])('records of %s', async (_, changes, message) => {
    both(changes);
    expect(await refusal()).toContain(message);
  });

  test('two records for one platform, with both rows', async () => {
    run.build(plan, 'linux/amd64');
    const records = run.build(plan, 'linux/arm64');
    const twice = [...records, records[0]];
    run.handOver('base-linux-arm64', 1, JSON.stringify(twice));
    expect(await refusal()).toMatch(/linux\/arm64 was recorded twice in attempt 1: by row base-linux-arm64/);
  });

  test('a missing platform, with the row to run again', async () => {
    run.build(plan, 'linux/amd64');
    const message = await refusal();
    expect(message).toContain('api for linux/arm64: row base-linux-arm64 recorded nothing');
    expect(message).toContain('base for linux/arm64: row base-linux-arm64 recorded nothing');
    expect(message).toContain('Run the failed jobs again; nothing was published.');
  });

  test('no records at all: an empty set is never published', async () => {
    expect(await refusal()).toContain('The set of images is not complete:');
  });

  test('text that is no document', async () => {
    run.build(plan, 'linux/amd64');
    run.handOver('base-linux-arm64', 1, '{}');
    expect(await refusal()).toContain('records.json in artifact image-records--base-linux-arm64--1 is not valid');
  });

  test.each([
    ['run', { GITHUB_RUN_ID: '43' }, 'run: 42 there, 43 here'],
    ['repository', { GITHUB_REPOSITORY: 'stranger/shop' }, 'repository: acme/shop there, stranger/shop here'],
    ['commit', { GITHUB_SHA: 'f'.repeat(40), GITHUB_REF: 'refs/heads/main' }, `commit: `],
  ])('a plan of another %s', async (_, env, message) => {
    both({});
    const text = await refusal(env);
    expect(text).toContain('does not belong to this job');
    expect(text).toContain(message);
  });

  test('no plan', async () => {
    run.forget('image-plan--1');
    const text = await refusal();
    expect(text).toContain('There is no plan in ');
    expect(text).toContain('Run buildx-matrix in an earlier job');
  });
});

describe('one run reports every error of every input', () => {
  const cwd = createRepository({ 'values.yaml': 'image: {repository: ghcr.io/acme/api, tag: v1}\n' });
  const digest = `sha256:${'a'.repeat(64)}`;

  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    [
      'buildx-matrix',
      { set: 'nonsense', workdir: '../..', 'registry-username': 'bob', mode: 'all of it' },
      [
        '"nonsense" is not an override',
        'There is no bake file in the working directory.',
        '"registry-password" is empty',
        '"all of it" is not allowed',
      ],
    ],
    [
      'build-images',
      { set: 'nonsense', 'cache-ref': 'A B', workdir: 'no-such', push: 'perhaps' },
      [
        '"nonsense" is not an override',
        '"A B" is not an image reference',
        'there is no folder no-such',
        '"perhaps" is not allowed',
      ],
    ],
    [
      'emit-digest-artifact',
      { 'registry-username': 'bob', tags: 'some', 'retention-days': '0' },
      ['"registry-password" is empty', '"some" is not allowed', '"0" is not a whole number'],
    ],
    [
      'compute-tags',
      { 'version-from': 'VERSION', files: 'no-such.hcl', images: 'ghcr.io/acme/{target}', tags: 'type=foo', set: 'a' },
      [
        'there is no file VERSION.',
        'There is no bake file no-such.hcl.',
        'unknown type "foo"',
        '"a" is not an override',
      ],
    ],
    [
      'update-helm-values',
      { 'values-files': '../../x', images: `api=ghcr.io/acme/api@${digest}`, mode: 'both', author: 'x' },
      ['"../../x" is not a file of the repository', '"both" is not allowed', '"x" is not an author'],
    ],
    [
      'update-helm-values',
      { 'values-files': '../../x', digests: 'missing.json' },
      ['"../../x" is not a file of the repository', 'there is no file missing.json'],
    ],
  ])('%s with %j', async (name, inputs, messages) => {
    const docker = installDockerStandIn();
    const failure = failureOf(await runAction(name, { cwd, inputs, env: docker.env }));
    expect(failure?.title).toBe(`${name}: Bad input`);
    for (const message of messages) expect(failure?.message).toContain(message);
    expect(docker.calls()).toEqual([]);
  });
});
