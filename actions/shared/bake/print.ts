import path from 'node:path';
import { inputError } from '../runtime/errors.ts';
import type { Captured } from '../runtime/exec.ts';
import { readInputFile, readJsonText } from '../runtime/input-file.ts';
import { isObject } from '../text/json.ts';
import { didYouMean } from '../text/suggestion.ts';
import { missingBakeFile, noBakeFile, requireWorkdir } from './bake-files.ts';
import type { Buildx } from './buildx.ts';
import type { Definition } from './definition.ts';
import { checkDefinition } from './definition-check.ts';
import { isHclName, mayReadCompose, readByCompose, refuseHeldBack } from './held-back.ts';
import { refuseOutsideFiles } from './local-files.ts';

export interface PrintRequest {
  /** Bake files, relative to `workdir`; empty means buildx's own look-up order. */
  readonly files: readonly string[];
  /** Targets, groups or patterns; empty means the group `default`. */
  readonly targets: readonly string[];
  /** Overrides of the form `pattern.key=value`, as `--set` takes them. */
  readonly set: readonly string[];
  /** Bake variables, as `parseBakeVariable` allows them; each must be declared in a file. */
  readonly variables: ReadonlyMap<string, string>;
  /** Sets the bake variable `ENVIRONMENT` where a file declares it; empty means none. */
  readonly environment: string;
  readonly workdir: string;
}

/**
 * Evaluates a bake definition once, by `docker buildx bake --print`: needs no builder and no engine.
 *
 * @throws ActionError of kind `input` with buildx's own message and its location in the file; of kind `policy` for files
 * that lead out of the workspace
 */
export async function printDefinition(buildx: Buildx, request: PrintRequest): Promise<Definition> {
  const { files, set, targets, variables, environment, workdir } = request;
  requireWorkdir(workdir);
  const env = { ...(environment === '' ? {} : { ENVIRONMENT: environment }), ...Object.fromEntries(variables) };
  const location = { files, workdir, env: buildx.evaluationEnv };
  await refuseOutsideFiles(location);
  const errorOf = (stderr: string) => bakeError(stderr, { ...request, readsCompose: mayReadCompose(location) });
  const flags = ['bake', '--progress', 'quiet', ...files.flatMap(file => ['--file', file])];
  const overrides = set.flatMap(override => ['--set', override]);
  const printIn: BakeEvaluation['printIn'] = variables =>
    buildx.evaluate([...flags, ...overrides, '--print', '--', ...targets], { cwd: workdir, env: variables });
  let declared: readonly string[] | undefined;
  const listDeclared = async () => {
    const list = () => buildx.evaluate([...flags, '--list', 'type=variables,format=json', '--'], { cwd: workdir, env });
    declared ??= readVariables(await list(), errorOf);
    return declared;
  };
  await checkVariables({ buildx, request, env, listDeclared, printIn });
  const printed = await printIn(env);
  const listTargets = async () =>
    readTargetList(
      await buildx.evaluate([...flags, '--list', 'type=targets,format=json', '--'], { cwd: workdir, env }),
    );
  if (printed.exitCode !== 0) throw (await circularGroupError(printed.stderr, listTargets)) ?? errorOf(printed.stderr);
  const where = 'The output of bake --print';
  const definition = readJsonText(printed.stdout.toString('utf8'), where);
  if (isWithoutTargets(definition)) throw noTargetError(targets, await listTargets());
  return checkDefinition(definition, where);
}

/** A target or group of the bake files. */
interface ListedTarget {
  readonly name: string;
  readonly isGroup: boolean;
}

/** What `bake --list` says; empty when it fails. */
function readTargetList({ exitCode, stdout }: Captured): ListedTarget[] {
  const entries = exitCode === 0 ? readJsonText(stdout.toString('utf8'), 'The output of bake --list') : [];
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry: unknown) =>
    isObject(entry) && typeof entry['name'] === 'string'
      ? [{ name: entry['name'], isGroup: entry['group'] === true }]
      : [],
  );
}

/** Bake looks for a group that contains itself among the targets, where it is not. */
async function circularGroupError(stderr: string, list: () => Promise<ListedTarget[]>): Promise<Error | undefined> {
  const name = /^ERROR: failed to find target (\S+)$/m.exec(stderr)?.[1];
  if (name === undefined) return undefined;
  const listed = await list();
  if (!listed.some(each => each.name === name && each.isGroup)) return undefined;
  return inputError(`The group "${name}" contains itself, directly or through other groups.`, {
    fix: `Remove "${name}" from the "targets" of itself or of a group that it contains. Bake finds no target "${name}" otherwise.`,
  });
}

const isWithoutTargets = (definition: unknown): boolean =>
  isObject(definition) && isObject(definition['target']) && Object.keys(definition['target']).length === 0;

/** A compose file whose services have no `build` makes an empty group `default`, and buildx reads it beside bake files. */
function noTargetError(targets: readonly string[], listed: readonly ListedTarget[]): Error {
  const names = targets.length === 0 ? 'the group "default"' : targets.map(name => `"${name}"`).join(', ');
  const known = listed.map(({ name }) => name).filter(name => name !== 'default');
  const choice = known.length === 0 ? '' : ` The bake files have: ${known.join(', ')}.`;
  return inputError(`Bake finds no target in ${names}.`, {
    fix: `Name targets or groups in "targets", or define a group "default" in a bake file.${choice} Without "files", buildx also reads compose files, of which only services with "build" are targets.`,
  });
}

/** The calls of bake for one request. */
interface BakeEvaluation {
  readonly buildx: Buildx;
  readonly request: PrintRequest;
  /** The bake variables of the request. */
  readonly env: Variables;
  readonly listDeclared: () => Promise<readonly string[]>;
  readonly printIn: (variables: Variables) => Promise<Captured>;
}

type Variables = Readonly<Record<string, string>>;

/** Neither a variable that is held back nor one of the request may be ignored without a word. */
async function checkVariables({ buildx, request, env, listDeclared, printIn }: BakeEvaluation): Promise<void> {
  const { files, variables, workdir } = request;
  const location = { files, workdir, env: buildx.evaluationEnv };
  const heldBack = buildx.heldBack.filter(name => !variables.has(name));
  const print = (marks: Variables) => printIn({ ...marks, ...env });
  await refuseHeldBack(heldBack, location, { listDeclared, print });
  if (variables.size === 0) return;
  const declared = await listDeclared();
  const others = [...variables.keys()].filter(name => !declared.includes(name));
  if (others.length === 0) return;
  const rest = Object.fromEntries(Object.entries(env).filter(([name]) => !others.includes(name)));
  const used = await readByCompose(others, location, marks => printIn({ ...rest, ...marks }));
  requireDeclared(others, [...declared, ...used]);
}

/**
 * Reads a definition that was printed before, so that nothing is evaluated a second time.
 *
 * @param file relative to the working directory
 */
export function readDefinition(file: string): Definition {
  const content = readInputFile({ input: 'definition', file, workspace: path.resolve() });
  return checkDefinition(readJsonText(content.toString('utf8'), file), file);
}

/** A variable that no file declares would be ignored without a word. */
function requireDeclared(names: readonly string[], known: readonly string[]): void {
  const name = names.find(candidate => !known.includes(candidate));
  if (name === undefined) return;
  throw inputError(`Input "variables": no bake file declares the variable "${name}"${didYouMean(name, known)}.`, {
    fix: `Declared: ${known.join(', ') || 'none'}.`,
  });
}

/** The variables that HCL and JSON files declare; a definition of compose files alone is listed as null. */
function readVariables(listed: Captured, errorOf: (stderr: string) => Error): string[] {
  if (listed.exitCode !== 0) throw errorOf(listed.stderr);
  const value = readJsonText(listed.stdout.toString('utf8'), 'The output of bake --list');
  return Array.isArray(value) ? value.flatMap(item => (typeof item?.name === 'string' ? [item.name] : [])) : [];
}

type ErrorContext = Pick<PrintRequest, 'workdir' | 'targets'> & {
  /** Whether a compose file takes part: its errors can quote any file that it takes in. */
  readonly readsCompose?: boolean;
};

/**
 * `docker-bake.hcl:5,31-6,1: Invalid …` becomes file, line and column. The excerpt that buildx shows is kept for HCL and
 * JSON, which take in no other file.
 */
export function bakeError(stderr: string, request: ErrorContext): Error {
  const lines = stderr.split('\n').filter(line => line !== '' && !/^#\d+ /.test(line));
  const message = lines.findLast(line => line.startsWith('ERROR: '))?.slice('ERROR: '.length) ?? lines.join('\n');
  const known = knownError(message);
  if (known !== undefined) return known;
  const location = /^(?<file>[^:\s]+):(?<line>\d+),(?<column>\d+)-\d+(?:,\d+)?: (?<text>.*)$/s.exec(message)?.groups;
  const isHcl = location?.['file'] !== undefined && isHclName(location['file']);
  if (request.readsCompose && !isHcl) {
    return inputError(`The bake definition cannot be read: ${withoutQuotes(message.split('\n')[0] ?? '')}`);
  }
  const excerpt = lines.filter(line => /^\s+\d+ \|/.test(line));
  const shown = excerpt.length > 0 ? `\n${excerpt.join('\n')}` : '';
  if (location === undefined) return inputError(`The bake definition cannot be read: ${message}${shown}`);
  const { file = '', line = '1', column = '1', text = '' } = location;
  return inputError(`${file}:${line}:${column}: ${text}${shown}`, {
    file: path.posix.join(request.workdir === '.' ? '' : request.workdir, file),
    line: Number(line),
    column: Number(column),
  });
}

/** A quotation can contain quotes, so the rest of the message goes with it. */
function withoutQuotes(message: string): string {
  const start = message.search(/["`]|[\s:(=]'/);
  return start === -1 ? message : `${message.slice(0, start)}…`;
}

/** Errors that buildx writes on one line without a location, and how to fix them. */
const knownErrors: readonly (readonly [pattern: RegExp, error: (name: string) => Error])[] = [
  [
    /^failed to find target (?<name>\S+)/,
    name =>
      inputError(`Bake knows no target or group named "${name}".`, {
        fix: 'Name a target or group of the bake file in "targets" and in "contexts", or define a group "default". `docker buildx bake --list=targets` shows what there is.',
      }),
  ],
  [/^open (?<name>.+?): no such file or directory/, missingBakeFile],
  [/^couldn't find a bake definition/, noBakeFile],
  [
    /^infinite loop from (?<name>\S+ to \S+)/,
    name =>
      inputError(`The bake definition has a cycle: an edge leads from ${name}, and others lead back.`, {
        fix: 'Remove one of these edges in "contexts".',
      }),
  ],
  [
    /^target (?<name>\S+ can't be used by \S+ because its platforms .*)/,
    name => inputError(`Target ${name}.`, { fix: 'Give the parent every platform of its child.' }),
  ],
  [
    /^failed to stat (?<name>.+?): (?:l?stat [^:]*: )?no such file or directory/,
    name =>
      inputError(`The bake definition names a secret or key in ${name}, and there is no such file.`, {
        fix: 'Bake needs these files even when it only prints. Make the file before this step, take the secret from a variable with "env=", or leave it out of the bake file and give it to build-images as "secret-files".',
      }),
  ],
];

function knownError(text: string): Error | undefined {
  for (const [pattern, error] of knownErrors) {
    const match = pattern.exec(text);
    if (match !== null) return error(match.groups?.['name'] ?? '');
  }
  return undefined;
}
