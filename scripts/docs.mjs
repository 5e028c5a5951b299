// Writes the reference tables of the READMEs from the action.yml files.
// Run with: npm run docs [-- --check] [--root FOLDER]
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'yaml';

/**
 * @typedef {import('../testing/runner.mjs').ActionManifest} ActionManifest
 * @typedef {import('../testing/runner.mjs').ManifestInput} ManifestInput
 *
 * @typedef {object} FoundDoor
 * @property {string} file Path of action.yml from the root.
 * @property {string} page The page that holds its tables.
 * @property {ActionManifest} manifest
 * @property {string} name The name of its entry in dist/.
 */

/**
 * Every folder with an action.yml, and the root's, in alphabetical order.
 *
 * @param {string} root
 * @returns {FoundDoor[]}
 */
export function findDoors(root) {
  const folders = readdirSync(root, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && existsSync(path.join(root, entry.name, 'action.yml')))
    .map(entry => entry.name)
    .sort();
  const files = folders.map(folder => ({ file: `${folder}/action.yml`, page: `${folder}/README.md` }));
  if (existsSync(path.join(root, 'action.yml'))) files.unshift({ file: 'action.yml', page: rootPage(root) });
  return files.map(({ file, page }) => {
    const manifest = readManifest(path.join(root, file));
    return { file, page, manifest, name: path.basename(String(manifest.runs?.main), '.js') };
  });
}

/**
 * @param {string} file
 * @returns {ActionManifest}
 */
const readManifest = file => parse(readFileSync(file, 'utf8'));

/**
 * The root door shares its folder with the README of the suite, which may leave its reference to a page of docs/.
 *
 * @param {string} root
 */
function rootPage(root) {
  const manifest = readManifest(path.join(root, 'action.yml'));
  const page = `docs/${path.basename(String(manifest.runs?.main), '.js')}.md`;
  return existsSync(path.join(root, page)) ? page : 'README.md';
}

/**
 * Each page with what it should contain, and the errors of its sources.
 *
 * @param {string} root
 */
export function plannedPages(root) {
  const doors = findDoors(root);
  const errors = doors.flatMap(missingDescriptions);
  /** @type {Map<string, string>} */
  const pages = new Map();
  /**
   * @param {string} page
   * @param {string} marker
   * @param {readonly string[]} lines
   */
  const place = (page, marker, lines) => {
    const file = path.join(root, page);
    if (!existsSync(file)) {
      errors.push(`${page} is missing`);
      return;
    }
    const text = pages.get(page) ?? readFileSync(file, 'utf8');
    const filled = fill(text, marker, lines);
    if (filled === undefined) errors.push(`${page} has no <!-- ${marker} --> … <!-- /${marker} -->`);
    else pages.set(page, filled);
  };
  for (const { page, manifest } of doors) {
    place(page, 'inputs', inputTable(manifest.inputs ?? {}));
    place(page, 'outputs', outputTable(manifest.outputs ?? {}));
  }
  if (existsSync(path.join(root, 'README.md'))) place('README.md', 'actions', actionTable(doors));
  return { pages, errors };
}

/**
 * @param {FoundDoor} door
 * @returns {string[]}
 */
function missingDescriptions({ file, manifest }) {
  const described = [
    { what: 'the action', description: manifest.description },
    ...Object.entries(manifest.inputs ?? {}).map(([name, entry]) => ({ what: `input "${name}"`, ...entry })),
    ...Object.entries(manifest.outputs ?? {}).map(([name, entry]) => ({ what: `output "${name}"`, ...entry })),
  ];
  return described
    .filter(({ description }) => !String(description ?? '').trim())
    .map(({ what }) => `${file}: ${what} has no description`);
}

/**
 * @param {string} text
 * @param {string} marker
 * @param {readonly string[]} lines
 */
function fill(text, marker, lines) {
  const open = `<!-- ${marker} -->`;
  const start = text.indexOf(open);
  const end = text.indexOf(`<!-- /${marker} -->`, start);
  if (start < 0 || end < 0) return undefined;
  return `${text.slice(0, start + open.length)}\n\n${lines.join('\n')}\n\n${text.slice(end)}`;
}

/** @param {Readonly<Record<string, ManifestInput>>} inputs */
function inputTable(inputs) {
  const rows = Object.entries(inputs).map(([name, input]) => [
    `\`${name}\``,
    cell(input.description),
    defaultOf(input),
  ]);
  return rows.length === 0 ? ['None.'] : table(['Input', 'Meaning', 'Default'], rows);
}

/** @param {ManifestInput} input */
function defaultOf(input) {
  if (input.required === true) return '**required**';
  const text = String(input.default ?? '');
  return text === '' ? '' : `\`${text.trim().replaceAll('|', '\\|').replaceAll('\n', '`<br>`')}\``;
}

/** @param {NonNullable<ActionManifest['outputs']>} outputs */
function outputTable(outputs) {
  const rows = Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, cell(description)]);
  return rows.length === 0 ? ['None.'] : table(['Output', 'Meaning'], rows);
}

/** @param {readonly FoundDoor[]} doors */
function actionTable(doors) {
  /** @param {FoundDoor} door */
  const link = ({ name, page }) => (page === 'README.md' ? `\`${name}\` (root)` : `[\`${name}\`](${page})`);
  return table(
    ['Action', 'What it does'],
    doors.map(door => [link(door), cell(door.manifest.description)]),
  );
}

/** @param {string | undefined} text */
const cell = text =>
  String(text ?? '')
    .trim()
    .replaceAll('|', '\\|')
    .replace(/\s*\n\s*/g, ' ');

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
function table(head, rows) {
  /** @param {readonly string[]} cells */
  const line = cells => `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |');
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

/** @param {readonly string[]} args */
function main(args) {
  const at = args.indexOf('--root');
  const root = at < 0 ? fileURLToPath(new URL('..', import.meta.url)) : path.resolve(args[at + 1] ?? '.');
  const { pages, errors } = plannedPages(root);
  const stale = [...pages].filter(([page, text]) => readFileSync(path.join(root, page), 'utf8') !== text);
  if (args.includes('--check')) errors.push(...stale.map(([page]) => `${page} is out of date; run npm run docs`));
  else for (const [page, text] of stale) writeFileSync(path.join(root, page), text);
  for (const error of errors) process.stderr.write(`${error}\n`);
  process.exitCode = errors.length > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv.slice(2));
