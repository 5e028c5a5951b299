import { parseReference, type Reference } from '../../shared/images/reference.ts';
import { ActionError } from '../../shared/runtime/errors.ts';
import { childAt, childrenOf, mapsOf, type Place, textOf } from '../source/place.ts';
import type { SourceFile, Yaml } from '../source/source-file.ts';

/** What a key of an image holds. `hex` is a digest without `sha256:`, `reference` a whole `repository:tag@digest`. */
export type Role = 'tag' | 'digest' | 'hex' | 'reference';

export interface Slot {
  readonly role: Role;
  readonly key: string;
  readonly place: Place;
}

/** One place of a values file that names an image: a map with its keys, or one text. */
export interface ImageSite {
  /** The map, or the text of a reference. */
  readonly place: Place;
  readonly slots: readonly Slot[];
  /** The repository as the file has it, with its host where one is written; null when none stands there. */
  readonly repository: WrittenRepository | null;
  /** The key behind which a missing key is inserted; null for a reference. */
  readonly insertAfter: Place | null;
}

export interface WrittenRepository {
  readonly text: string;
  /** Null when the file names no host. */
  readonly host: string | null;
  readonly path: string;
}

const tagKeys = ['tag', 'imageTag', 'version'];

/** All places of a file that name an image, in the order of the text. */
export function imageSites(yaml: Yaml, source: SourceFile): ImageSite[] {
  return mapsOf(yaml, source).flatMap(map => {
    const registry = globalRegistry(yaml, source, map.document);
    const site = siteOfMap(yaml, map, registry);
    const used = site?.insertAfter;
    const references = childrenOf(yaml, map)
      .filter(child => child.positions.at(-1) !== used?.positions.at(-1))
      .flatMap(child => siteOfReference(yaml, child, registry) ?? []);
    return site === null ? references : [site, ...references];
  });
}

/** The site of a map with a repository; null for any other map. */
function siteOfMap(yaml: Yaml, map: Place, registry: string): ImageSite | null {
  const repository = repositoryKey(yaml, map);
  if (repository === null) return null;
  const own = textOf(yaml, childAt(yaml, map, 'registry')?.node);
  const written = readRepository(joinHost(own, textOf(yaml, repository.node)), registry);
  if (written === null) return null;
  return { place: map, slots: slotsOf(yaml, map), repository: written, insertAfter: repository };
}

function repositoryKey(yaml: Yaml, map: Place): Place | null {
  const text = (key: string) => textOf(yaml, childAt(yaml, map, key)?.node);
  const hasTag = slotsOf(yaml, map).length > 0;
  const holdsName = (key: string) => text(key) !== '' && readReference(text(key))?.tag === undefined;
  if (holdsName('repository') && !text('repository').includes('@')) return childAt(yaml, map, 'repository') ?? null;
  if (hasTag && holdsName('image') && !text('image').includes('@')) return childAt(yaml, map, 'image') ?? null;
  if (hasTag && text('name').includes('/') && holdsName('name')) return childAt(yaml, map, 'name') ?? null;
  return null;
}

/** The keys of a map that say which version of its image runs. */
export function slotsOf(yaml: Yaml, map: Place): Slot[] {
  const slots: Slot[] = [];
  const add = (key: string, role: Role) => {
    const place = childAt(yaml, map, key);
    if (place !== undefined) slots.push({ key, role, place });
  };
  const tag = tagKeys.find(key => childAt(yaml, map, key) !== undefined);
  if (tag !== undefined) add(tag, 'tag');
  add('digest', 'digest');
  const hash = childAt(yaml, map, 'sha');
  if (hash !== undefined) add('sha', textOf(yaml, hash.node).startsWith('sha256:') ? 'digest' : 'hex');
  return slots;
}

/** The site of `image: repository:tag`, under `image`, `repository` and keys that end in `image`. */
function siteOfReference(yaml: Yaml, place: Place, registry: string): ImageSite | null {
  const key = String(place.path.at(-1));
  if (!/image$/i.test(key) && key !== 'repository') return null;
  return referenceSite(yaml, place, registry);
}

function referenceSite(yaml: Yaml, place: Place, registry: string): ImageSite | null {
  if (!yaml.isScalar(place.node) || typeof place.node.value !== 'string') return null;
  const repository = readRepository(place.node.value, registry);
  if (repository === null) return null;
  const slot: Slot = { role: 'reference', key: String(place.path.at(-1)), place };
  return { place, slots: [slot], repository, insertAfter: null };
}

/**
 * The site at a place that the user named: a map, one of its keys, or a reference. Null when the place tells nothing of
 * what it holds.
 */
export function siteAt(yaml: Yaml, source: SourceFile, place: Place, parent: Place | undefined): ImageSite | null {
  const registry = globalRegistry(yaml, source, place.document);
  if (yaml.isMap(place.node)) return siteOfMap(yaml, place, registry) ?? bareMap(yaml, place);
  const key = String(place.path.at(-1));
  if (parent !== undefined && (tagKeys.includes(key) || key === 'digest' || key === 'sha')) {
    return siteOfMap(yaml, parent, registry) ?? bareMap(yaml, parent);
  }
  if (parent !== undefined && /Tag$/.test(key)) return prefixedSite(yaml, parent, place, key.slice(0, -3));
  const text = textOf(yaml, place.node);
  return /image$/i.test(key) || /[/:@]/.test(text) ? referenceSite(yaml, place, registry) : null;
}

const bareMap = (yaml: Yaml, map: Place): ImageSite => ({
  place: map,
  slots: slotsOf(yaml, map),
  repository: null,
  insertAfter: childrenOf(yaml, map)[0] ?? null,
});

/** `apiTag` and, beside it, `apiDigest`. */
function prefixedSite(yaml: Yaml, parent: Place, tag: Place, prefix: string): ImageSite {
  const slots: Slot[] = [{ role: 'tag', key: `${prefix}Tag`, place: tag }];
  const digest = childAt(yaml, parent, `${prefix}Digest`);
  if (digest !== undefined) slots.push({ role: 'digest', key: `${prefix}Digest`, place: digest });
  return { place: tag, slots, repository: null, insertAfter: null };
}

const joinHost = (host: string, name: string) => (host === '' ? name : `${host.replace(/\/+$/, '')}/${name}`);

function globalRegistry(yaml: Yaml, source: SourceFile, document: number): string {
  const contents: unknown = source.documents[document]?.contents;
  if (!yaml.isMap(contents)) return '';
  for (const path of [
    ['global', 'imageRegistry'],
    ['global', 'image', 'registry'],
  ]) {
    const value: unknown = contents.getIn(path);
    if (typeof value === 'string' && value !== '') return value;
  }
  return '';
}

/** The parts of a reference; null for a text that is none. */
export function readReference(text: string): Reference | null {
  try {
    return parseReference(text);
  } catch (error) {
    if (error instanceof ActionError) return null;
    throw error;
  }
}

/** Reads the repository of a reference and keeps apart whether its host was written. */
export function readRepository(text: string, registry: string): WrittenRepository | null {
  const plain = readReference(text);
  if (plain === null) return null;
  const hostWritten = plain.registry !== 'docker.io' || /^(?:index\.|registry-1\.)?docker\.io\//.test(text);
  if (!hostWritten && registry !== '') return readRepository(joinHost(registry, text), '');
  const path = plain.path.replace(/^library\//, '');
  return { text: hostWritten ? `${plain.registry}/${path}` : path, host: hostWritten ? plain.registry : null, path };
}
