import path from 'node:path';
import type { BuildContext } from '../shared/context/build-context.ts';
import { readContext } from '../shared/context/read-context.ts';
import type { OpenRepository } from '../shared/context/repository-reader.ts';
import { createRepositoryApi } from '../shared/github/api/repository-api.ts';
import { defineAction } from '../shared/runtime/action.ts';
import { inlineLimit, setJsonOutput } from '../shared/runtime/outputs.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';
import { createKnownTags } from '../shared/tags/versions/known-tags.ts';
import { formatBakeFiles, writeBakeFiles } from './bake-files.ts';
import { type ComputeTagsInputs, computeTagsChecks, computeTagsInputs } from './inputs.ts';
import { type ComputeTagsFacts, planTags, type TagPlan } from './plan.ts';
import { describeContext, describeTarget, summarisePlan } from './report.ts';
import { jsonOutput, targetsOutput, textOutputs } from './results.ts';
import { listTargets } from './targets.ts';

const bakeFileOutputs = ['bake-file', 'bake-file-tags', 'bake-file-labels', 'bake-file-annotations'] as const;

export const computeTagsAction = defineAction({
  inputs: computeTagsInputs,
  checks: computeTagsChecks,
  outputs: [
    'version',
    'tags',
    'tag-names',
    'labels',
    'annotations',
    'json',
    ...bakeFileOutputs,
    'targets-json',
    'immutable-tag',
    'environment',
    'prerelease',
    'channel',
  ],
  run: async (inputs, runtime) => {
    const facts = await readFacts(inputs, runtime);
    await logLines('Context', describeContext(facts.context), runtime);
    const plan = await planWithKnownTags(inputs, facts, runtime);
    await logPlan(plan, runtime);
    if (inputs.dryRun) runtime.log.info(JSON.stringify(plan, undefined, 2));
    const results = setOutputs(plan, inputs, runtime);
    if (inputs.dryRun) return;
    for (const [name, file] of Object.entries(writeBakeFiles(formatBakeFiles(plan), runtime.folders.temporary))) {
      runtime.outputs.set(name, file);
      results.set(name, file);
    }
    if (inputs.exportVariables && !isFalse(runtime.env['DOCKER_METADATA_SET_OUTPUT_ENV'])) {
      exportVariables(results, runtime);
    }
    if (inputs.summary) await runtime.summary.append(summarisePlan(plan));
  },
});

async function readFacts(inputs: ComputeTagsInputs, runtime: Runtime): Promise<ComputeTagsFacts> {
  const context = await readContext(runtime, { source: inputs.context, openRepository: questionsFor(inputs, runtime) });
  const { knownTags } = inputs;
  return {
    context,
    now: runtime.now(),
    version: inputs.versionFrom === '' ? inputs.version : await readVersionFile(inputs.versionFrom, runtime),
    versionIsNew: inputs.version !== '' && context.event === 'workflow_dispatch',
    environment: inputs.environment,
    commit: namesMerge(inputs, runtime) ? context.revision : context.headRevision,
    shortLength: inputs.shortShaLength,
    maxLength: inputs.maxLength,
    rebuild: inputs.rebuild === 'auto' ? isRebuild(context) : inputs.rebuild === 'true',
    targets: await listTargets(inputs, runtime),
    knownTags:
      knownTags === 'auto' || knownTags === 'git' ? undefined : createKnownTags(knownTags === 'none' ? [] : knownTags),
  };
}

/** The settings that docker/metadata-action takes from variables only. */
const isFalse = (value = ''): boolean => /^(?:false|0|no|off)$/i.test(value);

const namesMerge = ({ prCommit }: ComputeTagsInputs, { env }: Runtime): boolean =>
  prCommit === 'auto' ? isFalse(env['DOCKER_METADATA_PR_HEAD_SHA']) : prCommit === 'merge';

/** Without a token GitHub is not asked: most runs of this action stay offline. */
const questionsFor = ({ githubToken }: ComputeTagsInputs, runtime: Runtime): OpenRepository | undefined =>
  githubToken === '' ? undefined : repository => createRepositoryApi(runtime, repository, githubToken);

async function readVersionFile(from: string, runtime: Runtime): Promise<string> {
  const { readVersion } = await import('./version-file.ts');
  return await readVersion(from, runtime);
}

/** These events build a commit that was pushed, and as a rule built, before. */
const isRebuild = ({ event }: BuildContext): boolean =>
  event === 'schedule' || event === 'workflow_dispatch' || event === 'repository_dispatch';

/** The Git tags of the repository are read only when a decision depends on them. */
async function planWithKnownTags(
  inputs: ComputeTagsInputs,
  facts: ComputeTagsFacts,
  runtime: Runtime,
): Promise<TagPlan> {
  const plan = planTags(inputs, facts);
  if (!plan.needsKnownTags) return plan;
  const { tagsOfClone, tagsOfRepository } = await import('../shared/tags/versions/repository-tags.ts');
  const names =
    inputs.knownTags === 'git'
      ? await tagsOfClone(runtime)
      : await tagsOfRepository(runtime, facts.context, questionsFor(inputs, runtime));
  runtime.log.info(`The version is compared with ${names.length} git tags.`);
  return planTags(inputs, { ...facts, knownTags: createKnownTags(names) });
}

async function logPlan(plan: TagPlan, runtime: Runtime): Promise<void> {
  await logLines('Tags', Object.entries(plan.targets).flatMap(describeTarget), runtime);
  for (const warning of plan.warnings) runtime.log.warning(warning, { title: 'Tags' });
}

/** One write for all lines: with fifty targets, a write for each takes longer than the plan. */
async function logLines(title: string, lines: readonly string[], runtime: Runtime): Promise<void> {
  await runtime.log.group(title, () => runtime.log.info(lines.join('\n')));
}

function setOutputs(plan: TagPlan, inputs: ComputeTagsInputs, runtime: Runtime): Map<string, string> {
  const results = new Map(textOutputs(plan, inputs));
  for (const [name, value] of results) runtime.outputs.set(name, value);
  const folder = path.join(runtime.folders.temporary, 'compute-tags');
  results.set('json', setJsonOutput(runtime, 'json', jsonOutput(plan), path.join(folder, 'json.json')));
  setJsonOutput(runtime, 'targets-json', targetsOutput(plan), path.join(folder, 'targets.json'));
  return results;
}

const exported = ['version', 'tags', 'tag-names', 'labels', 'annotations', 'json', ...bakeFileOutputs] as const;

/** `DOCKER_METADATA_OUTPUT_<NAME>` for the later steps of the job, as docker/metadata-action exports them. */
function exportVariables(results: ReadonlyMap<string, string>, runtime: Runtime): void {
  for (const name of exported) {
    const value = results.get(name) ?? '';
    const variable = `DOCKER_METADATA_OUTPUT_${name.replaceAll('-', '_').toUpperCase()}`;
    if (Buffer.byteLength(value) <= inlineLimit) runtime.outputs.exportVariable(variable, value);
    else {
      runtime.log.warning(
        `${variable} is not exported: it has ${Buffer.byteLength(value)} bytes, and no later step of the job could start. Use the output "${name}" or "targets-json".`,
        { title: 'Tags' },
      );
    }
  }
}
