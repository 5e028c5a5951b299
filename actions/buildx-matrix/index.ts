import { requestedTargets } from '../shared/bake/graph.ts';
import { planBuild } from '../shared/bake/plan.ts';
import { publishedTargets } from '../shared/bake/rows.ts';
import { readPayload } from '../shared/context/payload.ts';
import { readContext } from '../shared/context/read-context.ts';
import { planArtifact, planFileName } from '../shared/github/artifacts/names.ts';
import { openArtifactStore } from '../shared/github/artifacts/open.ts';
import type { BuildPlan } from '../shared/images/build-plan.ts';
import { openRegistry } from '../shared/registry/open.ts';
import { defineAction } from '../shared/runtime/action.ts';
import { documentsFolder, writeFileIn } from '../shared/runtime/outputs.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';
import { decidedPlan } from './decision/decided-plan.ts';
import { forcedTargets } from './decision/force.ts';
import { selectTargets } from './decision/selection.ts';
import { type Evaluation, evaluate } from './definition/definition-source.ts';
import { type Inputs, inputs } from './inputs.ts';
import { explainTarget } from './report/explain.ts';
import { matrixOutputs } from './report/matrix-outputs.ts';
import { describePlan, describeSurvey, summarisePlan } from './report/report.ts';
import { type Survey, surveyTargets } from './survey.ts';

export const action = defineAction({
  inputs,
  outputs: ['matrix', 'wave-0', 'wave-1', 'wave-2', 'wave-3', 'count', 'targets', 'plan-file', 'plan-artifact'],
  run: async (inputs, runtime) => {
    const context = await readContext(runtime);
    const evaluation = await evaluate(inputs, runtime, context);
    const { definition } = evaluation;
    const environment = inputs.environment === '' ? null : inputs.environment;
    const created = runtime.now().toISOString();
    const requested = requestedTargets(definition, inputs.targets);
    const outline = planBuild({ definition, requested, context, environment, created }, inputs);
    const published = publishedTargets(outline.targets, inputs.group);
    const forced = forcedTargets(inputs.force, outline.targets);
    const payload = readPayload(context.source === 'github' ? runtime.env['GITHUB_EVENT_PATH'] : undefined);
    const repositories = Object.values(outline.targets).flatMap(({ image }) => image ?? []);
    const registry = openRegistry(runtime, { ...inputs, repositories });
    const request = surveyRequest(inputs, evaluation, outline, forced, published);
    const survey = await surveyTargets({ ports: runtime, registry, context, payload, outline, request });
    const decisions = selectTargets(survey.targets);
    const { base, keys } = survey;
    const plan = decidedPlan(outline, { base, decisions, keys, forced, published }, inputs);
    const matrices = matrixOutputs(plan);
    await describe(plan, survey, inputs, runtime);
    if (inputs.dryRun) runtime.log.info(JSON.stringify(plan, null, 2));
    else await handOver(plan, runtime);
    for (const [name, value] of matrices) runtime.outputs.set(name, value);
    const built = Object.keys(plan.targets).filter(name => plan.targets[name]?.action === 'build');
    runtime.outputs.set('targets', JSON.stringify(built));
    runtime.outputs.set('count', String(built.length));
    if (inputs.summary) await runtime.summary.append(summarisePlan(plan, survey));
  },
});

function surveyRequest(
  inputs: Inputs,
  { print }: Evaluation,
  outline: BuildPlan,
  forced: ReadonlySet<string>,
  published: ReadonlySet<string>,
) {
  const workflow = outline.run.workflow.startsWith('.github/') ? [outline.run.workflow] : [];
  return {
    ...inputs,
    globalPaths: inputs.globalPaths.flatMap(line => (line === 'workflow' ? workflow : [line])),
    token: inputs.githubToken,
    environment: outline.environment,
    forced,
    published,
    print,
  };
}

async function describe(plan: BuildPlan, survey: Survey, inputs: Inputs, { log }: Runtime): Promise<void> {
  for (const warning of survey.warnings) log.warning(warning, { title: 'Plan widened' });
  for (const notice of survey.notices) log.notice(notice);
  await log.group(`Plan for ${plan.revision.slice(0, 7)}`, () => {
    for (const line of [...describeSurvey(survey), ...describePlan(plan)]) log.info(line);
  });
  if (inputs.explain === '') return;
  const lines = explainTarget(inputs.explain, plan.targets, survey.inputs);
  await log.group(`Inputs of ${inputs.explain}`, () => {
    for (const line of lines) log.info(line);
  });
}

async function handOver(plan: BuildPlan, runtime: Runtime): Promise<void> {
  const json = `${JSON.stringify(plan, null, 2)}\n`;
  const file = writeFileIn(documentsFolder(runtime), planFileName, json);
  const artifact = await openArtifactStore(runtime).upload(planArtifact(plan.run.attempt), planFileName, json);
  runtime.outputs.set('plan-file', file);
  runtime.outputs.set('plan-artifact', artifact.name);
}
