import { inputError } from '../shared/runtime/errors.ts';
import { choice, flag, list, secret, text, wholeNumber } from '../shared/runtime/inputs.ts';
import { defaultFrappePath } from './image-build/build-lines.ts';

export const inputs = {
  'apps-file': text({ fallback: 'apps.json' }),
  apps: text(),
  'frappe-branch': text({ required: true }),
  'frappe-commit': text(),
  'frappe-path': text({ fallback: defaultFrappePath }),
  'python-version': text({ parse: version }),
  'node-version': text({ parse: version }),
  'allowed-hosts': list({ fallback: 'github.com', separator: ',' }),
  'allow-url-credentials': flag(false),
  pin: choice(['any', 'tag', 'commit'], 'any'),
  'github-token': secret(),
  credentials: secret(),
  'timeout-seconds': wholeNumber({ fallback: 30, min: 1, max: 600 }),
  resolved: text(),
  previous: text(),
  containerfile: text(),
  base64: choice(['false', 'true', 'auto'], 'false'),
  'check-updates': flag(false),
  'update-level': choice(['patch', 'minor', 'major'], 'minor'),
  'dry-run': flag(false),
  summary: flag(true),
} as const;

export const outputs = [
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
  'release-tag',
] as const;

/** Versions become build arguments, whose lines must stay lines. */
function version(written: string): string {
  if (written === '' || /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(written)) return written;
  throw inputError(`${JSON.stringify(written)} is not a version; allowed are letters, digits, . _ and -`);
}
