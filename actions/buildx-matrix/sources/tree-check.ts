import { pathSteps } from '../repository/paths.ts';
import { submoduleMode, symlinkMode, type TreeEntries } from '../repository/tree.ts';
import type { DerivedSources } from './derived-sources.ts';
import { folderOfRule, type SourceRule, widenRule } from './source-rule.ts';

/** The paths whose entries decide whether rules hold: the rules' folders, and the links beside wildcards. */
export function pathsToCheck(sources: Iterable<DerivedSources>): string[] {
  const paths = new Set<string>();
  for (const { rules, dockerfile } of sources) {
    // A submodule on the way is listed only when its own path is.
    for (const step of pathSteps(dockerfile ?? '')) paths.add(step);
    for (const rule of rules) {
      if (rule.kind !== 'source') continue;
      const folder = folderOfRule(rule);
      for (const step of pathSteps(folder)) paths.add(step);
      if (rule.pattern.wild) paths.add(folder === '' ? '' : `${folder}/`);
    }
  }
  return [...paths];
}

/**
 * Corrects rules by what the tree contains. A symlink on the way leads elsewhere, so the whole context counts. A source
 * that git does not have is made by another step and cannot be watched.
 *
 * @param hasExtraPaths whether the user names what such sources are made from
 */
export function checkAgainstTree(
  sources: DerivedSources,
  entries: TreeEntries,
  hasExtraPaths: boolean,
): Pick<DerivedSources, 'rules' | 'unwatched'> {
  const rules = sources.rules.map(rule => withLinks(rule, entries));
  const absent = hasExtraPaths ? undefined : rules.find(rule => isAbsent(rule, entries));
  const made =
    absent &&
    `git has no ${folderOfRule(absent)} (${absent.location}), so another step makes it; name what it is made from in "extra-paths"`;
  return { rules, unwatched: sources.unwatched ?? made ?? whyDockerfileUnwatched(sources.dockerfile, entries) };
}

function withLinks(rule: SourceRule, entries: TreeEntries): SourceRule {
  if (rule.kind !== 'source' || rule.widened !== undefined) return rule;
  const link = findOnWay(folderOfRule(rule), symlinkMode, entries) ?? linkBesideWildcard(rule, entries);
  return link === undefined ? rule : widenRule(rule, `${link} is a symbolic link`);
}

function isAbsent(rule: SourceRule, entries: TreeEntries): boolean {
  if (rule.kind !== 'source' || rule.widened !== undefined) return false;
  const folder = folderOfRule(rule);
  return folder !== '' && !entries.has(folder) && findOnWay(folder, submoduleMode, entries) === undefined;
}

/** The first path on the way to a path whose entry has a mode. */
const findOnWay = (path: string, mode: string, entries: TreeEntries): string | undefined =>
  pathSteps(path).find(step => entries.get(step)?.mode === mode);

function whyDockerfileUnwatched(dockerfile: string | undefined, entries: TreeEntries): string | undefined {
  if (dockerfile === undefined) return undefined;
  const link = findOnWay(dockerfile, symlinkMode, entries);
  if (link !== undefined) return `its Dockerfile is reached through the symbolic link ${link}`;
  const isKnown = entries.has(dockerfile) || findOnWay(dockerfile, submoduleMode, entries) !== undefined;
  return isKnown ? undefined : `its Dockerfile ${dockerfile} is not in git`;
}

function linkBesideWildcard(rule: SourceRule, entries: TreeEntries): string | undefined {
  if (!rule.pattern.wild) return undefined;
  const folder = folderOfRule(rule);
  const start = folder === '' ? '' : `${folder}/`;
  const below = rule.root === '' ? 0 : rule.root.length + 1;
  return entries.links.find(
    name =>
      name.startsWith(start) &&
      !name.slice(start.length).includes('/') &&
      rule.pattern.matches(name.slice(below), true),
  );
}
