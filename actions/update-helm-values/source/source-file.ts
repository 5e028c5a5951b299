import type { Alias, Document, LineCounter, Node, ParsedNode } from 'yaml';
import { type ActionError, inputError } from '../../shared/runtime/errors.ts';

/** One values file as text and as parsed documents; edits are spliced into `text`. */
export interface SourceFile {
  /** Path from the root of the repository, with `/`. */
  readonly file: string;
  /** Without the byte order mark. */
  readonly text: string;
  readonly hasByteOrderMark: boolean;
  /** As YAML 1.2, which newer tools read, and as YAML 1.1, which Helm reads; both have one structure. */
  readonly documents: readonly ParsedDocument[];
  readonly documents11: readonly ParsedDocument[];
  /** One-based line of an offset. */
  readonly lineAt: (offset: number) => number;
}

export type ParsedDocument = Document.Parsed<ParsedNode>;
export type Yaml = typeof import('yaml');

export const maximumBytes = 5 * 1024 * 1024;

/** Loads the parser when the first file is read. */
export const loadYaml = async (): Promise<Yaml> => await import('yaml');

/**
 * Reads a values file whose bytes can be edited without a loss.
 *
 * @throws ActionError of kind `input` with file and line: not UTF-8, too large, not YAML, duplicate keys, a template, a
 *   file encrypted by SOPS, a Git LFS pointer
 */
export function readSource(yaml: Yaml, file: string, bytes: Uint8Array): SourceFile {
  if (bytes.byteLength > maximumBytes) {
    throw inputError(`${file} has ${bytes.byteLength} bytes; allowed: up to ${maximumBytes}.`, { file });
  }
  const buffer = Buffer.from(bytes);
  const whole = buffer.toString('utf8');
  if (!Buffer.from(whole, 'utf8').equals(buffer)) {
    throw inputError(`${file} is not UTF-8, so an edit would change more than the image.`, {
      file,
      fix: 'Save the file as UTF-8.',
    });
  }
  const hasByteOrderMark = whole.startsWith('\uFEFF');
  const text = hasByteOrderMark ? whole.slice(1) : whole;
  if (text.startsWith('version https://git-lfs.github.com/spec/')) {
    throw inputError(`${file} is a pointer of Git LFS, not the file itself.`, {
      file,
      fix: 'Take the file out of Git LFS; values files are small.',
    });
  }
  const lines = new yaml.LineCounter();
  const documents = parse(yaml, file, text, lines);
  const source: SourceFile = {
    file,
    text,
    hasByteOrderMark,
    documents,
    documents11: parseAs(yaml, text, '1.1'),
    lineAt: offset => Math.max(1, lines.linePos(offset).line),
  };
  refuseTemplate(yaml, source);
  refuseEncrypted(yaml, source);
  return source;
}

/** The bytes of a file after an edit of its text. */
export const bytesOf = (source: SourceFile, text: string): Buffer =>
  Buffer.from(source.hasByteOrderMark ? `\uFEFF${text}` : text, 'utf8');

/** Parses text as one version of YAML; what is wrong stands in the documents' `errors`. */
export function parseAs(yaml: Yaml, text: string, version: '1.1' | '1.2', lineCounter?: LineCounter) {
  const parsed = yaml.parseAllDocuments(text, {
    keepSourceTokens: true,
    version,
    merge: false,
    logLevel: 'silent',
    ...(lineCounter === undefined ? {} : { lineCounter }),
  });
  return 'empty' in parsed ? [] : parsed;
}

function parse(yaml: Yaml, file: string, text: string, lines: LineCounter): ParsedDocument[] {
  const documents = parseAs(yaml, text, '1.2', lines);
  for (const document of documents) {
    const [error] = document.errors;
    if (error === undefined) continue;
    const at = lines.linePos(error.pos[0]);
    if (/^[^#\n]*\{\{/m.test(text)) throw isTemplate(file, at.line);
    const duplicate = error.code === 'DUPLICATE_KEY' ? 'A key stands twice in one map' : 'The file is not valid YAML';
    const [reason = ''] = error.message.split('\n');
    throw inputError(`${duplicate}: ${reason.replace(/ at line \d+, column \d+:?$/, '')}`, {
      file,
      line: at.line,
      column: at.col,
      fix: 'Correct the file; nothing was written.',
    });
  }
  return documents;
}

const isTemplate = (file: string, line: number): ActionError =>
  inputError('The file is a template ("{{" outside quotes), not a values file.', {
    file,
    line,
    fix: 'Name values files only; templates read their images from them.',
  });

/** An unquoted `{{ .Values.x }}` is valid YAML: a map whose key is a map. */
function refuseTemplate(yaml: Yaml, { file, text, documents, lineAt }: SourceFile): void {
  for (const document of documents) {
    yaml.visit(document, {
      Map: (_, map) => {
        const start = map.range?.[0] ?? 0;
        if (text.startsWith('{{', start)) throw isTemplate(file, lineAt(start));
      },
    });
  }
}

function refuseEncrypted(yaml: Yaml, { file, documents, lineAt }: SourceFile): void {
  for (const document of documents) {
    const contents: unknown = document.contents;
    if (!yaml.isMap(contents)) continue;
    const sops = contents.get('sops', true);
    if (yaml.isMap(sops) && sops.has('mac')) {
      throw inputError('The file is encrypted by SOPS; an edit would break its signature (mac).', {
        file,
        line: lineAt(rangeOf(sops)[0]),
        fix: 'Keep images in a values file of their own that is not encrypted.',
      });
    }
  }
}

/** Start and end of a node in the text; nodes that were parsed always have them. */
export function rangeOf(node: Node): readonly [start: number, end: number] {
  if (!node.range) throw new Error('a node of a parsed document has no range');
  return [node.range[0], node.range[1]];
}

/** The first alias of each anchor that is used at all. */
export function aliasesOf(yaml: Yaml, document: ParsedDocument): ReadonlyMap<string, Alias> {
  const aliases = new Map<string, Alias>();
  yaml.visit(document, {
    Alias: (_, alias) => {
      if (!aliases.has(alias.source)) aliases.set(alias.source, alias);
    },
  });
  return aliases;
}
