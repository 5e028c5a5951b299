import type { Runtime } from '../shared/runtime/runtime.ts';
import type { ComputeTagsInputs } from './inputs.ts';

/**
 * The bake targets to name: undefined without any, those of the input `targets`, or, with `files`, those that the
 * definition builds for them. Only the last runs buildx.
 */
export async function listTargets(inputs: ComputeTagsInputs, runtime: Runtime): Promise<readonly string[] | undefined> {
  if (inputs.files.length === 0) return inputs.targets.length === 0 ? undefined : [...new Set(inputs.targets)];
  const [{ findBuildx }, { printDefinition }, { requestedTargets }] = await Promise.all([
    import('../shared/bake/buildx.ts'),
    import('../shared/bake/print.ts'),
    import('../shared/bake/graph.ts'),
  ]);
  const definition = await printDefinition(await findBuildx(runtime), inputs);
  return requestedTargets(definition, inputs.targets);
}
