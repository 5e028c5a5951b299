const token = /<([^>]*)>|"((?:[^"\\]|\\.)*)"|([;,=])|([^\s;,="<>]+)/g;

/** More than HTTP clients take of all headers together; the time for a longer one would grow faster than its length. */
const maxLength = 16 * 1024;

/**
 * The target of `rel="next"` in a Link header (RFC 8288, section 3).
 *
 * @returns undefined when there is none
 * @throws Error when the header cannot be read, so that what follows is unknown
 */
export function nextLink(header: string): string | undefined {
  if (header.length > maxLength) throw unreadable(`${header.slice(0, 80)}…`);
  if (header.replace(token, '').trim() !== '') throw unreadable(header);
  let target: string | undefined;
  let name = '';
  let before = ',';
  for (const [, address, quoted, separator, word] of header.matchAll(token)) {
    const value = quoted ?? word;
    if ((address !== undefined) !== (before === ',')) throw unreadable(header);
    if (address !== undefined) target = address;
    else if (before === ';' && word !== undefined) name = word.toLowerCase();
    else if (before === '=' && name === 'rel' && isNext(value)) return target;
    before = separator ?? '';
  }
  if (header !== '' && before === ',') throw unreadable(header);
  return undefined;
}

/** A relation can have several types, which are compared without regard to case. */
const isNext = (types: string | undefined): boolean => types?.toLowerCase().split(/\s+/).includes('next') ?? false;

const unreadable = (header: string): Error => new Error(`${JSON.stringify(header)} is not a Link header`);
