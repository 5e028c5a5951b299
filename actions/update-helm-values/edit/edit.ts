import type { Node, Scalar } from 'yaml';
import type { ImageSite, Slot } from '../sites/image-site.ts';
import { lineOf, type Place, textOf } from '../source/place.ts';
import { aliasesOf, rangeOf, type SourceFile, type Yaml } from '../source/source-file.ts';
import type { ValuePath } from '../source/value-path.ts';
import { type QuoteStyle, type Quoting, writeValue } from './quoting.ts';
import type { Patch } from './splice.ts';

/** One change of a text, with what must be read there afterwards. */
export interface Edit {
  readonly patch: Patch;
  readonly document: number;
  /** Of the value, or of the map that gets a new key. */
  readonly positions: readonly number[];
  /** Set when a key is inserted behind the pair at this position. */
  readonly inserted: { readonly behind: number; readonly key: string } | null;
  readonly path: ValuePath;
  readonly key: string;
  readonly old: string;
  readonly value: string;
  /** One-based line of the old text: where the value stands, or behind which the new line goes. */
  readonly line: number;
  /** Whether the edit adds a line. */
  readonly addsLine: boolean;
}

export type EditOutcome =
  | { readonly kind: 'edit'; readonly edit: Edit }
  | { readonly kind: 'same' }
  | { readonly kind: 'refused'; readonly reason: string; readonly line: number };

const refused = (line: number, reason: string): EditOutcome => ({ kind: 'refused', reason, line });

/** The edit that puts `value` into a slot; `same` when it reads so already, in both versions of YAML. */
export function editSlot(yaml: Yaml, source: SourceFile, slot: Slot, value: string, style: QuoteStyle): EditOutcome {
  const { place, key } = slot;
  const { node } = place;
  const line = lineOf(source, yaml, place);
  const shared = sharedAnchor(yaml, source, place);
  if (shared !== null) return refused(line, shared);
  if (yaml.isAlias(node)) {
    return refused(line, `"${key}" is an alias (*${node.source}); write its value out, or name the anchored value`);
  }
  if (node === null) return refused(line, `"${key}" has no colon behind it; write "${key}: ..."`);
  if (!yaml.isScalar(node)) return refused(line, `"${key}" holds a map or a list, where a single value is expected`);
  if (node.tag !== undefined && node.tag !== 'tag:yaml.org,2002:str') {
    return refused(
      line,
      `the value of "${key}" is marked as ${node.tag.replace('tag:yaml.org,2002:', '!!')}; remove the mark`,
    );
  }
  const [start, end] = rangeOf(node);
  const raw = source.text.slice(start, end);
  if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED' || raw.includes('\n')) {
    return refused(line, `the value of "${key}" takes several lines; write it on one`);
  }
  const wasString = typeof node.value === 'string' && typeof valueIn11(yaml, source, place) === 'string';
  if (wasString && node.value === value && valueIn11(yaml, source, place) === value) return { kind: 'same' };
  const text = writeValue(value, raw === '' ? 'plain' : quotingOf(node), wasString, style);
  const patch = raw === '' ? patchEmpty(yaml, place, node, text) : { start, end, text };
  if (patch === null) return refused(line, `the empty value of "${key}" has an anchor or a tag; remove it`);
  const { document, positions, path } = place;
  const old = textOf(yaml, node);
  const at = source.lineAt(patch.start);
  return {
    kind: 'edit',
    edit: { patch, document, positions, inserted: null, path, key, old, value, line: at, addsLine: false },
  };
}

function quotingOf(node: Scalar): Quoting {
  if (node.type === 'QUOTE_SINGLE') return 'single';
  return node.type === 'QUOTE_DOUBLE' ? 'double' : 'plain';
}

/** An empty value has no extent, and may lie behind blanks and before a comment: the text goes right behind the colon. */
function patchEmpty(yaml: Yaml, place: Place, node: Scalar, text: string): Patch | null {
  if (node.anchor !== undefined || node.tag !== undefined) return null;
  const separators = yaml.isPair(place.pair) ? place.pair.srcToken?.sep : undefined;
  const colon = separators?.find(token => token.type === 'map-value-ind');
  if (colon === undefined) return null;
  const start = colon.offset + 1;
  return { start, end: start, text: ` ${text}` };
}

function valueIn11(yaml: Yaml, source: SourceFile, place: Place): unknown {
  let node: unknown = source.documents11[place.document]?.contents;
  for (const position of place.positions) {
    if (yaml.isMap(node)) node = node.items[position]?.value;
    else if (yaml.isSeq(node)) node = node.items[position];
  }
  return yaml.isScalar(node) ? node.value : undefined;
}

/** An anchor on the way that is used elsewhere would change other places with this one. */
function sharedAnchor(yaml: Yaml, source: SourceFile, place: Place): string | null {
  const document = source.documents[place.document];
  if (document === undefined) return null;
  const nodes = [...place.around, place.node].filter(
    node => yaml.isMap(node) || yaml.isSeq(node) || yaml.isScalar(node),
  );
  const anchors = nodes.flatMap(node => node.anchor ?? []);
  if (anchors.length === 0) return null;
  const aliases = aliasesOf(yaml, document);
  for (const anchor of anchors) {
    const alias = aliases.get(anchor);
    if (alias === undefined) continue;
    const line = source.lineAt(rangeOf(alias as Node)[0]);
    return `the value belongs to the anchor &${anchor}, which line ${line} uses as well; an edit would change both`;
  }
  return null;
}

/** The edit that inserts a key into the map of a site, on a line of its own unless the map is written in braces. */
export function insertKey(
  yaml: Yaml,
  source: SourceFile,
  site: ImageSite,
  { key, value }: { readonly key: string; readonly value: string },
): EditOutcome {
  const line = lineOf(source, yaml, site.place);
  const behind = site.insertAfter;
  const map = site.place.node;
  if (behind === null || !yaml.isMap(map)) return refused(line, `there is no map to insert "${key}" into`);
  const shared = sharedAnchor(yaml, source, site.place);
  if (shared !== null) return refused(line, shared);
  const keyNode = behind.pair?.key;
  if (!yaml.isScalar(behind.node) || !yaml.isScalar(keyNode)) {
    return refused(line, `"${key}" cannot be inserted behind "${behind.path.at(-1)}"; add it to the file by hand`);
  }
  const [start] = rangeOf(keyNode);
  const [, end] = rangeOf(behind.node);
  if (source.text.slice(start, end).includes('\n') || rangeOf(behind.node)[0] === end) {
    return refused(line, `"${key}" cannot be inserted behind "${behind.path.at(-1)}"; add it to the file by hand`);
  }
  const patch = map.flow
    ? { start: end, end, text: `, ${key}: "${value}"` }
    : newLine(source.text, start, end, key, value);
  return {
    kind: 'edit',
    edit: {
      patch,
      document: site.place.document,
      positions: site.place.positions,
      inserted: { behind: behind.positions.at(-1) ?? 0, key },
      path: [...site.place.path, key],
      key,
      old: '',
      value,
      line: source.lineAt(start),
      addsLine: !map.flow,
    },
  };
}

/** A line with the indent and the line end of the one that holds `start` to `end`. */
function newLine(text: string, start: number, end: number, key: string, value: string): Patch {
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  const line = `${indent}${key}: "${value}"`;
  const next = text.indexOf('\n', end);
  if (next < 0)
    return { start: text.length, end: text.length, text: `${text.includes('\r\n') ? '\r\n' : '\n'}${line}` };
  return { start: next + 1, end: next + 1, text: `${line}${text[next - 1] === '\r' ? '\r\n' : '\n'}` };
}
