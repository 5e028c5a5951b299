import { type ActionError, type ErrorDetails, type ErrorKind, inputError } from '../../shared/runtime/errors.ts';
import type { Annotation } from '../../shared/runtime/log.ts';

/** Where something was written: in the list of apps, or in an input. */
export interface Place {
  /** What a reader looks for: a path such as `apps.json`, or `input "apps"`. */
  readonly name: string;
  /** The path, when the place is in a file of the repository. */
  readonly file: string | undefined;
  /** One-based; absent for an input of one line. */
  readonly line: number | undefined;
  /** One-based, in UTF-16 code units. */
  readonly column: number | undefined;
}

/** Something that is wrong or doubtful, with the place to look at. */
export interface Finding {
  readonly at: Place;
  readonly message: string;
  readonly fix?: string;
}

export const inputPlace = (input: string): Place => ({
  name: `input "${input}"`,
  file: undefined,
  line: undefined,
  column: undefined,
});

/** `apps.json:3:12`, or `input "apps":3:12`. */
export function describePlace(place: Place): string {
  return [place.name, place.line, place.column].filter(part => part !== undefined).join(':');
}

export function annotationAt(place: Place, title: string): Annotation {
  return { title, ...positionOf(place) };
}

/** One error for all findings: each on a line of its own, the annotation at the first. */
export function findingsError(
  make: (message: string, details: ErrorDetails) => ActionError,
  findings: readonly [Finding, ...Finding[]],
): ActionError {
  const shown = findings.slice(0, maximumShown);
  const lines = shown.map(({ at, message }) => `${describePlace(at)}: ${message}`);
  if (findings.length > shown.length) lines.push(`and ${findings.length - shown.length} more`);
  const fixes = [...new Set(findings.map(finding => finding.fix).filter(fix => fix !== undefined))];
  return make(lines.join('\n'), {
    ...positionOf(findings[0].at),
    ...(fixes.length === 0 ? {} : { fix: fixes.slice(0, maximumShown).join('\n') }),
  });
}

/** An annotation holds 64 KB at most (docs.github.com, "Create a check run"); this stays far below. */
const maximumShown = 50;

/** Throws one error of kind `input` when there is any finding. */
export function refuseFindings(findings: readonly Finding[]): void {
  const [first, ...rest] = findings;
  if (first !== undefined) throw findingsError(inputError, [first, ...rest]);
}

export const isOfKind = (error: unknown, kind: ErrorKind): error is ActionError =>
  error instanceof Error && Reflect.get(error, 'kind') === kind;

function positionOf({ file, line, column }: Place): Pick<Annotation, 'file' | 'line' | 'column'> {
  if (file === undefined) return {};
  return { file, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) };
}
