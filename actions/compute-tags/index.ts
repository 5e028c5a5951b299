import { defineAction } from '../shared/runtime/action.ts';
import { setOutputs } from '../shared/runtime/outputs.ts';
import { applyTagPlan } from './apply.ts';
import { addKnownTags, checkNamedFiles, gatherTagFacts } from './facts.ts';
import { computeTagsChecks, computeTagsInputs } from './inputs.ts';
import { computeTagsOutputs, exportVariables, setTagOutputs } from './outputs.ts';
import { planTags } from './plan.ts';
import { logTagFacts, logTagPlan } from './report.ts';

/** Computes the tags, labels and annotations of images. */
export const computeTagsAction = defineAction({
  inputs: computeTagsInputs,
  checks: computeTagsChecks,
  checkFiles: checkNamedFiles,
  outputs: computeTagsOutputs,
  run: async (inputs, runtime) => {
    const facts = await gatherTagFacts(inputs, runtime);
    await logTagFacts(facts, runtime.log);

    const draft = planTags(inputs, facts);
    // The Git tags of the repository are read only when a decision depends on them.
    const plan = draft.needsKnownTags ? planTags(inputs, await addKnownTags(inputs, facts, runtime)) : draft;
    await logTagPlan(plan, runtime.log);
    if (inputs.dryRun) runtime.log.info(JSON.stringify(plan, null, 2));
    const values = setTagOutputs(plan, inputs, runtime);
    if (inputs.dryRun) return;

    const files = applyTagPlan(plan, inputs, runtime);
    setOutputs(runtime, files);
    exportVariables({ ...values, ...files }, inputs, runtime);
    if (!inputs.summary) return;
    const { summarizeTags } = await import('./summary.ts');
    await runtime.summary.append(summarizeTags(plan));
  },
});
