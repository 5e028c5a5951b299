import { describe, expect, test } from '@jest/globals';
import { commit, type Given, tagsOf } from '../tag-facts.ts';

const main = 'refs/heads/main';

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

test.each([
  [
    { source: 'git' as const, run: undefined, event: 'local' },
    '{{run_number}}',
    'there is no run number here (a plain checkout',
  ],
  [{ defaultBranch: undefined }, '{{is_default_branch}}', 'the default branch is not known here'],
  [{ commitTime: undefined }, "{{commit_date 'YYYY'}}", 'the time of commit 860c1904a1ce is not known here'],
])('a fact that a place does not have is an error that names it (%#)', (context, expression, message) => {
  expect(() => tagsOf(`type=raw,value=${expression}`, main, { context })).toThrow(message);
});

test('an empty expression is an error that names event and ref', () => {
  expect(() => tagsOf('type=raw,value={{branch}}-{{sha}}', 'refs/tags/v1.2.3')).toThrow(
    'rule "type=raw,value={{branch}}-{{sha}}": {{branch}} is empty (event "push", refs/tags/v1.2.3)',
  );
});
