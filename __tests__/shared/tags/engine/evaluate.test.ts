import { describe, expect, test } from '@jest/globals';
import { commit, type Given, tagsOf } from '../tag-facts.ts';

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
