import { expect, test } from '@jest/globals';
import {
  ActionError,
  codeOf,
  describeError,
  inputError,
  messageOf,
  permissionError,
  policyError,
  serviceError,
} from '../../../actions/shared/runtime/errors.ts';

test.each([
  ['input', inputError],
  ['permission', permissionError],
  ['policy', policyError],
  ['service', serviceError],
])('%s', (kind, make) => {
  const cause = new Error('below');
  const error = make('what', { fix: 'how', cause });
  expect(error).toBeInstanceOf(ActionError);
  expect(error).toMatchObject({ name: 'ActionError', kind, message: 'what', fix: 'how', cause });
});

test.each([
  [inputError('wrong'), 'wrong'],
  [inputError('wrong', { fix: 'do this' }), 'wrong\ndo this'],
  [inputError('wrong', { file: 'a.hcl' }), 'a.hcl: wrong'],
  [inputError('wrong', { file: 'a.hcl', line: 3, column: 7 }), 'a.hcl:3:7: wrong'],
  [inputError('a.hcl:3: wrong', { file: 'a.hcl', line: 3 }), 'a.hcl:3: wrong'],
])('%s is described', (error, text) => expect(describeError(error)).toBe(text));

test.each([
  [new Error('x'), 'x', undefined],
  [{ message: 'of another realm', code: 'ENOENT' }, 'of another realm', 'ENOENT'],
  ['text', 'text', undefined],
  [null, 'null', undefined],
  [{ message: 7, code: 8 }, '[object Object]', undefined],
])('%s', (thrown, message, code) => {
  expect(messageOf(thrown)).toBe(message);
  expect(codeOf(thrown)).toBe(code);
});
