import { type ActionError, type ErrorDetails, inputError } from '../../shared/runtime/errors.ts';
import type { Annotation } from '../../shared/runtime/log.ts';

/** Where a value is written: in the list of apps, or in an input. */
export interface ListLocation {
  /** What a reader looks for: a path such as `apps.json`, or `input "apps"`. */
  readonly name: string;
  /** The path, when it is in the repository. */
  readonly file: string | undefined;
  /** One-based; undefined for an input of one line. */
  readonly line: number | undefined;
  /** One-based, in UTF-16 code units. */
  readonly column: number | undefined;
}

/** A message about a value of the list or of an input. */
export interface ListDiagnostic {
  readonly at: ListLocation;
  readonly message: string;
  readonly fix?: string;
}

export const inputLocation = (input: string): ListLocation => ({
  name: `input "${input}"`,
  file: undefined,
  line: undefined,
  column: undefined,
});

/** `apps.json:3:12`, or `input "apps":3:12`. */
export function describeLocation({ name, line, column }: ListLocation): string {
  return [name, line, column].filter(part => part !== undefined).join(':');
}

export const annotationAt = (location: ListLocation, title: string): Annotation => ({ title, ...positionOf(location) });

/** An annotation holds at most 64 KB (docs.github.com, "Create a check run"); this stays far below. */
const maxShown = 50;

/**
 * Throws one error when there is any diagnostic: each on its own line, the annotation at the first.
 *
 * @param make decides the kind of the error
 * @throws ActionError
 */
export function refuseDiagnostics(
  diagnostics: readonly ListDiagnostic[],
  make: (message: string, details: ErrorDetails) => ActionError = inputError,
): void {
  const [first] = diagnostics;
  if (first === undefined) return;
  const shown = diagnostics.slice(0, maxShown);
  const lines = shown.map(({ at, message }) => `${describeLocation(at)}: ${message}`);
  if (diagnostics.length > shown.length) lines.push(`and ${diagnostics.length - shown.length} more`);
  const fixes = [...new Set(diagnostics.map(({ fix }) => fix).filter(fix => fix !== undefined))];
  throw make(lines.join('\n'), {
    ...positionOf(first.at),
    ...(fixes.length === 0 ? {} : { fix: fixes.slice(0, maxShown).join('\n') }),
  });
}

function positionOf({ file, line, column }: ListLocation): Pick<Annotation, 'file' | 'line' | 'column'> {
  if (file === undefined) return {};
  return { file, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) };
}
