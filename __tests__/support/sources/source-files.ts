import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSource, walkSyntax } from '../../../testing/syntax.mjs';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Paths from the root of all files that git tracks or would track; generated ones and fixtures are left to others. */
export function projectFiles(): string[] {
  const { stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout
    .split('\0')
    .filter(file => file !== '' && !file.startsWith('dist/') && file !== 'package-lock.json')
    .filter(file => existsSync(path.join(root, file)));
}

export const readProjectFile = (file: string): string => readFileSync(path.join(root, file), 'utf8');

export interface Import {
  /** As written: a path with its suffix, or a package. */
  readonly specifier: string;
  /** `await import(…)`: loaded when reached. */
  readonly lazy: boolean;
}

export interface ImportFacts {
  /** What is loaded; imports of types only are left out. */
  readonly imports: readonly Import[];
  /** All modules that are named, also for types only. */
  readonly named: readonly string[];
  /** What is used without an import, or loads a module unseen: `process`, `fetch`, `globalThis`, `require`, `import()` of a value. */
  readonly hidden: readonly string[];
}

/** What leads out of a program, or to all of these. */
const globals = [
  ...['process', 'console', 'globalThis', 'global', 'eval', 'Function', 'require'],
  ...['fetch', 'WebSocket', 'EventSource', 'navigator'],
];

const factsOfFiles = new Map<string, ImportFacts>();

/** What a TypeScript file imports and touches, from its syntax tree: comments and strings do not count. */
export function sourceFacts(file: string): ImportFacts {
  const facts = factsOfFiles.get(file) ?? factsIn(readProjectFile(file));
  factsOfFiles.set(file, facts);
  return facts;
}

/** The same for the text of a file. */
export function factsIn(source: string): ImportFacts {
  const tree = parseSource(source);
  const imports: Import[] = [];
  const named: string[] = [];
  const hidden: string[] = [];
  walkSyntax(tree, ({ node }) => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) {
      named.push(specifier);
      if (!isTypeOnly(node)) imports.push({ specifier, lazy: node['type'] === 'CallExpression' });
    } else if (isImportCall(node)) hidden.push('import() of a value');
    if (node['kind'] === 'import.meta') hidden.push('import.meta');
    if (node['type'] === 'TsExternalModuleReference' || propertyOf(node) === 'require') hidden.push('require');
  });
  for (const name of valuesIn(tree)) {
    if (globals.includes(name)) hidden.push(name);
  }
  return { imports, named, hidden };
}

/** A node of the syntax tree, read by the names of its fields. */
export type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

const isIdentifier = (value: unknown): value is Node => isNode(value) && value['type'] === 'Identifier';

/** The identifiers that are values or variables: names of properties, of imports and in types are none. */
function valuesIn(tree: unknown): string[] {
  const names: string[] = [];
  walkSyntax(tree, ({ node, field }) => {
    if (isTypeOrImport(node)) return false;
    if (isIdentifier(node) && !['key', 'property', 'label'].includes(field)) names.push(literalOf(node) ?? '');
  });
  return names;
}

/** Expressions with a type, such as `value as Type`, are read like others. */
function isTypeOrImport({ type, expression }: Node): boolean {
  return /^(?:Import|Export\w+)Specifier$/.test(String(type)) || (/^Ts/.test(String(type)) && expression === undefined);
}

const isImportCall = ({ type, callee }: Node): boolean =>
  type === 'CallExpression' && isNode(callee) && callee['type'] === 'Import';

/** `name` of `value.name` and of `value['name']`. */
function propertyOf({ type, property }: Node): string | undefined {
  if (type !== 'MemberExpression' || !isNode(property)) return undefined;
  return literalOf(property['type'] === 'Computed' ? property['expression'] : property);
}

function specifierOf(node: Node): string | undefined {
  const declarations = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration'];
  if (declarations.includes(String(node['type']))) return literalOf(node['source']);
  if (node['type'] === 'TsExternalModuleReference') return literalOf(node['expression']);
  if (node['type'] === 'TsImportType') return literalOf(node['argument']);
  if (!isImportCall(node)) return undefined;
  const [argument] = node['arguments'] as readonly Node[];
  return literalOf(argument?.['expression']);
}

/** The value of an identifier, a string, or a template in which nothing is filled in. */
export function literalOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  const { type, value, quasis } = node;
  if (type === 'TemplateLiteral' && Array.isArray(quasis) && quasis.length === 1) return quasis[0].cooked;
  return typeof value === 'string' ? value : undefined;
}

/** `import type …`, `import('…')` as a type, or an import of which every name is marked `type`. */
function isTypeOnly(node: Node): boolean {
  if (node['typeOnly'] === true || node['type'] === 'TsImportType') return true;
  const specifiers = node['specifiers'];
  if (!Array.isArray(specifiers) || specifiers.length === 0) return false;
  return specifiers.every(specifier => isNode(specifier) && specifier['isTypeOnly'] === true);
}

/** `@scope/name` or `name` of a specifier; undefined for paths and for Node's own modules. */
export function packageOf(specifier: string): string | undefined {
  if (specifier.startsWith('.') || specifier.startsWith('node:')) return undefined;
  return /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0];
}

/** The ways to a package other than an import of its name: a path into `node_modules` or from the root, or `require`. */
export function detoursIn({ named, hidden }: ImportFacts): string[] {
  const paths = named.filter(name => /(?:^|\/)node_modules\/|^\/|^(?:file|data):|^(?:node:)?module$/.test(name));
  return [...paths, ...hidden.filter(name => name === 'require')];
}

/** The path from the root that a relative specifier in `file` leads to. */
export const resolveImport = (file: string, specifier: string): string =>
  path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));

export interface Reach {
  /** Packages that are loaded when the file is. */
  readonly atStart: ReadonlySet<string>;
  /** Packages that can be loaded later. */
  readonly lazily: ReadonlySet<string>;
  readonly files: ReadonlySet<string>;
}

/** The packages that a source file leads to. */
export function reachOf(entry: string): Reach {
  const atStart = new Set<string>();
  const lazily = new Set<string>();
  const seen = new Map<string, boolean>();
  const visit = (file: string, lazy: boolean): void => {
    if (seen.get(file) === false || seen.get(file) === lazy) return;
    seen.set(file, lazy);
    for (const found of sourceFacts(file).imports) {
      const late = lazy || found.lazy;
      const name = packageOf(found.specifier);
      if (name !== undefined) (late ? lazily : atStart).add(name);
      else if (found.specifier.startsWith('.')) visit(resolveImport(file, found.specifier), late);
    }
  };
  visit(entry, false);
  return { atStart, lazily, files: new Set(seen.keys()) };
}
