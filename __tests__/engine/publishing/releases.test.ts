import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test } from '@jest/globals';
import { git } from '../../support/git-repository.ts';
import { type BuilderPipeline, type PipelineResult, startBuilderPipeline } from '../../support/runs/pipeline-runs.ts';
import { crane, required } from '../engine-run.ts';

let pipeline: BuilderPipeline;
afterEach(() => pipeline.close());

const release = { tags: 'type=ref,event=branch\ntype=sha\npreset=release' };
const taken = (number: number) => expect.stringMatching(new RegExp(`^reuse: run ${number} published this commit`));
const shaTag = () => `sha-${git(pipeline.cwd, 'rev-parse', 'HEAD').slice(0, 7)}`;
const onTag = (tag: string) => {
  git(pipeline.cwd, 'tag', tag);
  return `refs/tags/${tag}`;
};
const digestsOf = ({ manifest }: PipelineResult) =>
  Object.fromEntries(Object.entries(manifest?.images ?? {}).map(([name, { digest }]) => [name, digest]));

/** Each recipe of docs/releases.md, on images that BuildKit builds. */
describe.each([
  ['docker', 'IMAGE_ACTIONS_BUILDER_DOCKER'],
  ['remote', 'IMAGE_ACTIONS_BUILDER_REMOTE'],
])('releases on the builder of kind "%s"', (_, builder) => {
  let prefix: string;

  /** Two images on a base image of the registry, of which \`api\` may have its version in it. */
  async function openShop({ version = false } = {}): Promise<void> {
    prefix = `${required('IMAGE_ACTIONS_REGISTRY')}/t${randomUUID().slice(0, 8)}`;
    publishBase('first');
    const target = (name: string, fields: object = {}) => ({ context: name, platforms: ['linux/amd64'], ...fields });
    const args = { DOCKER_META_VERSION: 'dev' };
    const files = {
      'docker-bake.json': JSON.stringify({
        group: { default: { targets: ['api', 'web'] } },
        target: { api: target('api', version ? { args } : {}), web: target('web') },
      }),
      'api/Dockerfile': `FROM ${prefix}/base:1\n${version ? 'ARG DOCKER_META_VERSION\nLABEL version=$DOCKER_META_VERSION\n' : ''}COPY src /src\n`,
      'api/src/main.rs': 'a',
      'web/Dockerfile': `FROM ${prefix}/base:1\nCOPY index.html /\n`,
      'web/index.html': 'w',
    };
    pipeline = await startBuilderPipeline(() => files, {
      prefix,
      env: { DOCKER_HOST: required('DOCKER_HOST'), DOCKER_CONFIG: required('DOCKER_CONFIG') },
      build: { builder: required(builder), provenance: 'false' },
    });
  }

  /** The image that both begin with. */
  function publishBase(label: string): string {
    const empty = crane('append', '--new_tag', `${prefix}/base:1`, '--new_layer', '/dev/null');
    return crane(
      'mutate',
      '--set-platform',
      'linux/amd64',
      '--label',
      `base=${label}`,
      '--tag',
      `${prefix}/base:1`,
      empty,
    );
  }

  /** What tags name in the registry, temporary ones left out. */
  const tagsOf = (name: string) =>
    Object.fromEntries(
      crane('ls', `${prefix}/${name}`)
        .split('\n')
        .filter(tag => !tag.startsWith('build-'))
        .map(tag => [tag, crane('digest', `${prefix}/${name}:${tag}`)]),
    );
  const named = (digest: string | undefined, ...tags: readonly string[]) =>
    Object.fromEntries(tags.map(tag => [tag, digest]));

  test('from main: the tag names what main has built, and builds nothing', async () => {
    await openShop();
    const main = digestsOf(await pipeline.run({ tags: release }));
    const tagged = await pipeline.run({ ref: onTag('v1.2.3'), tags: release });
    expect(tagged.reasons).toEqual({ api: taken(1), web: taken(1) });
    expect(tagged.planned.outputs['matrix']).toBe('[]');
    expect(digestsOf(tagged)).toEqual(main);
    for (const name of ['api', 'web']) {
      expect(tagsOf(name)).toEqual(named(main[name], 'main', shaTag(), '1.2.3', '1.2', '1', 'latest'));
      expect(tagged.manifest?.images[name]).toMatchObject({ reused: true, immutableTag: '1.2.3' });
    }
  });

  test('with the version in an image: that one is built, and the commit keeps its first image', async () => {
    await openShop({ version: true });
    const main = digestsOf(await pipeline.run({ tags: release }));
    const tagged = await pipeline.run({ ref: onTag('v1.2.3'), tags: release });
    const { api, web } = digestsOf(tagged);
    expect(tagged.reasons).toEqual({ api: 'build: its definition changed (args.DOCKER_META_VERSION)', web: taken(1) });
    expect([api === main['api'], web === main['web']]).toEqual([false, true]);
    expect(tagsOf('api')).toEqual({
      ...named(main['api'], 'main', shaTag()),
      ...named(api, '1.2.3', '1.2', '1', 'latest'),
    });
    expect(JSON.parse(crane('config', `${prefix}/api:1.2.3`)).config.Labels.version).toBe('1.2.3');
  });

  test('branch and tag pushed together: the run of the tag waits, and takes over', async () => {
    await openShop();
    const waiting = pipeline.begin({ head_branch: 'main', conclusion: null });
    let main: Promise<PipelineResult> | undefined;
    const tagged = await pipeline.run({
      ref: onTag('v1.2.3'),
      tags: release,
      plan: { 'wait-for': '5' },
      onLine: line => {
        if (!line.startsWith('Waiting for run')) return;
        main ??= pipeline.run({ tags: release }).then(result => {
          pipeline.github.runs.splice(pipeline.github.runs.indexOf(waiting), 1);
          return result;
        });
      },
    });
    const built = await main;
    expect(tagged.reasons).toEqual({ api: taken(3), web: taken(3) });
    expect(built === undefined ? {} : digestsOf(built)).toEqual(digestsOf(tagged));
    expect(tagsOf('api')).toMatchObject(named(digestsOf(tagged)['api'], 'main', '1.2.3'));
  });

  test('develop, staging and main fast-forwarded: one build, three names', async () => {
    await openShop();
    const rules = { tags: 'type=ref,event=branch\ntype=sha' };
    const develop = digestsOf(await pipeline.run({ ref: 'refs/heads/develop', tags: rules }));
    const staging = await pipeline.run({ ref: 'refs/heads/staging', tags: rules });
    const main = await pipeline.run({ ref: 'refs/heads/main', tags: rules });
    expect([staging.reasons, main.reasons]).toEqual([
      { api: taken(1), web: taken(1) },
      { api: taken(2), web: taken(2) },
    ]);
    for (const name of ['api', 'web']) {
      expect(tagsOf(name)).toEqual(named(develop[name], 'develop', 'staging', 'main', shaTag()));
    }
  });

  test('CalVer: the tag of a date names what main has built', async () => {
    await openShop();
    const rules = { tags: 'type=ref,event=branch\ntype=sha\ntype=ref,event=tag' };
    const main = digestsOf(await pipeline.run({ tags: rules }));
    const tagged = await pipeline.run({ ref: onTag('2026.01.15'), tags: rules });
    expect(tagged.reasons).toEqual({ api: taken(1), web: taken(1) });
    expect(tagsOf('api')).toEqual(named(main['api'], 'main', shaTag(), '2026.01.15', 'latest'));
  });

  test('a new base for an old release: built under a version of its own, to which the shorter ones move', async () => {
    await openShop();
    const before = digestsOf(await pipeline.run({ ref: onTag('v1.2.3'), tags: release }));
    publishBase('second');
    const byHand = { ref: 'refs/tags/v1.2.3', event: 'workflow_dispatch', plan: { refresh: 'no-cache' } };
    const refused = await pipeline.run({ ...byHand, tags: release });
    expect(refused.published.annotations[0]?.title).toBe('emit-digest-artifact: Refused by policy');
    const rebuilt = await pipeline.run({ ...byHand, tags: { ...release, rebuild: 'true' } });
    const { api } = digestsOf(rebuilt);
    expect(rebuilt.reasons['api']).toBe('build: event workflow_dispatch builds everything');
    expect(JSON.parse(crane('config', `${prefix}/api@${api}`)).config.Labels.base).toBe('second');
    expect(tagsOf('api')).toMatchObject({
      ...named(before['api'], '1.2.3'),
      ...named(api, `1.2.3-run${rebuilt.number}`, '1.2', '1', 'latest'),
    });
  });
});
