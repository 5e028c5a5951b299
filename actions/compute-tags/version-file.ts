import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gitOutput } from '../shared/context/checkout.ts';
import { valueAt } from '../shared/context/payload.ts';
import { inputError, messageOf } from '../shared/runtime/errors.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';

/**
 * Reads the version from a file of the repository (`path`, or `path#key` for a key other than the usual one) or from
 * `git describe`.
 *
 * @throws ActionError of kind `input` that names file and key
 */
export async function readVersion(from: string, runtime: Pick<Runtime, 'capture' | 'folders'>): Promise<string> {
  if (from === 'git-describe') return await describe(runtime);
  const [file = '', key = ''] = from.split('#');
  const { workspace } = runtime.folders;
  const whole = path.resolve(workspace, file);
  if (path.relative(workspace, whole).startsWith('..')) {
    throw inputError(`Input "version-from": ${file} lies outside of the repository.`);
  }
  const content = readText(whole, file);
  const found = await versionIn(path.basename(file), content, key, file);
  const version = typeof found === 'number' ? String(found) : found;
  if (typeof version === 'string' && /^\S+$/.test(version.trim())) return version.trim();
  const named = key || usualKey(path.basename(file)) || 'the first line';
  throw inputError(`Input "version-from": ${file} has no version at ${named}.`, {
    fix: 'Name the key behind the file, e.g. "Chart.yaml#appVersion", or give the version itself in "version".',
    file,
  });
}

function readText(whole: string, file: string): string {
  try {
    return readFileSync(whole, 'utf8');
  } catch (error) {
    throw inputError(`Input "version-from": ${file} cannot be read: ${messageOf(error)}`, { cause: error });
  }
}

function usualKey(name: string): string {
  if (name === 'Cargo.toml') return 'package.version';
  if (name === 'pyproject.toml') return 'project.version';
  return /\.(?:json|ya?ml|toml)$/.test(name) ? 'version' : '';
}

async function versionIn(name: string, content: string, key: string, file: string): Promise<unknown> {
  const at = (key || usualKey(name)).split('.');
  if (name.endsWith('.json'))
    return valueAt(
      parsed(file, () => JSON.parse(content)),
      ...at,
    );
  if (/\.ya?ml$/.test(name)) {
    // `failsafe` keeps 1.10 a text.
    const { parse } = await import('yaml');
    return valueAt(
      parsed(file, () => parse(content, { schema: 'failsafe' })),
      ...at,
    );
  }
  if (!name.endsWith('.toml')) return content.split(/\r?\n/).find(line => line.trim() !== '' && !line.startsWith('#'));
  const others =
    key !== ''
      ? []
      : [
          ['workspace', 'package', 'version'],
          ['tool', 'poetry', 'version'],
        ];
  return [at, ...others].map(keys => tomlText(content, keys)).find(value => value !== undefined);
}

function parsed(file: string, parse: () => unknown): unknown {
  try {
    return parse();
  } catch (error) {
    throw inputError(`Input "version-from": ${file} cannot be parsed: ${messageOf(error)}`, { cause: error, file });
  }
}

/** The text of one key in a table of a TOML file (toml.io); a version is always a plain string there. */
function tomlText(content: string, keys: readonly string[]): string | undefined {
  const wanted = keys.slice(0, -1).join('.');
  const key = keys.at(-1);
  let table = '';
  for (const line of content.split(/\r?\n/)) {
    const header = /^\s*\[\s*([^[\]]+?)\s*\]\s*(?:#.*)?$/.exec(line)?.[1];
    if (header !== undefined) table = header.replace(/\s*\.\s*/g, '.');
    const [, name, double, single] = /^\s*([\w-]+)\s*=\s*(?:"([^"\\]*)"|'([^']*)')\s*(?:#.*)?$/.exec(line) ?? [];
    if (table === wanted && name === key) return double ?? single;
  }
  return undefined;
}

async function describe(runtime: Pick<Runtime, 'capture' | 'folders'>): Promise<string> {
  const described = await gitOutput(runtime, 'describe', '--tags', '--match', '*[0-9]*');
  if (described !== undefined) return described;
  throw inputError('Input "version-from": git describe finds no tag before this commit.', {
    fix: 'Check out with history and tags (actions/checkout with "fetch-depth: 0"), or create a first tag.',
  });
}
