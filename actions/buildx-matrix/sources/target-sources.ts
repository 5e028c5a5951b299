import { type DefinedTarget, type Definition, unescapeTemplate } from '../../shared/bake/definition.ts';
import type { Dockerfile } from '../../shared/dockerfile/dockerfile.ts';
import { type DockerfileSources, readSources } from '../../shared/dockerfile/sources.ts';
import { messageOf } from '../../shared/runtime/errors.ts';
import type { ReadFile } from '../repository/clone.ts';
import { readContexts, type TargetContexts } from './context-files.ts';
import { type DefinitionFolders, locateContext, whyUnwatched } from './context-location.ts';
import { collectAllFiles, collectSources, type DerivedSources } from './derived-sources.ts';
import { fileRule } from './source-rule.ts';
import { DockerfileReader } from './target-dockerfile.ts';

/** The files that sources are derived from. */
export interface SourceCheckout extends DefinitionFolders {
  readonly readFile: ReadFile;
  /** The platform of targets that name none. */
  readonly defaultPlatform: string;
}

/**
 * Derives the sources of every target. What `ONBUILD` and variables of a parent mean for its children is followed.
 *
 * @param order parents before children
 */
export function deriveSources(
  definition: Definition,
  order: readonly string[],
  checkout: SourceCheckout,
): Map<string, DerivedSources> {
  const dockerfiles = new DockerfileReader(checkout);
  const found = new Map<string, DerivedSources>();
  for (const name of order) {
    const target = definition.target[name] ?? {};
    const { rules, ...sources } = sourcesOf(target, { checkout, dockerfiles, found });
    const { dockerfile } = sources;
    const rule = dockerfile === undefined ? [] : [fileRule('dockerfile', dockerfile, `the Dockerfile of ${name}`)];
    found.set(name, { ...sources, rules: [...rule, ...rules] });
  }
  return found;
}

interface Derivation {
  readonly checkout: SourceCheckout;
  readonly dockerfiles: DockerfileReader;
  /** The targets before this one. */
  readonly found: ReadonlyMap<string, DerivedSources>;
}

const noSources: DerivedSources = {
  rules: [],
  unwatched: undefined,
  everyCommit: undefined,
  dockerfile: undefined,
  texts: [],
  images: [],
  unusedParents: [],
  inherited: undefined,
};

function sourcesOf(target: DefinedTarget, { checkout, dockerfiles, found }: Derivation): DerivedSources {
  const main = locateContext(target.context ?? '.', checkout);
  if (main.kind === 'target' || main.kind === 'image') {
    return { ...noSources, unwatched: `its context ${target.context} is not a folder` };
  }
  if (main.kind !== 'folder') return { ...noSources, unwatched: whyUnwatched(main, 'its context') };
  const dockerfile = dockerfiles.read(target, main.folder);
  if ('unwatched' in dockerfile) return { ...noSources, unwatched: dockerfile.unwatched };
  const contexts = readContexts(target, { folder: main.folder, dockerfile: dockerfile.path }, checkout);
  const reads =
    'unreadable' in dockerfile
      ? { failure: `the Dockerfile cannot be read: ${dockerfile.unreadable}` }
      : readOnPlatforms(dockerfile.file, target, { contexts, found, defaultPlatform: checkout.defaultPlatform });
  const sources =
    'failure' in reads ? collectAllFiles(contexts, reads.failure) : collectSources(reads, contexts, dockerfile.path);
  return { ...noSources, ...sources, dockerfile: dockerfile.path };
}

interface PlatformReading {
  readonly contexts: TargetContexts;
  readonly found: ReadonlyMap<string, DerivedSources>;
  readonly defaultPlatform: string;
}

/** Reads the Dockerfile for each platform; a failure when it cannot be followed. */
function readOnPlatforms(
  file: Dockerfile,
  target: DefinedTarget,
  { contexts, found, defaultPlatform }: PlatformReading,
): readonly DockerfileSources[] | { readonly failure: string } {
  const frontend = target.args?.['BUILDKIT_SYNTAX'] ?? file.syntax;
  if (frontend !== undefined && !/^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?:[:@]|$)/.test(frontend)) {
    return { failure: `the frontend ${frontend} has its own rules` };
  }
  const args = Object.entries(target.args ?? {}).map(([key, value]) => [key, unescapeTemplate(value)] as const);
  const request = {
    args: Object.fromEntries(args),
    stage: target.target ?? '',
    contexts: new Set(contexts.named.keys()),
    inherited: (context: string) => {
      const location = contexts.named.get(context);
      return location?.kind === 'target' ? found.get(location.name)?.inherited : undefined;
    },
  };
  try {
    return platformsToRead(file, target, defaultPlatform).map(platform => readSources(file, { ...request, platform }));
  } catch (error) {
    return { failure: `the Dockerfile cannot be followed: ${messageOf(error)}` };
  }
}

/** A Dockerfile that names no platform variable reads the same for every platform. */
function platformsToRead(file: Dockerfile, target: DefinedTarget, defaultPlatform: string): readonly string[] {
  const [first = defaultPlatform, ...others] = target.platforms ?? [];
  const instructions = [...file.globals, ...file.stages.flatMap(stage => [stage.from, ...stage.instructions])];
  const varies =
    others.length > 0 && instructions.some(({ text }) => /(?:TARGET|BUILD)(?:PLATFORM|OS|ARCH|VARIANT)/.test(text));
  return varies ? [first, ...others] : [first];
}
