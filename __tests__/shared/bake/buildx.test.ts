import { describe, expect, test } from '@jest/globals';
import { findBuildx } from '../../../actions/shared/bake/buildx.ts';
import { inputError } from '../../../actions/shared/runtime/errors.ts';
import { createFakeRuntime } from '../../support/fake-runtime.ts';
import { answer } from './buildx-answers.ts';

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

  test('an evaluation gets no credentials of the job, and a build no inputs', async () => {
    const environments: (readonly string[])[] = [];
    const note = (env: object | undefined) => environments.push(Object.keys(env ?? {}));
    const runtime = createFakeRuntime({
      env: { PATH: '/bin', 'INPUT_GITHUB-TOKEN': 'x', GITHUB_TOKEN: 'x', ACTIONS_RUNTIME_TOKEN: 'x' },
      capture: async (_, __, options) => {
        note(options?.env);
        return answer('v0.36.1');
      },
      stream: async (_, __, options) => {
        note(options.env);
        return 0;
      },
    });
    const buildx = await findBuildx(runtime);
    await buildx.evaluate(['bake', '--print'], { env: { VERSION: '1' } });
    await buildx.capture(['ls']);
    await buildx.stream(['bake'], { onLine: () => undefined, env: { SECRET_0: '1' } });
    const build = ['PATH', 'GITHUB_TOKEN', 'ACTIONS_RUNTIME_TOKEN'];
    expect(environments).toEqual([build, ['PATH', 'VERSION'], build, [...build, 'SECRET_0']]);
    expect(buildx.heldBack).toEqual(['INPUT_GITHUB-TOKEN', 'GITHUB_TOKEN', 'ACTIONS_RUNTIME_TOKEN']);
  });

  test('where there is none, the step to add is named', async () => {
    await expect(findBuildx(createFakeRuntime(present()))).rejects.toMatchObject({
      kind: 'input',
      message: 'Docker buildx was not found on this runner.',
      fix: expect.stringContaining('docker/setup-buildx-action'),
    });
  });
});
