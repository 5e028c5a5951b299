import { noFilter } from '../../shared/dockerfile/ignore-file.ts';
import { wholeContext } from '../../shared/dockerfile/source-pattern.ts';
import { ActionError } from '../../shared/runtime/errors.ts';
import type { Clone } from '../repository/clone.ts';
import { splitNul } from '../repository/paths.ts';
import type { TargetSources } from './target-sources.ts';

/** A context that is sent whole is reported from this many bytes on. */
export const largeContext = 50_000_000;

/** A context of which a build takes everything, without an ignore file. */
interface WholeContext {
  /** From the root of the repository; empty for the root. */
  readonly folder: string;
  /** The line that takes it. */
  readonly location: string;
  readonly targets: readonly string[];
}

/**
 * Describes contexts that are sent whole, are large, and have no ignore file. Sizes are those of the files in git; the work
 * tree is not walked, and files that a partial clone lacks are not fetched.
 */
export async function describeLargeContexts(
  sources: ReadonlyMap<string, TargetSources>,
  clone: Clone,
): Promise<string[]> {
  const contexts = wholeContexts(sources);
  if (contexts.length === 0 || (await isPartial(clone))) return [];
  const sizes = await readSizes(contexts, clone);
  return contexts.flatMap(({ folder, location, targets }) => {
    const { bytes, files } = sizes.get(folder) ?? { bytes: 0, files: 0 };
    if (bytes < largeContext) return [];
    const name = folder === '' ? 'the whole repository' : `the whole folder ${folder}`;
    const ignoreFile = folder === '' ? '.dockerignore' : `${folder}/.dockerignore`;
    return [
      `${targets.join(', ')}: the build gets ${name}, ${Math.round(bytes / 1_000_000)} MB in ${files} files (${location}), and any change in it builds the image. Name in ${ignoreFile} what it does not need.`,
    ];
  });
}

function wholeContexts(sources: ReadonlyMap<string, TargetSources>): WholeContext[] {
  const found = new Map<string, WholeContext>();
  for (const [name, { rules }] of sources) {
    for (const { kind, root, patterns, filter, location, widened } of rules) {
      if (kind !== 'source' || filter !== noFilter || widened !== undefined || !patterns.includes(wholeContext))
        continue;
      const known = found.get(root) ?? { folder: root, location, targets: [] };
      if (!known.targets.includes(name)) found.set(root, { ...known, targets: [...known.targets, name] });
    }
  }
  return [...found.values()];
}

/** Git would fetch what such a clone lacks, one file after the other. */
async function isPartial({ git }: Clone): Promise<boolean> {
  const { exitCode } = await git.run(['config', '--get-regexp', '^remote\\..*\\.(promisor|partialclonefilter)$']);
  return exitCode === 0;
}

interface FolderSize {
  bytes: number;
  files: number;
}

/** Sizes by folder. One git lists all of them: a definition can have hundreds of contexts. Unknown sizes decide no build. */
async function readSizes(contexts: readonly WholeContext[], { git, head }: Clone): Promise<Map<string, FolderSize>> {
  const folders = contexts.map(({ folder }) => folder);
  const sizes = new Map(folders.map(folder => [folder, { bytes: 0, files: 0 }]));
  const paths = folders.includes('') || folders.join(' ').length > maxArguments ? [] : folders;
  try {
    const args = ['--literal-pathspecs', 'ls-tree', '-r', '-l', '-z', '--full-tree', head, '--', ...paths];
    const listed = await git.run(args);
    for (const line of listed.exitCode === 0 ? splitNul(listed.stdout) : []) addSize(line, sizes);
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
  }
  return sizes;
}

/** Characters of names; systems take at least twice as many. */
const maxArguments = 50_000;

/** Adds a file, `<mode> <type> <id> <padded size>\t<path>`, to the folders that it is in. A submodule has no size. */
function addSize(line: string, sizes: ReadonlyMap<string, FolderSize>): void {
  const tab = line.indexOf('\t');
  const bytes = Number(line.slice(line.lastIndexOf(' ', tab) + 1, tab)) || 0;
  const name = line.slice(tab + 1);
  for (let end = name.lastIndexOf('/'), folder = name; folder !== ''; end = name.lastIndexOf('/', end - 1)) {
    folder = name.slice(0, Math.max(end, 0));
    const size = sizes.get(folder);
    if (size === undefined) continue;
    size.bytes += bytes;
    size.files++;
  }
}
