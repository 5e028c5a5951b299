import { inputError } from '../runtime/errors.ts';
import { CsvError, readCsvLine, writeCsvLine } from '../text/csv.ts';

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

/** What the output of a target says about the image itself: compression, media types, timestamps and annotations. */
export function exportOptions({ output = [] }: DefinedTarget): Record<string, string> {
  const image = output.map(composableFields).find(({ type }) => type === 'image' || type === 'registry');
  return Object.fromEntries(Object.entries(image ?? {}).filter(([key]) => exportOption.test(key)));
}

/** Outputs of a target that a later step would look for (docs.docker.com/build/exporters); an image in an engine is none of them. */
export const fileOutputs = ({ output = [] }: DefinedTarget): Composable[] =>
  output.filter(entry => {
    const { type = '', dest } = composableFields(entry);
    return type === 'local' || type === 'tar' || (dest !== undefined && ['oci', 'docker'].includes(type));
  });

const exportOption =
  /^(?:compression|compression-level|force-compression|oci-mediatypes|rewrite-timestamp|annotation.*)$/;

/** Bake writes `${` as `$${` and `%{` as `%%{` in args, labels and annotations, so that its output is a file again. */
export const unescapeTemplate = (text: string): string => text.replace(/(?:\$\$|%%)(?=\{)/g, signs => signs.slice(1));

/** The reverse: any text as a literal of a bake JSON file. */
export const escapeTemplate = (text: string): string => text.replace(/[$%](?=\{)/g, sign => `${sign}${sign}`);

/** A bake file in JSON that changes targets of another: it replaces lists and merges `args`, `labels` and `contexts`. */
export interface OverrideFile {
  readonly target: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** An override file as stable JSON: targets sorted, fields in their order. */
export function formatOverride(override: OverrideFile): string {
  const target = Object.fromEntries(Object.entries(override.target).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ target }, null, 2)}\n`;
}

/** Where bake prints `${` as `$${`; everything else it prints as it is. */
const printedAsFile = ['annotations', 'dockerfile-inline'];

/**
 * A printed target as a part of a bake file, in which `${` begins an expression everywhere. The description is left out,
 * because it has no effect on a build.
 */
export function asBakeFile(target: DefinedTarget): DefinedTarget {
  const fields = Object.entries(target).filter(([field]) => field !== 'description');
  return Object.fromEntries(
    fields.map(([field, value]) => {
      if (printedAsFile.includes(field)) return [field, value];
      return [field, field === 'args' || field === 'labels' ? escapeKeys(value) : escapeStrings(value)];
    }),
  );
}

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null;

const escapeKeys = (value: unknown): unknown =>
  isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, each]) => [escapeTemplate(key), each])) : value;

function escapeStrings(value: unknown): unknown {
  if (typeof value === 'string') return escapeTemplate(value);
  if (Array.isArray(value)) return value.map(escapeStrings);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [escapeTemplate(key), escapeStrings(each)]));
}
