import { readFileSync } from 'node:fs';
import path from 'node:path';
import { policyError } from '../runtime/errors.ts';
import { isObject } from '../text/json.ts';

/** The order in which bake looks for files itself (docs.docker.com/build/bake/reference, "File format"). */
export const defaultBakeFiles = [
  'compose.yaml',
  'compose.yml',
  'docker-compose.yml',
  'docker-compose.yaml',
  'docker-bake.json',
  'docker-bake.hcl',
  'docker-bake.override.json',
  'docker-bake.override.hcl',
];

/** A bake file that contains names of variables that are held back. */
export interface SuspectFile {
  readonly name: string;
  readonly text: string;
  readonly heldBack: readonly string[];
}

/** The local bake files whose text contains one of the names; buildx itself reports a file that cannot be read. */
export function suspectFiles(
  files: readonly string[],
  { workdir, heldBack }: { readonly workdir: string; readonly heldBack: readonly string[] },
): SuspectFile[] {
  if (heldBack.length === 0) return [];
  return (files.length > 0 ? files : defaultBakeFiles).flatMap(name => {
    const text = tryRead(path.resolve(workdir, name.replace(/^cwd:\/\//, '')));
    const found = text === undefined ? [] : heldBack.filter(variable => text.includes(variable));
    return text === undefined || found.length === 0 ? [] : [{ name, text, heldBack: found }];
  });
}

function tryRead(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * Refuses bake files that use a variable which is held back: they would be evaluated with its default.
 *
 * @param listDeclared the variables that HCL and JSON files declare
 * @throws ActionError of kind `policy`
 */
export async function refuseHeldBack(
  files: readonly SuspectFile[],
  listDeclared: () => Promise<readonly string[]>,
): Promise<void> {
  const declared = files.some(({ name }) => !/\.ya?ml$/i.test(name)) ? await listDeclared() : [];
  for (const { name, text, heldBack } of files) {
    const used = /\.(?:hcl|json)$/i.test(name) ? [] : await composeVariables(text);
    const variable = heldBack.find(candidate => declared.includes(candidate) || used.includes(candidate));
    if (variable === undefined) continue;
    throw policyError(
      `${name}: the bake file uses the variable "${variable}", which it does not get, because its name looks like a credential or belongs to the runner.`,
      {
        fix: `What a bake file reads becomes public with the plan. Pass a credential as a build secret (secret = ["id=${variable.toLowerCase()},env=${variable}"]). If the value is public, set it with the input "variables": ${variable}=<value>.`,
      },
    );
  }
}

/** The variables of the environment that a compose file reads: `$NAME`, `${NAME…}`, and build arguments without a value. */
async function composeVariables(text: string): Promise<string[]> {
  const { parseAllDocuments } = await import('yaml');
  const documents = parseAllDocuments(text, { merge: true, logLevel: 'silent' });
  const trees = Array.isArray(documents) ? documents.map(document => readTree(() => document.toJS())) : [];
  return trees.flatMap(tree => [...interpolations(tree), ...openArguments(tree)]);
}

/** Aliases without an anchor are errors of the file, which buildx reports. */
function readTree(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function interpolations(value: unknown): string[] {
  if (typeof value === 'string') {
    return [...value.matchAll(/\$\$|\$\{?([A-Za-z_][A-Za-z0-9_]*)/g)].flatMap(match => match[1] ?? []);
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(interpolations) : [];
}

function openArguments(tree: unknown): string[] {
  const services = isObject(tree) && isObject(tree['services']) ? Object.values(tree['services']) : [];
  return services.flatMap(service => {
    const build = isObject(service) ? service['build'] : undefined;
    const args = isObject(build) ? build['args'] : undefined;
    if (Array.isArray(args)) return args.filter(item => typeof item === 'string' && !item.includes('='));
    return isObject(args) ? Object.keys(args).filter(name => args[name] === null) : [];
  });
}
