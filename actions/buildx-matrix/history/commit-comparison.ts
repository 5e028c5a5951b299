import { rmSync } from 'node:fs';
import { findBuildx } from '../../shared/bake/buildx.ts';
import type { Definition } from '../../shared/bake/definition.ts';
import type { PrintRequest } from '../../shared/bake/print.ts';
import { ActionError, messageOf } from '../../shared/runtime/errors.ts';
import type { ProgramPorts, Runtime } from '../../shared/runtime/runtime.ts';
import { bakeFilesOf, looksLikeBakeFile, printAtBase } from '../definition/bake-files.ts';
import { type ChangedPaths, readChangedPaths } from '../repository/changed-paths.ts';
import { type Clone, readFilesAt, workTreeReader } from '../repository/clone.ts';
import { readTree, type Tree } from '../repository/tree.ts';
import type { DerivedSources } from '../sources/derived-sources.ts';
import { readIgnoredPaths, type TargetSources } from '../sources/repository-sources.ts';
import { pathsTakenBy, type SourceRule } from '../sources/source-rule.ts';
import { deriveSources, type SourceCheckout } from '../sources/target-sources.ts';
import type { EarlierCommit } from './base.ts';
import { type BaseCommit, openBase } from './base-commit.ts';
import type { Comparison, EarlierDefinition } from './target-change.ts';

/** The commit that is built. */
export interface BuiltCommit {
  readonly clone: Clone;
  readonly definition: Definition;
  /** The sources of its targets; they are read while git compares commits. */
  readonly sources: Promise<ReadonlyMap<string, TargetSources>>;
  /** How the definition was evaluated; undefined when it did not come from bake files. */
  readonly print: PrintRequest | undefined;
  readonly checkout: Omit<SourceCheckout, 'root' | 'readFile'>;
  /** Patterns of the input `ignore-paths`. */
  readonly ignorePaths: readonly string[];
}

export type ComparisonPorts = ProgramPorts & Pick<Runtime, 'folders'>;

/** Compares the commit that is built with an earlier one. One that cannot be read is a failure with its reason, no error. */
export async function compareCommits(
  ports: ComparisonPorts,
  commit: BuiltCommit,
  wanted: EarlierCommit,
): Promise<{ readonly revision: string; readonly comparison: Comparison } | { readonly failure: string }> {
  const base = await openBase(ports, commit.clone, wanted);
  if ('failure' in base) return base;
  try {
    const counts = readIgnoredPaths(commit.ignorePaths);
    const changes = await readChangedPaths(base.git, base.revision, commit.clone.head, counts);
    const sources = await commit.sources;
    const [before, sourcesBefore] = await Promise.all([
      readEarlierDefinition(ports, commit, base, changes),
      readEarlierSources(commit, sources, base, changes),
    ]);
    const comparison = {
      base: wanted.reason,
      changes,
      before,
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

/** The definition is evaluated a second time only when a file that it comes from changed. */
async function readEarlierDefinition(
  ports: ComparisonPorts,
  { clone, print }: BuiltCommit,
  base: BaseCommit,
  { names }: ChangedPaths,
): Promise<EarlierDefinition> {
  if (print === undefined) {
    const file = names.find(looksLikeBakeFile);
    return file === undefined ? 'same' : { unknown: `${file} changed, and the definition was evaluated elsewhere` };
  }
  const files = new Set(bakeFilesOf(print, clone.root));
  const changed = names.find(name => files.has(name));
  if (changed === undefined) return 'same';
  const folder = ports.folders.create('bake');
  try {
    return { definition: await printAtBase(await findBuildx(ports), print, { ...base, root: clone.root, folder }) };
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    const [reason] = messageOf(error).split('\n');
    return { unknown: `${changed} changed, and the definition before it cannot be evaluated: ${reason}` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Sources of targets whose Dockerfile or ignore file changed, as they were, read with the arguments of now. */
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
