import path from 'node:path';
import { inputError } from '../../shared/runtime/errors.ts';
import { type ListDiagnostic, refuseDiagnostics } from './diagnostic.ts';
import { readJsonSyntax } from './json-syntax.ts';
import { Locator, type SourceText } from './locator.ts';
import { readNamedFile } from './named-file.ts';
import type { SyntaxNode } from './syntax-tree.ts';

/** The list of apps as it is written. */
export interface AppSource extends SourceText {
  readonly format: 'json' | 'yaml';
}

/** Enough for some thousand apps: a larger file is a mistake. */
const maxBytes = 256 * 1024;

/**
 * @param inline the input `apps`; when it is not empty, no file is read
 * @throws ActionError of kind `input` when the file is missing, outside the workspace, too large or not UTF-8; of kind
 *   `policy` when a link leads out of the workspace
 */
export function readAppSource(inline: string, appsFile: string, workspace: string): AppSource {
  if (inline !== '') {
    return { name: 'input "apps"', file: undefined, text: inline, format: formatOf('', inline) };
  }
  const text = readNamedFile({ input: 'apps-file', file: appsFile, workspace, maxBytes });
  if (text === undefined) {
    throw inputError(`Input "apps-file": "${appsFile}" cannot be read: no such file.`, {
      fix: 'Check out the repository before this step, or correct the input "apps-file".',
    });
  }
  const absolute = path.resolve(workspace, appsFile);
  const relative = path.relative(workspace, absolute);
  const inside = !relative.startsWith('..') && !path.isAbsolute(relative);
  const name = inside ? relative.split(path.sep).join('/') : appsFile;
  return { name, file: inside ? name : undefined, text, format: formatOf(absolute, text) };
}

function formatOf(file: string, text: string): AppSource['format'] {
  if (/\.json$/i.test(file)) return 'json';
  if (/\.ya?ml$/i.test(file)) return 'yaml';
  return /^\s*(?:[[{]|$)/.test(text.replace(/^\ufeff/, '')) ? 'json' : 'yaml';
}

/**
 * Reads the tree of a source. The YAML parser is loaded for YAML only.
 *
 * @throws ActionError of kind `input` that lists every syntax error with its location
 */
export async function readSyntax(source: AppSource): Promise<SyntaxNode> {
  const locator = new Locator(source);
  if (source.text.startsWith('\ufeff')) {
    refuseDiagnostics([{ at: locator.at(0), message: 'starts with a byte order mark' }]);
  }
  if (source.text.trim() === '') {
    refuseDiagnostics([{ at: locator.at(0), message: 'is empty; expected a list of apps' }]);
  }
  const read = source.format === 'json' ? readJsonSyntax : (await import('./yaml-syntax.ts')).readYamlSyntax;
  const result = read(source.text);
  if ('root' in result) return result.root;
  const kind = source.format === 'json' ? 'JSON' : 'YAML';
  const diagnostics = result.errors.map(
    ({ offset, message }): ListDiagnostic => ({ at: locator.at(offset), message: `not valid ${kind}: ${message}` }),
  );
  refuseDiagnostics(diagnostics);
  throw new Error('a syntax result without a tree and without errors');
}
