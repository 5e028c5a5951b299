import { describe, expect, test } from '@jest/globals';
import { requireAttestations, requireImages } from '../../actions/resolve-digests/verification.ts';
import { inputError, serviceError } from '../../actions/shared/runtime/errors.ts';
import type { Capture, CaptureOptions } from '../../actions/shared/runtime/exec.ts';
import { digestOfImage, imageOf, resolutionOf } from './resolutions.ts';

const resolution = resolutionOf({
  api: imageOf('api', 'a'),
  web: imageOf('web', 'b'),
  test: imageOf('test', 'c', { pushed: false }),
});

describe('images in a registry', () => {
  const registry = (missing: readonly string[]) => {
    const asked: string[] = [];
    return {
      asked,
      repository: (name: string) => ({
        headManifest: async (digest: string) => {
          asked.push(`${name}@${digest}`);
          return missing.includes(name) ? undefined : { mediaType: 'x', digest };
        },
      }),
    };
  };

  test('are looked up once each, but for those that were not pushed', async () => {
    const all = registry([]);
    await requireImages(resolution, all);
    expect(all.asked).toEqual([`ghcr.io/acme/api@${digestOfImage('a')}`, `ghcr.io/acme/web@${digestOfImage('b')}`]);
  });

  test('that are missing are all named', async () => {
    await expect(requireImages(resolution, registry(['ghcr.io/acme/api', 'ghcr.io/acme/web']))).rejects.toMatchObject({
      kind: 'policy',
      message: `The manifest of run 7 names images that the registry does not have:\n  api: ghcr.io/acme/api@${digestOfImage('a')}\n  web: ghcr.io/acme/web@${digestOfImage('b')}`,
    });
  });
});

interface Call {
  readonly program: string;
  readonly args: readonly string[];
  readonly options: CaptureOptions | undefined;
}

describe('attestations', () => {
  const options = {
    repository: 'acme/shop',
    signer: 'acme/shop/.github/workflows/images.yml',
    githubToken: 'ghs_token',
  };
  const env = { PATH: '/bin' };

  /** Programs that are installed; each fails for the references with this part. */
  function programs(installed: readonly string[], failsFor = 'none', stderr = '') {
    const calls: Call[] = [];
    const capture: Capture = async (program, args, given) => {
      if (!installed.includes(program)) throw inputError(`The program "${program}" was not found on PATH.`);
      calls.push({ program, args, options: given });
      const fails = args.some(arg => arg.includes(failsFor));
      return { exitCode: fails ? 3 : 0, stdout: Buffer.alloc(0), stderr: fails ? stderr : '' };
    };
    return { calls, ports: { capture, env } };
  }

  test('are verified by gh, which gets the token', async () => {
    const { calls, ports } = programs(['gh', 'cosign']);
    await requireAttestations(resolution, options, ports);
    expect(calls.map(({ program, args }) => [program, ...args].join(' '))).toEqual([
      'gh --version',
      ...['api', 'web'].map(
        (name, at) =>
          `gh attestation verify oci://ghcr.io/acme/${name}@${digestOfImage('ab'[at] ?? '')} --repo acme/shop --signer-workflow acme/shop/.github/workflows/images.yml`,
      ),
    ]);
    expect(calls[0]?.options?.exposed).toBeUndefined();
    expect(calls[1]?.options).toEqual({ env: { PATH: '/bin', GH_TOKEN: 'ghs_token' }, exposed: ['GH_TOKEN'] });
  });

  test('are verified by cosign where there is no gh, and the identity is the workflow and no other', async () => {
    const { calls, ports } = programs(['cosign']);
    await requireAttestations(resolution, options, ports);
    expect(calls[1]?.options?.exposed).toEqual([]);
    const { args = [] } = calls[1] ?? {};
    expect(args.at(-1)).toBe(`ghcr.io/acme/api@${digestOfImage('a')}`);
    const identity = new RegExp(args[args.indexOf('--certificate-identity-regexp') + 1] ?? '');
    const signer = 'https://github.com/acme/shop/.github/workflows/images.yml';
    expect(identity.test(`${signer}@refs/heads/main`)).toBe(true);
    for (const other of [
      `${signer}.evil@refs/heads/main`,
      `x${signer}@refs/heads/main`,
      signer.replace('.yml', 'xyml'),
    ])
      expect(identity.test(other)).toBe(false);
    expect(args.slice(0, 5)).toEqual([
      'verify-attestation',
      '--type',
      'slsaprovenance1',
      '--certificate-oidc-issuer',
      'https://token.actions.githubusercontent.com',
    ]);
    expect(args.slice(-3, -1)).toEqual(['--certificate-github-workflow-repository', 'acme/shop']);
  });

  test.each([
    ['\nnone found\u001b[0m\n', /: none found/],
    ['', /: exit code 3$/],
  ])('that are not valid are named with the last line of %j', async (stderr, why) => {
    const { ports } = programs(['gh'], 'acme/api@', stderr);
    await expect(requireAttestations(resolution, options, ports)).rejects.toMatchObject({
      kind: 'policy',
      message: expect.stringMatching(
        /^gh found no valid attestation by acme\/shop\/\.github\/workflows\/images\.yml for:\n {2}api: ghcr\.io\/acme\/api@sha256:a+: [^\n]*$/,
      ),
    });
    await expect(requireAttestations(resolution, options, ports)).rejects.toMatchObject({
      message: expect.stringMatching(why),
    });
  });

  test('need a program', async () => {
    const { ports } = programs([]);
    await expect(requireAttestations(resolution, options, ports)).rejects.toMatchObject({
      kind: 'input',
      message: 'Neither "gh" nor "cosign" was found on PATH, and "verify: attestation" needs one of them.',
    });
  });

  test('a program that is there and does not answer is not passed over', async () => {
    const capture: Capture = async () => {
      throw serviceError('gh --version gave no result within 60 s.');
    };
    await expect(requireAttestations(resolution, options, { capture, env })).rejects.toMatchObject({ kind: 'service' });
  });
});
