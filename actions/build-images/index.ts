import { requireBakeFiles } from '../shared/bake/bake-files.ts';
import { findBuildx } from '../shared/bake/buildx.ts';
import { knownSecrets, refuseSecrets } from '../shared/bake/credentials.ts';
import { readContext } from '../shared/context/read-context.ts';
import { openArtifactStore } from '../shared/github/artifacts/open.ts';
import { defineAction } from '../shared/runtime/action.ts';
import { applyBuilds } from './apply.ts';
import { gatherBuildFacts, makesPlan } from './facts.ts';
import { buildImagesChecks, buildImagesInputs, buildImagesOutputs } from './inputs.ts';
import { describeBuild, reportLoaded, reportRecords } from './report.ts';
import { cacheObstacle, rowOptions } from './row/options.ts';
import { planRow } from './row/row-build.ts';
import { buildSecrets, requireVariables } from './secrets.ts';
import { describeUnusedSecrets } from './unused-secrets.ts';

/** Builds the rows of a plan by one call of bake each, and records what was built. */
export const buildImagesAction = defineAction({
  inputs: buildImagesInputs,
  checks: buildImagesChecks,
  checkFiles: async (inputs, { env }) => {
    if (makesPlan(inputs)) requireBakeFiles({ ...inputs, env });
  },
  outputs: buildImagesOutputs,
  run: async (inputs, runtime) => {
    for (const value of inputs.secrets.values()) if (value !== '') runtime.mask(value);
    requireVariables(inputs, runtime);
    const store = openArtifactStore(runtime);
    const [buildx, context] = await Promise.all([findBuildx(runtime), readContext(runtime)]);
    const facts = await gatherBuildFacts(inputs, runtime, { store, buildx, context });

    const secrets = buildSecrets(inputs, facts.workdir);
    const unused = describeUnusedSecrets(inputs, facts.plan.definition, facts.workdir);
    for (const warning of unused) runtime.log.warning(warning);
    const obstacle = cacheObstacle(inputs.cache, runtime.env);
    if (obstacle !== undefined) runtime.log.info(obstacle);
    const options = rowOptions(inputs, secrets, obstacle === undefined);
    const builds = facts.rows.map(row => planRow(row, facts, options));
    const known = knownSecrets(runtime);
    for (const { definition } of builds) refuseSecrets(definition, known);
    for (const line of builds.flatMap(build => describeBuild(build, facts.builder))) runtime.log.info(line);
    if (inputs.dryRun) {
      runtime.log.info(JSON.stringify(builds, null, 2));
      return;
    }

    const { log, folders } = runtime;
    const { openRegistry } = await import('../shared/registry/open.ts');
    const registry = openRegistry(runtime);
    const records = await applyBuilds(builds, facts, { store, buildx, registry, log, folders, secrets: secrets.env });
    if (facts.load) await reportLoaded(builds, runtime, inputs);
    else await reportRecords(records, runtime, { ...facts, summary: inputs.summary });
  },
});
