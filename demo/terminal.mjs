const color = process.stdout.isTTY && !process.env['NO_COLOR'];
/** @type {(code: number) => (text: string) => string} */
const style = code => text => (color ? `\u001b[${code}m${text}\u001b[0m` : text);

export const bold = style(1);
export const dim = style(2);

/** @param {string} line */
export const say = line => void process.stdout.write(`${line}\n`);

/** @param {string} text */
export const title = text => say(`\n${bold(text)}\n${'='.repeat(text.length)}`);

/** @param {string} text */
export const heading = text => say(`\n${bold(text)}`);

/**
 * The lines of an action's log that match, without the runner's commands.
 *
 * @param {string} log
 * @param {RegExp} pattern
 */
export const matchingLines = (log, pattern) =>
  log.split('\n').filter(line => pattern.test(line) && !line.startsWith('::'));

/**
 * Columns as wide as their widest cell.
 *
 * @param {readonly (readonly string[])[]} rows
 */
export function tableLines(rows) {
  const [first = []] = rows;
  const widths = first.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)));
  return rows.map(row =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
