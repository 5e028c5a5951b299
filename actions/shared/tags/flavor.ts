import { didYouMean } from '../text/suggestion.ts';
import { LineFault, parseLines } from './faults.ts';
import { readPairs } from './pairs.ts';
import { checkedTemplate } from './rule-parser.ts';
import type { Template } from './template.ts';

/** What holds for all tags of an image. */
export interface Flavor {
  /** `auto`: as the rules say; `true`: asked for, but not on pull requests; `always`: there too. */
  readonly latest: 'auto' | 'true' | 'false' | 'always';
  readonly prefix: Template | null;
  readonly suffix: Template | null;
  readonly prefixOnLatest: boolean;
  readonly suffixOnLatest: boolean;
}

const words = ['auto', 'true', 'false', 'always'] as const;
const keys = ['latest', 'prefix', 'suffix', 'onlatest'];

/**
 * Parses the flavor, one or more attributes per line; `onlatest` belongs to the prefix or suffix before it on its line.
 *
 * @throws ActionError of kind `input` that lists every fault with its line and column
 */
export function parseFlavor(text: string): Flavor {
  const lines = parseLines('flavor', text, line => parseLine(line.text));
  const initial: Flavor = { latest: 'auto', prefix: null, suffix: null, prefixOnLatest: false, suffixOnLatest: false };
  return Object.assign({}, initial, ...lines);
}

function parseLine(text: string): Partial<Flavor> {
  let flavor: Partial<Flavor> = {};
  let affix: 'prefix' | 'suffix' | null = null;
  for (const { key, value, column } of readPairs(text)) {
    if (key === undefined) throw new LineFault(`"${value}" is not of the form key=value`, column);
    if (key === 'prefix' || key === 'suffix') {
      affix = key;
      flavor = { ...flavor, [key]: value === '' ? null : checkedTemplate(value) };
    } else if (key === 'latest') {
      const word = words.find(candidate => candidate === value);
      if (word === undefined) {
        throw new LineFault(
          `unknown latest "${value}"${didYouMean(value, words)}; allowed: ${words.join(', ')}`,
          column,
        );
      }
      flavor = { ...flavor, latest: word };
    } else if (key === 'onlatest') {
      if (affix === null) throw new LineFault('onlatest stands behind a prefix or a suffix on its line', column);
      if (value !== 'true' && value !== 'false') {
        throw new LineFault(`onlatest "${value}" is not a boolean; allowed: true, false`, column);
      }
      flavor = { ...flavor, [affix === 'prefix' ? 'prefixOnLatest' : 'suffixOnLatest']: value === 'true' };
    } else
      throw new LineFault(`unknown attribute "${key}"${didYouMean(key, keys)}; allowed: ${keys.join(', ')}`, column);
  }
  return flavor;
}
