import { expect, test } from '@jest/globals';
import { describingNamesOf } from '../../../../actions/shared/bake/planning/describing-names.ts';
import type { TargetTagFacts } from '../../../../actions/shared/images/documents/tag-facts.ts';

const tagFacts: TargetTagFacts = {
  tagKinds: {},
  labels: ['com.acme.branch'],
  annotations: ['com.acme.run'],
  args: ['APP_VERSION'],
};

const namesOf = (
  files: Readonly<Record<string, string>>,
  target: Readonly<Record<string, unknown>> = {},
  family: readonly string[] = ['api'],
) =>
  describingNamesOf('api', family, {
    definition: { target: { api: target, base: { context: 'base' } } },
    tagFactsOf: name => (name === 'api' ? tagFacts : undefined),
    readFile: file => files[file],
  });

test('labels and annotations of compute-tags describe the commit, beside those that always do', () => {
  const { labels, annotations } = namesOf({ Dockerfile: 'FROM a' });
  expect([...labels]).toEqual(expect.arrayContaining(['com.acme.branch', 'org.opencontainers.image.revision']));
  expect([...annotations]).toEqual(expect.arrayContaining(['com.acme.run', 'org.opencontainers.image.created']));
});

test('a target without tag facts has only the names that always describe a commit', () => {
  const none = describingNamesOf('base', ['base'], {
    definition: { target: { base: {} } },
    tagFactsOf: () => undefined,
    readFile: () => 'FROM a',
  });
  expect([...none.args]).toEqual(['SOURCE_DATE_EPOCH']);
});

test.each<[string, boolean, string, Readonly<Record<string, unknown>>?]>([
  ['nothing declares it', true, 'FROM a\nRUN echo APP_VERSION'],
  ['a stage declares it', false, 'FROM a\nARG APP_VERSION'],
  ['in lower case, indented, with others', false, '  arg A=1 APP_VERSION=2'],
  ['ONBUILD', false, 'FROM a\nONBUILD ARG APP_VERSION'],
  ['a continuation', false, 'ARG A \\\n  APP_VERSION'],
  ['a continuation with a backtick', false, '# escape=`\nARG A `\r\n  APP_VERSION'],
  ['below a comment that ends in a backslash', false, '# a \\\nARG APP_VERSION'],
  ['a continuation after a comment that is indented', false, 'ARG A \\\n  # the version\n  APP_VERSION'],
  ['the default of another one', false, 'ARG A=x-${APP_VERSION}'],
  ['a longer name', true, 'ARG APP_VERSION_FULL\nARG MY_APP_VERSION'],
  ['inline', false, 'FROM a', { 'dockerfile-inline': 'ARG APP_VERSION' }],
  ['a file elsewhere', false, 'ARG APP_VERSION', { dockerfile: 'Dockerfile' }],
  ['a context that is not here', false, 'FROM a', { context: 'https://github.com/acme/shop.git' }],
  ['an SSH address', false, 'FROM a', { context: 'git@github.com:acme/shop.git' }],
  ['a file that does not exist', false, 'FROM a', { dockerfile: 'other/Dockerfile' }],
])('an argument that compute-tags adds: %s', (_, describes, dockerfile, ...[target]) => {
  expect(namesOf({ Dockerfile: dockerfile }, target).args.has('APP_VERSION')).toBe(describes);
});

test('an argument that a parent declares makes the image', () => {
  const files = { Dockerfile: 'FROM base', 'base/Dockerfile': 'ARG APP_VERSION' };
  expect(namesOf(files, {}, ['api', 'base']).args.has('APP_VERSION')).toBe(false);
  expect(namesOf({ ...files, 'base/Dockerfile': 'FROM a' }, {}, ['api', 'base']).args.has('APP_VERSION')).toBe(true);
});
