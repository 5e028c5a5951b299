import { expect, test } from '@jest/globals';
import { isRunnerVariable, programEnvironment } from '../../../actions/shared/runtime/program-environment.ts';

const withheld = [
  'INPUT_REGISTRY-PASSWORD',
  'input_x',
  'STATE_FOLDER',
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_CACHE_URL',
  'GITHUB_TOKEN',
  'GH_TOKEN',
  'GH_ENTERPRISE_TOKEN',
  'NPM_TOKEN',
  'npmToken',
  'DOCKER_PASSWORD',
  'DEPLOY_KEY',
];
const common = [
  'PATH',
  'HOME',
  'GITHUB_SHA',
  'SSH_AUTH_SOCK',
  'GIT_CONFIG_VALUE_0',
  'DOCKER_CONFIG',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'AZURE_CLIENT_SECRET',
  'GOOGLE_OAUTH_ACCESS_TOKEN',
  'CLOUDSDK_AUTH_ACCESS_TOKEN',
  'GCM_CREDENTIAL_STORE',
  'DOCKER_AUTH_CONFIG',
  'SSHPASS',
];
const env = Object.fromEntries([...withheld, ...common].map(name => [name, 'x']));

test('a program gets neither the variables of the runner nor credentials, but what its credential helpers need', () => {
  expect(Object.keys(programEnvironment({ ...env, EMPTY: undefined }))).toEqual(common);
});

test('a program gets what is named for it', () => {
  expect(Object.keys(programEnvironment(env, ['NPM_TOKEN', 'ACTIONS_CACHE_URL', 'ABSENT_TOKEN']))).toEqual([
    'ACTIONS_CACHE_URL',
    'NPM_TOKEN',
    ...common,
  ]);
});

test.each([
  ['INPUT_X', true],
  ['Actions_X', true],
  ['GITHUB_TOKEN', false],
  ['MY_INPUT_X', false],
])('%s is set by the runner for the action alone: %s', (name, expected) =>
  expect(isRunnerVariable(name)).toBe(expected),
);
