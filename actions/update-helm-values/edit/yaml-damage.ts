import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import { parseYaml, type YamlFile } from '../source/yaml-file.ts';
import type { YamlDocument } from '../source/yaml-node.ts';
import { findLineDamage } from './line-damage.ts';
import type { ValueEdit } from './value-edit.ts';

/**
 * Reads the edited text as YAML 1.1 and 1.2 and compares it with the old one: each target is the wanted string, everything
 * else is what it was, and no line changed but those of the edits.
 *
 * @returns what is wrong, or undefined when the text may be written
 */
export function findYamlDamage(file: YamlFile, text: string, edits: readonly ValueEdit[]): string | undefined {
  const now = parseYaml(text);
  const targets = targetsByDocument(edits);
  const damage11 = compareDocuments(file.yaml11, now.yaml11, targets);
  if (damage11 !== undefined) return `read as YAML 1.1, ${damage11}`;
  const damage12 = compareDocuments(file.yaml12, now.yaml12, targets);
  if (damage12 !== undefined) return `read as YAML 1.2, ${damage12}`;
  return findLineDamage(file.source.text, text, edits);
}

/** The edits at one node and in it, so that a comparison meets each edit once. */
interface Targets {
  replaced?: ValueEdit;
  inserted?: ValueEdit;
  readonly inside: Map<number, Targets>;
}

function targetsByDocument(edits: readonly ValueEdit[]): ReadonlyMap<number, Targets> {
  const documents: Targets = { inside: new Map() };
  for (const edit of edits) {
    let targets = documents;
    for (const position of [edit.document, ...edit.positions]) {
      const next: Targets = targets.inside.get(position) ?? { inside: new Map() };
      targets.inside.set(position, next);
      targets = next;
    }
    if (edit.insertAfter === undefined) targets.replaced = edit;
    else targets.inserted = edit;
  }
  return documents.inside;
}

function compareDocuments(
  old: readonly YamlDocument[],
  now: readonly YamlDocument[],
  targets: ReadonlyMap<number, Targets>,
): string | undefined {
  if (old.length !== now.length) return 'the number of documents changed';
  return firstDamage(now, (document, index) => {
    const before = old[index];
    if ((before?.errors.length ?? 0) < document.errors.length) {
      return `it would not be valid: ${document.errors[0]?.message.split('\n')[0]}`;
    }
    return compareNodes(before?.contents, document.contents, targets.get(index));
  });
}

function compareNodes(old: unknown, now: unknown, targets: Targets | undefined): string | undefined {
  if (targets?.replaced !== undefined) {
    const { key, value } = targets.replaced;
    const read = isScalar(now) ? now.value : undefined;
    return read === value ? undefined : `"${key}" would be ${JSON.stringify(read)} instead of "${value}"`;
  }
  if (isMap(old) && isMap(now)) return compareMaps(old.items, now.items, targets);
  if (isSeq(old) && isSeq(now)) {
    if (old.items.length !== now.items.length) return 'a list would change its length';
    return firstDamage(old.items, (item, index) => compareNodes(item, now.items[index], targets?.inside.get(index)));
  }
  if (isAlias(old) && isAlias(now)) return old.source === now.source ? undefined : 'an alias would change';
  return isSameScalar(old, now) ? undefined : 'another value would change';
}

type Items = readonly { readonly key: unknown; readonly value: unknown }[];

function compareMaps(old: Items, now: Items, targets: Targets | undefined): string | undefined {
  const inserted = targets?.inserted;
  const at = inserted?.insertAfter === undefined ? -1 : inserted.insertAfter + 1;
  if (now.length !== old.length + (inserted === undefined ? 0 : 1)) return 'a map would change its keys';
  if (inserted !== undefined && !isPair(now[at], inserted)) return `"${inserted.key}" would not be read back`;
  const kept = inserted === undefined ? now : now.toSpliced(at, 1);
  return firstDamage(old, ({ key, value }, index) => {
    const other = kept[index];
    return compareNodes(key, other?.key, undefined) ?? compareNodes(value, other?.value, targets?.inside.get(index));
  });
}

const isPair = (item: Items[number] | undefined, { key, value }: ValueEdit) =>
  isScalar(item?.key) && item.key.value === key && isScalar(item.value) && item.value.value === value;

function firstDamage<T>(
  items: readonly T[],
  check: (item: T, index: number) => string | undefined,
): string | undefined {
  for (const [index, item] of items.entries()) {
    const damage = check(item, index);
    if (damage !== undefined) return damage;
  }
  return undefined;
}

function isSameScalar(old: unknown, now: unknown): boolean {
  if (!isScalar(old) || !isScalar(now)) return (old ?? null) === (now ?? null);
  if (old.tag !== now.tag || old.anchor !== now.anchor || old.source !== now.source) return false;
  const one = old.value;
  const other = now.value;
  if (Object.is(one, other)) return true;
  // YAML 1.1 reads a merge key as a new symbol each time.
  if (typeof one === 'symbol' && typeof other === 'symbol') return one.description === other.description;
  if (one instanceof Date && other instanceof Date) return Object.is(one.getTime(), other.getTime());
  return one instanceof Uint8Array && other instanceof Uint8Array && Buffer.compare(one, other) === 0;
}
