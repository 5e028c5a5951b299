import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { inputError, messageOf, policyError } from '../runtime/errors.ts';
import { isInside, outsideTarget, realPath } from '../runtime/input-file.ts';
import { isObject } from '../text/json.ts';
import { type BakeLocation, defaultBakeFiles, isHclName } from './held-back.ts';

/**
 * Refuses files that lead out of the workspace: what bake reads becomes public with the plan and with its errors, and
 * the repository of a pull request can link to any file of the runner. A file elsewhere that an input names is the
 * workflow's, unless it is a link.
 *
 * @throws ActionError of kind `policy` that names the file and where it leads
 */
export async function refuseOutsideFiles(location: BakeLocation): Promise<void> {
  const folder = path.resolve(location.workdir);
  const workspace = path.resolve();
  const root = isInside(workspace, folder) ? workspace : folder;
  const pending: string[] = [];
  for (const name of namesOf(location)) {
    const file = path.resolve(folder, name.replace(/^cwd:\/\//, ''));
    const target = outsideTarget(root, file);
    if (target !== undefined) throw outsideError(name, target);
    if (isInside(root, file) && name !== '.env' && !isHclName(name)) pending.push(file);
  }
  await refuseOutsideReferences(pending, { root, folder });
}

function namesOf({ files, env }: BakeLocation): string[] {
  if (files.length > 0) return [...files, '.env'];
  const separator = env['BUILDX_BAKE_PATH_SEPARATOR'] || path.delimiter;
  const fromEnvironment = (env['BUILDX_BAKE_FILE'] ?? '').split(separator).filter(name => name !== '');
  return [...(fromEnvironment.length > 0 ? fromEnvironment : defaultBakeFiles), '.env'];
}

/** More than a repository has; links can give a folder any number of names. */
const maxPlaces = 500;

/**
 * Follows compose files into the files that they take in. Depending on how a file is taken in, its paths are relative to
 * the working directory, to its own folder or to that of a project; each place where a file exists counts.
 */
async function refuseOutsideReferences(
  files: readonly string[],
  { root, folder }: { readonly root: string; readonly folder: string },
): Promise<void> {
  const found = new Map<string, readonly Reference[]>();
  const bases = new Set([folder, ...files.map(file => path.dirname(file))]);
  const pending = new Set(files);
  for (let places = -1; places !== pending.size + bases.size; ) {
    places = pending.size + bases.size;
    if (places > maxPlaces) throw policyError('The compose files take in too many files to check where they lead.');
    for (const file of pending) {
      const source = path.relative(root, file);
      const references = found.get(file) ?? (await readReferences(file, source));
      found.set(file, references);
      for (const { written, isCompose } of references) {
        if (/\$|^~/.test(written)) throw unclearError(source, written);
        for (const target of [...bases].map(base => path.resolve(base, written))) {
          refuseOutside(target, { root, shown: `${source}: ${written}` });
          const kind = isCompose ? statSync(target, { throwIfNoEntry: false }) : undefined;
          if (kind === undefined || pending.size + bases.size > maxPlaces) continue;
          if (kind.isFile()) pending.add(target);
          bases.add(kind.isDirectory() ? target : path.dirname(target));
        }
      }
    }
  }
  for (const base of bases) {
    const file = path.join(base, '.env');
    refuseOutside(file, { root, shown: path.relative(root, file) });
  }
}

interface Reference {
  readonly written: string;
  /** Whether it is a compose file, or the folder of one, rather than a file of variables. */
  readonly isCompose: boolean;
}

async function readReferences(file: string, source: string): Promise<Reference[]> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return [];
  }
  const { parseAllDocuments, visit } = await import('yaml');
  try {
    // Compose reads other encodings, and base64 where a tag says so; here paths in them would not be seen.
    if (/[\0\uFFFD]/.test(text)) throw new Error('it is not UTF-8');
    // A list or a map as a key would be written out as a string, of which each level around it doubles the time.
    const options = { merge: true, uniqueKeys: false, stringKeys: true, logLevel: 'error' } as const;
    const documents = parseAllDocuments(text, options);
    return [...documents].flatMap(document => {
      const [error] = document.errors;
      if (error !== undefined) throw error;
      visit(document, (_, node) => {
        if (isObject(node) && node['tag'] === 'tag:yaml.org,2002:binary') throw new Error('it has the tag !!binary');
      });
      return referencesOf(document.toJS());
    });
  } catch (error) {
    // A file of another name can be HCL.
    if (!/\.ya?ml$/i.test(file)) return [];
    const [message = ''] = messageOf(error).split('\n');
    throw inputError(`${source} cannot be read: ${message.replace(/:$/, '')}`, { file: source, cause: error });
  }
}

/** docs.docker.com/reference/compose-file: the attributes that name files which are read with the definition. */
function referencesOf(document: unknown): Reference[] {
  if (!isObject(document)) return [];
  const included = listOf(document['include']).flatMap(entry =>
    isObject(entry)
      ? [
          ...pathsOf(entry['path'], true),
          ...pathsOf(entry['project_directory'], true),
          ...pathsOf(entry['env_file'], false),
        ]
      : pathsOf(entry, true),
  );
  const services = isObject(document['services']) ? Object.values(document['services']) : [];
  return [...included, ...services.flatMap(referencesOfService)];
}

function referencesOfService(service: unknown): Reference[] {
  if (!isObject(service)) return [];
  const base = service['extends'];
  return [
    ...pathsOf(service['env_file'], false),
    ...pathsOf(service['label_file'], false),
    ...(isObject(base) ? pathsOf(base['file'], true) : []),
  ];
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const pathsOf = (value: unknown, isCompose: boolean): Reference[] =>
  listOf(value)
    .map(entry => (isObject(entry) ? entry['path'] : entry))
    .flatMap(entry => (typeof entry === 'string' && entry !== '' ? [{ written: entry, isCompose }] : []));

function refuseOutside(file: string, { root, shown }: { readonly root: string; readonly shown: string }): void {
  const real = realPath(file);
  if (real !== undefined && !isInside(realpathSync(root), real)) throw outsideError(shown, real);
}

const outsideError = (name: string, real: string) =>
  policyError(`${name} leads out of the workspace, to ${real}, and bake does not get it.`, {
    fix: 'What bake reads becomes public with the plan. Keep the file in the repository, without a link to the outside.',
  });

const unclearError = (source: string, written: string) =>
  policyError(`${source}: the path ${written} can lead out of the workspace.`, {
    fix: 'Write the paths of "include", "extends", "env_file" and "label_file" without variables and without "~".',
    file: source,
  });
