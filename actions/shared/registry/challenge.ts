/** One challenge of a WWW-Authenticate header (RFC 9110, section 11.6.1). Names are in lower case. */
export interface Challenge {
  readonly scheme: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const piece = /([\w!#$%&'*+.^`|~-]+)(?:[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*)))?/g;

/** Reads every challenge of a header; a comma inside quotes is part of its value. */
export function parseChallenges(header: string): Challenge[] {
  const challenges: { scheme: string; parameters: Map<string, string> }[] = [];
  for (const [matched, name = '', quoted, bare] of header.matchAll(piece)) {
    const value = quoted?.replace(/\\(.)/g, '$1') ?? bare;
    if (value === undefined && matched === name) challenges.push({ scheme: name.toLowerCase(), parameters: new Map() });
    else challenges.at(-1)?.parameters.set(name.toLowerCase(), value ?? '');
  }
  return challenges;
}
