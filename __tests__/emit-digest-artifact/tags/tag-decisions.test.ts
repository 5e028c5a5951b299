import { describe, expect, test } from '@jest/globals';
import type { PublishFacts } from '../../../actions/emit-digest-artifact/tags/publish-facts.ts';
import { decideTag, decideTags } from '../../../actions/emit-digest-artifact/tags/tag-decisions.ts';
import { digestOf } from '../../../actions/shared/images/digest.ts';
import type { ActionError } from '../../../actions/shared/runtime/errors.ts';
import { currentTag, digest, free, images, otherCommit, plan, taken } from '../published-commit.ts';

const decisionOf = (name: string, facts: PublishFacts) => {
  const found = decideTags(facts).find(({ repository, tag }) => `${repository}:${tag}` === name);
  return `${found?.action}: ${found?.reason}`;
};

const noon = '2026-01-02T00:00:00.000Z';
const builtAt = (time: string | undefined) =>
  new Map([...images].map(([name, image]) => [name, { ...image, builtAt: time }]));

describe('tags that move', () => {
  const main = 'ghcr.io/acme/api:main';

  test.each<[string, PublishFacts, string]>([
    ['free', free, 'write: the tag is free'],
    ['names this image', taken(main, currentTag({ digest })), 'keep: it names this image already'],
    ['forward', taken(main, currentTag(), { ancestry: 'older' }), 'write: it moves forward from commit ccccccc'],
    ['same commit', taken(main, currentTag(), { ancestry: 'same' }), 'write: it names another build of this commit'],
    ['newer', taken(main, currentTag(), { ancestry: 'newer' }), 'skip: it names commit ccccccc, which is newer'],
    [
      'diverged, later by its date',
      taken(main, currentTag({ created: '2026-01-03T00:00:00Z' }), { ancestry: 'diverged' }),
      'skip: it names commit ccccccc of 2026-01-03T00:00:00Z, which is newer than 2026-01-02T00:00:00Z',
    ],
    [
      'diverged, earlier by its date',
      taken(main, currentTag({ created: '2026-01-01T00:00:00Z' }), { ancestry: 'diverged' }),
      'write: it moves from commit ccccccc of 2026-01-01T00:00:00Z to 2026-01-02T00:00:00Z',
    ],
    [
      'diverged, without a date',
      taken(main, currentTag(), { ancestry: 'diverged' }),
      'write: it moves from commit ccccccc; neither history nor dates show which is newer',
    ],
    [
      'diverged, earlier in another time zone',
      taken(main, currentTag({ created: '2026-01-02T01:00:00+02:00' }), { ancestry: 'diverged' }),
      'write: it moves from commit ccccccc of 2026-01-02T01:00:00+02:00 to 2026-01-02T00:00:00Z',
    ],
    [
      'diverged, of the same second',
      taken(main, currentTag({ created: '2026-01-02T01:00:00+01:00' }), { ancestry: 'diverged' }),
      'write: it moves from commit ccccccc of 2026-01-02T01:00:00+01:00 to 2026-01-02T00:00:00Z',
    ],
    [
      'unknown to a shallow clone, later by its date',
      taken(main, currentTag({ created: '2026-01-02T01:00:00+00:30' })),
      'skip: it names commit ccccccc of 2026-01-02T01:00:00+00:30, which is newer than 2026-01-02T00:00:00Z',
    ],
    [
      'no commit label',
      taken(main, currentTag({ revision: undefined })),
      'write: it moves from an image without a commit label; neither history nor dates show which is newer',
    ],
    [
      'a commit whose time is unknown',
      taken(main, currentTag({ created: '2026-01-03T00:00:00Z' }), { commitTime: undefined }),
      'write: it moves from commit ccccccc; neither history nor dates show which is newer',
    ],
  ])('%s', (_, given, decision) => {
    expect(decisionOf(main, given)).toBe(decision);
  });

  test.each<[string, PublishFacts, string]>([
    [
      'a chart, an artifact or something damaged',
      taken(main, currentTag({ isImage: false, revision: undefined })),
      'write: it names no image',
    ],
    [
      'a later build of this commit',
      taken(main, currentTag({ builtAt: '2026-01-02T00:00:01.000Z' }), { ancestry: 'same', images: builtAt(noon) }),
      'skip: it names a later build of this commit, of 2026-01-02T00:00:01.000Z',
    ],
    [
      'an earlier build of this commit',
      taken(main, currentTag({ builtAt: '2026-01-01T00:00:00.000Z' }), { ancestry: 'same', images: builtAt(noon) }),
      'write: it names another build of this commit',
    ],
    [
      'a build of this commit at the same time',
      taken(main, currentTag({ builtAt: noon }), { ancestry: 'same', images: builtAt(noon) }),
      'write: it names another build of this commit',
    ],
    [
      'a build of this commit, where this one is reused',
      taken(main, currentTag({ builtAt: noon }), { ancestry: 'same', images: builtAt(undefined) }),
      'write: it names another build of this commit',
    ],
    [
      'a newer commit, after the branch went back',
      taken(main, currentTag(), { ancestry: 'newer', tip: plan.headRevision }),
      'write: refs/heads/main was moved from commit ccccccc to this commit',
    ],
    [
      'a commit of another history, after a forced push',
      taken(main, currentTag({ created: '2030-01-01T00:00:00Z' }), { ancestry: 'diverged', tip: plan.headRevision }),
      'write: refs/heads/main was moved from commit ccccccc to this commit',
    ],
    [
      'the commit of a later forced push',
      taken(main, currentTag(), { ancestry: 'diverged', tip: otherCommit }),
      'skip: it names commit ccccccc, where refs/heads/main is now',
    ],
    [
      'a newer commit, while the branch is elsewhere',
      taken(main, currentTag(), { ancestry: 'newer', tip: 'd'.repeat(40) }),
      'skip: it names commit ccccccc, which is newer',
    ],
  ])('%s', (_, given, decision) => expect(decisionOf(main, given)).toBe(decision));

  test('a tag that is not named after the ref follows no forced push', () => {
    const wanted = free.wanted.map(tag => ({ ...tag, tag: 'latest', kind: 'moving' as const }));
    const latest = 'ghcr.io/acme/api:latest';
    const facts = { ...taken(latest, currentTag(), { ancestry: 'newer', tip: plan.headRevision }), wanted };
    expect(decisionOf(latest, facts)).toBe('skip: it names commit ccccccc, which is newer');
  });

  test('only what dates or nothing decide is a guess', () => {
    const guesses = (facts: PublishFacts) => decideTags(facts).flatMap(({ isGuess, tag }) => (isGuess ? [tag] : []));
    expect(guesses(taken(main, currentTag()))).toEqual(['main']);
    expect(guesses(taken(main, currentTag({ created: '2026-01-03T00:00:00Z' }), { ancestry: 'diverged' }))).toEqual([
      'main',
    ]);
    for (const ancestry of ['older', 'newer', 'same'] as const) {
      expect(guesses(taken(main, currentTag(), { ancestry }))).toEqual([]);
    }
    expect(guesses(taken(main, currentTag({ isImage: false })))).toEqual([]);
  });

  test('one tag is decided like all of them', () => {
    const [tag] = free.wanted;
    if (tag === undefined) throw new Error('there is no tag');
    expect(decideTag(tag, free)).toEqual({ ...tag, action: 'write', reason: 'the tag is free' });
    const sha = { ...tag, tag: 'sha-1a2b3c4', kind: 'commit' as const };
    expect(() => decideTag(sha, taken('ghcr.io/acme/api:sha-1a2b3c4', currentTag()))).toThrow(
      'Immutable tags name other',
    );
  });

  test('a date never overrules history', () => {
    expect(
      decisionOf(main, taken(main, currentTag({ created: '2030-01-01T00:00:00Z' }), { ancestry: 'older' })),
    ).toMatch(/^write/);
    expect(
      decisionOf(main, taken(main, currentTag({ created: '2020-01-01T00:00:00Z' }), { ancestry: 'newer' })),
    ).toMatch(/^skip/);
  });
});

describe('immutable tags', () => {
  const sha = 'docker.io/acme/api:sha-1a2b3c4';
  const refusal = (facts: PublishFacts): ActionError => {
    try {
      decideTags(facts);
    } catch (error) {
      return error as ActionError;
    }
    throw new Error('no tag was refused');
  };

  test('free or the same', () => {
    expect(decisionOf(sha, free)).toBe('write: the tag is free');
    expect(decisionOf(sha, taken(sha, currentTag({ digest })))).toBe('keep: it names this image already');
  });

  test('another image is refused, with what the tag names and the way out', () => {
    const error = refusal(taken(sha, currentTag(), { ancestry: 'older' }));
    expect(error.kind).toBe('policy');
    expect(error.message).toContain(`${sha} names ${digestOf('other').slice(7, 19)} of commit ccccccc, not `);
    expect(error.fix).toContain('Nothing was published.');
  });

  test('of one commit the first image keeps the tag of the commit', () => {
    const reason = `skip: it names the first image of this commit, ${digestOf('other').slice(7, 19)}`;
    expect(decisionOf(sha, taken(sha, currentTag({ revision: plan.revision })))).toBe(reason);
    expect(decisionOf(sha, taken(sha, currentTag({ revision: undefined })))).toBe(reason);
    const ofRequest = { ...plan, headRevision: otherCommit };
    expect(decisionOf(sha, taken(sha, currentTag(), { plan: ofRequest }))).toBe(reason);
    const wanted = free.wanted.map(tag => ({ ...tag, kind: 'version' as const }));
    expect(refusal({ ...taken(sha, currentTag({ revision: plan.revision })), wanted }).kind).toBe('policy');
  });

  test('each refused tag has a line, with its commit where it is known', () => {
    const both = {
      ...free,
      currentTags: new Map([
        ['ghcr.io/acme/api:sha-1a2b3c4', currentTag({ revision: 'd'.repeat(40) })],
        [sha, currentTag()],
      ]),
    };
    const other = digestOf('other').slice(7, 19);
    expect(refusal(both).message.split('\n')).toEqual([
      'Immutable tags name other images already:',
      `  ghcr.io/acme/api:sha-1a2b3c4 names ${other} of commit ddddddd, not ${digest.slice(7, 19)}`,
      `  ${sha} names ${other} of commit ccccccc, not ${digest.slice(7, 19)}`,
    ]);
  });

  test('what an earlier attempt of this run wrote may be replaced, and only when all of it is of this run', () => {
    const parts = [digestOf('first amd64'), digestOf('first arm64')];
    const given = (digests: string[]) =>
      taken(sha, currentTag({ platforms: parts }), { digestsOfThisRun: new Set(digests) });
    expect(decisionOf(sha, given(parts))).toBe('write: an earlier attempt of this run wrote it');
    expect(refusal(given(parts.slice(1))).kind).toBe('policy');
  });

  test('an image without platforms is judged by its own digest, and never accepted without a look', () => {
    const current = currentTag({ platforms: [] });
    expect(refusal(taken(sha, current)).kind).toBe('policy');
    expect(decisionOf(sha, taken(sha, current, { digestsOfThisRun: new Set([current.digest]) }))).toMatch(/^write/);
  });
});
