import path from 'node:path';
import { readPayload } from '../shared/context/payload.ts';
import { patternOfPath } from '../shared/dockerfile/ignore-file.ts';
import { GitError } from '../shared/git/git.ts';
import type { RegistryClient } from '../shared/registry/client.ts';
import { ActionError, messageOf } from '../shared/runtime/errors.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';
import { type DefinitionFacts, readDefinitionFacts } from './definition/definition-facts.ts';
import { refuseMissingContexts } from './definition/missing-contexts.ts';
import type { BuiltCommit } from './history/commit-comparison.ts';
import { contentOnly, type History, readHistory, withoutComparison } from './history/history.ts';
import { changesSince } from './history/target-change.ts';
import type { BuildxMatrixInputs } from './inputs.ts';
import { type Clone, openClone } from './repository/clone.ts';
import { readTree, type Tree } from './repository/tree.ts';
import { type BaseImageFacts, floatingImages, noBaseImages, readBaseImageFacts } from './sources/base-images.ts';
import { describeLargeContexts } from './sources/large-contexts.ts';
import { readTargetSources, type TargetSources } from './sources/target-sources.ts';
import { contentKeys } from './take-over/content-key.ts';
import type { EarlierImage } from './take-over/published-images.ts';
import { findEarlierImages } from './take-over/take-over.ts';

/** What is known before it is decided what to build. */
export interface MatrixFacts extends DefinitionFacts, SourceFacts {}

/** What the repository, earlier runs and registries have for the targets. */
export interface SourceFacts {
  readonly sources: ReadonlyMap<string, TargetSources>;
  readonly history: History;
  /** The first change of each target that has one. */
  readonly changes: ReadonlyMap<string, string>;
  /** Content keys of the targets that can have one; undefined when the mode does not use them. */
  readonly keys: ReadonlyMap<string, string> | undefined;
  /** The image that each target can be taken over from, or why there is none. */
  readonly images: ReadonlyMap<string, EarlierImage>;
  readonly baseImages: BaseImageFacts;
  /** A notice for each large context that is sent whole, without an ignore file. */
  readonly largeContexts: readonly string[];
}

/** Reads everything that a plan depends on. What cannot be read is a reason to build; `history` says which. */
export async function gatherMatrixFacts(inputs: BuildxMatrixInputs, runtime: Runtime): Promise<MatrixFacts> {
  const opening = tryOpenClone(runtime, inputs.workdir);
  // It fails where it is awaited.
  opening.catch(() => undefined);
  try {
    return await gatherFactsIn(opening, inputs, runtime);
  } finally {
    const clone = await opening;
    if (!('failure' in clone)) await clone.objects.close();
  }
}

type MaybeClone = Clone | { readonly failure: string };

async function gatherFactsIn(
  opening: Promise<MaybeClone>,
  inputs: BuildxMatrixInputs,
  runtime: Runtime,
): Promise<MatrixFacts> {
  const prefix = opening.then(opened => ('failure' in opened ? undefined : opened.prefix));
  const definition = await readDefinitionFacts(inputs, runtime, prefix);
  const clone = await opening;
  const registry = registryOpener(inputs, runtime, definition);
  // A login that cannot be used is an error also where no registry is asked.
  if (inputs.registryUsername !== '' || inputs.registryPassword !== '') await registry();
  if ('failure' in clone) return { ...definition, ...withoutEarlierImages(withoutClone(inputs, clone), new Map()) };

  try {
    return { ...definition, ...(await readSourceFacts(inputs, runtime, { definition, clone, registry })) };
  } catch (error) {
    // For example, a blob of a partial clone that cannot be fetched.
    if (!(error instanceof GitError)) throw error;
    return { ...definition, ...withoutEarlierImages(withoutClone(inputs, { failure: messageOf(error) }), new Map()) };
  }
}

/** Loads what asks registries when it is wanted: a plan that builds everything asks none. */
function registryOpener(inputs: BuildxMatrixInputs, runtime: Runtime, { targets }: DefinitionFacts): OpenRegistry {
  const repositories = Object.values(targets).flatMap(({ image }) => image ?? []);
  let opened: Promise<RegistryClient> | undefined;
  return async () => {
    opened ??= import('../shared/registry/open.ts').then(({ openRegistry }) =>
      openRegistry(runtime, { ...inputs, repositories }),
    );
    return await opened;
  };
}

type OpenRegistry = () => Promise<RegistryClient>;

interface SourceReading {
  readonly definition: DefinitionFacts;
  readonly clone: Clone;
  readonly registry: OpenRegistry;
}

async function readSourceFacts(
  inputs: BuildxMatrixInputs,
  runtime: Runtime,
  { definition, clone, registry }: SourceReading,
): Promise<SourceFacts> {
  await refuseMissingContexts(definition.definition, clone, inputs);
  const commit = builtCommit(inputs, definition, clone);
  if (inputs.mode === 'all') {
    const history = withoutComparison('mode all builds everything');
    const sources = await (inputs.explain === '' ? commit.sources.since([]) : commit.sources.complete());
    return { ...withoutEarlierImages(history, sources), largeContexts: await describeLargeContexts(sources, clone) };
  }
  if (needsAllSources(inputs)) commit.sources.readAhead(new Set());
  const history = await readEarlierCommits(inputs, runtime, definition, commit);
  // Content keys need it; to read it takes longer than all other questions to git.
  const tree = inputs.mode === 'diff' ? undefined : await readTree(clone.git, clone.head);
  const sources = await (needsAllSources(inputs)
    ? commit.sources.complete(tree?.links)
    : (history.sources ?? commit.sources.since([])));
  const largeContexts = await describeLargeContexts(sources, clone);
  const changes = changesSince(history, { targets: definition.targets, sources });
  const baseImages = await readBaseImages(inputs, { sources, history }, registry);
  const keys = contentKeysOf(inputs, definition, { sources, baseImages, tree });
  const hasEarlier = history.manifest !== undefined || keys !== undefined;
  const images = hasEarlier
    ? await findEarlierImages({ ...definition, sources, changes, history, keys }, await registry())
    : new Map();
  return { sources, history, changes, keys, images, baseImages, largeContexts };
}

/** Whether more is wanted than what builds a target: sources that were recorded earlier are read too then. */
const needsAllSources = ({ mode, explain, bases, onBaseMoved }: BuildxMatrixInputs): boolean =>
  mode !== 'diff' || explain !== '' || bases !== 'ignore' || onBaseMoved !== 'ignore';

async function tryOpenClone(runtime: Runtime, workdir: string): Promise<MaybeClone> {
  try {
    return await openClone(runtime, path.resolve(workdir));
  } catch (error) {
    if (error instanceof ActionError) return { failure: messageOf(error) };
    throw error;
  }
}

/** The facts when no earlier image can be taken over. */
const withoutEarlierImages = (history: History, sources: SourceFacts['sources']): SourceFacts => ({
  sources,
  history,
  changes: new Map(),
  keys: undefined,
  images: new Map(),
  baseImages: noBaseImages,
  largeContexts: [],
});

function withoutClone({ mode }: BuildxMatrixInputs, { failure }: { readonly failure: string }): History {
  const history = withoutComparison('the repository cannot be read');
  return mode === 'all' ? history : { ...history, warnings: [`Everything is built, because ${failure}`] };
}

function builtCommit(inputs: BuildxMatrixInputs, facts: DefinitionFacts, clone: Clone): BuiltCommit {
  const { definition, targets, order, context } = facts;
  const { workdir, defaultPlatform, extraPaths, ignorePaths } = inputs;
  const workflow = context.run?.workflow.startsWith('.github/') ? [patternOfPath(context.run.workflow)] : [];
  const globalPaths = inputs.globalPaths.flatMap(line => (line === 'workflow' ? workflow : [line]));
  const declared = { extraPaths, globalPaths };
  const request = { definition, names: order, root: clone.root, workdir, defaultPlatform, declared };
  return { clone, sources: readTargetSources(clone.tree, request), request, targets, ignorePaths };
}

async function readEarlierCommits(
  inputs: BuildxMatrixInputs,
  runtime: Runtime,
  { context, environment, published, targets }: DefinitionFacts,
  commit: BuiltCommit,
): Promise<History> {
  if (inputs.mode === 'content') return contentOnly;
  const definitions = new Map([...published].map(name => [name, targets[name]?.definitionDigest]));
  const payload = readPayload(context.source === 'github' ? runtime.env['GITHUB_EVENT_PATH'] : undefined);
  const { base, lastDigests, githubToken, waitFor } = inputs;
  const options = { base, lastDigests, githubToken, waitFor, environment, definitions };
  return await readHistory(runtime, { context, payload }, commit, options);
}

async function readBaseImages(
  { onBaseMoved }: BuildxMatrixInputs,
  { sources, history }: Pick<SourceFacts, 'sources' | 'history'>,
  registry: OpenRegistry,
): Promise<BaseImageFacts> {
  if (onBaseMoved === 'ignore') return { ...noBaseImages, floating: floatingImages(sources) };
  return await readBaseImageFacts(sources, history.manifest, await registry());
}

/** Digests of base images count in keys only where they are a cause for a build. */
function contentKeysOf(
  { onBaseMoved }: BuildxMatrixInputs,
  definition: DefinitionFacts,
  { sources, baseImages, tree }: Pick<SourceFacts, 'sources' | 'baseImages'> & { readonly tree: Tree | undefined },
): SourceFacts['keys'] {
  if (tree === undefined) return undefined;
  const baseDigests = onBaseMoved === 'build' ? baseImages.digests : noBaseImages.digests;
  return contentKeys({ ...definition, sources, tree, baseDigests });
}
