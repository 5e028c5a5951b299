import type { WantedImage } from '../images/wanted-image.ts';
import type { TextFile } from '../source/text-file.ts';
import { formatValuePath, type ValuePath } from '../source/value-path.ts';
import type { ImageSite, SiteReader } from './image-site.ts';
import { lastPart, matchRepository, type RepositoryMatch, readRepository } from './written-repository.ts';

/** The sites of an image in one file, or why there are none. */
export type SiteSearch =
  | { readonly kind: 'found'; readonly sites: readonly ImageSite[]; readonly reason: string }
  /** The file does not name the image. */
  | { readonly kind: 'absent'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string; readonly line: number };

/** A file in which sites are searched. */
export interface SearchedFile {
  readonly reader: SiteReader;
  /** The sites by the name of their repository. */
  readonly byName: ReadonlyMap<string, readonly ImageSite[]>;
}

/** Lists the sites of a file by name, so that each image is compared with few of them. */
export function searchable(reader: SiteReader): SearchedFile {
  const byName = new Map<string, ImageSite[]>();
  for (const site of reader.sites) {
    if (site.repository === undefined) continue;
    const name = lastPart(site.repository.path);
    const sites = byName.get(name);
    if (sites === undefined) byName.set(name, [site]);
    else sites.push(site);
  }
  return { reader, byName };
}

/** Finds the sites that the user named. */
export function searchPaths({ reader }: SearchedFile, paths: readonly ValuePath[]): SiteSearch {
  const sites: ImageSite[] = [];
  const missing: ValuePath[] = [];
  for (const path of paths) {
    const targets = reader.targetsOf(path);
    if (targets.length === 0) missing.push(path);
    for (const target of targets) {
      if (target.kind === 'site') {
        sites.push(target.site);
        continue;
      }
      return {
        kind: 'refused',
        reason: `"${formatValuePath(path)}" (${JSON.stringify(target.text)}) does not show whether it is a tag, a digest or a reference; name the map around it, or a key such as "tag", "digest" or "image"`,
        line: target.line,
      };
    }
  }
  const named = paths.map(path => `"${formatValuePath(path)}"`).join(', ');
  if (sites.length === 0) return { kind: 'absent', reason: `the path ${named} is not in this file` };
  if (missing.length > 0) {
    const reasons = missing.map(path => explainPath(reader, path));
    return { kind: 'refused', reason: `part of "path" is missing: ${reasons.join('; ')}`, line: 1 };
  }
  return { kind: 'found', sites, reason: `named by path ${named}` };
}

const explainPath = (reader: SiteReader, path: ValuePath) => `${formatValuePath(path)}: ${reader.explainMissing(path)}`;

/** Files that name images in a form that is not read here; a repository in them is not found. */
function unsupportedKind(file: string): string | undefined {
  const name = lastPart(file);
  if (/^kustomization(?:\.ya?ml)?$/i.test(name)) return 'files of kustomize are not supported yet';
  return /^\.env(?:\.|$)|\.env$/.test(name) ? 'files of variables (.env) are not supported yet' : undefined;
}

/** Finds an image by its repository: by host and path, else by the path where the file names no host. */
export function searchImage(file: SearchedFile, wanted: WantedImage): SiteSearch {
  const matches = matchingSites(file, wanted);
  const same = matches.same.length > 0;
  const sites = same ? matches.same : matches['same-path'];
  const [first] = sites;
  if (first === undefined) {
    const unsupported = unsupportedKind(file.reader.source.path);
    if (unsupported !== undefined) return { kind: 'absent', reason: unsupported };
    return { kind: 'absent', reason: `this file does not contain the repository ${wanted.repository}` };
  }
  if (new Set(sites.map(currentVersion)).size > 1) {
    const listed = sites.map(site => `${describeSite(file, site)} = ${currentVersion(site)}`);
    return {
      kind: 'refused',
      reason: `the repository ${wanted.repository} appears in ${sites.length} places with different values: ${listed.join('; ')}; choose with "path", e.g. ${wanted.name}=${formatValuePath(first.pointer.path)}`,
      line: first.pointer.line,
    };
  }
  const how = same ? 'host and path are equal' : 'the path is equal and the file names no host';
  return { kind: 'found', sites, reason: `found by the repository ${wanted.repository}: ${how}` };
}

const matchOrder: readonly RepositoryMatch[] = ['same', 'same-path', 'same-name'];

/** The sites that resemble an image, each by its closest match with one of the image's repositories. */
function matchingSites({ byName }: SearchedFile, wanted: WantedImage): Record<RepositoryMatch, ImageSite[]> {
  const repositories = [wanted.repository, ...wanted.mirrors].flatMap(text => readRepository(text) ?? []);
  const names = new Set(repositories.map(({ path }) => lastPart(path)));
  const matches: Record<RepositoryMatch, ImageSite[]> = { same: [], 'same-path': [], 'same-name': [] };
  for (const site of [...names].flatMap(name => byName.get(name) ?? [])) {
    const { repository } = site;
    if (repository === undefined) continue;
    const found = repositories.map(other => matchRepository(repository, other));
    const closest = matchOrder.find(match => found.includes(match));
    if (closest !== undefined) matches[closest].push(site);
  }
  return matches;
}

/** What a site runs now, for people and to compare sites. */
function currentVersion({ slots }: ImageSite): string {
  return slots.length === 0 ? 'no tag' : slots.map(({ key, text }) => `${key} ${JSON.stringify(text)}`).join(', ');
}

const describeSite = ({ reader }: SearchedFile, { pointer }: ImageSite) =>
  `${reader.source.path}:${pointer.line} ${formatValuePath(pointer.path)}`;

const maxCommentHints = 3;

/** What comes close to an image that a file does not contain, one sentence each. */
export function hintsFor(file: SearchedFile, wanted: WantedImage, paths: readonly ValuePath[] | undefined): string[] {
  if (paths !== undefined) return paths.map(path => explainPath(file.reader, path));
  const close = matchingSites(file, wanted)['same-name'].map(
    ({ pointer, repository }) =>
      `${file.reader.source.path}:${pointer.line}: did you mean ${repository?.text}? Then set path: ${wanted.name}=${formatValuePath(pointer.path)}`,
  );
  return [...close, ...linesInComments(file.reader.source, wanted)];
}

/** Lines that contain the image in a comment only. */
function linesInComments({ path, text }: TextFile, wanted: WantedImage): string[] {
  const repository = readRepository(wanted.repository)?.path ?? wanted.repository;
  return text
    .split('\n')
    .flatMap((line, index) =>
      /^\s*#/.test(line) && line.includes(repository) ? [`${path}:${index + 1}: ${line.trim()}`] : [],
    )
    .slice(0, maxCommentHints);
}
