import { describe, expect, test } from '@jest/globals';
import { createRepository } from '../support/git-repository.ts';
import { type RunResult, runAction } from '../support/runner.ts';
import { required } from './engine-run.ts';

type Strings = Readonly<Record<string, string>>;

const plan = (bakeFile: string, inputs: Strings = {}, variables: Strings = {}): Promise<RunResult> =>
  planFiles({ 'docker-bake.hcl': bakeFile }, inputs, variables);

/** Plans with the real buildx; no builder and no service is asked. */
function planFiles(files: Strings, inputs: Strings = {}, variables: Strings = {}): Promise<RunResult> {
  const cwd = createRepository({ ...files, Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n' });
  const env = { DOCKER_CONFIG: required('DOCKER_CONFIG'), GITHUB_API_URL: 'http://127.0.0.1:9', ...variables };
  return runAction('buildx-matrix', { cwd, env, inputs: { 'github-token': '', ...inputs } });
}

/** A compose file with one service, whose build argument has this value in YAML. */
const composeWith = (value: string): string =>
  `services:\n  default:\n    image: ghcr.io/acme/api:main\n    build: { context: ., args: { X: ${value} } }\n`;

const escapedName =
  '{"variable":{"\\u0047ITHUB_TOKEN":{}},"target":{"default":{"tags":["ghcr.io/acme/api:main"],"args":{"X":"${\\u0047ITHUB_TOKEN}"}}}}';

const targetsOf = (result: RunResult): string[] => {
  if (result.exitCode !== 0) throw new Error(result.log);
  return JSON.parse(result.outputs['targets'] ?? '');
};

describe('definitions that buildx evaluates', () => {
  test('a matrix block gives a target per value, and a group of its name', async () => {
    const bakeFile = `target "py" {
  name   = "py-\${replace(version, ".", "-")}-\${variant}"
  matrix = { version = ["3.13", "3.14"], variant = ["slim", "full"] }
  tags   = ["ghcr.io/acme/py:\${version}-\${variant}"]
}
`;
    const all = ['py-3-13-full', 'py-3-13-slim', 'py-3-14-full', 'py-3-14-slim'];
    expect(targetsOf(await plan(bakeFile, { targets: 'py' }))).toEqual(all);
    expect(targetsOf(await plan(bakeFile, { targets: 'py-3-14-*' }))).toEqual(all.slice(2));
  });

  test('groups that contain each other once bake has printed them end', async () => {
    const bakeFile = `group "default" {
  targets = ["api"]
}
group "all" {
  targets = ["default", "py"]
}
target "api" {
  tags = ["ghcr.io/acme/api:main"]
}
target "py" {
  tags = ["ghcr.io/acme/py:main"]
}
`;
    expect(targetsOf(await plan(bakeFile, { targets: 'all' }))).toEqual(['api', 'py']);
  });

  test('a secret file that the plan job does not have is an error with the way out', async () => {
    const bakeFile = `target "default" {
  tags   = ["ghcr.io/acme/api:main"]
  secret = ["id=token,src=./absent"]
}
`;
    const result = await plan(bakeFile);
    expect(result.exitCode).toBe(1);
    expect(result.annotations[0]).toMatchObject({ level: 'error', title: 'buildx-matrix: Bad input' });
    expect(result.annotations[0]?.message).toContain('absent');
    expect(result.annotations[0]?.message).toContain('secret-files');
  });

  test('a variable is set by its input, and one that no file declares is refused with a suggestion', async () => {
    const bakeFile = `variable "VERSION" {
  default = "dev"
}
target "default" {
  tags = ["ghcr.io/acme/api:\${VERSION}"]
}
`;
    const set = await plan(bakeFile, { variables: 'VERSION=1.4.0', 'dry-run': 'true' });
    expect(set.log).toContain('"immutableTag": "1.4.0"');
    const refused = await plan(bakeFile, { variables: 'VERSOIN=1.4.0' });
    expect(refused.exitCode).toBe(1);
    expect(refused.annotations[0]?.message).toContain('"VERSOIN" (did you mean "VERSION"?)');
  });

  test('a target that is named like an option of buildx is refused', async () => {
    const result = await plan('target "--file" {\n  tags = ["ghcr.io/acme/api:main"]\n}\n', { targets: '*' });
    expect(result.exitCode).toBe(1);
    expect(result.annotations[0]?.message).toContain('"--file" cannot name a target');
  });

  test.each([
    ['INPUT_GITHUB-TOKEN', { 'github-token': 'ghs-of-the-job-1' }, {}],
    ['ACTIONS_ID_TOKEN_REQUEST_TOKEN', {}, { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'ghs-of-the-job-1' }],
    ['GITHUB_TOKEN', {}, { GITHUB_TOKEN: 'ghs-of-the-job-1' }],
  ])('a bake file that encodes %s into an argument gets no value', async (name, inputs, variables) => {
    const bakeFile = `variable "${name}" {
  default = "none"
}
target "default" {
  tags = ["ghcr.io/acme/api:main"]
  args = { GH = base64encode(${name}) }
}
`;
    const result = await plan(bakeFile, inputs, variables);
    expect(result.exitCode).toBe(1);
    expect(result.annotations[0]).toMatchObject({ level: 'error', title: 'buildx-matrix: Refused by policy' });
    expect(result.annotations[0]?.message).toContain(`the bake file uses the variable "${name}"`);
    expect(`${result.log}${result.summary}`).not.toContain(Buffer.from('ghs-of-the-job-1').toString('base64'));
  });

  test.each([
    ['JSON under an escaped name', 'docker-bake.json', escapedName, {}],
    ['compose', 'compose.yaml', composeWith('"${GITHUB_TOKEN:-none}"'), {}],
    ['compose with an escape', 'compose.yaml', composeWith('"\\x24{GITHUB_TOKEN}"'), {}],
    ['compose through .env', 'compose.yaml', composeWith('$X'), { '.env': 'X=${GITHUB_TOKEN}' }],
    ['compose in an included file', 'compose.yaml', 'include: [b.yaml]\n', { 'b.yaml': composeWith('$GITHUB_TOKEN') }],
    ['compose that requires it', 'compose.yaml', composeWith('"${GITHUB_TOKEN:?is required}"'), {}],
    ['compose that only looks whether it is set', 'compose.yaml', composeWith('"${GITHUB_TOKEN:+set}"'), {}],
  ])('a token that a bake file reads is refused, not replaced by a default: %s', async (_, file, content, others) => {
    const result = await planFiles({ [file]: content, ...others }, {}, { GITHUB_TOKEN: 'ghs-of-the-job-1' });
    expect(result.annotations[0]).toMatchObject({ level: 'error', title: 'buildx-matrix: Refused by policy' });
    expect(result.annotations[0]?.message).toContain('the variable "GITHUB_TOKEN"');
  });

  test('a token that compose names in base64 is refused with its tag', async () => {
    const result = await planFiles({ 'compose.yaml': composeWith('!!binary JHtHSVRIVUJfVE9LRU59') });
    expect(result.annotations[0]).toMatchObject({ level: 'error', title: 'buildx-matrix: Bad input' });
    expect(result.annotations[0]?.message).toContain('!!binary');
  });

  test('a compose file with a token outside of its builds is planned', async () => {
    const compose = `${composeWith('x')}    environment: { TOKEN: "\${GITHUB_TOKEN}" }\n`;
    const result = await planFiles({ 'compose.yaml': compose }, {}, { GITHUB_TOKEN: 'ghs-of-the-job-1' });
    expect(targetsOf(result)).toEqual(['default']);
  });

  test('a variable of a compose file is set by its input, also one that looks like a credential', async () => {
    const files = { 'compose.yaml': composeWith('"${VERSION:?}-${API_KEY:+set}"') };
    const variables = 'VERSION=1.4.0\nAPI_KEY=public';
    const result = await planFiles(files, { variables, 'dry-run': 'true' }, { API_KEY: 'of-the-job-1' });
    expect(result.log).toContain('"X": "1.4.0-set"');
    const refused = await planFiles(files, { variables: `${variables}\nVERSOIN=1` });
    expect(refused.annotations[0]?.message).toContain('no bake file declares the variable "VERSOIN"');
  });

  test('an argument that looks like a credential is refused by name, never by value', async () => {
    const bakeFile = `target "default" {
  tags = ["ghcr.io/acme/api:main"]
  args = { NPM_TOKEN = "npm_1234567890abcdef" }
}
`;
    const result = await plan(bakeFile);
    expect(result.exitCode).toBe(1);
    expect(result.annotations[0]?.message).toContain('NPM_TOKEN');
    expect(`${result.stdout}${result.summary}`).not.toContain('npm_1234567890abcdef');
  });
});
