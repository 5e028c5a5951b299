import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The package that a module belongs to: the innermost folder of `node_modules`.
 *
 * @param {string} file
 * @returns {{ name: string, folder: string } | undefined} undefined for a file of this project
 */
export function packageFolderOf(file) {
  const found = /^(.*[/\\]node_modules[/\\])((?:@[^/\\]+[/\\])?[^/\\]+)[/\\]/.exec(file);
  if (found === null) return undefined;
  const [, parent = '', name = ''] = found;
  return { name: name.replaceAll('\\', '/'), folder: path.join(parent, name) };
}

/**
 * The text of licenses.txt: every package that a module belongs to, once per version, with its license and notices.
 *
 * @param {readonly string[]} modules absolute paths
 */
export function licensesOf(modules) {
  const folders = new Set(modules.flatMap(file => packageFolderOf(file)?.folder ?? []));
  const entries = new Map([...folders].map(folder => licenseOf(folder)));
  return [...entries.keys()]
    .sort()
    .map(heading => `${heading}\n\n${entries.get(heading)}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/**
 * @param {string} folder
 * @returns {[heading: string, text: string]}
 */
function licenseOf(folder) {
  const { name, version, license, repository } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const kind = typeof license === 'string' ? license : (license?.type ?? 'no license named');
  const texts = readdirSync(folder)
    .filter(file => /^(licen[cs]e|notice|copying)\b/i.test(file))
    .sort()
    .map(file => readFileSync(path.join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim());
  if (texts.length === 0)
    texts.push(`The package holds no text of its license. Source: ${repository?.url ?? repository ?? 'not named'}`);
  return [`${name} ${version} (${kind})`, texts.join('\n\n')];
}
