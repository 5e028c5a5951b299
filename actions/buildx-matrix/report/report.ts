import { drawMermaid, drawText, type PictureNode } from '../../shared/bake/picture.ts';
import type { BuildPlan } from '../../shared/images/build-plan.ts';
import { code, details, fenced, table } from '../../shared/text/markdown.ts';
import type { Survey } from '../survey.ts';

type PlannedTargets = Pick<BuildPlan, 'targets' | 'rows'>;

function pictureOf(plan: PlannedTargets): PictureNode[] {
  const published = new Set(plan.rows.flatMap(row => row.publish));
  return Object.entries(plan.targets).map(([name, target]) => ({
    name,
    parents: target.parents,
    notes: [target.platforms.join(', ')],
    kind: target.action === 'reuse' ? 'reused' : published.has(name) ? 'built' : 'linked',
  }));
}

/** The plan as lines of a log. */
export function describePlan(plan: BuildPlan): string[] {
  const targets = Object.entries(plan.targets).map(([name, { action, reason }]) => `${name}: ${action}, ${reason}`);
  const rows = plan.rows.map(row => {
    const linked = row.linked.length > 0 ? `, along with ${row.linked.join(', ')}` : '';
    return `${row.name}: ${row.publish.join(', ')}${linked} on ${row.runner.join(', ')}`;
  });
  return [...drawText(pictureOf(plan)), '', ...targets, '', ...rows];
}

/** What the plan was made from, as lines of a log. */
export function describeSurvey({ base, floating, targets, inputs }: Survey): string[] {
  const commit = base.revision === null ? '' : ` (${base.revision.slice(0, 7)})`;
  const unused = targets.flatMap(({ name }) =>
    (inputs.get(name)?.unusedParents ?? []).map(parent => `${name} declares target:${parent} and does not use it`),
  );
  const moving = floating.map(
    ({ reference, place }) => `${reference} is named by tag (${place}), so it can change without a commit`,
  );
  return [`Compared with: ${base.reason}${commit}`, ...unused, ...moving, ''];
}

/** The plan as Markdown for the job summary. */
export function summarisePlan(plan: BuildPlan, survey: Survey): string {
  const targets = Object.entries(plan.targets).map(([name, target]) => [
    code(name),
    target.platforms.map(code).join(' '),
    target.action,
    code(target.reason),
  ]);
  const commit = plan.base.revision === null ? '' : ` (${code(plan.base.revision.slice(0, 7))})`;
  return [
    `### Image plan: ${plan.rows.length} ${plan.rows.length === 1 ? 'row' : 'rows'} for ${code(plan.revision.slice(0, 7))}`,
    fenced('mermaid', drawMermaid(pictureOf(plan))),
    table(['Target', 'Platforms', 'Action', 'Reason'], targets),
    `Compared with: ${code(plan.base.reason)}${commit}`,
    ...floatingBases(survey),
  ].join('\n\n');
}

function floatingBases({ floating }: Survey): string[] {
  if (floating.length === 0) return [];
  const rows = floating.map(({ reference, place }) => [code(reference), code(place)]);
  return [details(`${floating.length} base images named by tag`, table(['Image', 'Named in'], rows))];
}
