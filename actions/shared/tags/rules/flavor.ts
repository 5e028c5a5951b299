import { diagnosticError, parseAt, parseEach, parseLines } from '../../runtime/diagnostics.ts';
import { didYouMean } from '../../text/suggestion.ts';
import { parseCheckedTemplate } from './attributes.ts';
import { readPairs } from './pairs.ts';
import type { Template } from './template.ts';

/** Options for all tags of an image. */
export interface Flavor {
  /** `auto`: as the rules say; `true`: always but on pull requests; `always`: also there. */
  readonly latest: 'auto' | 'true' | 'false' | 'always';
  readonly prefix: Template | undefined;
  readonly suffix: Template | undefined;
  readonly prefixOnLatest: boolean;
  readonly suffixOnLatest: boolean;
}

const latestWords = ['auto', 'true', 'false', 'always'] as const;
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
  parseEach(readPairs(text), ({ key, value, column }) => {
    if (key === undefined) throw diagnosticError(`"${value}" is not of the form key=value`, column);
    if (key === 'prefix' || key === 'suffix') {
      affix = key;
      flavor = { ...flavor, [key]: value === '' ? undefined : parseAt({ column }, () => parseCheckedTemplate(value)) };
    } else if (key === 'latest') flavor = { ...flavor, latest: latestWord(value, column) };
    else if (key === 'onlatest') flavor = { ...flavor, ...onLatest(affix, value, column) };
    else
      throw diagnosticError(`unknown attribute "${key}"${didYouMean(key, keys)}; allowed: ${keys.join(', ')}`, column);
  });
  return flavor;
}

function latestWord(value: string, column: number): Flavor['latest'] {
  const word = latestWords.find(candidate => candidate === value);
  if (word !== undefined) return word;
  throw diagnosticError(
    `unknown latest "${value}"${didYouMean(value, latestWords)}; allowed: ${latestWords.join(', ')}`,
    column,
  );
}

function onLatest(affix: 'prefix' | 'suffix' | undefined, value: string, column: number): Partial<Flavor> {
  if (affix === undefined) throw diagnosticError('onlatest needs a prefix or a suffix before it on its line', column);
  if (value !== 'true' && value !== 'false') {
    throw diagnosticError(`onlatest "${value}" is not a boolean; allowed: true, false`, column);
  }
  return affix === 'prefix' ? { prefixOnLatest: value === 'true' } : { suffixOnLatest: value === 'true' };
}
