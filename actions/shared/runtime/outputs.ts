import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Runtime } from './runtime.ts';

/**
 * The largest JSON that an output holds as a string, in bytes. Outputs become environment variables of later steps, and
 * Linux refuses to start a program with one above 128 KiB.
 */
export const inlineLimit = 100_000;

/**
 * Sets an output to JSON, or, when the JSON is above 100 kB, to the path of a file that contains it, with a warning.
 *
 * @returns what the output was set to
 */
export function setJsonOutput(runtime: Runtime, name: string, value: unknown, file: string): string {
  const json = JSON.stringify(value);
  if (Buffer.byteLength(json) <= inlineLimit) {
    runtime.outputs.set(name, json);
    return json;
  }
  writeFileIn(path.dirname(file), path.basename(file), json);
  runtime.outputs.set(name, file);
  runtime.log.warning(
    `Output "${name}" has ${Buffer.byteLength(json)} bytes, which is more than a later step can take as an input (${inlineLimit}). The output holds the path of a file instead: ${file}`,
    { title: 'Output passed as a file' },
  );
  return file;
}

/** The value of an output: a string, or JSON that becomes the path of `file` when it is above 100 kB. */
export type OutputValue = string | { readonly json: unknown; readonly file: string };

/** Sets all outputs of an action; the type of `values` names one that was forgotten. */
export function setOutputs<Name extends string>(runtime: Runtime, values: Readonly<Record<Name, OutputValue>>): void {
  for (const [name, value] of Object.entries<OutputValue>(values)) {
    if (typeof value === 'string') runtime.outputs.set(name, value);
    else setJsonOutput(runtime, name, value.json, value.file);
  }
}

/** Writes a file, creates its folder when it is missing, and returns the path. */
export function writeFileIn(folder: string, name: string, content: string | Uint8Array): string {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

/**
 * The folder of the documents that later steps read. On a runner it is outside the workspace, because a file there would
 * get into images that copy their context; elsewhere it is `.image-actions/` in the workspace.
 */
export function documentsFolder(runtime: Pick<Runtime, 'env' | 'folders'>): string {
  return runtime.env['RUNNER_TEMP']
    ? path.join(runtime.folders.temporary, 'image-actions')
    : path.join(runtime.folders.workspace, '.image-actions');
}
