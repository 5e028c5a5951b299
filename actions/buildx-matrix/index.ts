import { findBuildx } from '../shared/bake/buildx.ts';
import type { Definition } from '../shared/bake/definition.ts';
import { requestedTargets } from '../shared/bake/graph.ts';
import { planBuild } from '../shared/bake/plan.ts';
import { printDefinition, readDefinition } from '../shared/bake/print.ts';
import { readContext } from '../shared/context/read-context.ts';
import { planArtifact, planFile } from '../shared/github/artifact-names.ts';
import { createArtifactStore } from '../shared/github/artifacts.ts';
import type { BuildPlan } from '../shared/images/build-plan.ts';
import { defineAction } from '../shared/runtime/action.ts';
import { documentsFolder, writeFileIn } from '../shared/runtime/outputs.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';
import { type Inputs, inputs } from './inputs.ts';
import { matrixOutputs } from './outputs.ts';
import { describePlan, summarisePlan } from './report.ts';

export const action = defineAction({
  inputs,
  outputs: ['matrix', 'wave-0', 'wave-1', 'wave-2', 'wave-3', 'count', 'targets', 'plan-file', 'plan-artifact'],
  run: async (inputs, runtime) => {
    const context = await readContext(runtime);
    const definition = await definitionOf(inputs, runtime);
    const plan = planBuild(
      {
        definition,
        requested: requestedTargets(definition, inputs.targets),
        context,
        environment: inputs.environment === '' ? null : inputs.environment,
        created: runtime.now().toISOString(),
      },
      inputs,
    );
    const matrices = matrixOutputs(plan);
    await runtime.log.group(`Plan for ${plan.revision.slice(0, 7)}`, () => {
      for (const line of describePlan(plan)) runtime.log.info(line);
    });
    if (inputs.dryRun) runtime.log.info(JSON.stringify(plan, null, 2));
    else await handOver(plan, runtime);
    for (const [name, value] of matrices) runtime.outputs.set(name, value);
    const built = Object.keys(plan.targets).filter(name => plan.targets[name]?.action === 'build');
    runtime.outputs.set('targets', JSON.stringify(built));
    runtime.outputs.set('count', String(built.length));
    if (inputs.summary) await runtime.summary.append(summarisePlan(plan));
  },
});

async function definitionOf(inputs: Inputs, runtime: Runtime): Promise<Definition> {
  if (inputs.definition !== '') return readDefinition(inputs.definition);
  return await printDefinition(await findBuildx(runtime), inputs);
}

async function handOver(plan: BuildPlan, runtime: Runtime): Promise<void> {
  const json = `${JSON.stringify(plan, null, 2)}\n`;
  const file = writeFileIn(documentsFolder(runtime), planFile, json);
  const artifact = await createArtifactStore(runtime).upload(planArtifact(plan.run.attempt), planFile, json);
  runtime.outputs.set('plan-file', file);
  runtime.outputs.set('plan-artifact', artifact.name);
}
