import path from 'node:path';
import { gitOutput } from '../shared/context/checkout.ts';
import { numberAt, valueAt } from '../shared/context/payload.ts';
import { ActionError, inputError, messageOf } from '../shared/runtime/errors.ts';
import { isInside, readInputFile, readJsonText } from '../shared/runtime/input-file.ts';
import type { CheckoutPorts } from '../shared/runtime/runtime.ts';

/**
 * Reads the version from a file of the repository (`path`, or `path#key` for a key other than the usual one) or from
 * `git describe`.
 *
 * @throws ActionError of kind `input` that names file and key
 */
export async function readVersion(from: string, runtime: CheckoutPorts): Promise<string> {
  if (from === 'git-describe') return await describeCommit(runtime);
  const [file = '', key = ''] = from.split('#');
  const name = path.basename(file);
  const keys = key === '' ? usualKeys(name) : [key];
  const content = readText(runtime.folders.workspace, file);
  const document = await parseDocument(file, content);
  const values =
    document === undefined
      ? [{ at: 'the first line', value: firstLine(content) }]
      : keys.map(at => ({ at, value: valueAt(document, ...at.split('.')) }));
  const found =
    values.find(({ value }) => typeof value === 'string') ?? values.find(({ value }) => value !== undefined);
  const version = typeof found?.value === 'string' ? found.value.trim() : undefined;
  if (version !== undefined && /^\S+$/.test(version)) return version;
  const wrong =
    found === undefined
      ? `has no version at ${values[0]?.at}.`
      : `has ${shorten(JSON.stringify(found.value))} at ${found.at}, and a version is a string without white space.`;
  throw inputError(`Input "version-from": ${file} ${wrong}`, {
    fix: 'Correct it, name another key, e.g. "Chart.yaml#appVersion", or set the version itself in "version".',
    file,
  });
}

/** The start of a value that can be a long text. */
const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

function readText(workspace: string, file: string): string {
  if (!isInside(path.resolve(workspace), path.resolve(workspace, file))) {
    throw inputError(`Input "version-from": ${file} leads out of the repository.`);
  }
  return readInputFile({ input: 'version-from', file, workspace }).toString('utf8');
}

/** Where tools look for the version; the first key that exists counts. */
function usualKeys(name: string): readonly string[] {
  if (name === 'Cargo.toml') return ['package.version', 'workspace.package.version'];
  if (name === 'pyproject.toml') return ['project.version', 'tool.poetry.version'];
  return /\.(?:json|ya?ml|toml)$/.test(name) ? ['version'] : [];
}

/** The parsed file; undefined for plain text. A parser is loaded for the format that needs it. */
async function parseDocument(file: string, content: string): Promise<unknown> {
  try {
    if (file.endsWith('.json')) return readJsonText(content, `Input "version-from": ${file}`, { file });
    // The schema `failsafe` keeps 1.10 a string; a list or a map as a key would be written out as one, level by level.
    if (/\.ya?ml$/.test(file)) return (await import('yaml')).parse(content, { schema: 'failsafe', stringKeys: true });
    if (file.endsWith('.toml')) return (await import('smol-toml')).parse(content);
  } catch (error) {
    if (error instanceof ActionError) throw error;
    // Parsers add an excerpt of the file below the first line.
    const [message = ''] = messageOf(error).split('\n');
    throw inputError(`Input "version-from": ${file} cannot be parsed: ${message.replace(/:$/, '')}`, {
      cause: error,
      file,
      line: numberAt(error, 'line'),
      column: numberAt(error, 'column'),
    });
  }
  return undefined;
}

const firstLine = (content: string): string | undefined =>
  content
    .split(/\r?\n/)
    .map(line => line.trim())
    .find(line => line !== '' && !line.startsWith('#'));

async function describeCommit(runtime: CheckoutPorts): Promise<string> {
  const described = await gitOutput(runtime, 'describe', '--tags', '--match', '*[0-9]*');
  if (described !== undefined) return described;
  throw inputError('Input "version-from": git describe finds no tag before this commit.', {
    fix: 'Check out with history and tags (actions/checkout with "fetch-depth: 0"), or create a first tag.',
  });
}
