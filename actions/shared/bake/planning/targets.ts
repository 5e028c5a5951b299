import type { BuildContext } from '../../context/build-context.ts';
import type { PlannedTarget } from '../../images/documents/build-plan.ts';
import { parsePlatform } from '../../images/platform.ts';
import { inputError } from '../../runtime/errors.ts';
import { guessTagKind, immutableTagOf } from '../../tags/engine/immutability.ts';
import { refuseCredentials, refuseSecrets } from '../credentials.ts';
import type { DefinedTarget, Definition } from '../definition.ts';
import { type DefinitionDigest, digestDefinition } from '../definition-digest.ts';
import { closure, components, createGraph, type Graph } from '../graph.ts';
import { type DescriptionSource, describingNamesOf } from './describing-names.ts';
import { imageNameOf, refuseSharedTags } from './image-name.ts';

/** What a definition says about one target. Whether to build it is decided later. */
export type TargetFacts = Omit<PlannedTarget, 'action' | 'contentKey' | 'sourceRules' | 'reason' | 'reuse'>;

/** A definition, reduced to the targets that are needed, and what it says about each of them. */
export interface DescribedDefinition {
  readonly definition: Definition;
  readonly targets: Readonly<Record<string, TargetFacts>>;
  /** Names of the targets, parents before children, so that a walk in this order knows all parents. */
  readonly order: readonly string[];
}

export interface TargetRequest {
  /** Targets that get an image, groups and patterns resolved. */
  readonly requested: readonly string[];
  readonly context: Pick<BuildContext, 'headRevision' | 'kind' | 'refName' | 'run'>;
  /** Whether targets that get an image may have no name, because nothing is pushed. */
  readonly mayBeUnnamed?: boolean;
  /** The platform of targets that name none. */
  readonly defaultPlatform: string;
  /**
   * The folder that bake runs in, as `git rev-parse --show-prefix` prints it: relative to the root, with a slash at its end.
   * Undefined outside a repository: definitions then have no digest, because their paths could name any files.
   */
  readonly workdir: string | undefined;
  /** Values that the definition must not contain; see `knownSecrets`. */
  readonly secrets: readonly string[];
  readonly description: DescriptionSource;
}

/**
 * Names the image, the platforms and the parents of each target that is requested, and of those that they are built from.
 *
 * @throws ActionError of kind `input` on a cycle, an edge to an unknown target, a requested target without an image name,
 * and one tag for two targets; of kind `policy` on an argument that looks like a credential, and on a secret
 */
export function describeTargets(complete: Definition, request: TargetRequest): DescribedDefinition {
  const needed = closure(request.requested, createGraph(complete).parents);
  const entries = Object.entries(complete.target).filter(([name]) => needed.has(name));
  const named = entries.map(([name, target]) => [name, namePlatforms(target, request.defaultPlatform)] as const);
  const definition = { target: Object.fromEntries(named) };
  refuseCredentials(definition);
  refuseSecrets(definition, request.secrets);
  const graph = createGraph(definition);
  const components = componentNames(graph, request.requested, complete.group ?? {});
  const order = parentsFirst(graph);
  const digests = definitionDigests(definition, { graph, order }, request);
  const targets: Record<string, TargetFacts> = {};
  for (const name of graph.names) {
    const target = definition.target[name] ?? {};
    const { image, mirrors, tags } = imageNameOf(name, target);
    const requested = request.requested.includes(name);
    if (requested && image === undefined && request.mayBeUnnamed !== true) throw unnamedTarget(name);
    targets[name] = {
      image: image ?? null,
      mirrors: [...mirrors],
      tags: requested ? [...tags] : [],
      ...(requested ? describeTags(name, tags, request) : { immutableTag: null }),
      platforms: platformsOf(target.platforms ?? [], request.defaultPlatform),
      parents: [...(graph.parents.get(name) ?? [])],
      requested,
      component: components.get(name) ?? name,
      wave: graph.level.get(name) ?? 0,
      ...digests.get(name),
    };
  }
  refuseSharedTags(targets);
  return { definition, targets, order };
}

function parentsFirst({ names, level }: Graph): string[] {
  const levelOf = (name: string) => level.get(name) ?? 0;
  return [...names].sort((one, other) => levelOf(one) - levelOf(other) || (one < other ? -1 : 1));
}

function definitionDigests(
  definition: Definition,
  { graph, order }: { readonly graph: Graph; readonly order: readonly string[] },
  { workdir, defaultPlatform, description }: TargetRequest,
): ReadonlyMap<string, DefinitionDigest> {
  const digests = new Map<string, DefinitionDigest>();
  const parents = new Map<string, string>();
  if (workdir === undefined) return digests;
  for (const name of order) {
    const family = [...closure([name], graph.parents)];
    const describing = describingNamesOf(name, family, { ...description, definition });
    const target = definition.target[name] ?? {};
    const platforms = platformsOf(target.platforms ?? [], defaultPlatform);
    const digest = digestDefinition(target, { platforms, workdir, parents, describing });
    digests.set(name, digest);
    parents.set(name, digest.definitionDigest);
  }
  return digests;
}

/** What compute-tags knows of a tag counts; the text of any other is judged. */
function describeTags(
  target: string,
  tags: readonly string[],
  { context, description }: TargetRequest,
): Pick<PlannedTarget, 'immutableTag' | 'tagKinds'> {
  const { headRevision: revision, kind, refName, run } = context;
  const branch = kind === 'branch' ? { branch: refName } : {};
  const known = description.tagFactsOf(target)?.tagKinds ?? {};
  const named = tags.map(tag => ({
    tag,
    kind:
      (Object.hasOwn(known, tag) ? known[tag] : undefined) ??
      guessTagKind(tag, { revision, run: run?.number, ...branch }),
  }));
  return {
    immutableTag: immutableTagOf(named) ?? null,
    tagKinds: Object.fromEntries(named.map(each => [each.tag, each.kind])),
  };
}

/** `local` is the machine that builds (docs.docker.com/build/bake/reference, "target.platforms"): here the default platform. */
function namePlatforms(target: DefinedTarget, defaultPlatform: string): DefinedTarget {
  const { platforms = [], ...fields } = target;
  if (!platforms.includes('local')) return target;
  const named = platforms.map(platform => (platform === 'local' ? defaultPlatform : platform));
  return named.length === 1 ? fields : { ...fields, platforms: platformsOf(named, defaultPlatform) };
}

function platformsOf(written: readonly string[], fallback: string): string[] {
  return written.length === 0 ? [fallback] : [...new Set(written.map(normalForm))];
}

/** All targets have the same few platforms. */
const normalForms = new Map<string, string>();

function normalForm(platform: string): string {
  const known = normalForms.get(platform) ?? parsePlatform(platform).text;
  normalForms.set(platform, known);
  return known;
}

function unnamedTarget(name: string): Error {
  return inputError(`Target "${name}" is requested and has no image name, so it cannot be published.`, {
    fix: `Give it tags (tags = ["ghcr.io/acme/${name.toLowerCase()}:main"], or the override file of compute-tags), or leave it out of "targets" and of the group.`,
  });
}

/**
 * A connected part of the graph has the name of the group that requests exactly its targets, else of its first target
 * without parents.
 */
function componentNames(
  graph: Graph,
  requested: readonly string[],
  groups: NonNullable<Definition['group']>,
): Map<string, string> {
  const names = new Map<string, string>();
  for (const part of components(graph)) {
    const wanted = part.filter(name => requested.includes(name));
    const group = Object.entries(groups)
      .filter(([name]) => name !== 'default')
      .filter(([, { targets }]) => targets.length === wanted.length && wanted.every(name => targets.includes(name)))
      .map(([name]) => name)
      .sort()[0];
    const root = part.find(name => (graph.parents.get(name) ?? []).length === 0) ?? part[0] ?? '';
    for (const name of part) names.set(name, group ?? root);
  }
  return names;
}
