import { noFilter } from '../../shared/dockerfile/ignore-file.ts';
import { plainPattern, type SourcePattern } from '../../shared/dockerfile/source-pattern.ts';
import { foldersOfRule, type PathRule } from '../repository/path-rule.ts';
import { joinPaths, pathSteps } from '../repository/paths.ts';

const attributesFile = '.gitattributes';

/** The files that decide how git writes the files of other rules into a work tree: in the folders above them and in theirs. */
export function attributesRule(rules: readonly PathRule[]): PathRule {
  const contexts = new Set<string>();
  const above = new Set<string>(['']);
  for (const rule of rules) {
    if (rule.kind === 'source') contexts.add(rule.root);
    for (const folder of rule.kind === 'source' ? [rule.root] : foldersOfRule(rule)) {
      for (const step of pathSteps(folder)) above.add(step);
    }
  }
  return {
    kind: 'attributes',
    root: '',
    patterns: [
      ...[...above].map(folder => plainPattern(joinPaths(folder, attributesFile))),
      ...[...contexts].map(attributesIn),
    ],
    filter: noFilter,
    location: 'how git checks files out',
    widened: undefined,
  };
}

const attributesIn = (folder: string): SourcePattern => ({
  text: `${attributesFile} in ${folder}`,
  folder,
  matches: name => name.endsWith(`/${attributesFile}`) && (folder === '' || name.startsWith(`${folder}/`)),
  wild: true,
});
