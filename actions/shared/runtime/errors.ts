/**
 * The five kinds of failure, never mixed:
 *
 * - `input`: an input or a file of the caller is wrong; nothing was done.
 * - `permission`: a credential or a permission is missing; `fix` holds the lines to add.
 * - `policy`: a gate did its job and refused.
 * - `service`: a service did not answer, after bounded retries.
 *
 * Everything that is not an `ActionError` is the fifth kind: a bug in this project, reported with its stack.
 */
export type ErrorKind = 'input' | 'permission' | 'policy' | 'service';

export interface ErrorDetails {
  /** What the reader can do: one or more sentences, or the YAML to add. */
  readonly fix?: string;
  /** The same for a reader without GitHub Actions: on a terminal, or in another CI service. Default: `fix`. */
  readonly terminalFix?: string;
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
  readonly terminalFix: string | undefined;
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly column: number | undefined;

  constructor(kind: ErrorKind, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'ActionError';
    this.kind = kind;
    this.fix = details.fix;
    this.terminalFix = details.terminalFix ?? details.fix;
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
export const messageOf = (error: unknown): string => stringAt(error, 'message') ?? String(error);

/** The code of a failed call to the system, e.g. `ENOENT`. */
export const codeOf = (error: unknown): string | undefined => stringAt(error, 'code');

/** Reads by shape, because an error of another realm (a worker, a test) is not an instance of this realm's `Error`. */
function stringAt(error: unknown, key: string): string | undefined {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** Whether the reader of a message has GitHub Actions, or a terminal or another CI service. */
export type ReaderPlace = 'runner' | 'terminal';

export const placeOfReader = (env: Readonly<Record<string, string | undefined>>): ReaderPlace =>
  env['GITHUB_ACTIONS'] === 'true' ? 'runner' : 'terminal';

/** What a person reads in a log: `file:line:column: message`, then the fix on another line. */
export function describeError(error: ActionError, place: ReaderPlace = 'runner'): string {
  const location = [error.file, error.line, error.column].filter(part => part !== undefined).join(':');
  const text = location === '' || error.message.startsWith(location) ? error.message : `${location}: ${error.message}`;
  const fix = place === 'runner' ? error.fix : error.terminalFix;
  return fix === undefined ? text : `${text}\n${fix}`;
}
