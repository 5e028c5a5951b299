import { openArtifactStore } from '../shared/github/artifacts/open.ts';
import { openRegistry } from '../shared/registry/open.ts';
import { defineAction } from '../shared/runtime/action.ts';
import { documentsFolder, setOutputs } from '../shared/runtime/outputs.ts';
import { applyPublication } from './apply.ts';
import { composeImages, repositoriesOf } from './images/composition.ts';
import { readPublishedContent } from './images/published-content.ts';
import { readRecordedRun } from './images/recorded-run.ts';
import { emitDigestArtifactChecks, emitDigestArtifactInputs, emitDigestArtifactOutputs } from './inputs.ts';
import { planPublication } from './plan.ts';
import { describePublication, manifestOutputs, summarizePublication } from './report.ts';
import { gatherPublishFacts } from './tags/publish-facts.ts';
import { wantedTags } from './tags/wanted-tags.ts';

/** Publishes the images of a commit: indexes, tags, and the digest manifest. */
export const emitDigestArtifactAction = defineAction({
  inputs: emitDigestArtifactInputs,
  checks: emitDigestArtifactChecks,
  outputs: emitDigestArtifactOutputs,
  run: async (inputs, runtime) => {
    const { log } = runtime;
    const store = openArtifactStore(runtime);
    const run = await readRecordedRun(inputs, runtime, store);
    const registry = openRegistry(runtime, { ...inputs, repositories: repositoriesOf(run.plan) });
    const images = composeImages(run, await readPublishedContent(run, registry));
    const wanted = wantedTags(images, run, inputs.tags);
    const facts = await gatherPublishFacts({ ...run, images, wanted }, { registry, store, runtime });

    const publication = planPublication(facts, runtime.now().toISOString());
    await log.group(`Images of ${run.plan.revision.slice(0, 7)}`, () => {
      for (const line of describePublication(publication, run.plan)) log.info(line);
    });
    if (inputs.dryRun) {
      log.info(JSON.stringify(publication, null, 2));
      return;
    }

    const folder = documentsFolder(runtime);
    const { retentionDays } = inputs;
    const published = await applyPublication(publication, images, { registry, store, log, folder, retentionDays });
    setOutputs(runtime, manifestOutputs(publication.manifest, published));
    if (inputs.summary) await runtime.summary.append(summarizePublication(publication, run.plan));
  },
});
