import { readFileSync } from 'node:fs';
import { inputError, messageOf } from '../runtime/errors.ts';
import { readJsonText } from '../runtime/input-file.ts';
import { isObject } from '../text/json.ts';

/** The event of a run as the service wrote it; no part of it is trusted to have a shape. */
export type Payload = Readonly<Record<string, unknown>>;

/**
 * Reads the event from the file that `GITHUB_EVENT_PATH` names; no path is an empty event.
 *
 * @throws ActionError of kind `input` when the file cannot be read or is not a JSON object
 */
export function readPayload(file: string | undefined): Payload {
  if (!file) return {};
  const value = readJsonText(readEvent(file), `The event in GITHUB_EVENT_PATH (${file})`);
  if (!isObject(value)) throw inputError(`The event in GITHUB_EVENT_PATH (${file}) is not a JSON object.`);
  return value;
}

function readEvent(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw inputError(`The event in GITHUB_EVENT_PATH (${file}) cannot be read: ${messageOf(error)}`, { cause: error });
  }
}

/** The value below a path of keys, or undefined. */
export function valueAt(value: unknown, ...path: readonly (string | number)[]): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Reflect.get(at, key);
  }
  return at;
}

/** The string below a path of keys; anything else is an empty string. */
export function textAt(value: unknown, ...path: readonly (string | number)[]): string {
  const found = valueAt(value, ...path);
  return typeof found === 'string' ? found : '';
}

/** The integer below a path of keys, or undefined. */
export function numberAt(value: unknown, ...path: readonly (string | number)[]): number | undefined {
  const found = valueAt(value, ...path);
  return typeof found === 'number' && Number.isSafeInteger(found) ? found : undefined;
}
