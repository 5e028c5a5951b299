import { parseSync } from '@swc/core';
import { type Node, readProjectFile, textOf, walk } from './source-files.ts';

export interface SourceNames {
  /** Names that the file exports. */
  readonly exported: readonly string[];
  /** Every identifier that the file declares: variables, parameters, properties, functions, types. */
  readonly declared: ReadonlySet<string>;
}

/** The names that a TypeScript or JavaScript file introduces, from its syntax tree. */
export function sourceNames(file: string): SourceNames {
  const tree = parseSync(readProjectFile(file), { syntax: 'typescript', target: 'es2022' });
  const exported: string[] = [];
  const declared = new Set<string>();
  walk(tree, node => {
    if (node['type'] === 'ExportDeclaration') exported.push(...namesDeclaredBy(node['declaration']));
    if (node['type'] === 'ExportSpecifier')
      exported.push(...[textOf(node['exported'] ?? node['orig'])].flatMap(name => name ?? []));
    for (const name of introducedBy(node)) declared.add(name);
  });
  // Overloads of one function are several declarations of one name.
  return { exported: [...new Set(exported)], declared };
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

function namesDeclaredBy(declaration: unknown): string[] {
  if (!isNode(declaration)) return [];
  const { declarations } = declaration;
  if (Array.isArray(declarations)) return declarations.flatMap(({ id }: Node) => textOf(id) ?? []);
  return [textOf(declaration['id'] ?? declaration['identifier'])].filter(name => name !== undefined);
}

/** Fields of a syntax node under which a new name appears. */
const nameFields: Readonly<Record<string, readonly string[]>> = {
  VariableDeclarator: ['id'],
  FunctionDeclaration: ['identifier'],
  TsInterfaceDeclaration: ['id'],
  TsTypeAliasDeclaration: ['id'],
  ClassDeclaration: ['identifier'],
  Parameter: ['pat'],
  AssignmentPattern: ['left'],
  AssignmentPatternProperty: ['key'],
  KeyValuePatternProperty: ['value'],
  RestElement: ['argument'],
  KeyValueProperty: ['key'],
  TsPropertySignature: ['key'],
  MethodProperty: ['key'],
  ClassProperty: ['key'],
  ClassMethod: ['key'],
};

function introducedBy(node: Node): string[] {
  const fields = nameFields[String(node['type'])] ?? [];
  const named = fields.map(field => node[field]);
  // Parameters of arrow functions and the elements of array patterns are listed bare.
  const listed = node['type'] === 'ArrowFunctionExpression' ? node['params'] : undefined;
  const elements = node['type'] === 'ArrayPattern' ? node['elements'] : undefined;
  return [...named, ...(Array.isArray(listed) ? listed : []), ...(Array.isArray(elements) ? elements : [])].flatMap(
    value => (isNode(value) && value['type'] === 'Identifier' ? (textOf(value) ?? []) : []),
  );
}
