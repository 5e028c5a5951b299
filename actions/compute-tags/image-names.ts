import { parseRepository } from '../shared/images/reference.ts';
import { diagnosticError, parseAt, parseLines } from '../shared/runtime/diagnostics.ts';
import { matchesAny } from '../shared/tags/engine/name-patterns.ts';
import { type Pair, readPairs } from '../shared/tags/rules/pairs.ts';
import { didYouMean } from '../shared/text/suggestion.ts';

/** One image, or a template of many. */
export interface ImageName {
  readonly line: number;
  /** In lower case; `{target}` stands for the target. */
  readonly name: string;
  /** Globs of targets that have it; empty means all. */
  readonly targets: readonly string[];
}

const keys = ['name', 'enable', 'targets'];
const placeholder = /\{\{?\s*target\s*\}?\}/gi;

/**
 * Parses image names, one per line with attributes, or several in one line with commas between. Names are put in lower
 * case, as registries want them, and checked completely.
 *
 * @throws DiagnosticError with every error and its line
 */
export function parseImageNames(text: string): ImageName[] {
  return parseLines(text, line => {
    const pairs = readPairs(line.text);
    if (pairs.length > 1 && pairs.every(({ key }) => key === undefined)) {
      return pairs.map(({ value, column }) => checked({ line: line.number, name: value, targets: [] }, column));
    }
    return withAttributes(line.number, pairs);
  }).flat();
}

function withAttributes(line: number, pairs: readonly Pair[]): ImageName[] {
  let image: ImageName = { line, name: '', targets: [] };
  let enabled = true;
  let at = 1;
  for (const { key, value, column } of pairs) {
    if (key === undefined || key === 'name') {
      image = { ...image, name: value };
      at = column;
    } else if (key === 'targets') image = { ...image, targets: value.split(/[|,\s]+/).filter(Boolean) };
    else if (key === 'enable') {
      if (!/^(?:true|false|)$/i.test(value))
        throw diagnosticError(`enable "${value}" is not a boolean; allowed: true, false`, column);
      enabled = value.toLowerCase() === 'true';
    } else
      throw diagnosticError(`unknown attribute "${key}"${didYouMean(key, keys)}; allowed: ${keys.join(', ')}`, column);
  }
  if (image.name === '') throw diagnosticError('the name is empty', at);
  const whole = checked(image, at);
  return enabled ? [whole] : [];
}

function checked(image: ImageName, column: number): ImageName {
  const name = image.name.replace(placeholder, '{target}').toLowerCase();
  parseAt({ column }, () => parseRepository(name.replaceAll('{target}', 'target')));
  return { ...image, name };
}

/** The names of one target, in order; without targets there is one set of names. */
export function namesOf(images: readonly ImageName[], target: string): string[] {
  const own = images.filter(({ targets }) => target === '' || matchesAny(targets, target));
  return [...new Set(own.map(({ name }) => name.replaceAll('{target}', target.toLowerCase())))];
}
