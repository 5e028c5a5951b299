import { realpathSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { buildImagesAction } from '../../../actions/build-images/index.ts';
import { buildxMatrixAction } from '../../../actions/buildx-matrix/index.ts';
import { computeTagsAction } from '../../../actions/compute-tags/index.ts';
import type { Action } from '../../../actions/shared/runtime/action.ts';
import { temporaryFolder } from '../../support/fake-runtime.ts';
import { createRepository, gitEnv } from '../../support/git-repository.ts';
import { runInProcess } from '../../support/in-process.ts';
import { installDockerStandIn } from '../../support/runs/docker-stand-in.ts';

const actions: readonly (readonly [string, Action, Readonly<Record<string, string>>])[] = [
  ['buildx-matrix', buildxMatrixAction, {}],
  ['build-images', buildImagesAction, { push: 'false', cache: 'none' }],
  ['compute-tags', computeTagsAction, { images: 'ghcr.io/acme/{target}', context: 'git' }],
];

/** A repository whose file leads to the credentials of the runner, in one of two ways. */
const repositories: readonly (readonly [string, string, (credentials: string) => string])[] = [
  [
    'a bake file that is a link',
    'docker-bake.hcl',
    credentials => {
      const cwd = createRepository({ 'README.md': 'shop' });
      symlinkSync(credentials, path.join(cwd, 'docker-bake.hcl'));
      return cwd;
    },
  ],
  [
    'an env_file of a compose file',
    'compose.yaml',
    credentials =>
      createRepository({
        'compose.yaml': `include: [{ path: inc.yaml, env_file: ${credentials} }]`,
        'inc.yaml': 'services: { api: { build: . } }',
      }),
  ],
];

describe.each(repositories)('%s, which leads to credentials', (_title, file, prepare) => {
  test.each(actions)('%s refuses it before bake reads it', async (name, action, inputs) => {
    const home = createRepository({ 'config.json': '{ "auths": "planted" }' });
    const credentials = path.join(realpathSync(home), 'config.json');
    const docker = installDockerStandIn({ 'print.json': '{"target":{"api":{"tags":["ghcr.io/acme/api:1"]}}}' });
    const cwd = prepare(credentials);
    const before = process.cwd();
    process.chdir(cwd);
    try {
      const env = { ...gitEnv(), ...docker.env, HOME: temporaryFolder('home') };
      const { error } = await runInProcess(name, action, { cwd, inputs: { ...inputs, files: file }, env });
      expect(error).toMatchObject({ kind: 'policy', message: expect.stringContaining(`to ${credentials}, and bake`) });
    } finally {
      process.chdir(before);
    }
    expect(docker.calls().filter(({ args }) => args.includes('bake'))).toEqual([]);
  });
});
