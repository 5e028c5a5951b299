import { describe, expect, test } from '@jest/globals';
import { actionNames } from '../../actions/index.ts';
import { expectNone } from '../support/contract.ts';
import {
  factsIn,
  packageOf,
  projectFiles,
  readProjectFile,
  resolveImport,
  sourceFacts,
} from '../support/sources/source-files.ts';
import { signaturesIn } from '../support/sources/source-signatures.ts';

const files = projectFiles();
const sources = files.filter(file => file.startsWith('actions/') && file.endsWith('.ts'));
const facts = new Map(sources.map(file => [file, sourceFacts(file)]));

/** Lowest first. */
const floors = ['text', 'runtime', 'git', 'images', 'context', 'tags', 'dockerfile', 'bake', 'github', 'registry'];
const fronts = ['actions/index.ts', 'actions/main.ts', 'actions/cli.ts'];

const floorOf = (file: string): string | undefined => /^actions\/shared\/([^/]+)\//.exec(file)?.[1];
const actionOf = (file: string): string | undefined => /^actions\/([^/]+)\//.exec(file)?.[1];

const edges = [...facts].flatMap(([from, { named }]) =>
  named.filter(specifier => specifier.startsWith('.')).map(specifier => ({ from, to: resolveImport(from, specifier) })),
);
const offending = (is: (edge: { from: string; to: string }) => boolean) =>
  edges.filter(is).map(({ from, to }) => `${from} imports ${to}`);

describe('the facts that the rules need are found', () => {
  test('in the files', () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(facts.get('actions/shared/runtime/boundary.ts')).toMatchObject({
      hidden: expect.arrayContaining(['process']),
      named: expect.arrayContaining(['@actions/core', './exec.ts']),
    });
    expect(facts.get('actions/shared/runtime/exec.ts')?.imports).toContainEqual({
      specifier: '@actions/exec',
      lazy: true,
    });
  });

  test.each([
    ["import { env } from 'node:process';", ['node:process'], []],
    ["import type { Runtime } from './a.ts';", ['./a.ts'], []],
    ["export { setOutput } from '@actions/core';", ['@actions/core'], []],
    ["import core = require('@actions/core');", ['@actions/core'], ['require']],
    ["const { spawn } = require('node:child_process');", [], ['require']],
    ["const { Agent } = (require as Load)('undici');", [], ['require']],
    ['const load = require;', [], ['require']],
    ["require.resolve('undici');", [], ['require']],
    ["module.require('undici');", [], ['require']],
    ["it['require']('undici');", [], ['require']],
    ["type Registry = typeof import('../registry/open.ts');", ['../registry/open.ts'], []],
    ["let agent: import('undici').Agent;", ['undici'], []],
    ["import type { Agent } from 'undici';", ['undici'], []],
    ["const is = { require: 1 }; // require('undici')", [], []],
    ["await import('@actions/core');", ['@actions/core'], []],
    ['await import(`@actions/core`);', ['@actions/core'], []],
    ["await import('@actions/' + name);", [], ['import() of a value']],
    ['await import(`@actions/${name}`);', [], ['import() of a value']],
    ["import { createRequire } from 'node:module';", ['node:module'], []],
    ['process.exit(1);', [], ['process']],
    ["console.log('::add-path::x');", [], ['console']],
    ['const { env } = process;', [], ['process']],
    ['start({ process });', [], ['process']],
    ['const it: unknown = [process];', [], ['process']],
    ['globalThis.process.exit(1);', [], ['globalThis']],
    ["globalThis['pro' + 'cess'].exit(1);", [], ['globalThis']],
    ['(globalThis as { process: unknown }).process;', [], ['globalThis']],
    ['const { process: it } = global;', [], ['global']],
    ["new Function('process.exit(1)');", [], ['Function']],
    ["await fetch('https://example.org');", [], ['fetch']],
    ['const send = fetch;', [], ['fetch']],
    ["new WebSocket('wss://example.org');", [], ['WebSocket']],
    ["readFileSync(new URL('a.json', import.meta.url));", [], ['import.meta']],
    ['await git.fetch();', [], []],
    ['const { fetch: get } = ports; run({ fetch: get }); type Fetch = typeof fetch;', [], []],
    [
      "import { run as process2 } from './process.ts'; it.process; const is = { process: 1, global: 2 };",
      ['./process.ts'],
      [],
    ],
    ["type Of = typeof process; type All = typeof globalThis; // process 'process'", [], []],
  ])('in %s', (source, named, hidden) => {
    expect(factsIn(source)).toMatchObject({ named, hidden });
  });

  test.each([
    "import type { Agent } from 'undici';",
    "type Agents = typeof import('undici');",
    "let agent: import('undici').Agent;",
  ])('%s loads nothing', source => {
    expect(factsIn(source).imports).toEqual([]);
  });
});

describe('imports', () => {
  test('stay within actions/, and lead to files that are there', () => {
    expectNone(
      offending(({ to }) => !files.includes(to) || !to.startsWith('actions/')),
      'Import a file of actions/ that exists:',
    );
  });

  test('never lead from one action to another, nor from shared/ to an action', () => {
    expectNone(
      offending(({ from, to }) => {
        const target = actionOf(to);
        return !fronts.includes(from) && target !== 'shared' && actionOf(from) !== target;
      }),
      'Move what two actions need to actions/shared, and import it from there:',
    );
  });

  test('never lead from a lower floor of shared/ to a higher one', () => {
    const height = (file: string) => floors.indexOf(floorOf(file) ?? '');
    expectNone(
      sources.filter(file => actionOf(file) === 'shared' && height(file) < 0),
      `Move these into a floor of actions/shared (${floors.join(', ')}), or add a floor to the list in house.test.ts:`,
    );
    expectNone(
      offending(
        ({ from, to }) => floorOf(from) !== undefined && floorOf(to) !== undefined && height(from) < height(to),
      ),
      `Pass it as a parameter, or move the code: each floor may use the ones before it only (${floors.join(', ')}):`,
    );
  });
});

describe('the world is reached through the runtime', () => {
  const outside = sources.filter(file => floorOf(file) !== 'runtime' && file !== 'actions/cli.ts');
  const naming = (modules: readonly string[]) =>
    outside.flatMap(file =>
      (facts.get(file)?.named ?? [])
        .filter(name => modules.includes(packageOf(name) ?? name))
        .map(name => `${file} imports ${name}`),
    );

  test('only shared/runtime imports @actions/core and @actions/exec', () => {
    expectNone(
      naming(['@actions/core', '@actions/exec']),
      'Use the Runtime that the action gets (actions/shared/runtime/runtime.ts), or add to it what is missing:',
    );
  });

  test('only shared/runtime and the terminal front use process, console, fetch and files beside the code', () => {
    expectNone(
      [
        ...naming(['node:process', 'process']),
        ...outside.flatMap(file => (facts.get(file)?.hidden ?? []).map(name => `${file} uses ${name}`)),
      ],
      'Use the Runtime that the action gets (actions/shared/runtime/runtime.ts), and import() a module by its name:',
    );
  });

  test('only shared/runtime starts programs, and nothing loads modules but import', () => {
    // It bounds the time of an expression, and the code that it runs is constant.
    const allowed = 'actions/shared/tags/rules/bounded-expression.ts imports node:vm';
    const modules = ['child_process', 'cluster', 'module', 'vm', 'worker_threads'];
    expectNone(
      naming(modules.flatMap(name => [`node:${name}`, name])).filter(found => found !== allowed),
      'Start a program with exec of the Runtime (actions/shared/runtime/exec.ts), load a module with import:',
    );
    expectNone(
      sources.filter(file => facts.get(file)?.hidden.includes('require')),
      'Load modules with import, never with require:',
    );
  });
});

describe('files', () => {
  const linesOf = (file: string) => readProjectFile(file).trimEnd().split('\n').length;
  const code = files.filter(file => /\.(ts|mjs|js)$/.test(file) && !file.includes('/fixtures/'));

  test('of actions/ have at most 300 lines', () => {
    expectNone(
      sources.filter(file => linesOf(file) > 300).map(file => `${file}: ${linesOf(file)} lines`),
      'Split these files: one concept per file, at most 300 lines:',
    );
  });

  test('have names that are nouns of the field, in kebab-case', () => {
    expectNone(
      sources.filter(file => !/^[a-z0-9-]+\.ts$/.test(file.split('/').at(-1) ?? '')),
      'Rename these files to kebab-case, such as image-record.ts:',
    );
    // A credential helper is Docker's and Git's own term.
    const vague = /(^|[/-])(utils?|(?<!credential-)helpers?|managers?|common|misc|data|constants|types)(-|\.ts$)/;
    expectNone(
      sources.filter(file => vague.test(file)),
      'Name these files after what they hold, in a word of docs/glossary.md:',
    );
  });

  test('of each action are registered in actions/index.ts', () => {
    const doors = sources
      .map(file => /^actions\/([^/]+)\/index\.ts$/.exec(file)?.[1])
      .filter(name => name !== undefined);
    expectNone(
      doors.filter(name => !actionNames.includes(name)),
      'Add these actions to actions/index.ts:',
    );
    expectNone(
      actionNames.filter(name => !doors.includes(name)),
      'Remove from actions/index.ts what has no actions/<name>/index.ts:',
    );
  });

  test('take the number of cases of each property from one setting', () => {
    const properties = files.filter(
      file => file.endsWith('.test.ts') && readProjectFile(file).includes("'fast-check'"),
    );
    expect(properties.length).toBeGreaterThan(20);
    const countOf = (text: string, part: RegExp) => text.match(part)?.length ?? 0;
    const differing = properties.filter(file => {
      const text = readProjectFile(file);
      return countOf(text, /\bfc\.(?:assert|check)\(/g) !== countOf(text, /\bnumRuns: cases\(/g);
    });
    expectNone(differing, 'Give each property of these tests cases(…) of __tests__/support/fuzzing.ts as numRuns:');
  });

  test('silence no checker', () => {
    const silenced = /@ts-(ignore|nocheck|expect-error)|biome-ignore|eslint-disable/;
    const self = '__tests__/contracts/house.test.ts';
    expectNone(
      code.filter(file => file !== self && silenced.test(readProjectFile(file))),
      'Remove the comment that silences a checker, and mend what the checker reports:',
    );
  });

  test('have functions and types of functions with at most four parameters', () => {
    expectNone(
      code.flatMap(file =>
        signaturesIn(readProjectFile(file))
          .filter(({ parameters }) => parameters > 4)
          .map(({ line, parameters }) => `${file}:${line}: ${parameters} parameters`),
      ),
      'Replace some of the parameters by one object with a named type:',
    );
  });
});

test.each([
  ['a function', 'function run(a, b, c, d, e) {}'],
  ['an arrow function', 'const run = (a, b, c, d, e = 1) => 0;'],
  ['a pattern', 'const run = ({ a }, [b], c, d, ...e) => 0;'],
  ['an overload', 'function run(a: A, b: A, c: A, d: A, e: A): void; function run(...all: A[]) {}'],
  ['a declared function', 'declare function run(a: A, b: A, c: A, d: A, e: A): void;'],
  ['a method', 'class Runner { run(a, b, c, d, e) {} }'],
  ['an abstract method', 'abstract class Runner { abstract run(a: A, b: A, c: A, d: A, e: A): void; }'],
  ['a constructor', 'class Runner { constructor(a: A, b: A, c: A, private d: A, e: A) {} }'],
  ['a method of an object', 'const runner = { run(a, b, c, d, e) {} };'],
  ['a method of an interface', 'interface Runner { run(a: A, b: A, c: A, d: A, e?: A): void }'],
  ['a property of an interface', 'interface Runner { run: (a: A, b: A, c: A, d: A, e: A) => void }'],
  ['a call signature', 'interface Runner { (a: A, b: A, c: A, d: A, e: A): void }'],
  ['a construct signature', 'interface Runner { new (a: A, b: A, c: A, d: A, e: A): Runner }'],
  ['a type of functions', 'type Run = (a: A, b: A, c: A, d: A, e: A) => void;'],
  ['a type of classes', 'type Run = abstract new (a: A, b: A, c: A, d: A, e: A) => Runner;'],
  ['a callback', 'run((a, b, c, d, e) => 0);'],
  ['a tuple of a rest parameter', 'function run(...all: [a: A, b: A, c: A, d: A, e?: A]) {}'],
  ['a tuple after another parameter', 'type Run = (a: A, ...all: readonly [A, A, A, A]) => void;'],
  ['a tuple with a name', 'type All = [A, A, A, A, A]; const run = (...all: All) => 0;'],
  ['a callback in JSDoc', '/** @callback Run @param {A} a @param {A} b @param {A} c @param {A} d @param {A} [e=1] */'],
  ['an overload in JSDoc', '/** @overload @param {A} a @param {A} b @param {A} c @param {A} d @param {A} e */'],
  ['a type in JSDoc', '/** @type {(a: A, b: A, c: A, d: A, e: A) => void} */ let run;'],
  ['a type definition in JSDoc', '/** @typedef {{ run: (a: A, b: A, c: A, d: A, e: A) => { a: A } }} Runner */'],
  ['a property in JSDoc', '/** @typedef {object} A @property {(a: A, b: A, c: A, d: A, e: A) => void} run */'],
])('a fifth parameter of %s is found', (_, source) => {
  expect(signaturesIn(`#!/usr/bin/env node\n// größer\n${source}`)).toContainEqual({ line: 3, parameters: 5 });
});

test.each([
  ['this', 'function run(this: Runner, a: A, b: A, c: A, d: A) {}'],
  ['the arguments of a type', 'type Five = Tuple<A, A, A, A, A>;'],
  ['a rest parameter', 'type Four = [A, A, A, A]; function run(...all: Four | A[]) {} const more = (...a: Four) => 0;'],
  [
    'a property of a parameter',
    '/** @callback Run @param {A} a @param {B} b @param {A} b.c @param {A} b.d @param {A} b.e */',
  ],
  [
    'a parameter that a function has',
    '/** @param {A} a @param {A} b @param {A} c @param {A} d @param {A} e */ function run() {}',
  ],
  [
    'a parameter of another callback',
    '/** @callback A @param {A} a @param {A} b @param {A} c @typedef {A} B @param {A} d @param {A} e */',
  ],
  ['the columns of a table of tests', "test.each([[1, 2, 3, 4, 5]])('%s', (a, b, c, d, e) => 0);"],
])('%s: none of them is a fifth parameter', (_, source) => {
  expect(signaturesIn(source).filter(({ parameters }) => parameters > 4)).toEqual([]);
});
