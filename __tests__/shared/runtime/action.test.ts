import { describe, expect, test } from '@jest/globals';
import { type Action, defineAction, runWithInputs } from '../../../actions/shared/runtime/action.ts';
import { inputError, policyError } from '../../../actions/shared/runtime/errors.ts';
import { choice, text } from '../../../actions/shared/runtime/inputs.ts';
import { createFakeRuntime } from '../../support/fake-runtime.ts';

const inputs = { list: text({ required: true }), pin: choice(['any', 'tag'], 'any'), branch: text({ required: true }) };

/** Runs an action whose list has an error, and returns what it did. */
async function run(strings: Readonly<Record<string, string>>, checkFiles: Action['checkFiles']) {
  const runs: unknown[] = [];
  const action = defineAction({
    inputs,
    outputs: [],
    run: async values => void runs.push(values),
    ...(checkFiles === undefined ? {} : { checkFiles }),
  });
  let error: unknown;
  try {
    await runWithInputs(action, strings, createFakeRuntime());
  } catch (thrown) {
    error = thrown;
  }
  return { runs, error };
}

const wrong = async () => {
  throw inputError('the list has no apps', { file: 'apps.json', line: 3, fix: 'Add an app.' });
};

describe('an action', () => {
  test('with valid inputs runs with their values, and its files are not read twice', async () => {
    const { runs, error } = await run({ list: 'a', branch: 'b' }, wrong);
    expect([runs, error]).toEqual([[{ list: 'a', pin: 'any', branch: 'b' }], undefined]);
  });

  test('with wrong inputs reports them together with what is wrong in its files', async () => {
    const { runs, error } = await run({ list: 'a', pin: 'never' }, wrong);
    expect(runs).toEqual([]);
    expect(error).toMatchObject({
      kind: 'input',
      message: [
        'Input "pin": "never" is not allowed; allowed: any, tag',
        'Input "branch" is required and is empty.',
        'apps.json:3: the list has no apps',
        'Add an app.',
      ].join('\n'),
    });
  });

  test.each<[string, Action['checkFiles']]>([
    ['that names no files', undefined],
    ['whose files are right', async () => undefined],
    ['whose files cannot be found without the wrong input', async values => String(Reflect.get(values, 'pin'))],
  ])('%s reports wrong inputs alone', async (_, checkFiles) => {
    const { runs, error } = await run({ list: 'a', pin: 'never', branch: 'b' }, checkFiles);
    expect(runs).toEqual([]);
    expect(error).toMatchObject({ message: 'Input "pin": "never" is not allowed; allowed: any, tag' });
  });

  test('reads the valid inputs when it checks files', async () => {
    const { error } = await run({ list: 'a', pin: 'never', branch: 'b' }, async values => {
      throw policyError(`${Reflect.get(values, 'list')} is refused`);
    });
    expect(error).toMatchObject({ kind: 'input', message: expect.stringMatching(/allowed: any, tag\na is refused$/) });
  });

  test('reports a bug in the check of files as a bug', async () => {
    const { error } = await run({ list: 'a', pin: 'never', branch: 'b' }, async () => {
      throw new TypeError('x is not a function');
    });
    expect(error).toBeInstanceOf(TypeError);
  });
});
