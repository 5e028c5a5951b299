import { openArtifactStore } from '../shared/github/artifacts/open.ts';
import { openRegistry } from '../shared/registry/open.ts';
import { defineAction } from '../shared/runtime/action.ts';
import { inputError } from '../shared/runtime/errors.ts';
import { documentsFolder, setOutputs } from '../shared/runtime/outputs.ts';
import { publish } from './apply.ts';
import { composeImages } from './composition.ts';
import { gatherPublishFacts, wantedTags } from './facts.ts';
import { emitDigestArtifactInputs, emitDigestArtifactOutputs } from './inputs.ts';
import { planPublication } from './publication.ts';
import { readRecordedRun } from './recorded-run.ts';
import { describePublication, manifestOutputs, summarisePublication } from './report.ts';
import { decideTags } from './tag-plan.ts';

/** Publishes the images of a commit: indexes, tags, and the digest manifest. */
export const emitDigestArtifactAction = defineAction({
  inputs: emitDigestArtifactInputs,
  outputs: emitDigestArtifactOutputs,
  run: async (inputs, runtime) => {
    const { log } = runtime;
    const store = openArtifactStore(runtime);
    const run = await readRecordedRun(inputs, runtime, store);
    const images = composeImages(run);
    if (images.size === 0) throw inputError('The plan names no image to publish.');
    const repositories = [...images.values()].flatMap(({ entry }) => [entry.image, ...entry.mirrors]);
    const registry = openRegistry(runtime, { ...inputs, repositories });
    const wanted = wantedTags(images, run, inputs.tags);
    const facts = await gatherPublishFacts(wanted, run, { registry, store, runtime });

    const tags = decideTags(wanted, facts);
    const publication = planPublication(images, tags, { ...run, created: runtime.now().toISOString() });
    await log.group(`Images of ${run.plan.revision.slice(0, 7)}`, () => {
      for (const line of describePublication(publication, run.plan)) log.info(line);
    });
    if (inputs.dryRun) {
      log.info(JSON.stringify(publication, null, 2));
      return;
    }

    const folder = documentsFolder(runtime);
    const { retentionDays } = inputs;
    const published = await publish(publication, images, { registry, store, log, folder, retentionDays });
    setOutputs(runtime, manifestOutputs(publication.manifest, published));
    if (inputs.summary) await runtime.summary.append(summarisePublication(publication, run.plan));
  },
});
