import type { TextFile } from '../source/text-file.ts';
import type { ValuePath, ValuePointer } from '../source/value-path.ts';
import type { WrittenRepository } from './written-repository.ts';

/** What a value holds. `hex` is a digest without `sha256:`, `reference` a full `repository:tag@digest`. */
export type SlotRole = 'tag' | 'digest' | 'hex' | 'reference';

/** A value that holds the version of an image or a part of it. */
export interface ImageSlot {
  readonly role: SlotRole;
  readonly key: string;
  /** The value as a person reads it; empty where there is none. */
  readonly text: string;
  readonly pointer: ValuePointer;
}

/** A place in a file that names an image: a map with its keys, or one reference. */
export interface ImageSite {
  /** Of the map, or of the reference. */
  readonly pointer: ValuePointer;
  readonly slots: readonly ImageSlot[];
  /** The repository that the file names; undefined when it names none. */
  readonly repository: WrittenRepository | undefined;
  /** Position in the map of the key after which a missing key is inserted; undefined for a reference. */
  readonly insertAfter: number | undefined;
}

/** What a path leads to in one document: a site, or a value that does not show what it holds. */
export type PathTarget =
  | { readonly kind: 'site'; readonly site: ImageSite }
  | { readonly kind: 'unclear'; readonly text: string; readonly line: number };

/** How the sites of a file are found. */
export interface SiteReader {
  readonly source: TextFile;
  /** All sites that are found without a path, in the order of the file. */
  readonly sites: readonly ImageSite[];
  /** What a path leads to: at most one target in each document. */
  targetsOf(path: ValuePath): readonly PathTarget[];
  /** How far a path without targets leads, and what is there instead. */
  explainMissing(path: ValuePath): string;
}
