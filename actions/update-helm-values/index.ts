import { defineAction } from '../shared/runtime/action.ts';
import { applyToBranch, applyToWorkspace, type PlanFiles } from './apply.ts';
import { gatherUpdateFacts } from './facts.ts';
import { updateHelmValuesChecks, updateHelmValuesInputs, updateHelmValuesOutputs } from './inputs.ts';
import { planUpdate, throwUpdateErrors } from './plan.ts';
import { logUpdatePlan, logWantedImages, reportUpdate } from './report.ts';

/** Writes the images of a commit into values files, in the workspace or on a branch. */
export const updateHelmValuesAction = defineAction({
  inputs: updateHelmValuesInputs,
  checks: updateHelmValuesChecks,
  checkFiles: gatherUpdateFacts,
  outputs: updateHelmValuesOutputs,
  run: async (inputs, runtime) => {
    const { log } = runtime;
    const facts = await gatherUpdateFacts(inputs, runtime);
    await log.group('Images', () => logWantedImages(log, facts.wanted.images));
    const options = { paths: inputs.path, create: inputs.create, quote: inputs.quote };
    const planFiles: PlanFiles = async found => {
      const plan = planUpdate(found, facts.wanted.images, options);
      await log.group('Plan', () => logUpdatePlan(log, plan.files));
      throwUpdateErrors(plan);
      return plan;
    };
    const result =
      inputs.mode === 'none'
        ? await applyToWorkspace(facts, inputs, planFiles)
        : await applyToBranch(facts, inputs, planFiles, runtime);
    await reportUpdate(result, inputs, runtime);
  },
});
