import type { Log } from '../shared/runtime/log.ts';
import { code, details, fenced, table } from '../shared/text/markdown.ts';
import type { FilePlan } from './files/file-plan.ts';
import { shortLines, shortValue } from './files/printed-text.ts';
import { editsOf } from './plan.ts';

/** What an update ended with. */
export interface UpdateResult {
  readonly files: readonly FilePlan[];
  /** Undefined when nothing was pushed. */
  readonly commit: string | undefined;
  readonly dryRun: boolean;
  /** `branch main`, or `the workspace`. */
  readonly where: string;
}

/** Prints one line per edit and per image that needs none or is absent, then the diff. */
export function logUpdatePlan(log: Log, files: readonly FilePlan[]): void {
  for (const decision of files.flatMap(({ decisions }) => decisions)) {
    const { file, image, reason, edits } = decision;
    for (const edit of edits) {
      log.info(
        shortLines(`${file}:${edit.line} ${edit.path}: ${shortValue(edit.old)} -> ${edit.new} (${image}, ${reason})`),
      );
    }
    if (edits.length === 0) log.info(shortLines(`${file}: ${image} ${decision.decision}: ${reason}`));
  }
  const diff = diffOf(files);
  if (diff !== '') log.info(diff);
}

/** The decisions as JSON, for a dry run. */
export const decisionsJson = (files: readonly FilePlan[]): string =>
  shortLines(
    JSON.stringify(
      files.map(({ file, decisions }) => ({ file, decisions })),
      null,
      2,
    ),
  );

const diffOf = (files: readonly FilePlan[]): string =>
  shortLines(
    files
      .map(({ diff }) => diff)
      .join('')
      .replace(/\n$/, ''),
  );

/** One sentence about the result. */
export function describeResult({ files, commit, dryRun, where }: UpdateResult): string {
  const { length } = editsOf(files);
  if (length === 0) return `Already up to date: nothing was written to ${where}.`;
  const count = length === 1 ? '1 value' : `${length} values`;
  if (dryRun) return `Dry run: ${count} would be written to ${where}; nothing was.`;
  return commit === undefined
    ? `${count} written to ${where}.`
    : `${count} written to ${where} by commit ${commit.slice(0, 12)}.`;
}

/** The summary of the job. */
export function valuesSummary(result: UpdateResult): string {
  const rows = result.files.flatMap(({ decisions }) =>
    decisions.flatMap(({ file, image, decision, edits }) =>
      decision === 'up-to-date'
        ? [[code(image), code(file), 'already up to date', '']]
        : edits.map(edit => [
            code(image),
            code(`${file}:${edit.line}`),
            code(shortValue(edit.old)),
            code(shortValue(edit.new)),
          ]),
    ),
  );
  const diff = diffOf(result.files);
  return [
    '### Values',
    describeResult(result),
    table(['Image', 'Location', 'Old', 'New'], rows),
    ...(diff === '' ? [] : [details('Diff', fenced('diff', diff))]),
  ].join('\n\n');
}
