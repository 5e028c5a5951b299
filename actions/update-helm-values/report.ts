import type { Log } from '../shared/runtime/log.ts';
import { code, details, fenced, table } from '../shared/text/markdown.ts';
import { shown } from './delivery/commit-message.ts';
import { editsOf, type UpdatePlan } from './plan.ts';

/** How it ended: what a person reads last in the log and first in the summary. */
export interface Ending {
  readonly plan: UpdatePlan;
  readonly commit: string | null;
  readonly dryRun: boolean;
  /** `branch main`, or `the workspace`. */
  readonly where: string;
}

/** Prints one line per edit, and per image that needs none or has no place. */
export function logPlan(log: Log, plan: UpdatePlan): void {
  for (const decision of plan.files.flatMap(({ decisions }) => decisions)) {
    const { file, image, reason, edits } = decision;
    for (const edit of edits) {
      log.info(`${file}:${edit.line} ${edit.path}: ${shown(edit.old)} -> ${edit.new} (${image}, ${reason})`);
    }
    if (edits.length === 0) log.info(`${file}: ${image} ${decision.decision}: ${reason}`);
  }
}

export const diffOf = ({ files }: UpdatePlan): string =>
  files
    .map(({ diff }) => diff)
    .join('')
    .replace(/\n$/, '');

/** One sentence about the end. */
export function endingOf({ plan, commit, dryRun, where }: Ending): string {
  const edits = editsOf(plan);
  if (edits.length === 0) return `Already at target: nothing was written to ${where}.`;
  const count = edits.length === 1 ? '1 value' : `${edits.length} values`;
  if (dryRun) return `Dry run: ${count} would be written to ${where}; nothing was.`;
  return commit === null
    ? `${count} written to ${where}.`
    : `${count} written to ${where} by commit ${commit.slice(0, 12)}.`;
}

/** The summary of the job. */
export function summarise(ending: Ending): string {
  const { plan } = ending;
  const rows = plan.files.flatMap(({ decisions }) =>
    decisions.flatMap(({ file, image, decision, edits }) =>
      edits.length > 0
        ? edits.map(edit => [code(image), code(`${file}:${edit.line}`), code(shown(edit.old)), code(shown(edit.new))])
        : decision === 'at-target'
          ? [[code(image), code(file), 'already at target', '']]
          : [],
    ),
  );
  const diff = diffOf(plan);
  return [
    '### Values',
    endingOf(ending),
    table(['Image', 'Place', 'Old', 'New'], rows),
    ...(diff === '' ? [] : [details('Diff', fenced('diff', diff))]),
  ].join('\n\n');
}
