import { expect, test } from '@jest/globals';
import { forcedTargets } from '../../../actions/buildx-matrix/definition/definition-facts.ts';

const known = ['api', 'base'];

test.each([
  [[], []],
  [['api'], ['api']],
  [['all'], ['api', 'base']],
  [
    ['api', 'all'],
    ['api', 'base'],
  ],
])('%j', (names, expected) => {
  expect([...forcedTargets(names, known)]).toEqual(expected);
});

test('a target can be named all', () => {
  expect([...forcedTargets(['all'], ['all', 'api'])]).toEqual(['all']);
});

test('an unknown name is refused with a likely one', () => {
  expect(() => forcedTargets(['api', 'bsae'], known)).toThrow(
    'Input "force": there is no target "bsae" (did you mean "base"?).',
  );
});
