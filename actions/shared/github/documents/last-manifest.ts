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

export interface ManifestOfRun {
  readonly kind: 'found';
  readonly manifest: DigestManifest;
  readonly run: TrustedRun;
}

export interface NoManifest {
  readonly kind: 'none';
  /** For programs. */
  readonly code: 'no-run' | 'no-artifact' | 'expired' | 'bad-artifact';
  /** For people. */
  readonly reason: string;
}

export type LastManifest = ManifestOfRun | NoManifest;

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
  let newest: NoManifest | undefined;
  for await (const found of findManifests(api, query)) {
    if (found.kind === 'found') return found;
    newest ??= found;
  }
  return newest ?? noRun(query);
}

/**
 * Looks through all trusted runs of a commit.
 *
 * @param quality of a manifest; the first of the highest quality is returned, and the search ends at `enough`
 */
export async function findBestManifest(
  api: RepositoryApi,
  query: ManifestQuery,
  { quality, enough }: { readonly quality: (manifest: DigestManifest) => number; readonly enough: number },
): Promise<LastManifest> {
  let newest: NoManifest | undefined;
  let best: { readonly found: ManifestOfRun; readonly quality: number } | undefined;
  for await (const found of findManifests(api, query)) {
    if (found.kind === 'none') newest ??= found;
    else if (best === undefined || quality(found.manifest) > best.quality) {
      best = { found, quality: quality(found.manifest) };
    }
    if (best !== undefined && best.quality >= enough) break;
  }
  return best?.found ?? newest ?? noRun(query);
}

/** What each trusted run has, newest first. */
async function* findManifests(api: RepositoryApi, query: ManifestQuery): AsyncGenerator<LastManifest> {
  for (const run of await listTrustedRuns(api, query)) yield await manifestOfRun(api, query, run);
}

function noRun({ workflow, branch, revision }: ManifestQuery): NoManifest {
  const where = branch === undefined ? `of ${revision?.slice(0, 7)}` : `on ${branch}`;
  return { kind: 'none', code: 'no-run', reason: `${workflow} has no successful run ${where} yet` };
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
