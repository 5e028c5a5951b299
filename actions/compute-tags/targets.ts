import { inputError } from '../shared/runtime/errors.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';
import type { Inputs } from './inputs.ts';

/**
 * The bake targets to name: null without any, the named ones as they are, or, with `files`, those that the definition
 * builds for them. Only the last asks buildx.
 *
 * @throws ActionError of kind `input` for a name that cannot be a target's
 */
export async function listTargets(inputs: Inputs, runtime: Runtime): Promise<readonly string[] | null> {
  if (inputs.files.length > 0) {
    const [{ findBuildx }, { printDefinition }, { requestedTargets }] = await Promise.all([
      import('../shared/bake/buildx.ts'),
      import('../shared/bake/print.ts'),
      import('../shared/bake/graph.ts'),
    ]);
    const definition = await printDefinition(await findBuildx(runtime), inputs);
    return requestedTargets(definition, inputs.targets);
  }
  if (inputs.targets.length === 0) return null;
  const strange = inputs.targets.find(name => !/^[A-Za-z0-9_-]+$/.test(name));
  if (strange === undefined) return [...new Set(inputs.targets)];
  throw inputError(`Input "targets": "${strange}" cannot name a bake target; allowed: letters, digits, "_" and "-".`, {
    fix: 'Patterns are understood where "files" names the bake files.',
  });
}
