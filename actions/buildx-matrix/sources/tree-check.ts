import { joinPaths, pathSteps } from '../repository/paths.ts';
import { submoduleMode, symlinkMode, type TreeEntries } from '../repository/tree.ts';
import { type InputRule, widen } from './source-rule.ts';
import type { TargetInputs } from './target-sources.ts';

/** The paths whose entries decide whether the rules hold: the rules' folders, and what stands beside wildcards. */
export function pathsToCheck(inputs: Iterable<TargetInputs>): string[] {
  const paths = new Set<string>();
  for (const { rules, dockerfile } of inputs) {
    // A submodule on the way is listed only when it is asked for itself.
    if (dockerfile !== null) for (const step of pathSteps(dockerfile)) paths.add(step);
    for (const rule of rules) {
      if (rule.kind !== 'source') continue;
      const folder = folderOf(rule);
      for (const step of pathSteps(folder)) paths.add(step);
      if (rule.pattern.wild) paths.add(folder === '' ? '' : `${folder}/`);
    }
  }
  return [...paths];
}

const folderOf = (rule: InputRule): string => joinPaths(rule.root, rule.pattern.folder);

/**
 * Corrects rules by what the tree holds: a symlink on the way leads elsewhere, so the whole context counts; a source of
 * which git holds nothing is made by another step, and cannot be watched.
 */
export function checkAgainstTree(inputs: TargetInputs, entries: TreeEntries, hasExtraPaths: boolean): TargetInputs {
  let { unwatched } = inputs;
  const rules = inputs.rules.map(rule => {
    if (rule.kind !== 'source' || rule.widened !== null) return rule;
    const folder = folderOf(rule);
    const way = pathSteps(folder);
    const link = way.find(step => entries.get(step)?.mode === symlinkMode) ?? linkBesideWildcard(rule, folder, entries);
    if (link !== undefined) return widen(rule, `${link} is a symbolic link`);
    const known = folder === '' || way.some(step => entries.get(step)?.mode === submoduleMode) || entries.has(folder);
    if (!known && !hasExtraPaths) {
      unwatched ??= `git holds nothing of ${folder} (${rule.place}), so another step makes it; name what it is made from in "extra-paths"`;
    }
    return rule;
  });
  const { dockerfile } = inputs;
  if (dockerfile !== null) {
    const link = pathSteps(dockerfile).find(step => entries.get(step)?.mode === symlinkMode);
    if (link !== undefined) unwatched ??= `its Dockerfile is reached through the symbolic link ${link}`;
    else if (
      !entries.has(dockerfile) &&
      !pathSteps(dockerfile).some(step => entries.get(step)?.mode === submoduleMode)
    ) {
      unwatched ??= `its Dockerfile ${dockerfile} is not in git`;
    }
  }
  return { ...inputs, rules, unwatched };
}

function linkBesideWildcard(rule: InputRule, folder: string, entries: TreeEntries): string | undefined {
  if (!rule.pattern.wild) return undefined;
  const start = folder === '' ? '' : `${folder}/`;
  const below = rule.root === '' ? 0 : rule.root.length + 1;
  return entries.links.find(
    name =>
      name.startsWith(start) &&
      !name.slice(start.length).includes('/') &&
      rule.pattern.matches(name.slice(below), true),
  );
}
