import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import {
  planArtifact,
  planFileName,
  recordsArtifact,
  recordsFileName,
} from '../../../actions/shared/github/artifacts/names.ts';
import type { BuildPlan } from '../../../actions/shared/images/documents/build-plan.ts';
import type { ImageRecord } from '../../../actions/shared/images/documents/image-record.ts';
import { ociManifest } from '../../../actions/shared/images/media-type.ts';
import { writeFileIn } from '../../../actions/shared/runtime/outputs.ts';
import { createRepository, git } from '../git-repository.ts';
import { type FakeResultsService, startResultsService } from '../github/results-service.ts';
import { zip } from '../github/zip.ts';
import { type FakeRegistry, type FakeRegistryOptions, startFakeRegistry } from '../registry/fake-registry.ts';
import { type RunOptions, type RunResult, runAction } from '../runner.ts';
import { createRecord } from './image-record.ts';
import { planOf, pushToMain } from './plans.ts';

const ociConfig = 'application/vnd.oci.image.config.v1+json';
const ociLayer = 'application/vnd.oci.image.layer.v1.tar';

type Changes = Partial<ImageRecord> & Readonly<Record<string, unknown>>;

/** One run of a workflow: a checkout, a registry, an artifact service, and the jobs in between. */
export interface PublishRun {
  readonly registry: FakeRegistry;
  readonly results: FakeResultsService;
  readonly cwd: string;
  /** Variables of the run, and of the artifact service where artifacts are no folders. */
  readonly env: Readonly<Record<string, string>>;
  readonly revision: string;
  /** The immutable tag of this commit. */
  readonly shaTag: string;
  /** `127.0.0.1:<port>/acme/<name>` */
  image(name: string): string;
  /** A job of buildx-matrix: leaves the plan of base and api. */
  plan(attempt?: number, change?: (plan: BuildPlan) => BuildPlan): BuildPlan;
  /** A job of build-images: pushes the images of a row and leaves its records. */
  build(plan: BuildPlan, platform: string, attempt?: number, changes?: Changes): ImageRecord[];
  /** Leaves any string as the records of a row. */
  handOver(row: string, attempt: number, content: string): void;
  emit(
    inputs?: Readonly<Record<string, string>>,
    env?: Readonly<Record<string, string>>,
    limits?: RunOptions['limits'],
  ): Promise<RunResult>;
  /** Names of manifests that were written, in order: `api@sha256:…` or `api:main`. */
  writes(): string[];
  artifacts(): string[];
  /** Takes an artifact out of the folder again. */
  forget(artifact: string): void;
  close(): Promise<void>;
}

export interface PublishRunOptions extends FakeRegistryOptions {
  /** The registry of another run, which that run closes. */
  readonly registry?: FakeRegistry;
  /** A checkout; default: one with a single commit. */
  readonly cwd?: string;
  readonly id?: number;
  /** When images are built, as BuildKit writes it into the config. */
  readonly builtAt?: string;
}

/** @param place where jobs leave files for each other: the runner's service, or the workspace, which is faster to test */
export async function startPublishRun(
  place: 'service' | 'folder' = 'service',
  options: PublishRunOptions = {},
): Promise<PublishRun> {
  const { id = 42, cwd = createRepository({ 'README.md': 'shop' }), builtAt } = options;
  const registry = options.registry ?? (await startFakeRegistry(options));
  const results = await startResultsService();
  const revision = git(cwd, 'rev-parse', 'HEAD');
  const shaTag = `sha-${revision.slice(0, 7)}`;
  const image = (name: string) => `${registry.host}/acme/${name}`;
  const definition = definitionOf(image, ['main', shaTag]);
  const artifacts = { GITHUB_RUN_ID: String(id), ...(place === 'service' ? results.env : {}) };
  const folder = path.join(cwd, '.image-actions/artifacts');
  const put = (artifact: string, name: string, content: string) => {
    if (place === 'service') results.put(artifact, zip([{ name, content }]));
    else writeFileIn(path.join(folder, artifact), name, content);
  };
  const handOver = (row: string, attempt: number, content: string) =>
    put(recordsArtifact(row, { environment: null, attempt }), recordsFileName, content);
  return {
    registry,
    results,
    cwd,
    env: artifacts,
    revision,
    shaTag,
    image,
    handOver,
    plan: (attempt = 1, change = plan => plan) => {
      const planned = planOf(definition, {
        context: {
          ...pushToMain,
          revision,
          headRevision: revision,
          run: { id, number: id - 35, attempt, workflow: '.github/workflows/images.yml' },
        },
      });
      const plan = change(planned);
      put(planArtifact({ environment: plan.environment, attempt }), planFileName, JSON.stringify(plan));
      return plan;
    },
    build: (plan, platform, attempt = 1, changes = {}) => {
      const row = plan.rows.find(row => row.platform === platform);
      if (row === undefined) throw new Error(`no row for ${platform}`);
      const records = row.publish.map(target => ({
        ...pushImage(registry, { plan, target, platform, attempt, builtAt }),
        row: row.name,
        ...changes,
      }));
      handOver(row.name, attempt, JSON.stringify(records));
      return records;
    },
    emit: (inputs = {}, env = {}, limits = undefined) =>
      runAction('emit-digest-artifact', { cwd, inputs, env: { ...artifacts, ...env }, ...(limits && { limits }) }),
    writes: () =>
      registry.requests
        .filter(({ method, path }) => method === 'PUT' && path.includes('/manifests/'))
        .map(({ path }) => {
          const [, name = '', wanted = ''] = /^\/v2\/acme\/([^/]+)\/manifests\/(.+)$/.exec(path) ?? [];
          return wanted.startsWith('sha256:') ? `${name}@${wanted}` : `${name}:${wanted}`;
        }),
    artifacts: () => {
      if (place === 'service') return results.artifacts.map(({ name }) => name);
      return existsSync(folder) ? readdirSync(folder) : [];
    },
    forget: artifact => rmSync(path.join(folder, artifact), { recursive: true }),
    close: async () => {
      if (options.registry === undefined) await registry.close();
      await results.close();
    },
  };
}

function definitionOf(image: (name: string) => string, tags: readonly string[]) {
  const target = (name: string, contexts: Readonly<Record<string, string>> = {}) => ({
    context: name,
    dockerfile: 'Dockerfile',
    contexts,
    tags: tags.map(tag => `${image(name)}:${tag}`),
    platforms: ['linux/amd64', 'linux/arm64'],
  });
  return {
    group: { default: { targets: ['base', 'api'] } },
    target: { base: target('base'), api: target('api', { base: 'target:base' }) },
  };
}

interface Push {
  readonly plan: BuildPlan;
  readonly target: string;
  readonly platform: string;
  readonly attempt: number;
  readonly builtAt: string | undefined;
}

/** Puts an image into the registry as a build pushes it, without a tag, and returns its record. */
function pushImage(registry: FakeRegistry, { plan, target, platform, attempt, builtAt }: Push) {
  const repository = `acme/${target}`;
  const [os, architecture] = platform.split('/');
  const labels = { 'org.opencontainers.image.revision': plan.headRevision };
  const config = JSON.stringify({ os, architecture, config: { Labels: labels }, attempt, created: builtAt });
  const layer = `${target} ${platform}`;
  const manifest = JSON.stringify({
    schemaVersion: 2,
    mediaType: ociManifest,
    config: { mediaType: ociConfig, digest: registry.addBlob(repository, config), size: config.length },
    layers: [{ mediaType: ociLayer, digest: registry.addBlob(repository, layer), size: layer.length }],
  });
  const digest = registry.addManifest(repository, ociManifest, manifest);
  return createRecord({
    run: { id: plan.run.id, attempt },
    revision: plan.revision,
    environment: plan.environment,
    target,
    image: `${registry.host}/${repository}`,
    platform,
    descriptor: { mediaType: ociManifest, digest, size: manifest.length },
    size: config.length + layer.length,
    layers: 1,
  });
}
