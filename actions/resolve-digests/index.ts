import { manifestName } from '../shared/images/documents/digest-manifest.ts';
import { repositoryOf } from '../shared/images/reference.ts';
import { openRegistry } from '../shared/registry/open.ts';
import { defineAction } from '../shared/runtime/action.ts';
import { createDocumentsFolder, setOutputs, writeFileIn } from '../shared/runtime/outputs.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';
import { gatherResolveFacts, type ResolveFacts } from './facts.ts';
import {
  type ResolveDigestsInputs,
  resolveDigestsChecks,
  resolveDigestsInputs,
  resolveDigestsOutputs,
} from './inputs.ts';
import { manifestScope } from './manifest-scope.ts';
import { planResolution, type Resolution } from './plan.ts';
import { describeResolution, describeVerification, resolutionOutputs, summarizeResolution } from './report.ts';
import { replaceExpiredManifest } from './tagged-manifest.ts';
import { requireAttestations, requireImages } from './verification.ts';

/** Finds the digest manifest of another run, and hands on the images that it names. */
export const resolveDigestsAction = defineAction({
  inputs: resolveDigestsInputs,
  checks: resolveDigestsChecks,
  outputs: resolveDigestsOutputs,
  run: async (inputs, runtime) => {
    const { log } = runtime;
    const facts = await readFacts(inputs, runtime);
    const { found, resolution } = planResolution(facts, inputs);
    for (const warning of resolution.warnings) log.warning(warning);
    await log.group(`Images of ${resolution.revision.slice(0, 7)}`, () => {
      for (const line of describeResolution(resolution)) log.info(line);
    });
    await verify(resolution, inputs, runtime);
    log.info(describeVerification(resolution, inputs.verify));
    if (inputs.dryRun) {
      log.info(JSON.stringify(resolution, null, 2));
      return;
    }

    const file = writeFileIn(createDocumentsFolder(runtime, 'resolve-digests'), `${manifestName}.json`, found.json);
    setOutputs(runtime, resolutionOutputs(resolution, found, file));
    if (inputs.summary) await runtime.summary.append(summarizeResolution(resolution, inputs.verify));
  },
});

async function readFacts(inputs: ResolveDigestsInputs, runtime: Runtime): Promise<ResolveFacts> {
  const facts = await gatherResolveFacts(manifestScope(inputs, runtime), inputs, runtime);
  if (inputs.onExpired !== 'tag') return facts;
  const images = inputs.taggedImages;
  const repositories = images.map(({ reference }) => repositoryOf(reference));
  const registry = openRegistry(runtime, { ...inputs, repositories });
  return await replaceExpiredManifest(facts, { images, registry, created: runtime.now().toISOString() });
}

/** What the manifest names is looked for before anything is handed on. */
async function verify(resolution: Resolution, inputs: ResolveDigestsInputs, runtime: Runtime): Promise<void> {
  if (inputs.verify === 'none') return;
  const repositories = Object.values(resolution.images).flatMap(({ image, pushed }) => (pushed ? [image] : []));
  await requireImages(resolution, openRegistry(runtime, { ...inputs, repositories }));
  if (inputs.verify !== 'attestation') return;
  const { repository, workflow } = resolution;
  const signer = inputs.signerWorkflow || `${repository}/${workflow}`;
  await requireAttestations(resolution, { repository, signer, githubToken: inputs.githubToken }, runtime);
}
