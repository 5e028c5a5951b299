import { parseRepository } from '../shared/images/reference.ts';
import { diagnosticError, parseAt, parseEach, parseLines } from '../shared/runtime/diagnostics.ts';
import { messageOf } from '../shared/runtime/errors.ts';
import { matchesAny } from '../shared/tags/engine/name-patterns.ts';
import { type Pair, readPairs } from '../shared/tags/rules/pairs.ts';
import { didYouMean } from '../shared/text/suggestion.ts';

/** The name of an image, or a template of many. */
export interface ImageTemplate {
  readonly line: number;
  /** In lower case; `{target}` is replaced by the target. */
  readonly name: string;
  /** Patterns of the targets that have it; empty means all. */
  readonly targets: readonly string[];
}

const attributes = ['name', 'enable', 'targets'];
const placeholder = /\{\{?\s*target\s*\}?\}/gi;

/**
 * Parses image names, one per line with attributes, or several in one line with commas between. Names are put in lower
 * case, as registries require, and checked completely.
 *
 * @throws DiagnosticError with every error and its line
 */
export function parseImageTemplates(text: string): ImageTemplate[] {
  return parseLines(text, line => {
    const pairs = readPairs(line.text);
    return pairs.length > 1 && pairs.every(({ key }) => key === undefined)
      ? parseEach(pairs, ({ value, column }) => checkName({ line: line.number, name: value, targets: [] }, column))
      : parseAttributes(line.number, pairs);
  }).flat();
}

function parseAttributes(line: number, pairs: readonly Pair[]): ImageTemplate[] {
  let image: ImageTemplate = { line, name: '', targets: [] };
  let enabled = true;
  let nameColumn = 1;
  parseEach(pairs, ({ key = 'name', value, column }) => {
    if (key === 'name') {
      image = { ...image, name: value };
      nameColumn = column;
    } else if (key === 'targets') image = { ...image, targets: value.split(/[|,\s]+/).filter(Boolean) };
    else if (key === 'enable') enabled = parseEnable(value, column);
    else {
      const hint = didYouMean(key, attributes);
      throw diagnosticError(`unknown attribute "${key}"${hint}; allowed: ${attributes.join(', ')}`, column);
    }
  });
  if (image.name === '') throw diagnosticError('the name is empty', nameColumn);
  const checked = checkName(image, nameColumn);
  return enabled ? [checked] : [];
}

function parseEnable(value: string, column: number): boolean {
  if (/^(?:true|false|)$/i.test(value)) return value.toLowerCase() === 'true';
  throw diagnosticError(`enable "${value}" is not a boolean; allowed: true, false`, column);
}

function checkName(image: ImageTemplate, column: number): ImageTemplate {
  // Of the same length as what is written, so that an error can quote that.
  const example = image.name.replace(placeholder, found => 'x'.repeat(found.length)).toLowerCase();
  const written = (part: string): string => {
    const at = example.indexOf(part);
    return at < 0 ? part : image.name.slice(at, at + part.length);
  };
  parseAt({ column }, () => parseRepository(example, written));
  return { ...image, name: image.name.replace(placeholder, '{target}').toLowerCase() };
}

/**
 * The names of one target, in order. Without targets there is one set of names.
 *
 * @throws DiagnosticError for names that only the target makes wrong, such as `ghcr.io/acme/_base`
 */
export function imagesOf(templates: readonly ImageTemplate[], target: string): string[] {
  const chosen = templates.filter(({ targets }) => target === '' || matchesAny(targets, target));
  return [...new Set(parseEach(chosen, template => nameOf(template, target)))];
}

function nameOf({ name: template, line }: ImageTemplate, target: string): string {
  const name = template.replaceAll('{target}', target.toLowerCase());
  if (name !== template) parseAt({ line }, () => parseRepositoryOf(target, name));
  return name;
}

function parseRepositoryOf(target: string, name: string): void {
  try {
    parseRepository(name);
  } catch (error) {
    throw diagnosticError(
      `target "${target}": ${messageOf(error)}. Rename the target, or give it an image of its own: ghcr.io/acme/base,targets=${target}`,
    );
  }
}
