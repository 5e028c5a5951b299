import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { inputError } from '../../runtime/errors.ts';
import { artifactLimit } from '../artifacts/store.ts';

export interface DocumentFile {
  /** The input that names the file. */
  readonly input: string;
  /** Its value: a path, relative to the workspace. */
  readonly file: string;
  readonly workspace: string;
  /** What else the input can be. */
  readonly fix: string;
}

/**
 * Reads a document that an input names.
 *
 * @throws ActionError of kind `input` when there is no such file, or it is larger than an artifact can be
 */
export function readDocumentFile({ input, file, workspace, fix }: DocumentFile): string {
  const absolute = path.resolve(workspace, file);
  const facts = existsSync(absolute) ? statSync(absolute) : undefined;
  if (!facts?.isFile()) throw inputError(`Input "${input}": there is no file ${file}.`, { fix });
  if (facts.size > artifactLimit) {
    throw inputError(`Input "${input}": ${file} has ${facts.size} bytes; allowed: up to ${artifactLimit}.`);
  }
  return readFileSync(absolute, 'utf8');
}
