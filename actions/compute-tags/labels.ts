import { type Diagnostic, DiagnosticError, diagnosticError, diagnosticsError } from '../shared/runtime/diagnostics.ts';
import { inputError } from '../shared/runtime/errors.ts';
import { contextLabel, type ImageFacts } from '../shared/tags/facts.ts';
import { globalValue } from '../shared/tags/rules/expressions.ts';
import { renderTemplate } from '../shared/tags/rules/template.ts';
import type { Entry } from './entries.ts';

/** Labels or annotations by key, in the order of their keys. */
export type Labels = Readonly<Record<string, string>>;

/**
 * The labels of an image: the eight that follow from the commit and the repository, and the caller's own, which win
 * (OCI image specification, "Pre-Defined Annotation Keys").
 *
 * @param created UTC time of the commit, so that each job writes the same
 * @throws ActionError of kind `input` that names each entry whose expression is empty or unknown here
 */
export function labelsOf(input: string, entries: readonly Entry[], facts: ImageFacts, created: string): Labels {
  const { context } = facts;
  const generated = {
    title: context.about.title,
    description: context.about.description,
    url: context.url,
    source: context.url,
    version: facts.version,
    created,
    revision: facts.commit,
    licenses: context.about.licence,
  };
  const all = new Map(Object.entries(generated).map(([key, value]) => [`org.opencontainers.image.${key}`, value]));
  for (const [key, value] of Object.entries(filled(input, entries, facts))) all.set(key, value);
  return Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The caller's own entries with their expressions filled. */
export function filled(input: string, entries: readonly Entry[], facts: ImageFacts): Labels {
  const errors: Diagnostic[] = [];
  const values = entries.map(({ line, key, value }): [string, string] => {
    try {
      const { text, empty } = renderTemplate(value, expression => globalValue(facts, expression));
      const [first] = empty;
      if (first === undefined) return [key, oneLine(key, text)];
      throw diagnosticError(
        `${first.source} is empty (${contextLabel(facts.context)}); give it a default, {{${first.name} default=''}}`,
      );
    } catch (error) {
      if (!(error instanceof DiagnosticError)) throw error;
      errors.push({ line, message: `${key}: ${error.message}` });
      return [key, ''];
    }
  });
  if (errors.length > 0) throw diagnosticsError(input, errors);
  return Object.fromEntries(values);
}

function oneLine(key: string, text: string): string {
  if (!/[\r\n]/.test(text)) return text;
  throw inputError(
    `The value of "${key}" has a line break, which would split it in the output: ${JSON.stringify(text)}`,
  );
}

export const asLines = (labels: Labels): string[] => Object.entries(labels).map(([key, value]) => `${key}=${value}`);

export const atLevels = (annotations: Labels, levels: readonly string[]): string[] =>
  levels.flatMap(level => asLines(annotations).map(line => `${level}:${line}`));
