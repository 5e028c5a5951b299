import type { BuildContext } from '../shared/context/build-context.ts';
import type { Log } from '../shared/runtime/log.ts';
import type { ComputeTagsFacts } from './facts.ts';
import type { TagPlan, TargetPlan } from './plan.ts';

/** Prints what was read. */
export async function logTagFacts({ context }: ComputeTagsFacts, log: Log): Promise<void> {
  await logLines('Context', describeContext(context), log);
}

/** Prints what was decided for each target, and the warnings. */
export async function logTagPlan({ targets, warnings }: TagPlan, log: Log): Promise<void> {
  await logLines('Tags', Object.entries(targets).flatMap(describeTarget), log);
  for (const warning of warnings) log.warning(warning, { title: 'Tags' });
}

/** One write for all lines: with fifty targets, a write for each takes longer than the plan. */
async function logLines(title: string, lines: readonly string[], log: Log): Promise<void> {
  await log.group(title, () => log.info(lines.join('\n')));
}

function describeContext(context: BuildContext): string[] {
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

function describeTarget([name, plan]: readonly [string, TargetPlan]): string[] {
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
