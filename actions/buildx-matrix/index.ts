import { requireBakeFiles } from '../shared/bake/bake-files.ts';
import { planArtifact, planFileName } from '../shared/github/artifacts/names.ts';
import { openArtifactStore } from '../shared/github/artifacts/open.ts';
import type { BuildPlan } from '../shared/images/documents/build-plan.ts';
import { environmentPath } from '../shared/images/environment.ts';
import { defineAction } from '../shared/runtime/action.ts';
import type { Log } from '../shared/runtime/log.ts';
import { documentsFolder, writeFileIn } from '../shared/runtime/outputs.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';
import { planMatrix } from './decision/matrix-plan.ts';
import { gatherMatrixFacts, type MatrixFacts } from './facts.ts';
import { type BuildxMatrixInputs, buildxMatrixChecks, buildxMatrixInputs, buildxMatrixOutputs } from './inputs.ts';
import { explainTarget } from './report/explain.ts';
import { matrixOutputs } from './report/matrix-outputs.ts';
import { describeFacts, describeFailures, describePlan, summarizePlan } from './report/report.ts';
import { applyBasePolicy } from './sources/base-policy.ts';

/** Plans which images are built for a commit, where, in which order, and why. */
export const buildxMatrixAction = defineAction({
  inputs: buildxMatrixInputs,
  checks: buildxMatrixChecks,
  checkFiles: async (inputs, { env }) => {
    if (inputs.definition === '' && !inputs.discover) requireBakeFiles({ ...inputs, env });
  },
  outputs: buildxMatrixOutputs,
  run: async (inputs, runtime) => {
    const facts = await gatherMatrixFacts(inputs, runtime);
    applyBasePolicy(inputs.bases, facts.order, facts.sources, runtime.log);
    const plan = planMatrix(facts, inputs);
    const outputs = matrixOutputs(plan);
    await describe(plan, facts, inputs, runtime.log);
    if (inputs.dryRun) runtime.log.info(JSON.stringify(plan, null, 2));
    else await handOver(plan, runtime);
    for (const [name, value] of outputs) runtime.outputs.set(name, value);
    if (inputs.summary) await runtime.summary.append(summarizePlan(plan, facts));
  },
});

async function describe(plan: BuildPlan, facts: MatrixFacts, inputs: BuildxMatrixInputs, log: Log): Promise<void> {
  const { history, baseImages, images, sources, largeContexts } = facts;
  for (const warning of history.warnings) log.warning(warning, { title: 'Plan widened' });
  for (const notice of [...history.notices, ...describeFailures(images), ...largeContexts]) log.notice(notice);
  if (inputs.onBaseMoved === 'report') for (const [name, why] of baseImages.moved) log.notice(`${name}: ${why}.`);
  await log.group(`Plan for ${plan.revision.slice(0, 7)}`, () => {
    // One message, because each is a call of the system.
    log.info([...describeFacts(facts), ...describePlan(plan)].join('\n'));
  });
  if (inputs.explain === '') return;
  const lines = explainTarget(inputs.explain, plan.targets, sources);
  await log.group(`Sources of ${inputs.explain}`, () => {
    for (const line of lines) log.info(line);
  });
}

/** Writes the plan for later steps, and uploads it for later jobs. */
async function handOver(plan: BuildPlan, runtime: Runtime): Promise<void> {
  const json = `${JSON.stringify(plan, null, 2)}\n`;
  const { environment, run } = plan;
  const file = writeFileIn(documentsFolder(runtime, environmentPath(environment)), planFileName, json);
  const name = planArtifact({ environment, attempt: run.attempt });
  const artifact = await openArtifactStore(runtime).upload(name, planFileName, json);
  runtime.outputs.set('plan-file', file);
  runtime.outputs.set('plan-artifact', artifact.name);
}
