import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { didYouMean } from '../../shared/text/suggestion.ts';
import type { ParsedDocument, SourceFile, Yaml } from './source-file.ts';
import { rangeOf } from './source-file.ts';
import { formatValuePath, type ValuePath } from './value-path.ts';

/** One value of a file: where it stands in the tree and in the text. */
export interface Place {
  /** Index of the document in the file. */
  readonly document: number;
  readonly path: ValuePath;
  /** The same way by position, which is one in both versions of YAML, whatever the keys are read as. */
  readonly positions: readonly number[];
  readonly node: unknown;
  /** The pair whose value this is; null for the item of a list and for a whole document. */
  readonly pair: Pair<unknown, unknown> | null;
  /** Maps and lists around it, outermost first. */
  readonly around: readonly (YAMLMap | YAMLSeq)[];
}

/** All maps of a file, in the order of the text. Aliases are not followed. */
export function mapsOf(yaml: Yaml, source: SourceFile): Place[] {
  const maps: Place[] = [];
  const walk = (place: Place): void => {
    if (yaml.isMap(place.node)) maps.push(place);
    for (const child of childrenOf(yaml, place)) walk(child);
  };
  source.documents.forEach((document, index) => {
    walk(rootOf(document, index));
  });
  return maps;
}

const rootOf = (document: ParsedDocument, index: number): Place => ({
  document: index,
  path: [],
  positions: [],
  node: document.contents,
  pair: null,
  around: [],
});

/** The values of a map or the items of a list; a key that is no scalar has no path and is left out. */
export function childrenOf(yaml: Yaml, place: Place): Place[] {
  const { node, document, path, positions, around } = place;
  if (yaml.isSeq(node)) {
    return node.items.map((item, index) => ({
      document,
      path: [...path, index],
      positions: [...positions, index],
      node: item,
      pair: null,
      around: [...around, node],
    }));
  }
  if (!yaml.isMap(node)) return [];
  return node.items.flatMap((pair, index) => {
    if (!yaml.isScalar(pair.key)) return [];
    const child: Place = {
      document,
      path: [...path, String(pair.key.value)],
      positions: [...positions, index],
      node: pair.value,
      pair,
      around: [...around, node],
    };
    return [child];
  });
}

/** The child of a map by its key, or of a list by its index. */
export const childAt = (yaml: Yaml, place: Place, key: string | number): Place | undefined =>
  childrenOf(yaml, place).find(child => child.path.at(-1) === key);

/** The places that a path leads to: at most one in each document. */
export function placesAt(yaml: Yaml, source: SourceFile, path: ValuePath): Place[] {
  return source.documents.flatMap((document, index) => {
    let place: Place | undefined = rootOf(document, index);
    for (const key of path) place = place && childAt(yaml, place, key);
    return place === undefined || place.node === undefined ? [] : [place];
  });
}

/** Says how far a path leads, and what stands there instead. */
export function explainMissing(yaml: Yaml, source: SourceFile, path: ValuePath): string {
  let best: { place: Place; depth: number } | undefined;
  source.documents.forEach((document, index) => {
    let place = rootOf(document, index);
    let depth = 0;
    for (const key of path) {
      const child = childAt(yaml, place, key);
      if (child === undefined) break;
      place = child;
      depth += 1;
    }
    if (best === undefined || depth > best.depth) best = { place, depth };
  });
  if (best === undefined) return 'the file is empty';
  const { place, depth } = best;
  const next = path[depth];
  const at = depth === 0 ? 'the top of the file' : `"${formatValuePath(path.slice(0, depth))}"`;
  if (yaml.isAlias(place.node)) return `${at} is an alias (*${place.node.source}), which paths do not pass`;
  if (yaml.isSeq(place.node)) return `${at} is a list of ${place.node.items.length}, without ${JSON.stringify(next)}`;
  if (!yaml.isMap(place.node)) return `${at} is a single value, without keys`;
  const keys = childrenOf(yaml, place).map(child => String(child.path.at(-1)));
  const shown = keys.slice(0, 12).join(', ') + (keys.length > 12 ? ', …' : '');
  return `${at} has no key ${JSON.stringify(next)}${didYouMean(String(next), keys)}; it has ${shown || 'none'}`;
}

/** The one-based line where a place begins: its key's, for the value of a map. */
export function lineOf(source: SourceFile, yaml: Yaml, place: Place): number {
  const key = place.pair?.key;
  const node: unknown = yaml.isNode(key) ? key : place.node;
  return source.lineAt(yaml.isNode(node) && node.range ? rangeOf(node as Node)[0] : 0);
}

/** The text of a scalar as a person reads it: `12345e7` stays as it is written; nothing is an empty text. */
export function textOf(yaml: Yaml, node: unknown): string {
  if (!yaml.isScalar(node) || node.value === null || node.value === undefined) return '';
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}
