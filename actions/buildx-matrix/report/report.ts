import type { BuildPlan, PlannedTarget } from '../../shared/images/documents/build-plan.ts';
import { code, codeList, details, escapeMarkdown, table } from '../../shared/text/markdown.ts';
import { drawPictures, drawText, maxBoxes, type PictureNode } from '../../shared/text/picture.ts';
import type { MatrixFacts } from '../facts.ts';
import { registryFailures } from '../take-over/published-images.ts';

function pictureOf(
  plan: Pick<BuildPlan, 'targets' | 'rows'>,
  notes: (target: PlannedTarget) => string[],
): PictureNode[] {
  const published = new Set(plan.rows.flatMap(row => row.publish));
  return Object.entries(plan.targets).map(([name, target]) => ({
    name,
    parents: target.parents,
    notes: notes(target),
    kind: target.action === 'reuse' ? 'reused' : published.has(name) ? 'built' : 'linked',
  }));
}

const platformsOf = ({ platforms }: Pick<PlannedTarget, 'platforms'>): string => platforms.join(', ');

interface Decided extends Pick<PlannedTarget, 'action' | 'reason'> {
  readonly names: readonly string[];
}

/** Targets that share a decision and its reason, so that each reason appears once. */
function decisionsOf({ targets }: Pick<BuildPlan, 'targets'>): Decided[] {
  const groups = new Map<string, Decided & { names: string[] }>();
  for (const [name, { action, reason }] of Object.entries(targets)) {
    const key = `${action} ${reason}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { action, reason, names: [name] });
    else group.names.push(name);
  }
  return [...groups.values()];
}

/** The plan as lines of a log. */
export function describePlan(plan: BuildPlan): string[] {
  const decisions = decisionsOf(plan).map(({ names, action, reason }) => `${names.join(', ')}: ${action}, ${reason}`);
  const rows = plan.rows.map(row => {
    const linked = row.linked.length > 0 ? `, with ${row.linked.join(', ')}` : '';
    return `${row.name}: ${row.publish.join(', ')}${linked} on ${row.runner.join(', ')}`;
  });
  return [...drawText(pictureOf(plan, target => [platformsOf(target)])), '', ...decisions, '', ...rows];
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
  const unread = [...sources.values()].filter(({ isRead }) => !isRead).length;
  const recorded =
    unread === 0 ? [] : [`Sources of ${unread} targets were not read again, because no path in their folders changed`];
  return [compared, ...recorded, ...unused, ...moving, ''];
}

/** Failures of registries as notices; the reasons of the targets do not repeat them. */
export function describeFailures(images: MatrixFacts['images']): string[] {
  const [first, ...others] = registryFailures(images.values());
  if (first === undefined) return [];
  const more = others.length === 0 ? '' : ` (and ${others.length} more like it)`;
  return [`Some images cannot be taken over, because a registry does not answer: ${first}${more}`];
}

/** The plan as Markdown for the job summary. */
export function summarizePlan(plan: BuildPlan, { baseImages }: Pick<MatrixFacts, 'baseImages'>): string {
  const targets = Object.values(plan.targets);
  const built = targets.filter(({ action }) => action === 'build').length;
  const platforms = new Set(targets.map(platformsOf));
  const { revision, reason } = plan.base;
  return [
    `### Image plan for ${code(shortId(plan.revision))}: ${built} of ${countOf(targets.length, 'image')} to build`,
    drawPictures(pictureOf(plan, target => (platforms.size === 1 ? [] : [platformsOf(target)]))),
    ...summarizeDecisions(plan),
    ...(platforms.size === 1 ? [`Platforms: ${escapeMarkdown([...platforms].join(''))}`] : []),
    revision === null
      ? `Not compared: ${escapeMarkdown(reason)}`
      : `Compared with: ${escapeMarkdown(reason)} (${code(shortId(revision))})`,
    ...summarizeRows(plan.rows),
    ...summarizeFloating(baseImages.floating),
  ].join('\n\n');
}

const headings = { build: 'To build', reuse: 'Taken over' } as const;

function summarizeDecisions(plan: BuildPlan): string[] {
  const decisions = decisionsOf(plan);
  return (['build', 'reuse'] as const).flatMap(action => {
    const lines = decisions
      .filter(decided => decided.action === action)
      .map(({ names, reason }) => `- ${firstNames(names)}: ${escapeMarkdown(reason)}`);
    return lines.length === 0 ? [] : [`**${headings[action]}**`, lines.join('\n')];
  });
}

/** The pictures have every name. */
function firstNames(names: readonly string[]): string {
  if (names.length <= maxBoxes) return codeList(names);
  const shown = names.slice(0, maxBoxes / 4);
  return `${codeList(shown)} and ${names.length - shown.length} more`;
}

function summarizeRows(rows: BuildPlan['rows']): string[] {
  if (rows.length === 0) return [];
  const lines = rows.map(row => `- ${code(row.name)} on ${codeList(row.runner)}: ${codeList(row.publish)}`);
  return [details(countOf(rows.length, 'row'), lines.join('\n'))];
}

function summarizeFloating(floating: MatrixFacts['baseImages']['floating']): string[] {
  if (floating.length === 0) return [];
  const rows = floating.map(({ reference, location }) => [code(reference), code(location)]);
  const title =
    floating.length === 1 ? '1 base image is named by tag' : `${floating.length} base images are named by tag`;
  return [details(title, table(['Image', 'Named in'], rows))];
}

const countOf = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const shortId = (revision: string): string => revision.slice(0, 7);
