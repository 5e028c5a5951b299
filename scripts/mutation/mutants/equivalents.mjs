// Mutants that no test can kill, each with its reason.
import { readFileSync } from 'node:fs';
import { findMutants } from './mutants.mjs';

/** @typedef {import('./mutants.mjs').Mutant} Mutant */
/** @typedef {{ file: string, before: string, after: string, reason: string }} Equivalent */

/**
 * @param {string} file
 * @returns {Equivalent[]}
 */
export function readEquivalents(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** @type {(equivalent: Pick<Equivalent, 'file' | 'before' | 'after'>) => string} */
export const keyOf = ({ file, before, after }) => JSON.stringify([file, before, after]);

/**
 * @param {readonly Equivalent[]} equivalents
 * @param {ReadonlyMap<string, { bytes: string }>} sources
 * @returns {string[]} what is wrong with the list
 */
export function checkEquivalents(equivalents, sources) {
  /** @type {Map<string, Set<string>>} */
  const known = new Map();
  const keys = new Set();
  return equivalents.flatMap(equivalent => {
    const { file, before, reason } = equivalent;
    const source = sources.get(file);
    if (!known.has(file))
      known.set(file, new Set(source === undefined ? [] : findMutants(file, source.bytes).map(keyOf)));
    const key = keyOf(equivalent);
    const isDouble = keys.has(key);
    keys.add(key);
    if (isDouble) return [`${file}: "${before}" is listed twice`];
    if (reason.trim() === '') return [`${file}: "${before}" has no reason`];
    return known.get(file)?.has(key)
      ? []
      : [`${file}: no mutant changes "${before}" to "${equivalent.after}" any more`];
  });
}
