import { afterEach, describe, expect, test } from '@jest/globals';
import { commitFiles, git } from '../support/git-repository.ts';
import { type Pipeline, startPipeline } from '../support/runs/pipeline-runs.ts';

let pipeline: Pipeline;
afterEach(() => pipeline.close());

interface ShopOptions {
  /** Arguments of `api`, and the lines of its Dockerfile that use them. */
  readonly args?: Readonly<Record<string, string>>;
  readonly lines?: string;
}

/** Two images, of which `api` may have arguments. */
async function openShop({ args, lines = '' }: ShopOptions = {}): Promise<void> {
  const target = (name: string, fields: object = {}) => ({ context: name, dockerfile: 'Dockerfile', ...fields });
  pipeline = await startPipeline(() => ({
    'docker-bake.json': JSON.stringify({
      group: { default: { targets: ['api', 'web'] } },
      target: { api: target('api', args === undefined ? {} : { args }), web: target('web') },
    }),
    'api/Dockerfile': `FROM scratch\n${lines}COPY src /src\n`,
    'api/src/main.rs': 'a',
    'web/Dockerfile': 'FROM scratch\nCOPY . /\n',
    'web/index.html': 'w',
  }));
}

const release = { tags: 'type=ref,event=branch\ntype=sha\npreset=release' };
const onTag = (tag: string) => {
  git(pipeline.cwd, 'tag', tag);
  return `refs/tags/${tag}`;
};
const tagsOf = (name: string) => pipeline.registry.tags(`acme/${name}`);
const shaTag = () => `sha-${git(pipeline.cwd, 'rev-parse', 'HEAD').slice(0, 7)}`;
const takenFrom = (number: number) => expect.stringMatching(new RegExp(`^reuse: run ${number} published this commit`));

describe('a release from main', () => {
  test('names the images that main has built, and builds nothing', async () => {
    await openShop();
    const main = await pipeline.run({ tags: release });
    const tagged = await pipeline.run({ ref: onTag('v1.2.3'), tags: release });

    expect(tagged.reasons).toEqual({ api: takenFrom(1), web: takenFrom(1) });
    expect(tagged.planned.outputs).toMatchObject({ matrix: '[]', count: '0' });
    for (const name of ['api', 'web']) {
      const digest = main.manifest?.images[name]?.digest;
      expect(tagsOf(name)).toEqual({
        main: digest,
        [shaTag()]: digest,
        '1.2.3': digest,
        '1.2': digest,
        '1': digest,
        latest: digest,
      });
      expect(tagged.manifest?.images[name]).toMatchObject({
        digest,
        reused: true,
        immutableTag: '1.2.3',
        tagKinds: { '1.2.3': 'version', [shaTag()]: 'commit', latest: 'moving' },
      });
    }
    expect(tagged.published.annotations).toEqual([]);
  });

  test('builds an image that contains its version again; the commit keeps its first image, and the version names the new one', async () => {
    await openShop({ args: { DOCKER_META_VERSION: 'dev' }, lines: 'ARG DOCKER_META_VERSION\n' });
    const main = await pipeline.run({ tags: release });
    const tagged = await pipeline.run({ ref: onTag('v1.2.3'), tags: release });

    expect(tagged.reasons).toEqual({
      api: 'build: its definition changed (args.DOCKER_META_VERSION)',
      web: takenFrom(1),
    });
    const [before, after] = [main, tagged].map(({ manifest }) => manifest?.images['api']?.digest);
    expect(after).not.toBe(before);
    expect(tagsOf('api')).toMatchObject({ '1.2.3': after, latest: after, [shaTag()]: before });
    expect(tagged.manifest?.images['api']).toMatchObject({ reused: false, immutableTag: '1.2.3' });
    expect(tagged.published.log).toContain(`${shaTag()}  left alone: it names the first image of this commit`);
  });

  test('builds and says so where the branch has published nothing', async () => {
    await openShop();
    const { reasons, planned, manifest } = await pipeline.run({ ref: onTag('v1.2.3'), tags: release });
    const reason = 'build: no published image of this commit is known';
    expect(reasons).toEqual({ api: reason, web: reason });
    expect(planned.log).toMatch(/images\.yml has no successful run of [0-9a-f]{7} yet/);
    expect(manifest?.images['api']?.tags).toContain('1.2.3');
  });

  test('of another commit under the same version is refused', async () => {
    await openShop();
    await pipeline.run({ ref: onTag('v1.2.3'), tags: release });
    commitFiles(pipeline.cwd, { 'api/src/main.rs': 'b' }, 'Change');
    git(pipeline.cwd, 'tag', '--force', 'v1.2.3');
    const before = tagsOf('api');
    const { manifest, published } = await pipeline.run({ ref: 'refs/tags/v1.2.3', tags: release });
    expect(manifest).toBeUndefined();
    expect(published.annotations).toMatchObject([{ level: 'error', title: 'emit-digest-artifact: Refused by policy' }]);
    expect(tagsOf('api')).toEqual(before);
  });
});

describe('branch and tag pushed together', () => {
  test('the run of the tag waits for that of the branch, and takes over what it publishes', async () => {
    await openShop();
    const waiting = pipeline.begin({ head_branch: 'main', conclusion: null });
    const seen: string[] = [];
    let main: Promise<unknown> | undefined;
    const tagged = await pipeline.run({
      ref: onTag('v1.2.3'),
      tags: release,
      plan: { 'wait-for': '5' },
      onLine: line => {
        if (!line.startsWith('Waiting for run')) return;
        seen.push(line);
        // The run of main is under way, and ends while the other waits.
        main ??= pipeline.run({ tags: release }).then(() => {
          pipeline.github.runs.splice(pipeline.github.runs.indexOf(waiting), 1);
        });
      },
    });
    await main;
    expect(seen).toEqual([
      `Waiting for run ${waiting.run_number} on main (https://github.com/acme/shop/actions/runs/${waiting.id}), up to 5 more minutes.`,
    ]);
    expect(tagged.reasons).toEqual({ api: takenFrom(3), web: takenFrom(3) });
    expect(tagsOf('api')['1.2.3']).toBe(tagsOf('api')['main']);
  });

  test('the run of the branch does not wait for that of the tag', async () => {
    await openShop();
    pipeline.github.tags.push('v1.2.3');
    pipeline.begin({ head_branch: 'v1.2.3', conclusion: null });
    const { planned, reasons } = await pipeline.run({ tags: release, plan: { 'wait-for': '5' } });
    expect(planned.log).not.toContain('Waiting');
    expect(reasons['api']).toBe('build: no earlier manifest');
  });
});

test('develop, staging and main fast-forwarded: one build, three names', async () => {
  await openShop();
  const rules = { tags: 'type=ref,event=branch\ntype=sha' };
  const develop = await pipeline.run({ ref: 'refs/heads/develop', tags: rules });
  const staging = await pipeline.run({ ref: 'refs/heads/staging', tags: rules });
  const main = await pipeline.run({ ref: 'refs/heads/main', tags: rules });
  expect(staging.reasons).toEqual({ api: takenFrom(1), web: takenFrom(1) });
  expect(main.reasons).toEqual({ api: takenFrom(2), web: takenFrom(2) });
  const digest = develop.manifest?.images['api']?.digest;
  expect(tagsOf('api')).toEqual({ develop: digest, staging: digest, main: digest, [shaTag()]: digest });
  expect(main.manifest?.images['api']).toMatchObject({ immutableTag: shaTag(), builtFrom: main.plan.revision });
});

test('CalVer: the tag of a date names what main has built', async () => {
  await openShop();
  const rules = { tags: 'type=ref,event=branch\ntype=sha\ntype=ref,event=tag' };
  const main = await pipeline.run({ tags: rules });
  const tagged = await pipeline.run({ ref: onTag('2026.01.15'), tags: rules });
  expect(tagged.reasons).toEqual({ api: takenFrom(1), web: takenFrom(1) });
  expect(tagged.manifest?.images['api']).toMatchObject({
    digest: main.manifest?.images['api']?.digest,
    immutableTag: '2026.01.15',
  });
});

describe('a new base for an old release', () => {
  const byHand = { ref: 'refs/tags/v1.2.3', event: 'workflow_dispatch' };

  /** Releases 1.2.3, after which its base image changes: the stand-in builds another image of another label. */
  async function releasedShop() {
    await openShop();
    const released = await pipeline.run({ ref: onTag('v1.2.3'), tags: release });
    return released.manifest?.images['api']?.digest;
  }

  test('is built under a version of its own, and the shorter versions move to it', async () => {
    const before = await releasedShop();
    const { reasons, manifest, number } = await pipeline.run({
      ...byHand,
      tags: { ...release, rebuild: 'true', labels: 'base=new' },
    });
    expect(reasons['api']).toBe('build: event workflow_dispatch builds everything');
    const after = manifest?.images['api']?.digest;
    expect(after).not.toBe(before);
    expect(tagsOf('api')).toMatchObject({ '1.2.3': before, [`1.2.3-run${number}`]: after, '1.2': after });
    expect(manifest?.images['api']?.immutableTag).toBe(`1.2.3-run${number}`);
  });

  test('without a version of its own is refused, and 1.2.3 keeps its image', async () => {
    const before = await releasedShop();
    const { manifest } = await pipeline.run({ ...byHand, tags: { ...release, labels: 'base=new' } });
    expect(manifest).toBeUndefined();
    expect(tagsOf('api')).toMatchObject({ '1.2.3': before, '1.2': before });
  });
});
