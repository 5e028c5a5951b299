import { describe, expect, test } from '@jest/globals';
import { refuseHeldBack, suspectFiles } from '../../../actions/shared/bake/held-back.ts';
import { temporaryFolder } from '../../support/fake-runtime.ts';
import { writeFile } from '../../support/git-repository.ts';

describe('a bake file that uses a variable which is held back', () => {
  const refused = async (name: string, text: string, declared: readonly string[] = []) => {
    const workdir = temporaryFolder('suspect');
    writeFile(workdir, name, text);
    const files = suspectFiles([name, 'absent.hcl'], { workdir, heldBack: ['GITHUB_TOKEN', 'API_KEY'] });
    await refuseHeldBack(files, async () => declared);
  };

  test.each([
    ['HCL that declares it', 'a.hcl', 'variable "GITHUB_TOKEN" { default = "" }', ['GITHUB_TOKEN']],
    ['JSON that declares it', 'a.json', '{"variable":{"GITHUB_TOKEN":{}}}', ['GITHUB_TOKEN']],
    ['compose with $NAME', 'compose.yaml', 'services: { a: { image: "a:$GITHUB_TOKEN" } }', []],
    ['compose with braces and a default', 'compose.yml', 'services:\n  a:\n    image: a:$$x${GITHUB_TOKEN:-x}', []],
    ['compose with an argument of its name', 'compose.yml', 'services: {a: {build: {args: [GITHUB_TOKEN]}}}', []],
    ['compose with an argument without a value', 'c.yml', 'services: {a: {build: {args: {GITHUB_TOKEN: }}}}', []],
    ['compose under a name of its own', 'stack', 'services: { a: { image: "a:$GITHUB_TOKEN" } }', []],
  ])('is refused: %s', async (_, name, text, declared) => {
    await expect(refused(name, text, declared)).rejects.toMatchObject({
      kind: 'policy',
      message: expect.stringContaining(`${name}: the bake file uses the variable "GITHUB_TOKEN"`),
      fix: expect.stringContaining('the input "variables": GITHUB_TOKEN=<value>'),
    });
  });

  test.each([
    ['HCL that takes it as a secret', 'a.hcl', 'target "a" { secret = ["id=x,env=GITHUB_TOKEN"] }', ['VERSION']],
    ['compose that takes it as a secret', 'c.yml', 'secrets: { x: { environment: GITHUB_TOKEN } }', []],
    ['compose with an escaped dollar sign', 'c.yml', 'services: { a: { image: "a:$$GITHUB_TOKEN" } }', []],
    ['compose with an argument that has a value', 'c.yml', 'services: {a: {build: {args: [GITHUB_TOKEN=x]}}}', []],
    ['compose with a comment', 'c.yml', '# ${GITHUB_TOKEN}\nservices: {}', []],
    ['compose that cannot be read', 'c.yml', 'a: *GITHUB_TOKEN\nb: [', []],
  ])('passes: %s', async (_, name, text, declared) => {
    await expect(refused(name, text, declared)).resolves.toBeUndefined();
  });

  test('is looked for in the default files where none is named, and only where its name appears', () => {
    const workdir = temporaryFolder('suspect');
    writeFile(workdir, 'docker-bake.hcl', 'x = GITHUB_TOKEN');
    writeFile(workdir, 'compose.yaml', 'services: {}');
    const found = suspectFiles([], { workdir, heldBack: ['GITHUB_TOKEN', 'API_KEY'] });
    expect(found.map(({ name, heldBack }) => [name, heldBack])).toEqual([['docker-bake.hcl', ['GITHUB_TOKEN']]]);
    expect(suspectFiles(['cwd://docker-bake.hcl'], { workdir, heldBack: ['GITHUB_TOKEN'] })).toHaveLength(1);
    expect(suspectFiles([], { workdir, heldBack: [] })).toEqual([]);
  });
});
