import path from 'node:path';
import { createGraph, type Graph } from '../shared/bake/graph.ts';
import type { PrintRequest } from '../shared/bake/print.ts';
import type { BuildContext } from '../shared/context/build-context.ts';
import type { Payload } from '../shared/context/payload.ts';
import type { BuildPlan } from '../shared/images/build-plan.ts';
import type { RegistryClient } from '../shared/registry/client.ts';
import { ActionError, messageOf } from '../shared/runtime/errors.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';
import type { TargetFacts } from './decision/selection.ts';
import { contentOnly, type HistoryRequest, readHistory } from './history/history.ts';
import {
  type BaseDigests,
  floatingImages,
  movedBases,
  readBaseDigests,
  triggeredTargets,
} from './published/base-images.ts';
import { contentKeys } from './published/content-key.ts';
import type { Published } from './published/published-images.ts';
import { changesSince, findPublished } from './published/take-over.ts';
import { type Clone, openClone } from './repository/clone.ts';
import { readTree } from './repository/tree.ts';
import type { DeclaredPaths } from './sources/declared-paths.ts';
import { readInputsOfRepository } from './sources/repository-sources.ts';
import type { ExternalImage, TargetInputs } from './sources/target-sources.ts';

export interface SurveyRequest extends DeclaredPaths, HistoryRequest {
  readonly mode: 'diff' | 'content' | 'auto' | 'all';
  readonly onBaseMoved: 'build' | 'report' | 'ignore';
  readonly workdir: string;
  readonly defaultPlatform: string;
  /** Targets that are built in any case. */
  readonly forced: ReadonlySet<string>;
  /** Targets that get an image of their own. */
  readonly published: ReadonlySet<string>;
  /** How the definition was evaluated; null when it was given evaluated. */
  readonly print: PrintRequest | null;
}

/** What was found out about the targets, before anything is decided. */
export interface Survey {
  readonly base: BuildPlan['base'];
  /** Parents before children. */
  readonly targets: readonly TargetFacts[];
  readonly keys: ReadonlyMap<string, string | null>;
  readonly inputs: ReadonlyMap<string, TargetInputs>;
  readonly floating: readonly ExternalImage[];
  readonly warnings: readonly string[];
  readonly notices: readonly string[];
}

export interface Situation {
  readonly ports: Pick<Runtime, 'capture' | 'stream' | 'env' | 'folders' | 'request'>;
  readonly registry: RegistryClient;
  readonly context: BuildContext;
  readonly payload: Payload;
  /** The plan in which everything is built. */
  readonly outline: BuildPlan;
  readonly request: SurveyRequest;
}

/** Finds out what changed and what is published. Whatever cannot be found out speaks for building, and says so. */
export async function surveyTargets(situation: Situation): Promise<Survey> {
  const { ports, registry, context, payload, outline, request } = situation;
  const { definition } = outline;
  const graph = createGraph(definition);
  const order = parentsFirst(graph);
  const clone = await tryOpenClone(ports, request.workdir);
  if ('failure' in clone) {
    const warnings = request.mode === 'all' ? [] : [`Everything is built, because ${clone.failure}`];
    return { ...everythingBuilt(situation, order, clone.failure, new Map()), warnings };
  }
  const place = { workdir: path.resolve(request.workdir), defaultPlatform: request.defaultPlatform };
  const { derived, checked } = readInputsOfRepository(definition, order, clone, place, request);
  if (request.mode === 'all') return everythingBuilt(situation, order, 'mode all builds everything', await checked);
  const subject = { clone, definition, inputs: derived, print: request.print, place, ignorePaths: request.ignorePaths };
  const byContent = request.mode === 'content';
  const [inputs, history] = await Promise.all([
    checked,
    byContent ? contentOnly : readHistory(ports, context, payload, subject, request),
  ]);
  const floating = floatingImages(inputs.values());
  const digests = request.onBaseMoved === 'ignore' ? new Map() : await readBaseDigests(floating, registry);
  const keys = await keysOf(situation, clone, order, graph, inputs, digests);
  const candidates = [...request.published].filter(
    name => !request.forced.has(name) && inputs.get(name)?.unwatched === null,
  );
  const changes = changesSince(outline, inputs, history.comparisons);
  const published = await findPublished({ outline, changes, history, keys, candidates }, registry);
  const moved = movedBases(inputs, history.manifest, digests);
  const triggered = triggeredTargets(inputs, digests);
  const targets = order.map((name): TargetFacts => {
    const image = published.get(name);
    const sameContent = image !== undefined && 'found' in image && image.sameContent;
    const always = [
      request.forced.has(name) ? 'input "force" names it' : null,
      sameContent ? null : history.everything,
      inputs.get(name)?.unwatched ?? null,
      triggered.get(name) ?? null,
      request.onBaseMoved === 'build' ? (moved.get(name) ?? null) : null,
    ];
    return {
      name,
      parents: outline.targets[name]?.parents ?? [],
      published: request.published.has(name),
      always: always.find(reason => reason !== null) ?? null,
      change: sameContent ? null : (changes.get(name) ?? null),
      reuse: image ?? { missing: missingReason(keys.get(name), history.noManifest) },
    };
  });
  const reported = request.onBaseMoved === 'report' ? [...moved].map(([name, why]) => `${name}: ${why}.`) : [];
  const { base, warnings } = history;
  return { base, targets, keys, inputs, floating, warnings, notices: [...history.notices, ...reported] };
}

async function tryOpenClone(ports: Situation['ports'], workdir: string): Promise<Clone | { failure: string }> {
  try {
    return await openClone(ports, path.resolve(workdir));
  } catch (error) {
    if (error instanceof ActionError) return { failure: messageOf(error) };
    throw error;
  }
}

function everythingBuilt(
  { outline, request }: Situation,
  order: readonly string[],
  reason: string,
  inputs: ReadonlyMap<string, TargetInputs>,
): Survey {
  const missing: Published = { missing: reason };
  const targets = order.map(name => ({
    name,
    parents: outline.targets[name]?.parents ?? [],
    published: request.published.has(name),
    always: request.forced.has(name) ? 'input "force" names it' : reason,
    change: null,
    reuse: missing,
  }));
  const base = { revision: null, reason, run: null };
  return { base, targets, keys: new Map(), inputs, floating: [], warnings: [], notices: [] };
}

async function keysOf(
  { outline, request }: Situation,
  clone: Clone,
  order: readonly string[],
  graph: Graph,
  inputs: ReadonlyMap<string, TargetInputs>,
  digests: BaseDigests,
): Promise<Map<string, string | null>> {
  if (request.mode === 'diff') return new Map();
  const tree = await readTree(clone.git, clone.head);
  const counted = request.onBaseMoved === 'build' ? [...digests] : [];
  const known = counted.flatMap(([name, found]) => ('digest' in found ? [[name, found.digest] as const] : []));
  const { definition } = outline;
  return contentKeys({ definition, order, parents: graph.parents, inputs, tree, baseDigests: new Map(known) });
}

function missingReason(key: string | null | undefined, noManifest: string): string {
  if (key === null) return 'its content cannot be told from the repository';
  return `unchanged, but no published image is known to take over: ${noManifest || 'the manifest has none'}`;
}

function parentsFirst(graph: Graph): string[] {
  const levelOf = (name: string) => graph.level.get(name) ?? 0;
  return [...graph.names].sort((one, other) => levelOf(one) - levelOf(other) || (one < other ? -1 : 1));
}
