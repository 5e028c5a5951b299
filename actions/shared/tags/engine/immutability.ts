/** What decides whether a tag can name another image later. */
export interface ImmutabilityFacts {
  readonly revision: string;
  /** The head of a pull request, when tags name it instead of the merge commit. */
  readonly headRevision?: string;
  /** The number of the run, as `{{run_number}}` has it; undefined outside a service. */
  readonly run: number | undefined;
  /** The version that is released, when it is known. */
  readonly version?: string;
  /** The branch that is built: a tag of that name moves, even when it looks like a version. */
  readonly branch?: string;
}

/** `x.y.z`, more parts, or a prerelease of them; a literal `v` before it. */
const fullVersion = /^v?\d+(?:\.\d+){2,}(?:[-_.+a-z].*)?$/i;

/** What a rebuild appends to the tags that an earlier run may have published. */
export const runMark = (number: number): string => `-run${number}`;

/** Whether a part of the tag is the commit's id, written with at least seven digits (`git describe` puts a `g` before it). */
export function namesCommit(tag: string, facts: Pick<ImmutabilityFacts, 'revision' | 'headRevision'>): boolean {
  const revisions = [facts.revision, facts.headRevision ?? ''];
  return tag.split(/[._-]+/).some(part => {
    const id = /^g?([0-9a-f]{7,})$/i.exec(part)?.[1]?.toLowerCase();
    return id !== undefined && revisions.some(revision => revision.startsWith(id));
  });
}

function namesVersion(tag: string, facts: ImmutabilityFacts): boolean {
  if (fullVersion.test(tag)) return true;
  const version = facts.version?.replace(/^v/, '') ?? '';
  return fullVersion.test(version) && new RegExp(`(?:^|[-_]|v)${escapeRegExp(version)}(?:[-_]|$)`).test(tag);
}

const endsWithRun = (tag: string, facts: ImmutabilityFacts): boolean =>
  facts.run !== undefined && tag.endsWith(runMark(facts.run));

/**
 * Whether a tag never moves: it names the commit, or the run, or it is a full version (semver or calendar, at least
 * three parts). Every other tag moves: a branch, `latest`, `1.2`, `pr-12`.
 */
export function isImmutableTag(tag: string, facts: ImmutabilityFacts): boolean {
  if (facts.branch !== undefined && tag === facts.branch) return false;
  return namesCommit(tag, facts) || endsWithRun(tag, facts) || namesVersion(tag, facts);
}

/**
 * The tag of this commit that a deployment can write down: the first that names the commit or the run, else the first
 * full version; undefined when all of them move.
 */
export function immutableTagOf(tags: readonly string[], facts: ImmutabilityFacts): string | undefined {
  const immutable = tags.filter(tag => isImmutableTag(tag, facts));
  const named = immutable.find(tag => namesCommit(tag, facts) || endsWithRun(tag, facts));
  return named ?? immutable[0];
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
