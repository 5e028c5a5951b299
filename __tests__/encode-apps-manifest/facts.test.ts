import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { encodeAppsManifestAction } from '../../actions/encode-apps-manifest/index.ts';
import { runWithInputs } from '../../actions/shared/runtime/action.ts';
import { ActionError } from '../../actions/shared/runtime/errors.ts';
import type { Capture } from '../../actions/shared/runtime/exec.ts';
import { createFakeRuntime } from '../support/fake-runtime.ts';
import { cases } from '../support/fuzzing.ts';

const token = 'glpat_Zx9Yw8Vu7Ts6';
const commit = 'a'.repeat(40);

/** A git that finds every repository, and prints its address as the real one does when it fails. */
const git: Capture = async (_program, args) => {
  const address = args.at(-1) ?? '';
  const failed = { exitCode: 128, stdout: Buffer.alloc(0), stderr: `fatal: repository '${address}' not found` };
  const found = { exitCode: 0, stdout: Buffer.from(`${commit}\trefs/heads/main\n`), stderr: '' };
  return address.includes('missing') ? failed : found;
};

/** Everything that a run with these inputs prints, sets, summarizes and throws, but for the secret file. */
async function printedWith(given: Readonly<Record<string, string>>): Promise<string> {
  const runtime = createFakeRuntime({ capture: git });
  const values = { 'frappe-branch': 'main', 'allowed-hosts': 'github.com\nhttp://github.com', ...given };
  let thrown: unknown;
  try {
    await runWithInputs(encodeAppsManifestAction, values, runtime);
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    thrown = [error.message, error.fix, error.cause, error.stack];
  }
  const outputs = [...runtime.outputValues].filter(([name]) => name !== 'base64').map(([, value]) => value);
  const log = runtime.entries.map(entry => JSON.stringify(entry));
  return [...log, ...outputs, ...runtime.exported.values(), runtime.summaryText(), String(thrown)].join('\n');
}

const noise = fc.string({ unit: fc.constantFrom('a', 'B', '1', '.', '-', ':', '/', '@', '%', '%40', '\\', ' ', '\n') });
const host = fc.constantFrom('github.com/acme/pos', 'github.com/acme/missing', 'github.com:acme/pos', 'evil.example/a');
const scheme = fc.constantFrom(
  'https://',
  'HTTPS://',
  'http://',
  'https:/',
  'https:\\\\',
  'ssh://',
  'git+https://',
  '',
);

/** A token as user, in a password with anything around it, with other signs for @, in a query, fragment or broken path. */
const leakyAddress = fc.oneof(
  fc.tuple(scheme, host).map(([start, rest]) => `${start}${token}@${rest}`),
  fc.tuple(scheme, noise, noise, host).map(([start, a, b, rest]) => `${start}deploy:${a}${token}${b}@${rest}`),
  fc.tuple(scheme, host).map(([start, rest]) => `${start}deploy:${token}%40x@${rest}`),
  fc.tuple(scheme, host).map(([start, rest]) => `${start}a@b:${token}@c@${rest}`),
  fc
    .tuple(scheme, host, fc.constantFrom('?private_token=', '?', '#'))
    .map(([start, rest, mark]) => start + rest + mark + token),
  fc
    .tuple(scheme, host, fc.constantFrom('/a b/', '//', '/%zz', '/@', '/-'))
    .map(([start, rest, gap]) => start + rest + gap + token),
  fc.tuple(scheme, host).map(([start, rest]) => `${start}deploy:${token}%40${rest}`),
  fc.constant(`https://github.com/acme/pos\n${token}`),
);

describe('a token in an address', () => {
  const asJson = (address: string, key = 'url') => JSON.stringify([{ [key]: address, branch: 'main' }]);
  const asYaml = (address: string) => `- url: ${address}\n  branch: main\n`;

  test('of a list in JSON or YAML, or of an input, is in no output, log or error', async () => {
    let accepted = 0;
    const property = fc.asyncProperty(leakyAddress, fc.boolean(), async (address, isAllowed) => {
      const options = { 'allow-url-credentials': String(isAllowed), 'dry-run': 'true' };
      const inputs: readonly Readonly<Record<string, string>>[] = [
        { apps: asJson(address) },
        { apps: asYaml(address) },
        { apps: asYaml(JSON.stringify(address)) },
        { apps: asJson(address, 'name') },
        { apps: asJson(address, address) },
        { 'frappe-path': address, apps: asJson('https://github.com/acme/pos') },
      ];
      for (const given of inputs) {
        const printed = await printedWith({ ...options, ...given });
        expect(printed).not.toContain(token);
        if (printed.includes('the list is ready')) accepted++;
      }
    });
    await fc.assert(property, { numRuns: cases(300) });
    expect(accepted).toBeGreaterThan(0);
  });
});
