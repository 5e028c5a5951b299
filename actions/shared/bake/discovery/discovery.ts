import path from 'node:path';
import type { Dockerfile } from '../../dockerfile/dockerfile.ts';
import { familiarName } from '../../dockerfile/variables.ts';
import { parsePlatform } from '../../images/platform.ts';
import { inputError, messageOf } from '../../runtime/errors.ts';
import { type DefinedTarget, type Definition, escapeTemplate, unescapeTemplate } from '../definition.ts';
import { createGraph } from '../graph.ts';
import { imageNameOf } from '../planning/image-name.ts';
import { targetOfDockerfile, targetWord } from './dockerfile-names.ts';
import { contextsOfImages, readFoundDockerfile, usedImages } from './parent-images.ts';

/** A Dockerfile found in the repository. */
export interface FoundDockerfile {
  /** Relative to the folder that bake runs in. */
  readonly path: string;
  readonly text: string;
}

export interface DiscoveryOptions {
  /** The repository name before the names of targets, e.g. `ghcr.io/acme/shop`. */
  readonly imagePrefix: string;
  /** The name of the target of a Dockerfile at the root. */
  readonly rootName: string;
  readonly tag: string;
  /** The platform of targets that name none. */
  readonly defaultPlatform: string;
  /** What other bake files made of the derived targets: their arguments, platforms and image names decide the edges. */
  readonly evaluated?: Definition;
}

/** A bake definition that was made from Dockerfiles. */
export interface DiscoveredDefinition {
  readonly definition: Definition;
  /** Files that are named like Dockerfiles and are none, with the reason. */
  readonly skipped: readonly SkippedFile[];
}

export interface SkippedFile {
  readonly path: string;
  readonly reason: string;
}

interface DiscoveredTarget {
  readonly file: FoundDockerfile;
  readonly dockerfile: Dockerfile;
  /** Undefined for the target of the last stage. */
  readonly stage: string | undefined;
}

/**
 * Makes a bake definition of Dockerfiles: targets named by folder, an edge where one uses the image of another in a stage
 * that it reaches, and a target `<name>-<stage>` per named stage, which the group `default` leaves out.
 *
 * @throws ActionError of kind `input` when there is no Dockerfile, two would have one name, or their images form a cycle
 */
export function discoverDefinition(files: readonly FoundDockerfile[], options: DiscoveryOptions): DiscoveredDefinition {
  const { dockerfiles, skipped } = readDockerfiles(files, options.rootName);
  if (dockerfiles.size === 0) throw noDockerfile(skipped);
  const targets = withStages(dockerfiles);
  const owners = imageOwners([...dockerfiles.keys()], options);
  const entries = [...targets].map(([name, found]) => [name, defineTarget(name, found, owners, options)] as const);
  const definition = {
    group: { default: { targets: [...dockerfiles.keys()] } },
    target: Object.fromEntries(entries),
  };
  refuseCycle(definition);
  return { definition, skipped };
}

function readDockerfiles(files: readonly FoundDockerfile[], rootName: string) {
  const dockerfiles = new Map<string, DiscoveredTarget>();
  const skipped: SkippedFile[] = [];
  for (const file of [...files].sort((one, other) => (one.path < other.path ? -1 : 1))) {
    const read = readFoundDockerfile(file.text);
    if ('reason' in read) {
      skipped.push({ path: file.path, reason: read.reason });
      continue;
    }
    const name = targetOfDockerfile(file.path, rootName);
    const other = dockerfiles.get(name);
    if (other !== undefined) {
      throw inputError(`Input "discover": ${other.file.path} and ${file.path} would both be the target "${name}".`, {
        fix: 'Rename one of the folders, name one of the files in "exclude-paths", or write a bake file.',
      });
    }
    dockerfiles.set(name, { file, dockerfile: read.dockerfile, stage: undefined });
  }
  return { dockerfiles, skipped };
}

/** A named stage is a target of its own, unless a Dockerfile has that name already. */
function withStages(dockerfiles: ReadonlyMap<string, DiscoveredTarget>): Map<string, DiscoveredTarget> {
  const targets = new Map<string, DiscoveredTarget>();
  for (const [name, found] of dockerfiles) {
    targets.set(name, found);
    for (const { name: stage } of found.dockerfile.stages) {
      if (stage === undefined) continue;
      const stageTarget = `${name}-${targetWord(stage)}`;
      if (!dockerfiles.has(stageTarget)) targets.set(stageTarget, { ...found, stage });
    }
  }
  return targets;
}

const derivedImage = (name: string, { imagePrefix }: DiscoveryOptions): string =>
  `${imagePrefix}/${name.toLowerCase()}`;

/** Targets by the familiar names of their repositories. */
function imageOwners(names: readonly string[], options: DiscoveryOptions): Map<string, string> {
  const owners = new Map<string, string>();
  for (const name of names) {
    const evaluated = options.evaluated?.target[name] ?? {};
    const { image = derivedImage(name, options), mirrors } = imageNameOf(name, evaluated);
    for (const repository of [image, ...mirrors]) owners.set(familiarName(repository), name);
  }
  return owners;
}

/** The folder of a Dockerfile is its context, as `docker build <folder>` has it. */
function defineTarget(
  name: string,
  { file, dockerfile, stage }: DiscoveredTarget,
  owners: ReadonlyMap<string, string>,
  options: DiscoveryOptions,
): DefinedTarget {
  const evaluated = options.evaluated?.target[name] ?? {};
  const args = Object.entries(evaluated.args ?? {}).map(([key, value]) => [key, unescapeTemplate(value)] as const);
  const images = usedImages(dockerfile, {
    args: Object.fromEntries(args),
    platforms: platformsIn(evaluated, options.defaultPlatform),
    stage: stage ?? '',
  });
  return {
    context: path.posix.dirname(file.path),
    dockerfile: path.posix.basename(file.path),
    ...contextsOfImages(images, name, owners),
    ...(stage === undefined ? {} : { target: stage }),
    tags: [`${derivedImage(name, options)}:${options.tag}`],
  };
}

function platformsIn({ platforms = [] }: DefinedTarget, fallback: string): string[] {
  const named = platforms.filter(platform => platform !== 'local').map(platform => parsePlatform(platform).text);
  return named.length === 0 ? [fallback] : named;
}

function noDockerfile(skipped: readonly SkippedFile[]): Error {
  const [first] = skipped;
  const found = first === undefined ? '' : ` that can be read; ${first.path}: ${first.reason}`;
  return inputError(`Input "discover": git has no Dockerfile below the working directory${found}.`, {
    fix: 'Looked for: Dockerfile, Containerfile, Dockerfile.<name>, <name>.Dockerfile. Commit one, or use a bake file.',
    ...(first === undefined ? {} : { file: first.path }),
  });
}

function refuseCycle(definition: Definition): void {
  try {
    createGraph(definition);
  } catch (error) {
    throw inputError(`Input "discover": ${messageOf(error)}`, {
      fix: 'Each of these Dockerfiles uses the image of the next one. Pin one of the images by digest (name@sha256:…): it is then no edge.',
      cause: error,
    });
  }
}

/** The definition as a bake file in JSON, which the user can keep. */
export const formatDefinition = (definition: Definition): string =>
  `${JSON.stringify(definition, (_, value) => (typeof value === 'string' ? escapeTemplate(value) : value), 2)}\n`;
