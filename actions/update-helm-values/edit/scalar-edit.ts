import { isAlias, isScalar, type Pair, type Scalar } from 'yaml';
import type { ImageSlot } from '../sites/image-site.ts';
import type { YamlFile } from '../source/yaml-file.ts';
import { findNode, rangeOf } from '../source/yaml-node.ts';
import { type QuoteStyle, type ScalarQuotes, writeScalar } from './quoting.ts';
import { sharedAnchor } from './shared-anchor.ts';
import type { TextPatch } from './text-patch.ts';
import { type EditResult, refuseEdit } from './value-edit.ts';

const stringTag = 'tag:yaml.org,2002:str';

/** Puts `value` into a slot; `unchanged` when both versions of YAML read it there already. */
export function editScalar(file: YamlFile, slot: ImageSlot, value: string, quote: QuoteStyle): EditResult {
  const { key, pointer } = slot;
  const found = findNode(file.yaml12, pointer);
  const { node } = found;
  const shared = sharedAnchor(file, pointer, found);
  if (shared !== undefined) return refuseEdit(pointer.line, shared);
  if (!isScalar(node)) return refuseEdit(pointer.line, whyNoScalar(key, node));
  const [start, end] = rangeOf(node);
  const raw = file.source.text.slice(start, end);
  const reason = whyNotReplaceable(key, node, raw);
  if (reason !== undefined) return refuseEdit(pointer.line, reason);
  const values = [node.value, valueIn11(file, slot)];
  if (values.every(old => old === value)) return { kind: 'unchanged' };
  const text = writeScalar(value, {
    quotes: raw === '' ? 'plain' : quotesOf(node),
    wasString: values.every(old => typeof old === 'string'),
    quote,
  });
  const patch = raw === '' ? fillEmpty(found.pair, text) : { start, end, text };
  if (patch === undefined) return refuseEdit(pointer.line, `the empty value of "${key}" has no colon; write it out`);
  const { document, positions, path } = pointer;
  return {
    kind: 'edit',
    edit: {
      patch,
      document,
      positions,
      insertAfter: undefined,
      path,
      key,
      old: slot.text,
      value,
      line: file.source.lineAt(patch.start),
      addsLine: false,
    },
  };
}

function whyNoScalar(key: string, node: unknown): string {
  if (isAlias(node)) return `"${key}" is an alias (*${node.source}); write its value out, or name the anchored value`;
  if (node === null) return `"${key}" has no colon after it; write "${key}: ..."`;
  return `"${key}" is a map or a list, and a single value is expected`;
}

function whyNotReplaceable(key: string, node: Scalar, raw: string): string | undefined {
  if (node.tag !== undefined && node.tag !== stringTag) {
    const tag = node.tag.replace('tag:yaml.org,2002:', '!!');
    return `the value of "${key}" has the type ${tag}; remove the type`;
  }
  if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED' || raw.includes('\n')) {
    return `the value of "${key}" takes several lines; write it on one`;
  }
  if (raw === '' && (node.anchor !== undefined || node.tag !== undefined)) {
    return `the empty value of "${key}" has an anchor or a type; remove it`;
  }
  return undefined;
}

function quotesOf(node: Scalar): ScalarQuotes {
  if (node.type === 'QUOTE_SINGLE') return 'single';
  return node.type === 'QUOTE_DOUBLE' ? 'double' : 'plain';
}

/** An empty value has no extent and may be after blanks and before a comment: the text goes right after the colon. */
function fillEmpty(pair: Pair<unknown, unknown> | undefined, text: string): TextPatch | undefined {
  const colon = pair?.srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
  if (colon === undefined) return undefined;
  const start = colon.offset + 1;
  return { start, end: start, text: ` ${text}` };
}

function valueIn11({ yaml11 }: YamlFile, { pointer }: ImageSlot): unknown {
  const { node } = findNode(yaml11, pointer);
  return isScalar(node) ? node.value : undefined;
}
