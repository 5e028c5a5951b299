import { describe, expect, test } from '@jest/globals';
import {
  evaluationEnvironment,
  exposedToBuild,
  findBuildx,
  heldBackNames,
} from '../../../actions/shared/bake/buildx.ts';
import { inputError } from '../../../actions/shared/runtime/errors.ts';
import type { CaptureOptions } from '../../../actions/shared/runtime/exec.ts';
import { programEnvironment } from '../../../actions/shared/runtime/program-environment.ts';
import { createFakeRuntime } from '../../support/fake-runtime.ts';
import { answer } from './buildx-answers.ts';

const env = {
  PATH: '/bin',
  DOCKER_HOST: 'unix:///x',
  VERSION: '1.2.3',
  'INPUT_GITHUB-TOKEN': 'a',
  STATE_ID: 'b',
  ACTIONS_RUNTIME_TOKEN: 'c',
  ACTIONS_RESULTS_URL: 'd',
  ACTIONS_CACHE_SERVICE_V2: 'e',
  ACTIONS_CACHE_URL: 'f',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'g',
  ACTIONS_ID_TOKEN_REQUEST_URL: 'h',
  GITHUB_TOKEN: 'i',
  NPM_PASSWORD: 'j',
  input_lower: 'k',
  Actions_Mixed: 'l',
};

test('a bake file sees no inputs, states, services or credentials of the job', () => {
  expect(Object.keys(evaluationEnvironment(env))).toEqual(['PATH', 'DOCKER_HOST', 'VERSION']);
});

test('a variable that is not set is not held back', () => {
  expect(heldBackNames({ VERSION: '1', GH_TOKEN: '', API_KEY: undefined, GITHUB_TOKEN: 'x' })).toEqual([
    'GITHUB_TOKEN',
  ]);
});

describe('findBuildx', () => {
  const present = (...programs: string[]) => ({
    capture: async (program: string) => {
      if (programs.includes(program)) return answer('github.com/docker/buildx v0.36.1');
      throw inputError(`The program "${program}" was not found on PATH.`);
    },
  });

  test.each([
    [['docker', 'buildx'], 'docker', ['buildx']],
    [['docker-buildx', 'buildx'], 'docker-buildx', []],
    [['buildx'], 'buildx', []],
  ])('of %j it takes %s', async (programs, program, prefix) => {
    const found = await findBuildx(createFakeRuntime(present(...programs)));
    expect([found.program, found.prefix]).toEqual([program, prefix]);
  });

  test('a docker client without the plugin is passed over', async () => {
    const capture = async (program: string) =>
      program === 'docker' ? answer('', 1, 'unknown command') : answer('v0.36.1');
    expect((await findBuildx(createFakeRuntime({ capture }))).program).toBe('docker-buildx');
  });

  test('no program gets the credentials of the job, and a build those that are named for it', async () => {
    const environments: Readonly<Record<string, string>>[] = [];
    const note = ({ env = {}, exposed }: Pick<CaptureOptions, 'env' | 'exposed'>) =>
      environments.push(programEnvironment(env, exposed));
    const runtime = createFakeRuntime({
      env,
      capture: async (_, __, options) => {
        note(options ?? {});
        return answer('v0.36.1');
      },
      stream: async (_, __, options) => {
        note(options);
        return 0;
      },
    });
    const buildx = await findBuildx(runtime);
    await buildx.evaluate(['bake', '--print'], { env: { ACTIONS_LEVEL: '1' } });
    await buildx.capture(['ls']);
    const exposed = ['NPM_PASSWORD', 'ACTIONS_RESULTS_URL'];
    await buildx.stream(['bake'], { onLine: () => undefined, env: { SECRET_0: '1' }, exposed });
    const job = ['PATH', 'DOCKER_HOST', 'VERSION'];
    const withoutGit = environments.map(given => Object.keys(given).filter(name => !name.startsWith('GIT_CONFIG_')));
    expect(withoutGit).toEqual([
      job,
      [...job, 'ACTIONS_LEVEL'],
      job,
      [...job, 'ACTIONS_RESULTS_URL', 'NPM_PASSWORD', 'SECRET_0'],
    ]);
    // Buildx starts git in the folders of contexts.
    for (const given of environments.slice(1)) {
      expect(given).toMatchObject({ GIT_CONFIG_KEY_0: 'safe.bareRepository', GIT_CONFIG_VALUE_0: 'explicit' });
    }
    expect(buildx.heldBack).toEqual(Object.keys(env).filter(name => !job.includes(name)));
  });

  test('what it prints as an error shows no known secret, also not in base64, as a function of a bake file writes it', async () => {
    const value = 'SECRETinput0006-abc';
    const token = 'job-token-0123456789';
    const printed = [value, token].map(secret => Buffer.from(secret).toString('base64')).join(' ');
    const capture = async () => answer('', 0, `ERROR: invalid platform ${printed} ${value}`);
    const runtime = createFakeRuntime({ capture, env: { GITHUB_TOKEN: token } });
    runtime.mask(value);
    const buildx = await findBuildx(runtime);
    for (const call of [buildx.evaluate, buildx.capture]) {
      expect((await call(['bake', '--print'])).stderr).toBe('ERROR: invalid platform *** *** ***');
    }
  });

  test('where there is none, the step to add is named', async () => {
    await expect(findBuildx(createFakeRuntime(present()))).rejects.toMatchObject({
      kind: 'input',
      message: 'Docker buildx was not found on this machine.',
      fix: expect.stringContaining('docker/setup-buildx-action'),
    });
  });
});

describe('a build gets', () => {
  const cache = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL', 'ACTIONS_CACHE_SERVICE_V2', 'ACTIONS_CACHE_URL'];

  test.each([
    ['no credential where it names none', {}, []],
    [
      'the variables of its secrets',
      { secret: ['id=npm,env=NPM_TOKEN', { id: 'x', env: 'GITHUB_TOKEN' }] },
      ['NPM_TOKEN', 'GITHUB_TOKEN'],
    ],
    [
      'the variable that has the id of a secret',
      { secret: ['id=NPM_TOKEN', 'type=env,id=A_KEY'] },
      ['NPM_TOKEN', 'A_KEY'],
    ],
    ['no variable for the file of a secret', { secret: ['id=NPM_TOKEN,src=npm.txt'] }, []],
    ['nothing of the runner for a secret', { secret: ['id=x,env=ACTIONS_RUNTIME_TOKEN', 'id=INPUT_X'] }, []],
    [
      'no service of the runner for another cache',
      { 'cache-from': ['type=registry,ref=x'], 'cache-to': ['type=inline'] },
      [],
    ],
    ['the services of the cache that it imports', { 'cache-from': [{ type: 'gha' }] }, cache],
    ['the services of the cache that it exports', { 'cache-to': ['type=gha,mode=max'] }, cache],
  ])('%s', (_, target, names) => {
    expect(exposedToBuild({ target: { other: {}, api: target } })).toEqual(names);
  });
});
