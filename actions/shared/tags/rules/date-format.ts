import { diagnosticError } from '../../runtime/diagnostics.ts';

/** momentjs.com/docs/#/displaying/format: the tokens that make sense in names of images. */
const tokenNames = [
  'YYYY',
  'YY',
  'Q',
  'MMMM',
  'MMM',
  'MM',
  'Mo',
  'M',
  'DDDD',
  'DDD',
  'DD',
  'Do',
  'D',
  'dddd',
  'ddd',
  'dd',
  'd',
  'E',
  'GGGG',
  'WW',
  'W',
  'HH',
  'H',
  'hh',
  'h',
  'kk',
  'k',
  'mm',
  'm',
  'ss',
  's',
  'SSS',
  'SS',
  'S',
  'A',
  'a',
  'ZZ',
  'Z',
  'X',
  'x',
] as const;

export type DateToken = (typeof tokenNames)[number];

/** A format, split into tokens and literal text. */
export type DateFormat = readonly ({ readonly token: DateToken } | { readonly text: string })[];

/**
 * Parses a date format. Letters are tokens, `[text]` is literal, `T` between date and time too.
 *
 * @throws DiagnosticError for a letter that is no token
 */
export function parseDateFormat(format: string): DateFormat {
  const pieces: ({ token: DateToken } | { text: string })[] = [];
  let at = 0;
  while (at < format.length) {
    const rest = format.slice(at);
    const literal = /^\[([^\]]*)\]/.exec(rest) ?? /^([^A-Za-z[\]]+|T)/.exec(rest);
    if (literal !== null) {
      pieces.push({ text: literal[1] ?? '' });
      at += literal[0].length;
      continue;
    }
    const token = tokenNames.filter(name => rest.startsWith(name)).sort((a, b) => b.length - a.length)[0];
    if (token === undefined) {
      const run = repeatedStart(rest);
      throw diagnosticError(
        `date format "${format}": "${run}" is not a token; write literal text in brackets, [${run}]; allowed: ${tokenNames.join(' ')}`,
      );
    }
    pieces.push({ token });
    at += token.length;
  }
  return pieces;
}

/** @throws DiagnosticError for a zone that the platform does not know */
export function checkZone(zone: string): void {
  try {
    Intl.DateTimeFormat('en-US', { timeZone: zone });
  } catch {
    throw diagnosticError(`"${zone}" is not a time zone; allowed: names such as UTC, Europe/Berlin, Asia/Tokyo`);
  }
}

/** The first character, and the same letter after it. */
function repeatedStart(text: string): string {
  const [first = ''] = text;
  let length = first.length;
  while (/[A-Za-z]/.test(first) && text[length] === first) length++;
  return text.slice(0, length);
}
