import { readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Buildx } from '../../../actions/shared/bake/buildx.ts';
import { bakeError, type PrintRequest, printDefinition, readDefinition } from '../../../actions/shared/bake/print.ts';
import type { ActionError } from '../../../actions/shared/runtime/errors.ts';
import { temporaryFolder } from '../../support/fake-runtime.ts';
import { damaged, mutated, survives } from '../../support/fuzzing.ts';
import { writeFile } from '../../support/git-repository.ts';
import { answer } from './buildx-answers.ts';

/** What buildx 0.36.1 wrote to standard error. */
const recorded = (name: string) =>
  readFileSync(fileURLToPath(new URL(`./fixtures/print/${name}.stderr`, import.meta.url)), 'utf8');

const request: PrintRequest = {
  files: [],
  targets: [],
  set: [],
  variables: new Map(),
  environment: '',
  workdir: '.',
};

describe('bakeError shows the message of buildx, and how to fix it', () => {
  test.each([
    ['missing-file', 'There is no bake file missing.hcl.', 'relative to "workdir"'],
    ['no-definition', 'There is no bake file in the working directory.', 'set "workdir"'],
    ['unknown-target', 'Bake knows no target or group named "nosuch".', '"targets"'],
    ['unknown-edge', 'Bake knows no target or group named "nope".', '"contexts"'],
    ['cycle', 'The bake definition has a cycle: an edge leads from b to a, and others lead back.', 'Remove one'],
    [
      'platforms',
      "Target b can't be used by a because its platforms [linux/amd64 linux/arm64] are not a subset of [linux/amd64 linux/386].",
      'every platform of its child',
    ],
    ['missing-secret', 'names a secret or key in ./absent, and there is no such file', '"env="'],
  ])('%s', (name, message, fix) => {
    const error = bakeError(recorded(name), request) as ActionError;
    expect(error).toMatchObject({ kind: 'input', line: undefined });
    expect(error.message).toContain(message);
    expect(error.fix).toContain(fix);
  });

  test.each([
    [
      'invalid-hcl',
      { file: 'docker-bake.hcl', line: 4, column: 1 },
      'Invalid expression; Expected the start of an expression',
      '   4 | >>> }',
    ],
    [
      'unknown-variable',
      { file: 'docker-bake.hcl', line: 2, column: 23 },
      'Unknown variable; There is no variable named "VERSION"',
      '   2 | >>>   tags =',
    ],
    [
      'invalid-json',
      { file: 'docker-bake.json', line: 1, column: 11 },
      'Missing value; The JSON data ends prematurely',
      '   1 | >>> {"target":',
    ],
  ])('%s: the location in the file and the excerpt that buildx shows', (name, location, text, excerpt) => {
    const { file, line, column } = location;
    const error = bakeError(recorded(name), { ...request, workdir: 'images' }) as ActionError;
    expect(error).toMatchObject({ kind: 'input', file: `images/${file}`, line, column });
    expect(error.message).toContain(`${file}:${line}:${column}: ${text}`);
    expect(error.message).toContain(excerpt);
  });

  test('an unknown message is shown in full', () => {
    expect(bakeError('#1 DONE 0.0s\nsomething else\nentirely\n', request).message).toBe(
      'The bake definition cannot be read: something else\nentirely',
    );
  });
});

interface Call {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>> | undefined;
}

/** A buildx that answers with the given texts, by the last of `--list` and `--print` among the arguments. */
function answering(answers: {
  list?: string;
  print?: string;
  stderr?: string;
  heldBack?: string[];
}): Buildx & { readonly calls: Call[] } {
  const calls: Call[] = [];
  return {
    program: 'docker',
    prefix: ['buildx'],
    calls,
    heldBack: answers.heldBack ?? [],
    evaluationEnv: {},
    capture: async () => {
      throw new Error('a definition is evaluated without the credentials of the job');
    },
    evaluate: async (args, options) => {
      calls.push({ args, env: options?.env });
      const stdout = args.includes('--list') ? answers.list : answers.print;
      const exitCode = stdout === undefined ? 1 : 0;
      return { exitCode, stdout: Buffer.from(stdout ?? ''), stderr: answers.stderr ?? '' };
    },
    stream: async () => {
      throw new Error('a definition is printed without a build');
    },
  };
}

describe('printDefinition', () => {
  const printed = '{"target":{"api":{"context":"."}}}';

  test('evaluates once, with files, overrides and targets as they were given', async () => {
    const buildx = answering({ print: printed });
    await printDefinition(buildx, { ...request, files: ['a.hcl', 'b.json'], set: ['api.pull=true'], targets: ['api'] });
    expect(buildx.calls.map(({ args }) => args)).toEqual([
      [
        'bake',
        '--progress',
        'quiet',
        '--file',
        'a.hcl',
        '--file',
        'b.json',
        '--set',
        'api.pull=true',
        '--print',
        '--',
        'api',
      ],
    ]);
  });

  test('a target named like an option is a name in every call', async () => {
    const buildx = answering({ print: printed, list: '[{"name":"VERSION"}]' });
    await printDefinition(buildx, { ...request, targets: ['--file', 'x'], variables: new Map([['VERSION', '1']]) });
    expect(buildx.calls.map(({ args }) => args.slice(args.indexOf('--')))).toEqual([['--'], ['--', '--file', 'x']]);
  });

  test('variables and the environment reach it as variables of its environment', async () => {
    const buildx = answering({ print: printed, list: '[{"name":"VERSION"}]' });
    await printDefinition(buildx, {
      ...request,
      variables: new Map([['VERSION', '1.2.3 "x" ${y}']]),
      environment: 'staging',
    });
    expect(buildx.calls.at(-1)?.env).toEqual({ ENVIRONMENT: 'staging', VERSION: '1.2.3 "x" ${y}' });
  });

  test('a declared variable that is held back is refused, unless the input "variables" names it', async () => {
    const workdir = temporaryFolder('held-back');
    writeFile(workdir, 'docker-bake.hcl', 'variable "API_TOKEN" {}');
    const buildx = answering({ print: printed, list: '[{"name":"API_TOKEN"}]', heldBack: ['API_TOKEN'] });
    await expect(printDefinition(buildx, { ...request, workdir })).rejects.toThrow(
      'docker-bake.hcl: the bake file uses the variable "API_TOKEN"',
    );
    await printDefinition(buildx, { ...request, workdir, variables: new Map([['API_TOKEN', 'public']]) });
    expect(buildx.calls.at(-1)?.env).toEqual({ API_TOKEN: 'public' });
  });

  test('a variable that only a compose file reads is set by the input', async () => {
    const workdir = temporaryFolder('compose');
    writeFile(workdir, 'compose.yaml', 'services: { api: { image: "x:$TAG" } }');
    const buildx = answering({ list: 'null' });
    const evaluate: Buildx['evaluate'] = async (args, options) =>
      args.includes('--list') ? buildx.evaluate(args, options) : answer(imageWith(options?.env?.['TAG']));
    const imageWith = (tag = 'unset') => `{"target":{"api":{"tags":["x:${tag}"]}}}`;
    const variables = new Map([['TAG', '1.2.3']]);
    const definition = await printDefinition({ ...buildx, evaluate }, { ...request, workdir, variables });
    expect(definition.target['api']?.tags).toEqual(['x:1.2.3']);
    const others = new Map([...variables, ['TAGS', '1']]);
    await expect(printDefinition({ ...buildx, evaluate }, { ...request, workdir, variables: others })).rejects.toThrow(
      'Input "variables": no bake file declares the variable "TAGS" (did you mean "TAG"?).',
    );
  });

  test('a variable that no file declares is refused, with a likely name', async () => {
    const buildx = answering({ print: printed, list: '[{"name":"VERSION"},{"name":"REGISTRY"}]' });
    const variables = new Map([['VERSOIN', '1']]);
    await expect(printDefinition(buildx, { ...request, variables })).rejects.toThrow(
      'Input "variables": no bake file declares the variable "VERSOIN" (did you mean "VERSION"?).',
    );
  });

  test.each([
    ['not JSON', 'WARN: x', 'The output of bake --print is not JSON'],
    ['no definition', '{"target":null}', 'The output of bake --print is not a bake definition: it has no targets.'],
  ])('an answer that is %s', async (_, print, message) => {
    await expect(printDefinition(answering({ print }), request)).rejects.toThrow(message);
  });

  test('a group "default" that a compose file without "build" leaves empty is refused, with the names that there are', async () => {
    const buildx = answering({
      print: '{"group":{"default":{"targets":null}},"target":{}}',
      list: '[{"name":"production","group":true},{"name":"server"},{"name":"default","group":true}]',
    });
    await expect(printDefinition(buildx, request)).rejects.toMatchObject({
      message: 'Bake finds no target in the group "default".',
      fix: expect.stringContaining('The bake files have: production, server. Without "files", buildx'),
    });
  });

  test('a failure has the message of buildx', async () => {
    const buildx = answering({ stderr: recorded('cycle') });
    await expect(printDefinition(buildx, request)).rejects.toThrow('The bake definition has a cycle');
  });

  test.each([
    [
      'a group that contains itself is named, although bake looks for a target',
      '[{"name":"g1","group":true}]',
      'The group "g1" contains itself',
    ],
    [
      'a target that is missing stays missing',
      '[{"name":"api"},{"name":"g1"}]',
      'Bake knows no target or group named "g1"',
    ],
    ['without a list the message of buildx remains', undefined, 'Bake knows no target or group named "g1"'],
    ['so with a list of compose files', 'null', 'Bake knows no target or group named "g1"'],
  ])('%s', async (_, list, message) => {
    const buildx = answering({ stderr: recorded('circular-group'), ...(list === undefined ? {} : { list }) });
    await expect(printDefinition(buildx, request)).rejects.toThrow(message);
  });
});

describe('files that lead out of the workspace do not reach buildx', () => {
  const outside = temporaryFolder('outside');
  writeFile(outside, 'credentials', '[default]\nkey = planted\n');
  const credentials = path.join(realpathSync(outside), 'credentials');
  const refusal = async (prepare: (workdir: string) => void, changes: Partial<PrintRequest> = {}) => {
    const workdir = temporaryFolder('linked');
    prepare(workdir);
    const buildx = answering({ print: '{"target":{"api":{}}}' });
    const printing = printDefinition(buildx, { ...request, workdir, ...changes });
    await expect(printing).rejects.toMatchObject({ kind: 'policy' });
    expect(buildx.calls).toEqual([]);
    return await printing.catch((error: ActionError) => error.message);
  };

  test.each(['docker-bake.json', 'docker-bake.hcl', 'docker-bake.override.hcl', 'compose.yaml', '.env'])(
    'a %s that is a link to credentials',
    async name => {
      const message = await refusal(workdir => symlinkSync(credentials, path.join(workdir, name)));
      expect(message).toBe(`${name} leads out of the workspace, to ${credentials}, and bake does not get it.`);
    },
  );

  test('a file of the input in a linked folder', async () => {
    await refusal(workdir => symlinkSync(outside, path.join(workdir, 'images')), { files: ['images/credentials'] });
  });

  test('a link elsewhere that the input names', async () => {
    const link = path.join(temporaryFolder('named'), 'override.json');
    symlinkSync(credentials, link);
    await refusal(() => undefined, { files: [link] });
  });

  test.each([
    ['an env_file of include', `include: [{ path: inc.yaml, env_file: ${credentials} }]`],
    ['a project directory', `include: [{ path: inc.yaml, project_directory: ${outside} }]`],
    ['an included file', `include: [${credentials}]`],
    ['a file of extends', `services: { api: { extends: { file: ${credentials}, service: x } } }`],
    ['an env_file of a service', `services: { api: { env_file: [{ path: ${credentials} }] } }`],
    ['an env_file behind a merge key', `x: &x { env_file: ${credentials} }\nservices: { api: { <<: *x } }`],
    ['a label_file', `services: { api: { label_file: ${credentials} } }`],
    ['a path with a variable', `services: { api: { env_file: "\${X:-${credentials}}" } }`],
    ['a path of the home folder', 'services: { api: { env_file: ~/.npmrc } }'],
    ['a linked file in the repository', 'services: { api: { env_file: vars } }'],
    ['a second document', `services: {}\n---\nservices: { api: { env_file: ${credentials} } }`],
    ['a file that an included file names', 'include: [deep/inc.yaml]'],
    ['.env of an included folder', 'include: [env/inc.yaml]'],
  ])('compose: %s', async (_, text) => {
    await refusal(workdir => {
      writeFile(workdir, 'compose.yaml', text);
      writeFile(workdir, 'deep/inc.yaml', 'services: { a: { env_file: ../vars } }');
      writeFile(workdir, 'env/inc.yaml', 'services: {}');
      symlinkSync(credentials, path.join(workdir, 'env/.env'));
      symlinkSync(credentials, path.join(workdir, 'vars'));
    });
  });

  test.each([
    ['a tag', Buffer.from('services: { api: { env_file: !!binary L2V0Yy9wYXNzd2Q= } }')],
    ['an encoding', Buffer.from('\uFEFFservices: { api: { env_file: /etc/passwd } }', 'utf16le')],
    // 200 levels took 40 s.
    [
      'keys that are lists, level by level, that never end',
      Buffer.from(`x: ${'{[ '.repeat(2000)}x${']}'.repeat(2000)}`),
    ],
  ])('compose: %s that hides a path', async (_, content) => {
    const workdir = temporaryFolder('hidden');
    writeFileSync(path.join(workdir, 'compose.yaml'), content);
    const buildx = answering({ print: '{"target":{"api":{}}}' });
    await expect(printDefinition(buildx, { ...request, workdir })).rejects.toThrow('compose.yaml cannot be read: ');
    expect(buildx.calls).toEqual([]);
  });

  test('links and references within the workspace stay, and so do files elsewhere that the input names', async () => {
    const workdir = temporaryFolder('inside');
    writeFile(workdir, 'images/compose.yaml', 'include: [inc.yaml]\nservices: { api: { env_file: ../vars } }');
    writeFile(workdir, 'images/inc.yaml', 'services: {}');
    writeFile(workdir, 'vars', 'A=b');
    symlinkSync('images/compose.yaml', path.join(workdir, 'compose.yaml'));
    const override = path.join(temporaryFolder('override'), 'docker-bake.json');
    writeFileSync(override, '{}');
    const buildx = answering({ print: '{"target":{"api":{}}}' });
    await printDefinition(buildx, { ...request, workdir, files: ['compose.yaml', 'images/compose.yaml', override] });
    expect(buildx.calls).toHaveLength(1);
  });

  test('an error of compose files shows no content of the files', async () => {
    const workdir = temporaryFolder('quoted');
    writeFile(workdir, 'compose.yaml', 'services: {}');
    const stderr =
      'ERROR: failed to read inc.env: line 1: unexpected character "{" in variable name "{\\"planted\\": 1"\n   1 | planted\nplanted\n';
    await expect(printDefinition(answering({ stderr }), { ...request, workdir })).rejects.toThrow(
      /^The bake definition cannot be read: failed to read inc\.env: line 1: unexpected character …$/,
    );
  });
});

describe('readDefinition', () => {
  const folder = temporaryFolder('definition');

  test('takes what was printed before', () => {
    writeFile(folder, 'printed.json', '{"target":{"api":{"tags":["a/b:c"]}}}');
    expect(readDefinition(path.join(folder, 'printed.json')).target['api']?.tags).toEqual(['a/b:c']);
  });

  test.each([
    ['absent.json', null, /Input "definition": there is no file .*absent\.json/],
    ['half.json', '{"target":', /half\.json is not JSON/],
    ['other.json', '{"targets":{}}', /other\.json is not a bake definition: it has no targets/],
  ])('refuses %s', (name, content, message) => {
    if (content !== null) writeFile(folder, name, content);
    expect(() => readDefinition(path.join(folder, name))).toThrow(message);
  });
});

test('whatever buildx prints is a definition, or an error without a crash', async () => {
  const document = {
    group: { default: { targets: ['api'] } },
    target: { api: { context: '.', args: { A: 'b' }, tags: ['a/b:c'], secret: [{ id: 'x', env: 'Y' }] } },
  };
  const texts = fc.oneof(
    mutated(document).map(value => JSON.stringify(value)),
    damaged(JSON.stringify(document)),
  );
  const errors = damaged(recorded('invalid-hcl'), recorded('missing-secret'), recorded('platforms'), recorded('cycle'));
  const answers = fc.oneof(fc.record({ print: texts }), fc.record({ stderr: errors }));
  const variables = fc.constantFrom(new Map<string, string>(), new Map([['VERSION', '1']]));
  const lists = mutated([{ name: 'VERSION', value: '1' }]).map(value => JSON.stringify(value));
  const { taken, refused } = await survives(fc.tuple(answers, lists, variables), ([given, list, chosen]) =>
    printDefinition(answering({ ...given, list }), { ...request, variables: chosen }),
  );
  expect(taken).toBeGreaterThan(0);
  expect(refused).toBeGreaterThan(0);
});
