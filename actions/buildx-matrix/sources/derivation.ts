import { type DefinedTarget, type Definition, unescapeTemplate } from '../../shared/bake/definition.ts';
import { type Dockerfile, isDockerFrontend } from '../../shared/dockerfile/dockerfile.ts';
import { type DockerfileSources, type InheritedStage, readSources } from '../../shared/dockerfile/sources.ts';
import { messageOf } from '../../shared/runtime/errors.ts';
import { readContexts, type SourceCheckout, type TargetContexts } from '../contexts/context-files.ts';
import { type DefinitionFolders, locateContext, whyUnwatched } from '../contexts/context-location.ts';
import { DockerfileReader } from '../contexts/target-dockerfile.ts';
import type { CommitFiles } from '../repository/commit-tree.ts';
import { collectAllFiles, collectSources, type DerivedSources, noSources } from './derived-sources.ts';

/** What sources are derived from. */
export interface DerivationOptions extends DefinitionFolders {
  /** The files of the commit, as they are read for a target. */
  readonly treeFor: (target: string) => CommitFiles;
  /** The platform of targets that name none. */
  readonly defaultPlatform: string;
}

/** Derives the sources of some targets. What was derived once is not read again. */
export type Derive = (names: readonly string[]) => Promise<ReadonlyMap<string, DerivedSources>>;

/**
 * Derives sources: what `ONBUILD` and variables of a parent mean for its children is followed, on each platform of the
 * child.
 */
export function openDerivation(definition: Definition, options: DerivationOptions): Derive {
  const reader = new TargetReader(definition, options);
  const known = new Map<string, DerivedSources>();
  return async names => {
    await Promise.all(names.map(async name => await reader.open(name)));
    return new Map(
      names.map(name => {
        const sources = known.get(name) ?? reader.sourcesOf(name);
        known.set(name, sources);
        return [name, sources];
      }),
    );
  };
}

/** A target whose contexts and Dockerfile were looked up. */
interface OpenedTarget {
  readonly target: DefinedTarget;
  readonly contexts: TargetContexts;
  readonly dockerfile: Dockerfile | undefined;
  /** What is known of its sources where the Dockerfile cannot be followed. */
  readonly otherwise: DerivedSources;
  /** The path of the Dockerfile, and the rules for it. */
  readonly path: string | undefined;
  readonly files: DerivedSources['files'];
}

type Reads = readonly DockerfileSources[] | { readonly failure: string };

class TargetReader {
  readonly #definition: Definition;
  readonly #options: DerivationOptions;
  readonly #dockerfiles = new DockerfileReader();
  readonly #opened = new Map<string, Promise<void>>();
  readonly #targets = new Map<string, OpenedTarget>();
  readonly #varying = new Map<string, boolean>();
  /** By target and platform. */
  readonly #reads = new Map<string, Reads>();

  constructor(definition: Definition, options: DerivationOptions) {
    this.#definition = definition;
    this.#options = options;
  }

  /** Reads the files of a target and of all targets above it; bake refuses a target that is above itself. */
  async open(name: string): Promise<void> {
    const opened = this.#opened.get(name) ?? this.#open(name);
    this.#opened.set(name, opened);
    await opened;
  }

  async #open(name: string): Promise<void> {
    const target = this.#definition.target[name] ?? {};
    const opened = await openTarget(name, target, {
      ...this.#options,
      tree: this.#options.treeFor(name),
      reader: this.#dockerfiles,
    });
    this.#targets.set(name, opened);
    await Promise.all(parentsIn(opened.contexts).map(async parent => await this.open(parent)));
  }

  sourcesOf(name: string): DerivedSources {
    const { target, contexts, dockerfile, otherwise, path, files } = this.#target(name);
    if (dockerfile === undefined) return { ...otherwise, files: [...files, ...otherwise.files] };
    const reads = platformsOf(target, this.#options).map(platform => this.#read(name, platform));
    const failed = reads.find(read => 'failure' in read);
    const sources =
      failed === undefined
        ? collectSources(
            reads.flatMap(read => ('failure' in read ? [] : read)),
            contexts,
            path,
          )
        : collectAllFiles(contexts, path, failed.failure);
    return { ...sources, files: [...files, ...sources.files] };
  }

  #target(name: string): OpenedTarget {
    const target = this.#targets.get(name);
    if (target === undefined) throw new Error(`the files of the target ${name} were not read`);
    return target;
  }

  /** Reads a Dockerfile for a platform, once for each way in which its parents can be built. */
  #read(name: string, platform: string): Reads {
    const opened = this.#target(name);
    const { target, contexts, dockerfile } = opened;
    const key = this.#varies(name) ? `${name} ${platform}` : name;
    const known = this.#reads.get(key);
    if (known !== undefined) return known;
    const choices = new Map<string, readonly (InheritedStage | 'unknown')[]>();
    for (const [context, location] of contexts.named) {
      if (location.kind === 'target') choices.set(context, this.#inheritedFrom(location.name, platform, opened));
    }
    const count = Math.max(1, ...[...choices.values()].map(({ length }) => length));
    const reads: Reads =
      dockerfile === undefined
        ? { failure: 'the Dockerfile cannot be read' }
        : readAll(dockerfile, target, {
            platform,
            contexts: new Set(contexts.named.keys()),
            inherited: Array.from({ length: count }, (_, index) => (context: string) => {
              const stages = choices.get(context);
              return stages?.[Math.min(index, stages.length - 1)];
            }),
          });
    this.#reads.set(key, reads);
    return reads;
  }

  /** What a child on a platform inherits. A parent without that platform is built on one of its own. */
  #inheritedFrom(name: string, platform: string, child: OpenedTarget): (InheritedStage | 'unknown')[] {
    const { target } = this.#target(name);
    const built = platformsOf(target, this.#options);
    const isSure = built.includes(platform) && !namesPlatformOfBase(child.dockerfile);
    const platforms = isSure || !this.#varies(name) ? [platform] : [...new Set([platform, ...built])];
    return platforms.flatMap((each): (InheritedStage | 'unknown')[] => {
      const reads = this.#read(name, each);
      return 'failure' in reads ? ['unknown'] : reads.map(({ inherited }) => inherited);
    });
  }

  /** Whether a Dockerfile can mean something else on another platform: it, or one that it begins with, names a platform. */
  #varies(name: string): boolean {
    const known = this.#varying.get(name);
    if (known !== undefined) return known;
    // A target that is its own parent, which bake refuses, ends here.
    this.#varying.set(name, true);
    const { dockerfile, contexts } = this.#target(name);
    const varies = namesPlatform(dockerfile) || parentsIn(contexts).some(parent => this.#varies(parent));
    this.#varying.set(name, varies);
    return varies;
  }
}

const parentsIn = ({ named }: TargetContexts): string[] =>
  [...named.values()].flatMap(location => (location.kind === 'target' ? [location.name] : []));

/** `local` is the platform of the machine that builds. */
function platformsOf({ platforms = [] }: DefinedTarget, { defaultPlatform }: DerivationOptions): readonly string[] {
  if (platforms.length === 0) return [defaultPlatform];
  return [...new Set(platforms.map(platform => (platform === 'local' ? defaultPlatform : platform)))];
}

const platformVariable = /(?:TARGET|BUILD)(?:PLATFORM|OS|ARCH|VARIANT)/;

function namesPlatform(file: Dockerfile | undefined): boolean {
  const instructions = [
    ...(file?.globals ?? []),
    ...(file?.stages ?? []).flatMap(stage => [stage.from, ...stage.instructions]),
  ];
  return instructions.some(({ text }) => platformVariable.test(text));
}

const namesPlatformOfBase = (file: Dockerfile | undefined): boolean =>
  file?.stages.some(({ from }) => from.flags.some(({ name }) => name === 'platform')) === true;

async function openTarget(
  name: string,
  target: DefinedTarget,
  options: SourceCheckout & { readonly reader: DockerfileReader },
): Promise<OpenedTarget> {
  const main = locateContext(target.context ?? '.', options);
  const opened = { target, dockerfile: undefined, path: undefined, files: [] };
  const hasOwnFile = target['dockerfile-inline'] !== undefined || target.dockerfile?.includes('://') === true;
  const unwatched =
    main.kind === 'target' || main.kind === 'image'
      ? `its context ${target.context} is not a folder`
      : whyUnwatched(main, 'its context');
  if (unwatched !== undefined || (main.kind !== 'folder' && !hasOwnFile)) {
    const contexts = await readContexts(target, undefined, options);
    const otherwise = collectAllFiles(contexts, undefined, 'its Dockerfile is in the remote context');
    return { ...opened, contexts, otherwise: { ...otherwise, unwatched: unwatched ?? otherwise.unwatched } };
  }
  const dockerfile = await options.reader.read(name, target, options);
  if ('unwatched' in dockerfile) {
    const contexts = await readContexts(target, undefined, options);
    return { ...opened, contexts, otherwise: { ...noSources, unwatched: dockerfile.unwatched } };
  }
  const { path, location, rules: files } = dockerfile;
  const contexts = await readContexts(target, location, options);
  const unreadable =
    'unreadable' in dockerfile
      ? `the Dockerfile cannot be read: ${dockerfile.unreadable}`
      : unknownFrontend(target, dockerfile.file);
  const otherwise = collectAllFiles(contexts, path, unreadable ?? '');
  const file = 'file' in dockerfile && unreadable === undefined ? dockerfile.file : undefined;
  return { target, contexts, dockerfile: file, otherwise, path, files };
}

function unknownFrontend(target: DefinedTarget, file: Dockerfile): string | undefined {
  const frontend = target.args?.['BUILDKIT_SYNTAX'] ?? file.syntax;
  return isDockerFrontend(frontend) ? undefined : `the frontend ${frontend} has its own rules`;
}

interface PlatformReading {
  readonly platform: string;
  readonly contexts: ReadonlySet<string>;
  /** What stages inherit from contexts, in each way in which their targets can be built. */
  readonly inherited: readonly ((context: string) => InheritedStage | 'unknown' | undefined)[];
}

/** Reads the Dockerfile; a failure when it cannot be followed. */
function readAll(file: Dockerfile, target: DefinedTarget, { inherited, ...reading }: PlatformReading): Reads {
  const args = Object.entries(target.args ?? {}).map(([key, value]) => [key, unescapeTemplate(value)] as const);
  const request = { ...reading, args: Object.fromEntries(args), stage: target.target ?? '' };
  try {
    return inherited.map(each => readSources(file, { ...request, inherited: each }));
  } catch (error) {
    return { failure: `the Dockerfile cannot be followed: ${messageOf(error)}` };
  }
}
