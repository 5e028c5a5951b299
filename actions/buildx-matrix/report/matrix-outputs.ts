import { mostWaves } from '../../shared/bake/rows.ts';
import type { BuildPlan } from '../../shared/images/build-plan.ts';
import { inputError } from '../../shared/runtime/errors.ts';
import { inlineLimit } from '../../shared/runtime/outputs.ts';

/** docs.github.com, "Running variations of jobs in a workflow": a matrix makes at most 256 jobs per run. */
const mostRows = 256;

/** What a matrix job needs of a row, and nothing else: an image name with a masked word in it would blank the output. */
export type MatrixEntry = Pick<BuildPlan['rows'][number], 'name' | 'runner' | 'platform'>;

/**
 * The texts of the outputs `matrix` and `wave-0` to `wave-3`; a list without rows is `[]`, never empty.
 *
 * @throws ActionError of kind `input` when a list is longer than a matrix or an output can be
 */
export function matrixOutputs(plan: Pick<BuildPlan, 'rows'>): Map<string, string> {
  const entries = (rows: BuildPlan['rows']): MatrixEntry[] =>
    rows.map(({ name, runner, platform }) => ({ name, runner, platform }));
  const outputs = new Map([['matrix', entries(plan.rows)]]);
  for (let wave = 0; wave < mostWaves; wave++) {
    outputs.set(`wave-${wave}`, entries(plan.rows.filter(row => row.wave === wave)));
  }
  return new Map([...outputs].map(([name, list]) => [name, guarded(name, list)]));
}

function guarded(name: string, list: readonly MatrixEntry[]): string {
  const advice = 'Use "group: component", which has one row per connected part of the graph and platform.';
  if (list.length > mostRows) {
    throw inputError(`Output "${name}" has ${list.length} rows; a matrix takes ${mostRows}.`, { fix: advice });
  }
  const text = JSON.stringify(list);
  if (Buffer.byteLength(text) <= inlineLimit) return text;
  throw inputError(`Output "${name}" has ${Buffer.byteLength(text)} bytes; an output may have ${inlineLimit}.`, {
    fix: advice,
  });
}
