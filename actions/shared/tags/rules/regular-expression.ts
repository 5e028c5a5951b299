import { diagnosticError } from '../../runtime/diagnostics.ts';
import { messageOf } from '../../runtime/errors.ts';

/**
 * Parses `expression` or `/expression/flags`.
 *
 * @param group the capture group that will be used
 * @throws DiagnosticError when it is not a regular expression or lacks the group
 */
export function parseMatch(name: string, text: string, group: number): RegExp {
  const [, inner, flags] = /^\/(.+)\/([a-z]*)$/s.exec(text) ?? [];
  let expression: RegExp;
  try {
    expression = new RegExp(inner ?? text, (flags ?? '').replace(/[gy]/g, ''));
  } catch (error) {
    throw diagnosticError(`${name} "${text}" is not a regular expression: ${messageOf(error)}`);
  }
  // An alternative that always matches shows how many groups there are.
  const groups = (new RegExp(`${expression.source}|`, expression.flags).exec('')?.length ?? 1) - 1;
  if (groups < group) {
    const has = groups === 0 ? 'no capture group' : `${groups} capture group${groups === 1 ? '' : 's'}`;
    throw diagnosticError(`${name} "${text}" has ${has}; group ${group} is used: put the part to use in parentheses`);
  }
  return expression;
}
