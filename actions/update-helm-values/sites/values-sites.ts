import { isMap, isScalar } from 'yaml';
import type { YamlFile } from '../source/yaml-file.ts';
import { childAt, mapsIn, pointerTo, textOf, type YamlValue } from '../source/yaml-value.ts';
import type { ImageSite, ImageSlot, PathTarget, SlotRole } from './image-site.ts';
import { joinHost, readReference, readRepository } from './written-repository.ts';

/** The keys under which Helm charts keep the version of an image. */
const tagKeys = ['tag', 'imageTag', 'version'];
const digestKeys = ['digest', 'sha'];

/** What is known while the sites of one document are read. */
interface SiteContext {
  readonly file: YamlFile;
  /** The host of all images of a document that name none; empty when it is not set. */
  readonly registry: string;
}

const siteContext = (file: YamlFile, document: YamlValue): SiteContext => ({
  file,
  registry: globalRegistry(document),
});

/** All sites of Helm values: maps with a repository, and references under a key that ends in `image`. */
export function valuesSites(file: YamlFile, documents: readonly YamlValue[]): ImageSite[] {
  return documents.flatMap(document => {
    const context = siteContext(file, document);
    return mapsIn(document).flatMap(map => {
      const site = mapSite(context, map);
      const references = map.children
        .filter(({ position }) => position !== site?.insertAfter)
        .flatMap(child => keyedReference(context, child) ?? []);
      return site === undefined ? references : [site, ...references];
    });
  });
}

/** The site at a value that a path names: a map, one of its keys, or a reference. */
export function valuesTarget(file: YamlFile, document: YamlValue, value: YamlValue): PathTarget {
  const site = siteAt(siteContext(file, document), value);
  return site === undefined
    ? { kind: 'unclear', text: textOf(value), line: pointerTo(file, value).line }
    : { kind: 'site', site };
}

function siteAt(context: SiteContext, value: YamlValue): ImageSite | undefined {
  if (isMap(value.node)) return mapSite(context, value) ?? bareMap(context, value);
  const { parent } = value;
  const key = String(value.key);
  if (parent !== undefined && (tagKeys.includes(key) || digestKeys.includes(key))) {
    return mapSite(context, parent) ?? bareMap(context, parent);
  }
  if (parent !== undefined && key.endsWith('Tag')) return prefixedSite(context, value, key.slice(0, -'Tag'.length));
  return isImageKey(key) || /[/:@]/.test(textOf(value)) ? referenceSite(context, value) : undefined;
}

/** The site of a map with a repository. */
function mapSite(context: SiteContext, map: YamlValue): ImageSite | undefined {
  const slots = slotsOf(context, map);
  const repository = repositoryValue(map, slots.length > 0);
  if (repository === undefined) return undefined;
  const name = joinHost(textOf(childAt(map, 'registry')), textOf(repository));
  const written = readRepository(name, context.registry);
  if (written === undefined) return undefined;
  return { pointer: pointerTo(context.file, map), slots, repository: written, insertAfter: repository.position };
}

/** The value that names the repository of a map, without a tag in it. */
function repositoryValue(map: YamlValue, hasVersion: boolean): YamlValue | undefined {
  const named = (key: string, excluded: RegExp) => {
    const value = childAt(map, key);
    const text = textOf(value);
    return text === '' || excluded.test(text) || readReference(text)?.tag !== undefined ? undefined : value;
  };
  const repository = named('repository', /@/);
  if (repository !== undefined || !hasVersion) return repository;
  return named('image', /@/) ?? named('name', /^[^/]*$/);
}

/** The keys of a map that say which version of its image runs. */
function slotsOf(context: SiteContext, map: YamlValue): ImageSlot[] {
  const slot = (key: string, role: (text: string) => SlotRole) => {
    const value = childAt(map, key);
    return value === undefined ? [] : [slotAt(context, value, role(textOf(value)))];
  };
  const tag = tagKeys.find(key => childAt(map, key) !== undefined);
  return [
    ...(tag === undefined ? [] : slot(tag, () => 'tag')),
    ...slot('digest', () => 'digest'),
    ...slot('sha', text => (text.startsWith('sha256:') ? 'digest' : 'hex')),
  ];
}

const slotAt = ({ file }: SiteContext, value: YamlValue, role: SlotRole): ImageSlot => ({
  role,
  key: String(value.key),
  text: textOf(value),
  pointer: pointerTo(file, value),
});

const isImageKey = (key: string) => /image$/i.test(key);

/** The site of `image: repository:tag`. */
function keyedReference(context: SiteContext, value: YamlValue): ImageSite | undefined {
  const key = String(value.key);
  return isImageKey(key) || key === 'repository' ? referenceSite(context, value) : undefined;
}

function referenceSite(context: SiteContext, value: YamlValue): ImageSite | undefined {
  if (!isScalar(value.node) || typeof value.node.value !== 'string') return undefined;
  const repository = readRepository(value.node.value, context.registry);
  if (repository === undefined) return undefined;
  const slot = slotAt(context, value, 'reference');
  return { pointer: slot.pointer, slots: [slot], repository, insertAfter: undefined };
}

/** A map without a repository, which only a path can name. */
const bareMap = (context: SiteContext, map: YamlValue): ImageSite => ({
  pointer: pointerTo(context.file, map),
  slots: slotsOf(context, map),
  repository: undefined,
  insertAfter: map.children[0]?.position,
});

/** `apiTag` and, in the same map, `apiDigest`. */
function prefixedSite(context: SiteContext, tag: YamlValue, prefix: string): ImageSite {
  const digest = tag.parent && childAt(tag.parent, `${prefix}Digest`);
  const slots = [slotAt(context, tag, 'tag'), ...(digest === undefined ? [] : [slotAt(context, digest, 'digest')])];
  return { pointer: pointerTo(context.file, tag), slots, repository: undefined, insertAfter: undefined };
}

function globalRegistry(document: YamlValue): string {
  const globals = childAt(document, 'global');
  if (globals === undefined) return '';
  const image = childAt(globals, 'image');
  const values = [childAt(globals, 'imageRegistry'), image && childAt(image, 'registry')];
  return (
    values
      .map(value => (isScalar(value?.node) && typeof value.node.value === 'string' ? value.node.value : ''))
      .find(text => text !== '') ?? ''
  );
}
