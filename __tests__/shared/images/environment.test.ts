import { describe, expect, test } from '@jest/globals';
import { environmentName, environmentPath } from '../../../actions/shared/images/environment.ts';

describe('environmentName', () => {
  test.each(['', 'production', 'eu-1.b', '_x', 'a', 'a'.repeat(63)])('%j is one', name => {
    expect(environmentName(name)).toBe(name);
  });

  test.each(['-x', '.x', 'x-', 'x.', 'x_', 'a/b', 'a b', 'a--b', 'ä', 'a\n', 'a'.repeat(64), '$(id)'])(
    '%j is none',
    name => {
      expect(() => environmentName(name)).toThrow(
        expect.objectContaining({
          kind: 'input',
          message: `"${name}" cannot name an environment; allowed: up to 63 letters, digits, ".", "_" and single "-", with a letter or digit at the end`,
        }),
      );
    },
  );
});

test.each([
  [null, undefined, undefined],
  [null, 'layouts', 'layouts'],
  ['staging', undefined, 'environments/staging'],
  ['staging', 'layouts', 'environments/staging/layouts'],
])('the documents of %s are in a folder of their own', (environment, name, folder) => {
  expect(environmentPath(environment, name)).toBe(folder);
});
