/** Phrases that read translated, in all their forms. Docker's and Go's documentation say "is", "appears", "contains". */
const retiredPhrases = [
  'st(?:ands?|ood|anding) (?:in|there|beside|under|behind|alone|for itself)',
  'sp(?:eaks?|oke|oken|eaking) of',
  '(?:lies?|lay|lain|lying) (?:in|at|on|beside|under|there|below|outside|within|behind)',
  'told (?:by|apart)',
  'tell(?:s|ing)? (?:[\\w-]+ ){0,4}apart',
  '(?:has|have|had|having) a say',
  'nobody',
];
const retired = new RegExp(retiredPhrases.map(phrase => `\\b${phrase.replaceAll(' ', '\\s+')}\\b`).join('|'), 'gi');

/** What a line of a comment or of a quotation begins with. */
const leader = /^[^\S\n]*(?:\/\*+|\*(?!\/)|\/\/+|#+|--|>)/gm;

/** Between two strings that are joined: `'…' + '…'`. */
const joint = /['"`]\s*\+\s*['"`]/g;

/** A part of a text, and its line. */
export interface FoundText {
  readonly line: number;
  readonly text: string;
}

/** The retired phrases of a text, also those that a line break divides, or a joint of two strings. */
export function retiredPhrasesIn(text: string): FoundText[] {
  const blank = (found: string) => found.replace(/\S/g, ' ');
  const joined = text.replace(leader, blank).replace(joint, blank);
  return [...joined.matchAll(retired)].map(match => foundAt(text, match));
}

/** What American English, the language of Docker's and GitHub's documentation, spells otherwise. */
const british = [
  /^(?!(?:(?:p?re)?m?prom|otherw|likew|w|no|ra|pra|appra|enterpr|surpr|compr|comprom|advert|adv|ar|r|prec|conc|exerc|rev|superv|telev|dev|expert|franch|prem|ex|unw|dem|gu|disgu|excise|cru|bru|po|ha|merchand|improv)is(?:e|ed|es|er|ers|ing)$)\w+is(?:e|ed|es|er|ers|ing|ation|ations)$/,
  /^licenc/,
  /^(?:col|behavi|fav|hon|lab|neighb|hum|rum|harb|flav|endeav|arm|vap|vig)our/,
  /^(?:cance|labe|signa|mode|trave|tunne|leve|tota|channe|marsha|fue|initia|dia|unlabe|relabe)ll(?:ed|ing|er|ers)$/,
  /^(?:cent|met|lit|fib|theat)res?$/,
  /^(?:grey|greys|artefacts?|whilst|amongst|learnt|(?:mis)?spelt|burnt|programmes?|cheques?|judgements?|defences?|offences?|practis(?:e|ed|es|ing)|(?:anal|paral)ys(?:e|ed|es|er|ing)|fulfils?|enrols?|instals?|ageing|dialogues?|catalogues?)$/,
];

/** The British words of a text, also those in identifiers. `cancelled` is GitHub's own name of a result. */
export function britishWordsIn(text: string): FoundText[] {
  const others = text.replace(/\bcancelled\(\)|(['"])cancelled\1/g, found => ' '.repeat(found.length));
  return [...others.matchAll(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g)]
    .filter(([word]) => british.some(pattern => pattern.test(word.toLowerCase())))
    .map(match => foundAt(text, match));
}

function foundAt(text: string, { 0: found, index }: RegExpExecArray): FoundText {
  const { length } = text.slice(0, index).split('\n');
  return { line: length, text: found.replace(/\s+/g, ' ') };
}
