import { ActionError, describeError } from './errors.ts';
import { InvalidInput } from './inputs.ts';

/**
 * Waits for several readings, so that one run reports the errors of all of them. A reading of an invalid input, which has
 * its own error, counts only where there is no other.
 *
 * @throws ActionError of kind `input` with all errors, or the only error unchanged; first of all an error that is a bug
 */
export async function readTogether<Readings extends readonly unknown[] | []>(
  readings: Readings,
): Promise<{ -readonly [Index in keyof Readings]: Awaited<Readings[Index]> }> {
  const results = await Promise.allSettled(readings);
  const reasons: unknown[] = results.flatMap(result => (result.status === 'rejected' ? [result.reason] : []));
  const errors = reasons.filter(reason => reason instanceof ActionError);
  const bug = reasons.find(reason => !(reason instanceof ActionError || reason instanceof InvalidInput));
  if (bug !== undefined) throw bug;
  if (errors.length > 1) throw new ActionError('input', errors.map(error => describeError(error)).join('\n'));
  if (reasons.length > 0) throw errors[0] ?? reasons[0];
  return await Promise.all(readings);
}
