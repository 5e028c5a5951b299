import { realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { buildImagesAction } from '../../../actions/build-images/index.ts';
import { buildxMatrixAction } from '../../../actions/buildx-matrix/index.ts';
import { computeTagsAction } from '../../../actions/compute-tags/index.ts';
import { emitDigestArtifactAction } from '../../../actions/emit-digest-artifact/index.ts';
import { encodeAppsManifestAction } from '../../../actions/encode-apps-manifest/index.ts';
import type { Action } from '../../../actions/shared/runtime/action.ts';
import { updateHelmValuesAction } from '../../../actions/update-helm-values/index.ts';
import { temporaryFolder } from '../../support/fake-runtime.ts';
import { createRepository, gitEnv } from '../../support/git-repository.ts';
import { runInProcess } from '../../support/in-process.ts';
import { installDockerStandIn } from '../../support/runs/docker-stand-in.ts';
import { startPublishRun } from '../../support/runs/publish-run.ts';

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

test('a row of a plan is not built where .env leads to credentials, which bake could show', async () => {
  const run = await startPublishRun('folder');
  run.plan();
  const credentials = path.join(realpathSync(createRepository({ token: 'TOKEN=planted' })), 'token');
  symlinkSync(credentials, path.join(run.cwd, '.env'));
  const docker = installDockerStandIn();
  const before = process.cwd();
  process.chdir(run.cwd);
  try {
    const inputs = { row: 'base-linux-amd64', cache: 'none', push: 'false' };
    const env = { ...docker.env, RUNNER_TEMP: undefined };
    const { error } = await runInProcess('build-images', buildImagesAction, { cwd: run.cwd, inputs, env });
    expect(error).toMatchObject({
      kind: 'policy',
      message: `.env leads out of the workspace, to ${credentials}, and bake does not get it.`,
    });
  } finally {
    process.chdir(before);
    await run.close();
  }
  expect(docker.calls().filter(({ args }) => args.includes('bake'))).toEqual([]);
});

const digest = `sha256:${'a'.repeat(64)}`;

test.each<readonly [string, Action, Readonly<Record<string, string>>]>([
  ['buildx-matrix', buildxMatrixAction, { definition: 'link.json' }],
  ['buildx-matrix', buildxMatrixAction, { definition: 'folder/secret.json' }],
  ['build-images', buildImagesAction, { plan: 'link.json' }],
  ['emit-digest-artifact', emitDigestArtifactAction, { plan: './link.json' }],
  ['compute-tags', computeTagsAction, { images: 'ghcr.io/acme/shop', 'version-from': 'link.json' }],
  ['update-helm-values', updateHelmValuesAction, { digests: 'link.json', 'values-files': 'values.yaml' }],
  ['encode-apps-manifest', encodeAppsManifestAction, { 'apps-file': 'link.json', 'frappe-branch': 'main' }],
  ['encode-apps-manifest', encodeAppsManifestAction, { apps: '[]', previous: 'link.json', 'frappe-branch': 'main' }],
  [
    'encode-apps-manifest',
    encodeAppsManifestAction,
    { apps: '[]', containerfile: 'link.json', 'frappe-branch': 'main' },
  ],
])('%s reads no link out of the workspace, and shows nothing of the file, with %j %j', async (name, action, inputs) => {
  const folder = temporaryFolder('secrets');
  writeFileSync(path.join(folder, 'secret.json'), `planted-secret ${digest}`);
  const cwd = createRepository({ 'values.yaml': 'image: a:1\n' });
  symlinkSync(path.join(folder, 'secret.json'), path.join(cwd, 'link.json'));
  symlinkSync(folder, path.join(cwd, 'folder'));
  const before = process.cwd();
  process.chdir(cwd);
  try {
    const env = { ...gitEnv(), ...installDockerStandIn().env };
    const { error, logText } = await runInProcess(name, action, { cwd, inputs, env });
    expect(String(error)).toContain('leads out of the workspace');
    expect(`${error} ${logText()}`).not.toMatch(/plante/);
  } finally {
    process.chdir(before);
  }
});
