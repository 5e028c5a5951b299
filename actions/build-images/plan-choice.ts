import { checkDefinition, warnUnknownFields } from '../shared/bake/definition-check.ts';
import { type FoundPlan, findPlan, readPlan } from '../shared/github/documents/plan.ts';
import type { BuildPlan, PlanRow } from '../shared/images/documents/build-plan.ts';
import { inputError } from '../shared/runtime/errors.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';
import { didYouMean } from '../shared/text/suggestion.ts';
import type { BuildImagesInputs } from './inputs.ts';
import { type ChosenPlan, makeStepPlan, type PlanSources } from './step-plan.ts';

/**
 * The row that an input names, of the plan that an input names or else of the plan of this run. A step that names neither
 * makes a plan from the bake files.
 *
 * @throws ActionError of kind `input` when there is no such plan or row, or the bake files cannot be evaluated
 */
export async function choosePlan(
  inputs: BuildImagesInputs,
  runtime: Runtime,
  sources: PlanSources,
): Promise<ChosenPlan> {
  const { store, context } = sources;
  const { plan: input, row, environment, files, targets, load } = inputs;
  const { workspace } = runtime.folders;
  if (input !== '' || row !== '') {
    const found = await readPlan(store, { input, environment, workspace, job: context });
    return rowOfPlan(found, row, runtime);
  }
  // An expression such as matrix.nmae gives an empty row.
  const forgotten =
    files.length === 0 && targets.length === 0 && !load
      ? await findPlan(store, { environment, job: context })
      : undefined;
  if (forgotten !== undefined && forgotten.plan.rows.length > 1) throw missingRow(forgotten.plan, '');
  return await makeStepPlan(inputs, runtime, sources);
}

function rowOfPlan({ plan, source }: FoundPlan, row: string, { log }: Pick<Runtime, 'log'>): ChosenPlan {
  const where = `The definition of the plan in ${source}`;
  warnUnknownFields(checkDefinition(plan.definition, where), where, log);
  return { plan, rows: [findRow(plan, row)], step: undefined };
}

function findRow(plan: BuildPlan, name: string): PlanRow {
  const [first, ...others] = plan.rows;
  const row = name === '' && others.length === 0 ? first : plan.rows.find(each => each.name === name);
  if (row !== undefined) return row;
  throw missingRow(plan, name);
}

function missingRow({ rows }: BuildPlan, name: string) {
  const names = rows.map(row => row.name);
  const what =
    name === ''
      ? `Input "row" is empty, and the plan of this run has ${names.length} rows.`
      : `Input "row": the plan has no row "${name}"${didYouMean(name, names)}.`;
  return inputError(what, {
    fix: `Rows: ${names.join(', ') || 'none'}. In a matrix job write "row: \${{ matrix.name }}". A step that builds without the plan names its "files" or "targets".`,
    terminalFix: `Rows: ${names.join(', ') || 'none'}. To build without the plan, name "files" or "targets".`,
  });
}
