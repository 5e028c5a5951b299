import * as v from 'valibot';
import { targetNamePattern } from '../images/target-name.ts';
import { checkJson } from '../runtime/document.ts';
import { inputError } from '../runtime/errors.ts';
import { type Log, oneLine } from '../runtime/log.ts';
import { isObject } from '../text/json.ts';
import type { Definition } from './definition.ts';

/** Names with a meaning in JavaScript objects; no target can have one. */
const reserved = ['__proto__', 'constructor', 'prototype'];

/** Nothing that a build uses can contain NUL: no path, no argument of a program, no variable. */
const text = v.pipe(v.string(), v.excludes('\0', 'contains a NUL character'));
/** Paths and addresses become arguments of programs. The limit is that of Linux for a path. */
const place = v.pipe(text, v.maxBytes(4096, 'has more than 4096 bytes'));
const strings = v.array(text);
const stringMap = v.record(text, text);
/** buildx prints `disabled` of an attestation as a boolean, and `paths` of an SSH key as a list. */
const composable = v.union([text, v.record(text, v.union([text, v.boolean(), v.number(), v.array(text)]))]);
const composables = v.array(composable);

/** What `bake --print` of buildx 0.36 writes for a target (docs.docker.com/build/bake/reference). */
const targetFields = {
  description: v.optional(text),
  inherits: v.optional(strings),
  context: v.optional(place),
  contexts: v.optional(v.record(text, place)),
  dockerfile: v.optional(place),
  'dockerfile-inline': v.optional(text),
  target: v.optional(place),
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
  network: v.optional(text),
  'shm-size': v.optional(text),
  ulimits: v.optional(strings),
  call: v.optional(text),
  entitlements: v.optional(strings),
  'extra-hosts': v.optional(stringMap),
  policy: v.optional(v.array(v.unknown())),
};

/** Names of the fields that a target can have. */
export const targetFieldNames: readonly string[] = Object.keys(targetFields);

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

/** @param where the name of the source, e.g. `Input "definition"` */
export function warnUnknownFields(definition: Definition, where: string, log: Pick<Log, 'warning'>): void {
  const unknown = unknownFields(definition);
  if (unknown.length === 0) return;
  log.warning(`${where}: this release does not know ${oneLine(unknown.join(', '))}, and passes it on.`);
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
