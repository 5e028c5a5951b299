import { expect, test } from '@jest/globals';
import { matchesAny } from '../../../../actions/shared/tags/engine/name-patterns.ts';

test.each([
  [[], 'api', true],
  [['api'], 'api', true],
  [['api'], 'api2', false],
  [['web', 'api'], 'api', true],
  [['a*'], 'api', true],
  [['a*'], 'a/b', false],
  [['a**'], 'a/b', true],
  [['!api'], 'api', false],
  [['!api'], 'web', true],
  [['*', '!api'], 'api', false],
  [['!api', '*'], 'web', true],
  [['web', '!api'], 'db', false],
])('%j and %s: %s', (patterns, name, matches) => {
  expect(matchesAny(patterns, name)).toBe(matches);
});
