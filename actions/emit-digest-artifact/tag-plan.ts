import type { Ancestry } from '../shared/git/ancestry.ts';
import type { BuildPlan } from '../shared/images/build-plan.ts';
import { shortDigest } from '../shared/images/digest.ts';
import { policyError } from '../shared/runtime/errors.ts';
import { isImmutableTag } from '../shared/tags/engine/immutability.ts';
import type { ComposedImage } from './composition.ts';

/** What a tag names now. */
export interface CurrentTag {
  readonly digest: string;
  /** Digests of the images behind it, one per platform. */
  readonly platforms: readonly string[];
  /** The commit in its label `org.opencontainers.image.revision`; null when it has none. */
  readonly revision: string | null;
  /** The commit's time in its label `org.opencontainers.image.created`; null when it has none. */
  readonly created: string | null;
}

export interface PublishFacts {
  /** By `repository:tag`; null when the tag is free. */
  readonly current: ReadonlyMap<string, CurrentTag | null>;
  /** By commit: how it stands to the commit that is published. */
  readonly ancestry: ReadonlyMap<string, Ancestry>;
  /** Digests of everything that any attempt of this run recorded. */
  readonly ofThisRun: ReadonlySet<string>;
  /** Time of the commit that is published; undefined when unknown. */
  readonly commitTime: string | undefined;
  readonly run: number | undefined;
}

export interface TagDecision {
  readonly target: string;
  readonly repository: string;
  readonly tag: string;
  readonly kind: 'immutable' | 'moving';
  readonly action: 'write' | 'keep' | 'skip';
  readonly reason: string;
}

/** Which tags each image gets: all of them, or those that never move. */
export function wantedTags(plan: BuildPlan, name: string, scope: 'all' | 'immutable', run: number | undefined) {
  const target = plan.targets[name];
  if (target === undefined) return [];
  return target.tags
    .map(tag => ({ tag, kind: kindOf(tag, plan, target.immutableTag, run) }))
    .filter(({ kind }) => scope === 'all' || kind === 'immutable');
}

function kindOf(
  tag: string,
  plan: BuildPlan,
  immutableTag: string | null,
  run: number | undefined,
): TagDecision['kind'] {
  const { revision, headRevision } = plan;
  const branch = plan.ref.startsWith('refs/heads/') ? { branch: plan.ref.slice('refs/heads/'.length) } : {};
  const never = tag === immutableTag || isImmutableTag(tag, { revision, headRevision, run, ...branch });
  return never ? 'immutable' : 'moving';
}

/**
 * Decides each tag in each repository, against what the registry has now.
 *
 * @throws ActionError of kind `policy` when a tag that never moves names another image; nothing is written then
 */
export function decideTags(
  plan: BuildPlan,
  images: ReadonlyMap<string, ComposedImage>,
  scope: 'all' | 'immutable',
  facts: PublishFacts,
): TagDecision[] {
  const decisions: TagDecision[] = [];
  const refused: string[] = [];
  for (const [name, { entry, pushed }] of images) {
    if (!pushed) continue;
    for (const { tag, kind } of wantedTags(plan, name, scope, facts.run)) {
      for (const repository of [entry.image, ...entry.mirrors]) {
        const current = facts.current.get(`${repository}:${tag}`) ?? null;
        const decided =
          kind === 'immutable'
            ? decideImmutable(current, entry.digest, facts)
            : decideMoving(current, entry.digest, facts);
        if (decided === null)
          refused.push(
            `  ${repository}:${tag} names ${shortDigest(current?.digest ?? '')}${commitText(current)}, not ${shortDigest(entry.digest)}`,
          );
        else decisions.push({ target: name, repository, tag, kind, ...decided });
      }
    }
  }
  if (refused.length === 0) return decisions;
  throw policyError(`Tags that never move name other images already:\n${refused.join('\n')}`, {
    fix: 'Nothing was published. A rebuild of the same commit needs a tag of its own (compute-tags adds the run number to scheduled and dispatched ones), or delete the old tag in the registry first.',
  });
}

type Decided = Pick<TagDecision, 'action' | 'reason'>;

function decideImmutable(current: CurrentTag | null, digest: string, facts: PublishFacts): Decided | null {
  if (current === null) return { action: 'write', reason: 'the tag is free' };
  if (current.digest === digest) return { action: 'keep', reason: 'it names this image already' };
  const parts = current.platforms.length > 0 ? current.platforms : [current.digest];
  if (parts.every(part => facts.ofThisRun.has(part)))
    return { action: 'write', reason: 'an earlier attempt of this run wrote it' };
  return null;
}

function decideMoving(current: CurrentTag | null, digest: string, facts: PublishFacts): Decided {
  if (current === null) return { action: 'write', reason: 'the tag is free' };
  if (current.digest === digest) return { action: 'keep', reason: 'it names this image already' };
  const from = current.revision === null ? 'an image without a commit label' : `commit ${current.revision.slice(0, 7)}`;
  const ancestry = current.revision === null ? 'unknown' : (facts.ancestry.get(current.revision) ?? 'unknown');
  if (ancestry === 'same') return { action: 'write', reason: 'it names another build of this commit' };
  if (ancestry === 'older') return { action: 'write', reason: `it moves forward from ${from}` };
  if (ancestry === 'newer') return { action: 'skip', reason: `it names ${from}, which is newer` };
  if (current.created !== null && facts.commitTime !== undefined) {
    const [theirs, ours] = [Date.parse(current.created), Date.parse(facts.commitTime)];
    if (theirs > ours)
      return {
        action: 'skip',
        reason: `it names ${from} of ${current.created}, which is newer than ${facts.commitTime}`,
      };
    if (theirs <= ours)
      return { action: 'write', reason: `it moves from ${from} of ${current.created} to ${facts.commitTime}` };
  }
  return { action: 'write', reason: `it moves from ${from}; neither history nor dates tell which is newer` };
}

const commitText = (current: CurrentTag | null): string =>
  current?.revision === null || current === null ? '' : ` of commit ${current.revision.slice(0, 7)}`;
