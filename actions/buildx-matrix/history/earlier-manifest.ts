import type { BuildContext } from '../../shared/context/build-context.ts';
import { createRepositoryApi } from '../../shared/github/api/repository-api.ts';
import { trustedEvents } from '../../shared/github/api/trusted-runs.ts';
import { readDocumentFile } from '../../shared/github/documents/document-file.ts';
import { findLastManifest } from '../../shared/github/documents/last-manifest.ts';
import { type DigestManifest, parseDigestManifest } from '../../shared/images/documents/digest-manifest.ts';
import { ActionError, describeError, inputError, messageOf } from '../../shared/runtime/errors.ts';
import type { Runtime, ServicePorts } from '../../shared/runtime/runtime.ts';

/** The manifest that unchanged images are taken over from. */
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

/**
 * Reads the manifest that an input names, or else that of the last successful run.
 *
 * @param branches where to search, best first
 * @throws ActionError of kind `input` when the input names no manifest of this repository and environment
 */
export async function findEarlierManifest(
  ports: ServicePorts & Pick<Runtime, 'folders'>,
  context: BuildContext,
  branches: readonly string[],
  options: ManifestOptions,
): Promise<EarlierManifest> {
  const { githubToken, environment } = options;
  if (options.lastDigests !== '') return readManifestInput(options, context, ports.folders.workspace);
  const missing = (why: string): EarlierManifest => ({ missing: why, notice: undefined });
  if (context.source !== 'github' || context.run === undefined) {
    return missing('none can be looked up outside GitHub Actions');
  }
  if (githubToken === '') return missing('no github-token to look it up');
  const { repository } = context;
  const { workflow, id } = context.run;
  const api = createRepositoryApi(ports, repository, githubToken, ports.deadlines.question());
  let firstReason: string | undefined;
  try {
    for (const branch of branches) {
      const query = { workflow, branch, events: trustedEvents, not: id, repository, environment };
      const found = await findLastManifest(api, query);
      if (found.kind === 'found') {
        const { manifest, run } = found;
        return { manifest, reason: `manifest of run ${run.run_number} on ${branch}`, run: run.id };
      }
      firstReason ??= found.reason;
    }
    return missing(firstReason ?? 'there is no branch to look on');
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    return { missing: messageOf(error), notice: describeError(error) };
  }
}

function readManifestInput(
  { lastDigests, environment }: ManifestOptions,
  context: BuildContext,
  workspace: string,
): EarlierManifest {
  const isJson = lastDigests.startsWith('{');
  const what = isJson ? 'Input "last-digests"' : `Input "last-digests": ${lastDigests}`;
  const fix = 'Give the manifest as JSON, or the path of docker-image-digests.json.';
  const file = { input: 'last-digests', file: lastDigests, workspace, fix };
  const manifest = parseDigestManifest(isJson ? lastDigests : readDocumentFile(file), what);
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
