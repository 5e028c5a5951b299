import { describe, expect, test } from '@jest/globals';
import type { ComposedImage } from '../../actions/emit-digest-artifact/composition.ts';
import { composeImages } from '../../actions/emit-digest-artifact/composition.ts';
import { expectedRecords } from '../../actions/emit-digest-artifact/expected.ts';
import { planPublication } from '../../actions/emit-digest-artifact/publication.ts';
import { describePublication, summarisePublication } from '../../actions/emit-digest-artifact/report.ts';
import { type CurrentTag, decideTags, type PublishFacts } from '../../actions/emit-digest-artifact/tag-plan.ts';
import type { Ancestry } from '../../actions/shared/git/ancestry.ts';
import { digestOf } from '../../actions/shared/images/digest.ts';
import { parseDigestManifest } from '../../actions/shared/images/digest-manifest.ts';
import type { ActionError } from '../../actions/shared/runtime/errors.ts';
import { allRecords, planOf, shop } from '../shared/bake/plans.ts';

const definition = {
  target: {
    api: {
      ...shop.target['api'],
      contexts: {},
      tags: [
        'ghcr.io/acme/api:main',
        'ghcr.io/acme/api:sha-1a2b3c4',
        'docker.io/acme/api:main',
        'docker.io/acme/api:sha-1a2b3c4',
      ],
    },
  },
};
const plan = planOf(definition, { targets: ['api'] });
const images = composeImages(plan, expectedRecords(plan, allRecords(plan)), true);
const digest = images.get('api')?.entry.digest ?? '';
const theirs = 'c'.repeat(40);

const free: PublishFacts = {
  current: new Map(),
  ancestry: new Map(),
  ofThisRun: new Set(),
  commitTime: '2026-01-02T00:00:00Z',
  run: 7,
};
const tag = (changes: Partial<CurrentTag> = {}): CurrentTag => ({
  digest: digestOf('other'),
  platforms: [digestOf('other amd64')],
  revision: theirs,
  created: null,
  ...changes,
});
const facts = (
  name: string,
  current: CurrentTag,
  ancestry?: Ancestry,
  more: Partial<PublishFacts> = {},
): PublishFacts => ({
  ...free,
  current: new Map([[name, current]]),
  ancestry: new Map(ancestry === undefined ? [] : [[theirs, ancestry]]),
  ...more,
});
const decisionOf = (name: string, given: PublishFacts) => {
  const found = decideTags(plan, images, 'all', given).find(({ repository, tag }) => `${repository}:${tag}` === name);
  return `${found?.action}: ${found?.reason}`;
};

describe('tags that move', () => {
  const main = 'ghcr.io/acme/api:main';

  test.each<[string, PublishFacts, string]>([
    ['free', free, 'write: the tag is free'],
    ['names this image', facts(main, tag({ digest })), 'keep: it names this image already'],
    ['forward', facts(main, tag(), 'older'), 'write: it moves forward from commit ccccccc'],
    ['same commit', facts(main, tag(), 'same'), 'write: it names another build of this commit'],
    ['newer', facts(main, tag(), 'newer'), 'skip: it names commit ccccccc, which is newer'],
    [
      'diverged, later by its date',
      facts(main, tag({ created: '2026-01-03T00:00:00Z' }), 'diverged'),
      'skip: it names commit ccccccc of 2026-01-03T00:00:00Z, which is newer than 2026-01-02T00:00:00Z',
    ],
    [
      'diverged, earlier by its date',
      facts(main, tag({ created: '2026-01-01T00:00:00Z' }), 'diverged'),
      'write: it moves from commit ccccccc of 2026-01-01T00:00:00Z to 2026-01-02T00:00:00Z',
    ],
    [
      'diverged, without a date',
      facts(main, tag(), 'diverged'),
      'write: it moves from commit ccccccc; neither history nor dates tell which is newer',
    ],
    [
      'unknown to a shallow clone, later by its date',
      facts(main, tag({ created: '2026-01-02T01:00:00+00:30' })),
      'skip: it names commit ccccccc of 2026-01-02T01:00:00+00:30, which is newer than 2026-01-02T00:00:00Z',
    ],
    [
      'no commit label',
      facts(main, tag({ revision: null })),
      'write: it moves from an image without a commit label; neither history nor dates tell which is newer',
    ],
    [
      'a commit whose own time is unknown',
      facts(main, tag({ created: '2026-01-03T00:00:00Z' }), undefined, { commitTime: undefined }),
      'write: it moves from commit ccccccc; neither history nor dates tell which is newer',
    ],
  ])('%s', (_, given, decision) => {
    expect(decisionOf(main, given)).toBe(decision);
  });

  test('a date never overrules history', () => {
    expect(decisionOf(main, facts(main, tag({ created: '2030-01-01T00:00:00Z' }), 'older'))).toMatch(/^write/);
    expect(decisionOf(main, facts(main, tag({ created: '2020-01-01T00:00:00Z' }), 'newer'))).toMatch(/^skip/);
  });
});

describe('tags that never move', () => {
  const sha = 'docker.io/acme/api:sha-1a2b3c4';
  const refusal = (given: PublishFacts): ActionError => {
    try {
      decideTags(plan, images, 'all', given);
    } catch (error) {
      return error as ActionError;
    }
    throw new Error('nothing was refused');
  };

  test('free or the same', () => {
    expect(decisionOf(sha, free)).toBe('write: the tag is free');
    expect(decisionOf(sha, facts(sha, tag({ digest })))).toBe('keep: it names this image already');
  });

  test('another image is refused, with what the tag names and the way out', () => {
    const error = refusal(facts(sha, tag(), 'older'));
    expect(error.kind).toBe('policy');
    expect(error.message).toContain(`${sha} names ${digestOf('other').slice(7, 19)} of commit ccccccc, not `);
    expect(error.fix).toContain('Nothing was published.');
  });

  test('what an earlier attempt of this run wrote may be replaced, and only when all of it is of this run', () => {
    const parts = [digestOf('first amd64'), digestOf('first arm64')];
    const given = (ofThisRun: string[]) =>
      facts(sha, tag({ platforms: parts }), undefined, { ofThisRun: new Set(ofThisRun) });
    expect(decisionOf(sha, given(parts))).toBe('write: an earlier attempt of this run wrote it');
    expect(refusal(given(parts.slice(1))).kind).toBe('policy');
  });

  test('an image without platforms is judged by its own digest, never waved through', () => {
    const current = tag({ platforms: [] });
    expect(refusal(facts(sha, current)).kind).toBe('policy');
    expect(decisionOf(sha, facts(sha, current, undefined, { ofThisRun: new Set([current.digest]) }))).toMatch(/^write/);
  });
});

describe('which tags are due', () => {
  test('all, or those that never move, in every repository', () => {
    const names = (scope: 'all' | 'immutable') =>
      decideTags(plan, images, scope, free).map(({ repository, tag, kind }) => `${kind} ${repository}:${tag}`);
    expect(names('immutable')).toEqual([
      'immutable ghcr.io/acme/api:sha-1a2b3c4',
      'immutable docker.io/acme/api:sha-1a2b3c4',
    ]);
    expect(names('all')).toHaveLength(4);
  });

  test('none for what was not pushed', () => {
    const kept = new Map<string, ComposedImage>(
      [...images].map(([name, image]) => [name, { ...image, pushed: false }]),
    );
    const tags = decideTags(plan, kept, 'all', free);
    expect(tags).toEqual([]);
    const publication = planPublication(plan, kept, tags, { created: plan.created, attempt: 1 });
    expect(publication.indexes).toEqual([]);
    expect(publication.manifest.images['api']).toMatchObject({ digest, tags: [], immutableTag: null });
  });
});

describe('planPublication', () => {
  const tags = decideTags(plan, images, 'all', facts('docker.io/acme/api:main', tag(), 'newer'));
  const publication = planPublication(plan, images, tags, { created: '2026-01-01T00:00:00.000Z', attempt: 2 });

  test('indexes first, then what never moves, then what does', () => {
    expect(publication.indexes.map(({ repository }) => repository)).toEqual(['ghcr.io/acme/api', 'docker.io/acme/api']);
    expect(publication.tags.map(({ kind }) => kind)).toEqual(['immutable', 'immutable', 'moving', 'moving']);
  });

  test('the manifest is a valid document with the attempt that publishes', () => {
    const { manifest } = publication;
    expect(parseDigestManifest(JSON.stringify(manifest), 'The manifest')).toEqual(manifest);
    expect(manifest.run).toEqual({ ...plan.run, attempt: 2 });
    expect(manifest.images['api']).toMatchObject({ tags: ['main', 'sha-1a2b3c4'], immutableTag: 'sha-1a2b3c4' });
  });

  test('a tag that is left alone everywhere does not stand in the manifest', () => {
    const newer = facts('ghcr.io/acme/api:main', tag(), 'newer');
    const both = { ...newer, current: new Map([...newer.current, ['docker.io/acme/api:main', tag()] as const]) };
    const left = planPublication(plan, images, decideTags(plan, images, 'all', both), {
      created: plan.created,
      attempt: 1,
    });
    expect(left.manifest.images['api']?.tags).toEqual(['sha-1a2b3c4']);
  });

  test('log and summary tell the graph, the digests and what was left alone', () => {
    const lines = describePublication(plan, publication);
    expect(lines[0]).toBe(`api  sha-1a2b3c4  ${digest.slice(7, 19)}`);
    expect(lines).toContain('docker.io/acme/api:main  left alone: it names commit ccccccc, which is newer');
    const summary = summarisePublication(plan, publication);
    expect(summary).toContain('```mermaid\nflowchart LR\n  n0["api<br/>sha-1a2b3c4<br/>');
    expect(summary).toContain('was left alone');
  });

  test('text from a registry cannot steer the summary', () => {
    const hostile = tag({ created: '2030-01-01T00:00:00Z | ![x](https://evil.example) <img src=x> @octocat' });
    const decisions = decideTags(plan, images, 'all', facts('ghcr.io/acme/api:main', hostile)).map(decision =>
      decision.tag === 'main'
        ? { ...decision, action: 'skip' as const, reason: `it names ${hostile.created}` }
        : decision,
    );
    const text = summarisePublication(
      plan,
      planPublication(plan, images, decisions, { created: plan.created, attempt: 1 }),
    );
    expect(text).not.toMatch(/!\[|<img|https:\/\/evil|\s@octocat/);
  });
});
