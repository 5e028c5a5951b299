// Mutants of regular expressions.

/** @typedef {{ start: number, end: number, class: boolean }} Token */

const opposites = new Map(
  [
    ['\\d', '\\D'],
    ['\\s', '\\S'],
    ['\\w', '\\W'],
    ['\\b', '\\B'],
    ['(?=', '(?!'],
    ['(?<=', '(?<!'],
  ].flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]),
);

/**
 * Every pattern with one anchor, quantifier, class or flag changed.
 * @param {string} pattern
 * @param {string} flags
 * @returns {string[]} literals
 */
export function mutateRegularExpression(pattern, flags) {
  /** @type {string[]} */
  const patterns = [];
  /** @type {(token: Token, text: string) => void} */
  const replace = (token, text) => patterns.push(pattern.slice(0, token.start) + text + pattern.slice(token.end));
  for (const token of readTokens(pattern)) {
    const text = pattern.slice(token.start, token.end);
    const opposite = opposites.get(text);
    if (opposite !== undefined) replace(token, opposite);
    else if (token.class) {
      if (text === '[^') replace(token, '[');
      else if (text === '[') replace(token, '[^');
    } else if (text === '^' || text === '$') replace(token, '');
    else if (text === '+') replace(token, '');
    else if (text === '*') replace(token, '+');
    else if (/^[?{]/.test(text)) replace(token, '');
  }
  const literals = patterns.map(mutant => `/${mutant}/${flags}`);
  for (const flag of ['i', 's', 'm']) if (flags.includes(flag)) literals.push(`/${pattern}/${flags.replace(flag, '')}`);
  return literals.filter(isValid);
}

/**
 * @param {string} pattern
 * @returns {Token[]}
 */
function readTokens(pattern) {
  const token = /\\(?:u\{[^}]*\}|[pPk][{<][^}>]*[}>]|.)|\(\?(?:<?[=!]|:|<[^>]*>)|\[\^?|\{\d+(?:,\d*)?\}|[+*?]\??|./gsy;
  /** @type {Token[]} */
  const tokens = [];
  let inClass = false;
  for (let match = token.exec(pattern); match !== null; match = token.exec(pattern)) {
    const text = match[0];
    const start = match.index;
    if (inClass) {
      // In a class only an escape is longer than a character.
      const length = text.startsWith('\\') ? text.length : 1;
      token.lastIndex = start + length;
      if (text.startsWith(']')) inClass = false;
      else if (length > 1 && text !== '\\b') tokens.push({ start, end: start + length, class: false });
    } else {
      inClass = text.startsWith('[');
      tokens.push({ start, end: start + text.length, class: inClass });
    }
  }
  return tokens;
}

/** @param {string} literal */
function isValid(literal) {
  const end = literal.lastIndexOf('/');
  try {
    new RegExp(literal.slice(1, end), literal.slice(end + 1));
    return true;
  } catch {
    return false;
  }
}
