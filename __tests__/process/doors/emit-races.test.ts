import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { emitDigestArtifactAction } from '../../../actions/emit-digest-artifact/index.ts';
import { temporaryFolder } from '../../support/fake-runtime.ts';
import { commitFiles, createRepository, git } from '../../support/git-repository.ts';
import { runInProcess } from '../../support/in-process.ts';
import { type FakeRegistry, type SeenRequest, startFakeRegistry } from '../../support/registry/fake-registry.ts';
import { type PublishRun, type PublishRunOptions, startPublishRun } from '../../support/runs/publish-run.ts';

/** Two runs of a workflow that publish into one registry. */
interface Race {
  readonly registry: FakeRegistry;
  readonly older: PublishRun;
  readonly newer: PublishRun;
}

let origin: string;
let commits: readonly [string, string];
const open: { close(): Promise<void> }[] = [];
beforeEach(() => {
  origin = createRepository({ 'README.md': 'shop' });
  const first = git(origin, 'rev-parse', 'HEAD');
  commits = [first, commitFiles(origin, { 'README.md': 'next' }, 'Next')];
});
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

/** A run whose images are built: base and api, for one platform. */
async function startRun(revision: string, options: PublishRunOptions): Promise<PublishRun> {
  const cwd = temporaryFolder('clone');
  git(cwd, 'clone', '--quiet', origin, '.');
  git(cwd, 'checkout', '--quiet', '--detach', revision);
  const run = await startPublishRun('folder', { ...options, cwd });
  open.push(run);
  const plan = run.plan(1, ({ rows, targets, ...others }) => ({
    ...others,
    rows: rows.filter(({ platform }) => platform === 'linux/amd64'),
    targets: Object.fromEntries(
      Object.entries(targets).map(([name, target]) => [name, { ...target, platforms: ['linux/amd64'] }]),
    ),
  }));
  run.build(plan, 'linux/amd64');
  return run;
}

async function startRace(): Promise<Race> {
  const registry = await startFakeRegistry();
  open.push(registry);
  const older = await startRun(commits[0], { registry, id: 42 });
  const newer = await startRun(commits[1], { registry, id: 43 });
  return { registry, older, newer };
}

const emit = async (run: PublishRun) => {
  const result = await runInProcess('emit-digest-artifact', emitDigestArtifactAction, {
    cwd: run.cwd,
    env: { DOCKER_CONFIG: run.cwd, ...run.env },
  });
  if (result.error !== undefined) throw result.error;
  return result;
};

/** What `main` of both images names: the commit of the immutable tag with the same digest. */
const owners = ({ registry, older, newer }: Race) =>
  ['api', 'base'].map(name => {
    const { main = 'none', ...others } = registry.tags(`acme/${name}`);
    return others[newer.shaTag] === main ? 'newer' : others[older.shaTag] === main ? 'older' : 'none';
  });

const isWriteOfMain = ({ method, path }: Pick<SeenRequest, 'method' | 'path'>) =>
  method === 'PUT' && path.endsWith('/manifests/main');

/** Requests of a run that publishes alone. */
async function countRequests(): Promise<number> {
  const { registry, older } = await startRace();
  await emit(older);
  return registry.requests.length;
}

/**
 * Stops one run at its request of this number, before the registry does it, lets the other one publish completely, and goes
 * on.
 */
async function overtake(race: Race, stopped: PublishRun, number: number) {
  const held = race.registry.hold(() => true, number);
  const ending = emit(stopped);
  const request = await Promise.race([held.arrived, ending.then(() => undefined)]);
  const other = stopped === race.older ? race.newer : race.older;
  if (request !== undefined) await emit(other);
  held.release();
  return { request, result: await ending };
}

describe('two commits that are published at the same time', () => {
  test('the older one, stopped at any request but the write of a moving tag itself, never takes a tag back', async () => {
    const count = await countRequests();
    expect(count).toBeGreaterThan(12);
    const stoppedAtWrite: boolean[] = [];
    for (let number = 0; number < count; number++) {
      const race = await startRace();
      const { request, result } = await overtake(race, race.older, number);
      if (request === undefined) continue;
      const isWrite = isWriteOfMain(request);
      stoppedAtWrite.push(isWrite);
      const [, name] = /\/acme\/([^/]+)\//.exec(request.path) ?? [];
      // A registry has no write with a condition, as the README says.
      const expected = ['api', 'base'].map(each => (isWrite && each === name ? 'older' : 'newer'));
      expect([number, ...owners(race)]).toEqual([number, ...expected]);
      expect(result.outputValues.get('overtaken')?.split('\n').length ?? 0).toBeLessThanOrEqual(2);
    }
    expect(stoppedAtWrite.filter(Boolean)).toHaveLength(2);
    expect(stoppedAtWrite.length).toBeGreaterThan(12);
  });

  test('the newer one, stopped at any request, has the tags at the end', async () => {
    const count = await countRequests();
    for (let number = 0; number < count; number++) {
      const race = await startRace();
      await overtake(race, race.newer, number);
      expect([number, ...owners(race)]).toEqual([number, 'newer', 'newer']);
    }
  });

  test('a late write of the older one is replaced by the newer one, which looks once more', async () => {
    const race = await startRace();
    const lateWrite = race.registry.hold(isWriteOfMain);
    const older = emit(race.older);
    const { path } = await lateWrite.arrived;
    const [, name = ''] = /\/acme\/([^/]+)\//.exec(path) ?? [];
    const ownerOf = () => owners(race)[['api', 'base'].indexOf(name)];
    const afterwards = race.registry.hold(
      request => request.method === 'HEAD' && request.path === path && ownerOf() === 'newer',
    );
    const newer = emit(race.newer);
    await afterwards.arrived;
    lateWrite.release();
    await older;
    expect(ownerOf()).toBe('older');
    afterwards.release();
    expect((await newer).logText()).toContain('written again: another run replaced it in the meantime');
    expect(owners(race)).toEqual(['newer', 'newer']);
  });

  test('the one that was overtaken says so: a notice, an output, and no such tag in its manifest', async () => {
    const race = await startRace();
    await emit(race.newer);
    const { logText, outputValues } = await emit(race.older);
    expect(logText('notice')).toContain(
      `${race.older.image('api')}:main (it names commit ${commits[1].slice(0, 7)}, where refs/heads/main is now)`,
    );
    expect(outputValues.get('overtaken')?.split('\n').sort()).toEqual(
      ['api', 'base'].map(name => `${race.older.image(name)}:main`),
    );
    const { images } = JSON.parse(outputValues.get('digests') ?? '');
    expect(images.api.tags).toEqual([race.older.shaTag]);
    expect((await emit(race.newer)).outputValues.get('overtaken')).toBe('');
  });
});

describe('two runs of one commit', () => {
  test.each([
    ['in their order', [0, 1]],
    ['the later build first', [1, 0]],
  ])('%s: the moving tags name the later build, and the commit’s tag the first image', async (_, order) => {
    const registry = await startFakeRegistry();
    open.push(registry);
    const first = await startRun(commits[1], { registry, id: 42, builtAt: '2026-01-01T10:00:00.000000001Z' });
    const second = await startRun(commits[1], { registry, id: 43, builtAt: '2026-01-01T11:00:00Z' });
    const runs = order.map(number => [first, second][number] ?? first);
    const results = [];
    for (const run of runs) results.push(await emit(run));
    const digests = results.map(({ outputValues }) => JSON.parse(outputValues.get('digests') ?? '').images.api.digest);
    const { main, ...others } = registry.tags('acme/api');
    expect(main).toBe(digests[order.indexOf(1)]);
    expect(others).toEqual({ [first.shaTag]: digests[0] });
    const overtaken = results.map(({ outputValues }) => outputValues.get('overtaken') !== '');
    expect(overtaken).toEqual([false, order[0] === 1]);
  });
});
