import { inputError } from '../../runtime/errors.ts';

/** The files in the artifacts that jobs pass to each other. */
export const planFileName = 'plan.json';
export const recordsFileName = 'records.json';

const planPrefix = 'image-plan';
const recordsPrefix = 'image-records';

/** `image-plan--<attempt>` */
export const planArtifact = (attempt: number): string => `${planPrefix}--${attempt}`;

/** `image-records--<row>--<attempt>`; the name of a row never contains `--`. */
export const recordsArtifact = (row: string, attempt: number): string => `${recordsPrefix}--${row}--${attempt}`;

export type ArtifactName =
  | { readonly kind: 'plan'; readonly name: string; readonly attempt: number }
  | { readonly kind: 'records'; readonly name: string; readonly row: string; readonly attempt: number };

/** What the name of an artifact means; undefined for artifacts of other tools. */
export function parseArtifactName(name: string): ArtifactName | undefined {
  const [prefix, ...parts] = name.split('--');
  const last = parts.at(-1) ?? '';
  if (!/^(?:0|[1-9]\d{0,8})$/.test(last)) return undefined;
  const attempt = Number(last);
  if (prefix === planPrefix && parts.length === 1) return { kind: 'plan', name, attempt };
  const row = parts[0] ?? '';
  if (prefix === recordsPrefix && parts.length === 2 && row !== '') return { kind: 'records', name, row, attempt };
  return undefined;
}

/** The plan of the highest attempt; undefined when there is none. */
export function latestPlan(names: readonly string[]): string | undefined {
  return names
    .map(parseArtifactName)
    .filter(found => found?.kind === 'plan')
    .sort((one, other) => other.attempt - one.attempt)[0]?.name;
}

export interface RecordsName {
  readonly name: string;
  readonly row: string;
  readonly attempt: number;
}

export interface RecordsChoice {
  /** One artifact per row, sorted by row. */
  readonly taken: readonly RecordsName[];
  readonly leftOut: readonly { readonly name: string; readonly reason: string }[];
}

/**
 * Chooses the highest attempt per row: after a re-run of failed jobs, the records of the other jobs have earlier attempts.
 * With a plan, only its rows count, and only from its attempt on: rows of an earlier plan may have built something else.
 */
export function chooseRecords(
  names: readonly string[],
  plan?: { readonly rows: readonly string[]; readonly attempt: number },
): RecordsChoice {
  const found = names.map(parseArtifactName).filter(name => name?.kind === 'records');
  const taken = new Map<string, RecordsName>();
  const leftOut: { name: string; reason: string }[] = [];
  for (const records of found.sort((one, other) => other.attempt - one.attempt)) {
    const reason = reasonToLeaveOut(records, taken.get(records.row), plan);
    if (reason === undefined) taken.set(records.row, records);
    else leftOut.push({ name: records.name, reason });
  }
  const byRow = (one: RecordsName, other: RecordsName) => (one.row < other.row ? -1 : 1);
  return { taken: [...taken.values()].sort(byRow), leftOut };
}

function reasonToLeaveOut(
  records: RecordsName,
  better: RecordsName | undefined,
  plan: { readonly rows: readonly string[]; readonly attempt: number } | undefined,
): string | undefined {
  if (plan !== undefined && !plan.rows.includes(records.row)) return `the plan has no row "${records.row}"`;
  if (plan !== undefined && records.attempt < plan.attempt)
    return `attempt ${records.attempt} is older than the plan's attempt ${plan.attempt}`;
  if (better !== undefined) return `attempt ${better.attempt} of the row is newer`;
  return undefined;
}

const allowed = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,199}$/;

/**
 * Refuses names that the artifact service refuses (`" : < > | * ? \ /`, line breaks) and names that could be read as a
 * path or an option: a leading dot or dash, spaces, more than 200 characters.
 *
 * @throws ActionError of kind `input`
 */
export function checkName(name: string): string {
  if (allowed.test(name)) return name;
  throw inputError(
    `${JSON.stringify(name)} cannot be the name of an artifact or of its file; allowed: up to 200 letters, digits, ".", "_" and "-", starting with a letter, a digit or "_"`,
  );
}
