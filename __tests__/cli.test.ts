import { describe, expect, jest, test } from '@jest/globals';
import { parseArguments, startFromTerminal } from '../actions/cli.ts';
import type { Action } from '../actions/shared/runtime/action.ts';

describe('arguments', () => {
  test.each([
    [[], {}],
    [['--tags', 'a'], { tags: 'a' }],
    [['--tags=a'], { tags: 'a' }],
    [['--tags='], { tags: '' }],
    [['--tags=type=sha'], { tags: 'type=sha' }],
    [['--tags', 'type=sha'], { tags: 'type=sha' }],
    [['--tags', ''], { tags: '' }],
    [['--dry-run'], { 'dry-run': 'true' }],
    [['--dry-run', '--tags', 'a'], { 'dry-run': 'true', tags: 'a' }],
    [['--tags', 'a', '--tags=b'], { tags: 'a\nb' }],
    [['--tags=a\nb'], { tags: 'a\nb' }],
    [['--tags', '-a'], { tags: '-a' }],
    [['--x9=1'], { x9: '1' }],
  ])('%j', (args, inputs) => {
    expect(Object.fromEntries(parseArguments(args))).toEqual(inputs);
  });

  test.each([
    [['x']],
    [['--tags', 'a', 'b']],
    [['-t', 'a']],
    [['--Tags', 'a']],
    [['--']],
    [['--=a']],
    [['--tags a']],
    [['--tags\n']],
  ])('%j is refused', args => {
    expect(() => parseArguments(args)).toThrow(/^"[^"]+" is not an argument; allowed: --input value, --input=value$/);
  });
});

describe('a command line that names no action', () => {
  const load = jest.fn(async (): Promise<Action> => Promise.reject(new Error('loaded')));

  async function complaint(...args: readonly string[]) {
    const exitCode = process.exitCode;
    const lines: unknown[] = [];
    const spy = jest.spyOn(process.stderr, 'write').mockImplementation(text => lines.push(text) > 0);
    try {
      await startFromTerminal(args, ['compute-tags', 'buildx-matrix'], load);
      expect(process.exitCode).toBe(1);
      return lines.join('');
    } finally {
      spy.mockRestore();
      process.exitCode = exitCode;
    }
  }

  test.each([
    [[], 'No action is named.'],
    [['compute-tgas'], 'There is no action "compute-tgas" (did you mean "compute-tags"?).'],
    [['xyz', '--tags', 'a'], 'There is no action "xyz".'],
  ])('%j is refused with the names that exist', async (args, message) => {
    expect(await complaint(...args)).toBe(
      `${message}\nUsage: node dist/cli.js ACTION [--INPUT VALUE]…\nActions: compute-tags, buildx-matrix\n`,
    );
    expect(load).not.toHaveBeenCalled();
  });

  test('an error that is a bug is not swallowed', async () => {
    await expect(startFromTerminal(['compute-tags'], ['compute-tags'], load)).rejects.toThrow('loaded');
  });
});
