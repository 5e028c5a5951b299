import { describe, expect, test } from '@jest/globals';
import { commit, compute, type Given, tagsOf } from '../tag-facts.ts';

const main = 'refs/heads/main';
const cascade = ['{{version}}', '{{major}}.{{minor}}', '{{major}}']
  .map(pattern => `type=semver,pattern=${pattern}`)
  .join('\n');

describe('types of rules', () => {
  test.each<[rules: string, ref: string, tags: string, given?: Given]>([
    // docs of docker/metadata-action: type=schedule
    ['type=schedule', main, 'nightly', { context: { event: 'schedule' } }],
    ['type=schedule', main, '', {}],
    ["type=schedule,pattern={{date 'YYYYMMDD'}}", main, '20251118', { context: { event: 'schedule' } }],
    [
      "type=schedule,pattern={{date 'YYYYMMDD-HHmmss' tz='Asia/Tokyo'}}",
      main,
      '20251119-002550',
      { context: { event: 'schedule' } },
    ],
    // type=semver
    ['type=semver,pattern={{raw}}', 'refs/tags/v1.2.3', 'v1.2.3 latest'],
    ['type=semver,pattern={{version}}', 'refs/tags/v1.2.3', '1.2.3 latest'],
    ['type=semver,pattern={{major}}.{{minor}}', 'refs/tags/v1.2.3', '1.2 latest'],
    ['type=semver,pattern=v{{major}}', 'refs/tags/v1.2.3', 'v1 latest'],
    ['type=semver,pattern={{minor}}', 'refs/tags/v1.2.3', '2 latest'],
    ['type=semver,pattern={{patch}}', 'refs/tags/v1.2.3', '3 latest'],
    ['type=semver,pattern={{version}},match=v(\\d.\\d.\\d)$', 'refs/tags/p1/v1.2.3', '1.2.3 latest'],
    ['type=semver,pattern={{raw}}', 'refs/tags/v2.0.8-beta.67', 'v2.0.8-beta.67'],
    ['type=semver,pattern={{version}}', 'refs/tags/v2.0.8-beta.67', '2.0.8-beta.67'],
    ['type=semver,pattern={{version}},value=v1.0.0', main, '1.0.0 latest'],
    ['type=semver,pattern={{version}},value=p1/v1.0.0,match=v(\\d.\\d.\\d)$', main, '1.0.0 latest'],
    [cascade, 'refs/tags/v1.2.3', '1.2.3 1.2 1 latest'],
    ['type=semver,pattern={{version}}', main, '1.4.0 latest', { version: '1.4.0' }],
    // type=pep440
    ['type=pep440,pattern={{raw}}', 'refs/tags/1.2.3', '1.2.3 latest'],
    ['type=pep440,pattern={{version}}', 'refs/tags/v1.2.3', '1.2.3 latest'],
    ['type=pep440,pattern={{major}}.{{minor}}', 'refs/tags/1.2.3', '1.2 latest'],
    ['type=pep440,pattern=v{{major}}', 'refs/tags/1.2.3', 'v1 latest'],
    ['type=pep440,pattern={{raw}}', 'refs/tags/v1.2.3rc2', 'v1.2.3rc2'],
    ['type=pep440,pattern={{version}}', 'refs/tags/1.2.3beta2', '1.2.3b2'],
    ['type=pep440,pattern={{version}}', 'refs/tags/1.2.3post1', '1.2.3.post1'],
    ['type=pep440,pattern={{version}}', 'refs/tags/1.0dev4', '1.0.dev4'],
    // type=match
    ['type=match,pattern=\\d.\\d.\\d', 'refs/tags/v1.2.3', '1.2.3 latest'],
    ['type=match,pattern=v(.*),group=1', 'refs/tags/v2.0.8-beta.67', '2.0.8-beta.67'],
    ['type=match,pattern=v(\\d.\\d),group=1', 'refs/tags/v2.0.8-beta.67', '2.0'],
    ['type=match,pattern=\\d+', 'refs/tags/20200110-RC2', '20200110'],
    ['type=match,pattern=p1/v(\\d.\\d.\\d),group=1', 'refs/tags/p1/v1.2.3', '1.2.3 latest'],
    ['type=match,pattern=/V(.*)/i,group=1,value=v1.0.0', main, '1.0.0 latest'],
    // type=edge
    ['type=edge', main, 'edge'],
    ['type=edge', 'refs/heads/dev', ''],
    ['type=edge,branch=dev', 'refs/heads/dev', 'edge'],
    // type=ref
    ['type=ref,event=pr', 'refs/pull/2/merge', 'pr-2'],
    ['type=ref,event=branch', 'refs/heads/master', 'master'],
    ['type=ref,event=branch', 'refs/heads/my/branch', 'my-branch'],
    ['type=ref,event=tag', 'refs/tags/v1.2.3', 'v1.2.3 latest'],
    ['type=ref,event=tag', 'refs/tags/sometag', 'sometag latest'],
    ['type=ref,event=tag', 'refs/tags/v2.0.8-beta.67', 'v2.0.8-beta.67'],
    ['type=ref,event=pr,prefix=', 'refs/pull/2/merge', '2'],
    // type=raw
    ['type=raw,value=foo\ntype=raw,bar\nbaz', main, 'foo bar baz'],
    ['type=raw,value=', main, ''],
    ['type=raw,value=mytag-{{branch}}-{{sha}}', main, 'mytag-main-860c190'],
    // type=sha
    ['type=sha', main, 'sha-860c190'],
    ['type=sha,format=long', main, `sha-${commit}`],
    ['type=sha,prefix=,suffix=-z', main, '860c190-z'],
    ['type=sha', main, 'sha-860c1904a1ce', { shortLength: 12 }],
    // default rules
    ['', main, 'main'],
    ['', 'refs/tags/v1.2.3', 'v1.2.3 latest'],
    ['', 'refs/pull/2/merge', 'pr-2'],
    ['', main, 'nightly main', { context: { event: 'schedule' } }],
  ])('%j at %s gives %j', (rules, ref, tags, ...[given]) => {
    expect(tagsOf(rules, ref, given)).toBe(tags);
  });
});

describe('a rule gives a tag with a reason, or the reason why it gives none', () => {
  test.each<[rule: string, ref: string, reason: string, given?: Given]>([
    ['type=schedule', main, 'scheduled run', { context: { event: 'schedule' } }],
    ['type=schedule', main, 'no: the event is "push", not a schedule'],
    ['type=edge', main, 'newest build of main'],
    ['type=edge', 'refs/heads/dev', 'no: the ref is not the branch "main"'],
    ['type=edge', 'refs/tags/main', 'no: the ref is not the branch "main"'],
    ['type=ref,event=branch', main, 'name of the branch'],
    ['type=ref,event=branch', 'refs/heads/gh-readonly-queue/main/pr-7-aabbccdd', 'place in the merge queue'],
    ['type=ref,event=branch', 'refs/tags/v1', 'no: the ref is not a branch'],
    ['type=ref,event=tag,latest=never', 'refs/tags/v1', 'name of the git tag'],
    ['type=ref,event=tag', main, 'no: the ref is not a git tag'],
    ['type=ref,event=pr', 'refs/pull/2/merge', 'number of the pull request'],
    ['type=ref,event=pr', main, 'no: the ref is not a pull request'],
    ['type=raw,value=a', main, 'written in the rule'],
    ['type=raw,value=', main, 'no: its value is empty'],
    ['type=sha', main, 'id of the commit'],
    ['type=match,pattern=v(.*),group=1,latest=never', 'refs/tags/v1', 'part of "v1"'],
    ['type=match,pattern=x', main, 'no: the ref is not a git tag, and no value is given'],
    ['type=match,pattern=x', 'refs/tags/v1', 'no: "x" does not match "v1"'],
    ['type=match,pattern=v(x?),group=1', 'refs/tags/v1', 'no: group 1 of "v(x?)" is empty for "v1"'],
    ['type=match,pattern=\\d+,latest=never', main, 'part of "v12"', { version: 'v12' }],
    ['a,enable=false', main, 'no: enable is false'],
    ['a,enable=', main, 'no: enable is empty'],
    ['a,enable=true&&', main, 'no: enable is empty'],
    ['a,enable=true&& FALSE', main, 'no: enable is false'],
    ['a,targets=web', main, 'no: it is not for target "api"', { target: 'api' }],
    ['a,branches=dev|rel/*', main, 'no: the ref is not a branch that "dev" or "rel/*" matches'],
    ['a,branches=main', 'refs/tags/main', 'no: the ref is not a branch that "main" matches'],
    ['{{tag}},empty=skip', main, 'no: {{tag}} is empty here'],
  ])('%s at %s: %s', (rule, ref, reason, ...[given]) => {
    const { tags, rulesWithoutTag } = compute(rule, ref, given);
    const reasons = [...tags.map(tag => tag.reason), ...rulesWithoutTag.map(rule => `no: ${rule.reason}`)];
    expect(reasons).toEqual([reason]);
  });

  test('a regular expression that does not match warns', () => {
    expect(compute('type=match,pattern=x', 'refs/tags/v1').warnings).toEqual(['"x" does not match "v1".']);
  });

  const kinds = (rules: string, ref: string, given: Given = {}) =>
    compute(rules, ref, given).tags.map(({ tag, kind }) => `${tag} ${kind}`);

  test('what each tag names', () => {
    const rules = 'type=edge\ntype=ref,event=branch\ntype=sha\ntype=raw,value=1.2.3\ntype=raw,value=stable';
    expect(kinds(rules, main)).toEqual([
      'edge moving',
      'main moving',
      '1.2.3 version',
      'stable moving',
      'sha-860c190 commit',
    ]);
    // A branch that looks like a version moves, and so does every tag of its name.
    expect(kinds(rules, 'refs/heads/1.2.3')).toEqual(['1.2.3 moving', 'stable moving', 'sha-860c190 commit']);
  });

  test.each<[string, string, string, Given?]>([
    ['type=semver,pattern={{version}}', 'v1.2.3', '1.2.3 version,latest moving'],
    ['type=semver,pattern=api-{{version}}', 'v1.2.3', 'api-1.2.3 version,latest moving'],
    ['type=semver,pattern={{major}}.{{minor}}', 'v1.2.3', '1.2 moving,latest moving'],
    ['type=semver,pattern={{major}}.{{minor}}-{{sha}}', 'v1.2.3', '1.2-860c190 commit,latest moving'],
    ['type=semver,pattern={{version}},suffix=-{{sha}}', 'v1.2.3', '1.2.3-860c190 commit,latest moving'],
    ['type=semver,pattern={{version}},loose=true', 'v1.6', '1.6.0 version,latest moving'],
    ['type=semver,pattern={{raw}},loose=true', 'v1.6', 'v1.6 moving,latest moving'],
    ['type=pep440,pattern={{version}}', 'v1.2', '1.2 moving,latest moving'],
    ['type=pep440,pattern={{version}}', 'v1.2.3rc1', '1.2.3rc1 version'],
    ['type=ref,event=tag,latest=never', 'v1.2.3', 'v1.2.3 version'],
    ['type=ref,event=tag,latest=never', 'stable', 'stable moving'],
    ['type=sha', 'v1', 'sha-860c moving', { shortLength: 4 }],
    ['type=sha,format=long', 'v1', `sha-${commit} commit`, { shortLength: 4 }],
    ['type=raw,value=x{{sha}}', 'v1', 'x860c190 commit'],
    ['type=raw,value=x860c190', 'v1', 'x860c190 moving'],
    ['type=raw,value=860c190', 'v1', '860c190 commit'],
    ['type=raw,value=stable-{{run_number}}', 'v1', 'stable-123 run'],
    ['type=raw,value=stable-run123', 'v1', 'stable-run123 moving'],
  ])('%s at %s gives %s', (rule, tag, names, ...[given]) => {
    expect(kinds(rule, `refs/tags/${tag}`, given).join()).toBe(names);
  });
});

describe('what every rule takes', () => {
  test.each<[rules: string, ref: string, tags: string, given?: Given]>([
    ['type=sha,priority=1000\ntype=ref,event=branch', main, 'sha-860c190 main'],
    ['foo\nbar\ntype=sha\ntype=ref,event=branch', main, 'main foo bar sha-860c190'],
    ['foo,enable=true\nbar,enable=false\nbaz,enable=True\nqux,enable=', main, 'foo baz'],
    ['foo,enable={{is_default_branch}}', 'refs/heads/dev', ''],
    ['foo,enable={{is_not_default_branch}}', 'refs/heads/dev', 'foo'],
    ['foo,enable={{is_branch}}&&{{is_not_default_branch}}', main, ''],
    ['foo,branches=release/**|main', 'refs/heads/release/1/x', 'foo'],
    ['foo,branches=release/*', 'refs/heads/release/1/x', ''],
    ['foo,branches=!dev', 'refs/heads/dev', ''],
    ['type=ref,event=branch', main, 'p-main-s', { flavor: 'prefix=p-\nsuffix=-s' }],
    ['type=ref,event=branch,prefix=q-', main, 'q-main-s', { flavor: 'prefix=p-\nsuffix=-s' }],
    ['type=ref,event=tag', 'refs/tags/v1.2.3', 'p-v1.2.3-s p-latest', { flavor: 'prefix=p-,onlatest=true\nsuffix=-s' }],
    ['type=raw,"value={{date \'dddd, MMMM Do YYYY\'}}"', main, 'Tuesday-November-18th-2025'],
    ['# a comment\n\n  type=sha', main, 'sha-860c190'],
    ['foo\nfoo\ntype=raw,value=foo', main, 'foo'],
    ["type=raw,value={{tag default='none'}}-x", main, 'none-x'],
    ['type=raw,value={{tag}}-x,empty=drop', main, 'x'],
    ['type=raw,value=x-{{tag}},empty=drop', main, 'x'],
    ['type=raw,value=x-{{tag}},empty=skip\nfoo', main, 'foo'],
  ])('%j at %s gives %j', (rules, ref, tags, ...[given]) => {
    expect(tagsOf(rules, ref, given)).toBe(tags);
  });
});
