import { ActionError, inputError } from '../shared/runtime/errors.ts';
import type { FileWrite, FoundFile } from './files/file-kind.ts';
import { type FilePlan, type PlannedEdit, planFile, type UpdateOptions } from './files/file-plan.ts';
import { readHelmValues } from './files/helm-values.ts';
import { shortLines } from './files/printed-text.ts';
import type { WantedImage } from './images/wanted-image.ts';
import { hintsFor } from './sites/site-search.ts';
import { readTextFile } from './source/text-file.ts';

/** A reason to write nothing at all. */
export interface UpdateError {
  readonly file: string;
  readonly line: number | undefined;
  readonly message: string;
  readonly fix: string | undefined;
}

/** What will be written to all files, and why: printed by a dry run, and carried out unchanged. */
export interface UpdatePlan {
  readonly files: readonly FilePlan[];
  readonly errors: readonly UpdateError[];
  /** Empty when there are errors. */
  readonly writes: readonly FileWrite[];
}

/** Plans all images in all files. One error stops everything: half an update is worse than none. */
export function planUpdate(
  found: readonly FoundFile[],
  images: readonly WantedImage[],
  options: UpdateOptions,
): UpdatePlan {
  const files: FilePlan[] = [];
  const unreadable: UpdateError[] = [];
  const writes: FileWrite[] = [];
  for (const entry of found) {
    if ('error' in entry) {
      unreadable.push({ file: entry.path, line: undefined, message: entry.error, fix: undefined });
      continue;
    }
    try {
      const source = readTextFile(entry.path, entry.content);
      const plan = planFile(readHelmValues(source), images, options);
      files.push(plan);
      if (plan.text !== undefined) {
        writes.push({ path: entry.path, mode: entry.mode, content: source.bytesWith(plan.text) });
      }
    } catch (error) {
      if (!(error instanceof ActionError)) throw error;
      unreadable.push({ file: entry.path, line: error.line, message: error.message, fix: error.fix });
    }
  }
  const refused = [...unreadable, ...refusedImages(files)];
  // An image that seems absent may be in a file that cannot be read or edited.
  const errors = refused.length > 0 ? refused : missingImages(files, images, options);
  return { files, errors, writes: errors.length === 0 ? writes : [] };
}

/** A file without images often has one that seems absent, so that it is an error only where all images are found. */
function missingImages(
  files: readonly FilePlan[],
  images: readonly WantedImage[],
  options: UpdateOptions,
): UpdateError[] {
  const absent = absentImages(files, images, options);
  return absent.length > 0 ? absent : filesWithoutImages(files);
}

const refusedImages = (files: readonly FilePlan[]): UpdateError[] =>
  files
    .flatMap(({ decisions }) => decisions)
    .filter(({ decision }) => decision === 'refused')
    .map(({ file, line, image, reason }) => ({ file, line, message: `${image}: ${reason}`, fix: undefined }));

/** Hints compare an image with everything in a file, so they are for a few images only. */
const maxHinted = 10;

/** Images that no file contains: the sign of a renamed repository, and never a success. */
function absentImages(
  files: readonly FilePlan[],
  images: readonly WantedImage[],
  { paths }: UpdateOptions,
): UpdateError[] {
  const [first] = files;
  if (first === undefined) return [];
  const absent = images.flatMap((image, index) => {
    const decisions = files.flatMap(({ decisions: all }) => all[index] ?? []);
    return decisions.every(({ decision }) => decision === 'absent') ? [{ image, reason: decisions[0]?.reason }] : [];
  });
  const more = files.length === 1 ? '' : ` (and ${files.length - 1} more)`;
  return absent.map(({ image, reason }, index) => {
    const hints =
      index < maxHinted ? files.flatMap(({ searched }) => hintsFor(searched, image, paths.get(image.name))) : [];
    return {
      file: first.file,
      line: undefined,
      message: `${image.name}: ${reason}${more}${hints.map(hint => `\n  ${hint}`).join('')}`,
      fix: 'Correct the repository in the file, name the place with "path", or name only the images that the files deploy with "only".',
    };
  });
}

const filesWithoutImages = (files: readonly FilePlan[]): UpdateError[] =>
  files
    .filter(({ decisions }) => decisions.every(({ decision }) => decision === 'absent'))
    .map(({ file }) => ({
      file,
      line: undefined,
      message: 'the file contains none of the images, so nothing would be written to it',
      fix: 'Remove it from "values-files", or name the places with "path".',
    }));

/** All edits of a plan, in order. */
export const editsOf = (files: readonly FilePlan[]): PlannedEdit[] =>
  files.flatMap(({ decisions }) => decisions.flatMap(({ edits }) => edits));

/** Errors above this number are counted only. */
const maxListed = 100;

/**
 * Ends the run when there are errors.
 *
 * @throws ActionError of kind `input` that lists them with file and line
 */
export function throwUpdateErrors({ errors }: UpdatePlan): void {
  const [first, ...more] = errors;
  if (first === undefined) return;
  const listed = more
    .slice(0, maxListed - 1)
    .map(({ file, line, message }) => `\n${[file, line].filter(part => part !== undefined).join(':')}: ${message}`);
  const left = errors.length - 1 - listed.length;
  const fixes = new Set(errors.flatMap(({ fix }) => fix ?? []));
  throw inputError(shortLines(`${first.message}${listed.join('')}${left > 0 ? `\n… and ${left} more` : ''}`), {
    file: first.file,
    ...(first.line === undefined ? {} : { line: first.line }),
    fix: [...fixes, 'Nothing was written.'].join('\n'),
  });
}
