import { parseSource, type TypedNode, type Visit, walkSyntax } from '../../../testing/syntax.mjs';
import { literalOf, type Node } from './source-files.ts';

/** A concurrent test is not seen to assert nothing; a test that is tried again hides that it can fail. */
const refused = /^(?:concurrent|retryTimes)$/;

/** What `expect` has for values that are compared; `hasAssertions` is for every test, and is called there. */
const expectedValues =
  /^(?:not|any|anything|arrayContaining|arrayOf|closeTo|objectContaining|stringContaining|stringMatching)$/;

/** Calls that run a function they get, or wait for a value, so that an assertion that fails in it is seen. */
const seen =
  /^(?:test|describe|each|beforeAll|afterAll|property|asyncProperty|assert|survives|served|flatMap|captureStackTrace)$/;

/**
 * What a test file must not use: `concurrent`, `retryTimes`, `test` and `expect` in any way but by their names from
 * `@jest/globals`, and an assertion whose failure could be missed. Each is a statement, and each call around it is known to
 * pass its failure on.
 */
export function refusedInTests(source: string): string[] {
  const found: string[] = [];
  const asserting = new Set<string>();
  const passed: { readonly name: string; readonly to: string }[] = [];
  walkSyntax(parseSource(source), visit => {
    const { node } = visit;
    const name = literalOf(node['type'] === 'Computed' ? node['expression'] : isIdentifier(node) ? node : undefined);
    if (name !== undefined && refused.test(name)) found.push(name);
    if (isOtherImport(visit)) found.push('another import of @jest/globals');
    if (name === undefined || !isIdentifier(node) || ['key', 'property', 'imported'].includes(visit.field)) return;
    if (/^expect(?![a-z])/.test(name)) {
      const { why, helper } = judgeAssertion(visit, name);
      if (why !== undefined) found.push(why);
      if (helper !== undefined) asserting.add(helper);
    }
    const call = visit.field === 'callee' ? undefined : callAround(visit);
    if (call !== undefined) passed.push({ name, to: call });
  });
  const unseen = passed.filter(({ name, to }) => asserting.has(name) && !seen.test(to));
  return [...found, ...unseen.map(({ name, to }) => `${name}, which asserts, in ${to}`)];
}

type TypedVisit = Visit<TypedNode>;

const isIdentifier = ({ type }: Node): boolean => type === 'Identifier';

/** Under another name a test could be left out, or an assertion missed, unseen. */
function isOtherImport({ node, field, parent }: TypedVisit): boolean {
  if (literalOf(node) === jestModule && field === 'source') return parent?.node.type !== 'ImportDeclaration';
  if (literalOf(node) === jestModule) return /^(?:a call|require\w*)$/.test(callAround({ node, field, parent }) ?? '');
  if (field !== 'specifiers' || literalOf(parent?.node['source']) !== jestModule) return false;
  return (
    parent?.node.type === 'ImportDeclaration' && (node['type'] !== 'ImportSpecifier' || isObject(node['imported']))
  );
}

const jestModule = '@jest/globals';

const isObject = (value: unknown): value is Node => typeof value === 'object' && value !== null;

interface Judgment {
  /** Why its failure could be missed. */
  readonly why?: string | undefined;
  /** The function with a name that it is in. */
  readonly helper?: string | undefined;
}

function judgeAssertion(visit: TypedVisit, name: string): Judgment {
  const { field, parent } = visit;
  const isDeclared = field === 'local' || field === 'identifier' || field === 'id';
  if (isDeclared) return {};
  if (field === 'object' && expectedValues.test(literalOf(parent?.node['property']) ?? '')) return {};
  const end = field === 'callee' ? endOfAssertion(parent, name) : undefined;
  const call = callAround(visit);
  if (end === undefined)
    return name !== 'expect' && call !== undefined && seen.test(call) ? {} : { why: `${name} that is no statement` };
  return judgePlace(end);
}

/** The statement that is all of `expect(…).not.toBe(…)`, with or without `await`; a helper has no matcher. */
function endOfAssertion(call: Visit | undefined, name: string): Visit | undefined {
  const visits: Visit[] = [];
  for (let visit = call; visit !== undefined; visit = visit.parent) visits.push(visit);
  const next = () => visits.shift();
  const memberOf = (): string => {
    const { field, parent } = visits[0] ?? {};
    return field === 'object' ? (literalOf(parent?.node['property']) ?? '') : '';
  };
  if (name === 'expect') {
    while (/^(?:not|resolves|rejects)$/.test(memberOf())) next();
    if (!/^to[A-Z]/.test(memberOf())) return undefined;
    next();
    if (visits[0]?.field !== 'callee') return undefined;
    next();
  }
  const assertion = visits[0];
  const awaited = assertion?.parent?.node.type === 'AwaitExpression' ? assertion.parent : assertion;
  const { field, parent } = awaited ?? {};
  const isStatement = parent !== undefined && /^(?:Expression|Return)Statement$/.test(parent.node.type);
  return isStatement || (field === 'body' && parent?.node.type === 'ArrowFunctionExpression') ? awaited : undefined;
}

/** Looks at everything around an assertion. */
function judgePlace(assertion: Visit): Judgment {
  let helper: string | undefined;
  for (let visit: Visit | undefined = assertion; visit?.parent !== undefined; visit = visit.parent) {
    const { node } = visit.parent;
    if (node.type === 'TryStatement' && visit.field === 'block') {
      if (isObject(node['handler'])) return { why: 'expect before catch' };
      if (leaves(node['finalizer'])) return { why: 'expect before a finally that ends the function' };
    }
    const call = callAround(visit);
    if (call !== undefined && !seen.test(call)) return { why: `expect in ${call}` };
    if (node.type === 'FunctionDeclaration') helper ??= literalOf(node['identifier']);
    if (/^(?:Arrow)?FunctionExpression$/.test(visit.node.type) && visit.field === 'init')
      helper ??= literalOf(node['id']);
  }
  return { helper };
}

/** The last name of what is called with a value: `each` of `test.each(…)(…)`, `setTimeout`, `new Promise`. */
function callAround({ field, parent }: TypedVisit): string | undefined {
  if (parent === undefined || field !== 'expression' || !/^(?:Call|New)Expression$/.test(parent.node.type))
    return undefined;
  let callee: unknown = parent.node['callee'];
  while (isObject(callee) && callee['type'] === 'CallExpression') callee = callee['callee'];
  const { property, tag } = isObject(callee) ? callee : {};
  const name =
    literalOf(property ?? callee) ?? literalOf(isObject(tag) ? (tag['property'] ?? tag) : undefined) ?? 'a call';
  return parent.node.type === 'NewExpression' ? `new ${name}` : name;
}

/** Whether a `finally` ends the function or a loop, so that no failure is passed on. */
function leaves(finalizer: unknown): boolean {
  let found = false;
  walkSyntax(finalizer, ({ node }) => {
    if (/^(?:Return|Break|Continue|Throw)Statement$/.test(node.type)) found = true;
  });
  return found;
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

/** Whether a file gets what declares tests. One that is imported by tests declares them only where it is called. */
export const declaresTests = (source: string): boolean =>
  /\bimport \{[^}]*\b(?:test|it|describe)\b[^}]*\} from '@jest\/globals'/.test(source);

/** A file that is meant as a test, but is none that a test command runs. */
export const isMisplacedTest = (file: string): boolean =>
  /\.(?:test|spec)\.[cm]?[jt]sx?$/.test(file) && !/^__tests__\/.*\.test\.ts$/.test(file);
