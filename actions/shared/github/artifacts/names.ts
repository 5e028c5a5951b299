import { inputError } from '../../runtime/errors.ts';

/** The files in the artifacts that jobs pass to each other. */
export const planFileName = 'plan.json';
export const recordsFileName = 'records.json';

const planPrefix = 'image-plan';
const recordsPrefix = 'image-records';

/** Which of the documents of one run a name is for. */
export interface RunScope {
  /** Null without an environment. */
  readonly environment: string | null;
  readonly attempt: number;
}

/** `image-plan`, or with an environment `image-plan-staging`. An environment never contains `--`. */
const withEnvironment = (prefix: string, environment: string | null): string =>
  environment === null ? prefix : `${prefix}-${environment}`;

/**
 * `image-plan--<attempt>`, or `image-plan--<attempt>--<step>` for the plan of a step that works without buildx-matrix.
 *
 * @param step ends in `-` and 8 hex digits
 */
export const planArtifact = ({ environment, attempt }: RunScope, step?: string): string =>
  [withEnvironment(planPrefix, environment), attempt, ...(step === undefined ? [] : [step])].join('--');

/** `image-records--<row>--<attempt>`; the name of a row never contains `--`. */
export const recordsArtifact = (row: string, { environment, attempt }: RunScope): string =>
  `${withEnvironment(recordsPrefix, environment)}--${row}--${attempt}`;

export interface PlanName extends RunScope {
  readonly kind: 'plan';
  readonly name: string;
  /** Undefined for the plan of buildx-matrix. */
  readonly step: string | undefined;
}

export interface RecordsName extends RunScope {
  readonly kind: 'records';
  readonly name: string;
  readonly row: string;
}

export type ArtifactName = PlanName | RecordsName;

/** What the name of an artifact means; undefined for artifacts of other tools. */
export function parseArtifactName(name: string): ArtifactName | undefined {
  const [prefix = '', first = '', second, ...others] = name.split('--');
  if (others.length > 0) return undefined;
  const [, kind, environment = null] = /^image-(plan|records)(?:-(.*[A-Za-z0-9]))?$/.exec(prefix) ?? [];
  if (kind === 'plan' && isAttempt(first) && (second === undefined || /^\w.*-[0-9a-f]{8}$/.test(second))) {
    return { kind, name, environment, attempt: Number(first), step: second };
  }
  if (kind === 'records' && first !== '' && second !== undefined && isAttempt(second)) {
    return { kind, name, environment, row: first, attempt: Number(second) };
  }
  return undefined;
}

const isAttempt = (text: string): boolean => /^(?:0|[1-9]\d{0,8})$/.test(text);

/** The plans of each environment: that of buildx-matrix first, then those of steps, each of its highest attempt. */
export function latestPlans(names: readonly string[]): PlanName[] {
  const latest = new Map<string, PlanName>();
  for (const name of names) {
    const found = parseArtifactName(name);
    if (found?.kind !== 'plan') continue;
    const key = `${found.environment ?? ''} ${found.step ?? ''}`;
    if ((latest.get(key)?.attempt ?? -1) < found.attempt) latest.set(key, found);
  }
  return [...latest.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, plan]) => plan);
}

/**
 * Records of steps that work without buildx-matrix, whose plan is not among the names. A step writes its plan before its
 * records, and the hash at the end of the plan's name is at the end of its rows too.
 */
export function recordsWithoutPlan(names: readonly string[], environment: string | null): RecordsName[] {
  const plans = latestPlans(names).filter(plan => plan.environment === environment);
  const hasPlan = ({ row, attempt }: RecordsName) =>
    plans.some(({ step, attempt: ofPlan }) => step !== undefined && row.endsWith(step.slice(-9)) && ofPlan >= attempt);
  return chooseRecords(names).taken.filter(
    records => records.environment === environment && /-[0-9a-f]{8}$/.test(records.row) && !hasPlan(records),
  );
}

export interface RecordsChoice {
  /** One artifact per row, sorted by row. */
  readonly taken: readonly RecordsName[];
  readonly leftOut: readonly { readonly name: string; readonly reason: string }[];
}

/** What limits the records of a run. */
export interface RecordsLimits {
  readonly environment: string | null;
  /** The attempt of the plan of each row. */
  readonly attempts: ReadonlyMap<string, number>;
}

/**
 * Chooses the highest attempt per row: after a re-run of failed jobs, the records of the other jobs have earlier attempts.
 * With limits, only the rows of plans count, and only from the attempt of their plan on: rows of an earlier plan may have
 * built something else.
 */
export function chooseRecords(names: readonly string[], limits?: RecordsLimits): RecordsChoice {
  const found = names.map(parseArtifactName).filter(name => name?.kind === 'records');
  const taken = new Map<string, RecordsName>();
  const leftOut: { name: string; reason: string }[] = [];
  for (const records of found.sort((one, other) => other.attempt - one.attempt)) {
    const key = `${records.row} ${records.environment ?? ''}`;
    const reason = reasonToLeaveOut(records, taken.get(key), limits);
    if (reason === undefined) taken.set(key, records);
    else leftOut.push({ name: records.name, reason });
  }
  const sorted = [...taken.entries()].sort(([one], [other]) => (one < other ? -1 : 1));
  return { taken: sorted.map(([, records]) => records), leftOut };
}

function reasonToLeaveOut(
  records: RecordsName,
  better: RecordsName | undefined,
  limits: RecordsLimits | undefined,
): string | undefined {
  if (limits !== undefined) {
    const first = limits.attempts.get(records.row);
    if (records.environment !== limits.environment) return `its environment is ${records.environment ?? 'none'}`;
    if (first === undefined) return `the plan has no row "${records.row}"`;
    if (records.attempt < first) return `attempt ${records.attempt} is older than the plan's attempt ${first}`;
  }
  return better === undefined ? undefined : `attempt ${better.attempt} of the row is newer`;
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
