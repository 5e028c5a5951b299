import type { WantedImage } from '../images/wanted-images.ts';
import { explainMissing, lineOf, placesAt, textOf } from '../source/place.ts';
import type { SourceFile, Yaml } from '../source/source-file.ts';
import { formatValuePath, type ValuePath } from '../source/value-path.ts';
import { type ImageSite, imageSites, readRepository, siteAt } from './image-site.ts';

/** Where an image stands in a file, or why it has no place there. */
export type Resolution =
  | { readonly kind: 'found'; readonly sites: readonly ImageSite[]; readonly reason: string }
  /** The file does not name the image; `hints` are places that come close. */
  | { readonly kind: 'absent'; readonly reason: string; readonly hints: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: string; readonly line: number };

type Tier = 1 | 2 | 3 | null;

/** Finds the places that the user named. */
export function resolvePaths(yaml: Yaml, source: SourceFile, paths: readonly ValuePath[]): Resolution {
  const sites: ImageSite[] = [];
  const missing: string[] = [];
  for (const path of paths) {
    const places = placesAt(yaml, source, path);
    if (places.length === 0) missing.push(`${formatValuePath(path)}: ${explainMissing(yaml, source, path)}`);
    for (const place of places) {
      const parent = placesAt(yaml, source, path.slice(0, -1)).find(found => found.document === place.document);
      const site = siteAt(yaml, source, place, path.length > 0 ? parent : undefined);
      if (site === null) {
        const value = JSON.stringify(textOf(yaml, place.node));
        return {
          kind: 'refused',
          reason: `"${formatValuePath(path)}" (${value}) does not tell whether it holds a tag, a digest or a reference; name the map around it, or a key such as "tag", "digest" or "image"`,
          line: lineOf(source, yaml, place),
        };
      }
      sites.push(site);
    }
  }
  const named = paths.map(path => `"${formatValuePath(path)}"`).join(', ');
  if (sites.length === 0) return { kind: 'absent', reason: `the path ${named} is not in this file`, hints: missing };
  if (missing.length > 0)
    return { kind: 'refused', reason: `part of "path" is missing: ${missing.join('; ')}`, line: 1 };
  return { kind: 'found', sites, reason: `named by path ${named}` };
}

/** Finds an image by its repository: the host and path, else the path where no host is written. */
export function resolveImage(yaml: Yaml, source: SourceFile, wanted: WantedImage): Resolution {
  const sites = imageSites(yaml, source);
  const byTier = (tier: Tier) => sites.filter(site => tierOf(site, wanted) === tier);
  const exact = byTier(1);
  const found = exact.length > 0 ? exact : byTier(2);
  const [first] = found;
  if (first === undefined) {
    return {
      kind: 'absent',
      reason: `no place of this file has the repository ${wanted.repository}`,
      hints: [...byTier(3).map(site => nearMiss(yaml, source, site, wanted)), ...inComments(source, wanted)],
    };
  }
  const values = new Set(found.map(site => currentOf(yaml, site)));
  if (values.size > 1) {
    const places = found.map(site => `${describeSite(yaml, source, site)} = ${currentOf(yaml, site)}`);
    return {
      kind: 'refused',
      reason: `the repository ${wanted.repository} stands in ${found.length} places with different values: ${places.join('; ')}; say which with "path", e.g. ${wanted.name}=${formatValuePath(first.place.path)}`,
      line: lineOf(source, yaml, first.place),
    };
  }
  const how = exact.length > 0 ? 'host and path are equal' : 'the path is equal and the file names no host';
  return { kind: 'found', sites: found, reason: `found by the repository ${wanted.repository}: ${how}` };
}

/** 1: host and path are equal; 2: the path is, and no host is written; 3: only the last part is. */
function tierOf(site: ImageSite, wanted: WantedImage): Tier {
  const { repository } = site;
  if (repository === null) return null;
  let best: Tier = null;
  for (const text of [wanted.repository, ...wanted.mirrors]) {
    const other = readRepository(text, '');
    if (other === null) continue;
    const tier = compare(repository, other.host ?? 'docker.io', other.path);
    if (tier !== null && (best === null || tier < best)) best = tier;
  }
  return best;
}

function compare(site: NonNullable<ImageSite['repository']>, host: string, path: string): Tier {
  if (site.path === path && (site.host ?? 'docker.io') === host) return 1;
  if (site.path === path && site.host === null) return 2;
  return site.path.split('/').at(-1) === path.split('/').at(-1) ? 3 : null;
}

/** What a site runs now, for people and for telling equal places from different ones. */
function currentOf(yaml: Yaml, site: ImageSite): string {
  const values = site.slots.map(slot => `${slot.key} ${JSON.stringify(textOf(yaml, slot.place.node))}`);
  return values.length === 0 ? 'no tag' : values.join(', ');
}

const describeSite = (yaml: Yaml, source: SourceFile, site: ImageSite) =>
  `${source.file}:${lineOf(source, yaml, site.place)} ${formatValuePath(site.place.path)}`;

const nearMiss = (yaml: Yaml, source: SourceFile, site: ImageSite, wanted: WantedImage) =>
  `${source.file}:${lineOf(source, yaml, site.place)}: did you mean ${site.repository?.text}? Then set path: ${wanted.name}=${formatValuePath(site.place.path)}`;

/** Lines that hold the image only in a comment. */
function inComments({ text, file }: SourceFile, wanted: WantedImage): string[] {
  const path = readRepository(wanted.repository, '')?.path ?? wanted.repository;
  return text
    .split('\n')
    .flatMap((line, index) =>
      /^\s*#/.test(line) && line.includes(path) ? [`${file}:${index + 1}: ${line.trim()}`] : [],
    )
    .slice(0, 3);
}
