import { randomUUID } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { inputError } from '../../runtime/errors.ts';
import { checkName } from './names.ts';
import { type ArtifactStore, artifactLimit } from './store.ts';

const parent = '.image-actions';
const place = `${parent}/artifacts`;

/** Artifacts as `.image-actions/artifacts/<name>/<file>` in the workspace; git ignores the folder. */
export function folderArtifacts(workspace: string): ArtifactStore {
  const folder = path.join(workspace, place);
  const read = async (name: string, fileName: string) => readFile(workspace, checkName(name), checkName(fileName));
  const list = async () =>
    (existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [])
      .filter(entry => entry.isDirectory())
      .map(({ name }) => ({ name, id: null }))
      .sort((one, other) => (one.name < other.name ? -1 : 1));
  return {
    place,
    list,
    read,
    readAll: (names, fileName) => Promise.all(names.map(name => read(name, fileName))),
    upload: async (name, fileName, content) => {
      writeFile(workspace, checkName(name), checkName(fileName), content);
      return { name, id: null };
    },
  };
}

/** Replaces what an earlier run on the same machine left; a file is never seen half written. */
function writeFile(workspace: string, name: string, fileName: string, content: string): void {
  const folder = path.join(workspace, place, name);
  mkdirSync(folder, { recursive: true });
  refuseLinks(workspace, name);
  const ignore = path.join(workspace, parent, '.gitignore');
  if (!existsSync(ignore)) writeFileSync(ignore, '*\n');
  const half = path.join(folder, `.${fileName}.${randomUUID()}`);
  writeFileSync(half, content, { flag: 'wx' });
  renameSync(half, path.join(folder, fileName));
}

function readFile(workspace: string, name: string, fileName: string): string {
  const file = path.join(workspace, place, name, fileName);
  if (!existsSync(path.dirname(file))) throw missingArtifact(name);
  refuseLinks(workspace, name);
  const others = readdirSync(path.dirname(file)).filter(entry => entry !== fileName);
  if (others.length > 0 || !existsSync(file)) {
    throw inputError(
      `The artifact "${name}" in ${place} must hold "${fileName}" and nothing else${others.length > 0 ? `, but holds ${others.slice(0, 10).join(', ')}` : ''}.`,
      { fix: `Remove ${place} and run the earlier steps again.` },
    );
  }
  const facts = lstatSync(file);
  if (!facts.isFile()) throw inputError(`${place}/${name}/${fileName} is not a regular file.`);
  if (facts.size > artifactLimit) {
    throw inputError(`${place}/${name}/${fileName} has ${facts.size} bytes; allowed: up to ${artifactLimit}.`);
  }
  return readFileSync(file, 'utf8');
}

const missingArtifact = (name: string) =>
  inputError(`There is no artifact "${name}" in ${place}.`, {
    fix: 'Run the step that writes it first, in this workspace, or carry the folder over from the job that ran it.',
  });

/** A repository can hold a link of this name that leads out of the workspace. */
function refuseLinks(workspace: string, name: string): void {
  const real = realpathSync(path.join(workspace, place, name));
  if (real === path.join(realpathSync(workspace), place, name)) return;
  throw inputError(`${place}/${name} leads to ${real}: symbolic links are not followed there.`, {
    fix: `Remove ${parent} from the repository.`,
  });
}
