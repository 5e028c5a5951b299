import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { policyError } from '../runtime/errors.ts';
import type { Captured } from '../runtime/exec.ts';

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

type Environment = Readonly<Record<string, string | undefined>>;

/** Where bake reads its definition. */
export interface BakeLocation {
  /** As `--file` takes them; empty means buildx's look-up order. */
  readonly files: readonly string[];
  readonly workdir: string;
  /** What buildx gets as its environment. */
  readonly env: Environment;
}

/** How a definition is asked for its variables. */
export interface VariableQuestions {
  /** The variables that HCL and JSON files declare. */
  readonly listDeclared: () => Promise<readonly string[]>;
  /** `bake --print`, with these variables added to its environment. */
  readonly print: (variables: Readonly<Record<string, string>>) => Promise<Captured>;
}

/**
 * Refuses bake files that use a variable which is held back: they would be evaluated with its default. The text of the
 * files excludes most names without a further call of buildx; for the others buildx decides.
 *
 * @throws ActionError of kind `policy` that names the variable
 */
export async function refuseHeldBack(
  heldBack: readonly string[],
  location: BakeLocation,
  questions: VariableQuestions,
): Promise<void> {
  const candidates = mentioned(heldBack, location);
  if (candidates.length === 0) return;
  const variable =
    (await readByCompose(candidates, location, questions.print))[0] ?? (await declaredName(candidates, questions));
  if (variable === undefined) return;
  const file = sourcesOf(location).find(({ text }) => text?.includes(variable))?.name;
  throw policyError(
    `${file === undefined ? 'The bake files use' : `${file}: the bake file uses`} the variable "${variable}", which ${file === undefined ? 'they do' : 'it does'} not get, because its name looks like a credential or belongs to the runner.`,
    {
      fix: `What a bake file reads becomes public with the plan. Pass a credential as a build secret (secret = ["id=${variable.toLowerCase()},env=${variable}"]). If the value is public, set it with the input "variables": ${variable}=<value>.`,
    },
  );
}

async function declaredName(
  names: readonly string[],
  { listDeclared }: Pick<VariableQuestions, 'listDeclared'>,
): Promise<string | undefined> {
  const declared = await listDeclared();
  return names.find(name => declared.includes(name));
}

interface Source {
  readonly name: string;
  /** Undefined when it cannot be read here. */
  readonly text: string | undefined;
}

/** Whether buildx takes its files from somewhere else than the inputs. */
const isElsewhere = ({ files, env }: BakeLocation): boolean => files.length === 0 && Boolean(env['BUILDX_BAKE_FILE']);

/** The local files that bake reads, and `.env`, which gives variables to compose files. */
function sourcesOf({ files, workdir }: BakeLocation): Source[] {
  const find = (name: string) => path.resolve(workdir, name.replace(/^cwd:\/\//, ''));
  const optional = [...(files.length > 0 ? [] : defaultBakeFiles), '.env'].filter(name => existsSync(find(name)));
  return [...files, ...optional].map(name => ({ name, text: tryRead(find(name)) }));
}

function tryRead(file: string): string | undefined {
  try {
    // HCL takes names that are equal in this form for the same name.
    return readFileSync(file, 'utf8').normalize('NFC');
  } catch {
    return undefined;
  }
}

/** Escapes, tags and encodings: with them a text has a name that it does not contain. Compose files also take in other files. */
const opaque = /\\(?:[uUxX]|\r?\n)|!!|!<|%TAG|[\0\uFEFF\uFFFD]/;
const otherFiles = /\b(?:include|extends)\b/;

/** The names that appear in the files; all of them where the text of the files cannot show it. */
function mentioned(names: readonly string[], location: BakeLocation): readonly string[] {
  if (names.length === 0 || isElsewhere(location)) return names;
  const sources = sourcesOf(location);
  const isOpen = ({ name, text }: Source) =>
    text !== undefined && !opaque.test(text) && (isHclName(name) || !otherFiles.test(text));
  return sources.every(isOpen) ? names.filter(name => sources.some(({ text }) => text?.includes(name))) : names;
}

export const isHclName = (file: string): boolean => /\.(?:hcl|json)$/i.test(file);

/** Bake reads a file of any other name as compose, if it can. */
export const mayReadCompose = (location: BakeLocation): boolean =>
  isElsewhere(location) || sourcesOf(location).some(({ name }) => name !== '.env' && !isHclName(name));

/**
 * The variables that change what compose files evaluate to. A compose file declares no variables and reads them in many
 * ways: with defaults, through `.env`, in files that it includes. So each gets a value that no file can contain.
 */
export async function readByCompose(
  names: readonly string[],
  location: BakeLocation,
  print: VariableQuestions['print'],
): Promise<string[]> {
  if (!mayReadCompose(location)) return [];
  const { randomUUID } = await import('node:crypto');
  const marks = new Map<string, string>();
  for (const name of names) if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) marks.set(name, randomUUID());
  const printWithout = (left?: string) => print(Object.fromEntries([...marks].filter(([name]) => name !== left)));
  const marked = await printWithout();
  if (isSameOutcome(marked, await print({}))) return [];
  const visible = [...marks].flatMap(([name, mark]) => (marked.stdout.includes(mark) ? [name] : []));
  // HCL files beside it can evaluate to the time, and differ each time.
  if (!isSameOutcome(marked, await printWithout())) return visible;
  const hidden: string[] = [];
  for (const name of marks.keys()) {
    if (!visible.includes(name) && !isSameOutcome(marked, await printWithout(name))) hidden.push(name);
  }
  return [...visible, ...hidden];
}

const isSameOutcome = (one: Captured, other: Captured): boolean =>
  one.exitCode === other.exitCode && (one.exitCode !== 0 || one.stdout.equals(other.stdout));
