import { isDeepStrictEqual } from 'node:util';
import type { AppSource } from '../source/app-source.ts';
import { readJsonSyntax } from '../source/json-syntax.ts';
import type { ScalarNode, SyntaxNode } from '../source/syntax-tree.ts';

/** A text that is to stand where another one is written. */
export interface Edit {
  readonly node: ScalarNode;
  readonly value: string;
}

/**
 * The source with its edits: only the characters of the edited values change, and the result reads back as intended.
 *
 * @throws Error when an edit would change anything else; nothing was written then
 */
export async function editSource(source: AppSource, edits: readonly Edit[]): Promise<string> {
  const sorted = [...edits].sort((a, b) => b.node.start - a.node.start);
  let text = source.text;
  for (const { node, value } of sorted) {
    text = `${text.slice(0, node.start)}${spell(node, value, source.format)}${text.slice(node.end)}`;
  }
  await verify(source, text, edits);
  return text;
}

/**
 * Keeps the quotes that are there. Without quotes a YAML text stays so only when YAML 1.1 and 1.2 both read it as text:
 * letters first and no word such as `no`, or three numbers with dots.
 */
function spell(node: ScalarNode, value: string, format: AppSource['format']): string {
  if (!/^[\w][\w./+@#=%-]*$/.test(value)) throw new Error(`"${value}" is not a tag or commit that can be written`);
  if (node.style === 'other') throw new Error('a value of several lines is not edited in place');
  if (format === 'json' || node.style === 'double') return JSON.stringify(value);
  if (node.style === 'single') return `'${value}'`;
  return isPlainText(value) ? value : JSON.stringify(value);
}

function isPlainText(value: string): boolean {
  const isWord =
    /^[A-Za-z_][\w.-]*$/.test(value) && !/^(?:y|n|yes|no|on|off|true|false|null|nan|inf|e[-\d]*)$/i.test(value);
  return isWord || /^\d+(?:\.\d+){2,}(?:[-.+][\w.-]*)?$/.test(value);
}

async function verify(source: AppSource, text: string, edits: readonly Edit[]): Promise<void> {
  const before = await readValues(source.text, source.format);
  const after = await readValues(text, source.format);
  const wanted = new Map(edits.map(({ node, value }) => [node.start, value]));
  const expected = before.root === undefined ? undefined : toValue(before.root, wanted);
  const found = after.root === undefined ? undefined : toValue(after.root, new Map());
  // Where YAML 1.1 reads the list like 1.2 does, it has to read the edited one like that too.
  const agreed = before.root !== undefined && isDeepStrictEqual(before.yaml11, toValue(before.root, new Map()));
  const old = !agreed || isDeepStrictEqual(after.yaml11, expected);
  if (expected === undefined || !isDeepStrictEqual(found, expected) || !old) {
    throw new Error('the edited list does not read back as intended');
  }
  const lines = source.text.split('\n');
  const changed = text.split('\n').filter((line, index) => line !== lines[index]).length;
  const touched = new Set(edits.map(({ node }) => source.text.slice(0, node.start).split('\n').length)).size;
  if (changed > touched || text.split('\n').length !== lines.length) throw new Error('an edit changed other lines');
}

async function readValues(
  text: string,
  format: AppSource['format'],
): Promise<{ root: SyntaxNode | undefined; yaml11?: unknown }> {
  if (format === 'json') {
    const result = readJsonSyntax(text);
    return { root: 'root' in result ? result.root : undefined };
  }
  const { readYamlSyntax, readYaml11 } = await import('../source/yaml-syntax.ts');
  const result = readYamlSyntax(text);
  return { root: 'root' in result ? result.root : undefined, yaml11: readYaml11(text) };
}

function toValue(node: SyntaxNode, replaced: ReadonlyMap<number, string>): unknown {
  if (node.kind === 'list') return node.items.map(item => toValue(item, replaced));
  if (node.kind === 'scalar') return replaced.get(node.start) ?? node.value;
  return Object.fromEntries(node.entries.map(({ key, value }) => [String(key.value), toValue(value, replaced)]));
}
