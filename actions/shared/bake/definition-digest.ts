import { digestOf } from '../images/digest.ts';
import { isObject } from '../text/json.ts';
import { type Composable, composableFields, type DefinedTarget, exportOptions } from './definition.ts';

/** What the plan, the records and the digest manifest keep about the definition that an image is built from. */
export interface DefinitionDigest {
  /** Two definitions make the same image of the same files when it is equal. */
  readonly definitionDigest: string;
  /** 8 hex digits per field, e.g. `args.VERSION`, so that a reason can name the fields that changed. */
  readonly definitionFields: Readonly<Record<string, string>>;
}

/** Names of labels, annotations and arguments that only describe a commit or a run. */
export interface DescribingNames {
  readonly labels: ReadonlySet<string>;
  readonly annotations: ReadonlySet<string>;
  readonly args: ReadonlySet<string>;
}

const ociKeys = ['created', 'revision', 'version', 'ref.name'].map(key => `org.opencontainers.image.${key}`);

/** What describes a commit or a run in any definition (OCI image specification, "Pre-defined annotation keys"). */
export const describingNames: DescribingNames = {
  labels: new Set(ociKeys),
  annotations: new Set(ociKeys),
  args: new Set(['SOURCE_DATE_EPOCH']),
};

/** What a definition means in its repository. */
export interface DefinitionScope {
  /** Platforms in their normalised form; those of a target that names none are known to the caller only. */
  readonly platforms: readonly string[];
  /** The folder that contexts are relative to, from the root of the repository; empty at the root. */
  readonly workdir: string;
  /** `definitionDigest` of the targets that its contexts name: an image is also made from their definitions. */
  readonly parents: ReadonlyMap<string, string>;
  readonly describing?: DescribingNames;
}

/** Fields that say where an image goes or how its build is sped up, not what it is; of `output` a part is kept. */
const outsideTheImage = new Set([
  'tags',
  'output',
  'cache-from',
  'cache-to',
  'no-cache',
  'no-cache-filter',
  'pull',
  'description',
]);

/** Changes with the rules of this file, so that no digest equals one that was made by other rules. */
const salt = 'image-actions definition 1';

/**
 * Digests everything in an evaluated definition that makes the image. A field that is unknown here counts.
 *
 * The short digests keep no value secret: someone can try all values of a short argument. The plan has these values in
 * clear text, and the history of an image has its arguments. So credentials are refused as arguments before, and of a
 * secret or an SSH key only the id counts, never the file or variable that it comes from.
 */
export function digestDefinition(target: DefinedTarget, scope: DefinitionScope): DefinitionDigest {
  const normalised = normalise(target, scope);
  const fields = leavesOf(normalised, []).map(([path, value]) => [path, digestOf(value).slice(7, 15)] as const);
  return {
    definitionDigest: digestOf(stableJson([salt, normalised])),
    definitionFields: Object.fromEntries(fields.sort(([one], [other]) => (one < other ? -1 : 1))),
  };
}

/** The fields that differ, e.g. `args.VERSION`, sorted. */
export function changedDefinitionFields(
  before: DefinitionDigest['definitionFields'],
  after: DefinitionDigest['definitionFields'],
): string[] {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...paths].filter(path => before[path] !== after[path]).sort();
}

/** JSON with sorted keys; an absent value and an empty list or object are the same. */
export function stableJson(value: unknown): string {
  if (isEmpty(value)) return 'null';
  if (Array.isArray(value)) return `[${value.map(stableJson).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  const members = entries.filter(([, each]) => !isEmpty(each));
  return `{${members.map(([key, each]) => `${JSON.stringify(key)}:${stableJson(each)}`).join(',')}}`;
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (Array.isArray(value) ? value.length === 0 : isObject(value) && Object.values(value).every(isEmpty));

/** One form of all definitions that make the same image of the same files. */
function normalise(target: DefinedTarget, scope: DefinitionScope): Readonly<Record<string, unknown>> {
  const { describing = describingNames, parents, platforms, workdir } = scope;
  const kept = Object.entries(target).filter(
    ([field, value]) => !outsideTheImage.has(field) && value !== '' && !isEmpty(value),
  );
  return {
    context: '.',
    dockerfile: 'Dockerfile',
    ...Object.fromEntries(kept),
    contexts: Object.fromEntries(
      Object.entries(target.contexts ?? {}).map(([name, value]) => [name, withParent(value, parents)]),
    ),
    args: without(describing.args, Object.entries(target.args ?? {})),
    labels: without(describing.labels, Object.entries(target.labels ?? {})),
    annotations: without(describing.annotations, (target.annotations ?? []).map(annotationEntry), annotationKey),
    output: without(describing.annotations, Object.entries(exportOptions(target)), outputKey),
    platforms: [...platforms].sort(),
    attest: sorted((target.attest ?? []).map(value => textFields(composableFields(value)))),
    secret: sorted((target.secret ?? []).map(value => composableFields(value)['id'] ?? value)),
    ssh: sorted((target.ssh ?? []).map(sshId)),
    'input workdir': workdir === '' ? undefined : workdir,
  };
}

/** A parent counts by its definition, not by the name of its target. */
function withParent(value: string, parents: DefinitionScope['parents']): string {
  const digest = value.startsWith('target:') ? parents.get(value.slice('target:'.length)) : undefined;
  return digest === undefined ? value : `target:${digest}`;
}

type Entry = readonly [key: string, value: string];

function without(
  names: ReadonlySet<string>,
  entries: readonly Entry[],
  nameOf = (key: string) => key,
): Readonly<Record<string, string>> {
  return Object.fromEntries(entries.filter(([key]) => !names.has(nameOf(key))));
}

/** `index:key=value`; buildx takes the last of several with the same key. */
function annotationEntry(text: string): Entry {
  const at = text.indexOf('=');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** The key without the places that it is written to, such as `manifest,index[linux/amd64]:`. */
const annotationKey = (key: string): string => key.replace(/^[a-z-]+(?:\[[^\]]*\])?(?:,[a-z-]+(?:\[[^\]]*\])?)*:/, '');

/** The same for `annotation-index[linux/amd64].key`. */
const outputKey = (key: string): string => key.replace(/^annotation[^.]*\./, '');

/** buildx writes `disabled` as a boolean in the one form and as text in the other. */
const textFields = (fields: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, String(value)]));

/** `default` or `key=path,path` as text, and an object with `id`. */
const sshId = (value: Composable): unknown =>
  typeof value === 'string' ? value.split('=')[0] : (value['id'] ?? value);

const sorted = (values: readonly unknown[]): readonly unknown[] =>
  values
    .map(value => [stableJson(value), value] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, value]) => value);

/** The values of all fields and of their keys, as JSON by path. */
function leavesOf(value: unknown, path: readonly string[]): (readonly [path: string, json: string])[] {
  if (isEmpty(value)) return [];
  if (!isObject(value)) return [[path.join('.'), stableJson([path, value])]];
  return Object.entries(value).flatMap(([key, each]) => leavesOf(each, [...path, key]));
}
