import { type ParsedDocument, parseAs, type SourceFile, type Yaml } from '../source/source-file.ts';
import type { Edit } from './edit.ts';

/**
 * Reads the edited text as YAML 1.1 and 1.2 and compares it with the old one: each target is the wanted string, everything
 * else is what it was, and no line changed but those of the edits.
 *
 * @returns what is wrong, or null when the text may be written
 */
export function findDamage(yaml: Yaml, source: SourceFile, text: string, edits: readonly Edit[]): string | null {
  for (const [version, old] of [
    ['1.1', source.documents11],
    ['1.2', source.documents],
  ] as const) {
    const now = parseAs(yaml, text, version);
    const damage = compareDocuments(yaml, old, now, edits);
    if (damage !== null) return `read as YAML ${version}, ${damage}`;
  }
  return compareLines(source.text, text, edits);
}

function compareDocuments(
  yaml: Yaml,
  old: readonly ParsedDocument[],
  now: readonly ParsedDocument[],
  edits: readonly Edit[],
): string | null {
  if (old.length !== now.length) return 'the number of documents changed';
  for (const [index, document] of now.entries()) {
    const errors = (old[index]?.errors.length ?? 0) < document.errors.length;
    if (errors) return `it would not be valid: ${document.errors[0]?.message.split('\n')[0]}`;
    const own = edits.filter(edit => edit.document === index);
    const damage = compareNodes({ yaml, edits: own }, old[index]?.contents, document.contents, []);
    if (damage !== null) return damage;
  }
  return null;
}

interface Comparison {
  readonly yaml: Yaml;
  readonly edits: readonly Edit[];
}

const samePositions = (one: readonly number[], other: readonly number[]) =>
  one.length === other.length && one.every((position, index) => position === other[index]);

function compareNodes(comparison: Comparison, old: unknown, now: unknown, positions: readonly number[]): string | null {
  const { yaml, edits } = comparison;
  const target = edits.find(edit => edit.inserted === null && samePositions(edit.positions, positions));
  if (target !== undefined) {
    const value = yaml.isScalar(now) ? now.value : undefined;
    return value === target.value
      ? null
      : `"${target.key}" would be ${JSON.stringify(value)} instead of "${target.value}"`;
  }
  if (yaml.isMap(old) && yaml.isMap(now)) return compareMaps(comparison, old.items, now.items, positions);
  if (yaml.isSeq(old) && yaml.isSeq(now)) {
    if (old.items.length !== now.items.length) return 'a list would change its length';
    return firstDamage(old.items, (item, index) =>
      compareNodes(comparison, item, now.items[index], [...positions, index]),
    );
  }
  if (yaml.isAlias(old) && yaml.isAlias(now)) return old.source === now.source ? null : 'an alias would change';
  return sameScalar(yaml, old, now) ? null : 'another value would change';
}

type Items = readonly { readonly key: unknown; readonly value: unknown }[];

function compareMaps(comparison: Comparison, old: Items, now: Items, positions: readonly number[]): string | null {
  const { yaml, edits } = comparison;
  const insertion = edits.find(edit => edit.inserted !== null && samePositions(edit.positions, positions));
  const at = insertion?.inserted ? insertion.inserted.behind + 1 : -1;
  if (now.length !== old.length + (at < 0 ? 0 : 1)) return 'a map would change its keys';
  if (insertion !== undefined) {
    const pair = now[at];
    const key = yaml.isScalar(pair?.key) ? pair.key.value : undefined;
    const value = yaml.isScalar(pair?.value) ? pair.value.value : undefined;
    if (key !== insertion.key || value !== insertion.value) return `"${insertion.key}" would not be read back`;
  }
  const kept = now.filter((_, index) => index !== at);
  return firstDamage(old, (pair, index) => {
    const other = kept[index];
    const key = compareNodes({ yaml, edits: [] }, pair.key, other?.key, []);
    return key ?? compareNodes(comparison, pair.value, other?.value, [...positions, index]);
  });
}

function firstDamage<T>(items: readonly T[], check: (item: T, index: number) => string | null): string | null {
  for (const [index, item] of items.entries()) {
    const damage = check(item, index);
    if (damage !== null) return damage;
  }
  return null;
}

function sameScalar(yaml: Yaml, old: unknown, now: unknown): boolean {
  if (!yaml.isScalar(old) || !yaml.isScalar(now)) return (old ?? null) === (now ?? null);
  if (old.tag !== now.tag || old.anchor !== now.anchor || old.source !== now.source) return false;
  const one = old.value;
  const other = now.value;
  if (Object.is(one, other)) return true;
  if (one instanceof Date && other instanceof Date) return Object.is(one.getTime(), other.getTime());
  return one instanceof Uint8Array && other instanceof Uint8Array && Buffer.compare(one, other) === 0;
}

function compareLines(old: string, now: string, edits: readonly Edit[]): string | null {
  const replaced = new Set(edits.filter(edit => !edit.addsLine).map(edit => edit.line));
  const added = new Set(edits.filter(edit => edit.addsLine).map(edit => edit.line));
  const after = now.split('\n');
  let at = 0;
  for (const [index, line] of old.split('\n').entries()) {
    const other = after[at];
    const isLastWithNewLine = added.has(index + 1) && `${line}\r` === other;
    if ((line === other || isLastWithNewLine) === replaced.has(index + 1))
      return `line ${index + 1} would change unexpectedly`;
    at += added.has(index + 1) ? 2 : 1;
  }
  return at === after.length ? null : 'the number of lines would change';
}
