import { textAt } from '../shared/context/payload.ts';
import { NotFoundError } from '../shared/github/api/failures.ts';
import { createRepositoryApi, type RepositoryApi } from '../shared/github/api/repository-api.ts';
import { waitForRuns, waitPorts } from '../shared/github/api/run-wait.ts';
import {
  distrust,
  isUnended,
  listUnendedRuns,
  type RunPolicy,
  readRun,
  type TrustedRun,
} from '../shared/github/api/trusted-runs.ts';
import {
  findLastManifest,
  type LastManifest,
  type ManifestQuery,
  manifestOfRun,
  type NoManifest,
} from '../shared/github/documents/last-manifest.ts';
import type { DigestManifest } from '../shared/images/documents/digest-manifest.ts';
import { inputError, permissionError } from '../shared/runtime/errors.ts';
import type { Runtime, ServicePorts } from '../shared/runtime/runtime.ts';
import type { ResolveDigestsInputs } from './inputs.ts';
import type { ManifestScope, RunChoice } from './manifest-scope.ts';

/** The run that an input names is there, and what it published is not taken. */
export interface DistrustedRun {
  readonly kind: 'distrusted';
  readonly run: TrustedRun;
  /** For people. */
  readonly reason: string;
}

/** A manifest made from tags, because that of the run has expired. */
export interface TaggedManifest {
  readonly kind: 'tagged';
  readonly manifest: DigestManifest;
  readonly json: string;
  readonly run: TrustedRun;
  readonly expired: NoManifest;
}

/** What GitHub says about the manifest that is wanted. */
export interface ResolveFacts {
  readonly scope: ManifestScope;
  /** The chosen branch or commit, for people: completes "the last good run …". */
  readonly target: string;
  readonly found: LastManifest | DistrustedRun | TaggedManifest;
  /** Runs whose end was not waited for any longer. */
  readonly unended: readonly TrustedRun[];
}

/** In bytes, of the archive and of the manifest in it. One of 300 images has 200 kB, and twice that with definitions. */
export const resolvedManifestLimit = 1024 * 1024;

type ResolveOptions = Pick<ResolveDigestsInputs, 'githubToken' | 'onExpired' | 'waitFor'>;

/**
 * Finds the manifest, and waits for a run that has not ended where an input says so.
 *
 * @throws ActionError of kind `input` when what an input names does not exist, of kind `permission` or `service`
 */
export async function gatherResolveFacts(
  scope: ManifestScope,
  options: ResolveOptions,
  ports: ServicePorts & Pick<Runtime, 'log'>,
): Promise<ResolveFacts> {
  const { repository, workflow, environment, events, currentRun, choice } = scope;
  if (options.githubToken === '') throw noToken();
  // Each question has a time limit of its own.
  const api = createRepositoryApi(ports, repository, options.githubToken);
  const { target, ...commit } = await chosenCommit(api, scope);
  const query: ManifestQuery = {
    ...commit,
    workflow,
    events,
    not: currentRun,
    repository,
    environment,
    maximumBytes: resolvedManifestLimit,
  };
  try {
    if (choice.kind === 'run')
      return { scope, target, ...(await findNamedRun(api, query, { ...options, ...choice, ports })) };
    const unended =
      options.waitFor === 0
        ? []
        : await waitForRuns(() => listUnendedRuns(api, query), waitPorts(ports, options.waitFor));
    const found = await findLastManifest(
      api,
      query,
      ({ code }) => code === 'expired' && options.onExpired === 'previous-run',
    );
    return { scope, target, found, unended };
  } catch (error) {
    if (error instanceof NotFoundError) throw missingThing(`workflow ${workflow}`, scope);
    throw error;
  }
}

const noToken = () =>
  permissionError('Input "github-token" is empty, and GitHub sends no artifact without a token.', {
    fix: 'Leave "github-token" out, or set it to a token with "actions: read".',
    terminalFix: 'Pass a token, e.g. --github-token "$(gh auth token)".',
  });

const missingThing = (what: string, { repository }: ManifestScope) =>
  inputError(`${repository} has no ${what}, or this token may not see it.`, {
    fix: 'Check the inputs. For another private repository, "github-token" must be a token that can read its actions and contents.',
  });

interface ChosenCommit extends Pick<RunPolicy, 'branch' | 'revision'> {
  readonly target: string;
}

async function chosenCommit(api: RepositoryApi, scope: ManifestScope): Promise<ChosenCommit> {
  const { choice } = scope;
  switch (choice.kind) {
    case 'run':
      return { target: `with the id ${choice.id}` };
    case 'revision':
      return { revision: choice.revision, target: `of commit ${choice.revision.slice(0, 7)}` };
    case 'branch': {
      const branch = choice.branch ?? (await defaultBranch(api, scope));
      return { branch, target: `on ${branch}` };
    }
    case 'git-tag':
      return await taggedCommit(api, scope, choice.tag);
    case 'release':
      return await taggedCommit(api, scope, await releaseTag(api, scope, choice));
  }
}

async function defaultBranch(api: RepositoryApi, scope: ManifestScope): Promise<string> {
  const document = await unlessMissing(api.readRepository(), 'default branch', scope);
  const branch = textAt(document, 'default_branch');
  if (branch !== '') return branch;
  throw missingThing('default branch', scope);
}

async function releaseTag(
  api: RepositoryApi,
  scope: ManifestScope,
  { tag }: Extract<RunChoice, { readonly kind: 'release' }>,
): Promise<string> {
  const what = tag === undefined ? 'release that is neither a draft nor a prerelease' : `release of the Git tag ${tag}`;
  return textAt(await unlessMissing(api.readRelease(tag), what, scope), 'tag_name');
}

async function taggedCommit(api: RepositoryApi, scope: ManifestScope, tag: string): Promise<ChosenCommit> {
  const revision = textAt(await unlessMissing(api.readCommit(`tags/${tag}`), `Git tag ${tag}`, scope), 'sha');
  if (!/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(revision)) throw missingThing(`Git tag ${tag} of a commit`, scope);
  return { revision, target: `of commit ${revision.slice(0, 7)}, which the Git tag ${tag} names` };
}

async function unlessMissing(reading: Promise<unknown>, what: string, scope: ManifestScope): Promise<unknown> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof NotFoundError) throw missingThing(what, scope);
    throw error;
  }
}

interface NamedRun {
  readonly id: number;
  readonly waitFor: number;
  readonly ports: Pick<Runtime, 'log' | 'deadlines'>;
}

async function findNamedRun(
  api: RepositoryApi,
  query: ManifestQuery,
  { id, waitFor, ports }: NamedRun,
): Promise<Pick<ResolveFacts, 'found' | 'unended'>> {
  let run: TrustedRun | undefined;
  const look = async () => {
    run = await readRun(api, id);
    return run !== undefined && isUnended(run, query) ? [run] : [];
  };
  const unended = waitFor === 0 ? await look() : await waitForRuns(look, waitPorts(ports, waitFor));
  if (run === undefined) {
    const reason = `there is no run with the id ${id} in ${query.repository}: it was deleted, or this token may not see it`;
    return { found: { kind: 'none', code: 'no-run', reason }, unended };
  }
  const reason = distrust(run, query);
  if (reason !== undefined) return { found: { kind: 'distrusted', run, reason }, unended };
  return { found: await manifestOfRun(api, query, run), unended };
}
