import { describe, expect, test } from '@jest/globals';
import { compute, type Given } from '../tag-facts.ts';

const main = 'refs/heads/main';
const pull = 'refs/pull/2/merge';
const queue = 'refs/heads/gh-readonly-queue/main/pr-7-aabbccdd';
const semver = 'type=semver,pattern={{version}}';
const pep440 = 'type=pep440,pattern={{version}}';

/** `take: reason`, `keep: reason`, or nothing. */
function decision(rules: string, ref: string, given: Given = {}): string {
  const { tags, rulesWithoutTag } = compute(rules, ref, given);
  const taken = tags.find(({ rule }) => rule === 'latest');
  const kept = rulesWithoutTag.find(({ rule }) => rule === 'latest');
  if (taken !== undefined) expect(taken).toMatchObject({ tag: 'latest', kind: 'moving' });
  return [taken && `take: ${taken.reason}`, kept && `keep: ${kept.reason}`].filter(Boolean).join(', ');
}

describe('by the rules', () => {
  test.each<[rules: string, ref: string, decided: string, given?: Given]>([
    ['type=sha\ntype=ref,event=branch', main, ''],
    ['type=raw,value=,latest=default-branch', main, ''],
    ['a,latest=default-branch', main, 'take: newest build of the default branch'],
    ['a,latest=default-branch', 'refs/heads/dev', ''],
    ['a,latest=default-branch', 'refs/tags/v1', ''],
    [`${semver},latest=never`, 'refs/tags/v1.2.3', ''],
    [`${semver},latest=default-branch`, 'refs/tags/v1.2.3', 'take: 1.2.3 is the highest version'],
    [semver, 'refs/tags/v1.2.3', 'take: 1.2.3 is the highest version'],
    [semver, 'refs/tags/v1.2.3', 'take: 1.2.3 is the highest version', { known: ['v1.2.3', 'v1.2.2', 'v2.0.0-rc.1'] }],
    [
      semver,
      'refs/tags/v1.2.3',
      'keep: it stays with 1.3.0, which is newer',
      { known: ['v1.2.4', 'v1.3.0', 'v0.1.0'] },
    ],
    [semver, 'refs/tags/v2.0.0-rc.1', 'keep: 2.0.0-rc.1 is a prerelease'],
    [semver, 'refs/tags/v2.0.0', 'keep: the release is marked as a prerelease', { context: { prerelease: true } }],
    [semver, 'refs/tags/v2.0.0', 'take: 2.0.0 is the highest version', { context: { prerelease: false } }],
    [`${semver},value=1.2.3`, 'refs/tags/v2.0.0-rc.1', 'take: 1.2.3 is the highest version'],
    [semver, 'refs/tags/v2.0.0-rc.1', 'take: 1.2.3 is the highest version', { version: '1.2.3' }],
    [pep440, 'refs/tags/1.2.post1', 'keep: 1.2.post1 is a post-release'],
    ['type=ref,event=tag', 'refs/tags/1.2.post1', 'take: 1.2.post1 is the highest version'],
    ['type=ref,event=tag', 'refs/tags/sometag', 'take: a git tag without a version in it'],
    ['type=match,pattern=\\d.\\d.\\d', 'refs/tags/v2.0.8-rc.1', 'keep: 2.0.8-rc.1 is a prerelease'],
    [`${semver},match=v(\\d.\\d.\\d)`, 'refs/tags/v2.0.8-rc.1', 'keep: v2.0.8-rc.1 is a prerelease'],
    [`${semver},match=v(\\d.\\d.\\d)`, 'refs/tags/v2.0.8', 'take: 2.0.8 is the highest version'],
    ['type=match,pattern=x', 'refs/tags/v1.2.3', ''],
    // The first reason to take it counts, else the first reason against it.
    [`${semver}\ntype=ref,event=tag`, 'refs/tags/v2.0.0-rc.1', 'keep: 2.0.0-rc.1 is a prerelease'],
    [`${pep440}\na,latest=default-branch`, main, 'take: newest build of the default branch', { version: '1.0.post1' }],
  ])('%s at %s: %s', (rules, ref, decided, ...[given]) => {
    expect(decision(rules, ref, given)).toBe(decided);
  });
});

describe('by the flavor', () => {
  test.each([
    ['latest=false', 'a,latest=default-branch', main, ''],
    ['latest=true', 'a', main, 'take: flavor says latest=true'],
    ['latest=true', 'type=ref,event=tag', main, ''],
    ['latest=true', 'a', pull, 'keep: a pull request takes it only with flavor latest=always'],
    ['latest=true', 'a', queue, 'keep: a pull request takes it only with flavor latest=always'],
    ['latest=auto', `${semver},value=1.2.3`, pull, ''],
    ['latest=auto', `${semver},value=1.2.3`, queue, ''],
    ['latest=always', 'a', pull, 'take: flavor says latest=always'],
    ['latest=always', 'type=ref,event=tag', pull, ''],
  ])('%s with %s at %s: %s', (flavor, rules, ref, decided) => {
    expect(decision(rules, ref, { flavor })).toBe(decided);
  });

  test.each([
    ['latest=true\nprefix=p-\nsuffix=-s', 'latest'],
    ['latest=true\nprefix=p-,onlatest=true\nsuffix=-s', 'p-latest'],
    ['latest=true\nprefix=p-\nsuffix=-s,onlatest=true', 'latest-s'],
    ['latest=true\nprefix={{branch}}/,onlatest=true', 'main-latest'],
  ])('%j gives %s', (flavor, tag) => {
    expect(compute('a', main, { flavor }).tags.at(-1)).toMatchObject({ tag, rule: 'latest' });
  });

  test('an empty expression is an error', () => {
    expect(() => compute('a,prefix=,suffix=', main, { flavor: 'latest=true\nsuffix={{tag}},onlatest=true' })).toThrow(
      'Input "tags": the flavor of "latest": {{tag}} is empty (event "push", refs/heads/main)',
    );
  });
});

describe('the Git tags are needed', () => {
  const needs = (rules: string, ref: string, given: Given = {}) =>
    compute(rules, ref, { known: null, ...given }).needsKnownTags;

  test.each<[rules: string, ref: string, needed: boolean, given?: Given]>([
    [semver, 'refs/tags/v1.2.3', true],
    ['type=semver,pattern={{major}}', 'refs/tags/v1.2.3', true, { flavor: 'latest=false' }],
    [semver, 'refs/tags/v1.2.3', false, { flavor: 'latest=false' }],
    [semver, 'refs/tags/v1.2.3', false, { flavor: 'latest=true' }],
    [semver, 'refs/tags/v1.2.3', false, { known: [] }],
    [semver, 'refs/tags/v1.2.3', false, { context: { prerelease: true } }],
    [semver, 'refs/tags/v1.2.3', true, { context: { prerelease: false } }],
    [semver, 'refs/tags/v1.2.3-rc.1', false],
    [semver, pull, false, { version: '1.2.3' }],
    [`${semver},latest=never`, 'refs/tags/v1.2.3', false],
    ['type=ref,event=tag', 'refs/tags/v1.2.3', true],
    ['type=ref,event=tag', 'refs/tags/sometag', false],
    ['type=ref,event=branch', main, false],
    ['a,latest=default-branch', main, false],
  ])('by %s at %s: %s', (rules, ref, needed, ...[given]) => {
    expect(needs(rules, ref, given)).toBe(needed);
  });
});
