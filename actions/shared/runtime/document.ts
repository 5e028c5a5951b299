import { type GenericSchema, getDotPath, type InferOutput, safeParse } from 'valibot';
import { didYouMean } from '../text/suggestion.ts';
import { type ErrorDetails, inputError } from './errors.ts';

/**
 * Reads a JSON document strictly: unknown keys, missing keys and values of another shape are errors.
 *
 * @param what how the document is called in an error, e.g. `plan.json of run 42`
 * @throws ActionError of kind `input` that lists up to five faults by their path
 */
export function readDocument<Schema extends GenericSchema>(
  schema: Schema,
  json: string,
  what: string,
  details?: ErrorDetails,
): InferOutput<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw inputError(`${what} is not JSON: ${(error as Error).message}`, { ...details, cause: error });
  }
  return checkDocument(schema, value, what, details);
}

/** Like `readDocument`, for a value that is parsed already. */
export function checkDocument<Schema extends GenericSchema>(
  schema: Schema,
  value: unknown,
  what: string,
  details?: ErrorDetails,
): InferOutput<Schema> {
  const result = safeParse(schema, value);
  if (result.success) {
    const loss = lossBetween(value, result.output, []);
    if (loss === undefined) return result.output;
    throw inputError(`${what} is not valid:\n  ${loss}`, details);
  }
  const faults = result.issues.map(issue => {
    const path = getDotPath(issue) ?? '';
    const place = path === '' ? '' : `${path}: `;
    const unknownKey = issue.type === 'strict_object' && issue.expected === 'never';
    if (!unknownKey) return `${place}${issue.message}`;
    const last = issue.path?.at(-1);
    const known = knownKeys(schema, issue.path?.slice(0, -1).map(item => item.key) ?? []);
    return `${path}: unknown key${didYouMean(String(last?.key), known)}`;
  });
  const more = faults.length > 5 ? [`and ${faults.length - 5} more`] : [];
  throw inputError(
    `${what} is not valid:\n${[...faults.slice(0, 5), ...more].map(fault => `  ${fault}`).join('\n')}`,
    details,
  );
}

const reservedKeys = ['__proto__', 'prototype', 'constructor'];

/** valibot takes an array for an object, and leaves out keys of these names without a word: an image would vanish. */
function lossBetween(given: unknown, read: unknown, path: readonly string[]): string | undefined {
  if (given === read || typeof given !== 'object' || given === null || typeof read !== 'object' || read === null) {
    return undefined;
  }
  const place = path.length === 0 ? '' : `${path.join('.')}: `;
  if (Array.isArray(given) && !Array.isArray(read)) return `${place}Invalid type: Expected Object but received Array`;
  for (const [key, value] of Object.entries(given)) {
    const at = [...path, key];
    if (reservedKeys.includes(key) && !Object.hasOwn(read, key)) {
      return `${at.join('.')}: this name cannot be used, it has a meaning of its own in JavaScript`;
    }
    const loss = Object.hasOwn(read, key) ? lossBetween(value, Reflect.get(read, key), at) : undefined;
    if (loss !== undefined) return loss;
  }
  return undefined;
}

interface Walkable {
  readonly entries?: Readonly<Record<string, Walkable>>;
  readonly wrapped?: Walkable;
  readonly item?: Walkable;
  readonly value?: Walkable;
}

function knownKeys(schema: unknown, path: readonly unknown[]): string[] {
  let at = schema as Walkable | undefined;
  for (const key of path) {
    at = unwrap(at);
    at = at?.entries?.[String(key)] ?? at?.item ?? at?.value;
  }
  return Object.keys(unwrap(at)?.entries ?? {});
}

function unwrap(schema: Walkable | undefined): Walkable | undefined {
  let at = schema;
  while (at?.wrapped !== undefined) at = at.wrapped;
  return at;
}
