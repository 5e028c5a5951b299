import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Buildx } from '../../shared/bake/buildx.ts';
import type { Definition } from '../../shared/bake/definition.ts';
import { defaultBakeFiles } from '../../shared/bake/held-back.ts';
import { type PrintRequest, printDefinition } from '../../shared/bake/print.ts';
import type { Git } from '../../shared/git/git.ts';
import { writeFileIn } from '../../shared/runtime/outputs.ts';
import { readFilesAt } from '../repository/clone.ts';

/** The bake files of this evaluation by their paths in the repository; a file outside it is the same at every commit. */
export function bakeFilesOf(request: Pick<PrintRequest, 'files' | 'workdir'>, root: string): string[] {
  const names = request.files.length > 0 ? request.files : defaultBakeFiles;
  return names.flatMap(name => {
    const relative = path.relative(root, path.resolve(request.workdir, name));
    return relative.startsWith('..') || path.isAbsolute(relative) ? [] : [relative.split(path.sep).join('/')];
  });
}

/** Files that a definition can come from that was evaluated elsewhere. */
export const looksLikeBakeFile = (name: string): boolean =>
  /(?:^|\/)(?:docker-bake|docker-compose|compose)[^/]*\.(?:hcl|json|ya?ml)$|\.hcl$/.test(name);

/** The earlier commit, and where its bake files are written. */
export interface PrintBase {
  readonly git: Git;
  readonly revision: string;
  /** The root of the repository. */
  readonly root: string;
  /** An empty folder. */
  readonly folder: string;
}

/**
 * Evaluates the definition as it was at an earlier commit: its bake files in their old form, everything else as now.
 *
 * @throws ActionError of kind `input` when it cannot be evaluated
 */
export async function printAtBase(
  buildx: Buildx,
  request: PrintRequest,
  { git, revision, root, folder }: PrintBase,
): Promise<Definition> {
  const names = request.files.length > 0 ? request.files : defaultBakeFiles;
  const inRepository = new Map(names.map(name => [name, bakeFilesOf({ ...request, files: [name] }, root)[0]]));
  const wanted = [...inRepository.values()].filter(name => name !== undefined);
  const before = await readFilesAt(git, revision, wanted);
  const files = names.flatMap((name, index) => {
    const inside = inRepository.get(name);
    const content = inside === undefined ? undefined : before.get(inside);
    if (content !== undefined) return [writeFileIn(path.join(folder, String(index)), path.basename(name), content)];
    const tracked = inside !== undefined && request.files.length === 0;
    return !tracked && existsSync(path.resolve(request.workdir, name)) ? [name] : [];
  });
  return await printDefinition(buildx, { ...request, files });
}
