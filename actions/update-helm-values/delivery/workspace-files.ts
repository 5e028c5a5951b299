import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inputError } from '../../shared/runtime/errors.ts';
import { didYouMean } from '../../shared/text/suggestion.ts';
import type { FileWrite, FoundFile } from '../files/file-kind.ts';
import { maxFileBytes } from '../source/text-file.ts';

/**
 * Makes the names of files relative to `folder`, with `/`.
 *
 * @throws ActionError of kind `input` that lists the paths outside of it
 */
export function relativeFiles(files: readonly string[], folder: string): string[] {
  const named = files.map(file => {
    const relative = path.relative(folder, path.resolve(folder, file)).split(path.sep).join('/');
    const isInside = relative !== '' && !leavesFolder(relative) && !relative.split('/').includes('.git');
    return { file, relative, isInside };
  });
  const outside = named.filter(({ isInside }) => !isInside);
  if (outside.length > 0) {
    const messages = outside.map(({ file }) => `Input "values-files": "${file}" is not a file of the repository.`);
    throw inputError(messages.join('\n'), {
      fix: 'Use paths from the root of the repository, e.g. deploy/values-production.yaml.',
    });
  }
  return [...new Set(named.map(({ relative }) => relative))];
}

/** Reads a file of the workspace; a link that leads out of it is not followed. */
export function findInWorkspace(folder: string, file: string): FoundFile {
  const full = path.join(folder, ...file.split('/'));
  const error = existsSync(full) ? whyNotEditable(folder, full) : missingFile(full);
  return error === undefined ? { path: file, content: readFileSync(full), mode: '100644' } : { path: file, error };
}

/** A file with a similar name is mostly the one that was meant. */
function missingFile(full: string): string {
  const parent = path.dirname(full);
  const names = existsSync(parent) ? readdirSync(parent) : [];
  return `there is no such file in the workspace${didYouMean(path.basename(full), names)}`;
}

function whyNotEditable(folder: string, full: string): string | undefined {
  const facts = lstatSync(full);
  if (facts.isSymbolicLink()) return 'the file is a symbolic link; name the file it leads to';
  if (!facts.isFile()) return 'this is not a file';
  if (facts.size > maxFileBytes) return `the file has ${facts.size} bytes; allowed: up to ${maxFileBytes}`;
  const inside = path.relative(realpathSync(folder), realpathSync(full));
  return leavesFolder(inside) ? 'the file is outside the workspace' : undefined;
}

const leavesFolder = (relative: string) => /^\.\.(?:[/\\]|$)/.test(relative) || path.isAbsolute(relative);

/** Writes in place, so that the mode of the file stays. */
export function writeToWorkspace(folder: string, writes: readonly FileWrite[]): void {
  for (const { path: file, content } of writes) writeFileSync(path.join(folder, ...file.split('/')), content);
}
