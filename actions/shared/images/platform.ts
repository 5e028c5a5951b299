import { inputError } from '../runtime/errors.ts';

/** An OCI platform (image-spec, image-index.md). `text` is the normalized form, e.g. `linux/arm/v7`. */
export interface Platform {
  readonly os: string;
  readonly architecture: string;
  readonly variant: string | undefined;
  readonly text: string;
}

const part = /^[a-z0-9][a-z0-9_.-]*$/;
const architectures: ReadonlyMap<string, readonly [architecture: string, variant?: string]> = new Map([
  ['x86_64', ['amd64']],
  ['x86-64', ['amd64']],
  ['aarch64', ['arm64']],
  ['armhf', ['arm', 'v7']],
  ['armel', ['arm', 'v6']],
  ['i386', ['386']],
]);

/**
 * Parses `os/architecture[/variant]`; normalizes as containerd does (`aarch64` is `arm64`, `arm64/v8` is `arm64`,
 * `arm` is `arm/v7`, `amd64/v1` is `amd64`).
 *
 * @throws ActionError of kind `input`
 */
export function parsePlatform(text: string): Platform {
  const parts = text.trim().toLowerCase().split('/');
  const [os = '', written = '', writtenVariant] = parts;
  if (parts.length < 2 || parts.length > 3 || !parts.every(piece => part.test(piece))) {
    throw inputError(
      `"${text}" is not a platform; allowed: os/architecture[/variant], e.g. linux/amd64 or linux/arm/v7`,
    );
  }
  const [architecture, implied] = architectures.get(written) ?? [written];
  const variant = normalizeVariant(architecture, writtenVariant ?? implied);
  return { os, architecture, variant, text: [os, architecture, variant].filter(Boolean).join('/') };
}

function normalizeVariant(architecture: string, variant: string | undefined): string | undefined {
  if (architecture === 'arm64' && (variant === 'v8' || variant === '8')) return undefined;
  if (architecture === 'amd64' && variant === 'v1') return undefined;
  if (architecture === 'arm') return variant === undefined ? 'v7' : variant.replace(/^(\d)/, 'v$1');
  return variant;
}

/** The platform in names of rows, artifacts and cache scopes: `linux-arm-v7`. */
export const platformSlug = (platform: string): string => platform.replaceAll('/', '-');
