import {
  type Diagnostic,
  DiagnosticError,
  diagnosticError,
  diagnosticsError,
  parseLines,
} from '../shared/runtime/diagnostics.ts';
import { inputError } from '../shared/runtime/errors.ts';
import { contextLabel, type ImageFacts } from '../shared/tags/facts.ts';
import { parseCheckedTemplate } from '../shared/tags/rules/attributes.ts';
import { describesCommit, globalValue } from '../shared/tags/rules/expressions.ts';
import { renderTemplate, type Template } from '../shared/tags/rules/template.ts';

/** Labels, annotations or build arguments by key. */
export type Labels = Readonly<Record<string, string>>;

/** One `key=value` line of labels, annotations or build arguments; the value can contain expressions. */
export interface LabelEntry {
  readonly line: number;
  readonly key: string;
  readonly value: Template;
}

/**
 * Parses `key=value` lines; the value can be empty.
 *
 * @throws DiagnosticError with every error and its line
 */
export function parseLabelEntries(text: string): LabelEntry[] {
  const seen = new Set<string>();
  return parseLines(text, ({ number, text: line }) => {
    const at = line.indexOf('=');
    const key = line.slice(0, Math.max(at, 0)).trim();
    if (key === '' || /\s/.test(key)) throw diagnosticError(`"${line}" is not of the form key=value`);
    if (seen.has(key)) throw diagnosticError(`"${key}" appears twice`);
    seen.add(key);
    return { line: number, key, value: parseCheckedTemplate(line.slice(at + 1).trim()) };
  });
}

/**
 * The labels of an image in the order of their keys: the eight that follow from the commit and the repository, and those
 * of the caller, which win (OCI image specification, "Pre-Defined Annotation Keys").
 *
 * @param input `labels` or `annotations`
 * @throws ActionError of kind `input` that names each entry with an empty or unknown expression
 */
export function labelsOf(input: string, entries: readonly LabelEntry[], facts: ImageFacts): Labels {
  const { context } = facts;
  const generated = {
    // The time of the commit, so that each job writes the same.
    created: context.commitTime ?? facts.now.toISOString().replace(/\.\d+Z$/, 'Z'),
    description: context.about.description,
    licenses: context.about.license,
    revision: facts.commit,
    source: context.url,
    title: context.about.title,
    url: context.url,
    version: facts.version,
  };
  const all = new Map(Object.entries(generated).map(([key, value]) => [`org.opencontainers.image.${key}`, value]));
  if (entries.length === 0) return Object.fromEntries(all);
  for (const [key, value] of Object.entries(fillEntries(input, entries, facts))) all.set(key, value);
  return Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Generated labels that only describe the commit. */
const labelsOfCommit = ['created', 'revision', 'version'].map(key => `org.opencontainers.image.${key}`);

/** Keys of the generated labels and of the caller's whose values only describe the commit or the run. */
export function keysOfCommit(entries: readonly LabelEntry[]): string[] {
  return [...new Set([...labelsOfCommit, ...entries.flatMap(({ key, value }) => (describesCommit(value) ? key : []))])];
}

/** The entries of the caller with their expressions filled. */
export function fillEntries(input: string, entries: readonly LabelEntry[], facts: ImageFacts): Labels {
  const errors: Diagnostic[] = [];
  const values = entries.map(({ line, key, value }): [string, string] => {
    try {
      return [key, fillEntry(key, value, facts)];
    } catch (error) {
      if (!(error instanceof DiagnosticError)) throw error;
      errors.push({ line, message: `${key}: ${error.message}` });
      return [key, ''];
    }
  });
  if (errors.length > 0) throw diagnosticsError(input, errors);
  return Object.fromEntries(values);
}

function fillEntry(key: string, value: Template, facts: ImageFacts): string {
  const { text, empty } = renderTemplate(value, expression => globalValue(facts, expression));
  const [first] = empty;
  if (first !== undefined) {
    throw diagnosticError(
      `${first.source} is empty (${contextLabel(facts.context)}); give it a default, {{${first.name} default=''}}`,
    );
  }
  if (!/[\r\n]/.test(text)) return text;
  throw inputError(
    `The value of "${key}" has a line break, which would split it in the output: ${JSON.stringify(text)}`,
  );
}

export const labelLines = (labels: Labels): string[] => Object.entries(labels).map(([key, value]) => `${key}=${value}`);

/** Lines `level:key=value`, as buildx takes annotations. */
export const linesAtLevels = (annotations: Labels, levels: readonly string[]): string[] =>
  levels.flatMap(level => labelLines(annotations).map(line => `${level}:${line}`));
