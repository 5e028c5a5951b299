import { environmentName } from '../shared/images/environment.ts';
import { checkRegistryLogin, registryHost } from '../shared/registry/credentials/explicit-credential.ts';
import {
  choice,
  flag,
  type InputCheck,
  type InputValues,
  secret,
  text,
  wholeNumber,
} from '../shared/runtime/inputs.ts';

export const emitDigestArtifactInputs = {
  plan: text(),
  environment: text({ parse: environmentName }),
  tags: choice(['all', 'immutable'], 'all'),
  registry: text({ fallback: 'ghcr.io', parse: registryHost }),
  'registry-username': text(),
  'registry-password': secret(),
  'github-token': secret(),
  'retention-days': wholeNumber({ fallback: 90, min: 1, max: 400 }),
  'dry-run': flag(false),
  summary: flag(true),
};

export const emitDigestArtifactOutputs = [
  'digests',
  'digests-file',
  'images',
  'artifact-id',
  'count',
  'overtaken',
] as const;

export type EmitDigestArtifactInputs = InputValues<typeof emitDigestArtifactInputs>;

export const emitDigestArtifactChecks: readonly InputCheck<EmitDigestArtifactInputs>[] = [checkRegistryLogin];
