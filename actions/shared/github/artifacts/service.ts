import { setTimeout as sleep } from 'node:timers/promises';
import { digestOf } from '../../images/digest.ts';
import type { Runtime } from '../../runtime/runtime.ts';
import { mapConcurrently } from '../../runtime/scheduling/concurrency.ts';
import type { Deadline } from '../../runtime/scheduling/deadline.ts';
import { getArchive, putArchive } from './blob-storage.ts';
import {
  artifactFailure,
  ConflictError,
  damagedArchive,
  missingArtifact,
  RefusalError,
  refusedArchive,
  refuseServer,
} from './failures.ts';
import { checkName } from './names.ts';
import { type ListedArtifact, openResultsService } from './results-service.ts';
import {
  type ArtifactFile,
  type ArtifactStore,
  artifactLimit,
  type StoredArtifact,
  type UploadOptions,
} from './store.ts';
import { ArchiveError, readOnlyEntry, writeOnlyEntry } from './zip-entry.ts';

interface Upload {
  readonly name: string;
  readonly fileName: string;
  readonly content: string;
  readonly options: UploadOptions | undefined;
}

const parallelDownloads = 8;

/** Artifacts of the current run, through the runner's service. */
export function serviceArtifacts(runtime: Runtime): ArtifactStore {
  // What was listed is not listed again before it is read.
  let listed: readonly ListedArtifact[] = [];
  const exchange = async <T>(title: string, work: () => Promise<T>): Promise<T> => {
    refuseServer(runtime.env['GITHUB_SERVER_URL']);
    return await runtime.log.group(title, work);
  };
  const readAll = async (files: readonly ArtifactFile[]) => {
    if (files.length === 0) return [];
    for (const { name, fileName } of files) for (const part of [name, fileName]) checkName(part);
    const title = files.length === 1 ? `Download artifact ${files[0]?.name}` : `Download ${files.length} artifacts`;
    return exchange(title, () => downloadAll(runtime, files, listed));
  };
  return {
    location: 'this run',
    list: (isComplete = () => true) =>
      exchange('List the artifacts of this run', async () => {
        listed = await listUntil(runtime, isComplete);
        return listed.map(({ name, id }) => ({ name, id }));
      }),
    upload: async (name, fileName, content, options) => {
      for (const part of [name, fileName]) checkName(part);
      const upload = { name, fileName, content, options };
      return exchange(`Upload artifact ${name}`, () =>
        transfer(name, () => uploadOnce(runtime, upload), options?.conflict),
      );
    },
    readAll,
    read: async (name, fileName) => (await readAll([{ name, fileName }]))[0] ?? '',
  };
}

/** Names the artifact in the errors of service and storage. */
async function transfer<T>(name: string, work: () => Promise<T>, conflict?: UploadOptions['conflict']): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw artifactFailure(name, error, conflict);
  }
}

type StorePorts = Pick<Runtime, 'env' | 'request' | 'mask' | 'deadlines' | 'log' | 'now'>;

const within = ({ env, request, mask }: StorePorts, deadline: Deadline) => ({ env, request, mask, deadline });

/**
 * An error leaves open whether the upload is there: its last answer can be lost, and a request that is sent again then
 * finds the first one in the way. So what the service has under the name decides.
 */
async function uploadOnce(ports: StorePorts, upload: Upload): Promise<StoredArtifact> {
  try {
    return await uploadFile(ports, upload);
  } catch (error) {
    if (error instanceof RefusalError) throw error;
    const isConflict = error instanceof ConflictError;
    const limit = isConflict ? ports.deadlines.question() : ports.deadlines.appearance();
    const existing = await findUpload(ports, upload, limit).catch(() => undefined);
    if (existing?.content === upload.content) return existing.stored;
    if (existing === undefined || !isConflict || !upload.options?.replace) throw error;
    await openResultsService(within(ports, ports.deadlines.question())).delete(existing.artifact);
    return await uploadFile(ports, upload);
  }
}

/** What the service has under the name of an upload; its content is undefined when it is not one that this suite reads. */
async function findUpload(ports: StorePorts, { name, fileName }: Upload, deadline: Deadline) {
  const isNamed = (artifact: StoredArtifact) => artifact.name === name;
  const listed = await listUntil(ports, artifacts => artifacts.some(isNamed), deadline);
  const artifact = listed.find(isNamed);
  if (artifact === undefined) return undefined;
  const content = await downloadOne(ports, { artifact, fileName, deadline }).catch(() => undefined);
  return { artifact, stored: { name, id: artifact.id }, content };
}

async function uploadFile(ports: StorePorts, { name, fileName, content, options }: Upload): Promise<StoredArtifact> {
  const limited = within(ports, ports.deadlines.question());
  const archive = writeOnlyEntry(fileName, Buffer.from(content));
  const service = openResultsService(limited);
  const address = await service.create(name, expiryOf(options, ports));
  await putArchive(address, archive, limited);
  return { name, id: await service.finish(name, { size: archive.length, digest: digestOf(archive) }) };
}

const day = 24 * 60 * 60 * 1000;

/** Undefined leaves it to the repository, whose maximum the runner names. */
function expiryOf({ retentionDays }: UploadOptions = {}, { env, log, now }: StorePorts): Date | undefined {
  if (retentionDays === undefined) return undefined;
  const maximum = /^[1-9]\d{0,4}$/.test(env['GITHUB_RETENTION_DAYS'] ?? '')
    ? Number(env['GITHUB_RETENTION_DAYS'])
    : undefined;
  if (maximum !== undefined && maximum < retentionDays) {
    log.warning(
      `The repository keeps artifacts for at most ${maximum} days, so this one is kept so long, not ${retentionDays} days.`,
    );
  }
  return new Date(now().getTime() + Math.min(retentionDays, maximum ?? retentionDays) * day);
}

const firstPause = 500;

/** The service lists a new artifact with some delay, so it is asked again, with growing pauses, until the list is complete. */
async function listUntil(
  ports: StorePorts,
  isComplete: (artifacts: readonly ListedArtifact[]) => boolean,
  limit?: Deadline,
): Promise<readonly ListedArtifact[]> {
  const deadline = ports.deadlines.appearance();
  for (let pause = firstPause; ; pause *= 2) {
    const question = within(ports, limit ?? ports.deadlines.question());
    const artifacts = await transfer('', () => openResultsService(question).list());
    const remaining = Math.min(deadline.remainingMilliseconds(), question.deadline.remainingMilliseconds());
    if (remaining === 0 || isComplete(artifacts)) return artifacts;
    await sleep(Math.min(pause, remaining));
  }
}

async function downloadAll(
  ports: StorePorts,
  files: readonly ArtifactFile[],
  listed: readonly ListedArtifact[],
): Promise<string[]> {
  const hasAll = (artifacts: readonly ListedArtifact[]) =>
    files.every(({ name }) => artifacts.some(each => each.name === name));
  const known = hasAll(listed) ? listed : await listUntil(ports, hasAll);
  const downloads = files.map(({ name, fileName }) => {
    const artifact = known.find(candidate => candidate.name === name);
    if (artifact === undefined) throw missingArtifact(name, known);
    return { artifact, fileName };
  });
  return await mapConcurrently(downloads, parallelDownloads, download =>
    downloadOne(ports, { ...download, deadline: ports.deadlines.question() }),
  );
}

interface Download {
  readonly artifact: ListedArtifact;
  readonly fileName: string;
  readonly deadline: Deadline;
}

async function downloadOne(ports: StorePorts, { artifact, fileName, deadline }: Download): Promise<string> {
  const { name, size, digest } = artifact;
  if (size > artifactLimit) throw refusedArchive(name, `it has ${size} bytes, above the limit of ${artifactLimit}`);
  const limited = within(ports, deadline);
  const archive = await transfer(name, async () =>
    getArchive(await openResultsService(limited).addressOf(artifact), artifactLimit, limited),
  );
  if (digest !== undefined && digestOf(archive) !== digest) {
    throw damagedArchive(name, `its bytes do not match the digest ${digest} that was recorded at upload`);
  }
  try {
    return readOnlyEntry(archive, fileName, artifactLimit).toString('utf8');
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    throw (error.kind === 'policy' ? refusedArchive : damagedArchive)(name, error.message, error);
  }
}
