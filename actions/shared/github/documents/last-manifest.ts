import * as v from 'valibot';
import { digestOf } from '../../images/digest.ts';
import {
  type DigestManifest,
  manifestArtifact,
  manifestName,
  parseDigestManifest,
} from '../../images/documents/digest-manifest.ts';
import { messageOf, serviceError } from '../../runtime/errors.ts';
import type { RepositoryApi } from '../api/repository-api.ts';
import { listTrustedRuns, type RunPolicy, type TrustedRun } from '../api/trusted-runs.ts';
import { artifactLimit } from '../artifacts/store.ts';
import { readOnlyEntry } from '../artifacts/zip-entry.ts';

export interface ManifestQuery extends RunPolicy {
  /** `owner/name`. */
  readonly repository: string;
  readonly environment: string | null;
}

export type LastManifest =
  | { readonly kind: 'found'; readonly manifest: DigestManifest; readonly run: TrustedRun }
  /** `code` is for programs, `reason` for people. */
  | {
      readonly kind: 'none';
      readonly code: 'no-run' | 'no-artifact' | 'expired' | 'bad-artifact';
      readonly reason: string;
    };

const artifactDocument = v.object({
  id: v.number(),
  name: v.string(),
  size_in_bytes: v.number(),
  expired: v.boolean(),
  created_at: v.nullable(v.string()),
  expires_at: v.nullable(v.string()),
  digest: v.nullish(v.string()),
  workflow_run: v.nullish(
    v.object({ id: v.number(), repository_id: v.optional(v.number()), head_repository_id: v.optional(v.number()) }),
  ),
});

type ListedManifest = v.InferOutput<typeof artifactDocument>;

/**
 * The digest manifest of the newest trusted run that has one. The archive is read in memory, within a size limit. It must
 * match its recorded digest and belong to this repository, run, commit and environment.
 *
 * @throws ActionError of kind `permission` (the fix has the line to add) or `service`
 */
export async function findLastManifest(api: RepositoryApi, query: ManifestQuery): Promise<LastManifest> {
  const runs = await listTrustedRuns(api, query);
  let newest: LastManifest | undefined;
  for (const run of runs) {
    const found = await manifestOfRun(api, query, run);
    if (found.kind === 'found') return found;
    newest ??= found;
  }
  const reason = `${query.workflow} has no successful run on ${query.branch} yet`;
  return newest ?? { kind: 'none', code: 'no-run', reason };
}

/** The manifest of one run. */
async function manifestOfRun(api: RepositoryApi, query: ManifestQuery, run: TrustedRun): Promise<LastManifest> {
  const name = manifestArtifact(query.environment);
  const read = v.safeParse(v.array(artifactDocument), await api.listArtifacts(run.id, name));
  if (!read.success) {
    throw serviceError(`GitHub's list of artifacts of run ${run.run_number} does not have the expected form.`);
  }
  const [listed] = read.output
    .filter(each => each.name === name && isOfRun(each, run))
    .sort((one, other) => other.id - one.id);
  const where = `run ${run.run_number} (${run.html_url})`;
  if (listed === undefined) return { kind: 'none', code: 'no-artifact', reason: `${where} has no artifact ${name}` };
  const archive = listed.expired ? undefined : await api.downloadArtifact(listed.id, artifactLimit);
  if (archive === undefined) return { kind: 'none', code: 'expired', reason: expiryOf(listed, where) };
  try {
    return { kind: 'found', manifest: checkOwner(readArchive(archive, listed), query, run), run };
  } catch (error) {
    const reason = `artifact ${name} of ${where} is refused: ${messageOf(error)}`;
    return { kind: 'none', code: 'bad-artifact', reason };
  }
}

/** A run of a fork has the same list of artifacts; an older server does not say where an artifact comes from. */
const isOfRun = ({ workflow_run: origin }: ListedManifest, run: TrustedRun): boolean =>
  origin === null ||
  origin === undefined ||
  (origin.id === run.id && origin.head_repository_id === (origin.repository_id ?? run.repository.id));

const expiryOf = ({ name, created_at: created, expires_at: expires }: ListedManifest, where: string): string =>
  `artifact ${name} of ${where}, created ${created ?? 'at an unknown time'}, expired ${expires ?? ''}; a longer "retention-days" keeps it`;

function readArchive(archive: Buffer, { digest }: ListedManifest): DigestManifest {
  const actual = digestOf(archive);
  if (digest && actual !== digest) throw new Error(`its bytes have the digest ${actual}, not ${digest} as recorded`);
  const json = readOnlyEntry(archive, `${manifestName}.json`, artifactLimit).toString('utf8');
  return parseDigestManifest(json, 'it');
}

/** @throws Error when the manifest belongs to another repository, run, commit or environment */
function checkOwner(manifest: DigestManifest, query: ManifestQuery, run: TrustedRun): DigestManifest {
  const comparisons: readonly (readonly [string, unknown, unknown])[] = [
    ['repository', manifest.repository.toLowerCase(), query.repository.toLowerCase()],
    ['run', manifest.run.id, run.id],
    ['commit', manifest.revision, run.head_sha],
    ['environment', manifest.environment, query.environment],
  ];
  const wrong = comparisons.find(([, found, expected]) => found !== expected);
  if (wrong !== undefined) throw new Error(`it is for ${wrong[0]} ${wrong[1]}, not ${wrong[2]}`);
  return manifest;
}
