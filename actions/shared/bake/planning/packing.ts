import type { PlanRow } from '../../images/documents/build-plan.ts';
import { platformSlug } from '../../images/platform.ts';
import { inlineLimit } from '../../runtime/outputs.ts';

/** docs.github.com, "Running variations of jobs in a workflow": a matrix makes at most 256 jobs per run. */
export const maxRows = 256;

/** What a matrix job needs of a row, and no more: an image name with a masked word in it would blank the output. */
export type MatrixEntry = Pick<PlanRow, 'name' | 'runner' | 'platform'>;

/** The rows as an output, as short as JSON can be. */
export const matrixText = (rows: readonly MatrixEntry[]): string =>
  JSON.stringify(rows.map(({ name, runner, platform }): MatrixEntry => ({ name, runner, platform })));

/** A row with one component, and how long its build is expected to take. */
interface WeighedRow {
  readonly row: PlanRow;
  readonly weight: number;
}

/**
 * Puts several components into one row where a matrix could not hold a row for each. Rows of one platform get about the
 * same work: by the seconds that earlier builds took, else by their number. Equal rows in any order give equal results.
 *
 * @param rows one per component and platform, with their final runners
 * @param seconds of earlier builds, by target; a target without any counts like the median
 */
export function packRows(rows: readonly PlanRow[], seconds: ReadonlyMap<string, number>): PlanRow[] {
  let limit = maxRows;
  let packed = packInto(limit, rows, seconds);
  // Long names can make an output too large before it has too many rows.
  while (Buffer.byteLength(matrixText(packed)) > inlineLimit && packed.length > 1) {
    limit = Math.min(limit, packed.length) - Math.ceil(packed.length / 8);
    const smaller = packInto(limit, rows, seconds);
    if (smaller.length >= packed.length) break;
    packed = smaller;
  }
  return packed;
}

function packInto(limit: number, rows: readonly PlanRow[], seconds: ReadonlyMap<string, number>): PlanRow[] {
  if (rows.length <= limit) return [...rows];
  const known = [...seconds.values()].sort((one, other) => one - other);
  const median = known[Math.floor(known.length / 2)] || 1;
  const byPlatform = new Map<string, WeighedRow[]>();
  for (const row of rows) {
    const weight = row.publish.reduce((sum, name) => sum + (seconds.get(name) ?? median), 0);
    byPlatform.set(row.platform, [...(byPlatform.get(row.platform) ?? []), { row, weight }]);
  }
  const platforms = [...byPlatform.keys()].sort();
  const shares = sharesOf(
    limit,
    platforms.map(platform => byPlatform.get(platform)?.length ?? 0),
  );
  return platforms.flatMap((platform, index) => fillRows(byPlatform.get(platform) ?? [], shares[index] ?? 1));
}

/** Divides the rows of a matrix in proportion; each part gets at least one. */
function sharesOf(limit: number, counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const shares = counts.map(count => Math.max(1, Math.floor((limit * count) / total)));
  for (let left = limit - shares.reduce((sum, share) => sum + share, 0); left > 0; left--) {
    const missing = counts.map((count, index) => (limit * count) / total - (shares[index] ?? 0));
    const neediest = missing.indexOf(Math.max(...missing));
    shares[neediest] = (shares[neediest] ?? 0) + 1;
  }
  return shares;
}

/** The longest first, each into the row that has the least work so far. */
function fillRows(components: readonly WeighedRow[], count: number): PlanRow[] {
  const ordered = [...components].sort((one, other) => other.weight - one.weight || byName(one.row, other.row));
  const bins = Array.from({ length: Math.min(count, ordered.length) }, () => ({ rows: [] as PlanRow[], weight: 0 }));
  for (const { row, weight } of ordered) {
    const [first, ...others] = bins;
    if (first === undefined) break;
    const least = others.reduce((best, bin) => (hasLess(bin, best) ? bin : best), first);
    least.rows.push(row);
    least.weight += weight;
  }
  return bins.map(bin => joinRows(bin.rows.sort(byName)));
}

interface Bin {
  readonly rows: readonly PlanRow[];
  readonly weight: number;
}

const hasLess = (one: Bin, other: Bin): boolean =>
  one.weight < other.weight || (one.weight === other.weight && one.rows.length < other.rows.length);

function joinRows(rows: readonly PlanRow[]): PlanRow {
  const [first, ...others] = rows;
  if (first === undefined) throw new Error('a row without a component');
  if (others.length === 0) return first;
  const suffix = `-${platformSlug(first.platform)}`;
  const label = first.name.endsWith(suffix) ? first.name.slice(0, -suffix.length) : first.name;
  return {
    ...first,
    name: `${label}-and-${others.length}-more${suffix}`,
    publish: rows.flatMap(({ publish }) => publish).sort(),
  };
}

const byName = (one: PlanRow, other: PlanRow): number => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0);
