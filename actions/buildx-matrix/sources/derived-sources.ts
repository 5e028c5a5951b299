import { type SourcePattern, wholeContext } from '../../shared/dockerfile/source-pattern.ts';
import type { DockerfileSources } from '../../shared/dockerfile/sources.ts';
import { type ContextFiles, type TargetContexts, whyContextsUnwatched } from '../contexts/context-files.ts';
import type { PathRule } from '../repository/path-rule.ts';

/**
 * What the image of a target is made from, by its definition and Dockerfile. Sources were not looked up in a commit yet, so
 * they cannot be compared with changed paths; `lookUpSources` makes rules of them.
 */
export interface DerivedSources {
  /** Dockerfile and ignore files. */
  readonly files: readonly PathRule[];
  readonly taken: readonly TakenSource[];
  /** Why the target must be built each time: a source of it cannot be watched. Undefined otherwise. */
  readonly unwatched: string | undefined;
  /** Why another step must make a context: git does not have it. */
  readonly absent: string | undefined;
  /** The Dockerfile's path; undefined when the definition contains it. */
  readonly dockerfile: string | undefined;
  /** The reachable instructions of the Dockerfile; empty when it cannot be read. */
  readonly texts: readonly string[];
  /** Images of registries, as FROM, `--from` and `docker-image://` name them. */
  readonly images: readonly ExternalImage[];
  /** Parents that the definition declares and no reachable stage uses. */
  readonly unusedParents: readonly string[];
}

/** A source of COPY, ADD or a bind mount. */
export interface TakenSource {
  readonly context: ContextFiles;
  readonly pattern: SourcePattern;
  /** The line that takes it, for people, e.g. `COPY src, api/Dockerfile:7`. */
  readonly location: string;
  /** Why the pattern is wider than the source; undefined when it is exact. */
  readonly widened: string | undefined;
}

export interface ExternalImage {
  readonly reference: string;
  /** Where it is named, e.g. `api/Dockerfile:1`. */
  readonly location: string;
}

export const noSources: DerivedSources = {
  files: [],
  taken: [],
  unwatched: undefined,
  absent: undefined,
  dockerfile: undefined,
  texts: [],
  images: [],
  unusedParents: [],
};

/**
 * Joins what a Dockerfile takes on all platforms.
 *
 * @param dockerfile its path; undefined when the definition contains it
 */
export function collectSources(
  reads: readonly DockerfileSources[],
  contexts: TargetContexts,
  dockerfile: string | undefined,
): DerivedSources {
  const file = dockerfile ?? 'dockerfile-inline';
  const usedNames = new Set(reads.flatMap(read => [...read.contexts]));
  const usedFolders = new Set<string | undefined>(usedNames);
  const taken = new Map<string, TakenSource>();
  for (const { context: name, label, line, pattern, widened } of reads.flatMap(({ local }) => local)) {
    const context = contexts.folders.get(name);
    if (context === undefined) continue;
    usedFolders.add(name);
    // The same line takes other paths on another platform, or in another child of ONBUILD.
    const key = JSON.stringify([name ?? null, label, line, pattern.text, widened ?? null]);
    taken.set(key, { context, pattern, location: `${label}, ${file}:${line}`, widened });
  }
  return {
    ...noSources,
    ...whyContextsUnwatched(contexts, usedFolders),
    files: [undefined, ...usedNames].flatMap(name => contexts.folders.get(name)?.rules ?? []),
    taken: [...taken.values()],
    dockerfile,
    texts: reads.flatMap(({ texts }) => texts),
    images: externalImages(reads, contexts, { used: usedNames, file }),
    unusedParents: [...contexts.named].flatMap(([name, location]) =>
      location.kind === 'target' && !usedNames.has(name) ? [location.name] : [],
    ),
  };
}

/** Takes all files of all contexts, for a Dockerfile that cannot be followed. */
export const collectAllFiles = (
  contexts: TargetContexts,
  dockerfile: string | undefined,
  why: string,
): DerivedSources => ({
  ...noSources,
  ...whyContextsUnwatched(contexts, [undefined, ...contexts.named.keys()]),
  files: [...contexts.folders.values()].flatMap(({ rules }) => rules),
  taken: [...contexts.folders].map(([name, context]) => ({
    context,
    pattern: wholeContext,
    location: `the whole ${name === undefined ? 'context' : `context ${name}`}, because ${why}`,
    widened: why,
  })),
  dockerfile,
});

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
