import { parseSync } from '@swc/core';
import { type Node, textOf, walk } from './source-files.ts';

/** What they assert counts for each test. */
const hooks = /^(?:before|after)Each$/;
/** A concurrent test is not seen to assert nothing; a test that is tried again hides that it can fail. */
const refused = /^(?:concurrent|retryTimes)$/;

/** What a test file must not use: `concurrent`, `retryTimes`, and assertions in a hook of each test. */
export function refusedInTests(source: string): string[] {
  const found: string[] = [];
  walk(parseSync(source, { syntax: 'typescript', target: 'es2022' }), node => {
    const name = textOf(node['type'] === 'Computed' ? node['expression'] : isIdentifier(node) ? node : undefined);
    if (name !== undefined && refused.test(name)) found.push(name);
    const hook = calledBy(node);
    if (hook !== undefined && hooks.test(hook) && containsExpect(node['arguments'])) found.push(`expect in ${hook}`);
  });
  return found;
}

const isIdentifier = ({ type }: Node): boolean => type === 'Identifier';

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
    found ||= isIdentifier(node) && /^expect/.test(textOf(node) ?? '');
  });
  return found;
}
