import { parseSync } from '@swc/core';
import { type Node, textOf, walk } from './source-files.ts';

/** What they assert counts for each test. */
const hooks = /^(?:before|after)Each$/;
/** A concurrent test is not seen to assert nothing; a test that is tried again hides that it can fail. */
const refused = /^(?:concurrent|retryTimes)$/;

/**
 * What a test file must not use: `concurrent`, `retryTimes`, and assertions in a hook of each test or where a failure of
 * theirs is caught.
 */
export function refusedInTests(source: string): string[] {
  const found: string[] = [];
  walk(parseSync(source, { syntax: 'typescript', target: 'es2022' }), node => {
    const name = textOf(node['type'] === 'Computed' ? node['expression'] : isIdentifier(node) ? node : undefined);
    if (name !== undefined && refused.test(name)) found.push(name);
    const hook = calledBy(node);
    if (hook !== undefined && hooks.test(hook) && containsExpect(node['arguments'])) found.push(`expect in ${hook}`);
    if (catches(node)) found.push('expect before catch');
  });
  return found;
}

const isIdentifier = ({ type }: Node): boolean => type === 'Identifier';

/** `try { expect(…) } catch {}` and `expect(…).catch(…)`: an assertion that fails is not seen. */
function catches({ type, block, handler, callee }: Node): boolean {
  if (type === 'TryStatement') return handler !== null && containsExpect(block);
  const { object, property } = (type === 'CallExpression' ? callee : {}) as Node;
  return textOf(property) === 'catch' && containsExpect(object);
}

/** Options of jest's configuration that choose which tests run, or how often. */
const choosing =
  /IgnorePatterns$|^(?:bail|filter|only\w+|projects|rootDir|roots|shard|test(?:Match|NamePattern|Regex)|passWithNoTests)$/;

/** The options of a configuration of jest that leave tests out; those that find all of them are expected. */
export const leftOutByConfig = (config: object): string[] =>
  Object.entries(config)
    .filter(([name, value]) => choosing.test(name) && JSON.stringify(value) !== JSON.stringify(findsAll[name]))
    .map(([name]) => name);

const findsAll: Readonly<Record<string, unknown>> = { roots: ['<rootDir>/__tests__'], testMatch: ['**/*.test.ts'] };

/** The options in a command that runs tests: any of jest's could leave some out. */
export function optionsOfCommand(command: string): string[] {
  const start = command.search(/scripts\/test\.mjs\b|\bnpm (?:run )?test\b|\bnpm run fuzz\b|\bjest\b/);
  const words = start < 0 ? [] : command.slice(start).split(/\s+/);
  return words.filter(word => /^-./.test(word) && word !== '--' && word !== '--committed');
}

/** A file that is meant as a test, but is none that a test command runs. */
export const isMisplacedTest = (file: string): boolean =>
  /\.(?:test|spec)\.[cm]?[jt]sx?$/.test(file) && !/^__tests__\/.*\.test\.ts$/.test(file);

/** `name` of `name(…)` and of `value.name(…)`. */
function calledBy({ type, callee }: Node): string | undefined {
  if (type !== 'CallExpression') return undefined;
  const { property } = callee as Node;
  return textOf(property ?? callee);
}

function containsExpect(value: unknown): boolean {
  let found = false;
  walk(value, node => {
    found ||= isIdentifier(node) && /^expect(?![a-z])/.test(textOf(node) ?? '');
  });
  return found;
}
