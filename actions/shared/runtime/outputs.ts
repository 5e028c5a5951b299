import { randomUUID } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { codeOf, inputError, messageOf, policyError } from './errors.ts';
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
  if (!runtime.env['RUNNER_TEMP']) ignoreDocuments(runtime.folders.workspace);
  writeFileIn(path.dirname(file), path.basename(file), json);
  runtime.outputs.set(name, file);
  runtime.log.warning(
    `Output "${name}" has ${Buffer.byteLength(json)} bytes, which is more than a later step can take as an input (${inlineLimit}). The output is the path of a file instead: ${file}`,
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

/** In the workspace, where no runner has a folder for documents. */
export const workspaceFolder = '.image-actions';

/**
 * The folder of the documents that later steps read. On a runner it is outside the workspace, because a file there would
 * get into images that copy their context; elsewhere it is `.image-actions/` in the workspace.
 *
 * @param name a file or folder in it
 * @throws ActionError of kind `policy` when a link, or a file above it, is in its place
 */
export function documentsFolder(ports: Pick<Runtime, 'env' | 'folders'>, name?: string): string {
  const { trusted, relative } = locateDocument(ports, name);
  refuseLinks(trusted, relative);
  return path.join(trusted, relative);
}

function locateDocument(
  { env, folders }: Pick<Runtime, 'env' | 'folders'>,
  name?: string,
): { readonly trusted: string; readonly relative: string } {
  const [trusted, parent] = env['RUNNER_TEMP']
    ? [folders.temporary, 'image-actions']
    : [folders.workspace, workspaceFolder];
  return { trusted, relative: name === undefined ? parent : `${parent}/${name}` };
}

/**
 * Reads a document of an earlier step.
 *
 * @returns undefined when there is none
 * @throws ActionError of kind `policy` for a link, for what is no regular file, and above 16 MiB
 */
export function readDocument(ports: Pick<Runtime, 'env' | 'folders'>, name: string | undefined): string | undefined {
  const { trusted, relative } = locateDocument(ports, name);
  const status = statusWithin(trusted, relative);
  if (status === undefined) return undefined;
  const file = path.join(trusted, relative);
  if (!status.isFile()) throw notFile(file);
  if (status.size > documentLimit) {
    throw policyError(`${file} has ${status.size} bytes, above the limit of ${documentLimit}.`, { fix });
  }
  return refusingMisplaced(file, () => readFileSync(file, 'utf8'));
}

/** More than a manifest of 10,000 images has. */
const documentLimit = 16 * 1024 * 1024;

/**
 * Makes an empty folder for documents that later steps read: on a runner a new one, so that two steps of a job never
 * overwrite each other's, elsewhere `.image-actions/<purpose>/`, where the next command finds them.
 *
 * @throws ActionError of kind `policy` when a link or a file is in its place
 */
export function createDocumentsFolder({ env, folders }: Pick<Runtime, 'env' | 'folders'>, purpose: string): string {
  if (env['RUNNER_TEMP']) return folders.create(purpose);
  ignoreDocuments(folders.workspace);
  makeEmptyFolder(folders.workspace, `${workspaceFolder}/${purpose}`);
  return path.join(folders.workspace, workspaceFolder, purpose);
}

/** Writes a document for later steps, replaces the one of an earlier step, and returns its path. */
export function writeDocument(runtime: Pick<Runtime, 'env' | 'folders'>, name: string, content: string): string {
  if (!runtime.env['RUNNER_TEMP']) ignoreDocuments(runtime.folders.workspace);
  return writeFileIn(documentsFolder(runtime), name, content);
}

/**
 * Lets git ignore the documents in the workspace.
 *
 * @throws ActionError of kind `policy` when a link or a file is in their place
 */
export function ignoreDocuments(workspace: string): void {
  refuseLinks(workspace, `${workspaceFolder}/.gitignore`);
  const folder = path.join(workspace, workspaceFolder);
  if (!existsSync(path.join(folder, '.gitignore'))) writeFileIn(folder, '.gitignore', '*\n');
}

/**
 * Refuses links, and files where folders are expected, from a trusted folder down to a path below it. A repository can
 * contain links that lead out of the workspace. Parts that are missing are fine; the folder itself may be a link.
 *
 * @param relative with `/`
 * @throws ActionError of kind `policy` that names the link or file
 */
export function refuseLinks(trusted: string, relative: string): void {
  statusWithin(trusted, relative);
}

/** The status of the last part; undefined when it is missing. */
const statusWithin = (trusted: string, relative: string): Stats | undefined =>
  refusingMisplaced(trusted, () => {
    if (statSync(trusted, { throwIfNoEntry: false })?.isDirectory() === false) throw notFolder(trusted);
    return statusBelow(trusted, relative.split('/'));
  });

function statusBelow(folder: string, [part = '', ...rest]: readonly string[]): Stats | undefined {
  const file = path.join(folder, part);
  const status = lstatSync(file, { throwIfNoEntry: false });
  if (status?.isSymbolicLink()) throw linkError(file);
  if (status === undefined || rest.length === 0) return status;
  if (!status.isDirectory()) throw notFolder(file);
  return statusBelow(file, rest);
}

const fix = 'Remove it; if it is part of the repository, remove it there too.';

const linkError = (file: string) => policyError(`${file} is a link: symbolic links are not followed there.`, { fix });

const notFolder = (file: string) => policyError(`${file} is not a folder.`, { fix });

const notFile = (file: string) => policyError(`${file} is not a regular file.`, { fix });

/** Where something else is than what is looked for; it can also be put there after it was looked at. */
const misplaced = ['ENOTDIR', 'EISDIR', 'ELOOP', 'EEXIST', 'ENOTEMPTY'];

/** Runs file operations whose failures are errors about a path, and no bugs. */
function refusingMisplaced<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    if (misplaced.includes(code)) {
      throw policyError(
        `${file} is not used, because files and folders are not where they belong: ${messageOf(error)}`,
        {
          fix,
          cause: error,
        },
      );
    }
    throw inputError(`${file} cannot be used: ${messageOf(error)}`, {
      fix: 'Check that the folder exists, that its disk has space, and that the user of this step may write in it.',
      cause: error,
    });
  }
}

/**
 * Whether there is a folder below a trusted one.
 *
 * @param relative with `/`
 * @throws ActionError of kind `policy` for a link, or a file in its place
 */
export function hasFolderIn(trusted: string, relative: string): boolean {
  const status = statusWithin(trusted, relative);
  if (status !== undefined && !status.isDirectory()) throw notFolder(path.join(trusted, relative));
  return status !== undefined;
}

/**
 * Refuses what would keep a file from being written: links, files above it, and anything but a regular file in its place.
 *
 * @param relative with `/`
 * @throws ActionError of kind `policy`
 */
export function refuseMisplacedFile(trusted: string, relative: string): void {
  if (statusWithin(trusted, relative)?.isFile() === false) throw notFile(path.join(trusted, relative));
}

/**
 * Makes an empty folder below a trusted one, for a program that writes in it; what is there is removed.
 *
 * @param relative with `/`
 * @throws ActionError of kind `policy` for a link or for a file in the place of a folder, before any folder is made
 */
export function makeEmptyFolder(trusted: string, relative: string): void {
  const folder = path.join(trusted, relative);
  hasFolderIn(trusted, relative);
  refusingMisplaced(folder, () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  });
}

/**
 * Writes a file below a trusted folder: makes the folders that are missing, replaces a file that is there, and follows no
 * link, also no hard one. A reader never sees a part of it.
 *
 * @param relative with `/`
 * @returns its path
 * @throws ActionError of kind `policy` for a link, for a file in the place of a folder and the reverse, before any folder
 *   is made; of kind `input` where it cannot be written
 */
export function writeFileIn(trusted: string, relative: string, content: string | Uint8Array): string {
  refuseMisplacedFile(trusted, relative);
  const file = path.join(trusted, relative);
  const partial = path.join(trusted, `.${randomUUID()}`);
  return refusingMisplaced(file, () => {
    mkdirSync(path.dirname(file), { recursive: true });
    try {
      writeFileSync(partial, content, { flag: 'wx' });
      renameSync(partial, file);
    } catch (error) {
      rmSync(partial, { force: true });
      throw error;
    }
    return file;
  });
}
