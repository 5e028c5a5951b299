import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findBuildx } from '../../shared/bake/buildx.ts';
import type { Definition } from '../../shared/bake/definition.ts';
import type { PrintRequest } from '../../shared/bake/print.ts';
import { ActionError, messageOf } from '../../shared/runtime/errors.ts';
import type { Runtime } from '../../shared/runtime/runtime.ts';
import { bakeFilesOf, looksLikeBakeFile, printAtBase } from '../definition/bake-files.ts';
import { type Changes, changesOf, readChanges } from '../repository/changed-paths.ts';
import { type Clone, fileReader, readFilesAt } from '../repository/clone.ts';
import { readTree } from '../repository/tree.ts';
import { withoutIgnored } from '../sources/declared-paths.ts';
import { type InputRule, taken } from '../sources/source-rule.ts';
import { readTargetInputs, type TargetInputs } from '../sources/target-sources.ts';
import type { BaseDecision } from './base.ts';
import { type BaseCommit, openBase } from './base-commit.ts';
import type { Comparison } from './target-change.ts';

/** What is compared: the definition as it is now and where it came from. */
export interface Subject {
  readonly clone: Clone;
  readonly definition: Definition;
  readonly inputs: ReadonlyMap<string, TargetInputs>;
  /** How the definition was evaluated; null when it was given already evaluated. */
  readonly print: PrintRequest | null;
  readonly place: { readonly workdir: string; readonly defaultPlatform: string };
  readonly ignorePaths: readonly string[];
}

type Ports = Pick<Runtime, 'capture' | 'stream' | 'env' | 'folders'>;

/** Compares the commit that is built with a base; a base that cannot be had is a failure with its reason, not an error. */
export async function compareCommits(
  ports: Ports,
  subject: Subject,
  wanted: Extract<BaseDecision, { kind: 'commit' | 'merge-base' }>,
): Promise<{ revision: string; comparison: Comparison } | { failure: string }> {
  const base = await openBase(ports, subject.clone, wanted);
  if ('failure' in base) return base;
  try {
    const { names, opaque } = await readChanges(base.git, base.revision, subject.clone.head);
    const changed = withoutIgnored(names, subject.ignorePaths);
    const [before, inputsBefore] = await Promise.all([
      definitionBefore(ports, subject, base, changed),
      readInputsBefore(subject, base, changed),
    ]);
    const changes = changesOf(changed, opaque);
    const sameFiles = await withSameFiles(subject, inputsBefore, changes);
    const textsBefore = new Map([...inputsBefore].map(([name, { texts }]) => [name, texts]));
    const comparison = { base: wanted.reason, changes, before, textsBefore, sameFiles };
    return { revision: base.revision, comparison };
  } catch (error) {
    if (error instanceof ActionError && error.kind === 'service') return { failure: messageOf(error) };
    throw error;
  } finally {
    base.close();
  }
}

/** The definition is evaluated a second time only when a file that it comes from changed. */
async function definitionBefore(
  ports: Ports,
  { clone, print }: Subject,
  base: BaseCommit,
  changed: readonly string[],
): Promise<Comparison['before']> {
  if (print === null) {
    const file = changed.find(looksLikeBakeFile);
    return file === undefined ? 'same' : { unknown: `${file} changed, and the definition was evaluated elsewhere` };
  }
  const files = new Set(bakeFilesOf(print, clone.root));
  const hit = changed.find(name => files.has(name));
  if (hit === undefined) return 'same';
  const folder = mkdtempSync(path.join(ports.folders.temporary, 'bake-'));
  try {
    return await printAtBase(await findBuildx(ports), print, clone, base, folder);
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    return {
      unknown: `${hit} changed, and the definition before it cannot be evaluated: ${messageOf(error).split('\n')[0]}`,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Inputs of targets whose Dockerfile or ignore file changed, as they were, read with the arguments of now. */
async function readInputsBefore(
  { clone, definition, inputs, place }: Subject,
  base: BaseCommit,
  changed: readonly string[],
): Promise<ReadonlyMap<string, TargetInputs>> {
  const names = new Set(changed);
  const filesOf = ({ rules }: TargetInputs): string[] =>
    rules
      .filter(rule => rule.kind === 'dockerfile' || rule.kind === 'dockerignore')
      .map(rule => rule.pattern.folder)
      .filter(file => names.has(file));
  const hit = [...inputs].filter(([, own]) => filesOf(own).length > 0);
  if (hit.length === 0) return new Map();
  const old = await readFilesAt(base.git, base.revision, [...new Set(hit.flatMap(([, own]) => filesOf(own)))]);
  const now = fileReader(clone.root);
  const readFile = (file: string) => (old.has(file) ? (old.get(file) ?? null) : now(file));
  const before = readTargetInputs(definition, [...inputs.keys()], readFile, { root: clone.root, ...place });
  return new Map(hit.flatMap(([name]) => [[name, before.get(name)] as const]).filter(isKnown));
}

const isKnown = (entry: readonly [string, TargetInputs | undefined]): entry is [string, TargetInputs] =>
  entry[1] !== undefined;

/** Targets for which another ignore file leaves the same files in, now and among those that changed. */
async function withSameFiles(
  { clone, inputs }: Subject,
  before: ReadonlyMap<string, TargetInputs>,
  changes: Changes,
): Promise<ReadonlySet<string>> {
  if (before.size === 0) return new Set();
  const tree = await readTree(clone.git, clone.head);
  const same = [...before].filter(([name, old]) => {
    const sources = (of: TargetInputs | undefined) => of?.rules.filter(({ kind }) => kind === 'source') ?? [];
    const [were, are] = [sources(old), sources(inputs.get(name))];
    const sameTaken = (one: InputRule, other: InputRule | undefined): boolean =>
      other !== undefined &&
      one.place === other.place &&
      one.root === other.root &&
      [...taken(one, changes)].length === 0 &&
      [...taken(one, tree)].join() === [...taken(other, tree)].join();
    return were.length === are.length && were.every((rule, index) => sameTaken(rule, are[index]));
  });
  return new Set(same.map(([name]) => name));
}
