import { compileGlob } from '../../text/glob.ts';

/** Whether a name matches one of the patterns and none of those that begin with `!`. No patterns match every name. */
export function matchesAny(patterns: readonly string[], name: string): boolean {
  const matches = (pattern: string) => compileGlob(pattern, 'ref').matches(name);
  const excluded = patterns.filter(pattern => pattern.startsWith('!')).map(pattern => pattern.slice(1));
  const included = patterns.filter(pattern => !pattern.startsWith('!'));
  return !excluded.some(matches) && (included.length === 0 || included.some(matches));
}
