// What an action writes for the runner: files of assignments, and commands in the log.

/**
 * @typedef {object} Annotation
 * @property {'error' | 'warning' | 'notice'} level
 * @property {string} message
 * @property {string | undefined} title
 * @property {string | undefined} file
 * @property {number | undefined} line
 * @property {number | undefined} column
 *
 * @typedef {object} Command
 * @property {string} name
 * @property {Readonly<Record<string, string>>} properties
 * @property {string} message
 */

/**
 * Reads a file of `name=value` and `name<<DELIMITER` assignments.
 *
 * @param {string} text
 * @throws when a line is neither, as the runner does ("Invalid format")
 */
export function readAssignments(text) {
  /** @type {Record<string, string>} */
  const values = {};
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
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

/**
 * The errors, warnings and notices of a log, unescaped.
 *
 * @param {string} log
 * @returns {Annotation[]}
 */
export function annotationsOf(log) {
  return commandsOf(log).flatMap(({ name, properties, message }) => {
    if (name !== 'error' && name !== 'warning' && name !== 'notice') return [];
    const { title, file, line, col } = properties;
    return {
      level: name,
      message,
      title,
      file,
      line: line === undefined ? undefined : Number(line),
      column: col === undefined ? undefined : Number(col),
    };
  });
}

/**
 * The strings that an action wants hidden.
 *
 * @param {string} log
 */
export const masksOf = log =>
  commandsOf(log)
    .filter(({ name }) => name === 'add-mask')
    .map(({ message }) => message)
    .filter(message => message !== '');

/**
 * What a reader of the job sees: masked strings hidden from their mask on, commands without text left out.
 *
 * @param {string} log
 */
export function visibleLog(log) {
  /** @type {string[]} */
  const masks = [];
  const shown = [];
  for (const line of log.split(/\r?\n/)) {
    const found = command.exec(line);
    if (found?.[1] === 'add-mask') masks.push(unescapeData(found[3] ?? ''));
    else if (!['debug', 'save-state', 'set-output'].includes(found?.[1] ?? '')) shown.push(hide(line, masks));
  }
  return shown.join('\n');
}

/**
 * @param {string} line
 * @param {readonly string[]} masks
 */
const hide = (line, masks) =>
  masks
    .flatMap(mask => mask.split(/\r?\n/))
    .filter(mask => mask !== '')
    .reduce((text, mask) => text.replaceAll(mask, '***'), line);

/**
 * @param {string} log
 * @returns {Command[]}
 */
function commandsOf(log) {
  return log.split(/\r?\n/).flatMap(line => {
    const found = command.exec(line);
    if (found === null) return [];
    const [, name = '', properties = '', message = ''] = found;
    return [{ name, properties: propertiesOf(properties), message: unescapeData(message) }];
  });
}

/**
 * @param {string} text
 * @returns {Record<string, string>}
 */
function propertiesOf(text) {
  const pairs = text.split(',').map(pair => ({
    name: pair.slice(0, pair.indexOf('=')),
    value: unescapeData(
      pair
        .slice(pair.indexOf('=') + 1)
        .replaceAll('%3A', ':')
        .replaceAll('%2C', ','),
    ),
  }));
  return Object.fromEntries(pairs.filter(({ name }) => name !== '').map(({ name, value }) => [name, value]));
}

/** @param {string} text */
const unescapeData = text => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
