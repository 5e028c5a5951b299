import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findBuildx } from '../shared/bake/buildx.ts';
import type { Definition } from '../shared/bake/definition.ts';
import type { PrintRequest } from '../shared/bake/print.ts';
import { ActionError, messageOf } from '../shared/runtime/errors.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';
import { bakeFilesOf, looksLikeBakeFile, printAtBase } from './bake-files.ts';
import type { BaseDecision } from './base.ts';
import { changesOf, readChanges } from './changed-paths.ts';
import { type BaseCommit, type Clone, openBase, readFilesAt } from './clone.ts';
import type { Comparison } from './comparison.ts';
import { fileReader, withoutIgnored } from './repository-inputs.ts';
import { readTargetInputs, type TargetInputs } from './target-inputs.ts';

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
    const [before, textsBefore] = await Promise.all([
      definitionBefore(ports, subject, base, changed),
      readTextsBefore(subject, base, changed),
    ]);
    return {
      revision: base.revision,
      comparison: { base: wanted.reason, changes: changesOf(changed, opaque), before, textsBefore },
    };
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

/** The reachable parts of changed Dockerfiles as they were, read with the arguments of now. */
async function readTextsBefore(
  { clone, definition, inputs, place }: Subject,
  base: BaseCommit,
  changed: readonly string[],
): Promise<Map<string, readonly string[]>> {
  const names = new Set(changed);
  const hit = [...inputs].filter(([, { dockerfile }]) => dockerfile !== null && names.has(dockerfile));
  if (hit.length === 0) return new Map();
  const files = [...new Set(hit.flatMap(([, { dockerfile }]) => (dockerfile === null ? [] : [dockerfile])))];
  const old = await readFilesAt(base.git, base.revision, files);
  const now = fileReader(clone.root);
  const readFile = (file: string) => (old.has(file) ? (old.get(file) ?? null) : now(file));
  const before = readTargetInputs(definition, [...inputs.keys()], readFile, { root: clone.root, ...place });
  return new Map(hit.map(([name]) => [name, before.get(name)?.texts ?? []]));
}
