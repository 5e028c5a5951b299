import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DigestManifest, parseDigestManifest } from '../../actions/shared/images/documents/digest-manifest.ts';
import type { ImageRecord } from '../../actions/shared/images/documents/image-record.ts';
import { parseImageRecords } from '../../actions/shared/images/documents/image-record.ts';
import { temporaryFolder } from '../support/fake-runtime.ts';
import { git } from '../support/git-repository.ts';
import { type FakeResultsService, startResultsService } from '../support/github/results-service.ts';
import { type RunOptions, type RunResult, runAction } from '../support/runner.ts';

/** A variable of the engine that `.ci/run` starts; without it these tests fail rather than say nothing. */
export function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} must be set: .ci/run starts the engine and sets it`);
  return value;
}

type Inputs = Readonly<Record<string, string>>;

export interface BuiltRow {
  readonly row: string;
  readonly records: readonly ImageRecord[];
  readonly result: RunResult;
}

/** One run of a workflow over a fresh checkout, on the real engine. */
export interface EngineRun {
  readonly cwd: string;
  readonly results: FakeResultsService;
  /** `<registry>/<a path of this run's own>` */
  readonly prefix: string;
  step(action: string, inputs: Inputs, options?: Partial<RunOptions>): Promise<RunResult>;
  /** Builds every row of a matrix output, one after the other, as jobs of their own. */
  build(matrix: string | undefined, inputs: Inputs, options?: Partial<RunOptions>): Promise<BuiltRow[]>;
  emit(inputs?: Inputs, options?: Partial<RunOptions>): Promise<DigestManifest>;
  close(): Promise<void>;
}

/** 2026-01-01T00:00:00Z */
const epoch = '1767225600';
let runs = 0;

/**
 * @param source a folder below the root of this repository
 * @param id of the run; two runs with one prefix are two runs of one workflow
 */
export async function startEngineRun(source: string, { prefix = '', id = 42 } = {}): Promise<EngineRun> {
  const cwd = path.join(temporaryFolder('engine'), 'shop');
  cpSync(fileURLToPath(new URL(`../../${source}`, import.meta.url)), cwd, { recursive: true });
  touch(cwd, new Date(Date.UTC(2024, 0, ++runs)));
  git(cwd, 'init', '--quiet', '--initial-branch=main');
  git(cwd, 'add', '--all');
  git(cwd, 'commit', '--quiet', '-m', 'Begin');
  const results = await startResultsService();
  const uniquePrefix = prefix || `${required('IMAGE_ACTIONS_REGISTRY')}/t${randomUUID().slice(0, 8)}`;
  const env = {
    ...results.env,
    // The cache service is not part of this.
    ACTIONS_CACHE_SERVICE_V2: undefined,
    DOCKER_HOST: required('DOCKER_HOST'),
    DOCKER_CONFIG: required('DOCKER_CONFIG'),
    SOURCE_DATE_EPOCH: epoch,
    GITHUB_RUN_ID: String(id),
  };
  const step: EngineRun['step'] = async (action, inputs, options = {}) => {
    const result = await runAction(action, { cwd, inputs, ...options, env: { ...env, ...options.env } });
    if (result.exitCode !== 0) throw new Error(`${action} failed:\n${result.log.slice(-4000)}\n${result.stderr}`);
    return result;
  };
  return {
    cwd,
    results,
    prefix: uniquePrefix,
    step,
    build: async (matrix, inputs, options) => {
      const rows: { name: string }[] = JSON.parse(matrix ?? '');
      const built: BuiltRow[] = [];
      for (const { name } of rows) {
        const result = await step('build-images', { row: name, cache: 'none', ...inputs }, options);
        built.push({ row: name, result, records: parseImageRecords(result.outputs['records'] ?? '', name) });
      }
      return built;
    },
    emit: async (inputs = {}, options) => {
      const { outputs } = await step('emit-digest-artifact', inputs, options);
      return parseDigestManifest(outputs['digests'] ?? '', 'The manifest');
    },
    close: async () => {
      await results.close();
      rmSync(path.dirname(cwd), { recursive: true, force: true });
    },
  };
}

/** A checkout gives each file another time; equal images must not depend on it. */
function touch(folder: string, time: Date): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    utimesSync(path.join(entry.parentPath, entry.name), time, time);
  }
}

/** Asks crane, a client of other authors, what is in the registry. */
export const crane = (...args: string[]): string =>
  execFileSync('crane', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();

export interface CraneIndex {
  readonly mediaType: string;
  readonly manifests: readonly {
    readonly digest: string;
    readonly platform: { readonly os: string; readonly architecture: string };
    readonly annotations?: Readonly<Record<string, string>>;
  }[];
}

export const craneIndex = (reference: string): CraneIndex => JSON.parse(crane('manifest', reference));
