import { posix } from 'node:path';
import type { SourcePattern } from '../../shared/dockerfile/source-pattern.ts';
import { compileGlob } from '../../shared/text/glob.ts';
import type { CommitFiles } from '../repository/commit-tree.ts';
import { joinPaths, pathSteps } from '../repository/paths.ts';

/** Package managers write them, and projects commit them. */
const lockFiles: ReadonlySet<string> = new Set([
  'Cargo.lock',
  'Gemfile.lock',
  'Package.resolved',
  'Pipfile.lock',
  'bun.lock',
  'bun.lockb',
  'composer.lock',
  'deno.lock',
  'go.sum',
  'gradle.lockfile',
  'mix.lock',
  'npm-shrinkwrap.json',
  'package-lock.json',
  'packages.lock.json',
  'pdm.lock',
  'pnpm-lock.yaml',
  'poetry.lock',
  'pubspec.lock',
  'uv.lock',
  'yarn.lock',
]);

/**
 * Whether a wildcard without a file, such as `yarn.lock*`, stands for a file that the project does not have, rather than for
 * one that another step makes: the wildcard is added to the name of a lock file, so that COPY passes without it, and no
 * .gitignore names it.
 *
 * @param folder what the wildcard is below, without symlinks, from the root of the repository
 */
export async function isOptional(tree: CommitFiles, folder: string, pattern: SourcePattern): Promise<boolean> {
  const clean = posix.normalize(`/${pattern.text}`);
  if (posix.dirname(clean).slice(1) !== pattern.folder) return false;
  const name = posix
    .basename(clean)
    .replace(/[*?]$/, '')
    .replace(/\[([a-z])\]/, '$1');
  return lockFiles.has(name) && !(await isIgnored(tree, joinPaths(folder, name)));
}

/** Whether a .gitignore above a path has a line for the path or a folder on the way to it. A line that takes it back does not count. */
async function isIgnored(tree: CommitFiles, path: string): Promise<boolean> {
  const folders = ['', ...pathSteps(path).slice(0, -1)];
  const contents = await Promise.all(
    folders.map(async folder => await tree.read(await tree.resolve(joinPaths(folder, '.gitignore')))),
  );
  const lines = contents.flatMap(content => (content ?? '').split('\n')).map(line => line.trim());
  return lines.some(line => line !== '' && !/^[#!]/.test(line) && namesPartOf(line, path));
}

function namesPartOf(line: string, path: string): boolean {
  try {
    const glob = compileGlob(line.replace(/\/$/, '').replace(/^.*\//, ''), 'path');
    return path.split('/').some(part => glob.matches(part));
  } catch {
    return true;
  }
}
