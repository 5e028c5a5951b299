import { describe, expect, test } from '@jest/globals';
import { readSecrets } from '../../actions/build-images/secrets.ts';
import type { ActionError } from '../../actions/shared/runtime/errors.ts';

const read = (inputs: { secrets?: string; files?: [string, string][]; envs?: [string, string][]; workdir?: string }) =>
  readSecrets({
    secrets: inputs.secrets ?? '',
    secretFiles: new Map(inputs.files),
    secretEnvs: new Map(inputs.envs),
    workdir: inputs.workdir ?? '.',
  });

test('values stay out of the entries: they go into variables of buildx', () => {
  const { entries, env } = read({ secrets: 'npm=abc=def==\n\n  pip=x y\n' });
  expect(entries).toEqual(['id=npm,env=IMAGE_ACTIONS_SECRET_0', 'id=pip,env=IMAGE_ACTIONS_SECRET_1']);
  expect([...env]).toEqual([
    ['IMAGE_ACTIONS_SECRET_0', 'abc=def=='],
    ['IMAGE_ACTIONS_SECRET_1', 'x y'],
  ]);
});

test('files and variables are only named', () => {
  const { entries, env, allow } = read({
    files: [
      ['netrc', 'ci/.netrc'],
      ['odd', 'a, "b" ${c}'],
    ],
    envs: [['pip', 'PIP_TOKEN']],
  });
  expect(entries).toEqual(['id=netrc,"src=ci/.netrc"', 'id=odd,"src=a, ""b"" $${c}"', 'id=pip,env=PIP_TOKEN']);
  expect([env.size, allow]).toEqual([0, []]);
});

test.each([
  ['/run/secrets/netrc', '.', ['fs.read=/run/secrets/netrc']],
  ['../netrc', '.', ['fs.read=../netrc']],
  ['a/../netrc', '.', []],
  ['..netrc', 'images', []],
])('buildx is allowed to read %s only when it lies outside', (file, workdir, allow) => {
  expect(read({ files: [['x', file]], workdir }).allow).toEqual(allow);
});

describe('refusals never show a value', () => {
  const value = '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkq\nhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----';
  test.each([
    ['a value of several lines', { secrets: `key=${value}` }, 'one secret per line', 'secret-files'],
    ['a value without an id', { secrets: 's3cret-value' }, 'does not begin with an id', 'secret-files'],
    ['an empty id', { secrets: '=s3cret-value' }, 'does not begin with an id', 'secret-files'],
    ['an id that would end its field', { secrets: 'a,src=/etc/passwd=s3cret-value' }, 'does not begin with an id', ''],
    ['an id of a file', { files: [['a b', 'x']] as [string, string][] }, 'does not begin with an id', ''],
    ['an id twice', { secrets: 'npm=s3cret-value\nnpm=s3cret-value' }, 'the secret "npm" is given twice', ''],
    [
      'an id in two inputs',
      { secrets: 'npm=s3cret-value', envs: [['npm', 'NPM']] as [string, string][] },
      'Input "secret-envs": the secret "npm" is given twice',
      '',
    ],
    [
      'a variable that is none',
      { envs: [['npm', '${{ secrets.NPM }}']] as [string, string][] },
      'is not the name of an environment variable',
      '',
    ],
  ])('%s', (_, inputs, message, fix) => {
    let error: ActionError | undefined;
    try {
      read(inputs);
    } catch (thrown) {
      error = thrown as ActionError;
    }
    expect(error?.kind).toBe('input');
    expect(error?.message).toContain(message);
    expect(error?.fix ?? '').toContain(fix);
    for (const secret of ['s3cret-value', 'MIIEvQIBADANBgkq']) {
      expect(`${error?.message}${error?.fix}`).not.toContain(secret);
    }
  });
});
