import { shortDigest } from '../../shared/images/digest.ts';
import type { TagKind } from '../../shared/images/tag.ts';
import { policyError } from '../../shared/runtime/errors.ts';
import type { CurrentTag } from './current-tag.ts';
import type { PublishFacts } from './publish-facts.ts';
import { followsRef, tagName, type WantedTag } from './wanted-tags.ts';

/** What happens to a tag, and why. */
export interface TagDecision extends WantedTag {
  readonly action: 'write' | 'keep' | 'skip';
  readonly reason: string;
  /** Whether only dates say which commit is newer, or nothing does. */
  readonly isGuess?: boolean;
}

type Decision = Pick<TagDecision, 'action' | 'reason' | 'isGuess'>;

/**
 * Decides each tag in each repository, against what the registry has now.
 *
 * @throws ActionError of kind `policy` when the tag of a version, of a run or of another commit names another image
 */
export function decideTags(facts: PublishFacts): TagDecision[] {
  const decided = facts.wanted.map(tag => ({ tag, decision: decide(tag, facts) }));
  const refused = decided.filter(({ decision }) => decision === undefined);
  if (refused.length === 0) return decided.flatMap(({ tag, decision }) => (decision ? [{ ...tag, ...decision }] : []));
  throw conflictError(
    refused.map(({ tag }) => tag),
    facts,
  );
}

/**
 * Decides one tag.
 *
 * @throws ActionError as `decideTags` does
 */
export function decideTag(tag: WantedTag, facts: PublishFacts): TagDecision {
  const decision = decide(tag, facts);
  if (decision === undefined) throw conflictError([tag], facts);
  return { ...tag, ...decision };
}

function conflictError(tags: readonly WantedTag[], { currentTags }: PublishFacts) {
  const lines = tags.map(tag => `  ${describeConflict(tag, currentTags.get(tagName(tag)))}`);
  return policyError(`Immutable tags name other images already:\n${lines.join('\n')}`, {
    fix: 'Nothing was published. Release another version, or delete the old tag in the registry first; a scheduled rebuild gets tags of its own from compute-tags.',
  });
}

function describeConflict(tag: WantedTag, current: CurrentTag | undefined): string {
  const commit = current?.revision === undefined ? '' : ` of commit ${shortRevision(current.revision)}`;
  return `${tagName(tag)} names ${shortDigest(current?.digest ?? '')}${commit}, not ${shortDigest(tag.digest)}`;
}

/** Undefined when the tag must not be written. */
function decide(wanted: WantedTag, facts: PublishFacts): Decision | undefined {
  const current = facts.currentTags.get(tagName(wanted));
  if (current === undefined) return { action: 'write', reason: 'the tag is free' };
  if (current.digest === wanted.digest) return { action: 'keep', reason: 'it names this image already' };
  return wanted.kind === 'moving' ? decideMoving(wanted, current, facts) : decideImmutable(wanted.kind, current, facts);
}

/** Of one commit, the first image keeps the commit's tag. */
function decideImmutable(
  kind: TagKind,
  { digest, platforms, revision }: CurrentTag,
  { digestsOfThisRun, plan }: PublishFacts,
): Decision | undefined {
  const parts = platforms.length > 0 ? platforms : [digest];
  if (parts.every(part => digestsOfThisRun.has(part))) {
    return { action: 'write', reason: 'an earlier attempt of this run wrote it' };
  }
  const isOfCommit = revision === undefined || revision === plan.revision || revision === plan.headRevision;
  return kind === 'commit' && isOfCommit
    ? { action: 'skip', reason: `it names the first image of this commit, ${shortDigest(digest)}` }
    : undefined;
}

function decideMoving(wanted: WantedTag, current: CurrentTag, facts: PublishFacts): Decision {
  const { revision } = current;
  if (!current.isImage) return { action: 'write', reason: 'it names no image' };
  if (revision === undefined) return byDates(current, facts);
  const ancestry = facts.ancestry.get(revision);
  if (ancestry === 'same') return ofOneCommit(wanted, current, facts);
  if (ancestry === 'older') return { action: 'write', reason: `it moves forward from ${commitOf(current)}` };
  const forced = followsRef(wanted.tag, facts.plan.ref) ? afterForcedPush(current, facts) : undefined;
  if (forced !== undefined) return forced;
  if (ancestry === 'newer') return { action: 'skip', reason: `it names ${commitOf(current)}, which is newer` };
  return byDates(current, facts);
}

/** Of two builds of one commit, the later one wins; an image that is reused was built by an earlier run. */
function ofOneCommit({ target }: WantedTag, { builtAt }: CurrentTag, { images }: PublishFacts): Decision {
  const ours = images.get(target)?.builtAt;
  return builtAt !== undefined && ours !== undefined && builtAt > ours
    ? { action: 'skip', reason: `it names a later build of this commit, of ${builtAt}` }
    : { action: 'write', reason: 'it names another build of this commit' };
}

/** A ref that was moved back, or to another history, takes the tags that are named after it along. */
function afterForcedPush(current: CurrentTag, { tip, plan }: PublishFacts): Decision | undefined {
  if (tip === plan.headRevision) {
    return { action: 'write', reason: `${plan.ref} was moved from ${commitOf(current)} to this commit` };
  }
  if (tip !== current.revision || tip === undefined) return undefined;
  return { action: 'skip', reason: `it names ${commitOf(current)}, where ${plan.ref} is now` };
}

function byDates(current: CurrentTag, { commitTime }: PublishFacts): Decision {
  const { created } = current;
  const from = commitOf(current);
  if (created === undefined || commitTime === undefined) {
    const reason = `it moves from ${from}; neither history nor dates show which is newer`;
    return { action: 'write', reason, isGuess: true };
  }
  return Date.parse(created) > Date.parse(commitTime)
    ? { action: 'skip', reason: `it names ${from} of ${created}, which is newer than ${commitTime}`, isGuess: true }
    : { action: 'write', reason: `it moves from ${from} of ${created} to ${commitTime}`, isGuess: true };
}

const commitOf = ({ revision }: CurrentTag): string =>
  revision === undefined ? 'an image without a commit label' : `commit ${shortRevision(revision)}`;

const shortRevision = (revision: string): string => revision.slice(0, 7);
