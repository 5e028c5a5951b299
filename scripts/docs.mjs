// Writes the reference tables of the READMEs from the action.yml files.
// Run with: npm run docs [-- --check] [--root FOLDER]
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'yaml';

/** Every folder with an action.yml, and the root's, in the order of the alphabet. */
export function findDoors(root) {
  const folders = readdirSync(root, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && existsSync(path.join(root, entry.name, 'action.yml')))
    .map(entry => entry.name)
    .sort();
  const files = folders.map(folder => ({ file: `${folder}/action.yml`, page: `${folder}/README.md` }));
  if (existsSync(path.join(root, 'action.yml'))) files.unshift({ file: 'action.yml', page: rootPage(root) });
  return files.map(({ file, page }) => {
    const manifest = parse(readFileSync(path.join(root, file), 'utf8'));
    return { file, page, manifest, name: path.basename(String(manifest.runs?.main), '.js') };
  });
}

/** The root door shares its folder with the README of the whole suite, which may leave its reference to a page of docs/. */
function rootPage(root) {
  const manifest = parse(readFileSync(path.join(root, 'action.yml'), 'utf8'));
  const page = `docs/${path.basename(String(manifest.runs?.main), '.js')}.md`;
  return existsSync(path.join(root, page)) ? page : 'README.md';
}

/** Each page with what it should hold, and what is wrong with its sources. */
export function plannedPages(root) {
  const doors = findDoors(root);
  const faults = doors.flatMap(missingDescriptions);
  const pages = new Map();
  const place = (page, marker, lines) => {
    const file = path.join(root, page);
    if (!existsSync(file)) return faults.push(`${page} is missing`);
    const text = pages.get(page) ?? readFileSync(file, 'utf8');
    const filled = fill(text, marker, lines);
    if (filled === undefined) faults.push(`${page} has no <!-- ${marker} --> … <!-- /${marker} -->`);
    else pages.set(page, filled);
  };
  for (const { page, manifest } of doors) {
    place(page, 'inputs', inputTable(manifest.inputs ?? {}));
    place(page, 'outputs', outputTable(manifest.outputs ?? {}));
  }
  if (existsSync(path.join(root, 'README.md'))) place('README.md', 'actions', actionTable(doors));
  return { pages, faults };
}

function missingDescriptions({ file, manifest }) {
  const parts = { '': { '': manifest }, 'input ': manifest.inputs ?? {}, 'output ': manifest.outputs ?? {} };
  return Object.entries(parts).flatMap(([kind, entries]) =>
    Object.entries(entries)
      .filter(([, entry]) => !String(entry?.description ?? '').trim())
      .map(([name]) => `${file}: ${kind === '' ? 'the action' : `${kind}"${name}"`} has no description`),
  );
}

function fill(text, marker, lines) {
  const open = `<!-- ${marker} -->`;
  const start = text.indexOf(open);
  const end = text.indexOf(`<!-- /${marker} -->`, start);
  if (start < 0 || end < 0) return undefined;
  return `${text.slice(0, start + open.length)}\n\n${lines.join('\n')}\n\n${text.slice(end)}`;
}

function inputTable(inputs) {
  const rows = Object.entries(inputs).map(([name, input]) => [
    `\`${name}\``,
    cell(input.description),
    defaultOf(input),
  ]);
  return rows.length === 0 ? ['None.'] : table(['Input', 'Meaning', 'Default'], rows);
}

function defaultOf(input) {
  if (input.required === true) return '**required**';
  const text = String(input.default ?? '');
  return text === '' ? '' : `\`${text.trim().replaceAll('|', '\\|').replaceAll('\n', '`<br>`')}\``;
}

function outputTable(outputs) {
  const rows = Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, cell(description)]);
  return rows.length === 0 ? ['None.'] : table(['Output', 'Meaning'], rows);
}

function actionTable(doors) {
  const link = ({ name, page }) => (page === 'README.md' ? `\`${name}\` (root)` : `[\`${name}\`](${page})`);
  return table(
    ['Action', 'What it does'],
    doors.map(door => [link(door), cell(door.manifest.description)]),
  );
}

const cell = text =>
  String(text ?? '')
    .trim()
    .replaceAll('|', '\\|')
    .replace(/\s*\n\s*/g, ' ');

function table(head, rows) {
  const line = cells => `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |');
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

function main(args) {
  const at = args.indexOf('--root');
  const root = at < 0 ? fileURLToPath(new URL('..', import.meta.url)) : path.resolve(args[at + 1] ?? '.');
  const { pages, faults } = plannedPages(root);
  const stale = [...pages].filter(([page, text]) => readFileSync(path.join(root, page), 'utf8') !== text);
  if (args.includes('--check')) faults.push(...stale.map(([page]) => `${page} is out of date; run npm run docs`));
  else for (const [page, text] of stale) writeFileSync(path.join(root, page), text);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv.slice(2));
