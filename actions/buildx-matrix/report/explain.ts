import type { PlannedTarget } from '../../shared/images/build-plan.ts';
import { inputError } from '../../shared/runtime/errors.ts';
import { didYouMean } from '../../shared/text/suggestion.ts';
import { joinPaths } from '../repository/paths.ts';
import type { TargetInputs } from '../sources/target-sources.ts';

/**
 * Everything that a target is made of, a line per input with the rule behind it.
 *
 * @throws ActionError of kind `input` when there is no such target
 */
export function explainTarget(
  name: string,
  targets: Readonly<Record<string, PlannedTarget>>,
  inputs: ReadonlyMap<string, TargetInputs>,
): string[] {
  const target = targets[name];
  const own = inputs.get(name);
  if (target === undefined || own === undefined) {
    throw inputError(`Input "explain": there is no target "${name}"${didYouMean(name, Object.keys(targets))}.`, {
      fix: `Targets of this plan: ${Object.keys(targets).join(', ')}.`,
    });
  }
  const lines = [`${name}: ${target.action}, ${target.reason}`];
  for (const rule of own.rules) {
    const path = joinPaths(rule.root, rule.pattern.folder) || 'the whole repository';
    const wild = rule.pattern.wild ? ' (by pattern)' : '';
    lines.push(`  ${path}${wild}: ${rule.place}${rule.widened === null ? '' : `; widened, because ${rule.widened}`}`);
  }
  for (const parent of target.parents) lines.push(`  target ${parent}: its image is a context`);
  for (const { reference, place } of own.images) lines.push(`  image ${reference}: ${place}`);
  if (own.everyCommit !== null) lines.push(`  every commit: ${own.everyCommit}`);
  if (own.unwatched !== null) lines.push(`  always built: ${own.unwatched}`);
  return lines;
}
