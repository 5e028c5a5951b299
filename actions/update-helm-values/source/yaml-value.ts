import { isAlias, isMap, isNode, isScalar, isSeq, type Pair } from 'yaml';
import { didYouMean } from '../../shared/text/suggestion.ts';
import { formatValuePath, type ValuePath, type ValuePointer } from './value-path.ts';
import type { YamlFile } from './yaml-file.ts';
import { rangeOf } from './yaml-node.ts';

/** One value of a parsed file, with the values in it. Aliases are not followed. */
export interface YamlValue {
  /** Index of the document in the file. */
  readonly document: number;
  readonly node: unknown;
  /** Key in a map or index in a list; undefined for a document. */
  readonly key: string | number | undefined;
  /** Position in the parent. It differs from the index in `children` after a key that is no scalar. */
  readonly position: number;
  /** The pair whose value this is, unless it is an item of a list. */
  readonly pair: Pair<unknown, unknown> | undefined;
  readonly parent: YamlValue | undefined;
  /** The values of a map or the items of a list. A key that is no scalar has no path and is left out. */
  readonly children: readonly YamlValue[];
  /** The children of a map by their keys. */
  readonly byKey: ReadonlyMap<string, YamlValue>;
}

/** The value of each document of a file. */
export const readValues = (file: YamlFile): YamlValue[] =>
  file.yaml12.map(({ contents }, document) =>
    readValue({ document, node: contents, key: undefined, position: 0, pair: undefined, parent: undefined }),
  );

function readValue(value: Omit<YamlValue, 'children' | 'byKey'>): YamlValue {
  const children: YamlValue[] = [];
  const byKey = new Map<string, YamlValue>();
  const parent = { ...value, children, byKey };
  const { document, node } = value;
  if (isSeq(node)) {
    for (const [position, item] of node.items.entries()) {
      children.push(readValue({ document, node: item, key: position, position, pair: undefined, parent }));
    }
  }
  if (isMap(node)) {
    for (const [position, pair] of node.items.entries()) {
      if (!isScalar(pair.key)) continue;
      const key = String(pair.key.value);
      const child = readValue({ document, node: pair.value, key, position, pair, parent });
      children.push(child);
      if (!byKey.has(key)) byKey.set(key, child);
    }
  }
  return parent;
}

/** The child of a map by its key, or of a list by its index. */
export const childAt = (value: YamlValue, key: string | number): YamlValue | undefined =>
  typeof key === 'string' ? value.byKey.get(key) : isSeq(value.node) ? value.children[key] : undefined;

/** A scalar as a person reads it: `12345e7` as it is written, and an empty string for null, a map or a list. */
export function textOf(value: YamlValue | undefined): string {
  const node = value?.node;
  if (!isScalar(node) || node.value === null || node.value === undefined) return '';
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}

/** The maps in a value, itself included, in the order of the file. */
export function mapsIn(value: YamlValue, maps: YamlValue[] = []): readonly YamlValue[] {
  if (isMap(value.node)) maps.push(value);
  for (const child of value.children) mapsIn(child, maps);
  return maps;
}

/** The way to a value. */
export function pointerTo(file: YamlFile, value: YamlValue): ValuePointer {
  const path: (string | number)[] = [];
  const positions: number[] = [];
  for (let at: YamlValue | undefined = value; at?.key !== undefined; at = at.parent) {
    path.unshift(at.key);
    positions.unshift(at.position);
  }
  return { document: value.document, path, positions, line: lineOf(file, value) };
}

/** The line of a value's key, or of the item of a list. */
function lineOf({ source }: YamlFile, { pair, node }: YamlValue): number {
  const start = isNode(pair?.key) ? pair.key : node;
  return isNode(start) ? source.lineAt(rangeOf(start)[0]) : 1;
}

const listedKeys = 12;

/** How far a path leads in the document that has most of it, and what is there instead. */
export function explainMissing(documents: readonly YamlValue[], path: ValuePath): string {
  const ways = documents.map(document => follow(document, path));
  const [way] = ways.toSorted((one, other) => other.depth - one.depth);
  if (way === undefined) return 'the file is empty';
  const { value, depth } = way;
  const next = path[depth] ?? '';
  const at = depth === 0 ? 'the top of the file' : `"${formatValuePath(path.slice(0, depth))}"`;
  if (isAlias(value.node)) return `${at} is an alias (*${value.node.source}), which paths do not follow`;
  if (isSeq(value.node)) return `${at} is a list of ${value.children.length}, without ${JSON.stringify(next)}`;
  if (!isMap(value.node)) return `${at} is a single value, without keys`;
  const keys = [...value.byKey.keys()];
  const shown = keys.slice(0, listedKeys).join(', ') + (keys.length > listedKeys ? ', …' : '');
  return `${at} has no key ${JSON.stringify(next)}${didYouMean(String(next), keys)}; it has ${shown || 'none'}`;
}

/** The last value on a path, and how many of its parts lead there. */
function follow(document: YamlValue, path: ValuePath): { value: YamlValue; depth: number } {
  let value = document;
  for (const [depth, key] of path.entries()) {
    const child = childAt(value, key);
    if (child === undefined) return { value, depth };
    value = child;
  }
  return { value, depth: path.length };
}

/** The value that a path leads to in one document. */
export function valueOnPath(document: YamlValue, path: ValuePath): YamlValue | undefined {
  const { value, depth } = follow(document, path);
  return depth === path.length ? value : undefined;
}
