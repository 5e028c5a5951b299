import * as v from 'valibot';
import { targetNamePattern } from '../images/target-name.ts';
import { checkJson } from '../runtime/document.ts';
import { inputError } from '../runtime/errors.ts';
import { CsvError, readCsvLine, writeCsvLine } from '../text/csv.ts';
import { isObject } from '../text/json.ts';

/** A bake definition as `docker buildx bake --print` shows it (docs.docker.com/build/bake/reference). */
export interface Definition {
  readonly group?: Readonly<Record<string, { readonly targets: readonly string[] }>>;
  readonly target: Readonly<Record<string, DefinedTarget>>;
}

/**
 * One target with the fields that the suite reads; the others are passed on. Values of `args` and `labels` are as in
 * the file: `${` is written as `$${`.
 */
export interface DefinedTarget {
  readonly context?: string;
  readonly contexts?: Readonly<Record<string, string>>;
  readonly dockerfile?: string;
  readonly 'dockerfile-inline'?: string;
  readonly target?: string;
  readonly args?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: readonly string[];
  readonly tags?: readonly string[];
  readonly platforms?: readonly string[];
  readonly output?: readonly Composable[];
  readonly attest?: readonly Composable[];
  readonly secret?: readonly Composable[];
  readonly ssh?: readonly Composable[];
  readonly 'cache-from'?: readonly Composable[];
  readonly 'cache-to'?: readonly Composable[];
  readonly pull?: boolean;
  readonly 'no-cache'?: boolean;
  readonly [field: string]: unknown;
}

/** `type=gha,scope=x` as text (buildx before 0.19) or as an object (since). */
export type Composable = string | Readonly<Record<string, string>>;

/**
 * Both forms as one: fields by name. A string without `=` is its `type`, as buildx reads it.
 *
 * @throws ActionError of kind `input` when the string is not comma-separated values
 */
export function composableFields(value: Composable): Readonly<Record<string, string>> {
  if (typeof value !== 'string') return value;
  if (!value.includes('=')) return { type: value };
  return Object.fromEntries(
    readFields(value).map(field => {
      const at = field.indexOf('=');
      return at < 0 ? [field, ''] : [field.slice(0, at), field.slice(at + 1)];
    }),
  );
}

function readFields(line: string): string[] {
  try {
    return readCsvLine(line).map(({ text }) => text);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw inputError(`"${line}" is not a list of key=value with commas: column ${error.column}: ${error.message}.`);
  }
}

/** The reverse of `composableFields`: one string, which every version of buildx reads. */
export const composableText = (fields: Readonly<Record<string, string>>): string =>
  writeCsvLine(Object.entries(fields).map(([key, value]) => `${key}=${value}`));

/** Bake writes `${` as `$${` and `%{` as `%%{` in args, labels and annotations, so that its output is a file again. */
export const unescapeTemplate = (text: string): string => text.replace(/([$%])\1(?=\{)/g, '$1');

/** The reverse: any text as a literal of a bake JSON file. */
export const escapeTemplate = (text: string): string => text.replace(/[$%](?=\{)/g, sign => `${sign}${sign}`);

/** Names with a meaning in JavaScript objects; no target can have one. */
const reserved = ['__proto__', 'constructor', 'prototype'];

const strings = v.array(v.string());
const stringMap = v.record(v.string(), v.string());
/** buildx prints `disabled` of an attestation as a boolean, and `paths` of an SSH key as a list. */
const composable = v.union([
  v.string(),
  v.record(v.string(), v.union([v.string(), v.boolean(), v.number(), v.array(v.string())])),
]);
const composables = v.array(composable);

/** What `bake --print` of buildx 0.36 writes for a target (docs.docker.com/build/bake/reference). */
const targetFields = {
  description: v.optional(v.string()),
  inherits: v.optional(strings),
  context: v.optional(v.string()),
  contexts: v.optional(stringMap),
  dockerfile: v.optional(v.string()),
  'dockerfile-inline': v.optional(v.string()),
  target: v.optional(v.string()),
  args: v.optional(stringMap),
  labels: v.optional(stringMap),
  annotations: v.optional(strings),
  tags: v.optional(strings),
  platforms: v.optional(strings),
  output: v.optional(composables),
  attest: v.optional(composables),
  secret: v.optional(composables),
  ssh: v.optional(composables),
  'cache-from': v.optional(composables),
  'cache-to': v.optional(composables),
  pull: v.optional(v.boolean()),
  'no-cache': v.optional(v.boolean()),
  'no-cache-filter': v.optional(strings),
  network: v.optional(v.string()),
  'shm-size': v.optional(v.string()),
  ulimits: v.optional(strings),
  call: v.optional(v.string()),
  entitlements: v.optional(strings),
  'extra-hosts': v.optional(stringMap),
  policy: v.optional(v.array(v.unknown())),
};

const definitionFields = {
  group: v.optional(v.record(v.string(), v.looseObject({ targets: strings, description: v.optional(v.string()) }))),
  target: v.record(v.string(), v.looseObject(targetFields)),
};

const definitionSchema = v.looseObject(definitionFields);

/** Paths of the fields that the suite does not know; they are passed on as they are. */
export function unknownFields(definition: Definition): string[] {
  const unknown = (value: object, known: object) => Object.keys(value).filter(key => !Object.hasOwn(known, key));
  return [
    ...unknown(definition, definitionFields),
    ...Object.entries(definition.target).flatMap(([name, target]) =>
      unknown(target, targetFields).map(field => `target.${name}.${field}`),
    ),
  ];
}

/** More levels than any definition has, and fewer than a recursive function can visit. */
const maxDepth = 100;

function isDeeperThan(depth: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some(entry => isDeeperThan(depth - 1, entry));
}

/**
 * Checks the shape of a printed definition to the last field that buildx has. Fields that it does not have pass.
 *
 * @param where the name of the source in an error, e.g. a path
 * @throws ActionError of kind `input`
 */
export function checkDefinition(value: unknown, where: string): Definition {
  const refuse = (why: string) =>
    inputError(`${where} is not a bake definition: ${why}.`, {
      fix: 'Expected is the JSON that `docker buildx bake --print` writes.',
    });
  if (!isObject(value)) throw refuse('it is not a JSON object');
  if (isDeeperThan(maxDepth, value)) throw refuse(`it has more than ${maxDepth} levels`);
  const { target, group } = value;
  if (!isObject(target) || Object.keys(target).length === 0) throw refuse('it has no targets');
  for (const [name, fields] of Object.entries(target)) {
    refuseName(name, 'target', where);
    if (!isObject(fields)) throw refuse(`target "${name}" is not an object`);
  }
  if (group !== undefined && !isObject(group)) throw refuse('"group" is not an object');
  for (const name of Object.keys(group ?? {})) refuseName(name, 'group', where);
  checkJson(definitionSchema, value, where);
  return value as unknown as Definition;
}

function refuseName(name: string, what: 'target' | 'group', where: string): void {
  if (targetNamePattern.test(name) && !reserved.includes(name)) return;
  const reason = name.startsWith('-') ? ', because a name that begins with "-" is an option of buildx' : '';
  throw inputError(`${where} is not a bake definition: "${name}" cannot name a ${what}${reason}.`, {
    fix: `Allowed: letters, digits, "_" and "-", with a letter, a digit or "_" first, and none of ${reserved.join(', ')}. Rename the ${what} in the bake file.`,
  });
}

/** A bake file in JSON that changes targets of another: it replaces lists and merges `args`, `labels` and `contexts`. */
export interface OverrideFile {
  readonly target: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** An override file as stable JSON: targets sorted, fields in their order. */
export function formatOverride(override: OverrideFile): string {
  const target = Object.fromEntries(Object.entries(override.target).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ target }, null, 2)}\n`;
}
