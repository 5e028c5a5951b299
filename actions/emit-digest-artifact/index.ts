import { createRepositoryApi, type RepositoryApi } from '../shared/github/api/repository-api.ts';
import { openArtifactStore } from '../shared/github/artifacts/open.ts';
import { environmentPath } from '../shared/images/environment.ts';
import { openRegistry } from '../shared/registry/open.ts';
import { defineAction } from '../shared/runtime/action.ts';
import { documentsFolder, setOutputs } from '../shared/runtime/outputs.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';
import { applyPublication } from './apply.ts';
import { composeImages, repositoriesOf } from './images/composition.ts';
import { readPublishedContent } from './images/published-content.ts';
import { type RecordedRun, readRecordedRun } from './images/recorded-run.ts';
import {
  type EmitDigestArtifactInputs,
  emitDigestArtifactChecks,
  emitDigestArtifactInputs,
  emitDigestArtifactOutputs,
} from './inputs.ts';
import { planPublication } from './plan.ts';
import {
  describePublication,
  manifestOutputs,
  noticeOvertaken,
  summarizePublication,
  warnOfGuesses,
} from './report.ts';
import { createCommitOrder } from './tags/commit-order.ts';
import { createTagReading } from './tags/current-tag.ts';
import { gatherPublishFacts } from './tags/publish-facts.ts';
import { decideTag } from './tags/tag-decisions.ts';
import { movingTags, type WantedTag, wantedTags } from './tags/wanted-tags.ts';

/** Publishes the images of a commit: indexes, tags, and the digest manifest. */
export const emitDigestArtifactAction = defineAction({
  inputs: emitDigestArtifactInputs,
  checks: emitDigestArtifactChecks,
  outputs: emitDigestArtifactOutputs,
  run: async (inputs, runtime) => {
    const { log } = runtime;
    const store = openArtifactStore(runtime);
    const run = await readRecordedRun(inputs, runtime, store);
    const access = inputs.dryRun ? 'pull' : 'push';
    const registry = openRegistry(runtime, { ...inputs, repositories: repositoriesOf(run.plan), access });
    const { readTag, lookAhead } = createTagReading(registry);
    // A moving tag is looked at again before it is written.
    const looks = movingTags(run, inputs.tags).map(tag => () => lookAhead(tag, tag.digest));
    const images = composeImages(run, await readPublishedContent(run, registry, looks));
    const wanted = wantedTags(images, run, inputs.tags);
    const order = createCommitOrder({ plan: run.plan, runtime, openApi: apiOpener(inputs, run, runtime) });
    const gather = (tags: readonly WantedTag[]) =>
      gatherPublishFacts({ ...run, images, wanted: tags }, { readTag, order, store });
    const facts = await gather(wanted);

    const publication = planPublication(facts, runtime.now().toISOString());
    await log.group(`Images of ${run.plan.revision.slice(0, 7)}`, () => {
      for (const line of describePublication(publication, run.plan)) log.info(line);
    });
    warnOfGuesses(publication, order.obstacle, log);
    if (inputs.dryRun) {
      log.info(JSON.stringify(publication, null, 2));
      return;
    }

    const published = await applyPublication(publication, facts, {
      registry,
      store,
      log,
      folder: documentsFolder(runtime, environmentPath(run.plan.environment)),
      retentionDays: inputs.retentionDays,
      decideAgain: async tag => decideTag(tag, await gather([tag])),
    });
    noticeOvertaken(published.publication, log);
    setOutputs(runtime, manifestOutputs(published.publication, published));
    if (inputs.summary) await runtime.summary.append(summarizePublication(published.publication, run.plan));
  },
});

/** Octokit is loaded by the first question, which most runs do not have. */
function apiOpener(
  { githubToken }: EmitDigestArtifactInputs,
  { plan, isOnGitHub }: RecordedRun,
  runtime: Runtime,
): (() => RepositoryApi) | undefined {
  if (githubToken === '' || !isOnGitHub) return undefined;
  // Without an answer, dates decide.
  return () => createRepositoryApi(runtime, plan.repository, githubToken, runtime.deadlines.optional());
}
