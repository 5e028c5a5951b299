import { type Dockerfile, findStage, readDockerfile } from '../../dockerfile/dockerfile.ts';
import { readSources } from '../../dockerfile/sources.ts';
import { familiarName } from '../../dockerfile/variables.ts';
import { parseReference, type Reference } from '../../images/reference.ts';
import { messageOf } from '../../runtime/errors.ts';
import type { DefinedTarget } from '../definition.ts';

/** How a Dockerfile is built. */
export interface BuildSettings {
  readonly args: Readonly<Record<string, string>>;
  readonly platforms: readonly string[];
  /** The stage to build; empty means the last. */
  readonly stage: string;
}

/** A Dockerfile, or why a file that is named like one is none. */
export type DockerfileOrReason = { readonly dockerfile: Dockerfile } | { readonly reason: string };

/** Templates and broken files can be named like a Dockerfile. */
export function readFoundDockerfile(text: string): DockerfileOrReason {
  try {
    const dockerfile = readDockerfile(text);
    const wrong = dockerfile.stages.find(
      ({ base, index }) =>
        findStage(dockerfile.stages.slice(0, index), base) === undefined &&
        !base.includes('$') &&
        tryReference(base) === undefined,
    );
    if (wrong === undefined) return { dockerfile };
    return { reason: `line ${wrong.from.line} begins with "${wrong.base}", which is not an image name` };
  } catch (error) {
    return { reason: messageOf(error) };
  }
}

/** Images that the reachable stages begin with, copy from or mount, by the names that BuildKit looks for. */
export function usedImages(dockerfile: Dockerfile, { args, platforms, stage }: BuildSettings): string[] {
  const names = platforms.flatMap(platform =>
    readSources(dockerfile, { args, stage, platform, contexts: new Set(), inherited: () => undefined }).images.map(
      ({ name }) => name,
    ),
  );
  return [...new Set(names)];
}

/**
 * The edges of a target: images of other targets as contexts. An image that is pinned by digest is no edge, because a
 * build of today has another digest.
 *
 * @param owners targets by the familiar names of their repositories
 */
export function contextsOfImages(
  images: readonly string[],
  target: string,
  owners: ReadonlyMap<string, string>,
): Pick<DefinedTarget, 'contexts'> {
  const contexts = images.flatMap(image => {
    const reference = tryReference(image);
    if (reference === undefined || reference.digest !== undefined) return [];
    const owner = owners.get(familiarName(image.replace(/:[^/:]+$/, '')));
    return owner === undefined || owner === target ? [] : [[image, `target:${owner}`] as const];
  });
  return contexts.length === 0 ? {} : { contexts: Object.fromEntries(contexts) };
}

function tryReference(name: string): Reference | undefined {
  try {
    return parseReference(name);
  } catch {
    return undefined;
  }
}
