// The sources under test, what they import, and which of them are mutated.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isNode, toBytes, visitSyntax } from '../../testing/syntax.mjs';
import { findParts } from './probes.mjs';
import { listFiles } from './tree.mjs';

/**
 * `imports` are files, `packages` what is imported by name. Types do not count.
 * @typedef {ReturnType<typeof findParts> & { file: string, bytes: string, imports: string[], packages: string[] }} Source
 */

/**
 * Every TypeScript file of actions/ and the unit tests.
 * @param {string} root
 * @returns {Map<string, Source>}
 */
export function readMutatedSources(root) {
  /** @type {Map<string, Source>} */
  const sources = new Map();
  for (const file of listFiles(root)) {
    if (!/^(actions|__tests__)\/.*\.ts$/.test(file) || file.endsWith('.d.ts')) continue;
    const bytes = toBytes(readFileSync(path.join(root, file), 'utf8'));
    sources.set(file, { file, bytes, ...findParts(bytes), ...findImports(file, bytes) });
  }
  return sources;
}

/**
 * @param {string} file
 * @param {string} bytes
 * @returns {{ imports: string[], packages: string[] }}
 */
export function findImports(file, bytes) {
  /** @type {Set<string>} */
  const names = new Set();
  visitSyntax(bytes, ({ node, parent, field }) => {
    if (node.type !== 'StringLiteral') return;
    const isStatement = field === 'source' && parent !== undefined && !isTypesOnly(parent.node);
    const callee = parent?.node['callee'];
    if (isStatement || (isNode(callee) && callee.type === 'Import')) names.add(String(node['value']));
  });
  const all = [...names];
  return {
    imports: all.filter(name => name.startsWith('.')).map(name => path.posix.join(path.posix.dirname(file), name)),
    packages: all.filter(name => !name.startsWith('.')),
  };
}

/** @param {import('../../testing/syntax.mjs').SyntaxNode} declaration */
function isTypesOnly(declaration) {
  const specifiers = Array.isArray(declaration['specifiers']) ? declaration['specifiers'] : [];
  const areTypes = specifiers.length > 0 && specifiers.every(specifier => specifier.isTypeOnly === true);
  return declaration['typeOnly'] === true || areTypes;
}

/**
 * @param {ReadonlyMap<string, Pick<Source, 'imports'>>} sources
 * @param {string} file
 * @returns {Map<string, number>} everything that it loads, with the number of steps to it
 */
export function findClosure(sources, file) {
  const steps = new Map([[file, 0]]);
  for (const [name, step] of steps) {
    for (const imported of sources.get(name)?.imports ?? []) {
      if (sources.has(imported) && !steps.has(imported)) steps.set(imported, step + 1);
    }
  }
  return steps;
}

/** Of the contracts, those that judge what sources declare: inputs with their defaults, and documents. */
const layers = /^__tests__\/(process|engine|scripts|contracts\/(?!(?:manifests|schemas)\.))/;

/** @param {string} file */
export const isUnitTest = file => file.endsWith('.test.ts') && !layers.test(file);

const outside = /^(node:(fs|fs\/promises|child_process|http|https|net|os|readline)|@actions\/.*|@octokit\/.*)$/;

/**
 * Wiring is tested by the layer of processes, wording is for people to judge, and a client by what a server gets from it.
 * @param {Pick<Source, 'file' | 'packages' | 'imports'>} source
 * @returns {'pure' | 'wiring' | 'report' | 'client'}
 */
export function kindOf({ file, packages, imports }) {
  if (/(^|\/)(index|main|cli)\.ts$/.test(file)) return 'wiring';
  if (/(^|\/)report(\/|\.ts$)/.test(file)) return 'report';
  const isClient =
    packages.some(name => outside.test(name)) || imports.some(name => /runtime\/(exec|request)\.ts$/.test(name));
  return isClient ? 'client' : 'pure';
}
