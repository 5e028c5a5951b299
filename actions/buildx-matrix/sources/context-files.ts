import { noFilter, type PathFilter, readIgnoreFile } from '../../shared/dockerfile/ignore-file.ts';
import { wholeContext } from '../../shared/dockerfile/source-pattern.ts';
import { joinPaths } from '../repository/paths.ts';
import type { ContextPlace } from './context-location.ts';
import { fileRule, type InputRule } from './source-rule.ts';

/** The text of a file by its path relative to the repository's root; null when there is none. */
export type ReadFile = (file: string) => string | null;

/** `<Dockerfile>.dockerignore` wins over the one of the context; an empty one ignores nothing. */
export function dockerignoreOf(
  folder: string,
  dockerfile: string | null,
  readFile: ReadFile,
): { filter: PathFilter; rules: InputRule[] } {
  const general = joinPaths(folder, '.dockerignore');
  const candidates = [...(dockerfile === null ? [] : [`${dockerfile}.dockerignore`]), general];
  const rules = candidates.map(file => fileRule('dockerignore', file, 'what the context leaves out'));
  for (const file of candidates) {
    const text = readFile(file);
    if (text !== null) return { filter: tryFilter(text), rules };
  }
  return { filter: noFilter, rules };
}

/** BuildKit refuses a malformed file, so that nothing is built at all; until then nothing counts as ignored. */
function tryFilter(text: string): PathFilter {
  try {
    return readIgnoreFile(text);
  } catch {
    return noFilter;
  }
}

/** Rules that take every local context whole. */
export function wholeContexts(
  main: string,
  filter: PathFilter,
  contexts: ReadonlyMap<string, ContextPlace>,
  readFile: ReadFile,
  why: string,
): InputRule[] {
  const rule = (root: string, ownFilter: PathFilter, name: string): InputRule => ({
    kind: 'source',
    root,
    pattern: wholeContext,
    filter: ownFilter,
    place: `the whole ${name}, because ${why}`,
    widened: why,
  });
  const named = [...contexts].flatMap(([name, place]) =>
    place.kind === 'folder'
      ? [rule(place.folder, dockerignoreOf(place.folder, null, readFile).filter, `context ${name}`)]
      : [],
  );
  return [rule(main, filter, 'context'), ...named];
}
