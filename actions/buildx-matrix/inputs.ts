import { parseBakeVariable, parseOverrides } from '../shared/bake/bake-files.ts';
import { parseRunnerLabels } from '../shared/bake/planning/runners.ts';
import { parsePathPatterns } from '../shared/dockerfile/ignore-file.ts';
import { waitMinutes } from '../shared/github/api/run-wait.ts';
import { environmentName } from '../shared/images/environment.ts';
import { parsePlatform } from '../shared/images/platform.ts';
import { parseImagePrefix } from '../shared/images/reference.ts';
import { targetNames } from '../shared/images/target-name.ts';
import { checkRegistryLogin, registryHost } from '../shared/registry/credentials/explicit-credential.ts';
import { inputError } from '../shared/runtime/errors.ts';
import {
  choice,
  flag,
  type InputCheck,
  type InputValues,
  list,
  mapping,
  secret,
  text,
} from '../shared/runtime/inputs.ts';

const defaultRunners = ['default=ubuntu-24.04', 'linux/arm64=ubuntu-24.04-arm', 'linux/arm=ubuntu-24.04-arm'].join(
  '\n',
);

export const buildxMatrixInputs = {
  files: list(),
  targets: list({ separator: ',', parse: targetNames }),
  definition: text(),
  discover: flag(false),
  'exclude-paths': list({ parse: parsePathPatterns }),
  'image-prefix': text({ parse: parseImagePrefix }),
  set: list({ parse: parseOverrides }),
  variables: mapping({ parse: parseBakeVariable }),
  workdir: text({ fallback: '.' }),
  environment: text({ parse: environmentName }),
  mode: choice(['diff', 'content', 'auto', 'all'], 'diff'),
  base: text({ parse: baseRevision }),
  'last-digests': text(),
  'wait-for': waitMinutes,
  'extra-paths': mapping({ parse: parseExtraPaths }),
  'global-paths': list({ fallback: 'workflow', parse: parsePathPatterns }),
  'ignore-paths': list({ parse: parsePathPatterns }),
  'on-base-moved': choice(['build', 'report', 'ignore'], 'ignore'),
  bases: choice(['ignore', 'report', 'refuse'], 'ignore'),
  force: list({ separator: ',', parse: targetNames }),
  refresh: choice(['auto', 'none', 'pull', 'no-cache'], 'auto'),
  explain: text(),
  group: choice(['component', 'wave', 'target'], 'component'),
  runners: mapping({ fallback: defaultRunners, parse: parseRunnerLabels }),
  'default-platform': text({ fallback: 'linux/amd64', parse: (value: string) => parsePlatform(value).text }),
  registry: text({ fallback: 'ghcr.io', parse: registryHost }),
  'registry-username': text(),
  'registry-password': secret(),
  'github-token': secret(),
  'dry-run': flag(false),
  summary: flag(true),
};

export const buildxMatrixOutputs = [
  'matrix',
  'wave-0',
  'wave-1',
  'wave-2',
  'wave-3',
  'count',
  'targets',
  'plan-file',
  'plan-artifact',
] as const;

export type BuildxMatrixInputs = InputValues<typeof buildxMatrixInputs>;

export const buildxMatrixChecks: readonly InputCheck<BuildxMatrixInputs>[] = [
  checkRegistryLogin,
  ({ definition, discover, files }) =>
    definition !== '' && (discover || files.length > 0)
      ? `Inputs "definition" and "${discover ? 'discover' : 'files'}" are set together; a definition is evaluated already.`
      : undefined,
  ({ discover, excludePaths, imagePrefix }) =>
    discover || (excludePaths.length === 0 && imagePrefix === '')
      ? undefined
      : `Input "${imagePrefix === '' ? 'exclude-paths' : 'image-prefix'}" is for derived targets; set "discover: true" too.`,
];

/** The paths of a target, which a comma separates. */
function parseExtraPaths(value: string): readonly string[] {
  return parsePathPatterns(value.split(',').map(pattern => pattern.trim()));
}

function baseRevision(value: string): string {
  if (/^(?!-)[^\s~^:?*[\\]*(?:[~^]\d*)*$/.test(value)) return value;
  throw inputError(`"${value}" is not a revision; allowed: "before", a branch, a tag, a commit, or e.g. HEAD~1`);
}
