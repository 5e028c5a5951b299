import { environmentName } from '../shared/images/environment.ts';
import { parsePlatform } from '../shared/images/platform.ts';
import { choice, flag, type InputValues, list, mapping, secret, text } from '../shared/runtime/inputs.ts';

export const buildImagesInputs = {
  plan: text(),
  row: text(),
  files: list(),
  targets: list({ separator: ',' }),
  set: list(),
  variables: mapping(),
  workdir: text({ fallback: '.' }),
  environment: text({ parse: environmentName }),
  'default-platform': text({ fallback: 'linux/amd64', parse: (value: string) => parsePlatform(value).text }),
  builder: text(),
  push: choice(['auto', 'true', 'false'], 'auto'),
  cache: choice(['gha', 'registry', 'inline', 'none'], 'gha'),
  'cache-ref': text(),
  provenance: text(),
  sbom: text(),
  secrets: secret(),
  'secret-files': mapping(),
  'secret-envs': mapping(),
  allow: list({ separator: ',' }),
  pull: flag(false),
  'no-cache': flag(false),
  'no-cache-filter': list({ separator: ',' }),
  'dry-run': flag(false),
  summary: flag(true),
};

export type BuildImagesInputs = InputValues<typeof buildImagesInputs>;
