import type { WantedImage } from '../images/wanted-image.ts';
import type { ImageSite, ImageSlot } from './image-site.ts';
import { readReference } from './written-repository.ts';

/** What the keys of one site will hold, so that tag and digest always name the same image. */
export type SiteValues =
  | {
      readonly kind: 'values';
      readonly slots: readonly { readonly slot: ImageSlot; readonly value: string }[];
      /** A missing key to insert. */
      readonly insert: { readonly key: string; readonly value: string } | undefined;
      readonly note: string;
    }
  | { readonly kind: 'refused'; readonly reason: string };

/** Decides what is written at a site. A tag never changes without the digest in the same map. */
export function valuesFor(site: ImageSite, wanted: WantedImage, create: boolean): SiteValues {
  const reference = site.slots.find(({ role }) => role === 'reference');
  return reference === undefined ? valuesOfMap(site, wanted, create) : valueOfReference(reference, wanted, create);
}

function valuesOfMap(site: ImageSite, wanted: WantedImage, create: boolean): SiteValues {
  const { tag, digest } = wanted;
  const tagSlot = site.slots.find(({ role }) => role === 'tag');
  const digests = site.slots
    .filter(slot => slot !== tagSlot)
    .map(slot => ({ slot, value: slot.role === 'hex' ? digest.replace(/^sha256:/, '') : digest }));
  const old = tagSlot?.text ?? '';
  const [oldTag = '', suffix] = old.split('@');
  if (tagSlot !== undefined && (tag !== undefined || suffix !== undefined)) {
    const newTag = tag ?? oldTag;
    const value = suffix === undefined ? newTag : `${newTag}@${digest}`;
    const note = digests.length === 0 && suffix === undefined ? 'the file has no key for the digest' : '';
    return { kind: 'values', slots: [{ slot: tagSlot, value }, ...digests], insert: undefined, note };
  }
  if (digests.length > 0) {
    const note = old === '' ? '' : `the tag ${JSON.stringify(old)} stays; the digest decides`;
    return { kind: 'values', slots: digests, insert: undefined, note };
  }
  const missing = tag === undefined ? { key: 'digest', value: digest } : { key: 'tag', value: tag };
  if (create && site.insertAfter !== undefined) {
    return { kind: 'values', slots: [], insert: missing, note: `the key "${missing.key}" was missing` };
  }
  return {
    kind: 'refused',
    reason: `the image has no key "${missing.key}"; add the key to the file, or set "create: true"`,
  };
}

function valueOfReference(slot: ImageSlot, wanted: WantedImage, create: boolean): SiteValues {
  const old = readReference(slot.text);
  if (old?.tag === undefined && old?.digest === undefined && !create) {
    return { kind: 'refused', reason: `"${slot.text}" has neither tag nor digest; set "create: true"` };
  }
  const tag = wanted.tag ?? old?.tag;
  const withDigest = old?.digest !== undefined || wanted.tag === undefined;
  const withTag = tag !== undefined && (old?.tag !== undefined || !withDigest);
  const value = `${nameOf(slot.text)}${withTag ? `:${tag}` : ''}${withDigest ? `@${wanted.digest}` : ''}`;
  return { kind: 'values', slots: [{ slot, value }], insert: undefined, note: '' };
}

/** A reference without its tag and digest, as it is written. */
function nameOf(reference: string): string {
  const [name = ''] = reference.split('@');
  const colon = name.lastIndexOf(':');
  return colon > name.lastIndexOf('/') ? name.slice(0, colon) : name;
}
