import { knownSecrets } from '../../shared/bake/credentials.ts';
import { workdirInPlan } from '../../shared/bake/planning/plan.ts';
import { publishableTargets } from '../../shared/bake/planning/publishable.ts';
import { publishedTargets } from '../../shared/bake/planning/rows.ts';
import { readDescription } from '../../shared/bake/planning/tag-facts.ts';
import { type DescribedDefinition, describeTargets } from '../../shared/bake/planning/targets.ts';
import type { BuildContext } from '../../shared/context/build-context.ts';
import { readContext } from '../../shared/context/read-context.ts';
import { inputError } from '../../shared/runtime/errors.ts';
import type { Runtime } from '../../shared/runtime/runtime.ts';
import { didYouMean } from '../../shared/text/suggestion.ts';
import type { BuildxMatrixInputs } from '../inputs.ts';
import { loadDefinition } from './definition-source.ts';

/** What to plan. */
export interface DefinitionFacts extends DescribedDefinition {
  readonly context: BuildContext;
  readonly environment: string | null;
  /** The folder that bake runs in, relative to the workspace; undefined outside of it. */
  readonly workdir: string | undefined;
  /** UTC time at which the plan is made. */
  readonly created: string;
  /** Targets that get an image. */
  readonly published: ReadonlySet<string>;
  /** Targets that the input `force` names. */
  readonly forced: ReadonlySet<string>;
}

/**
 * Evaluates the definition, while git opens the repository, and describes its targets.
 *
 * @param workdir the folder that bake runs in, relative to the root of the repository; undefined outside a repository
 */
export async function readDefinitionFacts(
  inputs: BuildxMatrixInputs,
  runtime: Runtime,
  workdir: Promise<string | undefined>,
): Promise<DefinitionFacts> {
  // It fails where it is awaited.
  workdir.catch(() => undefined);
  const context = await readContext(runtime);
  const definition = await loadDefinition(inputs, runtime, context);
  const requested = publishableTargets(definition, inputs.targets, runtime.log);
  const described = describeTargets(definition, {
    requested,
    context,
    defaultPlatform: inputs.defaultPlatform,
    secrets: knownSecrets(runtime),
    workdir: await workdir,
    description: readDescription(inputs.files, inputs.workdir),
  });
  return {
    ...described,
    context,
    environment: inputs.environment === '' ? null : inputs.environment,
    workdir: workdirInPlan(runtime.folders.workspace, inputs.workdir),
    created: runtime.now().toISOString(),
    published: publishedTargets(described.targets, inputs.group),
    forced: forcedTargets(inputs.force, Object.keys(described.targets)),
  };
}

/**
 * The targets that the input `force` names; the word `all` is every target.
 *
 * @throws ActionError of kind `input` on an unknown name
 */
export function forcedTargets(names: readonly string[], known: readonly string[]): ReadonlySet<string> {
  if (names.includes('all') && !known.includes('all')) return new Set(known);
  const unknown = names.find(name => !known.includes(name));
  if (unknown === undefined) return new Set(names);
  throw inputError(`Input "force": there is no target "${unknown}"${didYouMean(unknown, known)}.`, {
    fix: `Targets of this plan: ${known.join(', ')}, or "all".`,
  });
}
