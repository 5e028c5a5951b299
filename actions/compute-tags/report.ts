import type { BuildContext } from '../shared/context/build-context.ts';
import { code, table } from '../shared/text/markdown.ts';
import type { TagPlan, TargetPlan } from './plan.ts';

/** What was read, as lines of a log. */
export function describeContext(context: BuildContext): string[] {
  const { source, event, ref, revision, headRevision, commitTime, defaultBranch, run } = context;
  return [
    `source: ${source}, event ${event}`,
    `ref: ${ref}`,
    `commit: ${revision}${headRevision === revision ? '' : `, head ${headRevision}`}`,
    `time of the commit: ${commitTime ?? 'unknown'}`,
    `default branch: ${defaultBranch ?? 'unknown'}`,
    ...(run === undefined ? [] : [`run: ${run.id}, number ${run.number}, attempt ${run.attempt}`]),
  ];
}

/** What was decided for one target and why, as lines of a log. */
export function describeTarget([name, plan]: readonly [string, TargetPlan]): string[] {
  const lines = [
    ...(plan.images.length === 0 ? [] : [`images: ${plan.images.join(', ')}`]),
    ...plan.reasons.map(
      ({ tag, reason, rule, kind }) => `${tag}: ${reason}${kind === 'moving' ? ', moves' : ''} (${rule})`,
    ),
    ...plan.rulesWithoutTag.map(({ rule, reason }) => `no tag: ${reason} (${rule})`),
    ...emptyLabels(plan),
  ];
  return [name, ...lines.map(line => `  ${line}`)];
}

function emptyLabels(plan: TargetPlan): string[] {
  const empty = Object.entries(plan.labels).filter(([, value]) => value === '');
  return empty.length === 0 ? [] : [`empty labels: ${empty.map(([key]) => key).join(', ')}`];
}

/** The table of a job's summary. */
export function summarizeTags(plan: TagPlan): string {
  const rows = Object.entries(plan.targets).map(([name, target]) => [
    code(name),
    target.images.map(code).join('<br>') || 'none',
    target.reasons.map(({ tag, reason }) => `${code(tag)} ${plan.perTarget ? '' : code(reason)}`.trim()).join('<br>'),
    target.immutableTag === undefined ? 'none' : code(target.immutableTag),
  ]);
  return `### Tags\n\n${table([plan.perTarget ? 'Target' : 'Name', 'Images', 'Tags', 'Immutable tag'], rows)}`;
}
