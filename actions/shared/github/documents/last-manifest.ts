import * as v from 'valibot';
import { digestOf } from '../../images/digest.ts';
import {
  type DigestManifest,
  manifestArtifact,
  manifestName,
  parseDigestManifest,
} from '../../images/documents/digest-manifest.ts';
import { messageOf, serviceError } from '../../runtime/errors.ts';
import { NotFoundError } from '../api/failures.ts';
import type { RepositoryApi } from '../api/repository-api.ts';
import { judgeRuns, type RunPolicy, type TrustedRun } from '../api/trusted-runs.ts';
import { artifactLimit } from '../artifacts/store.ts';
import { readOnlyEntry } from '../artifacts/zip-entry.ts';

export interface ManifestQuery extends RunPolicy {
  /** `owner/name`. */
  readonly repository: string;
  readonly environment: string | null;
  /** The limit of the archive and of the manifest in it. Default: that of all artifacts. */
  readonly maximumBytes?: number;
}

export interface ManifestOfRun {
  readonly kind: 'found';
  readonly manifest: DigestManifest;
  /** The manifest as it was written, with keys that this release does not know. */
  readonly json: string;
  readonly run: TrustedRun;
  readonly artifactId: number;
  /** Newer runs without a manifest. */
  readonly passedOver?: readonly NoManifest[];
}

export interface NoManifest {
  readonly kind: 'none';
  /** For programs. */
  readonly code: 'no-run' | 'no-artifact' | 'expired' | 'bad-artifact' | 'bad-schema';
  /** For people. */
  readonly reason: string;
  /** The run that should have the manifest; undefined for `no-run`. */
  readonly run?: TrustedRun;
  /** Why other runs were passed over, for people: those that are not trusted, or older ones without a manifest. */
  readonly details?: readonly string[];
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
 * @param passesOver whether to look at an older run when one has no manifest. Default: always
 * @throws ActionError of kind `permission` (the fix has the line to add) or `service`
 */
export async function findLastManifest(
  api: RepositoryApi,
  query: ManifestQuery,
  passesOver: (none: NoManifest) => boolean = () => true,
): Promise<LastManifest> {
  const { trusted, distrusted } = await judgeRuns(api, query);
  const missing: NoManifest[] = [];
  for (const run of trusted) {
    const found = await manifestOfRun(api, query, run);
    if (found.kind === 'found') return { ...found, passedOver: missing };
    missing.push(found);
    if (!passesOver(found)) break;
  }
  const [newest, ...others] = missing;
  if (newest === undefined) return noRun(query, distrusted);
  return { ...newest, details: others.map(({ reason }) => reason) };
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
  const { trusted, distrusted } = await judgeRuns(api, query);
  for (const run of trusted) {
    const found = await manifestOfRun(api, query, run);
    if (found.kind === 'none') newest ??= found;
    else if (best === undefined || quality(found.manifest) > best.quality) {
      best = { found, quality: quality(found.manifest) };
    }
    if (best !== undefined && best.quality >= enough) break;
  }
  return best?.found ?? newest ?? noRun(query, distrusted);
}

function noRun({ workflow, branch, revision }: ManifestQuery, details: readonly string[]): NoManifest {
  const where = branch === undefined ? `of ${revision?.slice(0, 7)}` : `on ${branch}`;
  return { kind: 'none', code: 'no-run', reason: `${workflow} has no successful run ${where} yet`, details };
}

/**
 * The manifest of one run, which the caller trusts.
 *
 * @throws ActionError of kind `permission` or `service`
 */
export async function manifestOfRun(api: RepositoryApi, query: ManifestQuery, run: TrustedRun): Promise<LastManifest> {
  const name = manifestArtifact(query.environment);
  const where = `run ${run.run_number} (${run.html_url})`;
  const none = (code: NoManifest['code'], reason: string): NoManifest => ({ kind: 'none', code, reason, run });
  const limit = query.maximumBytes ?? artifactLimit;
  try {
    const listed = await findArtifact(api, run, name);
    if (listed === undefined) return none('no-artifact', `${where} has no artifact ${name}`);
    if (!listed.expired) checkSize(listed, limit);
    const archive = listed.expired ? undefined : await api.downloadArtifact(listed.id, limit);
    if (archive === undefined) return none('expired', expiryOf(listed, where));
    const json = readArchive(archive, listed, limit);
    const manifest = readManifest(json);
    checkOwner(manifest, query, run);
    return { kind: 'found', manifest, json, run, artifactId: listed.id };
  } catch (error) {
    if (error instanceof RefusedManifest)
      return none(error.code, `artifact ${name} of ${where} is refused: ${error.message}`);
    // The list of runs came with the same token, so nothing is hidden from it.
    if (error instanceof NotFoundError) return none('no-artifact', `${where} or its artifact ${name} was deleted`);
    throw error;
  }
}

/** Why a manifest that is there is not used. */
class RefusedManifest extends Error {
  readonly code: 'bad-artifact' | 'bad-schema';

  constructor(code: RefusedManifest['code'], message: string) {
    super(message);
    this.code = code;
  }
}

async function findArtifact(api: RepositoryApi, run: TrustedRun, name: string): Promise<ListedManifest | undefined> {
  const read = v.safeParse(v.array(artifactDocument), await api.listArtifacts(run.id, name));
  if (!read.success) {
    throw serviceError(`GitHub's list of artifacts of run ${run.run_number} does not have the expected form.`);
  }
  const [newest] = read.output
    .filter(each => each.name === name && isOfRun(each, run))
    .sort((one, other) => other.id - one.id);
  return newest;
}

/** A run of a fork has the same list of artifacts; an older server does not say where an artifact comes from. */
const isOfRun = ({ workflow_run: origin }: ListedManifest, run: TrustedRun): boolean =>
  origin === null ||
  origin === undefined ||
  (origin.id === run.id && origin.head_repository_id === (origin.repository_id ?? run.repository.id));

const expiryOf = ({ name, created_at: created, expires_at: expires }: ListedManifest, where: string): string =>
  `artifact ${name} of ${where}, created ${created ?? 'at an unknown time'}, expired ${expires ?? ''}; a longer "retention-days" keeps it`;

function checkSize({ size_in_bytes: size }: ListedManifest, limit: number): void {
  if (size > limit) throw new RefusedManifest('bad-artifact', `it has ${size} bytes, above the limit of ${limit}`);
}

function readArchive(archive: Buffer, { digest }: ListedManifest, limit: number): string {
  const actual = digestOf(archive);
  if (digest && actual !== digest) {
    throw new RefusedManifest('bad-artifact', `its bytes have the digest ${actual}, not ${digest} as recorded`);
  }
  try {
    return readOnlyEntry(archive, `${manifestName}.json`, limit).toString('utf8');
  } catch (error) {
    throw new RefusedManifest('bad-artifact', messageOf(error));
  }
}

function readManifest(json: string): DigestManifest {
  try {
    return parseDigestManifest(json, 'it');
  } catch (error) {
    throw new RefusedManifest('bad-schema', messageOf(error));
  }
}

/** @throws RefusedManifest when the manifest belongs to another repository, run, commit or environment */
function checkOwner(manifest: DigestManifest, query: ManifestQuery, run: TrustedRun): void {
  const comparisons: readonly (readonly [string, unknown, unknown])[] = [
    ['repository', manifest.repository.toLowerCase(), query.repository.toLowerCase()],
    ['run', manifest.run.id, run.id],
    ['commit', manifest.revision, run.head_sha],
    ['environment', manifest.environment, query.environment],
  ];
  const wrong = comparisons.find(([, found, expected]) => found !== expected);
  if (wrong !== undefined) {
    throw new RefusedManifest('bad-artifact', `it is for ${wrong[0]} ${wrong[1]}, not ${wrong[2]}`);
  }
}
