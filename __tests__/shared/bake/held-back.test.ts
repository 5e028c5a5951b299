import { describe, expect, test } from '@jest/globals';
import { readByCompose, refuseHeldBack } from '../../../actions/shared/bake/held-back.ts';
import type { Captured } from '../../../actions/shared/runtime/exec.ts';
import { temporaryFolder } from '../../support/fake-runtime.ts';
import { writeFile } from '../../support/git-repository.ts';
import { answer } from './buildx-answers.ts';

type Variables = Readonly<Record<string, string>>;

const heldBack = ['GITHUB_TOKEN', 'API_KEY', 'INPUT_GITHUB-TOKEN'];

interface Bake {
  readonly files?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly declared?: readonly string[];
  readonly print?: (variables: Variables) => Captured;
}

/** Refuses the definition of a folder with these files, and counts what buildx is asked. */
async function refuse(content: Readonly<Record<string, string>>, bake: Bake = {}): Promise<number> {
  const workdir = temporaryFolder('held-back');
  for (const [name, text] of Object.entries(content)) writeFile(workdir, name, text);
  let calls = 0;
  const { files = [], env = {}, declared = [], print = () => answer('{}') } = bake;
  await refuseHeldBack(
    heldBack,
    { files, workdir, env },
    {
      listDeclared: async () => {
        calls++;
        return declared;
      },
      print: async variables => {
        calls++;
        return print(variables);
      },
    },
  );
  return calls;
}

/** A compose file that reads a variable. */
const reads =
  (name: string) =>
  (variables: Variables): Captured =>
    answer(JSON.stringify({ image: variables[name] ?? 'default' }));

describe('a variable that is held back', () => {
  test.each([
    ['in HCL', { 'docker-bake.hcl': 'variable "GITHUB_TOKEN" { default = "" }' }, ['docker-bake.hcl']],
    ['in JSON, with an escape in its name', { 'a.json': '{"variable":{"\\u0047ITHUB_TOKEN":{}}}' }, ['a.json']],
    ['in HCL, with a sign that Unicode takes for a letter', { 'a.hcl': 'variable "GITHUB_TO\u212aEN" {}' }, ['a.hcl']],
    ['in a file that is not there', {}, ['absent.hcl']],
  ])('is refused where it is declared %s', async (_, content, files) => {
    await expect(refuse(content, { files, declared: ['VERSION', 'GITHUB_TOKEN'] })).rejects.toMatchObject({
      kind: 'policy',
      message: expect.stringContaining('the variable "GITHUB_TOKEN"'),
      fix: expect.stringContaining('the input "variables": GITHUB_TOKEN=<value>'),
    });
  });

  test.each([
    ['by its name', { 'compose.yaml': 'services: { a: { image: "a:$GITHUB_TOKEN" } }' }],
    ['with an escape', { 'compose.yaml': 'services: { a: { image: "\\x24{\\x47ITHUB_TOKEN}" } }' }],
    ['over two lines', { 'compose.yaml': 'services: { a: { image: "${GITHUB_\\\n  TOKEN}" } }' }],
    ['in base64', { 'compose.yaml': 'services: { a: { image: !!binary JHtHSVRIVUJfVE9LRU59 } }' }],
    ['with a tag of its own', { 'compose.yaml': '%TAG !b! tag:yaml.org,2002:\n---\na: !b!binary JHtHS' }],
    ['in a file that it includes', { 'compose.yaml': 'include: [other.yaml]' }],
    ['in a file that it extends', { 'compose.yaml': 'services: { a: { extends: { file: b, service: c } } }' }],
    ['through .env', { 'compose.yaml': 'services: {}', '.env': 'X=${GITHUB_TOKEN}' }],
    ['in a file of any name', { stack: 'services: { a: { image: "a:$GITHUB_TOKEN" } }' }, ['stack']],
    ['in UTF-16', { 'compose.yaml': '\ufeffs\0e\0r\0v\0' }],
  ])('is refused where compose reads it %s', async (_, content, files: readonly string[] = []) => {
    await expect(refuse(content, { files, print: reads('GITHUB_TOKEN') })).rejects.toMatchObject({
      kind: 'policy',
      message: expect.stringContaining('the variable "GITHUB_TOKEN"'),
    });
  });

  test('is refused where only the environment of buildx names the files', async () => {
    const bake = { env: { BUILDX_BAKE_FILE: 'elsewhere.yaml' }, print: reads('API_KEY') };
    await expect(refuse({}, bake)).rejects.toThrow('The bake files use the variable "API_KEY", which they do not get');
  });

  test('is refused where the file replaces its value by another one', async () => {
    const print = ({ API_KEY }: Variables) => answer(API_KEY === undefined ? 'without' : 'with');
    await expect(refuse({ 'compose.yaml': '${API_KEY:+with}' }, { print })).rejects.toThrow(
      'compose.yaml: the bake file uses the variable "API_KEY", which it does not get',
    );
  });

  test('is refused where the file requires it', async () => {
    const print = ({ API_KEY }: Variables) => answer('{}', API_KEY === undefined ? 1 : 0, 'required variable API_KEY');
    await expect(refuse({ 'compose.yaml': '${API_KEY:?}' }, { print })).rejects.toThrow('"API_KEY"');
  });

  test('passes where the files do not have its name, without a call of buildx', async () => {
    expect(await refuse({ 'docker-bake.hcl': 'target "a" {}', 'compose.yaml': 'services: {}' })).toBe(0);
  });

  test('passes where HCL takes it as a secret only, after one call', async () => {
    expect(await refuse({ 'docker-bake.hcl': 'target "a" { secret = ["id=x,env=GITHUB_TOKEN"] }' })).toBe(1);
  });

  test('passes where compose has it outside of what is built', async () => {
    const compose = 'services: { a: { environment: { T: "$GITHUB_TOKEN" } } }';
    expect(await refuse({ 'compose.yaml': compose })).toBeGreaterThan(0);
  });

  test('passes where the definition differs each time, but not by the variable', async () => {
    let count = 0;
    await refuse({ 'compose.yaml': '# GITHUB_TOKEN' }, { print: () => answer(`{"at":${count++}}`) });
    const print = ({ API_KEY = '' }: Variables) => answer(`${count++} ${API_KEY}`);
    await expect(refuse({ 'compose.yaml': '# API_KEY' }, { print })).rejects.toThrow('"API_KEY"');
  });

  test('passes where the files cannot be evaluated in any case, which buildx reports', async () => {
    const print = () => answer('', 1, 'not a definition');
    expect(await refuse({ 'compose.yaml': 'GITHUB_TOKEN' }, { print })).toBeGreaterThan(0);
  });
});

test('each of several variables is found, whether its value is seen or not', async () => {
  const workdir = temporaryFolder('used');
  writeFile(workdir, 'compose.yaml', 'services: {}');
  const print = async ({ A = '', B }: Variables) => answer(`${A} ${B === undefined} ${process.version}`);
  const location = { files: [], workdir, env: {} };
  expect(await readByCompose(['A', 'B', 'C', 'D-E'], location, print)).toEqual(['A', 'B']);
});
