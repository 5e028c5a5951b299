import { readFileSync } from 'node:fs';
import { type BuildPlan, parseBuildPlan } from '../../../actions/shared/images/documents/build-plan.ts';
import { type DigestManifest, parseDigestManifest } from '../../../actions/shared/images/documents/digest-manifest.ts';
import { temporaryFolder } from '../fake-runtime.ts';
import { createRepository, type Files, git } from '../git-repository.ts';
import { type FakeGitHub, type FakeRun, startFakeGitHub } from '../github/fake-github.ts';
import { startResultsService } from '../github/results-service.ts';
import { zip } from '../github/zip.ts';
import { type FakeRegistry, startFakeRegistry } from '../registry/fake-registry.ts';
import { type RunOptions, type RunResult, runAction } from '../runner.ts';
import { installDockerStandIn } from './docker-stand-in.ts';

export type StepInputs = Readonly<Record<string, string>>;

/** One run of the pipeline: what started it, and what its workflow gives to the actions. */
export interface PipelineRun {
  /** Default: `refs/heads/main`. */
  readonly ref?: string;
  /** Default: `push`. */
  readonly event?: string;
  readonly tags: StepInputs;
  readonly plan?: StepInputs;
  /** Called for each line of the log of buildx-matrix. */
  readonly onLine?: (line: string) => void;
}

/** What a run left. */
export interface PipelineResult {
  readonly number: number;
  readonly planned: RunResult;
  readonly plan: BuildPlan;
  /** `action: reason` by target. */
  readonly reasons: Readonly<Record<string, string>>;
  /** The result of emit-digest-artifact. */
  readonly published: RunResult;
  /** Undefined when the publication was refused. */
  readonly manifest: DigestManifest | undefined;
}

/** A repository with a bake file, GitHub and a builder, and one run of its workflow after another through all doors. */
export interface BuilderPipeline {
  readonly cwd: string;
  readonly github: FakeGitHub;
  run(options: PipelineRun): Promise<PipelineResult>;
  /** Notes a run that is under way at GitHub. */
  begin(changes: Partial<FakeRun>): FakeRun;
  close(): Promise<void>;
}

/** The same with a registry that is a fake, and a docker client that is one. */
export interface Pipeline extends BuilderPipeline {
  readonly registry: FakeRegistry;
  image(name: string): string;
}

/** Where a pipeline builds and publishes. */
export interface PipelineBuilder {
  /** Host and path of all images. */
  readonly prefix: string;
  readonly env: RunOptions['env'];
  /** Of build-images. */
  readonly build?: StepInputs;
}

/** @param files with `docker-bake.json`, which buildx has evaluated */
export async function startPipeline(files: (prefix: string) => Files): Promise<Pipeline> {
  const registry = await startFakeRegistry();
  const prefix = `${registry.host}/acme`;
  const env = { ...installDockerStandIn().env, DOCKER_CONFIG: temporaryFolder('docker-config') };
  const pipeline = await startBuilderPipeline(files, { prefix, env });
  return {
    ...pipeline,
    registry,
    image: name => `${prefix}/${name}`,
    close: async () => {
      await registry.close();
      await pipeline.close();
    },
  };
}

/** @param files with `docker-bake.json` */
export async function startBuilderPipeline(
  files: (prefix: string) => Files,
  { prefix, env, build = {} }: PipelineBuilder,
): Promise<BuilderPipeline> {
  const github = await startFakeGitHub();
  const cwd = createRepository(files(prefix));
  let last = 0;
  return {
    cwd,
    github,
    begin: changes => {
      const run = { id: 1000 + ++last, run_number: last, head_sha: git(cwd, 'rev-parse', 'HEAD'), ...changes };
      github.runs.push(run);
      return run;
    },
    run: async ({ ref = 'refs/heads/main', event = 'push', tags, plan: planInputs = {}, onLine }) => {
      const number = ++last;
      const id = 1000 + number;
      const results = await startResultsService();
      const name = ref.replace(/^refs\/(?:heads|tags)\//, '');
      const options: Omit<RunOptions, 'inputs'> = {
        cwd,
        event: { name: event, payload: { repository: { default_branch: 'main' }, before: '0'.repeat(40) } },
        token: github.token,
        limits: { look: 0.05 },
        env: {
          ...results.env,
          ...env,
          ACTIONS_CACHE_SERVICE_V2: undefined,
          GITHUB_API_URL: github.url,
          GITHUB_SHA: git(cwd, 'rev-parse', 'HEAD'),
          GITHUB_REF: ref,
          GITHUB_REF_NAME: name,
          GITHUB_REF_TYPE: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
          GITHUB_RUN_ID: String(id),
          GITHUB_RUN_NUMBER: String(number),
        },
      };
      const step = async (action: string, inputs: StepInputs, more: Partial<RunOptions> = {}) => {
        const result = await runAction(action, { ...options, ...more, inputs });
        if (result.exitCode !== 0) throw new Error(`${action} failed:\n${result.log}\n${result.stderr}`);
        return result;
      };
      try {
        const files = 'docker-bake.json';
        const images = `${prefix}/{target}`;
        const named = await step('compute-tags', { files, images, 'known-tags': 'git', ...tags });
        const planned = await step(
          'buildx-matrix',
          { files: `${files}\n${named.outputs['bake-file']}`, ...planInputs },
          onLine === undefined ? {} : { onLine },
        );
        const plan = parseBuildPlan(readFileSync(planned.outputs['plan-file'] ?? '', 'utf8'), 'The plan');
        const rows: { name: string }[] = JSON.parse(planned.outputs['matrix'] ?? '');
        for (const row of rows) await step('build-images', { row: row.name, cache: 'none', ...build });
        const published = await runAction('emit-digest-artifact', { ...options, inputs: {} });
        const digests = published.exitCode === 0 ? (published.outputs['digests'] ?? '') : undefined;
        github.runs.push({
          id,
          run_number: number,
          event,
          head_branch: name,
          head_sha: plan.revision,
          conclusion: digests === undefined ? 'failure' : 'success',
        });
        if (digests !== undefined) {
          const archive = zip([{ name: 'docker-image-digests.json', content: digests }]);
          github.artifacts.push({ id: 5000 + number, run: id, name: 'docker-image-digests', archive });
        }
        const reasons = Object.entries(plan.targets).map(([target, { action, reason }]) => [
          target,
          `${action}: ${reason}`,
        ]);
        return {
          number,
          planned,
          plan,
          reasons: Object.fromEntries(reasons),
          published,
          manifest: digests === undefined ? undefined : parseDigestManifest(digests, 'The manifest'),
        };
      } finally {
        await results.close();
      }
    },
    close: () => github.close(),
  };
}
