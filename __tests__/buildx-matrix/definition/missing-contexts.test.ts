import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createRepository, type Files } from '../../support/git-repository.ts';
import { bakeFile, planIn, target } from '../plans.ts';

const dockerfile = 'FROM scratch\nCOPY f /f\n';

const planWith = (
  fields: Readonly<Record<string, unknown>>,
  files: Files = {},
  inputs: Readonly<Record<string, string>> = {},
) => {
  const folder = createRepository({
    'docker-bake.json': bakeFile({ api: target('api', fields) }),
    'api/Dockerfile': dockerfile,
    'api/f': '1',
    ...files,
  });
  return planIn({ folder, inputs: { mode: 'all', ...inputs } });
};

describe('a context folder that does not exist fails in the plan', () => {
  test('with the bake file that names it, and how to fix it', async () => {
    await expect(planWith({ context: 'apii' })).rejects.toMatchObject({
      kind: 'input',
      message: 'docker-bake.json: the target "api" cannot be built: its context apii does not exist (apii).',
      file: 'docker-bake.json',
      fix: expect.stringContaining('"extra-paths"'),
    });
  });

  test('a named context too', async () => {
    const contexts = { lib: './lib' };
    await expect(planWith({ context: 'api', contexts })).rejects.toThrow(
      'its named context ./lib does not exist (lib).',
    );
  });

  test('and not where it exists, or is remote, an image, a target or an OCI layout', async () => {
    const contexts = {
      image: 'docker-image://alpine',
      git: 'https://github.com/acme/lib.git',
      layout: 'oci-layout://./layout',
      archive: 'https://example.org/x.tar.gz',
    };
    const { plan } = await planWith({ context: 'api', contexts });
    expect(plan.targets['api']?.action).toBe('build');
  });
});

describe('a context folder that another step makes is built each time', () => {
  test('when git ignores it', async () => {
    const { plan } = await planWith({ context: 'dist' }, { '.gitignore': 'dist/\n' });
    expect(plan.targets['api']?.action).toBe('build');
  });

  test.each(['api=src', '*=src'])('when extra-paths says what it is made from: %s', async line => {
    const { plan } = await planWith({ context: 'dist' }, { 'src/x': '1' }, { 'extra-paths': line });
    expect(plan.targets['api']?.action).toBe('build');
  });
});

test('a folder of the commit that the checkout lacks exists', async () => {
  const folder = createRepository({
    'docker-bake.json': bakeFile({ api: target('api', { context: 'api' }) }),
    'api/Dockerfile': dockerfile,
    'api/f': '1',
  });
  rmSync(path.join(folder, 'api'), { recursive: true });
  expect((await planIn({ folder, inputs: { mode: 'all' } })).plan.targets['api']?.action).toBe('build');
});
