import { readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { BuildContext } from '../../context/build-context.ts';
import { pathFilter } from '../../dockerfile/ignore-file.ts';
import { readTrackedFiles, type TrackedFiles } from '../../git/tracked-files.ts';
import { isImagePrefix } from '../../images/reference.ts';
import { inputError } from '../../runtime/errors.ts';
import { oneLine } from '../../runtime/log.ts';
import { writeFileIn } from '../../runtime/outputs.ts';
import type { Runtime } from '../../runtime/runtime.ts';
import { findBuildx } from '../buildx.ts';
import { knownSecrets, refuseSecrets } from '../credentials.ts';
import type { Definition } from '../definition.ts';
import { type PrintRequest, printDefinition } from '../print.ts';
import {
  type DiscoveredDefinition,
  type DiscoveryOptions,
  discoverDefinition,
  type FoundDockerfile,
  formatDefinition,
  type SkippedFile,
} from './discovery.ts';
import { looksLikeDockerfile } from './dockerfile-names.ts';

/** Inputs of an action that can derive a definition. */
export interface DiscoveryInputs extends PrintRequest {
  readonly imagePrefix: string;
  /** Patterns of paths whose Dockerfiles are no targets, from the root of the repository. */
  readonly excludePaths: readonly string[];
}

export interface DiscoveryFacts {
  readonly context: BuildContext;
  /** The platform of targets that name none. */
  readonly defaultPlatform: string;
}

/**
 * Derives a bake definition from the Dockerfiles in git, and evaluates it with the bake files of the inputs, which can
 * change its targets. What these make of arguments and image names decides the edges.
 *
 * @throws ActionError of kind `input`; see `discoverDefinition`, `printDefinition`
 */
export async function evaluateDiscovered(
  inputs: DiscoveryInputs,
  runtime: Runtime,
  facts: DiscoveryFacts,
): Promise<Definition> {
  const tracked = await readTrackedFiles(runtime, path.resolve(inputs.workdir));
  const options = discoveryOptions(inputs, facts, tracked);
  const dockerfiles = readTracked(tracked, inputs.excludePaths);
  const first = discoverDefinition(dockerfiles, options);
  refuseSecrets(first.definition, knownSecrets(runtime));
  if (inputs.files.length + inputs.set.length + inputs.variables.size === 0) {
    await report(first, runtime);
    return first.definition;
  }
  const buildx = await findBuildx(runtime);
  const evaluate = async ({ definition }: DiscoveredDefinition) => {
    const folder = runtime.folders.create('discovered');
    const file = writeFileIn(folder, 'docker-bake.json', formatDefinition(definition));
    return await printDefinition(buildx, { ...inputs, files: [file, ...inputs.files] });
  };
  const evaluated = await evaluate(first);
  const second = discoverDefinition(dockerfiles, { ...options, evaluated });
  await report(second, runtime);
  const isSame = formatDefinition(first.definition) === formatDefinition(second.definition);
  return isSame ? evaluated : await evaluate(second);
}

/** The start of the image names of derived targets, as the input of that name says or else GitHub. */
export function imagePrefixOf(written: string, { repository, source }: BuildContext): string {
  const prefix = written === '' && source === 'github' ? `ghcr.io/${repository.toLowerCase()}` : written;
  if (isImagePrefix(prefix)) return prefix;
  throw inputError(`Input "image-prefix": "${prefix}" is not a repository with its host.`, {
    fix: 'Give the start of the image names, e.g. "image-prefix: ghcr.io/acme/shop".',
  });
}

function discoveryOptions(
  inputs: DiscoveryInputs,
  { context, defaultPlatform }: DiscoveryFacts,
  tracked: TrackedFiles,
): DiscoveryOptions {
  const folder = path.posix.basename(tracked.prefix);
  const repository = context.repository.split('/').at(-1) || path.basename(tracked.root);
  return {
    imagePrefix: imagePrefixOf(inputs.imagePrefix, context),
    rootName: tracked.prefix === '' ? repository : folder,
    tag: `sha-${context.headRevision.slice(0, 7)}`,
    defaultPlatform,
  };
}

function readTracked({ root, prefix, files }: TrackedFiles, excludePaths: readonly string[]): FoundDockerfile[] {
  const filter = pathFilter(excludePaths);
  return files
    .filter(file => looksLikeDockerfile(file) && !filter.excludes(`${prefix}${file}`))
    .flatMap(file => {
      const text = readInside(root, `${prefix}${file}`);
      return text === undefined ? [] : [{ path: file, text }];
    });
}

/** A link out of the work tree is not followed: messages can show lines of what is read. */
function readInside(root: string, file: string): string | undefined {
  try {
    const real = realpathSync(path.join(root, file));
    const relative = path.relative(realpathSync(root), real);
    if (relative.split(path.sep)[0] === '..' || path.isAbsolute(relative)) return undefined;
    return readFileSync(real, 'utf8');
  } catch {
    return undefined;
  }
}

async function report({ definition, skipped }: DiscoveredDefinition, { log }: Runtime): Promise<void> {
  if (skipped.length > 0) log.notice(describeSkipped(skipped));
  const lines = formatDefinition(definition).trimEnd();
  await log.group('Bake file derived from Dockerfiles; keep it as docker-bake.json to change it', () => {
    log.info(lines);
  });
}

/** As many as a person reads. */
const shownFiles = 10;

function describeSkipped(skipped: readonly SkippedFile[]): string {
  const shown = skipped.slice(0, shownFiles).map(({ path: file, reason }) => `${file}: ${oneLine(reason)}`);
  const more = skipped.length > shownFiles ? [`and ${skipped.length - shownFiles} more`] : [];
  const lines = [...shown, ...more].join('\n');
  return `These files are named like Dockerfiles and cannot be read as one, so they are no targets. Correct them, or name them in "exclude-paths":\n${lines}`;
}
