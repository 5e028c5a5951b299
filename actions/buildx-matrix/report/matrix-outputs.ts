import { matrixText, maxRows } from '../../shared/bake/planning/packing.ts';
import { maxWaves } from '../../shared/bake/planning/rows.ts';
import type { BuildPlan } from '../../shared/images/documents/build-plan.ts';
import { inputError } from '../../shared/runtime/errors.ts';
import { inlineLimit } from '../../shared/runtime/outputs.ts';

/**
 * The outputs that are made from a plan: `matrix`, `wave-0` to `wave-3`, `targets` and `count`. A list without rows is
 * `[]`, never empty.
 *
 * @throws ActionError of kind `input` when a list is longer than a matrix or an output can be
 */
export function matrixOutputs({ rows, targets }: Pick<BuildPlan, 'rows' | 'targets'>): Map<string, string> {
  const outputs = new Map([['matrix', matrixJson('matrix', rows)]]);
  for (let wave = 0; wave < maxWaves; wave++) {
    const name = `wave-${wave}`;
    const rowsOfWave = rows.filter(row => row.wave === wave);
    outputs.set(name, matrixJson(name, rowsOfWave));
  }
  const built = Object.keys(targets).filter(name => targets[name]?.action === 'build');
  return outputs.set('targets', JSON.stringify(built)).set('count', String(built.length));
}

function matrixJson(output: string, rows: BuildPlan['rows']): string {
  const advice = 'Use "group: component", which puts several connected parts of the graph into one row where it must.';
  if (rows.length > maxRows) {
    throw inputError(`Output "${output}" has ${rows.length} rows; a matrix takes ${maxRows}.`, { fix: advice });
  }
  const json = matrixText(rows);
  if (Buffer.byteLength(json) <= inlineLimit) return json;
  throw inputError(`Output "${output}" has ${Buffer.byteLength(json)} bytes; an output can have ${inlineLimit}.`, {
    fix: advice,
  });
}
