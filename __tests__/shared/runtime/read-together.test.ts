import { expect, test } from '@jest/globals';
import { inputError } from '../../../actions/shared/runtime/errors.ts';
import { InvalidInput } from '../../../actions/shared/runtime/inputs.ts';
import { readTogether } from '../../../actions/shared/runtime/read-together.ts';

const listError = inputError('the list has no apps', { file: 'apps.json', line: 3, fix: 'Add an app.' });
const fileError = inputError('there is no Containerfile');
const failed = async (error: Error): Promise<string> => {
  throw error;
};

test('readings that succeed give their values', async () => {
  const [text, count] = await readTogether([Promise.resolve('a'), Promise.resolve(1)]);
  expect([text.length, count + 1]).toEqual([1, 2]);
});

test('one error stays as it is, with its place', async () => {
  await expect(readTogether([Promise.resolve('a'), failed(listError)])).rejects.toBe(listError);
});

test('several errors are one, each with its place and its fix', async () => {
  await expect(readTogether([failed(listError), failed(fileError)])).rejects.toMatchObject({
    kind: 'input',
    file: undefined,
    message: 'apps.json:3: the list has no apps\nAdd an app.\nthere is no Containerfile',
  });
});

test('an invalid input hides no other error', async () => {
  const invalid = new InvalidInput();
  await expect(readTogether([failed(invalid), failed(fileError)])).rejects.toBe(fileError);
  await expect(readTogether([failed(invalid), Promise.resolve('a')])).rejects.toBe(invalid);
});

test('a bug is reported as one, whatever else is wrong', async () => {
  const bug = new TypeError('x is not a function');
  await expect(readTogether([failed(listError), failed(new InvalidInput()), failed(bug)])).rejects.toBe(bug);
});
