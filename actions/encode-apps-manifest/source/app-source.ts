import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { inputError, messageOf } from '../../shared/runtime/errors.ts';
import { readJsonSyntax } from './json-syntax.ts';
import { type Finding, type Place, refuseFindings } from './place.ts';
import { positionAt, type SyntaxNode } from './syntax-tree.ts';

/** The text of the list and where it came from. */
export interface AppSource {
  /** How findings call it. */
  readonly name: string;
  /** Relative to the workspace; undefined for the inline list and for a file outside. */
  readonly file: string | undefined;
  readonly text: string;
  readonly format: 'json' | 'yaml';
}

/** Above this a list is a mistake: it holds some thousand apps. */
const maximumBytes = 256 * 1024;

/**
 * @param inline the input `apps`; when it is not empty, no file is read
 * @throws ActionError of kind `input` when the file is missing, outside the workspace, too large or not UTF-8
 */
export function readAppSource(inline: string, appsFile: string, workspace: string): AppSource {
  if (inline !== '') {
    return { name: 'input "apps"', file: undefined, text: inline, format: formatOf('', inline) };
  }
  const location = path.resolve(workspace, appsFile);
  const bytes = readBytes(location, appsFile);
  if (!path.isAbsolute(appsFile)) refuseOutside(location, workspace, appsFile);
  const text = decode(bytes, appsFile);
  const relative = path.relative(workspace, location);
  const inside = !relative.startsWith('..') && !path.isAbsolute(relative);
  const name = inside ? relative.split(path.sep).join('/') : appsFile;
  return { name, file: inside ? name : undefined, text, format: formatOf(location, text) };
}

function readBytes(location: string, appsFile: string): Buffer {
  const fix = 'Check out the repository before this step, or correct the input "apps-file".';
  try {
    const { size } = statSync(location);
    if (size > maximumBytes) {
      throw inputError(`${appsFile} has ${size} bytes; allowed are ${maximumBytes}.`, { fix });
    }
    return readFileSync(location);
  } catch (error) {
    const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
    if (typeof code !== 'string') throw error;
    const why = code === 'ENOENT' ? 'no such file' : messageOf(error);
    throw inputError(`Input "apps-file": "${appsFile}" cannot be read: ${why}.`, { fix, cause: error });
  }
}

function refuseOutside(location: string, workspace: string, appsFile: string): void {
  const real = path.relative(realpathSync(workspace), realpathSync(location));
  if (!real.startsWith('..') && !path.isAbsolute(real)) return;
  throw inputError(`Input "apps-file": "${appsFile}" leads out of the workspace.`, {
    fix: 'Name a file of the repository, or give an absolute path.',
  });
}

function decode(bytes: Buffer, appsFile: string): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    throw inputError('the file begins with a byte order mark (EF BB BF), which JSON does not allow', {
      file: appsFile,
      line: 1,
      column: 1,
      fix: 'Save it as UTF-8 without a byte order mark.',
    });
  }
  const text = bytes.toString('utf8');
  if (Buffer.from(text, 'utf8').equals(bytes)) return text;
  throw inputError(`${appsFile} is not UTF-8 text.`, { fix: 'Save it as UTF-8 without a byte order mark.' });
}

function formatOf(location: string, text: string): AppSource['format'] {
  if (/\.json$/i.test(location)) return 'json';
  if (/\.ya?ml$/i.test(location)) return 'yaml';
  return /^\s*(?:[[{]|$)/.test(text.replace(/^\ufeff/, '')) ? 'json' : 'yaml';
}

/**
 * The tree of the text. The YAML parser is loaded for YAML alone.
 *
 * @throws ActionError of kind `input` that lists every fault of syntax with its place
 */
export async function readSyntax(source: AppSource): Promise<SyntaxNode> {
  const start: Place = { ...placeOf(source, 0) };
  if (source.text.startsWith('\ufeff')) refuseFindings([{ at: start, message: 'begins with a byte order mark' }]);
  if (source.text.trim() === '') refuseFindings([{ at: start, message: 'is empty; expected is a list of apps' }]);
  const read = source.format === 'json' ? readJsonSyntax : (await import('./yaml-syntax.ts')).readYamlSyntax;
  const result = read(source.text);
  if ('root' in result) return result.root;
  const kind = source.format === 'json' ? 'JSON' : 'YAML';
  const findings = result.faults.map(
    ({ offset, message }): Finding => ({ at: placeOf(source, offset), message: `not valid ${kind}: ${message}` }),
  );
  refuseFindings(findings);
  throw new Error('a syntax result without a tree and without faults');
}

export function placeOf(source: AppSource, offset: number): Place {
  return { name: source.name, file: source.file, ...positionAt(source.text, offset) };
}
