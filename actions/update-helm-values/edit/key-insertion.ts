import { isMap, isScalar } from 'yaml';
import type { ImageSite } from '../sites/image-site.ts';
import type { YamlFile } from '../source/yaml-file.ts';
import { findNode, rangeOf } from '../source/yaml-node.ts';
import { sharedAnchor } from './shared-anchor.ts';
import type { TextPatch } from './text-patch.ts';
import { type EditResult, refuseEdit } from './value-edit.ts';

/** Inserts a key into the map of a site, on a line of its own unless the map is written in braces. */
export function insertKey(file: YamlFile, { pointer, insertAfter }: ImageSite, key: string, value: string): EditResult {
  const { source } = file;
  const found = findNode(file.yaml12, pointer);
  const map = found.node;
  if (insertAfter === undefined || !isMap(map)) {
    return refuseEdit(pointer.line, `there is no map to insert "${key}" into`);
  }
  const shared = sharedAnchor(file, pointer, found);
  if (shared !== undefined) return refuseEdit(pointer.line, shared);
  const pair = map.items[insertAfter];
  const extent = pair && extentOf(source.text, pair.key, pair.value);
  if (extent === undefined) {
    const after = isScalar(pair?.key) ? pair.key.value : insertAfter;
    return refuseEdit(pointer.line, `"${key}" cannot be inserted after "${after}"; add it to the file by hand`);
  }
  const { start, end } = extent;
  const entry = `${key}: "${value}"`;
  return {
    kind: 'edit',
    edit: {
      patch: map.flow ? { start: end, end, text: `, ${entry}` } : newLine(source.text, extent, entry),
      document: pointer.document,
      positions: pointer.positions,
      insertAfter,
      path: [...pointer.path, key],
      key,
      old: '',
      value,
      line: source.lineAt(start),
      addsLine: !map.flow,
    },
  };
}

/** Start and end of a pair; undefined when it is empty, takes several lines or has no single value. */
function extentOf(text: string, key: unknown, value: unknown): { start: number; end: number } | undefined {
  if (!isScalar(key) || !isScalar(value)) return undefined;
  const [start] = rangeOf(key);
  const [valueStart, end] = rangeOf(value);
  return valueStart === end || text.slice(start, end).includes('\n') ? undefined : { start, end };
}

/** A line with the indent and the line end of the one that holds the extent. */
function newLine(text: string, { start, end }: { start: number; end: number }, entry: string): TextPatch {
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  const next = text.indexOf('\n', end);
  if (next === -1) {
    const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
    return { start: text.length, end: text.length, text: `${lineEnd}${indent}${entry}` };
  }
  return { start: next + 1, end: next + 1, text: `${indent}${entry}${text[next - 1] === '\r' ? '\r\n' : '\n'}` };
}
