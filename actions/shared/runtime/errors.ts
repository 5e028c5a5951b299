/**
 * The five kinds of failure, never mixed:
 *
 * - `input`: something the caller wrote is wrong; nothing was done.
 * - `permission`: a credential or a permission is missing; `fix` holds the lines to add.
 * - `policy`: a gate did its job and refused.
 * - `service`: a service did not answer, after bounded retries.
 *
 * Everything that is not an `ActionError` is the fifth kind: a fault of this project, reported with its stack.
 */
export type ErrorKind = 'input' | 'permission' | 'policy' | 'service';

export interface ErrorDetails {
  /** What the reader can do, as one or more sentences or as the YAML to add. */
  readonly fix?: string;
  /** A file of the user's repository, relative to its root. */
  readonly file?: string;
  /** One-based line in `file`. */
  readonly line?: number;
  /** One-based column in `line`. */
  readonly column?: number;
  readonly cause?: unknown;
}

export class ActionError extends Error {
  readonly kind: ErrorKind;
  readonly fix: string | undefined;
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly column: number | undefined;

  constructor(kind: ErrorKind, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'ActionError';
    this.kind = kind;
    this.fix = details.fix;
    this.file = details.file;
    this.line = details.line;
    this.column = details.column;
  }
}

export const inputError = (message: string, details?: ErrorDetails) => new ActionError('input', message, details);
export const permissionError = (message: string, details?: ErrorDetails) =>
  new ActionError('permission', message, details);
export const policyError = (message: string, details?: ErrorDetails) => new ActionError('policy', message, details);
export const serviceError = (message: string, details?: ErrorDetails) => new ActionError('service', message, details);

/** The message of anything that was thrown, without a stack. */
export const messageOf = (error: unknown): string => textIn(error, 'message') ?? String(error);

/** The code of a failed call to the system, e.g. `ENOENT`. */
export const codeOf = (error: unknown): string | undefined => textIn(error, 'code');

/** By its shape: an error of another realm (a worker, a test) is no instance of this one's `Error`. */
function textIn(error: unknown, key: string): string | undefined {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** `file:line:column: message` followed by the fix on a line of its own: what a person reads in a log. */
export function describeError(error: ActionError): string {
  const place = [error.file, error.line, error.column].filter(part => part !== undefined).join(':');
  const text = place === '' || error.message.startsWith(place) ? error.message : `${place}: ${error.message}`;
  return error.fix === undefined ? text : `${text}\n${error.fix}`;
}
