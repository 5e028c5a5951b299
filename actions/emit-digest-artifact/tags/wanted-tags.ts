import { sanitizeTag, type TagKind } from '../../shared/images/tag.ts';
import { guessTagKind } from '../../shared/tags/engine/immutability.ts';
import type { ComposedImages } from '../images/composition.ts';
import { isPushed, type RecordedRun } from '../images/recorded-run.ts';
import type { EmitDigestArtifactInputs } from '../inputs.ts';

/** All tags, or only those that keep their image. */
export type TagScope = EmitDigestArtifactInputs['tags'];

/** A tag of one repository. */
export interface TagName {
  readonly repository: string;
  readonly tag: string;
}

/** A tag that an image gets in one repository, unless the registry has a reason against it. */
export interface WantedTag extends TagName {
  readonly target: string;
  readonly kind: TagKind;
  /** What the tag will name. */
  readonly digest: string;
}

/** The tags of all images that were pushed, in each of their repositories. */
export function wantedTags(images: ComposedImages, run: RecordedRun, scope: TagScope): WantedTag[] {
  return [...images].flatMap(([target, { entry, pushed }]) =>
    pushed ? tagsOf(target, run, scope).map(tag => ({ ...tag, target, digest: entry.digest })) : [],
  );
}

/** A moving tag that is wanted, before its image is known. */
export interface MovingTag extends TagName {
  /** Of an image that is taken over; undefined for one that was built. */
  readonly digest: string | undefined;
}

/** The moving tags among them, which are known before the images are. */
export function movingTags(run: RecordedRun, scope: TagScope): MovingTag[] {
  if (!isPushed(run)) return [];
  return Object.entries(run.plan.targets)
    .filter(([name, { action }]) => run.records.has(name) || action === 'reuse')
    .flatMap(([name, { reuse }]) => tagsOf(name, run, scope).map(tag => ({ ...tag, digest: reuse?.digest })))
    .filter(({ kind }) => kind === 'moving');
}

function tagsOf(target: string, run: RecordedRun, scope: TagScope): (TagName & Pick<WantedTag, 'kind'>)[] {
  const { image = null, mirrors = [] } = run.plan.targets[target] ?? {};
  const repositories = image === null ? [] : [image, ...mirrors];
  return plannedTags(target, run)
    .filter(({ kind }) => scope === 'all' || kind !== 'moving')
    .flatMap(({ tag, kind }) => repositories.map(repository => ({ repository, tag, kind })));
}

function plannedTags(name: string, { plan, runNumber }: RecordedRun): Pick<WantedTag, 'tag' | 'kind'>[] {
  const { tags = [], immutableTag = null, tagKinds = {} } = plan.targets[name] ?? {};
  const { revision, headRevision, ref } = plan;
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
  const commit = { revision, headRevision, run: runNumber, ...(branch === undefined ? {} : { branch }) };
  return tags.map(tag => {
    const kind = (Object.hasOwn(tagKinds, tag) ? tagKinds[tag] : undefined) ?? guessTagKind(tag, commit);
    // A plan without kinds names at least the immutable tag.
    return { tag, kind: kind === 'moving' && tag === immutableTag ? 'version' : kind };
  });
}

/** The key of a tag in `currentTags`, and its name for people. */
export const tagName = ({ repository, tag }: TagName): string => `${repository}:${tag}`;

/**
 * Whether a tag is named after the branch or the pull request that is built, such as `main`, `main-debug` or `pr-12`, so that
 * it follows a forced push. `latest` is not.
 */
export function followsRef(tag: string, ref: string): boolean {
  const [, branch, request] = /^refs\/(?:heads\/(.+)|(?:pull|merge-requests)\/(\d+)\/.+)$/.exec(ref) ?? [];
  const name = sanitizeTag(branch ?? request ?? '').toLowerCase();
  return name !== '' && `-${tag.toLowerCase().replace(/[._]/g, '-')}-`.includes(`-${name.replace(/[._]/g, '-')}-`);
}
