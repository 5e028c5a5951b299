import { diagnosticError } from '../../runtime/diagnostics.ts';
import { didYouMean } from '../../text/suggestion.ts';

/**
 * The rules of each preset. In presets that follow branches, `latest` is the newest build of the default branch; in
 * `release`, it is the highest version.
 */
export const presetLines = {
  environment: [
    'type=semver,pattern=v{{version}},latest=never,enable={{is_not_pull_request}}',
    'type=raw,value={{environment_or_branch}}-{{sha}},empty=skip',
  ],
  release: [
    'type=semver,pattern={{version}},enable={{is_not_pull_request}}',
    'type=semver,pattern={{major}}.{{minor}},enable={{is_not_pull_request}}',
    'type=semver,pattern={{major}},enable={{is_not_pull_request}}',
  ],
  calver: [
    'type=semver,pattern={{version}},loose=true,enable={{is_not_pull_request}}',
    "type=raw,value={{date 'YYYY.MM.DD'}}.{{run_number}},enable={{has_no_version}},branches=**,latest=default-branch",
  ],
  'date-sha': [
    "type=raw,value={{date 'YYYYMMDD'}}-{{sha}}",
    'type=raw,value={{environment}}-latest,enable={{has_environment}}&&{{is_not_pull_request}}',
    'type=raw,value=production-latest,enable={{has_no_environment}}&&{{is_default_branch}}',
  ],
  branch: [
    'type=ref,event=branch,latest=default-branch',
    'type=raw,value={{branch}}-latest,branches=**',
    'type=raw,value={{branch}}-{{sha}},branches=**',
  ],
  commit: ['type=sha', 'type=sha,format=long'],
  'pull-request': ['type=ref,event=pr', 'type=raw,value=pr-{{pr}}-{{image}},enable={{is_pull_request}},empty=skip'],
  local: ['type=raw,value=local-{{sha}}'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type PresetName = keyof typeof presetLines;

export const presetNames = Object.keys(presetLines) as readonly PresetName[];

const isPreset = (name: string): name is PresetName => Object.hasOwn(presetLines, name);

/** @throws DiagnosticError with a suggestion */
export function parsePreset(name: string, column?: number): PresetName {
  if (isPreset(name)) return name;
  throw diagnosticError(
    `unknown preset "${name}"${didYouMean(name, presetNames)}; allowed: ${presetNames.join(', ')}`,
    column,
  );
}
