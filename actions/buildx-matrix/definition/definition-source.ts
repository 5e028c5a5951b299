import { findBuildx } from '../../shared/bake/buildx.ts';
import type { Definition } from '../../shared/bake/definition.ts';
import { warnUnknownFields } from '../../shared/bake/definition-check.ts';
import { printDefinition, readDefinition } from '../../shared/bake/print.ts';
import { readTargetAttributes, warnUnknownAttributes } from '../../shared/bake/written/target-attributes.ts';
import type { BuildContext } from '../../shared/context/build-context.ts';
import type { Runtime } from '../../shared/runtime/runtime.ts';
import type { BuildxMatrixInputs } from '../inputs.ts';

/** Evaluates bake files, or reads a definition that was evaluated before, or derives one from Dockerfiles. */
export async function loadDefinition(
  inputs: BuildxMatrixInputs,
  runtime: Runtime,
  context: BuildContext,
): Promise<Definition> {
  if (inputs.definition !== '') {
    const definition = readDefinition(inputs.definition);
    warnUnknownFields(definition, 'Input "definition"', runtime.log);
    return definition;
  }
  if (!inputs.discover) {
    const printed = await printDefinition(await findBuildx(runtime), inputs);
    warnUnknownAttributes(readTargetAttributes(inputs.files, inputs.workdir), runtime.log);
    return printed;
  }
  const { evaluateDiscovered } = await import('../../shared/bake/discovery/discovered-bake-file.ts');
  return await evaluateDiscovered(inputs, runtime, { context, defaultPlatform: inputs.defaultPlatform });
}
