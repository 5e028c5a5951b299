import { type TagKind, tagKinds } from '../../images/tag.ts';

/** What the kind of a tag is guessed from where its rule is not known. */
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
const fullVersion = /^v?\d+\.\d+\.\d+(?:[-_.+a-z].*)?$/i;

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

const endsWithRun = (tag: string, { run }: ImmutabilityFacts): boolean =>
  run !== undefined && tag.endsWith(runMark(run));

/**
 * The kind that the text of a tag suggests: a part of it is the commit's id, it ends in the mark of the run, or it is a full
 * version (semver or calendar, at least three parts).
 */
export function guessTagKind(tag: string, facts: ImmutabilityFacts): TagKind {
  if (tag === facts.branch) return 'moving';
  if (endsWithRun(tag, facts)) return 'run';
  if (namesCommit(tag, facts)) return 'commit';
  return namesVersion(tag, facts) ? 'version' : 'moving';
}

/**
 * The tag of this commit that a deployment can write down: the first that names the version, else the commit, else the run;
 * undefined when all of them move.
 */
export function immutableTagOf(tags: readonly { readonly tag: string; readonly kind: TagKind }[]): string | undefined {
  const immutable = tagKinds.filter(kind => kind !== 'moving');
  return immutable.map(wanted => tags.find(({ kind }) => kind === wanted)?.tag).find(tag => tag !== undefined);
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
