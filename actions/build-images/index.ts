import path from 'node:path';
import { type Builder, findBuilder } from '../shared/bake/builder.ts';
import { type Buildx, findBuildx } from '../shared/bake/buildx.ts';
import { requestedTargets } from '../shared/bake/graph.ts';
import { planBuild } from '../shared/bake/plan.ts';
import { printDefinition } from '../shared/bake/print.ts';
import type { BuildContext } from '../shared/context/build-context.ts';
import { readContext } from '../shared/context/read-context.ts';
import { planArtifact, planFileName, recordsArtifact, recordsFileName } from '../shared/github/artifacts/names.ts';
import { openArtifactStore } from '../shared/github/artifacts/open.ts';
import type { ArtifactStore } from '../shared/github/artifacts/store.ts';
import { readPlan } from '../shared/github/documents/plan.ts';
import { readRecords } from '../shared/github/documents/records.ts';
import type { BuildPlan, PlanRow } from '../shared/images/build-plan.ts';
import type { ImageRecord } from '../shared/images/image-record.ts';
import { openRegistry } from '../shared/registry/open.ts';
import { defineAction } from '../shared/runtime/action.ts';
import { inputError } from '../shared/runtime/errors.ts';
import { documentsFolder, setJsonOutput } from '../shared/runtime/outputs.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';
import { didYouMean } from '../shared/text/suggestion.ts';
import { runBake } from './bake-run.ts';
import { type BuildImagesInputs, buildImagesInputs } from './inputs.ts';
import { recordRow } from './recording.ts';
import { describeRecord, summariseRecords } from './report.ts';
import { planRow, type RowBuild, type RowFacts, type RowOptions } from './row-build.ts';
import { type BuildSecrets, readSecrets } from './secrets.ts';

export const buildImagesAction = defineAction({
  inputs: buildImagesInputs,
  outputs: ['records', 'records-artifact', 'images'],
  run: async (inputs, runtime) => {
    const secrets = readSecrets(inputs);
    for (const value of secrets.env.values()) if (value !== '') runtime.mask(value);
    const store = openArtifactStore(runtime);
    const context = await readContext(runtime);
    const buildx = await findBuildx(runtime);
    const builder = await findBuilder(buildx, inputs.builder);
    const { plan, rows } = await planAndRows(inputs, runtime, store, context, buildx);
    const facts = await gatherFacts(inputs, runtime, store, context, plan, rows, builder);
    const choices = choose(inputs, runtime, secrets);
    const builds = rows.map(row => planRow(plan, row, facts, choices));
    for (const build of builds) describeBuild(build, builder, runtime);
    if (inputs.dryRun) {
      runtime.log.info(JSON.stringify(builds, null, 2));
      return;
    }
    const records = await apply(inputs, runtime, store, {
      plan,
      attempt: facts.attempt,
      builds,
      buildx,
      builder,
      secrets,
    });
    await report(inputs, runtime, records, facts.attempt);
  },
});

/** A row of the plan that an earlier job made, or a plan made here from the bake files, with all its rows. */
async function planAndRows(
  inputs: BuildImagesInputs,
  runtime: Runtime,
  store: ArtifactStore,
  context: BuildContext,
  buildx: Buildx,
): Promise<{ plan: BuildPlan; rows: readonly PlanRow[] }> {
  if (inputs.plan !== '' || inputs.row !== '') {
    const { plan } = await readPlan(store, { input: inputs.plan, workspace: runtime.folders.workspace, job: context });
    return { plan, rows: [findRow(plan, inputs.row)] };
  }
  const definition = await printDefinition(buildx, inputs);
  const plan = planBuild(
    {
      definition,
      requested: requestedTargets(definition, inputs.targets),
      context,
      environment: inputs.environment === '' ? null : inputs.environment,
      created: runtime.now().toISOString(),
    },
    { group: 'component', runners: new Map([['default', 'here']]), defaultPlatform: inputs.defaultPlatform },
  );
  if (!inputs.dryRun) {
    await store.upload(planArtifact(plan.run.attempt), planFileName, `${JSON.stringify(plan, null, 2)}\n`);
  }
  return { plan, rows: plan.rows };
}

function findRow(plan: BuildPlan, name: string): PlanRow {
  const names = plan.rows.map(row => row.name);
  const row = name === '' && plan.rows.length === 1 ? plan.rows[0] : plan.rows.find(row => row.name === name);
  if (row !== undefined) return row;
  const what =
    name === ''
      ? `Input "row" is empty, and the plan has ${names.length} rows.`
      : `Input "row": the plan has no row "${name}"${didYouMean(name, names)}.`;
  throw inputError(what, {
    fix: `Rows: ${names.join(', ') || 'none'}. In a matrix job write "row: \${{ matrix.name }}".`,
  });
}

async function gatherFacts(
  inputs: BuildImagesInputs,
  runtime: Runtime,
  store: ArtifactStore,
  context: BuildContext,
  plan: BuildPlan,
  rows: readonly PlanRow[],
  builder: Builder,
): Promise<RowFacts> {
  const needsRecords = rows.some(row => Object.values(row.parents).includes(null));
  const push = decidePush(inputs.push, context);
  return {
    builder,
    attempt: context.run?.attempt ?? 1,
    push,
    records: needsRecords && push.decision ? (await readRecords(store, { job: context, plan })).records : [],
    url: context.url,
    layouts: path.join(documentsFolder(runtime), 'layouts'),
  };
}

/** `auto` pushes, except for the pull request of a fork, whose run has no right to. */
function decidePush(choice: BuildImagesInputs['push'], context: BuildContext): RowFacts['push'] {
  if (choice !== 'auto') return { decision: choice === 'true', reason: `push: ${choice}` };
  if (context.pullRequest?.fork) return { decision: false, reason: 'the pull request comes from a fork' };
  return { decision: true, reason: `push: auto, ${context.event} in the repository itself` };
}

function choose(inputs: BuildImagesInputs, runtime: Runtime, secrets: BuildSecrets): RowOptions {
  return {
    cache: { kind: availableCache(inputs, runtime), reference: inputs.cacheRef },
    attest: [...attestation('provenance', inputs.provenance), ...attestation('sbom', inputs.sbom)],
    secrets: secrets.entries,
    allow: [...inputs.allow, ...secrets.allow],
    pull: inputs.pull,
    noCache: inputs.noCache,
    noCacheFilter: inputs.noCacheFilter,
  };
}

/** docs.docker.com/build/cache/backends/gha: the cache service is reached by what only actions, not shell steps, are given. */
function availableCache(inputs: BuildImagesInputs, runtime: Runtime): BuildImagesInputs['cache'] {
  const needed = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL', 'ACTIONS_CACHE_SERVICE_V2'];
  const missing = needed.filter(name => !runtime.env[name]);
  if (inputs.cache !== 'gha' || missing.length === 0) return inputs.cache;
  runtime.log.info(
    `No cache between runs: "cache: gha" needs GitHub's cache service, and ${missing.join(', ')} is not set here.`,
  );
  return 'none';
}

function attestation(type: string, value: string): string[] {
  if (value === '') return [];
  if (value === 'true') return [`type=${type}`];
  if (value === 'false') return [`type=${type},disabled=true`];
  if (/^[a-z-]+=[^,\s]+(?:,[a-z-]+=[^,\s]+)*$/.test(value)) return [`type=${type},${value}`];
  throw inputError(`Input "${type}": "${value}" is not allowed; allowed: true, false, or options such as mode=max`);
}

function describeBuild(build: RowBuild, builder: Builder, runtime: Runtime): void {
  runtime.log.info(`Row ${build.row} on builder "${builder.name}" (driver ${builder.driver})`);
  for (const [name, delivery] of Object.entries(build.targets)) {
    const how = { digest: 'pushed by digest', tag: 'pushed under a temporary tag', layout: 'kept as an OCI layout' }[
      delivery.kind
    ];
    runtime.log.info(`  ${name}: ${how} (${delivery.reason})`);
  }
  for (const [name, parent] of Object.entries(build.parents)) {
    runtime.log.info(`  from ${name}: ${parent.reference} (${parent.reason})`);
  }
}

interface Work {
  readonly plan: BuildPlan;
  readonly attempt: number;
  readonly builds: readonly RowBuild[];
  readonly buildx: Buildx;
  readonly builder: Builder;
  readonly secrets: BuildSecrets;
}

async function apply(
  inputs: BuildImagesInputs,
  runtime: Runtime,
  store: ArtifactStore,
  work: Work,
): Promise<ImageRecord[]> {
  const { plan, attempt, buildx, builder } = work;
  const registry = openRegistry(runtime);
  const all: ImageRecord[] = [];
  const workdir = path.resolve(runtime.folders.workspace, inputs.workdir);
  for (const build of work.builds) {
    const built = await runBake(build, {
      buildx,
      builder,
      log: runtime.log,
      folder: path.join(runtime.folders.temporary, 'image-actions-bake'),
      workdir,
      secrets: work.secrets.env,
    });
    const records = await recordRow(plan, build, built, { registry, buildx, builder: builder.name, attempt, workdir });
    await store.upload(recordsArtifact(build.row, attempt), recordsFileName, `${JSON.stringify(records, null, 2)}\n`);
    all.push(...records);
  }
  return all;
}

async function report(
  inputs: BuildImagesInputs,
  runtime: Runtime,
  records: readonly ImageRecord[],
  attempt: number,
): Promise<void> {
  for (const record of records) runtime.log.info(describeRecord(record));
  setJsonOutput(runtime, 'records', records, path.join(documentsFolder(runtime), 'records.json'));
  const rows = [...new Set(records.map(record => record.row))];
  runtime.outputs.set('records-artifact', rows.map(row => recordsArtifact(row, attempt)).join('\n'));
  runtime.outputs.set('images', JSON.stringify(imagesOf(records)));
  if (inputs.summary) await runtime.summary.append(summariseRecords(records));
}

/** Images that can be pulled, keyed by target, and by target and platform where this step built for several. */
function imagesOf(all: readonly ImageRecord[]): Record<string, string> {
  const records = all.filter(record => record.pushed);
  const several = new Set(records.map(record => record.platform)).size > 1;
  const key = ({ target, platform }: ImageRecord) => (several ? `${target} ${platform}` : target);
  return Object.fromEntries(records.map(record => [key(record), `${record.image}@${record.descriptor.digest}`]));
}
