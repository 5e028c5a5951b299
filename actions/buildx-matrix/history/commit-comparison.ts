import { ActionError, messageOf } from '../../shared/runtime/errors.ts';
import { type ChangedPaths, readChangedPaths } from '../repository/changed-paths.ts';
import { checkoutAttributes } from '../repository/checkout-attributes.ts';
import type { Clone } from '../repository/clone.ts';
import { CommitTree } from '../repository/commit-tree.ts';
import { readTree, type Tree } from '../repository/tree.ts';
import {
  type CommitSources,
  readIgnoredPaths,
  readTargetSources,
  type TargetSources,
  type TargetSourcesRequest,
} from '../sources/repository-sources.ts';
import { pathsTakenBy, type SourceRule } from '../sources/source-rule.ts';
import type { EarlierCommit } from './base.ts';
import { type FetchPorts, openBase } from './base-commit.ts';
import type { Comparison } from './target-change.ts';

/** The commit that is built. */
export interface BuiltCommit {
  readonly clone: Clone;
  /** The sources of its targets; they are read while git compares commits. */
  readonly sources: CommitSources;
  /** How sources are read, at this commit and at others. */
  readonly request: TargetSourcesRequest;
  /** Patterns of the input `ignore-paths`. */
  readonly ignorePaths: readonly string[];
}

/** Compares the commit that is built with an earlier one. One that cannot be read is a failure with its reason, no error. */
export async function compareCommits(
  ports: FetchPorts,
  commit: BuiltCommit,
  wanted: EarlierCommit,
): Promise<{ readonly revision: string; readonly comparison: Comparison } | { readonly failure: string }> {
  const base = await openBase(ports, commit.clone, wanted);
  if ('failure' in base) return base;
  try {
    const counts = readIgnoredPaths(commit.ignorePaths);
    const changes = await readChangedPaths(base.git, base.revision, commit.clone.head, counts);
    const sources = await commit.sources.since([changes]);
    const tree = new CommitTree(base.objects, base.revision);
    const sourcesBefore = await readEarlierSources(commit, sources, tree, changes);
    const comparison = {
      base: wanted.reason,
      isSameCommit: base.revision === commit.clone.head,
      changes,
      attributes: await readChangedAttributes(tree, commit.clone.tree, changes),
      textsBefore: new Map([...sourcesBefore].map(([name, { texts }]) => [name, texts])),
      sameFiles: await targetsOfSameFiles(commit.clone, sources, sourcesBefore, changes),
    };
    return { revision: base.revision, comparison };
  } catch (error) {
    if (error instanceof ActionError && error.kind === 'service') return { failure: messageOf(error) };
    throw error;
  } finally {
    await base.close();
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

/** The changed files that make git check the same files out in another way. */
async function readChangedAttributes(
  before: CommitTree,
  now: CommitTree,
  changes: ChangedPaths,
): Promise<ChangedPaths> {
  const files = changes.names.filter(name => /(?:^|\/)\.gitattributes$/.test(name));
  const read = async (tree: CommitTree, file: string): Promise<string> =>
    checkoutAttributes((await tree.read(await tree.resolve(file))) ?? '');
  const differing = new Set<string>();
  for (const file of files) if ((await read(before, file)) !== (await read(now, file))) differing.add(file);
  return { names: [...differing], isOpaque: () => false };
}

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
  before: SourceRule,
  now: SourceRule | undefined,
  { changes, tree }: { readonly changes: ChangedPaths; readonly tree: Tree },
): boolean {
  if (now === undefined || before.location !== now.location || before.root !== now.root) return false;
  if ([...pathsTakenBy(before, changes)].length > 0) return false;
  const [were, are] = [[...pathsTakenBy(before, tree)], [...pathsTakenBy(now, tree)]];
  return were.length === are.length && were.every((path, index) => path === are[index]);
}
