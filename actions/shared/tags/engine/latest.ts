import { diagnosticError } from '../../runtime/diagnostics.ts';
import { type ImageFacts, placeOf } from '../facts.ts';
import { globalValue, isProposal } from '../rules/expressions.ts';
import type { Flavor } from '../rules/flavor.ts';
import { renderTemplate } from '../rules/template.ts';
import { guessSource, versionOfTag } from '../versions/known-tags.ts';
import type { LatestClaim, Outcome } from './evaluate.ts';
import { newerVersion } from './rule-version.ts';
import { shapeTag } from './shape.ts';

/** The reason to take `latest`, or the reason why it stays where it is; both empty when nothing speaks for it. */
export interface LatestDecision {
  readonly take: string;
  readonly why: string;
}

const silent: LatestDecision = { take: '', why: '' };

/** Decides on `latest`. Rules that claim nothing change nothing, whatever their priority. */
export function decideLatest(outcomes: readonly Outcome[], flavor: Flavor, facts: ImageFacts): LatestDecision {
  const claims = outcomes.flatMap(outcome => ('none' in outcome ? [] : [outcome.latest]));
  if (claims.length === 0 || flavor.latest === 'false') return silent;
  if (flavor.latest === 'always') return { take: 'flavor says latest=always', why: '' };
  if (isProposal(facts.context)) {
    return flavor.latest === 'true'
      ? { take: '', why: 'a pull request takes it only with flavor latest=always' }
      : silent;
  }
  if (flavor.latest === 'true') return { take: 'flavor says latest=true', why: '' };
  let decision = silent;
  for (const claim of claims) {
    const weighed = weigh(claim, facts);
    if (weighed.take !== '') return weighed;
    if (decision.why === '') decision = weighed;
  }
  return decision;
}

/** Whether the versions of the repository have a say in `latest`. */
export function comparesForLatest(outcomes: readonly Outcome[], flavor: Flavor, facts: ImageFacts): boolean {
  if (flavor.latest !== 'auto' || isProposal(facts.context) || facts.context.prerelease === true) return false;
  const claims = outcomes.flatMap(outcome => ('none' in outcome ? [] : [outcome.latest]));
  return claims.some(claim => claim.kind === 'version' && claim.subject?.version.final === true);
}

function weigh(claim: LatestClaim, facts: ImageFacts): LatestDecision {
  if (claim.kind === 'none') return silent;
  if (claim.kind === 'default-branch') return { take: 'newest build of the default branch', why: '' };
  const { subject } = claim;
  if (facts.context.prerelease === true) return { take: '', why: 'the release is marked as a prerelease' };
  if (subject === undefined) return { take: 'a git tag without a version in it', why: '' };
  const { version } = subject;
  const moves = claim.postReleases ? version.prerelease === undefined : version.final;
  if (!moves) {
    return {
      take: '',
      why: `${version.text} is a ${version.prerelease === undefined ? 'post-release' : 'prerelease'}`,
    };
  }
  if (facts.context.kind === 'tag' && !subject.named && looksLikePrerelease(facts.context.refName)) {
    return { take: '', why: `${facts.context.refName} is a prerelease` };
  }
  const newer = newerVersion(subject, facts, candidate => candidate.final);
  if (newer !== undefined) return { take: '', why: `it stays with ${newer.text}, which is newer` };
  return { take: `${version.text} is the highest version`, why: '' };
}

/** A rule may cut the prerelease off the version, which does not make it a release. */
function looksLikePrerelease(tag: string): boolean {
  const source = guessSource(tag);
  const version = source === undefined ? undefined : versionOfTag(tag, source);
  return version !== undefined && version.prerelease !== undefined;
}

/**
 * `latest` with those parts of the flavor that hold for it too.
 *
 * @throws DiagnosticError for an empty expression
 */
export function latestTag(flavor: Flavor, facts: ImageFacts): string {
  const affix = (template: Flavor['prefix'], holds: boolean) => {
    if (template === undefined || !holds) return '';
    const { text, empty } = renderTemplate(template, expression => globalValue(facts, expression));
    if (empty[0] !== undefined) throw diagnosticError(`${empty[0].source} is empty (${placeOf(facts.context)})`);
    return text;
  };
  const prefix = affix(flavor.prefix, flavor.prefixOnLatest);
  const suffix = affix(flavor.suffix, flavor.suffixOnLatest);
  return shapeTag(`${prefix}latest`, suffix, { unique: false, maxLength: facts.maxLength });
}
