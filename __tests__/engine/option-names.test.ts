import path from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type BakePorts, runBake } from '../../actions/build-images/row/bake-run.ts';
import { findBuilder } from '../../actions/shared/bake/builder.ts';
import { findBuildx } from '../../actions/shared/bake/buildx.ts';
import { capture, stream } from '../../actions/shared/runtime/exec.ts';
import { createFakeRuntime, temporaryFolder } from '../support/fake-runtime.ts';
import { writeFile } from '../support/git-repository.ts';
import { crane, type EngineRun, required, startEngineRun } from './engine-run.ts';

const open: EngineRun[] = [];
afterEach(async () => {
  for (const run of open.splice(0)) await run.close();
});

/** A checkout whose bake file has a target `--file`, and whose second bake file `app` pushes a tag if it is read. */
async function hostileCheckout() {
  const run = await startEngineRun('examples/shop');
  open.push(run);
  const owned = `${run.prefix}/owned`;
  const build = { context: '.', 'dockerfile-inline': 'FROM scratch\nLABEL name=value\n' };
  const app = { ...build, contexts: { file: 'target:--file' }, tags: [`${run.prefix}/app:main`] };
  const target = { '--file': { ...build, tags: [`${run.prefix}/file:main`] }, app };
  writeFile(run.cwd, 'hostile.json', JSON.stringify({ group: { default: { targets: ['--file', 'app'] } }, target }));
  const pushing = { ...build, tags: [`${owned}:latest`], output: ['type=registry'] };
  writeFile(run.cwd, 'app', JSON.stringify({ target: { default: pushing, app: pushing } }));
  return { run, owned, build };
}

const tagsOf = (repository: string): string => {
  try {
    return crane('ls', repository);
  } catch (error) {
    return String(error);
  }
};

describe('a target that is named like an option of buildx', () => {
  test('is not built, and no other bake file is read for it', async () => {
    const { run, owned } = await hostileCheckout();
    const builder = required('IMAGE_ACTIONS_BUILDER_REMOTE');
    const inputs = { files: 'hostile.json', builder, push: 'false', cache: 'none' };
    await expect(run.step('build-images', inputs)).rejects.toThrow('"--file" cannot name a target');
    expect(tagsOf(owned)).toContain('NAME_UNKNOWN');
  });

  test('is a name for buildx, were it ever to reach it', async () => {
    const { run, owned, build } = await hostileCheckout();
    const env = { ...process.env, DOCKER_HOST: required('DOCKER_HOST'), DOCKER_CONFIG: required('DOCKER_CONFIG') };
    const { log, ...runtime } = createFakeRuntime({ env, capture, stream });
    const buildx = await findBuildx({ ...runtime, env });
    const builder = await findBuilder(buildx, required('IMAGE_ACTIONS_BUILDER_REMOTE'));
    const folder = temporaryFolder('bake');
    const ports: BakePorts = { log, buildx, builder, folder, workdir: run.cwd, workspace: run.cwd, secrets: new Map() };
    const layouts = temporaryFolder('layouts');
    const delivery = (name: string) =>
      ({ kind: 'layout', folder: path.join(layouts, name), reason: 'a test' }) as const;
    const target = (name: string) => ({ ...build, output: [`type=oci,dest=${path.join(layouts, name)},tar=false`] });
    const row = {
      row: 'row',
      platform: 'linux/amd64',
      targets: { '--file': delivery('file'), app: delivery('app') },
      parents: {},
      definition: { target: { '--file': target('file'), app: target('app') } },
      notes: [],
      allow: [`fs.write=${layouts}`],
    };
    const built = await runBake(row, ports).catch(String);
    // Without `--` before the names, buildx reads the file `app` and pushes its tag.
    expect(tagsOf(owned)).toContain('NAME_UNKNOWN');
    expect(typeof built === 'string' ? built : [...built.keys()]).toEqual(['--file', 'app']);
  });
});
