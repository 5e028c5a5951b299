import { inputError } from '../../shared/runtime/errors.ts';

export const maxFileBytes = 5 * 1024 * 1024;

/** A file as a string whose bytes can be edited without a loss. */
export interface TextFile {
  /** Path from the root of the repository, with `/`. */
  readonly path: string;
  /** Without the byte order mark. */
  readonly text: string;
  /** One-based line of an offset in `text`. */
  lineAt(offset: number): number;
  /** One-based column of an offset in `text`. */
  columnAt(offset: number): number;
  /** The bytes of the file after its text was replaced. */
  bytesWith(text: string): Uint8Array;
}

/**
 * Reads the bytes of a file.
 *
 * @throws ActionError of kind `input`: too large, not UTF-8, a Git LFS pointer
 */
export function readTextFile(path: string, bytes: Uint8Array): TextFile {
  if (bytes.byteLength > maxFileBytes) {
    throw inputError(`${path} has ${bytes.byteLength} bytes; allowed: up to ${maxFileBytes}.`, { file: path });
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoded = buffer.toString('utf8');
  if (!Buffer.from(decoded, 'utf8').equals(buffer)) {
    throw inputError(`${path} is not UTF-8, so an edit would change more than the image.`, {
      file: path,
      fix: 'Save the file as UTF-8.',
    });
  }
  const mark = decoded.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = decoded.slice(mark.length);
  if (text.startsWith('version https://git-lfs.github.com/spec/')) {
    throw inputError(`${path} is a Git LFS pointer, not the file itself.`, {
      file: path,
      fix: 'Take the file out of Git LFS; values files are small.',
    });
  }
  const starts = lineStarts(text);
  const lineAt = (offset: number) => countUpTo(starts, offset);
  return {
    path,
    text,
    lineAt,
    columnAt: offset => offset - (starts[lineAt(offset) - 1] ?? 0) + 1,
    bytesWith: replaced => Buffer.from(mark + replaced, 'utf8'),
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** How many of the ascending `numbers` are not above `limit`. */
export function countUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
