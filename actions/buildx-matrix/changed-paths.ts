import { type Git, gitFailure } from '../shared/git/git.ts';

/**
 * The paths that differ between the trees of two commits, sorted: added, changed, deleted, of another type, moved (both
 * ends) and submodules at another commit. File contents are not read, so a clone without them will do.
 *
 * @throws ActionError when git cannot read one of the trees
 */
export async function readChangedPaths(git: Git, base: string, head: string): Promise<string[]> {
  const args = [
    ...['-c', 'diff.ignoreSubmodules=none', '-c', 'submodule.recurse=false'],
    ...[
      'diff',
      '--name-only',
      '-z',
      '--no-renames',
      '--no-ext-diff',
      '--no-relative',
      '-O/dev/null',
      '--ignore-submodules=none',
    ],
    ...['--end-of-options', base, head],
  ];
  const result = await git.run(args);
  if (result.exitCode !== 0) throw gitFailure(['diff'], result, '.');
  return splitNul(result.stdout).sort();
}

/** Texts that end with NUL; bytes that are not UTF-8 become U+FFFD, which every pattern takes for a match. */
export function splitNul(output: Buffer): string[] {
  const text = output.toString('utf8');
  return text === '' ? [] : text.slice(0, -1).split('\0');
}
