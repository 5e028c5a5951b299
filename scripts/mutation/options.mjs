// The command line of mutate.mjs, and the mutants that it names.
import { createHash } from 'node:crypto';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { roomOf } from './score.mjs';

/** @typedef {import('./mutants/mutants.mjs').Mutant} Mutant */
/** @typedef {{ paths: string[], sample: number, seed: number, threshold: number, jobs: number, json: string | undefined }} Options */

/**
 * @param {readonly string[]} args
 * @returns {Options}
 * @throws with the option that is wrong
 */
export function readOptions(args) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      sample: { type: 'string' },
      seed: { type: 'string', default: '1' },
      threshold: { type: 'string', default: '85' },
      jobs: { type: 'string', default: String(Math.max(1, os.availableParallelism() - 1)) },
      json: { type: 'string' },
    },
  });
  /** @type {(name: string, text: string, least: number) => number} */
  const number = (name, text, least) => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < least)
      throw new Error(`--${name} "${text}" is not a whole number from ${least}`);
    return value;
  };
  return {
    paths:
      positionals.length > 0 ? positionals.map(name => name.replace(/^\.\//, '').replace(/\/+$/, '')) : ['actions'],
    sample: values.sample === undefined ? Number.POSITIVE_INFINITY : number('sample', values.sample, 1),
    seed: number('seed', values.seed, 0),
    threshold: number('threshold', values.threshold, 0),
    jobs: number('jobs', values.jobs, 1),
    json: values.json,
  };
}

/**
 * A file that is named is taken whatever its kind is.
 * @param {readonly { file: string, kind: string }[]} files
 * @param {readonly string[]} paths
 * @returns {string[]}
 * @throws when a path names nothing
 */
export function selectFiles(files, paths) {
  const selected = paths.flatMap(name => {
    const found = files.filter(({ file, kind }) => file === name || (kind === 'pure' && file.startsWith(`${name}/`)));
    if (found.length === 0) throw new Error(`"${name}" is no file or folder with sources in actions/`);
    return found.map(({ file }) => file);
  });
  return [...new Set(selected)].sort();
}

/**
 * The same mutants for the same seed, as long as their lines stay as they are.
 * @param {readonly Mutant[]} mutants
 * @param {Pick<Options, 'sample' | 'seed'>} options `sample` is the number for each folder
 * @returns {Mutant[]}
 */
export function sampleMutants(mutants, { sample, seed }) {
  /** @type {Map<string, number>} */
  const taken = new Map();
  /** @type {Map<string, number>} */
  const seen = new Map();
  const ranked = mutants.map(mutant => {
    const name = JSON.stringify([seed, mutant.file, mutant.before, mutant.after]);
    const occurrence = seen.get(name) ?? 0;
    seen.set(name, occurrence + 1);
    return { mutant, rank: createHash('sha256').update(`${name} ${occurrence}`).digest('hex') };
  });
  const chosen = ranked
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .filter(({ mutant }) => {
      const room = roomOf(mutant.file);
      taken.set(room, (taken.get(room) ?? 0) + 1);
      return (taken.get(room) ?? 0) <= sample;
    });
  const wanted = new Set(chosen.map(({ mutant }) => mutant));
  return mutants.filter(mutant => wanted.has(mutant));
}
