import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { git } from '../../support/git-repository.ts';
import { runAction } from '../../support/runner.ts';
import { type EngineRun, required, startEngineRun } from '../engine-run.ts';
import { startTokenRegistry, type TokenRegistry, type User } from './token-registry.ts';

let registry: TokenRegistry;
let run: EngineRun;
beforeEach(async () => {
  registry = await startTokenRegistry();
  run = await startEngineRun('examples/shop', { prefix: `${registry.host}/shop` });
});
afterEach(async () => {
  await run.close();
  await registry.close();
});

const targets = ['api', 'web'];
const as = (user: User) => ({ env: { DOCKER_CONFIG: registry.login(user) } });
const execute = promisify(execFile);

/** Asks buildx, because crane takes no token service of this machine. That service is in this process, which must not wait. */
async function digest(reference: string, user: User): Promise<string> {
  const args = ['buildx', 'imagetools', 'inspect', reference, '--format', '{{.Manifest.Digest}}'];
  return (await execute('docker', args, { env: { ...process.env, ...as(user).env } })).stdout.trim();
}

async function plan() {
  const tags = await run.step('compute-tags', {
    files: 'docker-bake.hcl',
    images: `${run.prefix}/{target}`,
    tags: 'type=sha\ntype=ref,event=branch',
  });
  const files = `docker-bake.hcl\n${tags.outputs['bake-file']}`;
  const planned = await run.step('buildx-matrix', { files, targets: targets.join(',') });
  return planned.outputs['matrix'];
}

test.each(['IMAGE_ACTIONS_BUILDER_DOCKER', 'IMAGE_ACTIONS_BUILDER_REMOTE'])(
  'a registry with tokens is pushed to, read and tagged, with one token per repository to publish: %s',
  async builder => {
    await run.build(await plan(), { builder: required(builder), provenance: 'false' }, as('writer'));
    const before = registry.tokens.length;
    const { images } = await run.emit({}, as('writer'));
    const asked = registry.tokens.slice(before);
    expect(asked.map(scopes => scopes.filter(scope => scope.endsWith(':pull,push'))).sort()).toEqual(
      targets.map(name => [`repository:shop/${name}:pull,push`]),
    );
    const tag = `sha-${git(run.cwd, 'rev-parse', 'HEAD').slice(0, 7)}`;
    for (const name of targets) {
      for (const each of ['main', tag])
        expect(await digest(`${run.prefix}/${name}:${each}`, 'reader')).toBe(images[name]?.digest);
    }
  },
);

test('a user who may only pull is refused before anything is written, with the permission that is missing', async () => {
  const builder = required('IMAGE_ACTIONS_BUILDER_REMOTE');
  const matrix = await plan();
  await run.build(matrix, { builder, provenance: 'false' }, as('writer'));
  const { results, cwd } = run;
  const env = { ...results.env, ...as('reader').env, ACTIONS_CACHE_SERVICE_V2: undefined, GITHUB_RUN_ID: '42' };
  const published = await runAction('emit-digest-artifact', { cwd, inputs: {}, env });
  expect(published.exitCode).toBe(1);
  expect(published.annotations).toMatchObject([
    {
      title: 'emit-digest-artifact: Missing permission',
      message: expect.stringMatching(/refused access to shop\/(api|web) while writing the manifest/),
    },
  ]);
  for (const name of targets) await expect(digest(`${run.prefix}/${name}:main`, 'reader')).rejects.toThrow('not found');

  const [{ name: row }] = JSON.parse(matrix ?? '');
  const inputs = { row, builder, cache: 'none', provenance: 'false', 'no-cache': 'true' };
  const built = await runAction('build-images', { cwd, inputs, env: { ...env, DOCKER_HOST: required('DOCKER_HOST') } });
  expect(built.annotations[0]?.title).toBe('build-images: Missing permission');
});
