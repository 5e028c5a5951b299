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

  test('where there is none, the step to add is named', async () => {
    await expect(findBuildx(createFakeRuntime(present()))).rejects.toMatchObject({
      kind: 'input',
      message: 'Docker buildx was not found on this runner.',
      fix: expect.stringContaining('docker/setup-buildx-action'),
    });
  });
});
