import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { codeOf, inputError, messageOf } from '../../shared/runtime/errors.ts';

/** A file that an input names, relative to the workspace unless it is absolute. */
export interface NamedFile {
  readonly input: string;
  readonly file: string;
  readonly workspace: string;
  readonly maxBytes: number;
}

/**
 * Reads a text file in UTF-8.
 *
 * @returns undefined when there is no such file
 * @throws ActionError of kind `input` when it leads out of the workspace, is too large or not UTF-8
 */
export function readTextFile(named: NamedFile): string | undefined {
  const { file, workspace } = named;
  const absolute = path.resolve(workspace, file);
  const bytes = readBytes(absolute, named);
  if (bytes === undefined) return undefined;
  if (!path.isAbsolute(file)) refuseOutside(absolute, named);
  return decode(bytes, file);
}

function readBytes(absolute: string, { input, file, maxBytes }: NamedFile): Buffer | undefined {
  const fix = `Check out the repository before this step, or correct the input "${input}".`;
  try {
    const { size } = statSync(absolute);
    if (size > maxBytes) throw inputError(`${file} has ${size} bytes; at most ${maxBytes} are allowed.`, { fix });
    return readFileSync(absolute);
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    if (code === 'ENOENT') return undefined;
    throw inputError(`Input "${input}": "${file}" cannot be read: ${messageOf(error)}.`, { fix, cause: error });
  }
}

function refuseOutside(absolute: string, { input, file, workspace }: NamedFile): void {
  const real = path.relative(realpathSync(workspace), realpathSync(absolute));
  if (!real.startsWith('..') && !path.isAbsolute(real)) return;
  throw inputError(`Input "${input}": "${file}" leads out of the workspace.`, {
    fix: 'Name a file of the repository, or give an absolute path.',
  });
}

function decode(bytes: Buffer, file: string): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    throw inputError('the file starts with a byte order mark (EF BB BF), which JSON does not allow', {
      file,
      line: 1,
      column: 1,
      fix: 'Save it as UTF-8 without a byte order mark.',
    });
  }
  const text = bytes.toString('utf8');
  if (Buffer.from(text, 'utf8').equals(bytes)) return text;
  throw inputError(`${file} is not UTF-8.`, { fix: 'Save it as UTF-8 without a byte order mark.' });
}
