import type { BuildContext } from '../context/build-context.ts';
import type { TagKind } from '../images/tag.ts';
import type { KnownTags } from './versions/known-tags.ts';

/** @param zone of the IANA database; default UTC */
export type FormatDate = (time: Date, format: string, zone?: string) => string;

/** What decides the tags of a commit. The same facts give the same tags everywhere. */
export interface TagFacts {
  readonly context: BuildContext;
  /** The time of the plan, taken once, so that all jobs agree. */
  readonly now: Date;
  /** Writes times; undefined where no rule, label or argument contains a date, because it is loaded for those only. */
  readonly formatDate: FormatDate | undefined;
  /** The version that the caller names; empty when absent. */
  readonly version: string;
  /** The environment that the caller names; empty when absent. */
  readonly environment: string;
  /** The commit that tags name: on a pull request its head or the merge commit. */
  readonly commit: string;
  /** Digits of a short commit id. */
  readonly shortLength: number;
  /** Maximum length of a tag. */
  readonly maxLength: number;
  /** The Git tags of the repository; undefined when they were not read. */
  readonly knownTags: KnownTags | undefined;
  /** Kinds of tags that an earlier run of this commit may have published, so that they get the number of this run. */
  readonly numberedKinds: readonly TagKind[];
}

/** What decides the tags of one image. */
export interface ImageFacts extends TagFacts {
  /** The bake target; empty without one. */
  readonly target: string;
  /** The last part of the image's name, or the target; empty without both. */
  readonly image: string;
}

export const shortCommit = (facts: Pick<TagFacts, 'commit' | 'shortLength'>): string =>
  facts.commit.slice(0, facts.shortLength);

/** The CI context in an error: `event "push", refs/heads/main`. */
export const contextLabel = ({ event, ref, source }: BuildContext): string =>
  source === 'git' ? `a plain checkout at ${ref}` : `event "${event}", ${ref}`;
