import type { BuildPlan } from '../../shared/images/documents/build-plan.ts';
import { code, details, fenced, table } from '../../shared/text/markdown.ts';
import { drawMermaid, drawText, type PictureNode } from '../../shared/text/picture.ts';
import type { MatrixFacts } from '../facts.ts';
import { registryFailures } from '../take-over/published-images.ts';

function pictureOf(plan: Pick<BuildPlan, 'targets' | 'rows'>): PictureNode[] {
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
    const linked = row.linked.length > 0 ? `, with ${row.linked.join(', ')}` : '';
    return `${row.name}: ${row.publish.join(', ')}${linked} on ${row.runner.join(', ')}`;
  });
  return [...drawText(pictureOf(plan)), '', ...targets, '', ...rows];
}

/** What the plan was made from, as lines of a log. */
export function describeFacts({ history, baseImages, order, sources }: MatrixFacts): string[] {
  const { revision, reason } = history.base;
  const unused = order.flatMap(name =>
    (sources.get(name)?.unusedParents ?? []).map(parent => `${name} declares target:${parent} and does not use it`),
  );
  const moving = baseImages.floating.map(
    ({ reference, location }) => `${reference} is named by tag (${location}), so it can change without a commit`,
  );
  const compared = revision === null ? `Not compared: ${reason}` : `Compared with: ${reason} (${shortId(revision)})`;
  return [compared, ...unused, ...moving, ''];
}

/** Failures of registries as notices; the reasons of the targets do not repeat them. */
export function describeFailures(images: MatrixFacts['images']): string[] {
  const [first, ...others] = registryFailures(images.values());
  if (first === undefined) return [];
  const more = others.length === 0 ? '' : ` (and ${others.length} more like it)`;
  return [`Some images cannot be taken over, because a registry does not answer: ${first}${more}`];
}

/** The plan as Markdown for the job summary. */
export function summarizePlan(plan: BuildPlan, { baseImages }: MatrixFacts): string {
  const targets = Object.entries(plan.targets).map(([name, target]) => [
    code(name),
    target.platforms.map(code).join(' '),
    target.action,
    code(target.reason),
  ]);
  const { revision, reason } = plan.base;
  return [
    `### Image plan: ${plan.rows.length} ${plan.rows.length === 1 ? 'row' : 'rows'} for ${code(shortId(plan.revision))}`,
    fenced('mermaid', drawMermaid(pictureOf(plan))),
    table(['Target', 'Platforms', 'Action', 'Reason'], targets),
    revision === null ? `Not compared: ${code(reason)}` : `Compared with: ${code(reason)} (${code(shortId(revision))})`,
    ...summarizeFloating(baseImages.floating),
  ].join('\n\n');
}

function summarizeFloating(floating: MatrixFacts['baseImages']['floating']): string[] {
  if (floating.length === 0) return [];
  const rows = floating.map(({ reference, location }) => [code(reference), code(location)]);
  return [details(`${floating.length} base images named by tag`, table(['Image', 'Named in'], rows))];
}

const shortId = (revision: string): string => revision.slice(0, 7);
