import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ActionError, policyError, serviceError } from '../../runtime/errors.ts';
import type { Folders, Runtime } from '../../runtime/runtime.ts';
import { mapConcurrently } from '../../runtime/scheduling/concurrency.ts';
import type { Deadlines } from '../../runtime/scheduling/deadline.ts';
import { artifactFailure, isConflict, isRefusal, missingArtifact, refuseServer } from './failures.ts';
import { checkName } from './names.ts';
import { type ArtifactStore, artifactLimit, type StoredArtifact, type UploadOptions } from './store.ts';
import { ArchiveError, readOnlyEntry } from './zip-entry.ts';

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
  const { folders, deadlines } = runtime;
  const withClient = async <T>(
    title: string,
    name: string,
    work: (source: ArtifactSource) => Promise<T>,
  ): Promise<T> => {
    refuseServer(runtime.env['GITHUB_SERVER_URL']);
    return runtime.log.group(title, async () => {
      try {
        return await work({ client: withDeadlines(await connect(), deadlines), deadlines, folders });
      } catch (error) {
        throw error instanceof ActionError ? error : artifactFailure(name, error);
      }
    });
  };
  const readAll = async (names: readonly string[], fileName: string) => {
    if (names.length === 0) return [];
    for (const name of [...names, fileName]) checkName(name);
    const title = names.length === 1 ? `Download artifact ${names[0]}` : `Download ${names.length} artifacts`;
    return withClient(title, names.join(', '), source => downloadAll(source, names, fileName));
  };
  return {
    location: 'this run',
    list: (isComplete = () => true) =>
      withClient('List the artifacts of this run', '', async source =>
        (await listUntil(source, isComplete)).map(({ name, id }) => ({ name, id })),
      ),
    upload: async (name, fileName, content, options) => {
      for (const part of [name, fileName]) checkName(part);
      const upload = { name, fileName, content, options };
      return withClient(`Upload artifact ${name}`, name, source => uploadOnce(source, upload));
    },
    readAll,
    read: async (name, fileName) => (await readAll([name], fileName))[0] ?? '',
  };
}

/**
 * An error leaves open whether the upload is there: its last answer can be lost, and the client, which sends again, then
 * finds its own first upload in the way. So what the service has under the name decides.
 */
async function uploadOnce(source: ArtifactSource, upload: Upload): Promise<StoredArtifact> {
  const { client, folders, deadlines } = source;
  try {
    return await uploadFile(client, upload, folders);
  } catch (error) {
    if (isRefusal(error)) throw error;
    const limit = isConflict(error) ? deadlines.question() : deadlines.appearance();
    const existing = await deadlines.wait(limit, findUpload(source, upload)).catch(() => undefined);
    if (existing?.content === upload.content) return existing.artifact;
    if (existing === undefined || !isConflict(error) || !upload.options?.replace) throw error;
    await client.deleteArtifact(upload.name);
    return await uploadFile(client, upload, folders);
  }
}

/** What the service has under the name of an upload; its content is undefined when it is not one that this suite reads. */
async function findUpload(source: ArtifactSource, { name, fileName }: Upload) {
  const isNamed = (artifact: StoredArtifact) => artifact.name === name;
  const existing = (await listUntil(source, artifacts => artifacts.some(isNamed))).find(isNamed);
  if (existing === undefined) return undefined;
  const content = await downloadOne(source, existing, fileName).catch(() => undefined);
  return { artifact: { name, id: existing.id }, content };
}

const uploadFile = (client: ArtifactClient, upload: Upload, folders: Folders): Promise<StoredArtifact> =>
  inFreshFolder(folders, async folder => {
    const file = path.join(folder, upload.fileName);
    writeFileSync(file, upload.content);
    const { id } = await client.uploadArtifact(upload.name, [file], folder, retention(upload.options));
    return { name: upload.name, id };
  });

const retention = ({ retentionDays }: UploadOptions = {}) => (retentionDays === undefined ? {} : { retentionDays });

const firstPause = 500;

/**
 * All artifacts of the run; of two with the same name, which only tools that overwrite produce, the newer. The service
 * lists a new artifact with some delay, so it is asked again, with growing pauses, until the list is complete.
 */
async function listUntil(
  { client, deadlines }: ArtifactSource,
  isComplete: (artifacts: readonly ListedArtifact[]) => boolean,
): Promise<readonly ListedArtifact[]> {
  const deadline = deadlines.appearance();
  for (let pause = firstPause; ; pause *= 2) {
    const { artifacts } = await client.listArtifacts({ latest: true });
    const remaining = deadline.remainingMilliseconds();
    if (remaining === 0 || isComplete(artifacts)) return artifacts;
    await sleep(Math.min(pause, remaining));
  }
}

interface ArtifactSource {
  readonly client: ArtifactClient;
  readonly deadlines: Deadlines;
  /** Folder for archives on their way. */
  readonly folders: Folders;
}

/** The client has no time limits that a job can wait for, and its calls cannot be stopped. */
function withDeadlines(client: ArtifactClient, deadlines: Deadlines): ArtifactClient {
  const wait = <T>(work: Promise<T>) => deadlines.wait(deadlines.question(), work);
  return {
    uploadArtifact: (...call) => wait(client.uploadArtifact(...call)),
    deleteArtifact: name => wait(client.deleteArtifact(name)),
    listArtifacts: options => wait(client.listArtifacts(options)),
    downloadArtifact: (id, options) => wait(client.downloadArtifact(id, options)),
  };
}

async function downloadAll(source: ArtifactSource, names: readonly string[], fileName: string): Promise<string[]> {
  const known = await listUntil(source, artifacts => names.every(name => artifacts.some(each => each.name === name)));
  const artifacts = names.map(name => {
    const artifact = known.find(candidate => candidate.name === name);
    if (artifact === undefined) throw missingArtifact(name, known);
    return artifact;
  });
  return await mapConcurrently(artifacts, parallelDownloads, artifact => downloadOne(source, artifact, fileName));
}

async function downloadOne(
  { client, folders }: ArtifactSource,
  { name, id, size, digest }: ListedArtifact,
  fileName: string,
): Promise<string> {
  if (size > artifactLimit) throw refused(name, `it has ${size} bytes, above the limit of ${artifactLimit}`);
  return inFreshFolder(folders, async folder => {
    const options = { path: folder, skipDecompress: true, ...(digest === undefined ? {} : { expectedHash: digest }) };
    const { digestMismatch } = await client.downloadArtifact(id, options);
    if (digestMismatch) throw damaged(name, `its bytes do not match the digest ${digest} that was recorded at upload`);
    const archive = readDownload(folder, name);
    try {
      return readOnlyEntry(archive, fileName, artifactLimit).toString('utf8');
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
      throw (error.kind === 'policy' ? refused : damaged)(name, error.message, error);
    }
  });
}

const refused = (name: string, why: string, cause?: unknown) =>
  policyError(`Artifact "${name}" of this run is refused: ${why}.`, {
    fix: 'Another tool or another job wrote it. Give its artifact another name there, and run all jobs of the workflow again.',
    cause,
  });

const damaged = (name: string, why: string, cause?: unknown) =>
  serviceError(`The artifact service sent a damaged archive of "${name}": ${why}.`, {
    fix: 'Run the job again. If the error stays, run all jobs of the workflow again.',
    cause,
  });

function readDownload(folder: string, name: string): Buffer {
  const [file, ...others] = readdirSync(folder);
  if (file === undefined || others.length > 0) throw damaged(name, 'the download is not one file');
  const { size } = statSync(path.join(folder, file));
  if (size > artifactLimit) throw refused(name, `the download has ${size} bytes, above the limit of ${artifactLimit}`);
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
