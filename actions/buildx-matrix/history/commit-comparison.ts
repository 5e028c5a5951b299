import type { TargetFacts } from '../../shared/bake/planning/targets.ts';
import { pathFilter } from '../../shared/dockerfile/ignore-file.ts';
import { ActionError, messageOf } from '../../shared/runtime/errors.ts';
import { type ChangedPaths, readChangedPaths } from '../repository/changed-paths.ts';
import { changedCheckouts } from '../repository/checkout-attributes.ts';
import type { Clone } from '../repository/clone.ts';
import { CommitTree } from '../repository/commit-tree.ts';
import { decisionOfIgnoreFile, type PathRule, pathsTakenBy } from '../repository/path-rule.ts';
import { readTree, type Tree } from '../repository/tree.ts';
import {
  type CommitSources,
  readTargetSources,
  type TargetSources,
  type TargetSourcesRequest,
} from '../sources/target-sources.ts';
import type { EarlierCommit } from './base.ts';
import { openBase } from './base-commit.ts';
import type { BaseCommit, FetchPorts } from './fetched-commit.ts';
import type { Comparison } from './target-change.ts';

/** The commit that is built. */
export interface BuiltCommit {
  readonly clone: Clone;
  /** The sources of its targets. */
  readonly sources: CommitSources;
  /** How sources are read, at this commit and at others. */
  readonly request: TargetSourcesRequest;
  readonly targets: Readonly<Record<string, Pick<TargetFacts, 'definitionDigest'>>>;
  /** Patterns of the input `ignore-paths`. */
  readonly ignorePaths: readonly string[];
}

/** An earlier commit, and what changed since. */
export interface EarlierChanges {
  /** Why it is compared, for people. */
  readonly reason: string;
  readonly base: BaseCommit;
  readonly changes: ChangedPaths;
}

type MaybeFailure<Result> = Result | { readonly failure: string };

/** Reads what changed since an earlier commit, which must be closed. One that cannot be read is a failure, no error. */
export async function readChangesSince(
  ports: FetchPorts,
  { clone, ignorePaths }: BuiltCommit,
  wanted: EarlierCommit,
): Promise<MaybeFailure<EarlierChanges>> {
  const base = await openBase(ports, clone, wanted);
  if ('failure' in base) return base;
  const ignored = pathFilter(ignorePaths);
  const counts = (path: string) => !ignored.excludes(path);
  const changes = await orFailure(async () => await readChangedPaths(base.git, base.revision, clone.head, counts));
  if (!('failure' in changes)) return { reason: wanted.reason, base, changes };
  await base.close();
  return changes;
}

/** Compares targets with an earlier commit. A file of it that cannot be read is a failure with its reason, no error. */
export async function compareTargets(
  commit: BuiltCommit,
  sources: ReadonlyMap<string, TargetSources>,
  { reason, base, changes }: EarlierChanges,
): Promise<MaybeFailure<Comparison>> {
  return await orFailure(async () => {
    const tree = new CommitTree(base.objects, base.revision);
    const sourcesBefore = await readEarlierSources(commit, sources, tree, changes);
    return {
      base: reason,
      isSameCommit: base.revision === commit.clone.head,
      changes,
      attributes: await readChangedAttributes(tree, commit.clone, sources, changes),
      textsBefore: new Map([...sourcesBefore].map(([name, { texts }]) => [name, texts])),
      sameFiles: await targetsOfSameFiles(commit.clone, sources, sourcesBefore, changes),
    };
  });
}

async function orFailure<Result>(read: () => Promise<Result>): Promise<MaybeFailure<Result>> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ActionError && error.kind === 'service') return { failure: messageOf(error) };
    throw error;
  }
}

/**
 * Sources of targets whose Dockerfile or ignore file changed, as they were, read with the definition of now: a target whose
 * definition changed is built anyway.
 */
async function readEarlierSources(
  { request }: BuiltCommit,
  sources: ReadonlyMap<string, TargetSources>,
  tree: CommitTree,
  changes: ChangedPaths,
): Promise<ReadonlyMap<string, TargetSources>> {
  const isChanged = ({ rules }: TargetSources): boolean =>
    rules.some(
      rule =>
        (rule.kind === 'dockerfile' || rule.kind === 'dockerignore') &&
        pathsTakenBy(rule, changes).next().done !== true,
    );
  const names = [...sources].flatMap(([name, ofTarget]) => (isChanged(ofTarget) ? [name] : []));
  return names.length === 0 ? new Map() : await readTargetSources(tree, { ...request, names }).complete();
}

/** By target, the changed .gitattributes file that makes git check one of its files out in another way. */
async function readChangedAttributes(
  before: CommitTree,
  { tree, git, head }: Clone,
  sources: ReadonlyMap<string, TargetSources>,
  changes: ChangedPaths,
): Promise<ReadonlyMap<string, string>> {
  const changed: { readonly file: string; readonly folder: string; readonly test: (path: string) => boolean }[] = [];
  for (const file of changes.names.filter(name => /(?:^|\/)\.gitattributes$/.test(name))) {
    const [were, are] = await Promise.all([before, tree].map(async commit => await readFileOf(commit, file)));
    const test = changedCheckouts(were ?? '', are ?? '');
    if (test !== undefined) changed.push({ file, folder: file.slice(0, -'.gitattributes'.length), test });
  }
  if (changed.length === 0) return new Map();
  const all = await readTree(git, head);
  const found = [...sources].flatMap(([name, { rules }]) => {
    const paths = new Set(
      rules.filter(({ kind }) => kind !== 'attributes').flatMap(rule => [...pathsTakenBy(rule, all)]),
    );
    const names = [...paths].map(at => all.names.at(at) ?? '');
    const hit = changed.find(({ folder, test }) =>
      names.some(path => path.startsWith(folder) && test(path.slice(folder.length))),
    );
    return hit === undefined ? [] : [[name, hit.file] as const];
  });
  return new Map(found);
}

const readFileOf = async (commit: CommitTree, file: string): Promise<string> =>
  (await commit.read(await commit.resolve(file))) ?? '';

/** Targets for which another ignore file leaves the same files in, now and among those that changed. */
async function targetsOfSameFiles(
  { git, head }: Clone,
  sources: ReadonlyMap<string, TargetSources>,
  sourcesBefore: ReadonlyMap<string, TargetSources>,
  changes: ChangedPaths,
): Promise<ReadonlySet<string>> {
  if (sourcesBefore.size === 0) return new Set();
  const tree = await readTree(git, head);
  const rulesOf = (found: TargetSources | undefined) => found?.rules.filter(({ kind }) => kind === 'source') ?? [];
  const same = [...sourcesBefore].filter(([name, before]) => {
    const [were, are] = [rulesOf(before), rulesOf(sources.get(name))];
    return were.length === are.length && were.every((rule, index) => takesSame(rule, are[index], { changes, tree }));
  });
  return new Set(same.map(([name]) => name));
}

function takesSame(
  before: PathRule,
  now: PathRule | undefined,
  { changes, tree }: { readonly changes: ChangedPaths; readonly tree: Tree },
): boolean {
  if (now === undefined || before.location !== now.location || before.root !== now.root) return false;
  return (
    pathsTakenBy(before, changes).next().done === true &&
    isSameList(describePaths(before, tree), describePaths(now, tree))
  );
}

/** The paths that a rule takes, and what its ignore file decides about them. */
function* describePaths(rule: PathRule, tree: Tree): Generator<string> {
  for (const at of pathsTakenBy(rule, tree)) {
    yield `${at} ${tree.isOpaque(at) ? decisionOfIgnoreFile(rule, tree.names.at(at) ?? '', tree.modeOf(at)) : ''}`;
  }
}

function isSameList(one: Iterator<string>, other: Iterator<string>): boolean {
  for (;;) {
    const [first, second] = [one.next(), other.next()];
    if (first.done === true || second.done === true) return first.done === second.done;
    if (first.value !== second.value) return false;
  }
}
