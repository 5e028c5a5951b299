import { describe, expect, test } from '@jest/globals';
import { buildImagesAction } from '../../actions/build-images/index.ts';
import type { BuildImagesInputs } from '../../actions/build-images/inputs.ts';
import { buildSecrets, requireVariables } from '../../actions/build-images/secrets.ts';
import { readInputs } from '../../actions/shared/runtime/inputs.ts';
import { createFakeRuntime } from '../support/fake-runtime.ts';

type Strings = Readonly<Record<string, string>>;

/** As the runner does: inputs are read and checked, then turned into secrets. */
function read(strings: Strings) {
  const inputs = readInputs(buildImagesAction, strings) as BuildImagesInputs;
  return buildSecrets(inputs, inputs.workdir);
}

test('values stay out of the entries: they go into variables of buildx', () => {
  const { entries, env } = read({ secrets: 'npm=abc=def==\n\n  pip=x y\nempty=\n' });
  expect(entries).toEqual([
    'id=npm,env=IMAGE_ACTIONS_SECRET_0',
    'id=pip,env=IMAGE_ACTIONS_SECRET_1',
    'id=empty,env=IMAGE_ACTIONS_SECRET_2',
  ]);
  expect([...env]).toEqual([
    ['IMAGE_ACTIONS_SECRET_0', 'abc=def=='],
    ['IMAGE_ACTIONS_SECRET_1', 'x y'],
    ['IMAGE_ACTIONS_SECRET_2', ''],
  ]);
});

test('files and variables are only named', () => {
  const { entries, env, allow } = read({
    'secret-files': 'netrc=ci/.netrc\nodd=a, "b" ${c}',
    'secret-envs': 'pip=PIP_TOKEN\nown=_x9',
  });
  expect(entries).toEqual([
    'id=netrc,"src=ci/.netrc"',
    'id=odd,"src=a, ""b"" $${c}"',
    'id=pip,env=PIP_TOKEN',
    'id=own,env=_x9',
  ]);
  expect([env.size, allow]).toEqual([0, []]);
});

test.each([
  ['/run/secrets/netrc', '.', ['fs.read=/run/secrets/netrc']],
  ['../netrc', '.', ['fs.read=../netrc']],
  ['a/../netrc', '.', []],
  ['..netrc', 'images', []],
])('buildx is allowed to read %s only when it is outside of the working directory', (file, workdir, allow) => {
  expect(read({ 'secret-files': `x=${file}`, workdir }).allow).toEqual(allow);
});

describe('errors never show a value', () => {
  const value = '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkq\nhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----';
  const noId =
    'it does not start with an id; allowed: id=value, one secret per line. Put a multi-line value into a file and use "secret-files".';

  test.each<[string, Strings, string[]]>([
    [
      'a multi-line value',
      { secrets: `key=${value}` },
      [2, 3, 4].map(line => `Input "secrets", line ${line}: ${noId}`),
    ],
    ['a value without an id', { secrets: 's3cret-value' }, [`Input "secrets", line 1: ${noId}`]],
    ['an empty id', { secrets: 'a=b\n=s3cret-value' }, [`Input "secrets", line 2: ${noId}`]],
    [
      'an id that would end its field',
      { secrets: 'a,src=/etc/passwd=s3cret-value' },
      [`Input "secrets", line 1: ${noId}`],
    ],
    [
      'ids of files and variables',
      { 'secret-files': 'a b=x', 'secret-envs': 'c,d=X' },
      [
        'Input "secret-files", line 1: "a b" is not an id; allowed: letters, digits, "_", "." and "-"',
        'Input "secret-envs", line 1: "c,d" is not an id; allowed: letters, digits, "_", "." and "-"',
      ],
    ],
    [
      'an id twice',
      { secrets: 'npm=s3cret-value\nnpm=s3cret-value' },
      ['Input "secrets", line 2: the secret "npm" appears twice'],
    ],
    [
      'an id in several inputs',
      { secrets: 'npm=s3cret-value', 'secret-files': 'npm=x\nnetrc=y', 'secret-envs': 'npm=NPM\nnetrc=Z' },
      [
        'Input "secret-files": the secret "npm" appears twice.',
        'Input "secret-envs": the secret "npm" appears twice.',
        'Input "secret-envs": the secret "netrc" appears twice.',
      ],
    ],
    [
      'variables that a build does not get',
      { 'secret-envs': 'id=ACTIONS_ID_TOKEN_REQUEST_TOKEN\nrun=ACTIONS_RUNTIME_TOKEN\nin=INPUT_ROW' },
      ['ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'ACTIONS_RUNTIME_TOKEN', 'INPUT_ROW'].map(
        (name, index) =>
          `Input "secret-envs", line ${index + 1}: a build does not get "${name}", which belongs to the runner. Set another variable to its value with "env:"`,
      ),
    ],
    [
      'names that are no variables',
      { 'secret-envs': 'npm=${{ secrets.NPM }}\npip=1X\ngem=A-B' },
      [
        'Input "secret-envs", line 1: "${{ secrets.NPM }}" is not the name of an environment variable',
        'Input "secret-envs", line 2: "1X" is not the name of an environment variable',
        'Input "secret-envs", line 3: "A-B" is not the name of an environment variable',
      ],
    ],
    [
      'errors of all three inputs',
      { secrets: 's3cret-value', 'secret-files': 'a b=x', 'secret-envs': 'npm=1X' },
      [
        `Input "secrets", line 1: ${noId}`,
        'Input "secret-files", line 1: "a b" is not an id; allowed: letters, digits, "_", "." and "-"',
        'Input "secret-envs", line 1: "1X" is not the name of an environment variable',
      ],
    ],
  ])('%s', (_, strings, errors) => {
    let message = '';
    try {
      read(strings);
    } catch (error) {
      message = String(error);
    }
    expect(message.replace('ActionError: ', '').split('\n')).toEqual(errors);
    expect(message).not.toMatch(/s3cret-value|MIIEvQIBADANBgkq/);
  });
});

describe('the variables of "secret-envs"', () => {
  const check = (lines: string, env: Readonly<Record<string, string>>) => {
    const { log, logText } = createFakeRuntime();
    const inputs = readInputs(buildImagesAction, { 'secret-envs': lines }) as BuildImagesInputs;
    requireVariables(inputs, { env, log });
    return logText('warning');
  };

  test('that are not set are an error, unless they are optional', () => {
    expect(() => check('npm=NPM_TOKEN\npip=PIP\nown=OWN', { OWN: 'x' })).toThrow(
      'Input "secret-envs": the variable "NPM_TOKEN" of the secret "npm" is not set.\nInput "secret-envs": the variable "PIP" of',
    );
    expect(() => check('npm=NPM_TOKEN', {})).toThrow(
      expect.objectContaining({ kind: 'input', fix: expect.stringContaining('npm=NPM_TOKEN,optional') }),
    );
    expect(check('npm=NPM_TOKEN,optional\npip=PIP, optional', {})).toBe('');
    expect(read({ 'secret-envs': 'npm=NPM_TOKEN,optional' }).entries).toEqual(['id=npm,env=NPM_TOKEN']);
  });

  test('that are empty are a warning: a secret of the workflow that does not exist is an empty string', () => {
    expect(check('npm=NPM_TOKEN', { NPM_TOKEN: '' })).toContain(
      'the variable "NPM_TOKEN" is empty, and so is the secret "npm"',
    );
    expect(check('npm=NPM_TOKEN,optional', { NPM_TOKEN: '' })).toBe('');
    expect(check('npm=NPM_TOKEN', { NPM_TOKEN: 'x' })).toBe('');
  });

  test('with another word after the comma are no names', () => {
    expect(() => read({ 'secret-envs': 'npm=NPM_TOKEN,maybe' })).toThrow(
      '"NPM_TOKEN,maybe" is not the name of an environment variable',
    );
  });
});
