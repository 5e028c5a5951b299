import type { BuildContext } from '../shared/context/build-context.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';
import type { ImageTemplate } from './image-templates.ts';
import type { ComputeTagsInputs } from './inputs.ts';

/** The targets of a definition. */
export interface ListedTargets {
  readonly targets: readonly string[];
  /** Images of derived targets, which count where the input `images` is empty. */
  readonly derivedImages?: readonly ImageTemplate[];
}

/** The targets that the bake files build for the input `targets`. */
export async function listDefinedTargets(inputs: ComputeTagsInputs, runtime: Runtime): Promise<ListedTargets> {
  const [{ findBuildx }, { printDefinition }, { requestedTargets }] = await Promise.all([
    import('../shared/bake/buildx.ts'),
    import('../shared/bake/print.ts'),
    import('../shared/bake/graph.ts'),
  ]);
  const definition = await printDefinition(await findBuildx(runtime), inputs);
  return { targets: requestedTargets(definition, inputs.targets) };
}

/** The targets and images that are derived from the Dockerfiles of the repository. */
export async function listDerivedTargets(
  inputs: ComputeTagsInputs,
  context: BuildContext,
  runtime: Runtime,
): Promise<ListedTargets> {
  const [{ evaluateDiscovered, imagePrefixOf }, { requestedTargets }] = await Promise.all([
    import('../shared/bake/discovery/discovered-bake-file.ts'),
    import('../shared/bake/graph.ts'),
  ]);
  // Tags and labels do not depend on the platform.
  const definition = await evaluateDiscovered(inputs, runtime, { context, defaultPlatform: 'linux/amd64' });
  const name = `${imagePrefixOf(inputs.imagePrefix, context)}/{target}`;
  return { targets: requestedTargets(definition, inputs.targets), derivedImages: [{ line: 0, name, targets: [] }] };
}
