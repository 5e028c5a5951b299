import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { mapConcurrently } from '../../runtime/concurrency.ts';
import { ActionError, messageOf, serviceError } from '../../runtime/errors.ts';
import type { Folders, Runtime } from '../../runtime/runtime.ts';
import { artifactFailure, isConflict, missingArtifact, refuseServer } from './failures.ts';
import { checkName } from './names.ts';
import { type ArtifactStore, artifactLimit, type StoredArtifact, type UploadOptions } from './store.ts';
import { readOnlyEntry } from './zip-entry.ts';

/** The part of the client of `@actions/artifact` that is used. */
export interface ArtifactClient {
  uploadArtifact(
    name: string,
    files: string[],
    rootDirectory: string,
    options?: Pick<UploadOptions, 'retentionDays'>,
  ): Promise<{ readonly id?: number }>;
  deleteArtifact(name: string): Promise<unknown>;
  listArtifacts(options: { latest: boolean }): Promise<{ readonly artifacts: readonly ListedArtifact[] }>;
  downloadArtifact(
    id: number,
    options: { path: string; expectedHash?: string; skipDecompress: boolean },
  ): Promise<{ readonly digestMismatch?: boolean }>;
}

interface ListedArtifact {
  readonly name: string;
  readonly id: number;
  readonly size: number;
  readonly digest?: string;
}

interface Upload {
  readonly name: string;
  readonly fileName: string;
  readonly content: string;
  readonly options: UploadOptions | undefined;
}

/** The client and its storage code are heavy, so they are loaded by the first call. */
const loadClient = async (): Promise<ArtifactClient> => (await import('@actions/artifact')).default;

const parallelDownloads = 8;

/** Artifacts of the current run, through the runner's service. The client prints many lines, so they are folded. */
export function serviceArtifacts(runtime: Runtime, connect = loadClient): ArtifactStore {
  const { folders } = runtime;
  const withClient = async <T>(
    title: string,
    name: string,
    work: (client: ArtifactClient) => Promise<T>,
  ): Promise<T> => {
    refuseServer(runtime.env['GITHUB_SERVER_URL']);
    return runtime.log.group(title, async () => {
      try {
        return await work(await connect());
      } catch (error) {
        throw error instanceof ActionError ? error : artifactFailure(name, error);
      }
    });
  };
  const readAll = async (names: readonly string[], fileName: string) => {
    if (names.length === 0) return [];
    for (const name of [...names, fileName]) checkName(name);
    const title = names.length === 1 ? `Download artifact ${names[0]}` : `Download ${names.length} artifacts`;
    return withClient(title, names.join(', '), client => downloadAll({ client, folders }, names, fileName));
  };
  return {
    location: 'this run',
    list: () =>
      withClient('List the artifacts of this run', '', async client =>
        (await listLatest(client)).map(({ name, id }) => ({ name, id })),
      ),
    upload: async (name, fileName, content, options) => {
      for (const part of [name, fileName]) checkName(part);
      const upload = { name, fileName, content, options };
      return withClient(`Upload artifact ${name}`, name, client => uploadOnce(client, upload, folders));
    },
    readAll,
    read: async (name, fileName) => (await readAll([name], fileName))[0] ?? '',
  };
}

/** After a lost answer the client sends again and finds its first upload; the same bytes under the name are no conflict. */
async function uploadOnce(client: ArtifactClient, upload: Upload, folders: Folders): Promise<StoredArtifact> {
  try {
    return await uploadFile(client, upload, folders);
  } catch (error) {
    if (!isConflict(error)) throw error;
    const existing = (await listLatest(client)).find(({ name }) => name === upload.name);
    if (existing === undefined) throw error;
    const content = await downloadOne({ client, folders }, existing, upload.fileName).catch(() => undefined);
    if (content === upload.content) return { name: existing.name, id: existing.id };
    if (!upload.options?.replace) throw error;
    await client.deleteArtifact(upload.name);
    return await uploadFile(client, upload, folders);
  }
}

const uploadFile = (client: ArtifactClient, upload: Upload, folders: Folders): Promise<StoredArtifact> =>
  inFreshFolder(folders, async folder => {
    const file = path.join(folder, upload.fileName);
    writeFileSync(file, upload.content);
    const { id } = await client.uploadArtifact(upload.name, [file], folder, retention(upload.options));
    return { name: upload.name, id };
  });

const retention = ({ retentionDays }: UploadOptions = {}) => (retentionDays === undefined ? {} : { retentionDays });

/** Of two with the same name, which only tools that overwrite produce, the newer. */
const listLatest = async (client: ArtifactClient) => (await client.listArtifacts({ latest: true })).artifacts;

interface DownloadSource {
  readonly client: ArtifactClient;
  /** Folder for archives on their way. */
  readonly folders: Folders;
}

async function downloadAll(source: DownloadSource, names: readonly string[], fileName: string): Promise<string[]> {
  const known = await listLatest(source.client);
  const artifacts = names.map(name => {
    const artifact = known.find(candidate => candidate.name === name);
    if (artifact === undefined) throw missingArtifact(name, known);
    return artifact;
  });
  return await mapConcurrently(artifacts, parallelDownloads, artifact => downloadOne(source, artifact, fileName));
}

async function downloadOne(
  { client, folders }: DownloadSource,
  { name, id, size, digest }: ListedArtifact,
  fileName: string,
): Promise<string> {
  const refuse = (why: string, cause?: unknown) =>
    serviceError(`Artifact "${name}" of this run is refused: ${why}.`, {
      fix: 'Another tool wrote it, or it was damaged in transfer. Run all jobs of the workflow again.',
      cause,
    });
  if (size > artifactLimit) throw refuse(`it has ${size} bytes, above the limit of ${artifactLimit}`);
  return inFreshFolder(folders, async folder => {
    const options = { path: folder, skipDecompress: true, ...(digest === undefined ? {} : { expectedHash: digest }) };
    const { digestMismatch } = await client.downloadArtifact(id, options);
    if (digestMismatch) throw refuse(`its bytes do not match the digest ${digest} that was recorded at upload`);
    const archive = readDownload(folder);
    try {
      return readOnlyEntry(archive, fileName, artifactLimit).toString('utf8');
    } catch (error) {
      throw refuse(messageOf(error), error);
    }
  });
}

function readDownload(folder: string): Buffer {
  const [file, ...others] = readdirSync(folder);
  if (file === undefined || others.length > 0) throw new Error('the download is not one file');
  const { size } = statSync(path.join(folder, file));
  if (size > artifactLimit) throw new Error(`the download has ${size} bytes, above the limit of ${artifactLimit}`);
  return readFileSync(path.join(folder, file));
}

async function inFreshFolder<T>(folders: Folders, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = folders.create('artifact');
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
