// From the outcome of each mutant to tables.

/** @typedef {import('./mutants/mutants.mjs').Mutant} Mutant */
/**
 * 'types' is one that the tests let pass and the compiler refuses: it could not be committed, so it counts neither way.
 * 'not reached' is run by no unit test.
 * @typedef {'killed' | 'time limit' | 'types' | 'equivalent' | 'survived' | 'not reached'} Outcome
 */
/** @typedef {Mutant & { outcome: Outcome, by: string }} Judged */
/** @typedef {{ name: string, counts: Record<Outcome, number>, total: number, score: number }} Row */

/** @type {readonly Outcome[]} */
export const outcomes = ['killed', 'time limit', 'types', 'equivalent', 'survived', 'not reached'];

/** @param {Pick<Judged, 'outcome'>} mutant */
export const isMissed = ({ outcome }) => outcome === 'survived' || outcome === 'not reached';

/** @param {string} file */
export const roomOf = file => file.slice(0, file.lastIndexOf('/'));

/**
 * @param {readonly Judged[]} judged
 * @param {(mutant: Judged) => string} nameOf
 * @returns {Row[]} by name
 */
export function countBy(judged, nameOf) {
  /** @type {Map<string, Judged[]>} */
  const groups = new Map();
  for (const mutant of judged) groups.set(nameOf(mutant), [...(groups.get(nameOf(mutant)) ?? []), mutant]);
  return [...groups].map(([name, mutants]) => countAll(name, mutants)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * @param {string} name
 * @param {readonly Judged[]} judged
 * @returns {Row} its score is the share of mutants that are noticed, in percent, without those that cannot be
 */
export function countAll(name, judged) {
  /** @param {Outcome} outcome */
  const count = outcome => judged.filter(mutant => mutant.outcome === outcome).length;
  const counts = {
    killed: count('killed'),
    'time limit': count('time limit'),
    types: count('types'),
    equivalent: count('equivalent'),
    survived: count('survived'),
    'not reached': count('not reached'),
  };
  const noticed = counts.killed + counts['time limit'];
  const possible = judged.length - counts.equivalent - counts.types;
  return { name, counts, total: judged.length, score: possible === 0 ? 100 : (100 * noticed) / possible };
}

/** @param {readonly Row[]} rows */
export function formatTable(rows) {
  const cells = [
    ['', 'mutants', ...outcomes, 'score'],
    ...rows.map(({ name, counts, total, score }) => [
      name,
      String(total),
      ...outcomes.map(outcome => String(counts[outcome])),
      `${score.toFixed(1)} %`,
    ]),
  ];
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map(row => row[column]?.length ?? 0))) ?? [];
  /** @type {(cell: string, column: number) => string} */
  const pad = (cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0));
  return cells.map(row => row.map(pad).join('  ').trimEnd()).join('\n');
}

/** @param {Pick<Judged, 'file' | 'line' | 'kind' | 'before' | 'after' | 'outcome'>} mutant */
export const formatMutant = ({ file, line, kind, before, after, outcome }) =>
  `${file}:${line}  ${kind}, ${outcome}\n  - ${before}\n  + ${after}`;
