import { oneLine } from '../../shared/runtime/log.ts';

/** A value of a file for people: on one line, without control characters, and short. */
export const shortValue = (value: string): string =>
  oneLine(value.replace(/(sha256:[0-9a-f]{12})[0-9a-f]{52}/g, '$1')) || '(empty)';

const maxLineLength = 500;

/** Text for people, whose lines are cut where a file has very long ones. */
export function shortLines(text: string): string {
  return text
    .split('\n')
    .map(line =>
      line.length <= maxLineLength
        ? line
        : `${line.slice(0, maxLineLength)}… (${line.length - maxLineLength} more characters)`,
    )
    .join('\n');
}
