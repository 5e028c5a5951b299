import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@jest/globals';
import { buildxMatrixAction } from '../../actions/buildx-matrix/index.ts';
import type { Definition } from '../../actions/shared/bake/definition.ts';
import { requestedTargets } from '../../actions/shared/bake/graph.ts';
import {
  type DescribedDefinition,
  describeTargets,
  type TargetFacts,
} from '../../actions/shared/bake/planning/targets.ts';
import { digestOf } from '../../actions/shared/images/digest.ts';
import type { BuildPlan, PlannedTarget } from '../../actions/shared/images/documents/build-plan.ts';
import type { DigestManifest } from '../../actions/shared/images/documents/digest-manifest.ts';
import { serviceError } from '../../actions/shared/runtime/errors.ts';
import { capture } from '../../actions/shared/runtime/exec.ts';
import { readInputs } from '../../actions/shared/runtime/inputs.ts';
import type { Answer, Request, RequestOptions } from '../../actions/shared/runtime/request.ts';
import type { Runtime } from '../../actions/shared/runtime/runtime.ts';
import { createFakeRuntime, type FakeRuntime, foldersIn, temporaryFolder } from '../support/fake-runtime.ts';
import { commitFiles, createRepository, type Files, git } from '../support/git-repository.ts';
import { zip as archive } from '../support/github/zip.ts';
import { noDescription, pushToMain } from '../support/runs/plans.ts';

export const registryHost = 'registry.example.org';

/** A target as bake prints it, tagged in the test registry. */
export const target = (name: string, fields: Readonly<Record<string, unknown>> = {}) => ({
  context: '.',
  dockerfile: 'Dockerfile',
  tags: [`${registryHost}/shop/${name}:main`],
  ...fields,
});

/** An evaluated bake file. */
export const bakeFile = (targets: Readonly<Record<string, object>>, groups: Readonly<Record<string, object>> = {}) =>
  JSON.stringify({ group: { default: { targets: Object.keys(targets) }, ...groups }, target: targets }, null, 1);

export interface PlanScenario {
  /** A work tree. */
  readonly folder: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event?: { readonly name: string; readonly payload?: object; readonly ref?: string; readonly sha?: string };
  /** What GitHub and the registry answer; null means no token. */
  readonly github?: FakeGitHub | null;
  /** Default: bake files that are evaluated already, without buildx. */
  readonly capture?: Runtime['capture'];
  /** Variables of the job beside those of the runner. */
  readonly env?: Readonly<Record<string, string>>;
  /** Digests that the registry lost. */
  readonly lost?: readonly string[];
  /** Why no request to the registry is answered; undefined when they are. */
  readonly registryFailure?: string;
  /** Images of the registry by `repository:tag`. */
  readonly tagged?: Readonly<Record<string, Stored & { also?: Stored }>>;
}

interface Stored {
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The answers of GitHub's REST API that a plan needs. */
export interface FakeGitHub {
  readonly manifest?: DigestManifest;
  /** Changes of the run that left the manifest. */
  readonly run?: object;
  readonly artifact?: object;
  /** Status of the list of runs. */
  readonly status?: number;
  readonly zip?: Uint8Array<ArrayBuffer>;
  readonly zipStatus?: number;
}

export const digest = (text: string): string => digestOf(text);

/** What a definition says about its targets, evaluated at the root of the repository. */
export function targetsOf(bake: string): DescribedDefinition['targets'] {
  const definition: Definition = JSON.parse(bake);
  const { targets } = describeTargets(definition, {
    requested: requestedTargets(definition, []),
    context: pushToMain,
    defaultPlatform: 'linux/amd64',
    secrets: [],
    workdir: '',
    description: noDescription,
  });
  return targets;
}

/** A manifest in which the image of each target of a bake file was published at `revision`. */
export const manifestOf = (revision: string, bake: string, changes: object = {}): DigestManifest =>
  manifestOfTargets(revision, targetsOf(bake), changes);

type PublishedTarget = TargetFacts & Pick<PlannedTarget, 'sourceRules'>;

/** The same for targets that were described already, e.g. those of a plan. */
export function manifestOfTargets(
  revision: string,
  targets: Readonly<Record<string, PublishedTarget>>,
  changes: object = {},
): DigestManifest {
  const image = (name: string, { definitionDigest, definitionFields, sourceRules }: PublishedTarget) => ({
    image: `${registryHost}/shop/${name}`,
    mirrors: [],
    digest: digest(name),
    mediaType: 'application/vnd.oci.image.index.v1+json',
    tags: ['main'],
    immutableTag: null,
    reused: false,
    builtFrom: revision,
    platforms: { 'linux/amd64': { digest: digest(`${name} amd64`), size: 10, layers: 1 } },
    attestations: [],
    base: null,
    build: null,
    definitionDigest,
    definitionFields,
    sourceRules,
  });
  return {
    schemaVersion: 1,
    repository: 'acme/shop',
    revision,
    headRevision: revision,
    ref: 'refs/heads/main',
    environment: null,
    created: '2026-01-01T00:00:00Z',
    run: { id: 41, number: 7, attempt: 1, workflow: '.github/workflows/images.yml', event: 'push' },
    images: Object.fromEntries(
      Object.entries(targets).flatMap(([name, each]) => (each.image === null ? [] : [[name, image(name, each)]])),
    ),
    ...changes,
  };
}

export interface Planned {
  readonly plan: BuildPlan;
  readonly runtime: FakeRuntime;
  /** Action and reason by target. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly requests: readonly string[];
}

/** An index of one platform, its manifest in the index's own repository. */
export function ociImage(os: string, architecture: string) {
  const document = (value: object) => Uint8Array.from(Buffer.from(JSON.stringify(value)));
  const descriptor = (mediaType: string, text: string) => ({ mediaType, digest: digest(text), size: 7 });
  const manifestType = 'application/vnd.oci.image.manifest.v1+json';
  const indexType = 'application/vnd.oci.image.index.v1+json';
  const manifest = document({
    schemaVersion: 2,
    mediaType: manifestType,
    config: descriptor('application/vnd.oci.image.config.v1+json', 'config'),
    layers: [descriptor('application/vnd.oci.image.layer.v1.tar+gzip', 'layer')],
  });
  const entry = {
    mediaType: manifestType,
    digest: digestOf(manifest),
    size: manifest.length,
    platform: { os, architecture },
  };
  const index = document({ schemaVersion: 2, mediaType: indexType, manifests: [entry] });
  return { index: { mediaType: indexType, bytes: index, also: { mediaType: manifestType, bytes: manifest } } };
}

/** Runs the action in a work tree, as a workflow on GitHub would. */
export async function planIn(scenario: PlanScenario): Promise<Planned> {
  const { folder, event = { name: 'push' } } = scenario;
  const temporary = temporaryFolder('runner');
  const eventFile = path.join(temporary, 'event.json');
  const payload = { repository: { default_branch: 'main' }, ...event.payload };
  writeFileSync(eventFile, JSON.stringify(payload));
  const requests: string[] = [];
  const runtime = createFakeRuntime({
    env: {
      PATH: process.env['PATH'],
      HOME: temporary,
      GIT_CONFIG_NOSYSTEM: '1',
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_EVENT_NAME: event.name,
      GITHUB_EVENT_PATH: eventFile,
      GITHUB_SHA: event.sha ?? git(folder, 'rev-parse', 'HEAD'),
      GITHUB_REF: event.ref ?? 'refs/heads/main',
      GITHUB_RUN_ID: '42',
      GITHUB_RUN_NUMBER: '8',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/images.yml@refs/heads/main',
      ...scenario.env,
    },
    capture: scenario.capture ?? evaluated,
    request: answering(scenario, requests),
    folders: foldersIn(temporaryFolder('workspace'), temporary),
  });
  const given = { workdir: folder, summary: 'true', ...(scenario.github === null ? {} : { 'github-token': 't0ken' }) };
  await buildxMatrixAction.run(readInputs(buildxMatrixAction, { ...given, ...scenario.inputs }) as never, runtime);
  const plan: BuildPlan = JSON.parse(readFileSync(runtime.outputValues.get('plan-file') ?? '', 'utf8'));
  const reasons = Object.entries(plan.targets).map(([name, { action, reason }]) => [name, `${action}: ${reason}`]);
  return { plan, runtime, reasons: Object.fromEntries(reasons), requests };
}

/** The reason of a target that is taken over. */
export const kept: unknown = expect.stringMatching(/^reuse: unchanged since run 7/);

/** A repository, whose images are published, and a change of it. */
export interface ChangedCase {
  readonly files: Files;
  readonly targets: Readonly<Record<string, object>>;
  /** Contents by path, or what is done in the folder before the commit. */
  readonly change: Files | ((folder: string) => void);
  /** Done before the first commit. */
  readonly prepare?: (folder: string) => void;
  /** Done after the last commit. */
  readonly finish?: (folder: string) => void;
  readonly inputs?: Readonly<Record<string, string>>;
}

/** The target `app` with the context `app`. */
export const oneTarget = (fields: object = {}) => ({ app: target('app', { context: 'app', ...fields }) });

/**
 * Plans a push that changes a repository, with a manifest that records nothing of sources: all are read. With one that does,
 * the plan has to be the same.
 */
export async function planChange({
  files,
  targets,
  change,
  prepare,
  finish,
  inputs = {},
}: ChangedCase): Promise<Planned> {
  const folder = createRepository({ ...files, 'docker-bake.json': bakeFile(targets) });
  prepare?.(folder);
  const revision = commitFiles(folder, {}, 'Published');
  const recorded = await manifestOfPlan(folder, inputs);
  if (typeof change === 'function') change(folder);
  commitFiles(folder, typeof change === 'function' ? {} : change, 'Change');
  finish?.(folder);
  const planned = await planIn({ folder, inputs, github: { manifest: manifestOf(revision, bakeFile(targets)) } });
  if (recorded !== undefined) {
    expect((await planIn({ folder, inputs, github: { manifest: recorded } })).reasons).toEqual(planned.reasons);
  }
  return planned;
}

/** What a run that builds all publishes; undefined where it fails. */
async function manifestOfPlan(
  folder: string,
  inputs: NonNullable<PlanScenario['inputs']>,
): Promise<DigestManifest | undefined> {
  try {
    const { plan } = await planIn({ folder, github: null, inputs: { ...inputs, mode: 'all' } });
    return manifestOfTargets(plan.revision, plan.targets);
  } catch {
    return undefined;
  }
}

/** Replaces buildx: the bake files of these tests are evaluated already. */
export const evaluated: Runtime['capture'] = async (program, args, options) => {
  if (program !== 'docker') return capture(program, args, options);
  if (args.includes('version')) return { exitCode: 0, stdout: Buffer.from('v0.36.1'), stderr: '' };
  const at = args.indexOf('--file');
  const file = path.resolve(options?.cwd ?? '.', at < 0 ? 'docker-bake.json' : (args[at + 1] ?? ''));
  return { exitCode: 0, stdout: readFileSync(file), stderr: '' };
};

function answering({ github, lost = [], tagged = {}, registryFailure }: PlanScenario, requests: string[]): Request {
  const manifest = github?.manifest;
  const zip =
    github?.zip ?? (manifest && archive([{ name: 'docker-image-digests.json', content: JSON.stringify(manifest) }]));
  return async (_service: string, url: string, options?: RequestOptions) => {
    requests.push(`${options?.method ?? 'GET'} ${url}`);
    const { host, pathname } = new URL(url);
    if (host === registryHost && registryFailure !== undefined) throw serviceError(registryFailure);
    if (host === registryHost) return registryAnswer(pathname, options, lost, tagged);
    if (host !== 'api.github.com') throw new Error(`this test gave no answer for ${url}`);
    if (/\/workflows\/images\.yml\/runs$/.test(pathname)) {
      const runs = manifest === undefined ? [] : [runOf(manifest, github?.run)];
      return json(github?.status ?? 200, { total_count: runs.length, workflow_runs: runs });
    }
    if (/\/runs\/41\/artifacts$/.test(pathname))
      return json(200, { total_count: 1, artifacts: [artifactOf(manifest, github?.artifact)] });
    if (/\/artifacts\/9\/zip$/.test(pathname)) return answer(github?.zipStatus ?? 200, Uint8Array.from(zip ?? []));
    throw new Error(`this test gave no answer for ${url}`);
  };
}

const runOf = (manifest: DigestManifest, changes: object = {}) => ({
  id: 41,
  run_number: 7,
  event: 'push',
  path: '.github/workflows/images.yml',
  head_branch: 'main',
  head_sha: manifest.revision,
  conclusion: 'success',
  html_url: 'https://github.com/acme/shop/actions/runs/41',
  head_repository: { id: 1 },
  repository: { id: 1 },
  ...changes,
});

const artifactOf = (manifest: DigestManifest | undefined, changes: object = {}) => ({
  id: 9,
  name: manifest?.environment ? `docker-image-digests-${manifest.environment}` : 'docker-image-digests',
  size_in_bytes: 100,
  expired: false,
  created_at: '2026-01-01T00:00:00Z',
  expires_at: '2026-04-01T00:00:00Z',
  workflow_run: { id: 41, repository_id: 1, head_repository_id: 1 },
  ...changes,
});

function registryAnswer(
  pathname: string,
  options: RequestOptions | undefined,
  lost: readonly string[],
  tagged: NonNullable<PlanScenario['tagged']>,
): Answer {
  const { repository = '', name = '' } =
    /^\/v2\/(?<repository>.+)\/manifests\/(?<name>[^/]+)$/.exec(pathname)?.groups ?? {};
  const stored = Object.values(tagged).flatMap(image => (image.also === undefined ? [image] : [image, image.also]));
  const known = tagged[`${repository}:${name}`] ?? stored.find(({ bytes }) => digestOf(bytes) === name);
  if (known !== undefined) {
    const headers = { 'content-type': known.mediaType, 'docker-content-digest': digestOf(known.bytes) };
    return answer(200, options?.method === 'HEAD' ? new Uint8Array() : known.bytes, headers);
  }
  if (!name.startsWith('sha256:') || lost.includes(name)) return answer(404, new Uint8Array());
  return answer(200, new Uint8Array(), {
    'content-type': 'application/vnd.oci.image.index.v1+json',
    'docker-content-digest': name,
  });
}

const answer = (status: number, body: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: new Headers(headers),
  body,
});

const json = (status: number, value: unknown): Answer =>
  answer(status, Uint8Array.from(Buffer.from(JSON.stringify(value))));
