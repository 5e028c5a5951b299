import type { WantedImage } from '../images/wanted-images.ts';
import { textOf } from '../source/place.ts';
import type { Yaml } from '../source/source-file.ts';
import { type ImageSite, readReference, type Slot } from './image-site.ts';

/** What the keys of one site are to hold, so that tag and digest always name the same image. */
export type SiteValues =
  | {
      readonly kind: 'values';
      readonly slots: readonly { readonly slot: Slot; readonly value: string }[];
      /** A key that is missing and is to be inserted. */
      readonly insert: { readonly key: string; readonly value: string } | null;
      readonly note: string;
    }
  | { readonly kind: 'refused'; readonly reason: string };

const createAdvice = 'add the key to the file, or set "create: true"';

/** Decides what is written at a site. A tag never changes without the digest that stands beside it. */
export function valuesFor(yaml: Yaml, site: ImageSite, wanted: WantedImage, create: boolean): SiteValues {
  const [reference] = site.slots.filter(slot => slot.role === 'reference');
  return reference === undefined
    ? valuesOfMap(yaml, site, wanted, create)
    : valueOfReference(yaml, reference, wanted, create);
}

function valuesOfMap(yaml: Yaml, site: ImageSite, wanted: WantedImage, create: boolean): SiteValues {
  const { tag, digest } = wanted;
  const tagSlot = site.slots.find(slot => slot.role === 'tag');
  const digests = site.slots
    .filter(slot => slot !== tagSlot)
    .map(slot => ({ slot, value: slot.role === 'hex' ? digest.replace(/^sha256:/, '') : digest }));
  const old = tagSlot === undefined ? '' : textOf(yaml, tagSlot.place.node);
  const [oldTag = '', suffix] = old.split('@');
  const newTag = tag ?? oldTag;
  if (tagSlot !== undefined && (tag !== null || suffix !== undefined)) {
    const value = suffix === undefined ? newTag : `${newTag}@${digest}`;
    const note = digests.length === 0 && suffix === undefined ? 'the file has no key for the digest' : '';
    return { kind: 'values', slots: [{ slot: tagSlot, value }, ...digests], insert: null, note };
  }
  if (digests.length > 0) {
    const note = old === '' ? '' : `the tag ${JSON.stringify(old)} stays; the digest decides`;
    return { kind: 'values', slots: digests, insert: null, note };
  }
  const missing = tag === null ? { key: 'digest', value: digest } : { key: 'tag', value: tag };
  if (create && site.insertAfter !== null) {
    return { kind: 'values', slots: [], insert: missing, note: `the key "${missing.key}" was missing` };
  }
  return { kind: 'refused', reason: `the image has no key "${missing.key}"; ${createAdvice}` };
}

function valueOfReference(yaml: Yaml, slot: Slot, wanted: WantedImage, create: boolean): SiteValues {
  const old = textOf(yaml, slot.place.node);
  const now = readReference(old);
  const name = nameOf(old);
  const bare = now?.tag === undefined && now?.digest === undefined;
  if (bare && !create) return { kind: 'refused', reason: `"${old}" has neither tag nor digest; set "create: true"` };
  const tag = wanted.tag ?? now?.tag;
  const withDigest = now?.digest !== undefined || wanted.tag === null;
  const withTag = tag !== undefined && (now?.tag !== undefined || !withDigest);
  const value = `${name}${withTag ? `:${tag}` : ''}${withDigest ? `@${wanted.digest}` : ''}`;
  return { kind: 'values', slots: [{ slot, value }], insert: null, note: '' };
}

/** A reference without its tag and digest, as it is written. */
function nameOf(reference: string): string {
  const [name = ''] = reference.split('@');
  const colon = name.lastIndexOf(':');
  return colon > name.lastIndexOf('/') ? name.slice(0, colon) : name;
}
