import { describe, expect, jest, test } from '@jest/globals';
import { describeAction, parseArguments, startFromTerminal, suiteVersion } from '../actions/cli.ts';
import { actionNames, loadAction } from '../actions/index.ts';
import { type Action, defineAction } from '../actions/shared/runtime/action.ts';
import { choice, flag, list, mapping, secret, text, wholeNumber } from '../actions/shared/runtime/inputs.ts';
import { readProjectFile } from './support/sources/source-files.ts';

const spec = { tags: text(), x9: text(), 'dry-run': flag(false), push: choice(['auto', 'true', 'false'], 'auto') };

describe('arguments', () => {
  test.each([
    [[], {}],
    [['--tags', 'a'], { tags: 'a' }],
    [['--tags=a'], { tags: 'a' }],
    [['--tags='], { tags: '' }],
    [['--tags=type=sha'], { tags: 'type=sha' }],
    [['--tags', 'type=sha'], { tags: 'type=sha' }],
    [['--tags', ''], { tags: '' }],
    [['--tags=--a'], { tags: '--a' }],
    [['--dry-run'], { 'dry-run': 'true' }],
    [['--dry-run', 'false'], { 'dry-run': 'false' }],
    [['--dry-run', '--tags', 'a'], { 'dry-run': 'true', tags: 'a' }],
    [['--push'], { push: 'true' }],
    [['--unknown'], { unknown: 'true' }],
    [['--tags', 'a', '--tags=b'], { tags: 'a\nb' }],
    [['--tags=a\nb'], { tags: 'a\nb' }],
    [['--tags', '-a'], { tags: '-a' }],
    [['--x9=1'], { x9: '1' }],
  ])('%j', (args, inputs) => {
    const line = parseArguments(args, spec);
    expect(Object.fromEntries(line.inputs)).toEqual(inputs);
    expect(line.printsJson).toBe(false);
  });

  test('--json is no input', () => {
    const { inputs, printsJson } = parseArguments(['--dry-run', '--json', '--tags', 'a'], spec);
    expect(Object.fromEntries(inputs)).toEqual({ 'dry-run': 'true', tags: 'a' });
    expect(printsJson).toBe(true);
  });

  test.each([[['--tags']], [['--tags', '--dry-run']], [['--dry-run', '--tags']], [['--tags', '--json']]])(
    '%j lacks a value',
    args => {
      expect(() => parseArguments(args, spec)).toThrow('"--tags" has no value.');
    },
  );

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
    expect(() => parseArguments(args, spec)).toThrow(
      /^"[^"]+" is not an argument; allowed: --input value, --input=value$/,
    );
  });
});

describe('a command line that names no action', () => {
  const load = jest.fn(async (): Promise<Action> => Promise.reject(new Error('loaded')));

  async function complaint(...args: readonly string[]) {
    const exitCode = process.exitCode;
    const lines: unknown[] = [];
    const spy = jest.spyOn(process.stderr, 'write').mockImplementation(line => lines.push(line) > 0);
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

describe('help', () => {
  const echo = defineAction({
    inputs: {
      name: text({ required: true }),
      note: text(),
      mode: choice(['push', 'none'], 'push'),
      'dry-run': flag(false),
      runners: mapping({ fallback: 'default=a\nlinux/arm64=b' }),
      files: list(),
      token: secret(),
      days: wholeNumber({ fallback: 90, min: 1, max: 400 }),
    },
    outputs: ['count', 'plan-file'],
    run: async () => {
      throw new Error('the action must not run');
    },
  });

  async function printed(...args: readonly string[]) {
    const exitCode = process.exitCode;
    const lines: unknown[] = [];
    const spy = jest.spyOn(process.stdout, 'write').mockImplementation(line => lines.push(line) > 0);
    process.exitCode = 0;
    try {
      await startFromTerminal(args, ['echo', 'other'], async () => echo);
      return { text: lines.join(''), exitCode: process.exitCode };
    } finally {
      spy.mockRestore();
      process.exitCode = exitCode;
    }
  }

  test.each([['--help'], ['-h']])('%s names the actions', async word => {
    expect(await printed(word)).toEqual({
      exitCode: 0,
      text: [
        'Usage: node dist/cli.js ACTION [--INPUT VALUE]…',
        '       node dist/cli.js ACTION --help',
        '       node dist/cli.js --version',
        '',
        'Actions:',
        '  echo',
        '  other',
        '',
      ].join('\n'),
    });
  });

  test.each([[['--help']], [['--mode', 'no', '--help']]])(
    'of an action, asked by %j, shows what each input allows and its default',
    async args => {
      expect(await printed('echo', ...args)).toEqual({
        exitCode: 0,
        text: [
          'Usage: node dist/cli.js echo [--INPUT VALUE]…',
          'A boolean input without a value is "true"; an input that is repeated gets a line for each value.',
          'With --json the outputs are printed as one object.',
          '--json prints the outputs as one JSON object.',
          '',
          'Inputs:',
          '  --name     TEXT (required)',
          '  --note     TEXT',
          '  --mode     push | none (default: push)',
          '  --dry-run  true | false (default: false)',
          '  --runners  KEY=VALUE lines (default: default=a, linux/arm64=b)',
          '  --files    LINES',
          '  --token    SECRET',
          '  --days     NUMBER (default: 90)',
          '',
          'Outputs: count, plan-file',
          '',
        ].join('\n'),
      });
    },
  );

  test('names every input of every action', async () => {
    for (const name of actionNames) {
      const action = await loadAction(name);
      const help = describeAction(name, action);
      expect(help.match(/^ {2}--\S+ /gm)?.map(match => match.trim())).toEqual(
        Object.keys(action.inputs).map(input => `--${input}`),
      );
    }
  });

  test('--version is the version of the package', async () => {
    expect(suiteVersion).toBe(JSON.parse(readProjectFile('package.json')).version);
    expect(await printed('--version')).toEqual({ text: `${suiteVersion}\n`, exitCode: 0 });
  });
});
