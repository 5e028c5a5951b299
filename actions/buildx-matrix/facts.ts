import path from 'node:path';
import { knownSecrets } from '../shared/bake/credentials.ts';
import { requestedTargets } from '../shared/bake/graph.ts';
import { publishedTargets } from '../shared/bake/planning/rows.ts';
import { type DescribedDefinition, describeTargets, parentsFirst } from '../shared/bake/planning/targets.ts';
import type { PrintRequest } from '../shared/bake/print.ts';
import type { BuildContext } from '../shared/context/build-context.ts';
import { readPayload } from '../shared/context/payload.ts';
import { readContext } from '../shared/context/read-context.ts';
import type { RegistryClient } from '../shared/registry/client.ts';
import { ActionError, messageOf } from '../shared/runtime/errors.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';
import { loadDefinition } from './definition/definition-source.ts';
import { forcedTargets } from './definition/forced-targets.ts';
import type { BuiltCommit } from './history/commit-comparison.ts';
import { contentOnly, type History, readHistory, withoutComparison } from './history/history.ts';
import { changesSince } from './history/target-change.ts';
import type { BuildxMatrixInputs } from './inputs.ts';
import { type Clone, openClone } from './repository/clone.ts';
import { readTree } from './repository/tree.ts';
import { type BaseImageFacts, floatingImages, noBaseImages, readBaseImageFacts } from './sources/base-images.ts';
import { readTargetSources, type TargetSources } from './sources/repository-sources.ts';
import { contentKeys } from './take-over/content-key.ts';
import type { EarlierImage } from './take-over/published-images.ts';
import { findEarlierImages } from './take-over/take-over.ts';

/** What is known before it is decided what to build. */
export interface MatrixFacts extends DefinitionFacts, SourceFacts {}

/** What to plan. */
export interface DefinitionFacts extends DescribedDefinition {
  readonly context: BuildContext;
  readonly environment: string | null;
  /** UTC time at which the plan is made. */
  readonly created: string;
  /** Names of all targets, parents before children. */
  readonly order: readonly string[];
  /** Targets that get an image. */
  readonly published: ReadonlySet<string>;
  /** Targets that the input `force` names. */
  readonly forced: ReadonlySet<string>;
  /** How the definition was evaluated; undefined when it did not come from bake files. */
  readonly print: PrintRequest | undefined;
}

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
}

/** What facts are read with. */
interface Reading {
  readonly inputs: BuildxMatrixInputs;
  readonly runtime: Runtime;
  readonly registry: RegistryClient;
}

/** Reads everything that a plan depends on. What cannot be read is a reason to build; `history` says which. */
export async function gatherMatrixFacts(inputs: BuildxMatrixInputs, runtime: Runtime): Promise<MatrixFacts> {
  const clone = await tryOpenClone(runtime, inputs.workdir);
  const definition = await readDefinitionFacts(inputs, runtime, 'failure' in clone ? undefined : clone.prefix);
  const repositories = Object.values(definition.targets).flatMap(({ image }) => image ?? []);
  // Inputs and definitions with errors need no registry.
  const { openRegistry } = await import('../shared/registry/open.ts');
  const registry = openRegistry(runtime, { ...inputs, repositories });
  if ('failure' in clone) {
    const warnings = inputs.mode === 'all' ? [] : [`Everything is built, because ${clone.failure}`];
    return { ...definition, ...withoutEarlierImages({ ...withoutComparison(clone.failure), warnings }, new Map()) };
  }
  return { ...definition, ...(await readSourceFacts({ inputs, runtime, registry }, definition, clone)) };
}

async function readDefinitionFacts(
  inputs: BuildxMatrixInputs,
  runtime: Runtime,
  workdir: string | undefined,
): Promise<DefinitionFacts> {
  const context = await readContext(runtime);
  const { definition, print } = await loadDefinition(inputs, runtime, context);
  const requested = requestedTargets(definition, inputs.targets);
  const described = describeTargets(definition, {
    requested,
    context,
    defaultPlatform: inputs.defaultPlatform,
    secrets: knownSecrets(runtime),
    workdir,
  });
  return {
    ...described,
    context,
    environment: inputs.environment === '' ? null : inputs.environment,
    created: runtime.now().toISOString(),
    order: parentsFirst(described.definition),
    published: publishedTargets(described.targets, inputs.group),
    forced: forcedTargets(inputs.force, Object.keys(described.targets)),
    print,
  };
}

async function tryOpenClone(runtime: Runtime, workdir: string): Promise<Clone | { readonly failure: string }> {
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
});

async function readSourceFacts(reading: Reading, facts: DefinitionFacts, clone: Clone): Promise<SourceFacts> {
  const { inputs, registry } = reading;
  const commit = builtCommit(inputs, facts, clone);
  if (inputs.mode === 'all') {
    return withoutEarlierImages(withoutComparison('mode all builds everything'), await commit.sources);
  }
  const [sources, history] = await Promise.all([commit.sources, readEarlierCommits(reading, facts, commit)]);
  const baseImages =
    inputs.onBaseMoved === 'ignore'
      ? { ...noBaseImages, floating: floatingImages(sources) }
      : await readBaseImageFacts(sources, history.manifest, registry);
  const digests = inputs.onBaseMoved === 'build' ? baseImages.digests : noBaseImages.digests;
  const { definition, order, targets, context, published, forced } = facts;
  const keys =
    inputs.mode === 'diff'
      ? undefined
      : contentKeys({ definition, order, sources, tree: await readTree(clone.git, clone.head), baseDigests: digests });
  const changes = changesSince(history.comparisons, definition, sources);
  const candidates = [...published].filter(name => !forced.has(name) && sources.get(name)?.unwatched === undefined);
  const images = await findEarlierImages({ targets, commit: context, changes, history, keys, candidates }, registry);
  return { sources, history, changes, keys, images, baseImages };
}

function builtCommit(inputs: BuildxMatrixInputs, facts: DefinitionFacts, clone: Clone): BuiltCommit {
  const { definition, order, context, print } = facts;
  const { defaultPlatform, extraPaths, ignorePaths } = inputs;
  const checkout = { workdir: path.resolve(inputs.workdir), defaultPlatform };
  const workflow = context.run?.workflow.startsWith('.github/') ? [context.run.workflow] : [];
  const globalPaths = inputs.globalPaths.flatMap(line => (line === 'workflow' ? workflow : [line]));
  const sources = readTargetSources(clone, { definition, order, checkout, declared: { extraPaths, globalPaths } });
  return { clone, definition, sources, print, checkout, ignorePaths };
}

async function readEarlierCommits(
  { inputs, runtime }: Reading,
  { context, environment }: DefinitionFacts,
  commit: BuiltCommit,
): Promise<History> {
  if (inputs.mode === 'content') return contentOnly;
  const payload = readPayload(context.source === 'github' ? runtime.env['GITHUB_EVENT_PATH'] : undefined);
  const { base, lastDigests, githubToken } = inputs;
  return await readHistory(runtime, { context, payload }, commit, { base, lastDigests, githubToken, environment });
}
