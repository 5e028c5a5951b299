import { type GenericSchema, getDotPath, type InferOutput, safeParse } from 'valibot';
import { isObject } from '../text/json.ts';
import { type ErrorDetails, inputError } from './errors.ts';
import { readJsonText } from './input-file.ts';
import { oneLine } from './log.ts';

/**
 * Documents that actions hand to each other. Workflows pin each action by commit, so the writer and the reader of a
 * document can be of different releases:
 *
 * - A reader ignores the keys that it does not know, at every level, and checks all that it knows. Names that have a
 *   meaning of their own in JavaScript are errors.
 * - A writer only adds keys, and the schema has them as `v.optional`. Anything else (a key that goes or is required from
 *   now on, a new word for an existing key, another meaning) is the next `schemaVersion`, which gets an entry of its own
 *   in the table of `documentReader`; the entries before it stay.
 * - What is read has no unknown keys any more. An action that passes a document on unchanged passes its bytes; an action
 *   that writes a new document from it writes the keys that it knows.
 *
 * docs/documents.md says the same to those who add a key.
 *
 * @param what how the document is called in an error, e.g. `plan.json of run 42`
 * @throws ActionError of kind `input` that names the versions which can be read, or up to five errors by their path
 */
export type DocumentReader<Document> = (json: string, what: string, details?: ErrorDetails) => Document;

/** How one schema version is read; an older one also says how it becomes today's form. */
export type VersionReader<Document> = (value: unknown, path: Path) => Reading<Document>;

type Path = readonly (string | number)[];
type Reading<Document> = { readonly document: Document } | { readonly errors: readonly string[] };

export function documentVersion<Schema extends GenericSchema>(schema: Schema): VersionReader<InferOutput<Schema>>;
export function documentVersion<Schema extends GenericSchema, Document>(
  schema: Schema,
  upgrade: (old: InferOutput<Schema>) => Document,
): VersionReader<Document>;
export function documentVersion(
  schema: GenericSchema,
  upgrade = (old: unknown): unknown => old,
): VersionReader<unknown> {
  return (value, path) => {
    const reading = checkValue(schema, value, path);
    return 'errors' in reading ? reading : { document: upgrade(reading.document) };
  };
}

/** A key whose value does not fit another key. A schema looks at each key alone, and so does its JSON Schema. */
export interface Contradiction {
  readonly path: Path;
  readonly error: string;
}

/**
 * @param versions the readers by `schemaVersion`
 * @param contradictionsIn compares the keys of a document whose keys are valid each
 */
export function documentReader<Document>(
  versions: Readonly<Record<number, VersionReader<Document>>>,
  contradictionsIn: (document: Document) => readonly Contradiction[] = () => [],
): DocumentReader<Document> {
  return (json, what, details) => {
    const value = readJsonText(json, what, details);
    const document = unwrap(readByVersion(versions, value, { what, path: [] }), what, details);
    const errors = contradictionsIn(document).map(({ path, error }) => `${prefix(path)}${oneLine(error)}`);
    if (errors.length > 0) throw invalid(what, errors, details);
    return document;
  };
}

/** Reads a list of documents, each with a `schemaVersion` of its own. */
export function documentListReader<Document>(
  versions: Readonly<Record<number, VersionReader<Document>>>,
): DocumentReader<readonly Document[]> {
  return (json, what, details) => {
    const value = readJsonText(json, what, details);
    if (!Array.isArray(value)) throw invalid(what, [`Expected a list but received ${typeName(value)}`], details);
    const documents: Document[] = [];
    const errors: string[] = [];
    for (const [index, entry] of value.entries()) {
      const reading = readByVersion(versions, entry, { what, path: [index] });
      if ('errors' in reading) errors.push(...reading.errors);
      else documents.push(reading.document);
    }
    if (errors.length > 0) throw invalid(what, errors, details);
    return documents;
  };
}

function readByVersion<Document>(
  versions: Readonly<Record<number, VersionReader<Document>>>,
  value: unknown,
  { what, path }: { readonly what: string; readonly path: Path },
): Reading<Document> {
  if (!isObject(value)) return { errors: [`${prefix(path)}Expected an object but received ${typeName(value)}`] };
  const known = Object.keys(versions).join(', ');
  const { schemaVersion } = value;
  if (typeof schemaVersion !== 'number' || !Number.isInteger(schemaVersion)) {
    return { errors: [`${prefix([...path, 'schemaVersion'])}Expected one of the numbers ${known}`] };
  }
  const read = Object.hasOwn(versions, schemaVersion) ? versions[schemaVersion] : undefined;
  if (read !== undefined) return read(value, path);
  const place = path.length === 0 ? '' : `, entry ${path.join('.')},`;
  throw inputError(`${what}${place} has schemaVersion ${schemaVersion}; this release reads ${known}.`, {
    fix: 'It was written by an action of another release. Use the same release of all actions in the workflow.',
  });
}

/**
 * Reads JSON that another program wrote, which has no `schemaVersion`. Its schema says what happens to unknown keys.
 *
 * @throws ActionError of kind `input` that lists up to five errors by their path
 */
export function readJson<Schema extends GenericSchema>(
  schema: Schema,
  json: string,
  what: string,
): InferOutput<Schema> {
  return checkJson(schema, readJsonText(json, what), what);
}

/** Like `readJson`, for a value that is parsed already. */
export function checkJson<Schema extends GenericSchema>(
  schema: Schema,
  value: unknown,
  what: string,
): InferOutput<Schema> {
  return unwrap(checkValue(schema, value, []), what);
}

function checkValue<Schema extends GenericSchema>(
  schema: Schema,
  value: unknown,
  path: Path,
): Reading<InferOutput<Schema>> {
  const result = safeParse(schema, value);
  if (!result.success) {
    const errors = result.issues.map(issue => {
      const place = getDotPath(issue);
      return `${prefix(place === null ? path : [...path, place])}${oneLine(issue.message)}`;
    });
    return { errors };
  }
  const loss = lossBetween(value, result.output);
  if (loss === undefined) return { document: result.output };
  return { errors: [`${prefix([...path, ...loss.path])}${loss.error}`] };
}

function unwrap<Document>(reading: Reading<Document>, what: string, details?: ErrorDetails): Document {
  if ('errors' in reading) throw invalid(what, reading.errors, details);
  return reading.document;
}

function invalid(what: string, errors: readonly string[], details?: ErrorDetails): Error {
  const more = errors.length > 5 ? [`and ${errors.length - 5} more`] : [];
  const lines = [...errors.slice(0, 5), ...more].map(error => `\n  ${error}`);
  return inputError(`${what} is not valid:${lines.join('')}`, details);
}

const prefix = (path: Path): string => (path.length === 0 ? '' : `${oneLine(path.join('.'))}: `);

const typeName = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'a list' : `a value of type ${typeof value}`;

const reservedKeys = ['__proto__', 'prototype', 'constructor'];

interface Loss {
  readonly path: Path;
  readonly error: string;
}

/** valibot takes a list for an object, and drops keys of these names without an error: an image would vanish. */
function lossBetween(given: unknown, read: unknown): Loss | undefined {
  if (given === read || typeof given !== 'object' || given === null || typeof read !== 'object' || read === null) {
    return undefined;
  }
  if (Array.isArray(given) && !Array.isArray(read))
    return { path: [], error: 'Expected an object but received a list' };
  for (const key of Object.keys(given)) {
    const isRead = Object.hasOwn(read, key);
    if (!isRead && reservedKeys.includes(key)) {
      return { path: [key], error: 'this name cannot be used, it has a meaning of its own in JavaScript' };
    }
    const loss = isRead ? lossBetween(Reflect.get(given, key), Reflect.get(read, key)) : undefined;
    if (loss !== undefined) return { ...loss, path: [key, ...loss.path] };
  }
  return undefined;
}
