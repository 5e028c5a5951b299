import { knownSecrets } from '../shared/bake/credentials.ts';
import { defineAction } from '../shared/runtime/action.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';
import { describeTagFacts, formatBakeFiles, writeBakeFiles } from './bake-files.ts';
import { addKnownTags, gatherTagFacts, isFalseVariable } from './facts.ts';
import { computeTagsChecks, computeTagsInputs } from './inputs.ts';
import { computeTagsOutputs, exportVariables, setTagOutputs } from './outputs.ts';
import { planTags } from './plan.ts';
import { describeContext, describeTarget, summarizeTags } from './report.ts';

export const computeTagsAction = defineAction({
  inputs: computeTagsInputs,
  checks: computeTagsChecks,
  outputs: computeTagsOutputs,
  run: async (inputs, runtime) => {
    const facts = await gatherTagFacts(inputs, runtime);
    await logLines('Context', describeContext(facts.context), runtime);
    const firstPlan = planTags(inputs, facts);
    // The Git tags of the repository are read only when a decision depends on them.
    const plan = firstPlan.needsKnownTags ? planTags(inputs, await addKnownTags(inputs, facts, runtime)) : firstPlan;
    await logLines('Tags', Object.entries(plan.targets).flatMap(describeTarget), runtime);
    for (const warning of plan.warnings) runtime.log.warning(warning, { title: 'Tags' });
    if (inputs.dryRun) runtime.log.info(JSON.stringify(plan, null, 2));
    const values = setTagOutputs(plan, inputs, runtime);
    if (inputs.dryRun) return;
    for (const [name, file] of Object.entries(
      writeBakeFiles(formatBakeFiles(plan, knownSecrets(runtime)), describeTagFacts(plan, inputs), runtime.folders),
    )) {
      runtime.outputs.set(name, file);
      values.set(name, file);
    }
    if (inputs.exportVariables && !isFalseVariable(runtime.env['DOCKER_METADATA_SET_OUTPUT_ENV'])) {
      exportVariables(values, runtime);
    }
    if (inputs.summary) await runtime.summary.append(summarizeTags(plan));
  },
});

/** One write for all lines: with fifty targets, a write for each takes longer than the plan. */
async function logLines(title: string, lines: readonly string[], { log }: Runtime): Promise<void> {
  await log.group(title, () => log.info(lines.join('\n')));
}
