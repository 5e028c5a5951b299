import { shortDigest } from '../../shared/images/digest.ts';
import type { TagKind } from '../../shared/images/tag.ts';
import { policyError } from '../../shared/runtime/errors.ts';
import type { CurrentTag, PublishFacts } from './publish-facts.ts';
import { tagName, type WantedTag } from './wanted-tags.ts';

/** What happens to a tag, and why. */
export interface TagDecision extends WantedTag {
  readonly action: 'write' | 'keep' | 'skip';
  readonly reason: string;
}

type Decision = Pick<TagDecision, 'action' | 'reason'>;

/**
 * Decides each tag in each repository, against what the registry has now.
 *
 * @throws ActionError of kind `policy` when the tag of a version, of a run or of another commit names another image
 */
export function decideTags(facts: PublishFacts): TagDecision[] {
  const decided = facts.wanted.map(tag => {
    const current = facts.currentTags.get(tagName(tag));
    return { tag, current, decision: decideTag(tag, current, facts) };
  });
  const refused = decided.filter(({ decision }) => decision === undefined);
  if (refused.length === 0) return decided.flatMap(({ tag, decision }) => (decision ? [{ ...tag, ...decision }] : []));
  const lines = refused.map(({ tag, current }) => `  ${describeConflict(tag, current)}`);
  throw policyError(`Immutable tags name other images already:\n${lines.join('\n')}`, {
    fix: 'Nothing was published. Release another version, or delete the old tag in the registry first; a scheduled rebuild gets tags of its own from compute-tags.',
  });
}

function describeConflict(tag: WantedTag, current: CurrentTag | undefined): string {
  const commit = current?.revision === undefined ? '' : ` of commit ${shortRevision(current.revision)}`;
  return `${tagName(tag)} names ${shortDigest(current?.digest ?? '')}${commit}, not ${shortDigest(tag.digest)}`;
}

/** Undefined when the tag must not be written. */
function decideTag(
  { kind, digest }: WantedTag,
  current: CurrentTag | undefined,
  facts: PublishFacts,
): Decision | undefined {
  if (current === undefined) return { action: 'write', reason: 'the tag is free' };
  if (current.digest === digest) return { action: 'keep', reason: 'it names this image already' };
  return kind === 'moving' ? decideMoving(current, facts) : decideImmutable(kind, current, facts);
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

function decideMoving({ revision, created }: CurrentTag, { ancestry, commitTime }: PublishFacts): Decision {
  const from = revision === undefined ? 'an image without a commit label' : `commit ${shortRevision(revision)}`;
  switch (ancestry.get(revision ?? '')) {
    case 'same':
      return { action: 'write', reason: 'it names another build of this commit' };
    case 'older':
      return { action: 'write', reason: `it moves forward from ${from}` };
    case 'newer':
      return { action: 'skip', reason: `it names ${from}, which is newer` };
  }
  if (created === undefined || commitTime === undefined) {
    return { action: 'write', reason: `it moves from ${from}; neither history nor dates show which is newer` };
  }
  return Date.parse(created) > Date.parse(commitTime)
    ? { action: 'skip', reason: `it names ${from} of ${created}, which is newer than ${commitTime}` }
    : { action: 'write', reason: `it moves from ${from} of ${created} to ${commitTime}` };
}

const shortRevision = (revision: string): string => revision.slice(0, 7);
