import { diagnosticError, parseLines } from '../../runtime/diagnostics.ts';
import { didYouMean } from '../../text/suggestion.ts';
import { readPairs } from './pairs.ts';
import { checkedTemplate } from './rule-parser.ts';
import type { Template } from './template.ts';

/** What holds for all tags of an image. */
export interface Flavor {
  /** `auto`: as the rules say; `true`: asked for, but not on pull requests; `always`: there too. */
  readonly latest: 'auto' | 'true' | 'false' | 'always';
  readonly prefix: Template | undefined;
  readonly suffix: Template | undefined;
  readonly prefixOnLatest: boolean;
  readonly suffixOnLatest: boolean;
}

const words = ['auto', 'true', 'false', 'always'] as const;
const keys = ['latest', 'prefix', 'suffix', 'onlatest'];

/**
 * Parses the flavor, one or more attributes per line; `onlatest` belongs to the prefix or suffix before it on its line.
 *
 * @throws DiagnosticError with every error, its line and its column
 */
export function parseFlavor(text: string): Flavor {
  const lines = parseLines(text, line => parseLine(line.text));
  const initial: Flavor = {
    latest: 'auto',
    prefix: undefined,
    suffix: undefined,
    prefixOnLatest: false,
    suffixOnLatest: false,
  };
  return Object.assign({}, initial, ...lines);
}

function parseLine(text: string): Partial<Flavor> {
  let flavor: Partial<Flavor> = {};
  let affix: 'prefix' | 'suffix' | undefined;
  for (const { key, value, column } of readPairs(text)) {
    if (key === undefined) throw diagnosticError(`"${value}" is not of the form key=value`, column);
    if (key === 'prefix' || key === 'suffix') {
      affix = key;
      flavor = { ...flavor, [key]: value === '' ? undefined : checkedTemplate(value) };
    } else if (key === 'latest') {
      const word = words.find(candidate => candidate === value);
      if (word === undefined) {
        throw diagnosticError(
          `unknown latest "${value}"${didYouMean(value, words)}; allowed: ${words.join(', ')}`,
          column,
        );
      }
      flavor = { ...flavor, latest: word };
    } else if (key === 'onlatest') {
      if (affix === undefined) throw diagnosticError('onlatest stands behind a prefix or a suffix on its line', column);
      if (value !== 'true' && value !== 'false') {
        throw diagnosticError(`onlatest "${value}" is not a boolean; allowed: true, false`, column);
      }
      flavor = { ...flavor, [affix === 'prefix' ? 'prefixOnLatest' : 'suffixOnLatest']: value === 'true' };
    } else
      throw diagnosticError(`unknown attribute "${key}"${didYouMean(key, keys)}; allowed: ${keys.join(', ')}`, column);
  }
  return flavor;
}
