import type { RegistryClient } from '../shared/registry/client.ts';
import { ActionError, inputError, policyError } from '../shared/runtime/errors.ts';
import { oneLine } from '../shared/runtime/log.ts';
import type { CommandPorts } from '../shared/runtime/runtime.ts';
import { mapConcurrently } from '../shared/runtime/scheduling/concurrency.ts';
import type { Resolution } from './plan.ts';

/** An image that is in a registry. */
interface NamedImage {
  readonly name: string;
  readonly image: string;
  readonly digest: string;
}

const pushedImages = ({ images }: Resolution): NamedImage[] =>
  Object.entries(images).flatMap(([name, { image, digest, pushed }]) => (pushed ? [{ name, image, digest }] : []));

/** Requests at a time. */
const parallelHeads = 16;

/**
 * Looks for every image by its digest.
 *
 * @throws ActionError of kind `policy` that names those that are not there, of kind `permission` or `service`
 */
export async function requireImages(
  resolution: Resolution,
  registry: { repository(name: string): Pick<ReturnType<RegistryClient['repository']>, 'headManifest'> },
): Promise<void> {
  const missing = await mapConcurrently(pushedImages(resolution), parallelHeads, async ({ name, image, digest }) => {
    const head = await registry.repository(image).headManifest(digest);
    return head === undefined ? [`\n  ${name}: ${image}@${digest}`] : [];
  });
  const lines = missing.flat();
  if (lines.length === 0) return;
  throw policyError(
    `The manifest of run ${resolution.run.number} names images that the registry does not have:${lines.join('')}`,
    {
      fix: 'A clean-up deleted them, or that run did not push them there. Run the workflow again, which builds and publishes them, and keep in clean-ups what manifests name.',
    },
  );
}

export interface AttestationOptions {
  /** `owner/name` whose attestations count. */
  readonly repository: string;
  /** The workflow that signs: `owner/name/.github/workflows/images.yml`. */
  readonly signer: string;
  readonly githubToken: string;
}

/** Programs at a time; each loads the trusted root and the attestations. */
const parallelPrograms = 4;

/**
 * Verifies the provenance of every image by `gh`, else by `cosign`.
 *
 * @throws ActionError of kind `policy` that names the images without a valid attestation, of kind `input` when there is
 *   neither program
 */
export async function requireAttestations(
  resolution: Resolution,
  options: AttestationOptions,
  { capture, env }: CommandPorts,
): Promise<void> {
  const verifier = await findVerifier({ capture, env });
  const settings = { env: { ...env, GH_TOKEN: options.githubToken }, exposed: verifier.exposed };
  const failures = await mapConcurrently(
    pushedImages(resolution),
    parallelPrograms,
    async ({ name, image, digest }) => {
      const reference = `${image}@${digest}`;
      const { exitCode, stderr } = await capture(verifier.program, verifier.argsFor(reference, options), settings);
      return exitCode === 0 ? [] : [`\n  ${name}: ${reference}: ${lastLine(stderr) || `exit code ${exitCode}`}`];
    },
  );
  const lines = failures.flat();
  if (lines.length === 0) return;
  throw policyError(`${verifier.program} found no valid attestation by ${options.signer} for:${lines.join('')}`, {
    fix: 'Attest what the workflow publishes (actions/attest), or name in "signer-workflow" the reusable workflow that does.',
  });
}

const lastLine = (text: string): string => oneLine(text.trim().split('\n').at(-1) ?? '');

interface Verifier {
  readonly program: 'gh' | 'cosign';
  readonly probe: string;
  /** Variables with a credential that it needs. */
  readonly exposed: readonly string[];
  readonly argsFor: (reference: string, options: AttestationOptions) => readonly string[];
}

const verifiers: readonly Verifier[] = [
  {
    program: 'gh',
    probe: '--version',
    exposed: ['GH_TOKEN'],
    argsFor: (reference, { repository, signer }) => [
      ...['attestation', 'verify', `oci://${reference}`],
      ...['--repo', repository, '--signer-workflow', signer],
    ],
  },
  {
    program: 'cosign',
    probe: 'version',
    exposed: [],
    argsFor: (reference, { repository, signer }) => [
      ...['verify-attestation', '--type', 'slsaprovenance1'],
      ...['--certificate-oidc-issuer', 'https://token.actions.githubusercontent.com'],
      ...['--certificate-identity-regexp', `^https://github\\.com/${literal(signer)}@refs/`],
      ...['--certificate-github-workflow-repository', repository],
      reference,
    ],
  },
];

/** A string as a regular expression that matches it. */
const literal = (text: string): string => text.replace(/[.+?^$*()[\]{}|\\]/g, '\\$&');

async function findVerifier(ports: CommandPorts): Promise<Verifier> {
  for (const verifier of verifiers) if (await isInstalled(verifier, ports)) return verifier;
  throw inputError('Neither "gh" nor "cosign" was found on PATH, and "verify: attestation" needs one of them.', {
    fix: 'Use a runner image that has one, e.g. ubuntu-24.04, or install one in an earlier step.',
    terminalFix: 'Install gh (cli.github.com) or cosign.',
  });
}

async function isInstalled({ program, probe }: Verifier, { capture, env }: CommandPorts): Promise<boolean> {
  try {
    await capture(program, [probe], { env });
    return true;
  } catch (error) {
    if (error instanceof ActionError && error.kind === 'input') return false;
    throw error;
  }
}
