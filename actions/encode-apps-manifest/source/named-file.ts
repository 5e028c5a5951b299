import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { codeOf, inputError, messageOf } from '../../shared/runtime/errors.ts';
import { isInside, outsideError, outsideTarget } from '../../shared/runtime/input-file.ts';

/** A file that an input names, relative to the workspace unless it is absolute. */
export interface NamedFile {
  readonly input: string;
  readonly file: string;
  readonly workspace: string;
  readonly maxBytes: number;
  /** Whether it may start with a byte order mark, which is then part of the text. */
  readonly allowsMark?: boolean;
}

/**
 * Reads a text file in UTF-8.
 *
 * @returns undefined when there is no such file
 * @throws ActionError of kind `input` when it is outside of the workspace, too large or not UTF-8; of kind `policy` when a
 *   link leads out of the workspace
 */
export function readNamedFile(named: NamedFile): string | undefined {
  const { file, workspace } = named;
  const absolute = path.resolve(workspace, file);
  refuseOutside(absolute, named);
  const bytes = readBytes(absolute, named);
  return bytes === undefined ? undefined : decode(bytes, named);
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
  const target = outsideTarget(path.resolve(workspace), absolute);
  if (target !== undefined) throw outsideError(`Input "${input}": "${file}"`, target);
  if (path.isAbsolute(file) || isInside(workspace, absolute)) return;
  throw inputError(`Input "${input}": "${file}" leads out of the workspace.`, {
    fix: 'Name a file of the repository, or give an absolute path.',
  });
}

function decode(bytes: Buffer, { file, allowsMark = false }: NamedFile): string {
  if (!allowsMark && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
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
