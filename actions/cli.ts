import { actionNames, loadAction } from './index.ts';
import type { Action } from './shared/runtime/action.ts';
import { start } from './shared/runtime/boundary.ts';
import { ActionError, describeError, inputError } from './shared/runtime/errors.ts';
import type { InputField, InputSpec } from './shared/runtime/inputs.ts';
import { neutralize } from './shared/runtime/log.ts';
import { didYouMean } from './shared/text/suggestion.ts';

/** The version of `package.json`, which the bundle does not contain. */
export const suiteVersion = '0.1.0';

/**
 * The same actions without a runner: `node dist/cli.js <action> --<input> <value> …`. The name of a boolean input alone is
 * `true`, a repeated one adds a line. Outputs are printed, as lines or with `--json` as one object; the log goes to standard
 * error, and files to `.image-actions/`.
 */
export async function openFromTerminal(args: readonly string[]): Promise<void> {
  await startFromTerminal(args, actionNames, loadAction);
}

/** Runs one action with inputs from a command line. Errors in the command line are written to standard error. */
export async function startFromTerminal(
  args: readonly string[],
  names: readonly string[],
  load: (name: string) => Promise<Action>,
): Promise<void> {
  // A reader such as `head` may close the pipe before the end.
  process.stdout.on('error', () => process.exit());
  try {
    const [name = '', ...rest] = args;
    const answer = answerTo(name, names);
    if (answer !== undefined) {
      process.stdout.write(answer);
      return;
    }
    if (!names.includes(name)) throw unknownAction(name, names);
    const action = await load(name);
    if (rest.includes('--help')) {
      process.stdout.write(describeAction(name, action));
      return;
    }
    const { inputs, printsJson } = parseArguments(rest, action.inputs);
    for (const [input, field] of Object.entries(action.inputs)) inputs.set(input, inputs.get(input) ?? field.fallback);
    for (const [input, value] of inputs) process.env[`INPUT_${input.toUpperCase()}`] = value;
    await start(name, action, { printsJson });
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    process.stderr.write(`${neutralize(describeError(error, 'terminal'))}\n`);
    process.exitCode = 1;
  }
}

const usage = (action: string) => `Usage: node dist/cli.js ${action} [--INPUT VALUE]…\n`;

/** What a word in the place of an action asks for; undefined for an action. */
function answerTo(word: string, names: readonly string[]): string | undefined {
  if (word === '--version') return `${suiteVersion}\n`;
  if (word !== '--help' && word !== '-h') return undefined;
  const others = ['ACTION --help', '--version'].map(call => `       node dist/cli.js ${call}\n`);
  return `${usage('ACTION')}${others.join('')}\nActions:\n${names.map(name => `  ${name}\n`).join('')}`;
}

/** The inputs of an action with what they allow and their defaults, and its outputs. */
export function describeAction(name: string, { inputs, outputs }: Pick<Action, 'inputs' | 'outputs'>): string {
  const width = Math.max(...Object.keys(inputs).map(input => input.length));
  const rows = Object.entries(inputs).map(([input, field]) => `  --${input.padEnd(width)}  ${describeField(field)}\n`);
  return [
    usage(name),
    'A boolean input without a value is "true"; an input that is repeated gets a line for each value.\n',
    'With --json the outputs are printed as one object.\n',
    '--json prints the outputs as one JSON object.\n',
    `\nInputs:\n${rows.join('')}`,
    `\nOutputs: ${outputs.join(', ')}\n`,
  ].join('');
}

function describeField({ kind, required, fallback, allowed }: InputField<unknown>): string {
  const form = allowed?.join(' | ') ?? forms[kind];
  if (required) return `${form} (required)`;
  return fallback === '' ? form : `${form} (default: ${fallback.replaceAll('\n', ', ')})`;
}

/** How the value of a kind is written. */
const forms: Readonly<Record<InputField<unknown>['kind'], string>> = {
  text: 'TEXT',
  list: 'LINES',
  flag: 'true | false',
  choice: 'WORD',
  secret: 'SECRET',
  mapping: 'KEY=VALUE lines',
  number: 'NUMBER',
};

function unknownAction(name: string, names: readonly string[]): Error {
  const what = name === '' ? 'No action is named.' : `There is no action "${name}"${didYouMean(name, names)}.`;
  return inputError(what, { fix: `${usage('ACTION')}Actions: ${names.join(', ')}` });
}

export interface CommandLine {
  readonly inputs: Map<string, string>;
  /** Whether `--json` is among the arguments; it is the name of no input. */
  readonly printsJson: boolean;
}

/**
 * `--name value`, `--name=value`, or `--name` alone for a boolean input, which is `true`.
 *
 * @throws ActionError of kind `input` for a word that is neither an input nor the value of one, and for an input that lacks
 *   its value, as in `--images $IMAGES --preset x` where the variable is not set
 */
export function parseArguments(args: readonly string[], spec: InputSpec): CommandLine {
  const inputs = new Map<string, string>();
  const words = [...args];
  let printsJson = false;
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === '--json') {
      printsJson = true;
      continue;
    }
    const [, name, assigned] = /^--([a-z0-9-]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (name === undefined) throw inputError(`"${word}" is not an argument; allowed: --input value, --input=value`);
    const isAlone = words[0] === undefined || words[0].startsWith('--');
    const value = assigned ?? (isAlone ? valueOfFlag(name, spec) : (words.shift() ?? ''));
    const before = inputs.get(name);
    inputs.set(name, before === undefined ? value : `${before}\n${value}`);
  }
  return { inputs, printsJson };
}

function valueOfFlag(name: string, spec: InputSpec): string {
  const field = Object.hasOwn(spec, name) ? spec[name] : undefined;
  // An unknown input is reported with all other errors of the inputs.
  if (field === undefined || field.kind === 'flag' || field.allowed?.includes('true')) return 'true';
  throw inputError(`"--${name}" has no value.`, {
    fix: `Write "--${name} VALUE", or "--${name}=VALUE" for a value that begins with "--"; "--${name}=" is an empty one.`,
  });
}
