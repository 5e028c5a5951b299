import { existsSync, lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { jsonErrorPosition } from '../text/json-position.ts';
import { type ActionError, codeOf, type ErrorDetails, inputError, messageOf, policyError } from './errors.ts';

/** Whether a path is a folder or below it, as it is written. */
export function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative.split(path.sep)[0] !== '..' && !path.isAbsolute(relative);
}

/** Where a path leads; undefined for a file that is absent. */
export function realPath(file: string): string | undefined {
  try {
    return realpathSync(file);
  } catch {
    return undefined;
  }
}

/**
 * Where a file is when it is not where its path says, as far as that matters: the repository of a pull request can link to
 * any file of the runner. A file outside of the workspace is the choice of the workflow, unless it is a link.
 *
 * @returns undefined for a file in the workspace, or one that is absent
 */
export function outsideTarget(workspace: string, file: string): string | undefined {
  const real = realPath(file);
  if (real === undefined) return undefined;
  if (!isInside(workspace, file)) return isLink(file) ? real : undefined;
  return isInside(realPath(workspace) ?? workspace, real) ? undefined : real;
}

const isLink = (file: string): boolean => lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;

/** @param what what is refused, as an error calls it */
export const outsideError = (what: string, target: string): ActionError =>
  policyError(`${what} leads out of the workspace, to ${target}, and is not read.`, {
    fix: 'What is read can become public. Name the file itself, or keep it in the repository without a link to the outside.',
  });

/** A file that an input names. */
export interface InputFile {
  /** The name of the input. */
  readonly input: string;
  /** Its value: a path, relative to the workspace. */
  readonly file: string;
  readonly workspace: string;
  /** What else the input can be. */
  readonly fix?: string;
  /** Default 10 MiB, which no document of this suite has. */
  readonly maximumBytes?: number;
}

const documentLimit = 10 * 1024 * 1024;

/**
 * Reads a file that an input names.
 *
 * @throws ActionError of kind `input` when it is missing, no file or too large; of kind `policy` when a link leads out of
 *   the workspace
 */
export function readInputFile({ input, file, workspace, fix, maximumBytes = documentLimit }: InputFile): Buffer {
  const label = `Input "${input}":`;
  const advice = fix === undefined ? {} : { fix };
  const absolute = path.resolve(workspace, file);
  const target = outsideTarget(path.resolve(workspace), absolute);
  if (target !== undefined) throw outsideError(`${label} ${file}`, target);
  try {
    const facts = existsSync(absolute) ? statSync(absolute) : undefined;
    if (!facts?.isFile()) throw inputError(`${label} there is no file ${file}.`, advice);
    if (facts.size > maximumBytes) {
      throw inputError(`${label} ${file} has ${facts.size} bytes; allowed: up to ${maximumBytes}.`, advice);
    }
    return readFileSync(absolute);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    throw inputError(`${label} ${file} cannot be read: ${messageOf(error)}`, { ...advice, cause: error });
  }
}

/**
 * Parses JSON of any form.
 *
 * @throws ActionError of kind `input` that names the place and shows no part of the text, which can be that of any file
 */
export function readJsonText(json: string, what: string, details?: ErrorDetails): unknown {
  try {
    return JSON.parse(json);
  } catch {
    const { line, column } = jsonErrorPosition(json);
    throw inputError(`${what} is not JSON: line ${line}, column ${column}.`, details);
  }
}
