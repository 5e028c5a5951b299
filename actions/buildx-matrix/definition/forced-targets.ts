import { inputError } from '../../shared/runtime/errors.ts';
import { didYouMean } from '../../shared/text/suggestion.ts';

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
