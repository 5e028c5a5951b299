import { describe, expect, test } from '@jest/globals';
import { parseFlavor } from '../../../actions/shared/tags/flavor.ts';
import { parseRules } from '../../../actions/shared/tags/rule-parser.ts';
import { commit, type Given, tagsOf } from './tag-facts.ts';

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

describe('global expressions', () => {
  test.each<[expression: string, ref: string, value: string, given?: Given]>([
    ['{{branch}}', 'refs/heads/my/branch', 'my-branch'],
    ['{{tag}}', 'refs/tags/v1.2.3', 'v1.2.3'],
    ['{{sha}}', main, '860c190'],
    ['{{sha length=10}}', main, '860c1904a1'],
    ['{{commit}}', main, commit],
    ['{{base_ref}}', 'refs/pull/2/merge', 'main'],
    ['{{base_ref}}', 'refs/tags/v1.2.3', 'master', { context: { baseRef: 'master' } }],
    ['{{head_ref}}', 'refs/pull/2/merge', 'feat'],
    ['{{pr}}', 'refs/pull/2/merge', '2'],
    ['{{event}}', main, 'push'],
    ['{{default_branch}}', 'refs/heads/dev', 'main'],
    ['{{is_default_branch_or_tag}}', 'refs/tags/v1.2.3', 'true'],
    ['{{is_tag}}', 'refs/tags/v1.2.3', 'true'],
    ['{{is_pull_request}}', 'refs/pull/2/merge', 'true'],
    ['{{run_number}}-{{run_id}}-{{run_attempt}}', main, '123-42-1'],
    ['{{version}}-{{environment}}', main, '1.2.3-staging', { version: '1.2.3', environment: 'staging' }],
    ['{{target}}-{{image}}', main, 'api-api', { target: 'api', image: 'api' }],
    ["{{commit_date 'YYYYMMDD-HHmmss' tz='Asia/Tokyo'}}", main, '20260101-170000'],
    ['{{{branch}}}', main, 'main'],
    ['{{ branch }}', main, 'main'],
  ])('%s at %s is %s', (expression, ref, value, ...[given]) => {
    expect(tagsOf(`type=raw,value=${expression}`, ref, given)).toBe(value);
  });
});

test('all errors of all lines are reported at once, with line, column and a suggestion', () => {
  const rules = [
    'type=sha,perfix=foo-,fromat=long',
    'type=smver,pattern={{version}}',
    '# a comment',
    'type=raw,value="x',
    'type=semver',
    'type=ref,event=brnch',
    'foo,{{brnch}}',
    'type=sha,priority=high',
    'type=semver,pattern={{version}},match=v\\d',
    "type=raw,value={{date 'YYYYnn'}}",
    "type=raw,value={{date 'YYYY' tz='Mars'}}",
    'type=match,pattern=(,group=1',
  ].join('\n');
  expect(() => parseRules(rules)).toThrow(
    expect.objectContaining({
      message: expect.stringMatching(
        new RegExp(
          [
            'line 1, column 10: unknown attribute "perfix" of type "sha" \\(did you mean "prefix"\\?\\)',
            'line 1, column 22: unknown attribute "fromat" of type "sha" \\(did you mean "format"\\?\\)',
            'line 2, column 1: unknown type "smver" \\(did you mean "semver"\\?\\)',
            'line 4, column 16: a double quote inside a field',
            'line 5: type "semver" needs the attribute "pattern"',
            'line 6, column 10: unknown event "brnch" \\(did you mean "branch"\\?\\)',
            'line 7, column 5: attribute "value" is given twice',
            'line 8, column 10: priority "high" is not a number',
            'line 9, column 33: match "v\\\\d" has no capture group',
            'line 10, column 10: date format "YYYYnn": "nn" is not a token',
            'line 11, column 10: "Mars" is not a time zone',
            'line 12, column 12: pattern "\\(" is not a regular expression',
          ].join('[^]*'),
        ),
      ),
    }),
  );
});

test.each([
  ['latest=sometimes', 'line 1, column 1: unknown latest "sometimes"'],
  ['prefx=a', 'line 1, column 1: unknown attribute "prefx" (did you mean "prefix"?)'],
  ['onlatest=true', 'line 1, column 1: onlatest stands behind a prefix or a suffix'],
  ['latest=auto\nprefix', 'line 2, column 1: "prefix" is not of the form key=value'],
  ['prefix={{nosuch}}', 'line 1: unknown expression "{{nosuch}}"'],
])('flavor %j is refused: %s', (flavor, message) => {
  expect(() => parseFlavor(flavor)).toThrow(message);
});

test.each([
  [
    { source: 'git' as const, run: null, event: 'local' },
    '{{run_number}}',
    'there is no run number here (a plain checkout',
  ],
  [{ defaultBranch: null }, '{{is_default_branch}}', 'the default branch is not known here'],
  [{ commitTime: null }, "{{commit_date 'YYYY'}}", 'the time of commit 860c1904a1ce is not known here'],
])('a fact that a place does not have is an error that names it (%#)', (context, expression, message) => {
  expect(() => tagsOf(`type=raw,value=${expression}`, main, { context })).toThrow(message);
});

test('an empty expression is an error that names event and ref', () => {
  expect(() => tagsOf('type=raw,value={{branch}}-{{sha}}', 'refs/tags/v1.2.3')).toThrow(
    'rule "type=raw,value={{branch}}-{{sha}}": {{branch}} is empty (event "push", refs/tags/v1.2.3)',
  );
});
