import { wholeContext } from '../../shared/dockerfile/source-pattern.ts';
import type { DockerfileSources, InheritedStage } from '../../shared/dockerfile/sources.ts';
import type { ContextFiles, TargetContexts } from './context-files.ts';
import { whyUnwatched } from './context-location.ts';
import type { SourceRule } from './source-rule.ts';

/** Everything that the image of a target is made from, by its definition and Dockerfile. */
export interface DerivedSources {
  readonly rules: readonly SourceRule[];
  /** Why the target must be built each time: a source of it cannot be watched. Undefined otherwise. */
  readonly unwatched: string | undefined;
  /** Why any commit changes the image (`.git` is copied); undefined otherwise. */
  readonly everyCommit: string | undefined;
  /** The Dockerfile's path; undefined when the definition contains it. */
  readonly dockerfile: string | undefined;
  /** The reachable instructions of the Dockerfile; empty when it cannot be read. */
  readonly texts: readonly string[];
  /** Images of registries, as FROM, `--from` and `docker-image://` name them. */
  readonly images: readonly ExternalImage[];
  /** Parents that the definition declares and no reachable stage uses. */
  readonly unusedParents: readonly string[];
  /** What targets that begin with this one inherit. */
  readonly inherited: InheritedStage | undefined;
}

export interface ExternalImage {
  readonly reference: string;
  /** Where it is named, e.g. `api/Dockerfile:1`. */
  readonly location: string;
}

/**
 * Joins what a Dockerfile takes on all platforms.
 *
 * @param dockerfile its path; undefined when the definition contains it
 */
export function collectSources(
  reads: readonly DockerfileSources[],
  contexts: TargetContexts,
  dockerfile: string | undefined,
): Omit<DerivedSources, 'dockerfile'> {
  const file = dockerfile ?? 'dockerfile-inline';
  const used = new Set(reads.flatMap(read => [...read.contexts]));
  const rules = new Map<string, SourceRule>();
  const ignoreRules = new Set(contexts.folders.get(undefined)?.ignoreRules);
  for (const source of reads.flatMap(({ local }) => local)) {
    const files = contexts.folders.get(source.context);
    if (files === undefined) continue;
    for (const rule of files.ignoreRules) ignoreRules.add(rule);
    const { label, line, pattern, widened } = source;
    rules.set(JSON.stringify([files.folder, label, line, pattern.folder, widened ?? '']), {
      kind: 'source',
      root: files.folder,
      pattern,
      filter: files.filter,
      location: `${label}, ${file}:${line}`,
      widened,
    });
  }
  return {
    rules: [...ignoreRules, ...rules.values()],
    ...watching(contexts, used, [...rules.values()]),
    texts: reads.flatMap(({ texts }) => texts),
    images: externalImages(reads, contexts, { used, file }),
    unusedParents: [...contexts.named].flatMap(([name, location]) =>
      location.kind === 'target' && !used.has(name) ? [location.name] : [],
    ),
    inherited: reads[0]?.inherited,
  };
}

/** Takes all files of all contexts, for a Dockerfile that cannot be followed. */
export function collectAllFiles(
  contexts: TargetContexts,
  why: string,
): Pick<DerivedSources, 'rules' | 'unwatched' | 'everyCommit'> {
  const sources = [...contexts.folders].map(([name, files]) => wholeContextRule(name, files, why));
  const ignoreRules = [...contexts.folders.values()].flatMap(files => files.ignoreRules);
  return { rules: [...ignoreRules, ...sources], ...watching(contexts, new Set(contexts.named.keys()), sources) };
}

const wholeContextRule = (name: string | undefined, files: ContextFiles, why: string): SourceRule => ({
  kind: 'source',
  root: files.folder,
  pattern: wholeContext,
  filter: files.filter,
  location: `the whole ${name === undefined ? 'context' : `context ${name}`}, because ${why}`,
  widened: why,
});

/** Why the sources cannot be watched, and why any commit changes them. */
function watching(
  { named }: TargetContexts,
  used: ReadonlySet<string>,
  rules: readonly SourceRule[],
): Pick<DerivedSources, 'unwatched' | 'everyCommit'> {
  const unwatched = [...named]
    .filter(([name]) => used.has(name))
    .map(([name, location]) => whyUnwatched(location, `its context "${name}"`))
    .find(why => why !== undefined);
  // A context at the repository's root contains `.git`, unless it is ignored.
  const withGit = rules.find(
    ({ root, pattern, filter }) => root === '' && pattern.matches('.git/HEAD') && !filter.excludes('.git/HEAD'),
  );
  const everyCommit = withGit && `${withGit.location} takes .git along, which every commit changes`;
  return { unwatched, everyCommit };
}

function externalImages(
  reads: readonly DockerfileSources[],
  { named }: TargetContexts,
  { used, file }: { readonly used: ReadonlySet<string>; readonly file: string },
): ExternalImage[] {
  const inFile = reads.flatMap(({ images }) =>
    images.map(({ name, line }) => ({ reference: name, location: `${file}:${line}` })),
  );
  const asContext = [...named].flatMap(([name, location]) =>
    location.kind === 'image' && used.has(name) ? [{ reference: location.reference, location: `context ${name}` }] : [],
  );
  return [...new Map([...inFile, ...asContext].map(image => [image.reference, image])).values()];
}
