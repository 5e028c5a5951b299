import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseTagFacts, type TargetTagFacts, tagFactsFileName } from '../../images/documents/tag-facts.ts';
import { codeOf, inputError, messageOf } from '../../runtime/errors.ts';
import { outsideError, outsideTarget } from '../../runtime/input-file.ts';
import type { DescriptionSource } from './describing-names.ts';

/**
 * What is beside the bake files of a workspace.
 *
 * @throws ActionError of kind `input` for tag facts that are not valid, of kind `policy` for a link out of the workspace
 */
export function readDescription(files: readonly string[], workdir: string): DescriptionSource {
  return {
    tagFactsOf: readTagFacts(files, workdir),
    readFile: file => readOptional(path.resolve(workdir, file)),
  };
}

/**
 * Reads what compute-tags wrote beside its override files. A later file of `files` wins for its targets, as in bake.
 *
 * @param files bake files as an input names them; addresses have nothing beside them
 */
function readTagFacts(files: readonly string[], workdir: string): (target: string) => TargetTagFacts | undefined {
  const local = files.filter(file => !/^(?!cwd:)[a-z][a-z0-9+.-]*:\/\/|^git@/i.test(file));
  const folders = new Set(local.map(file => path.dirname(path.resolve(workdir, file.replace(/^cwd:\/\//, '')))));
  const documents = [...folders].flatMap(folder => {
    const file = path.join(folder, tagFactsFileName);
    const text = readTagFactsFile(file);
    return text === undefined ? [] : [parseTagFacts(text, file)];
  });
  return target =>
    documents.map(({ targets }) => (Object.hasOwn(targets, target) ? targets[target] : undefined)).findLast(Boolean) ??
    documents.map(({ otherTargets }) => otherTargets).findLast(Boolean);
}

function readTagFactsFile(file: string): string | undefined {
  const target = outsideTarget(path.resolve(), file);
  if (target !== undefined) throw outsideError(file, target);
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw inputError(`${file} cannot be read: ${messageOf(error)}`, { cause: error });
  }
}

/** Undefined also for a folder, or a file that may not be read. */
function readOptional(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
