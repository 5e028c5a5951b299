import { readFileSync } from 'node:fs';
import type { BuildContext } from '../../shared/context/build-context.ts';
import { type Payload, textAt } from '../../shared/context/payload.ts';
import { createRepositoryApi } from '../../shared/github/api/repository-api.ts';
import { trustedEvents } from '../../shared/github/api/trusted-runs.ts';
import { findLastManifest, type LastManifest } from '../../shared/github/documents/last-manifest.ts';
import { type DigestManifest, parseDigestManifest } from '../../shared/images/digest-manifest.ts';
import { ActionError, describeError, inputError, messageOf } from '../../shared/runtime/errors.ts';
import type { Runtime } from '../../shared/runtime/runtime.ts';

/** The manifest that unchanged images are taken over from, or why there is none. */
export type LastImages =
  | { readonly manifest: DigestManifest; readonly reason: string; readonly run: number | null }
  | { readonly missing: string; readonly notice: string | null };

export interface LastImagesRequest {
  /** Path or JSON of a manifest that is given instead of looked up; empty means looked up. */
  readonly lastDigests: string;
  readonly environment: string | null;
  readonly token: string;
}

/**
 * Finds the manifest of the last successful run on this branch, else of the branch that it will be merged into, else of
 * the default branch. A manifest of any of them will do: what is compared is its own commit.
 */
export async function findLastImages(
  runtime: Pick<Runtime, 'env' | 'request'>,
  context: BuildContext,
  payload: Payload,
  request: LastImagesRequest,
): Promise<LastImages> {
  if (request.lastDigests !== '') return givenManifest(request, context);
  if (context.source !== 'github' || context.run === undefined) {
    return { missing: 'no earlier manifest can be looked up outside of GitHub Actions', notice: null };
  }
  if (request.token === '') return { missing: 'input "github-token" is empty', notice: null };
  const api = createRepositoryApi(runtime, context.repository, request.token);
  const { workflow, id } = context.run;
  let first: string | null = null;
  try {
    for (const branch of branchesOf(context, payload)) {
      const query = { workflow, branch, events: trustedEvents, not: id };
      const found = await findLastManifest(api, {
        ...query,
        repository: context.repository,
        environment: request.environment,
      });
      if (found.kind === 'found') return lastImages(found, branch);
      first ??= found.reason;
    }
    return { missing: first ?? 'no branch is known to look on', notice: null };
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    return { missing: messageOf(error), notice: describeError(error) };
  }
}

const lastImages = ({ manifest, run }: Extract<LastManifest, { kind: 'found' }>, branch: string): LastImages => ({
  manifest,
  reason: `manifest of run ${run.run_number} on ${branch}`,
  run: run.id,
});

function branchesOf(context: BuildContext, payload: Payload): string[] {
  const queue = textAt(payload, 'merge_group', 'base_ref').replace(/^refs\/heads\//, '');
  const own = context.kind === 'branch' ? context.refName : '';
  const names = [own, context.pullRequest?.baseRef ?? '', queue, context.defaultBranch ?? ''];
  return [...new Set(names.filter(name => name !== ''))];
}

function givenManifest({ lastDigests: digests, environment }: LastImagesRequest, context: BuildContext): LastImages {
  const inline = digests.startsWith('{');
  const what = inline ? 'Input "last-digests"' : `Input "last-digests": ${digests}`;
  const manifest = parseDigestManifest(inline ? digests : readText(digests), what);
  if (manifest.repository !== context.repository) {
    throw inputError(`${what} speaks of the repository ${manifest.repository}, and this is ${context.repository}.`);
  }
  if (manifest.environment !== environment) {
    throw inputError(
      `${what} speaks of ${manifest.environment === null ? 'no environment' : `the environment ${manifest.environment}`}, and input "environment" of ${environment ?? 'none'}.`,
    );
  }
  return {
    manifest,
    reason: `manifest of run ${manifest.run.number}, given as input "last-digests"`,
    run: manifest.run.id,
  };
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw inputError(`Input "last-digests": ${file} cannot be read: ${messageOf(error)}`, { cause: error });
  }
}
