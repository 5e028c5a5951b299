import { environmentName } from '../shared/images/environment.ts';
import { parsePlatform } from '../shared/images/platform.ts';
import { choice, flag, type InputValues, list, mapping, text } from '../shared/runtime/inputs.ts';

const defaultRunners = ['default=ubuntu-24.04', 'linux/arm64=ubuntu-24.04-arm', 'linux/arm=ubuntu-24.04-arm'].join(
  '\n',
);

export const inputs = {
  files: list(),
  targets: list({ separator: ',' }),
  definition: text(),
  set: list(),
  variables: mapping(),
  workdir: text({ fallback: '.' }),
  environment: text({ parse: environmentName }),
  group: choice(['component', 'wave', 'target'], 'component'),
  runners: mapping({ fallback: defaultRunners }),
  'default-platform': text({ fallback: 'linux/amd64', parse: (value: string) => parsePlatform(value).text }),
  'dry-run': flag(false),
  summary: flag(true),
};

export type Inputs = InputValues<typeof inputs>;
