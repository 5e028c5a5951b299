import path from 'node:path';
import type { BuildContext } from '../shared/context/build-context.ts';
import { readContext } from '../shared/context/read-context.ts';
import { type Ancestry, readAncestry } from '../shared/git/ancestry.ts';
import { createGit } from '../shared/git/git.ts';
import { chooseRecords, recordsFileName } from '../shared/github/artifacts/names.ts';
import { openArtifactStore } from '../shared/github/artifacts/open.ts';
import type { ArtifactStore } from '../shared/github/artifacts/store.ts';
import { readPlan } from '../shared/github/documents/plan.ts';
import { readRecords } from '../shared/github/documents/records.ts';
import type { BuildPlan } from '../shared/images/build-plan.ts';
import { type DigestManifest, manifestArtifact, manifestName } from '../shared/images/digest-manifest.ts';
import { parseImageRecords } from '../shared/images/image-record.ts';
import type { RegistryClient } from '../shared/registry/client.ts';
import { openRegistry } from '../shared/registry/open.ts';
import { defineAction } from '../shared/runtime/action.ts';
import { mapConcurrently } from '../shared/runtime/concurrency.ts';
import { inputError } from '../shared/runtime/errors.ts';
import { documentsFolder, setJsonOutput, writeFileIn } from '../shared/runtime/outputs.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';
import { publish } from './apply.ts';
import { type ComposedImage, composeImages } from './composition.ts';
import { expectedRecords } from './expected.ts';
import { type EmitDigestArtifactInputs, emitDigestArtifactInputs } from './inputs.ts';
import { planPublication } from './publication.ts';
import { readTag } from './registry-facts.ts';
import { describePublication, summarisePublication } from './report.ts';
import { decideTags, type PublishFacts, wantedTags } from './tag-plan.ts';

const parallelReads = 8;

export const emitDigestArtifactAction = defineAction({
  inputs: emitDigestArtifactInputs,
  outputs: ['digests', 'digests-file', 'images', 'artifact-id', 'count'],
  run: async (inputs, runtime) => {
    const store = openArtifactStore(runtime);
    const context = await readContext(runtime);
    const { plan } = await readPlan(store, { input: inputs.plan, workspace: runtime.folders.workspace, job: context });
    requireEnvironment(plan, inputs.environment);
    const found = await readRecords(store, { job: context, plan });
    const images = composeImages(plan, expectedRecords(plan, found.records), !context.pullRequest?.fork);
    if (images.size === 0) throw inputError('The plan names no image to publish.');
    const repositories = [...images.values()].flatMap(({ entry }) => [entry.image, ...entry.mirrors]);
    const registry = openRegistry(runtime, { ...inputs, repositories });
    const facts = await gatherTagFacts(inputs, runtime, store, context, plan, images, registry);
    const tags = decideTags(plan, images, inputs.tags, facts);
    const origin = { created: runtime.now().toISOString(), attempt: context.run?.attempt ?? 1 };
    const publication = planPublication(plan, images, tags, origin);
    await runtime.log.group(`Images of ${plan.revision.slice(0, 7)}`, () => {
      for (const line of describePublication(plan, publication)) runtime.log.info(line);
    });
    if (inputs.dryRun) {
      runtime.log.info(JSON.stringify(publication, null, 2));
      return;
    }
    await publish(publication, images, registry, runtime.log);
    await handOver(inputs, runtime, store, publication.manifest);
    if (inputs.summary) await runtime.summary.append(summarisePublication(plan, publication));
  },
});

function requireEnvironment(plan: BuildPlan, environment: string): void {
  if (environment === '' || environment === plan.environment) return;
  throw inputError(
    `Input "environment" is "${environment}", and the plan was made for ${plan.environment === null ? 'none' : `"${plan.environment}"`}.`,
    {
      fix: 'Give plan, build and publish jobs the same environment.',
    },
  );
}

/** What the registry has under each tag that is wanted, and how those commits stand to this one. */
async function gatherTagFacts(
  inputs: EmitDigestArtifactInputs,
  runtime: Runtime,
  store: ArtifactStore,
  context: BuildContext,
  plan: BuildPlan,
  images: ReadonlyMap<string, ComposedImage>,
  registry: RegistryClient,
): Promise<PublishFacts> {
  const run = context.run?.number;
  const wanted = [...images].flatMap(([name, { entry, pushed }]) =>
    (pushed ? wantedTags(plan, name, inputs.tags, run) : []).flatMap(({ tag, kind }) =>
      [entry.image, ...entry.mirrors].map(repository => ({ repository, tag, kind, digest: entry.digest })),
    ),
  );
  const current = await mapConcurrently(wanted, parallelReads, ({ repository, tag, digest }) =>
    readTag(registry, repository, tag, digest),
  );
  const revisions = new Set(current.flatMap(tag => (tag?.revision ? [tag.revision] : [])));
  const git = createGit({ capture: runtime.capture, cwd: runtime.folders.workspace, env: runtime.env });
  const ancestry = new Map<string, Ancestry>();
  for (const revision of revisions) ancestry.set(revision, await readAncestry(git, revision, plan.headRevision));
  // Only a tag that never moves and names something else asks who wrote it; the records are not read again for less.
  const contested = wanted.some(
    ({ kind, digest }, at) => kind === 'immutable' && (current[at]?.digest ?? digest) !== digest,
  );
  return {
    current: new Map(wanted.map(({ repository, tag }, index) => [`${repository}:${tag}`, current[index] ?? null])),
    ancestry,
    ofThisRun: contested ? await digestsOfThisRun(store, plan) : new Set(),
    commitTime: context.commitTime,
    run,
  };
}

/** Also the records of earlier attempts, which a re-run leaves out otherwise: what they published may be replaced. */
async function digestsOfThisRun(store: ArtifactStore, plan: BuildPlan): Promise<Set<string>> {
  const names = (await store.list()).map(({ name }) => name);
  const { taken, leftOut } = chooseRecords(names);
  const all = [...taken, ...leftOut].map(({ name }) => name);
  const documents = await store.readAll(all, recordsFileName);
  const records = documents.flatMap((json, at) => parseImageRecords(json, `${recordsFileName} in artifact ${all[at]}`));
  const own = records.filter(({ run, revision }) => run.id === plan.run.id && revision === plan.revision);
  return new Set(own.map(({ descriptor }) => descriptor.digest));
}

async function handOver(
  inputs: EmitDigestArtifactInputs,
  runtime: Runtime,
  store: ArtifactStore,
  manifest: DigestManifest,
): Promise<void> {
  const fileName = `${manifestName}.json`;
  const json = `${JSON.stringify(manifest, null, 2)}\n`;
  const file = writeFileIn(documentsFolder(runtime), fileName, json);
  const artifact = await store.upload(manifestArtifact(manifest.environment), fileName, json, {
    retentionDays: inputs.retentionDays,
    replace: true,
  });
  setJsonOutput(runtime, 'digests', manifest, path.join(documentsFolder(runtime), fileName));
  runtime.outputs.set('digests-file', file);
  runtime.outputs.set('artifact-id', artifact.id === null ? '' : String(artifact.id));
  const references = Object.entries(manifest.images).map(([name, { image, digest }]) => [name, `${image}@${digest}`]);
  runtime.outputs.set('images', JSON.stringify(Object.fromEntries(references)));
  runtime.outputs.set('count', String(references.length));
}
