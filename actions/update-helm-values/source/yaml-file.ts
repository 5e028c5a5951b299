import { type Alias, Composer, isMap, isScalar, Parser, visit, type YAMLMap } from 'yaml';
import { inputError } from '../../shared/runtime/errors.ts';
import type { TextFile } from './text-file.ts';
import { rangeOf, type YamlDocument } from './yaml-node.ts';

/** A text as YAML 1.2, which newer tools read, and as YAML 1.1, which Helm reads; both have one structure. */
export interface YamlVersions {
  readonly yaml12: readonly YamlDocument[];
  readonly yaml11: readonly YamlDocument[];
}

/** A parsed file. */
export interface YamlFile extends YamlVersions {
  readonly source: TextFile;
  /** For each document, the first alias of each anchor that is used. */
  readonly aliases: readonly ReadonlyMap<string, Alias>[];
}

/**
 * Parses a file whose values can be edited.
 *
 * @throws ActionError of kind `input` with file and line: not YAML, duplicate keys, a template, a file encrypted by SOPS
 */
export function readYamlFile(source: TextFile): YamlFile {
  const versions = parseYaml(source.text);
  for (const { errors } of versions.yaml12) {
    const [error] = errors;
    if (error !== undefined) throw syntaxError(source, error.pos[0], `The file is not valid YAML: ${error.message}`);
  }
  const aliases = versions.yaml12.map(document => checkNodes(source, document));
  return { source, ...versions, aliases };
}

/**
 * Parses a text once and composes it as both versions of YAML. What is wrong is in the `errors` of a document. Duplicate
 * keys are not among them: the parser compares each key with all others of its map.
 */
export function parseYaml(text: string): YamlVersions {
  const tokens = [...new Parser().parse(text)];
  const options = { merge: false, uniqueKeys: false, logLevel: 'silent' } as const;
  return {
    yaml12: [...new Composer({ ...options, version: '1.2', keepSourceTokens: true }).compose(tokens)],
    yaml11: [...new Composer({ ...options, version: '1.1' }).compose(tokens)],
  };
}

/** Refuses what cannot be edited in a document, and finds its aliases. */
function checkNodes(source: TextFile, document: YamlDocument): ReadonlyMap<string, Alias> {
  const aliases = new Map<string, Alias>();
  visit(document, {
    Map: (_, map) => {
      refuseTemplate(source, map);
      refuseDuplicates(source, map);
    },
    Alias: (_, alias) => {
      if (!aliases.has(alias.source)) aliases.set(alias.source, alias);
    },
  });
  refuseEncrypted(source, document.contents);
  return aliases;
}

/** An unquoted `{{ .Values.x }}` is valid YAML: a map whose key is a map. */
function refuseTemplate(source: TextFile, map: YAMLMap): void {
  const [start] = rangeOf(map);
  if (source.text.startsWith('{{', start)) throw templateError(source, start);
}

function refuseDuplicates(source: TextFile, map: YAMLMap): void {
  const keys = new Set<unknown>();
  for (const { key } of map.items) {
    if (!isScalar(key)) continue;
    if (keys.has(key.value)) {
      throw syntaxError(source, rangeOf(key)[0], 'A key appears twice in one map: Map keys must be unique');
    }
    keys.add(key.value);
  }
}

function refuseEncrypted(source: TextFile, contents: unknown): void {
  const sops = isMap(contents) ? contents.get('sops', true) : undefined;
  if (!isMap(sops) || !sops.has('mac')) return;
  throw inputError('The file is encrypted by SOPS; an edit would break its signature (mac).', {
    file: source.path,
    line: source.lineAt(rangeOf(sops)[0]),
    fix: 'Keep images in a values file of their own that is not encrypted.',
  });
}

/** A template is rarely valid YAML, so its first error says little. */
function syntaxError(source: TextFile, offset: number, message: string) {
  if (/^[^#\n\r\u2028\u2029]*\{\{/m.test(source.text)) return templateError(source, offset);
  return inputError(message, {
    file: source.path,
    line: source.lineAt(offset),
    column: source.columnAt(offset),
    fix: 'Correct the file; nothing was written.',
  });
}

const templateError = (source: TextFile, offset: number) =>
  inputError('The file is a template ("{{" outside quotes), not a values file.', {
    file: source.path,
    line: source.lineAt(offset),
    fix: 'Name values files only; templates read their images from them.',
  });
