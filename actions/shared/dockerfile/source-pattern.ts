import path from 'node:path';
import { compileGlob } from '../text/glob.ts';
import { pathFilter } from './ignore-file.ts';

/** What one source of COPY, ADD or a bind mount takes from a context. */
export interface SourcePattern {
  /** The source after expansion; equal ones take the same paths. */
  readonly text: string;
  /** The path up to its first wildcard; empty means the whole context. */
  readonly folder: string;
  /**
   * Whether a path is taken: it is the source, or below it. `opaque` paths (symlinks, submodules) hide what is below them,
   * so they are also taken when they are on the way to the source. For a folder this says whether something in it can be
   * taken.
   */
  readonly matches: (path: string, opaque?: boolean) => boolean;
  /** Whether the source has wildcards. */
  readonly wild: boolean;
}

/** The whole context. */
export const wholeContext: SourcePattern = { text: '/', folder: '', matches: () => true, wild: false };

/**
 * A source as BuildKit resolves it: cleaned at the context's root, wildcards of Go's filepath.Match in each part of the
 * path, dotfiles included.
 *
 * @throws Error on a malformed wildcard
 */
export function sourcePattern(source: string): SourcePattern {
  const clean = path.posix.normalize(`/${source}`).replace(/^\/+/, '').replace(/\/$/, '');
  if (clean === '' || clean === '.') return wholeContext;
  const parts = clean.split('/');
  const firstWild = parts.findIndex(part => /[*?[]/.test(part.replace(/\\[\s\S]/g, '')));
  if (firstWild < 0) return plainPattern(clean.replace(/\\([\s\S])/g, '$1'));
  const tests = parts.map(part => partTest(part));
  const matches = (name: string, opaque = false): boolean => {
    let start = 0;
    for (const test of tests) {
      // All parts of the name match, and the source goes on.
      if (start > name.length) return opaque;
      const slash = name.indexOf('/', start);
      const end = slash < 0 ? name.length : slash;
      if (!test(name.slice(start, end))) return false;
      start = end + 1;
    }
    return true;
  };
  return {
    text: source,
    folder: parts
      .slice(0, firstWild)
      .join('/')
      .replace(/\\([\s\S])/g, '$1'),
    matches,
    wild: true,
  };
}

/** A cleaned path without wildcards; empty is the whole context. */
export function plainPattern(clean: string): SourcePattern {
  if (clean === '') return wholeContext;
  const below = `${clean}/`;
  const matches = (name: string, opaque = false) =>
    name === clean || name.startsWith(below) || (opaque && clean.startsWith(`${name}/`));
  return { text: `/${clean}`, folder: clean, matches, wild: false };
}

/** A source without wildcards, as bind mounts take it. */
export const literalPattern = (source: string): SourcePattern => sourcePattern(source.replace(/[*?[\]\\]/g, '\\$&'));

/** The form of `COPY --parents`, where `**` crosses folders and `/./` separates the root from the pattern. */
export function parentsPattern(source: string): SourcePattern {
  const pivot = source.indexOf('/./');
  const root = sourcePattern(pivot < 0 ? '' : source.slice(0, pivot));
  if (root.wild) return wholeContext;
  const pattern = path.posix.normalize(`/${pivot < 0 ? source : source.slice(pivot + 3)}`).replace(/^\/+/, '');
  if (pattern === '') return root;
  const filter = pathFilter([pattern]);
  const below = root.folder === '' ? '' : `${root.folder}/`;
  const plain = /^[^*?[\\]*/.exec(pattern)?.[0] ?? '';
  const folder = `${below}${plain.slice(0, Math.max(0, plain.lastIndexOf('/')))}`.replace(/\/$/, '');
  const canHide = (name: string) => plain.startsWith(`${name}/`) || (plain !== pattern && `${name}/`.startsWith(plain));
  const matches = (name: string, opaque = false) =>
    name.startsWith(below)
      ? filter.excludes(name.slice(below.length)) || (opaque && canHide(name.slice(below.length)))
      : opaque && below.startsWith(`${name}/`);
  return { text: `--parents ${source}`, folder, matches, wild: true };
}

/** The same pattern where its folder is a symlink: what is below `folder` is read as if it was below that of the pattern. */
export function movedPattern(pattern: SourcePattern, folder: string): SourcePattern {
  if (folder === pattern.folder) return pattern;
  const below = folder === '' ? '' : `${folder}/`;
  const original = pattern.folder === '' ? '' : `${pattern.folder}/`;
  const matches = (name: string, opaque = false) =>
    name.startsWith(below)
      ? pattern.matches(`${original}${name.slice(below.length)}`, opaque)
      : opaque && below.startsWith(`${name}/`);
  return { text: `${pattern.text} in /${folder}`, folder, matches, wild: true };
}

/** Whether a part of a path matches a part of a source. */
function partTest(part: string): (name: string) => boolean {
  if (!/[*?[\\]/.test(part)) return name => name === part;
  // Most wildcards are such, and large contexts have many names.
  const [, prefix, suffix] = /^([^*?[\\]*)\*([^*?[\\]*)$/.exec(part) ?? [];
  if (prefix !== undefined && suffix !== undefined) {
    const shortest = prefix.length + suffix.length;
    return name =>
      (name.length >= shortest && name.startsWith(prefix) && name.endsWith(suffix)) || name.includes('\uFFFD');
  }
  const glob = compileGlob(part, 'path');
  // A name that is not UTF-8 was read with replacement characters, which a pattern must not miss.
  return name => glob.matches(name) || name.includes('\uFFFD');
}
