import { parseSource, type TypedNode, type Visit, walkSyntax } from '../../../testing/syntax.mjs';
import { literalOf, type Node, readProjectFile } from './source-files.ts';

export interface SourceNames {
  /** Names that the file exports, but for those that it hands on from another file as they are. */
  readonly exported: readonly string[];
  /** Every identifier that the file declares: variables, parameters, properties, functions, types. */
  readonly declared: ReadonlySet<string>;
}

/** The names that a TypeScript or JavaScript file introduces, from its syntax tree. */
export const sourceNames = (file: string): SourceNames => namesIn(readProjectFile(file));

/** The same for the text of a file. */
export function namesIn(source: string): SourceNames {
  const exported: string[] = [];
  const declared = new Set<string>();
  walkSyntax(parseSource(source), visit => {
    exported.push(...exportedBy(visit));
    for (const name of introducedBy(visit.node)) declared.add(name);
  });
  // Overloads of one function are several declarations of one name.
  return { exported: [...new Set(exported)], declared };
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

function exportedBy({ node, parent }: Visit<TypedNode>): string[] {
  const { type } = node;
  if (type === 'ExportDeclaration') return namesDeclaredBy(node['declaration']);
  // The default export is found under the name that its function or class has.
  if (type === 'ExportDefaultDeclaration') return namesDeclaredBy(node['decl']);
  if (type === 'ExportSpecifier') {
    const isHandedOn = isNode(parent?.node['source']) && !isNode(node['exported']);
    return isHandedOn ? [] : namesBoundBy(node['exported'] ?? node['orig']);
  }
  if (type === 'ExportNamespaceSpecifier') return namesBoundBy(node['name']);
  return type === 'TsImportEqualsDeclaration' && node['isExport'] === true ? namesBoundBy(node['id']) : [];
}

function namesDeclaredBy(declaration: unknown): string[] {
  if (!isNode(declaration)) return [];
  const { declarations } = declaration;
  if (Array.isArray(declarations)) return declarations.flatMap(({ id }: Node) => namesBoundBy(id));
  return namesBoundBy(declaration['id'] ?? declaration['identifier']);
}

/** The variables of a pattern, such as `{ a: b, c = 1, ...d }` or `[e]`; an identifier is a pattern with one. */
function namesBoundBy(pattern: unknown): string[] {
  if (!isNode(pattern)) return [];
  const { type, properties, elements, key, value, left, argument } = pattern;
  if (Array.isArray(properties)) return properties.flatMap(namesBoundBy);
  if (Array.isArray(elements)) return elements.flatMap(namesBoundBy);
  if (type === 'AssignmentPatternProperty') return namesBoundBy(key);
  if (type === 'KeyValuePatternProperty') return namesBoundBy(value);
  if (type === 'AssignmentPattern') return namesBoundBy(left);
  if (type === 'RestElement') return namesBoundBy(argument);
  return [literalOf(pattern)].filter(name => name !== undefined);
}

/** Fields of a syntax node under which a new name or a pattern appears. */
const nameFields: Readonly<Record<string, readonly string[]>> = {
  VariableDeclarator: ['id'],
  FunctionDeclaration: ['identifier'],
  FunctionExpression: ['identifier'],
  ClassDeclaration: ['identifier'],
  ClassExpression: ['identifier'],
  TsInterfaceDeclaration: ['id'],
  TsTypeAliasDeclaration: ['id'],
  TsEnumDeclaration: ['id'],
  TsEnumMember: ['id'],
  TsModuleDeclaration: ['id'],
  TsImportEqualsDeclaration: ['id'],
  TsTypeParameter: ['name'],
  TsTupleElement: ['label'],
  Parameter: ['pat'],
  TsParameterProperty: ['param'],
  CatchClause: ['param'],
  LabeledStatement: ['label'],
  ImportSpecifier: ['local'],
  ImportDefaultSpecifier: ['local'],
  ImportNamespaceSpecifier: ['local'],
  ExportSpecifier: ['exported'],
  ExportNamespaceSpecifier: ['name'],
  KeyValueProperty: ['key'],
  MethodProperty: ['key'],
  GetterProperty: ['key'],
  SetterProperty: ['key', 'param'],
  ClassProperty: ['key'],
  ClassMethod: ['key'],
  PrivateProperty: ['key'],
  PrivateMethod: ['key'],
  AutoAccessor: ['key'],
  TsPropertySignature: ['key'],
  TsMethodSignature: ['key'],
  TsGetterSignature: ['key'],
  TsSetterSignature: ['key', 'param'],
};

/** Parameters that are listed bare, not as nodes of their own. */
const listsOfParameters = new Set([
  'ArrowFunctionExpression',
  'TsMethodSignature',
  'TsCallSignatureDeclaration',
  'TsConstructSignatureDeclaration',
  'TsFunctionType',
  'TsConstructorType',
  'TsIndexSignature',
]);

function introducedBy(node: Node): string[] {
  const type = String(node['type']);
  const { params } = node;
  const listed: readonly unknown[] = listsOfParameters.has(type) && Array.isArray(params) ? params : [];
  const named = (nameFields[type] ?? []).map(field => node[field]);
  return [...named, ...listed].flatMap(value => {
    // Keys such as 'a-b' and names of modules are strings, not identifiers.
    return isNode(value) && value['type'] !== 'StringLiteral' ? namesBoundBy(value) : [];
  });
}
