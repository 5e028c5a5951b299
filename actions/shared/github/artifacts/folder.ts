import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inputError, policyError } from '../../runtime/errors.ts';
import { hasFolderIn, ignoreDocuments, workspaceFolder, writeFileIn } from '../../runtime/outputs.ts';
import { checkName } from './names.ts';
import { type ArtifactFile, type ArtifactStore, artifactFolder, artifactLimit } from './store.ts';

const location = artifactFolder;

/** Artifacts as `.image-actions/artifacts/<name>/<file>` in the workspace; git ignores the folder. */
export function folderArtifacts(workspace: string): ArtifactStore {
  const folder = path.join(workspace, location);
  const read = async (name: string, fileName: string) =>
    readArtifactFile({ workspace, name: checkName(name), fileName: checkName(fileName) });
  const list = async () => {
    return (hasFolderIn(workspace, location) ? readdirSync(folder, { withFileTypes: true }) : [])
      .filter(entry => entry.isDirectory())
      .map(({ name }) => ({ name, id: undefined }))
      .sort((one, other) => (one.name < other.name ? -1 : 1));
  };
  return {
    location,
    list,
    read,
    readAll: files => Promise.all(files.map(({ name, fileName }) => read(name, fileName))),
    upload: async (name, fileName, content) => {
      writeArtifact({ workspace, name: checkName(name), fileName: checkName(fileName) }, content);
      return { name, id: undefined };
    },
  };
}

/** Both names are checked. */
interface FileInFolder extends ArtifactFile {
  readonly workspace: string;
}

/** Replaces the file of an earlier run on the same machine; a reader never sees a part of it. */
function writeArtifact({ workspace, name, fileName }: FileInFolder, content: string): void {
  ignoreDocuments(workspace);
  writeFileIn(path.join(workspace, workspaceFolder), `artifacts/${name}/${fileName}`, content);
}

function readArtifactFile({ workspace, name, fileName }: FileInFolder): string {
  const file = path.join(workspace, location, name, fileName);
  if (!hasFolderIn(workspace, `${location}/${name}`)) throw missingFolder(name);
  const others = readdirSync(path.dirname(file)).filter(entry => entry !== fileName);
  const fix = `Remove ${location} and run the earlier steps again. If the repository contains these files, remove them there.`;
  const what = `The artifact "${name}" in ${location}`;
  const needed = `${what} must contain "${fileName}" and no other file`;
  if (others.length > 0) throw policyError(`${needed}, but contains ${others.slice(0, 10).join(', ')}.`, { fix });
  const status = lstatSync(file, { throwIfNoEntry: false });
  if (status === undefined) throw inputError(`${needed}.`, { fix });
  if (!status.isFile()) throw policyError(`${what} is refused: "${fileName}" is not a regular file.`, { fix });
  if (status.size > artifactLimit) {
    throw policyError(
      `${what} is refused: "${fileName}" has ${status.size} bytes, above the limit of ${artifactLimit}.`,
      {
        fix,
      },
    );
  }
  return readFileSync(file, 'utf8');
}

const missingFolder = (name: string) =>
  inputError(`There is no artifact "${name}" in ${location}.`, {
    fix: 'Run the step that writes it first, in this workspace, or copy the folder from the job that ran it.',
  });
