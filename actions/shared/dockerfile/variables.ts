import type { Lookup } from './words.ts';

/** What a stage knows of its variables at one instruction. */
export interface StageEnvironment {
  /** Null stands for a value that cannot be told. */
  readonly values: ReadonlyMap<string, string | null>;
  /** Whether an image outside of all Dockerfiles may define more. */
  readonly open: boolean;
}

export const outside: StageEnvironment = { values: new Map(), open: true };
export const scratch: StageEnvironment = { values: new Map(), open: false };

export function lookupIn({ values, open }: StageEnvironment): Lookup {
  return name => {
    const value = values.get(name);
    if (value === null) return 'unknown';
    if (value !== undefined) return { value };
    return open ? 'unknown' : 'unset';
  };
}

/**
 * The arguments that BuildKit sets itself (docs.docker.com, "Automatic platform ARGs in the global scope"); those of the
 * machine that builds are not known when a plan is made.
 */
export function platformVariables(
  platform: string,
  stage: string,
  args: Readonly<Record<string, string>>,
): Map<string, string | null> {
  const [os = '', architecture = '', variant = ''] = platform.split('/');
  const values: [string, string | null][] = [
    ['TARGETPLATFORM', platform],
    ['TARGETOS', os],
    ['TARGETARCH', architecture],
    ['TARGETVARIANT', variant],
    ['TARGETOSVERSION', ''],
    ['TARGETSTAGE', stage === '' ? 'default' : stage],
    ...['BUILDPLATFORM', 'BUILDOS', 'BUILDARCH', 'BUILDVARIANT', 'BUILDOSVERSION'].map(name => [name, null] as const),
  ].map(([name, value]) => [name ?? '', args[name ?? ''] ?? value ?? null]);
  return new Map(values);
}

/** Fields of `RUN --mount`, a CSV line (`type=bind,source=a,target=/b`). */
export function mountFields(text: string): Map<string, string> {
  const parts = text.match(/(?:"(?:""|[^"])*"|[^,])+/g) ?? [];
  return new Map(
    parts.map(part => {
      const field = part.replace(/^"([\s\S]*)"$/, '$1').replaceAll('""', '"');
      const at = field.indexOf('=');
      return at < 0 ? [field.toLowerCase(), ''] : [field.slice(0, at).toLowerCase(), field.slice(at + 1)];
    }),
  );
}

/** Names of images as BuildKit compares them with names of contexts: Docker Hub and `:latest` are left out. */
export function familiarName(name: string): string {
  return name
    .replace(/^(?:index\.)?docker\.io\//, '')
    .replace(/^library\/(?=[^/]+$)/, '')
    .replace(/:latest$/, '');
}
