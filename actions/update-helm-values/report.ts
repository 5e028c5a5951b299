import type { Log } from '../shared/runtime/log.ts';
import { documentsFolder, setJsonOutput } from '../shared/runtime/outputs.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';
import { code, details, fenced, shortHashes, table } from '../shared/text/markdown.ts';
import type { FilePlan } from './files/file-plan.ts';
import { shortLines, shortValue } from './files/printed-text.ts';
import { type WantedImage, wantedReference } from './images/wanted-image.ts';
import type { UpdateHelmValuesInputs } from './inputs.ts';
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

/** Prints one line per image. */
export function logWantedImages(log: Log, images: readonly WantedImage[]): void {
  for (const image of images) log.info(`${image.name}: ${wantedReference(image)}`);
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
  const decisions = result.files.flatMap(file => file.decisions);
  const rows = decisions
    .flatMap(({ image, edits }) => edits.map(edit => ({ image, ...edit })))
    .map(edit => [
      `${code(edit.image)}<br>${code(`${edit.file}:${edit.line}`)}`,
      code(shortHashes(shortValue(edit.old))),
      code(shortHashes(shortValue(edit.new))),
    ]);
  const current = decisions
    .filter(({ decision }) => decision === 'up-to-date')
    .map(({ image, file }) => `- ${code(image)} in ${code(file)}`);
  const diff = diffOf(result.files);
  return [
    '### Values',
    describeResult(result),
    ...(rows.length === 0 ? [] : [table(['Image', 'Old', 'New'], rows)]),
    ...(rows.length === 0 || current.length === 0 ? [] : ['Already up to date:']),
    ...(current.length === 0 ? [] : [current.join('\n')]),
    ...(diff === '' ? [] : [details('Diff', fenced('diff', diff))]),
  ].join('\n\n');
}

/** Prints the result, sets the outputs, and appends the summary. */
export async function reportUpdate(
  result: UpdateResult,
  { summary }: Pick<UpdateHelmValuesInputs, 'summary'>,
  runtime: Runtime,
): Promise<void> {
  const { log, outputs } = runtime;
  if (result.dryRun) log.info(decisionsJson(result.files));
  log.info(describeResult(result));
  const edits = editsOf(result.files);
  const changes = edits.map(({ file, line, path: at, old, new: value }) => ({ file, line, path: at, old, new: value }));
  outputs.set('changed', String(edits.length > 0));
  setJsonOutput(runtime, 'changes', changes, documentsFolder(runtime, 'changes.json'));
  outputs.set('commit', result.commit ?? '');
  if (summary) await runtime.summary.append(valuesSummary(result));
}
