const colour = process.stdout.isTTY && !process.env.NO_COLOR;
const style = code => text => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);

export const bold = style(1);
export const dim = style(2);

export function heading(text) {
  process.stdout.write(`\n${bold(text)}\n`);
}

/** The lines of an action's log that match, without the runner's commands. */
export function printLines(log, pattern) {
  for (const line of log.split('\n')) {
    if (pattern.test(line) && !line.startsWith('::')) process.stdout.write(`${line}\n`);
  }
}

/** Columns as wide as their widest cell. */
export function tableLines(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map(row => row[column].length)));
  return rows.map(row =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
}
