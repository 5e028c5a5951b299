// What an action tells the runner: files of assignments, and commands in the log.

/**
 * Reads a file of `name=value` and `name<<DELIMITER` assignments.
 *
 * @throws when a line is neither, as the runner does ("Invalid format")
 */
export function readAssignments(text) {
  const values = {};
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      values[line.slice(0, equals)] = line.slice(equals + 1);
      continue;
    }
    if (heredoc < 0) throw new Error(`Invalid format '${line}'`);
    const end = lines.indexOf(line.slice(heredoc + 2), at + 1);
    if (end < 0) throw new Error(`Matching delimiter not found '${line.slice(heredoc + 2)}'`);
    values[line.slice(0, heredoc)] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return values;
}

const command = /^::([\w-]+)(?: ([^:]*))?::(.*)$/;

/** The errors, warnings and notices of a log, unescaped. */
export function annotationsOf(log) {
  return commandsOf(log)
    .filter(({ name }) => ['error', 'warning', 'notice'].includes(name))
    .map(({ name, properties, message }) => ({
      level: name,
      message,
      title: properties.title,
      file: properties.file,
      line: properties.line === undefined ? undefined : Number(properties.line),
      column: properties.col === undefined ? undefined : Number(properties.col),
    }));
}

/** The texts that an action asked the runner to hide. */
export const masksOf = log =>
  commandsOf(log)
    .filter(({ name }) => name === 'add-mask')
    .map(({ message }) => message)
    .filter(message => message !== '');

/** What a reader of the job sees: masked texts hidden from where they were masked on, commands of no text left out. */
export function visibleLog(log) {
  const masks = [];
  const shown = [];
  for (const line of log.split(/\r?\n/)) {
    const found = command.exec(line);
    if (found?.[1] === 'add-mask') masks.push(unescapeData(found[3] ?? ''));
    else if (!['debug', 'save-state', 'set-output'].includes(found?.[1] ?? '')) shown.push(hide(line, masks));
  }
  return shown.join('\n');
}

const hide = (line, masks) =>
  masks
    .flatMap(mask => mask.split(/\r?\n/))
    .filter(mask => mask !== '')
    .reduce((text, mask) => text.replaceAll(mask, '***'), line);

function commandsOf(log) {
  return log.split(/\r?\n/).flatMap(line => {
    const found = command.exec(line);
    if (found === null) return [];
    const [, name = '', properties = '', message = ''] = found;
    return [{ name, properties: propertiesOf(properties), message: unescapeData(message) }];
  });
}

function propertiesOf(text) {
  const pairs = text.split(',').map(pair => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]);
  return Object.fromEntries(
    pairs
      .filter(([name]) => name !== '')
      .map(([name, value]) => [name, unescapeData(value.replaceAll('%3A', ':').replaceAll('%2C', ','))]),
  );
}

const unescapeData = text => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
