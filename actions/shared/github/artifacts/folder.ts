import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inputError } from '../../runtime/errors.ts';
import { refuseLinks, writeFileIn } from '../../runtime/outputs.ts';
import { checkName } from './names.ts';
import { type ArtifactStore, artifactLimit } from './store.ts';

const parent = '.image-actions';
const location = `${parent}/artifacts`;

/** Artifacts as `.image-actions/artifacts/<name>/<file>` in the workspace; git ignores the folder. */
export function folderArtifacts(workspace: string): ArtifactStore {
  const folder = path.join(workspace, location);
  const read = async (name: string, fileName: string) =>
    readArtifactFile({ workspace, name: checkName(name), fileName: checkName(fileName) });
  const list = async () => {
    refuseLinks(workspace, location);
    return (existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [])
      .filter(entry => entry.isDirectory())
      .map(({ name }) => ({ name, id: undefined }))
      .sort((one, other) => (one.name < other.name ? -1 : 1));
  };
  return {
    location,
    list,
    read,
    readAll: (names, fileName) => Promise.all(names.map(name => read(name, fileName))),
    upload: async (name, fileName, content) => {
      writeArtifact({ workspace, name: checkName(name), fileName: checkName(fileName) }, content);
      return { name, id: undefined };
    },
  };
}

/** The one file of an artifact; both names are checked. */
interface ArtifactFile {
  readonly workspace: string;
  readonly name: string;
  readonly fileName: string;
}

/** Replaces the file of an earlier run on the same machine; a reader never sees a part of it. */
function writeArtifact({ workspace, name, fileName }: ArtifactFile, content: string): void {
  refuseLinks(workspace, `${parent}/.gitignore`);
  const folder = path.join(workspace, parent);
  writeFileIn(folder, `artifacts/${name}/${fileName}`, content);
  if (!existsSync(path.join(folder, '.gitignore'))) writeFileIn(folder, '.gitignore', '*\n');
}

function readArtifactFile({ workspace, name, fileName }: ArtifactFile): string {
  const file = path.join(workspace, location, name, fileName);
  refuseLinks(workspace, `${location}/${name}`);
  if (!existsSync(path.dirname(file))) throw missingFolder(name);
  const others = readdirSync(path.dirname(file)).filter(entry => entry !== fileName);
  if (others.length > 0 || !existsSync(file)) {
    throw inputError(
      `The artifact "${name}" in ${location} must contain "${fileName}" and no other file${others.length > 0 ? `, but contains ${others.slice(0, 10).join(', ')}` : ''}.`,
      { fix: `Remove ${location} and run the earlier steps again.` },
    );
  }
  const status = lstatSync(file);
  if (!status.isFile()) throw inputError(`${location}/${name}/${fileName} is not a regular file.`);
  if (status.size > artifactLimit) {
    throw inputError(`${location}/${name}/${fileName} has ${status.size} bytes; allowed: up to ${artifactLimit}.`);
  }
  return readFileSync(file, 'utf8');
}

const missingFolder = (name: string) =>
  inputError(`There is no artifact "${name}" in ${location}.`, {
    fix: 'Run the step that writes it first, in this workspace, or copy the folder from the job that ran it.',
  });
