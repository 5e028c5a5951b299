import { expect, test } from '@jest/globals';
import { didYouMean } from '../../../actions/shared/text/suggestion.ts';

test.each([
  ['platfroms', ['platforms', 'files'], ' (did you mean "platforms"?)'],
  ['FILES', ['platforms', 'files'], ' (did you mean "files"?)'],
  ['registry', ['platforms', 'files'], ''],
  ['x', [], ''],
  ['', ['files'], ''],
])('%s among %j', (given, allowed, expected) => expect(didYouMean(given, allowed)).toBe(expected));
