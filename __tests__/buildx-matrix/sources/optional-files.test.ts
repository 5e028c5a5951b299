import { describe, expect, test } from '@jest/globals';
import { isOptional } from '../../../actions/buildx-matrix/sources/optional-files.ts';
import { sourcePattern } from '../../../actions/shared/dockerfile/source-pattern.ts';
import { kept, oneTarget, planChange } from '../plans.ts';
import { memoryTree, type TreeFiles } from '../trees.ts';

const isOptionalIn = async (source: string, files: TreeFiles = {}) =>
  await isOptional(memoryTree({ 'app/Dockerfile': '', ...files }).tree, 'app', sourcePattern(source));

describe('a wildcard without a file', () => {
  test.each(['yarn.lock*', './yarn.lock*', 'package-lock.json?', 'pnpm-lock.yam[l]', '/src/../Gemfile.lock*'])(
    'is optional when it only makes a lock file optional: %s',
    async source => {
      expect(await isOptionalIn(source)).toBe(true);
    },
  );

  test.each(['*.jar', 'app.jar*', '*.lock', 'yarn*', '.env*', 'yarn.lock.bak*', '*/yarn.lock*'])(
    'is made by another step otherwise: %s',
    async source => {
      expect(await isOptionalIn(source)).toBe(false);
    },
  );

  test.each([
    ['yarn.lock', '.gitignore', false],
    ['/app/yarn.lock', '.gitignore', false],
    ['*.lock', 'app/.gitignore', false],
    ['app/', '.gitignore', false],
    ['[', '.gitignore', false],
    ['# yarn.lock', '.gitignore', true],
    ['!yarn.lock', '.gitignore', true],
    ['node_modules', '.gitignore', true],
    ['yarn.lock', 'web/.gitignore', true],
  ])('with the line %s in %s: optional is %s', async (line, file, expected) => {
    expect(await isOptionalIn('yarn.lock*', { [file]: `# x\n\n${line}\n` })).toBe(expected);
  });
});

const files = {
  'app/Dockerfile': 'FROM scratch\nCOPY package.json yarn.lock* ./\n',
  'app/package.json': '{}',
};

test('an image with a lock file that the project does not have is taken over', async () => {
  const { reasons } = await planChange({ files, targets: oneTarget(), change: { 'web/index.html': '' } });
  expect(reasons['app']).toEqual(kept);
});

test('an image is built when the lock file appears that its Dockerfile names by a wildcard', async () => {
  const { reasons } = await planChange({ files, targets: oneTarget(), change: { 'app/yarn.lock': '1' } });
  expect(reasons['app']).toBe('build: app/yarn.lock changed (COPY yarn.lock*, app/Dockerfile:2)');
});

test('an image is built when git ignores the lock file from now on, because another step makes it then', async () => {
  const { reasons } = await planChange({ files, targets: oneTarget(), change: { '.gitignore': 'yarn.lock\n' } });
  expect(reasons['app']).toMatch(/^build: git has no file that COPY yarn\.lock\*/);
});
