import { diagnosticError } from '../../runtime/diagnostics.ts';
import { contextLabel, type ImageFacts } from '../facts.ts';
import { globalValue, isProposal } from '../rules/expressions.ts';
import type { Flavor } from '../rules/flavor.ts';
import { renderTemplate, type Template } from '../rules/template.ts';
import { guessSource, versionOfTag } from '../versions/known-tags.ts';
import type { LatestClaim, RuleOutcome } from './outcome.ts';
import { shapeTag } from './shape.ts';
import { newerVersion } from './version-rule.ts';

export const notOnPulls = 'a pull request takes it only with flavor latest=always';

/** Why `latest` is taken, or why it is not; undefined when no rule claims it. */
type LatestDecision = { readonly take: string } | { readonly keep: string } | undefined;

/** Decides on `latest`. Rules that claim nothing change nothing, whatever their priority. */
export function decideLatest(outcomes: readonly RuleOutcome[], flavor: Flavor, facts: ImageFacts): LatestDecision {
  const claims = claimsOf(outcomes);
  if (claims.length === 0 || flavor.latest === 'false') return undefined;
  if (flavor.latest === 'always') return { take: 'flavor says latest=always' };
  const isRequired = flavor.latest === 'true';
  if (isProposal(facts.context)) {
    return isRequired ? { keep: notOnPulls } : undefined;
  }
  if (isRequired) return { take: 'flavor says latest=true' };
  const decisions = claims.flatMap(claim => decideClaim(claim, facts) ?? []);
  return decisions.find(decision => 'take' in decision) ?? decisions[0];
}

/** Whether `latest` depends on the other versions of the repository. */
export function comparesForLatest(outcomes: readonly RuleOutcome[], flavor: Flavor, facts: ImageFacts): boolean {
  if (flavor.latest !== 'auto' || isProposal(facts.context) || facts.context.prerelease === true) return false;
  return claimsOf(outcomes).some(claim => claim.kind === 'version' && claim.version?.version.final === true);
}

const claimsOf = (outcomes: readonly RuleOutcome[]): LatestClaim[] =>
  outcomes.flatMap(outcome => ('none' in outcome ? [] : [outcome.latest]));

function decideClaim(claim: LatestClaim, facts: ImageFacts): LatestDecision {
  if (claim.kind === 'none') return undefined;
  if (claim.kind === 'default-branch') return { take: 'newest build of the default branch' };
  if (facts.context.prerelease === true) return { keep: 'the release is marked as a prerelease' };
  if (claim.version === undefined) return { take: 'a git tag without a version in it' };
  const { version, named } = claim.version;
  const moves = claim.postReleases ? version.prerelease === undefined : version.final;
  if (!moves)
    return { keep: `${version.text} is a ${version.prerelease === undefined ? 'post-release' : 'prerelease'}` };
  if (facts.context.kind === 'tag' && !named && looksLikePrerelease(facts.context.refName)) {
    return { keep: `${facts.context.refName} is a prerelease` };
  }
  const newer = newerVersion(claim.version, facts, candidate => candidate.final);
  if (newer !== undefined) return { keep: `it stays with ${newer.text}, which is newer` };
  return { take: `${version.text} is the highest version` };
}

/** A rule may cut the prerelease off the version, which does not make it a release. */
function looksLikePrerelease(tag: string): boolean {
  const source = guessSource(tag);
  return source !== undefined && versionOfTag(tag, source)?.prerelease !== undefined;
}

/**
 * `latest` with those parts of the flavor that apply to it too.
 *
 * @throws DiagnosticError for an empty expression
 */
export function latestTag(flavor: Flavor, facts: ImageFacts): string {
  const affix = (template: Template | undefined, applies: boolean) => {
    if (template === undefined || !applies) return '';
    const { text, empty } = renderTemplate(template, expression => globalValue(facts, expression));
    if (empty[0] === undefined) return text;
    throw diagnosticError(`${empty[0].source} is empty (${contextLabel(facts.context)})`);
  };
  const prefix = affix(flavor.prefix, flavor.prefixOnLatest);
  const suffix = affix(flavor.suffix, flavor.suffixOnLatest);
  return shapeTag(`${prefix}latest`, suffix, { unique: false, maxLength: facts.maxLength });
}
