import { expect, test } from '@jest/globals';
import { guessSource } from '../../../../actions/shared/tags/versions/known-tags.ts';

test.each([
  ['v1.2.3', ''],
  ['p1/v1.0.0', 'p1/'],
  ['api-v1.0.0', 'api-'],
  ['release1', 'release'],
  ['20200110-RC2', ''],
])('the prefix of %s is %j', (tag, prefix) => {
  expect(guessSource(tag)?.tagPrefix).toBe(prefix);
});
