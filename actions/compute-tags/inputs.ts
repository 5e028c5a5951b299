import { environmentName } from '../shared/images/environment.ts';
import { maximumTagLength } from '../shared/images/tag.ts';
import {
  choice,
  exactText,
  flag,
  type InputValues,
  list,
  mapping,
  secret,
  text,
  wholeNumber,
} from '../shared/runtime/inputs.ts';

export const inputs = {
  context: choice(['workflow', 'git'], 'workflow'),
  images: exactText(),
  tags: exactText(),
  preset: list({ separator: ',' }),
  flavor: exactText(),
  labels: exactText(),
  annotations: exactText(),
  'annotation-levels': list({ separator: ',' }),
  args: exactText(),
  'sep-tags': exactText(),
  'sep-labels': exactText(),
  'sep-annotations': exactText(),
  'bake-target': text({ fallback: 'docker-metadata-action' }),
  files: list(),
  targets: list({ separator: ',' }),
  set: list(),
  variables: mapping(),
  workdir: text({ fallback: '.' }),
  version: text(),
  'version-from': text(),
  environment: text({ parse: environmentName }),
  'known-tags': list({ separator: ',', fallback: 'auto' }),
  'max-length': wholeNumber({ fallback: maximumTagLength, min: 32, max: maximumTagLength }),
  'short-sha-length': text(),
  'pr-commit': choice(['auto', 'head', 'merge'], 'auto'),
  rebuild: choice(['auto', 'true', 'false'], 'auto'),
  'on-empty': choice(['error', 'warn'], 'error'),
  'export-variables': flag(true),
  'github-token': secret(),
  'dry-run': flag(false),
  summary: flag(true),
};

export type Inputs = InputValues<typeof inputs>;
