import { describe, expect, test } from '@jest/globals';
import type { TagKind } from '../../../../actions/shared/images/tag.ts';
import { globalVocabulary, kindOfTemplates } from '../../../../actions/shared/tags/rules/expressions.ts';
import { parseTemplate } from '../../../../actions/shared/tags/rules/template.ts';
import { commit, type Given, tagsOf } from '../tag-facts.ts';

const main = 'refs/heads/main';
const queue = 'refs/heads/gh-readonly-queue/main/pr-7-aabbccdd';

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
    ["{{head_ref default='none'}}", main, 'none'],
    ["{{base_ref default='none'}}", main, 'none'],
    ["{{base_ref default='none'}}", 'refs/tags/v1.2.3', 'none'],
    ["{{base_ref default='none'}}", 'refs/pull/2/merge', 'none', { context: { pullRequest: undefined } }],
    ["{{branch default='none'}}", 'refs/tags/v1.2.3', 'none'],
    ["{{branch default='none'}}", 'refs/pull/2/merge', 'none'],
    ["{{tag default='none'}}", main, 'none'],
    ["{{pr default='none'}}", main, 'none'],
    ["{{pr default='none'}}", queue, 'none'],
    ['{{branch}}', queue, 'merge-queue-main-pr-7'],
    ['{{is_branch}}', queue, 'true'],
    ['{{is_branch}}', 'refs/tags/v1.2.3', 'false'],
    ['{{is_pull_request}}', queue, 'true'],
    ['{{is_pull_request}}', main, 'false'],
    ['{{is_not_pull_request}}', main, 'true'],
    ['{{is_not_pull_request}}', queue, 'false'],
    ['{{is_tag}}', main, 'false'],
    ['{{is_default_branch}}', main, 'true'],
    ['{{is_default_branch}}', 'refs/heads/dev', 'false'],
    ['{{is_default_branch}}', 'refs/tags/main', 'false'],
    ['{{is_not_default_branch}}', main, 'false'],
    ['{{is_default_branch_or_tag}}', main, 'true'],
    ['{{is_default_branch_or_tag}}', 'refs/heads/dev', 'false'],
    ['{{has_version}}-{{has_no_version}}', main, 'false-true'],
    ['{{has_version}}-{{has_no_version}}', main, 'true-false', { version: '1.2.3' }],
    ['{{has_environment}}-{{has_no_environment}}', main, 'false-true'],
    ['{{has_environment}}-{{has_no_environment}}', main, 'true-false', { environment: 'prod' }],
    ['{{environment_or_branch}}', main, 'main'],
    ['{{environment_or_branch}}', main, 'prod', { environment: 'prod' }],
    ['{{repository}}', main, 'acme-shop'],
    ['{{sha}}', main, '860c1904', { shortLength: 8 }],
    ['{{sha length=7}}', main, '860c190', { shortLength: 8 }],
    ["{{date 'YYYY-MM-DD HH:mm' tz='Asia/Tokyo'}}", main, '2025-11-19-00-25'],
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

test.each([
  ['6', 'sha: length "6" is not a number from 7'],
  ["'x'", 'sha: length "x" is not a number from 7'],
  ["'7x'", 'sha: length "7x" is not a number from 7'],
  ["'x7'", 'sha: length "x7" is not a number from 7'],
])('the length %s of a commit id is refused', (length, message) => {
  expect(() => tagsOf(`type=raw,"value={{sha length=${length}}}"`, main)).toThrow(message);
});

test.each([
  ['github', 'pass github-token, so that GitHub can be asked'],
  ['gitlab', 'set CI_DEFAULT_BRANCH'],
  ['jenkins', 'run "git remote set-head origin --auto" after the checkout'],
  ['git', 'run "git remote set-head origin --auto"'],
] as const)('on %s an unknown default branch is an error that says: %s', (source, fix) => {
  const context = { source, defaultBranch: undefined };
  expect(() => tagsOf('type=edge', main, { context })).toThrow(fix);
});

test.each([
  ['run_id', 'there is no run id here'],
  ['run_attempt', 'there is no run attempt here'],
])('%s on a laptop is an error', (name, message) => {
  const context = { source: 'git' as const, run: undefined };
  expect(() => tagsOf(`{{${name}}}`, main, { context })).toThrow(
    `${message} (a plain checkout at refs/heads/main); only a run of a CI service has one`,
  );
});

test.each<[string, TagKind | undefined]>([
  ['{{sha}}-{{run_number}}', 'run'],
  ['{{run_id}}', 'run'],
  ['a-{{sha}}', 'commit'],
  ['{{commit}}', 'commit'],
  ['{{run_attempt}}-{{branch}}', undefined],
  ['1.2.3', undefined],
])('the expressions of %s name: %s', (text, kind) => {
  expect(kindOfTemplates([undefined, parseTemplate(text, globalVocabulary)])).toBe(kind);
});
