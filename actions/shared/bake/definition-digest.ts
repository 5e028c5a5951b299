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

const describingKeys = [
  ...['created', 'revision', 'version', 'ref.name'].map(key => `org.opencontainers.image.${key}`),
  // Their names before OCI had some. `version` counts: no tool fills it in for each commit.
  ...['build-date', 'vcs-ref'].map(key => `org.label-schema.${key}`),
];

/**
 * What describes a commit or a run in any definition (OCI image specification, "Pre-defined annotation keys" and
 * "Back-compatibility with Label Schema").
 */
export const describingNames: DescribingNames = {
  labels: new Set(describingKeys),
  annotations: new Set(describingKeys),
  args: new Set(['SOURCE_DATE_EPOCH']),
};

/** What a definition means in its repository. */
export interface DefinitionScope {
  /** Platforms in their normalized form; those of a target that names none are known to the caller only. */
  readonly platforms: readonly string[];
  /** The folder that contexts are relative to, from the root of the repository; empty at the root. */
  readonly workdir: string;
  /** `definitionDigest` of the targets that its contexts name: an image is also made from their definitions. */
  readonly parents: ReadonlyMap<string, string>;
  readonly describing?: DescribingNames;
}

/** Changes with the rules of this file, so that no digest equals one that was made by other rules. */
const salt = 'image-actions definition 2';

/**
 * Digests everything in an evaluated definition that makes the image. A field that is unknown here counts.
 *
 * The short digests keep no value secret: someone can try all values of a short argument. The plan has these values in
 * clear text, and the history of an image has its arguments. So credentials are refused as arguments before, and of a
 * secret or an SSH key only the id counts, never the file or variable that it comes from.
 */
export function digestDefinition(target: DefinedTarget, scope: DefinitionScope): DefinitionDigest {
  const leaves = leavesOf(target, scope)
    .filter(([, value]) => !isEmpty(value))
    .map(([path, value]) => [path.join('.'), `${JSON.stringify(path)}:${stableJson(value)}`] as const)
    .sort(([, one], [, other]) => (one < other ? -1 : 1));
  return {
    definitionDigest: digestOf([salt, ...leaves.map(([, json]) => json)].join('\n')),
    definitionFields: Object.fromEntries(leaves.map(([path, json]) => [path, shortHash(json)])),
  };
}

/** FNV-1a of 32 bits: cheap for all fields of hundreds of targets, and good enough to name what changed. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
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

/** A value that counts, by field and key. */
type Leaf = readonly [path: readonly string[], value: unknown];

/** What is left of a field in the one form of all definitions that make the same image of the same files. */
type Normalizer = (target: DefinedTarget, scope: Required<DefinitionScope>) => Leaf[];

const none: Normalizer = () => [];

/** Fields of which not every value counts, or whose values have several forms. */
const normalizers: ReadonlyMap<string, Normalizer> = new Map([
  ['args', ({ args = {} }, { describing }) => entriesOf('args', Object.entries(args), key => describing.args.has(key))],
  [
    'labels',
    ({ labels = {} }, { describing }) => entriesOf('labels', Object.entries(labels), key => describing.labels.has(key)),
  ],
  [
    'annotations',
    ({ annotations = [] }, { describing }) =>
      entriesOf('annotations', annotations.map(annotationEntry), key => describing.annotations.has(annotationKey(key))),
  ],
  [
    'contexts',
    ({ contexts = {} }, { parents }) =>
      Object.entries(contexts).map(([name, value]) => [['contexts', name], withParent(value, parents)]),
  ],
  ['attest', ({ attest = [] }) => setOf('attest', attest.map(composableFields).map(textFields))],
  ['secret', ({ secret = [] }) => setOf('secret', secret.map(secretId))],
  ['ssh', ({ ssh = [] }) => setOf('ssh', ssh.map(sshId))],
  // Where an image goes does not make it, and how it is written does.
  [
    'output',
    (target, { describing }) =>
      entriesOf('output', Object.entries(exportOptions(target)), key => describing.annotations.has(outputKey(key))),
  ],
  ...['tags', 'cache-from', 'cache-to', 'no-cache', 'no-cache-filter', 'pull', 'description'].map(
    field => [field, none] as const,
  ),
  ['platforms', none],
]);

function leavesOf(target: DefinedTarget, scope: DefinitionScope): Leaf[] {
  const complete = { describing: describingNames, ...scope };
  const { context = '.', dockerfile = 'Dockerfile', ...fields } = target;
  return [
    [['context'], context],
    [['dockerfile'], dockerfile],
    [['platforms'], [...scope.platforms].sort()],
    [['input workdir'], scope.workdir === '' ? undefined : scope.workdir],
    ...Object.keys(fields).flatMap(
      field => normalizers.get(field)?.(target, complete) ?? leavesBelow([field], fields[field]),
    ),
  ];
}

/** An empty string is no value of a field, and one of a key. */
function leavesBelow(path: readonly string[], value: unknown): Leaf[] {
  if (!isObject(value)) return value === '' && path.length === 1 ? [] : [[path, value]];
  return Object.entries(value).flatMap(([key, each]) => leavesBelow([...path, key], each));
}

type Entry = readonly [key: string, value: string];

const entriesOf = (field: string, entries: readonly Entry[], describes: (key: string) => boolean): Leaf[] =>
  // Of several annotations with one key buildx takes the last.
  [...new Map(entries)].flatMap(([key, value]): Leaf[] => (describes(key) ? [] : [[[field, key], value]]));

/** A list whose order does not count. */
const setOf = (field: string, values: readonly unknown[]): Leaf[] => [[[field], values.map(stableJson).sort()]];

/** A parent counts by its definition, not by the name of its target. */
function withParent(value: string, parents: DefinitionScope['parents']): string {
  const digest = value.startsWith('target:') ? parents.get(value.slice('target:'.length)) : undefined;
  return digest === undefined ? value : `target:${digest}`;
}

/** `index:key=value`. */
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

/** The id of a secret, or all of one without. */
const secretId = (value: Composable): unknown => composableFields(value)['id'] ?? value;

/** `default` or `key=path,path` as text, and an object with `id`. */
const sshId = (value: Composable): unknown =>
  typeof value === 'string' ? value.split('=')[0] : (value['id'] ?? value);
