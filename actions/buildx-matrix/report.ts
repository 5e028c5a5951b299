import { drawMermaid, drawText, type PictureNode } from '../shared/bake/picture.ts';
import type { BuildPlan } from '../shared/images/build-plan.ts';
import { code, fenced, table } from '../shared/runtime/markdown.ts';

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

/** The plan as Markdown for the job summary. */
export function summarisePlan(plan: BuildPlan): string {
  const targets = Object.entries(plan.targets).map(([name, target]) => [
    code(name),
    target.platforms.map(code).join(' '),
    target.action,
    code(target.reason),
  ]);
  return [
    `### Image plan: ${plan.rows.length} ${plan.rows.length === 1 ? 'row' : 'rows'} for ${code(plan.revision.slice(0, 7))}`,
    fenced('mermaid', drawMermaid(pictureOf(plan))),
    table(['Target', 'Platforms', 'Action', 'Reason'], targets),
  ].join('\n\n');
}
