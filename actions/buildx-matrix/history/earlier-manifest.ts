import type { BuildContext } from '../../shared/context/build-context.ts';
import { createRepositoryApi, type RepositoryApi } from '../../shared/github/api/repository-api.ts';
import { publishingEvents, type RunPolicy, trustedEvents } from '../../shared/github/api/trusted-runs.ts';
import { findBestManifest, findLastManifest, type LastManifest } from '../../shared/github/documents/last-manifest.ts';
import { type DigestManifest, parseDigestManifest } from '../../shared/images/documents/digest-manifest.ts';
import { ActionError, describeError, inputError, messageOf, placeOfReader } from '../../shared/runtime/errors.ts';
import { readInputFile } from '../../shared/runtime/input-file.ts';
import type { Runtime, ServicePorts } from '../../shared/runtime/runtime.ts';

/** The manifest that images are taken over from. */
export interface FoundManifest {
  readonly manifest: DigestManifest;
  /** For people, e.g. `manifest of run 41 on main`. */
  readonly reason: string;
  /** The id of its run. */
  readonly run: number;
}

/** Why there is no manifest. */
export interface MissingManifest {
  readonly missing: string;
  /** The same with the way out, when it is a failure. */
  readonly notice: string | undefined;
}

export type EarlierManifest = FoundManifest | MissingManifest;

export interface ManifestOptions {
  /** Path or JSON of a manifest to use instead of a search; empty means a search. */
  readonly lastDigests: string;
  readonly githubToken: string;
  readonly environment: string | null;
}

/** Where manifests are looked for. */
export interface ManifestSearch {
  readonly ports: ServicePorts & Pick<Runtime, 'folders' | 'log'>;
  readonly context: BuildContext;
  readonly options: ManifestOptions;
}

/** What a manifest of the commit that is built should have. */
export interface DefinedImages {
  readonly revision: string;
  /** Digest of each definition, by target. */
  readonly definitions: ReadonlyMap<string, string | undefined>;
}

/**
 * Reads the manifest that an input names, or else that of the last successful run.
 *
 * @param branches where to search, best first
 * @throws ActionError of kind `input` when the input names no manifest of this repository and environment
 */
export async function findEarlierManifest(
  search: ManifestSearch,
  branches: readonly string[],
): Promise<EarlierManifest> {
  if (search.options.lastDigests !== '') return readManifestInput(search);
  return await askGitHub(search, async (api, query) => {
    let firstReason: string | undefined;
    for (const branch of branches) {
      const found = await findLastManifest(api, { ...query, branch, events: trustedEvents });
      if (found.kind === 'found') return foundManifest(found, `manifest of run ${found.run.run_number} on ${branch}`);
      firstReason ??= found.reason;
    }
    return missing(firstReason ?? 'there is no branch to look on');
  });
}

/**
 * Reads what a run has published of the commit that is built, on any branch or Git tag: of several runs, the one with the
 * most images of the same definition, and of these the newest.
 *
 * @throws ActionError of kind `input` when the input names no manifest of this repository and environment
 */
export async function findPublishedCommit(search: ManifestSearch, wanted: DefinedImages): Promise<EarlierManifest> {
  const { revision, definitions } = wanted;
  if (search.options.lastDigests !== '') {
    const named = readManifestInput(search);
    return named.manifest.revision === revision
      ? named
      : missing(`input "last-digests" is of commit ${named.manifest.revision.slice(0, 7)}`);
  }
  return await askGitHub(search, async (api, query) => {
    const found = await findBestManifest(
      api,
      { ...query, revision, events: publishingEvents },
      { quality: ({ images }) => countSame(images, definitions), enough: definitions.size },
    );
    if (found.kind === 'none') return missing(found.reason);
    const { run_number: number, head_branch: branch } = found.run;
    return foundManifest(
      found,
      `manifest of run ${number}, which published this commit${branch ? ` on ${branch}` : ''}`,
    );
  });
}

function countSame(images: DigestManifest['images'], definitions: DefinedImages['definitions']): number {
  const same = [...definitions].filter(
    ([name, digest]) =>
      digest !== undefined && Object.hasOwn(images, name) && images[name]?.definitionDigest === digest,
  );
  return same.length;
}

const missing = (why: string): MissingManifest => ({ missing: why, notice: undefined });

const foundManifest = (
  { manifest, run }: Extract<LastManifest, { readonly kind: 'found' }>,
  reason: string,
): FoundManifest => ({ manifest, reason, run: run.id });

type ManifestScope = Pick<RunPolicy, 'workflow' | 'not'> &
  Pick<ManifestOptions, 'environment'> & { repository: string };

/** Runs a search at GitHub, whose failures are no errors: without an answer everything is built. */
export async function askGitHub<Found>(
  { ports, context, options }: ManifestSearch,
  search: (api: RepositoryApi, scope: ManifestScope) => Promise<Found>,
): Promise<Found | MissingManifest> {
  const { githubToken, environment } = options;
  const { repository, run, source } = context;
  if (source !== 'github' || run === undefined) return missing('none can be looked up outside GitHub Actions');
  if (githubToken === '') return missing('no github-token to look it up');
  const api = createRepositoryApi(ports, repository, githubToken, ports.deadlines.question());
  try {
    return await search(api, { workflow: run.workflow, not: run.id, repository, environment });
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    return { missing: messageOf(error), notice: describeError(error, placeOfReader(ports.env)) };
  }
}

function readManifestInput({ options, context, ports }: ManifestSearch): FoundManifest {
  const { lastDigests, environment } = options;
  const { workspace } = ports.folders;
  const isJson = lastDigests.startsWith('{');
  const what = isJson ? 'Input "last-digests"' : `Input "last-digests": ${lastDigests}`;
  const fix = 'Give the manifest as JSON, or the path of docker-image-digests.json.';
  const file = { input: 'last-digests', file: lastDigests, workspace, fix };
  const manifest = parseDigestManifest(isJson ? lastDigests : readInputFile(file).toString('utf8'), what);
  if (manifest.repository !== context.repository) {
    throw inputError(`${what} is for the repository ${manifest.repository}, and this is ${context.repository}.`);
  }
  if (manifest.environment !== environment) {
    throw inputError(
      `${what} is for ${manifest.environment === null ? 'no environment' : `the environment ${manifest.environment}`}, and input "environment" is ${environment ?? 'empty'}.`,
    );
  }
  return {
    manifest,
    reason: `manifest of run ${manifest.run.number}, named by input "last-digests"`,
    run: manifest.run.id,
  };
}
