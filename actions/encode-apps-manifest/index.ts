import { defineAction } from '../shared/runtime/action.ts';
import { policyError } from '../shared/runtime/errors.ts';
import { applyAppsPlan } from './apply.ts';
import { gatherAppFacts, readWrittenApps, readWrittenFiles } from './facts.ts';
import { removeSecretFile } from './image-build/secret-file.ts';
import { encodeAppsManifestChecks, encodeAppsManifestInputs, encodeAppsManifestOutputs } from './inputs.ts';
import { planApps, resolveList } from './plan.ts';
import { appsSummary, reportAppsPlan, reportRefusal, reportResolved, reportUpdates } from './report.ts';
import { refuseDiagnostics } from './source/diagnostic.ts';
import { findUpdates } from './updates/updates.ts';

export const encodeAppsManifestAction = defineAction({
  inputs: encodeAppsManifestInputs,
  checks: encodeAppsManifestChecks,
  checkFiles: readWrittenFiles,
  outputs: encodeAppsManifestOutputs,
  async run(inputs, runtime) {
    const { log, summary } = runtime;
    const written = await readWrittenApps(inputs, runtime);
    const facts = await gatherAppFacts(inputs, written, runtime);

    const resolved = resolveList(facts, inputs.pin);
    const { resolutions, policyErrors } = resolved;
    await reportResolved(resolved, log);
    refuseDiagnostics(resolved.errors);
    const updates = inputs.checkUpdates ? findUpdates(resolutions, facts.refs, inputs.updateLevel) : undefined;
    if (updates === undefined) refuseDiagnostics(policyErrors, policyError);
    else await reportUpdates(updates, facts.source, runtime);

    const plan = policyErrors.length === 0 ? planApps(facts, resolutions, inputs) : undefined;
    if (plan === undefined) reportRefusal(policyErrors, log);
    else {
      reportAppsPlan(plan, inputs, log);
      applyAppsPlan(plan, inputs.dryRun, runtime);
    }
    if (inputs.summary) await summary.append(appsSummary(resolutions, plan, updates));
  },
  async post(runtime) {
    removeSecretFile(runtime);
  },
});
