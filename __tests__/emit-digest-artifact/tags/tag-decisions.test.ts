import { describe, expect, test } from '@jest/globals';
import type { PublishFacts } from '../../../actions/emit-digest-artifact/tags/publish-facts.ts';
import { decideTags } from '../../../actions/emit-digest-artifact/tags/tag-decisions.ts';
import { digestOf } from '../../../actions/shared/images/digest.ts';
import type { ActionError } from '../../../actions/shared/runtime/errors.ts';
import { currentTag, digest, free, plan, taken } from '../published-commit.ts';

const decisionOf = (name: string, facts: PublishFacts) => {
  const found = decideTags(facts).find(({ repository, tag }) => `${repository}:${tag}` === name);
  return `${found?.action}: ${found?.reason}`;
};

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
