import { ActionError, inputError } from '../shared/runtime/errors.ts';
import { didYouMean } from '../shared/text/suggestion.ts';
import { type Choices, type FilePlan, type PlannedEdit, planFile } from './files/file-plan.ts';
import type { WantedImage } from './images/wanted-images.ts';
import { bytesOf, readSource, type Yaml } from './source/source-file.ts';

/** A values file as it was found, or why it cannot be edited. */
export type FoundFile =
  | { readonly file: string; readonly content: Uint8Array; readonly mode: string }
  | { readonly file: string; readonly problem: string };

/** A reason to write nothing at all. */
export interface Refusal {
  readonly file: string;
  readonly line: number | null;
  readonly reason: string;
  readonly fix: string | undefined;
}

/** What will be written to all files, and why: printed by a dry run, and carried out unchanged. */
export interface UpdatePlan {
  readonly files: readonly FilePlan[];
  readonly refusals: readonly Refusal[];
  /** Empty when something is refused. */
  readonly writes: readonly { readonly path: string; readonly mode: string; readonly content: Uint8Array }[];
}

/** Plans all images in all files. One refusal stops everything: half an update is worse than none. */
export function planUpdate(
  yaml: Yaml,
  found: readonly FoundFile[],
  images: readonly WantedImage[],
  choices: Choices,
): UpdatePlan {
  const files: FilePlan[] = [];
  const refusals: Refusal[] = [];
  const writes: { path: string; mode: string; content: Uint8Array }[] = [];
  for (const entry of found) {
    if ('problem' in entry) {
      refusals.push({ file: entry.file, line: null, reason: entry.problem, fix: undefined });
      continue;
    }
    try {
      const source = readSource(yaml, entry.file, entry.content);
      const plan = planFile(yaml, source, images, choices);
      files.push(plan);
      if (plan.text !== null) {
        writes.push({ path: entry.file, mode: entry.mode, content: bytesOf(source, plan.text) });
      }
    } catch (error) {
      if (!(error instanceof ActionError)) throw error;
      refusals.push({ file: entry.file, line: error.line ?? null, reason: error.message, fix: error.fix });
    }
  }
  refusals.push(...refusedDecisions(files));
  if (refusals.length === 0) refusals.push(...withoutPlace(files, images));
  if (refusals.length === 0) refusals.push(...withoutImage(files));
  return { files, refusals, writes: refusals.length === 0 ? writes : [] };
}

const refusedDecisions = (files: readonly FilePlan[]): Refusal[] =>
  files
    .flatMap(({ decisions }) => decisions)
    .filter(({ decision }) => decision === 'refused')
    .map(({ file, line, image, reason }) => ({ file, line, reason: `${image}: ${reason}`, fix: undefined }));

/** Images that no file names: the sign of a renamed repository, and never a success. */
function withoutPlace(files: readonly FilePlan[], images: readonly WantedImage[]): Refusal[] {
  return images.flatMap(({ name }) => {
    const decisions = files.flatMap(file => file.decisions.filter(({ image }) => image === name));
    const [first] = decisions;
    if (first === undefined || decisions.some(({ decision }) => decision !== 'absent')) return [];
    const hints = decisions.flatMap(decision => decision.hints.map(hint => `\n  ${hint}`)).join('');
    const where = decisions.length === 1 ? '' : ` (and ${decisions.length - 1} more)`;
    return [
      {
        file: first.file,
        line: null,
        reason: `${name}: ${first.reason}${where}${hints}`,
        fix: 'Correct the repository in the file, name the place with "path", or name only the images that the files deploy with "only".',
      },
    ];
  });
}

const withoutImage = (files: readonly FilePlan[]): Refusal[] =>
  files
    .filter(({ decisions }) => decisions.every(({ decision }) => decision === 'absent'))
    .map(({ file }) => ({
      file,
      line: null,
      reason: 'the file names none of the images, so nothing would be written to it',
      fix: 'Take it out of "values-files", or name the places with "path".',
    }));

/** All edits of a plan, in order. */
export const editsOf = (plan: UpdatePlan): PlannedEdit[] =>
  plan.files.flatMap(({ decisions }) => decisions.flatMap(({ edits }) => edits));

/**
 * Ends the run when anything was refused.
 *
 * @throws ActionError of kind `input` that lists every refusal with its file and line
 */
export function throwRefusals({ refusals }: UpdatePlan): void {
  const [first, ...more] = refusals;
  if (first === undefined) return;
  const fixes = [...new Set(refusals.flatMap(({ fix }) => fix ?? []))];
  const rest = more.map(
    ({ file, line, reason }) => `\n${[file, line].filter(part => part !== null).join(':')}: ${reason}`,
  );
  throw inputError(`${first.reason}${rest.join('')}`, {
    file: first.file,
    ...(first.line === null ? {} : { line: first.line }),
    fix: [...fixes, 'Nothing was written.'].join('\n'),
  });
}

/** Refuses a `path` for an image that is not written: a misspelt name would leave the image to be found by itself. */
export function checkPathNames(paths: Choices['paths'], images: readonly WantedImage[]): void {
  const names = images.map(({ name }) => name);
  for (const name of paths.keys()) {
    if (names.includes(name)) continue;
    throw inputError(
      `Input "path": there is no image "${name}"${didYouMean(name, names)}; the images are ${names.join(', ')}.`,
    );
  }
}
