import type { ImageSite, ImageSlot } from '../sites/image-site.ts';
import type { ValuePath } from '../source/value-path.ts';
import type { QuoteStyle } from './quoting.ts';
import type { TextPatch } from './text-patch.ts';

/** One change of a file, with the value that must be read there afterwards. */
export interface ValueEdit {
  readonly patch: TextPatch;
  readonly document: number;
  /** Of the value, or of the map that gets a new key. */
  readonly positions: readonly number[];
  /** Position in the map of the key after which a new one is inserted; undefined when a value is replaced. */
  readonly insertAfter: number | undefined;
  /** Of the value, also of a new one. */
  readonly path: ValuePath;
  readonly key: string;
  readonly old: string;
  readonly value: string;
  /** One-based line in the old text: of the value, or the one after which the new line is added. */
  readonly line: number;
  readonly addsLine: boolean;
}

export type EditResult =
  | { readonly kind: 'edit'; readonly edit: ValueEdit }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly reason: string; readonly line: number };

export const refuseEdit = (line: number, reason: string): EditResult => ({ kind: 'refused', reason, line });

/** How the sites of a file are edited, and how the result is checked. Nothing is written. */
export interface FileEditor {
  /** Puts `value` into a slot; `unchanged` when it is there already. */
  replace(slot: ImageSlot, value: string, quote: QuoteStyle): EditResult;
  /** Inserts a key into the map of a site. */
  insert(site: ImageSite, key: string, value: string): EditResult;
  /** What is wrong with the text after the edits; undefined when it may be written. */
  findDamage(text: string, edits: readonly ValueEdit[]): string | undefined;
}
