import type { Definition } from '../../shared/bake/definition.ts';
import { ActionError, messageOf } from '../../shared/runtime/errors.ts';
import { type ChangedPaths, readChangedPaths } from '../repository/changed-paths.ts';
import { type Clone, readFilesAt, workTreeReader } from '../repository/clone.ts';
import { readTree, type Tree } from '../repository/tree.ts';
import type { DerivedSources } from '../sources/derived-sources.ts';
import { readIgnoredPaths, type TargetSources } from '../sources/repository-sources.ts';
import { pathsTakenBy, type SourceRule } from '../sources/source-rule.ts';
import { deriveSources, type SourceCheckout } from '../sources/target-sources.ts';
import type { EarlierCommit } from './base.ts';
import { type BaseCommit, type FetchPorts, openBase } from './base-commit.ts';
import type { Comparison } from './target-change.ts';

/** The commit that is built. */
export interface BuiltCommit {
  readonly clone: Clone;
  readonly definition: Definition;
  /** The sources of its targets; they are read while git compares commits. */
  readonly sources: Promise<ReadonlyMap<string, TargetSources>>;
  readonly checkout: Omit<SourceCheckout, 'root' | 'readFile'>;
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
    const sources = await commit.sources;
    const sourcesBefore = await readEarlierSources(commit, sources, base, changes);
    const comparison = {
      base: wanted.reason,
      changes,
      textsBefore: new Map([...sourcesBefore].map(([name, { texts }]) => [name, texts])),
      sameFiles: await targetsOfSameFiles(commit.clone, sources, sourcesBefore, changes),
    };
    return { revision: base.revision, comparison };
  } catch (error) {
    if (error instanceof ActionError && error.kind === 'service') return { failure: messageOf(error) };
    throw error;
  } finally {
    base.close();
  }
}

/**
 * Sources of targets whose Dockerfile or ignore file changed, as they were, read with the definition of now: a target whose
 * definition changed is built anyway.
 */
async function readEarlierSources(
  { clone, definition, checkout }: BuiltCommit,
  sources: ReadonlyMap<string, TargetSources>,
  base: BaseCommit,
  changes: ChangedPaths,
): Promise<ReadonlyMap<string, DerivedSources>> {
  const changed = new Set(changes.names);
  const changedFiles = ({ rules }: TargetSources): string[] =>
    rules
      .filter(({ kind }) => kind === 'dockerfile' || kind === 'dockerignore')
      .map(({ pattern }) => pattern.folder)
      .filter(file => changed.has(file));
  const affected = [...sources].filter(([, ofTarget]) => changedFiles(ofTarget).length > 0);
  if (affected.length === 0) return new Map();
  const files = new Set(affected.flatMap(([, ofTarget]) => changedFiles(ofTarget)));
  const contents = await readFilesAt(base.git, base.revision, [...files]);
  const readNow = workTreeReader(clone.root);
  const before = deriveSources(definition, [...sources.keys()], {
    ...checkout,
    root: clone.root,
    readFile: file => (files.has(file) ? contents.get(file) : readNow(file)),
  });
  return new Map([...before].filter(([name]) => affected.some(([other]) => other === name)));
}

/** Targets for which another ignore file leaves the same files in, now and among those that changed. */
async function targetsOfSameFiles(
  { git, head }: Clone,
  sources: ReadonlyMap<string, TargetSources>,
  sourcesBefore: ReadonlyMap<string, DerivedSources>,
  changes: ChangedPaths,
): Promise<ReadonlySet<string>> {
  if (sourcesBefore.size === 0) return new Set();
  const tree = await readTree(git, head);
  const rulesOf = (found: DerivedSources | undefined) => found?.rules.filter(({ kind }) => kind === 'source') ?? [];
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
