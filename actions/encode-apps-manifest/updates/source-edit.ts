import { isDeepStrictEqual } from 'node:util';
import type { AppSource } from '../source/app-source.ts';
import { readJsonSyntax } from '../source/json-syntax.ts';
import type { ScalarNode, SyntaxNode, SyntaxResult } from '../source/syntax-tree.ts';

/** A new value for a scalar of the list. */
export interface ScalarEdit {
  readonly node: ScalarNode;
  readonly value: string;
}

/**
 * The source with its edits: only the characters of the edited values change, and the result reads back as intended.
 *
 * @throws Error when an edit would change anything else
 */
export async function editSource(source: AppSource, edits: readonly ScalarEdit[]): Promise<string> {
  let text = source.text;
  for (const { node, value } of [...edits].sort((a, b) => b.node.start - a.node.start)) {
    text = `${text.slice(0, node.start)}${writeScalar(node, value)}${text.slice(node.end)}`;
  }
  const isIntended =
    source.format === 'json'
      ? isIntendedTree(readJsonSyntax(source.text), readJsonSyntax(text), edits)
      : await isIntendedYaml(source.text, text, edits);
  if (!isIntended) throw new Error('the edited list does not read back as intended');
  refuseOtherLines(source.text, text, edits);
  return text;
}

/** Keeps the quotes of the node. A YAML value without quotes gets them when it would be read as another type. */
function writeScalar({ style }: ScalarNode, value: string): string {
  if (!/^[\w][\w./+@#=%-]*$/.test(value)) throw new Error(`"${value}" is not a tag or commit that can be written`);
  if (style === 'other') throw new Error('a value of several lines is not edited in place');
  if (style === 'double') return JSON.stringify(value);
  if (style === 'single') return `'${value}'`;
  return isPlainString(value) ? value : JSON.stringify(value);
}

/** Whether YAML 1.1 and 1.2 both read it as a string: letters first and no word such as `no`, or three numbers with dots. */
function isPlainString(value: string): boolean {
  const isWord =
    /^[A-Za-z_][\w.-]*$/.test(value) && !/^(?:y|n|yes|no|on|off|true|false|null|nan|inf|e[-\d]*)$/i.test(value);
  return isWord || /^\d+\.\d+\.\d+(?:[-.][\w.-]*|(?:\.\d+)*\+[\w.-]*)?$/.test(value);
}

function isIntendedTree(before: SyntaxResult, after: SyntaxResult, edits: readonly ScalarEdit[]): boolean {
  return 'root' in before && 'root' in after && isDeepStrictEqual(toValue(after.root), editedValue(before.root, edits));
}

/** Where YAML 1.1 reads the list as YAML 1.2 does, it must read the edited list so, too. */
async function isIntendedYaml(before: string, after: string, edits: readonly ScalarEdit[]): Promise<boolean> {
  const { readYamlSyntax, readYaml11 } = await import('../source/yaml-syntax.ts');
  const old = readYamlSyntax(before);
  if (!('root' in old) || !isIntendedTree(old, readYamlSyntax(after), edits)) return false;
  const agreed = isDeepStrictEqual(readYaml11(before), toValue(old.root));
  return !agreed || isDeepStrictEqual(readYaml11(after), editedValue(old.root, edits));
}

const editedValue = (root: SyntaxNode, edits: readonly ScalarEdit[]): unknown =>
  toValue(root, new Map(edits.map(({ node, value }) => [node.start, value])));

/** @param replaced new values by the offsets of their nodes */
function toValue(node: SyntaxNode, replaced: ReadonlyMap<number, string> = new Map()): unknown {
  if (node.kind === 'list') return node.items.map(item => toValue(item, replaced));
  if (node.kind === 'scalar') return replaced.get(node.start) ?? node.value;
  return Object.fromEntries(node.entries.map(({ key, value }) => [String(key.value), toValue(value, replaced)]));
}

function refuseOtherLines(before: string, after: string, edits: readonly ScalarEdit[]): void {
  const oldLines = before.split('\n');
  const newLines = after.split('\n');
  const changed = newLines.filter((line, index) => line !== oldLines[index]).length;
  const edited = new Set(edits.map(({ node }) => before.slice(0, node.start).split('\n').length)).size;
  if (changed > edited || newLines.length !== oldLines.length) throw new Error('an edit changed other lines');
}
