import type { PlannedTarget } from '../../shared/images/documents/build-plan.ts';
import { inputError } from '../../shared/runtime/errors.ts';
import { didYouMean } from '../../shared/text/suggestion.ts';
import { foldersOfRule, type PathRule } from '../repository/path-rule.ts';
import type { TargetSources } from '../sources/target-sources.ts';

/**
 * Everything that a target is made from, a line per source with the rule that takes it.
 *
 * @throws ActionError of kind `input` when there is no such target
 */
export function explainTarget(
  name: string,
  targets: Readonly<Record<string, PlannedTarget>>,
  sources: ReadonlyMap<string, TargetSources>,
): string[] {
  const target = targets[name];
  const found = sources.get(name);
  if (target === undefined || found === undefined) {
    throw inputError(`Input "explain": there is no target "${name}"${didYouMean(name, Object.keys(targets))}.`, {
      fix: `Targets of this plan: ${Object.keys(targets).join(', ')}.`,
    });
  }
  const lines = [
    `${name}: ${target.action}, ${target.reason}`,
    ...[...found.rules, ...found.declared].map(explainRule),
  ];
  for (const parent of target.parents) lines.push(`  target ${parent}: its image is a context`);
  for (const { reference, location } of found.images) lines.push(`  image ${reference}: ${location}`);
  if (found.everyCommit !== undefined) lines.push(`  every commit: ${found.everyCommit}`);
  if (found.unwatched !== undefined) lines.push(`  always built: ${found.unwatched}`);
  return lines;
}

function explainRule(rule: PathRule): string {
  const path = foldersOfRule(rule)
    .map(folder => folder || 'the whole repository')
    .join(', ');
  const wild = rule.patterns.some(pattern => pattern.wild) ? ' (by pattern)' : '';
  const widened = rule.widened === undefined ? '' : `; widened, because ${rule.widened}`;
  return `  ${path}${wild}: ${rule.location}${widened}`;
}
