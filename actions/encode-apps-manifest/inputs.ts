import { diagnosticError } from '../shared/runtime/diagnostics.ts';
import {
  choice,
  flag,
  type InputCheck,
  type InputValues,
  list,
  secret,
  text,
  wholeNumber,
} from '../shared/runtime/inputs.ts';
import { credentialsIn, credentialsOfAddress } from '../shared/text/address.ts';
import { frappeRepository, parseFrappeBranch, parseFrappeCommit, parseFrappePath } from './list/frappe.ts';
import { hostKey, isAllowedHost } from './list/repository-url.ts';
import { parseCredentials } from './remotes/host-credentials.ts';

export const encodeAppsManifestInputs = {
  'apps-file': text({ fallback: 'apps.json' }),
  apps: text({ secretsIn: credentialsIn }),
  'frappe-branch': text({ required: true, parse: parseFrappeBranch }),
  'frappe-commit': text({ parse: parseFrappeCommit }),
  'frappe-path': text({ fallback: frappeRepository, parse: parseFrappePath, secretsIn: credentialsOfAddress }),
  'python-version': text({ parse: parseVersionArgument }),
  'node-version': text({ parse: parseVersionArgument }),
  'allowed-hosts': list({ fallback: 'github.com', separator: ',' }),
  'allow-url-credentials': flag(false),
  pin: choice(['any', 'tag', 'commit'], 'any'),
  'github-token': secret(),
  credentials: secret({ parse: parseCredentials }),
  'timeout-seconds': wholeNumber({ fallback: 30, min: 1, max: 600 }),
  resolved: text(),
  previous: text(),
  changelog: text(),
  containerfile: text(),
  base64: choice(['false', 'true', 'auto'], 'false'),
  'check-updates': flag(false),
  'update-level': choice(['patch', 'minor', 'major'], 'minor'),
  'dry-run': flag(false),
  summary: flag(true),
} as const;

export type EncodeAppsManifestInputs = InputValues<typeof encodeAppsManifestInputs>;

export const encodeAppsManifestChecks: readonly InputCheck<EncodeAppsManifestInputs>[] = [
  ({ frappePath, allowedHosts }) => {
    if (isAllowedHost(frappePath, allowedHosts)) return undefined;
    const host = hostKey(frappePath);
    return `Input "frappe-path": the host "${host}" is not allowed; allowed: ${allowedHosts.join(', ')}. Add a line "${host}" to the input "allowed-hosts".`;
  },
  ({ base64, containerfile }) =>
    base64 === 'auto' && containerfile === ''
      ? 'Input "base64": "auto" looks at the Containerfile, and the input "containerfile" is empty. Name the Containerfile, or set base64 to true or false.'
      : undefined,
];

export const encodeAppsManifestOutputs = [
  'secret-file',
  'secret-files',
  'build-args',
  'bake-set',
  'bake-args',
  'docker-args',
  'base64',
  'cache-bust',
  'resolved',
  'resolved-file',
  'moving',
  'frappe-branch',
  'annotations',
  'changed',
  'updates',
  'updates-markdown',
  'updates-patch',
  'manifest-markdown',
  'changelog-entry',
  'changelog-file',
  'release-tag',
] as const;

/** Versions become build arguments, and each is one line. */
function parseVersionArgument(written: string): string {
  if (written === '' || /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(written)) return written;
  throw diagnosticError(`${JSON.stringify(written)} is not a version; allowed are letters, digits, . _ and -`);
}
