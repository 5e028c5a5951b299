import parse from 'semver/functions/parse.js';

/** A version as far as tags need it. `parts` has at least major, minor and patch. */
export interface Version {
  readonly raw: string;
  /** The normalized text, e.g. `1.2.3-rc.1`, `1.2.3rc1`. */
  readonly text: string;
  readonly parts: readonly number[];
  /** The numbers as they were written, e.g. `01` in a calendar version. */
  readonly written: readonly string[];
  /** PEP 440 only; it outweighs everything else. */
  readonly epoch: number;
  /** The prerelease identifiers, or undefined for a release. */
  readonly prerelease: readonly (string | number)[] | undefined;
  /** The word that names the channel of a prerelease, e.g. `rc`; empty when it has none. */
  readonly channel: string;
  /** Whether it is a plain release: neither pre-, post- nor development release. */
  readonly final: boolean;
  /** What is compared after `parts`, smallest first. */
  readonly order: readonly (string | number)[];
}

export type VersionScheme = 'semver' | 'pep440' | 'loose';

/** Reads a version, or returns undefined when the text is none. */
export function parseVersion(text: string, scheme: VersionScheme): Version | undefined {
  if (scheme === 'pep440') return parsePep440(text);
  return parseSemver(text) ?? (scheme === 'loose' ? parseLoose(text) : undefined);
}

function parseSemver(raw: string): Version | undefined {
  const found = parse(raw.replace(/^\s*[v=]+\s*/, ''));
  if (found === null) return undefined;
  const { major, minor, patch, prerelease } = found;
  return release(raw, [major, minor, patch].map(String), prerelease.join('.'));
}

/** One to six numbers, leading zeros allowed: calendar versions, `v1.6`, `1.2.3.4`, with a prerelease after `-`. */
function parseLoose(raw: string): Version | undefined {
  const [match, numbers = '', prerelease = ''] =
    /^[v=]?(\d+(?:\.\d+){0,5})(?:-([0-9A-Za-z.-]+))?(?:\+\S*)?$/.exec(raw) ?? [];
  if (match === undefined || raw.length > maxLength) return undefined;
  const written = atLeastThree(numbers.split('.'), '0');
  return written.map(Number).every(Number.isSafeInteger) ? release(raw, written, prerelease) : undefined;
}

/** The same limit as that of the package `semver`. */
const maxLength = 256;

const atLeastThree = <T>(parts: readonly T[], zero: T): T[] => [
  ...parts,
  ...Array<T>(Math.max(0, 3 - parts.length)).fill(zero),
];

/** @param suffix the prerelease; empty for a release */
function release(raw: string, written: readonly string[], suffix: string): Version {
  const core = written.join('.');
  const prerelease = suffix === '' ? undefined : suffix.split('.').map(identifierOf);
  return {
    raw,
    text: suffix === '' ? core : `${core}-${suffix}`,
    parts: written.map(Number),
    written,
    epoch: 0,
    prerelease,
    channel: /^[a-z]+/i.exec(String(prerelease?.[0] ?? ''))?.[0].toLowerCase() ?? '',
    final: prerelease === undefined,
    order: prerelease === undefined ? [2] : [1, ...prerelease],
  };
}

const identifierOf = (part: string): string | number => (/^\d+$/.test(part) ? Number(part) : part);

/** packaging.python.org, "Version specifiers", appendix "Parsing version strings with regular expressions". */
const pep440 =
  /^\s*v?(?:(?<epoch>\d+)!)?(?<numbers>\d+(?:\.\d+)*)(?:[-_.]?(?<word>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<pre>\d*))?(?:-(?<bare>\d+)|[-_.]?(?<after>post|rev|r)[-_.]?(?<post>\d*))?(?:[-_.]?(?<early>dev)[-_.]?(?<dev>\d*))?(?:\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?\s*$/i;

const phases: Readonly<Record<string, 'a' | 'b' | 'rc'>> = {
  a: 'a',
  alpha: 'a',
  b: 'b',
  beta: 'b',
  c: 'rc',
  rc: 'rc',
  pre: 'rc',
  preview: 'rc',
};
const channels = { a: 'alpha', b: 'beta', rc: 'rc' } as const;

function parsePep440(raw: string): Version | undefined {
  const found = raw.length > maxLength ? undefined : pep440.exec(raw)?.groups;
  if (found === undefined) return undefined;
  const { numbers = '', word, local } = found;
  const phase = word === undefined ? undefined : phases[word.toLowerCase()];
  const pre = phase === undefined ? undefined : Number(found['pre'] || 0);
  const posted = found['bare'] !== undefined || found['after'] !== undefined;
  const post = posted ? Number(found['bare'] ?? (found['post'] || 0)) : undefined;
  const dev = found['early'] === undefined ? undefined : Number(found['dev'] || 0);
  const epoch = Number(found['epoch'] ?? 0);
  const segments = numbers.split('.').map(Number);
  if (!segments.every(Number.isSafeInteger)) return undefined;
  const parts = atLeastThree(segments, 0);
  const text = [
    epoch === 0 ? '' : `${epoch}!`,
    segments.join('.'),
    phase === undefined ? '' : `${phase}${pre}`,
    post === undefined ? '' : `.post${post}`,
    dev === undefined ? '' : `.dev${dev}`,
    local === undefined ? '' : `+${local.toLowerCase().replace(/[-_]/g, '.')}`,
  ].join('');
  const early = phase !== undefined || dev !== undefined;
  return {
    raw,
    text,
    parts,
    written: parts.map(String),
    epoch,
    prerelease: early ? [phase ?? 'dev', pre ?? dev ?? 0] : undefined,
    channel: phase === undefined ? (dev === undefined ? '' : 'dev') : channels[phase],
    final: !early && post === undefined,
    order: pepOrder(phase, pre, post, dev),
  };
}

/** Development releases come before prereleases, these before releases, these before post-releases. */
function pepOrder(
  phase: 'a' | 'b' | 'rc' | undefined,
  pre: number | undefined,
  post: number | undefined,
  dev: number | undefined,
) {
  const beforeAll = phase === undefined && post === undefined && dev !== undefined;
  const rank = beforeAll ? 0 : phase === undefined ? 4 : { a: 1, b: 2, rc: 3 }[phase];
  return [rank, pre ?? 0, post ?? -1, dev ?? Number.MAX_SAFE_INTEGER];
}

/** Negative when `a` is the older one. Versions of one scheme compare as that scheme says. */
export function compareVersions(a: Version, b: Version): number {
  return a.epoch - b.epoch || compareLists(a.parts, b.parts, 0) || compareLists(a.order, b.order, -1);
}

function compareLists(a: readonly (string | number)[], b: readonly (string | number)[], missing: 0 | -1): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const left = a[index] ?? missing;
    const right = b[index] ?? missing;
    if (left === right) continue;
    // semver.org, item 11: numbers come before words.
    if (typeof left !== typeof right) return typeof left === 'number' ? -1 : 1;
    return left < right ? -1 : 1;
  }
  return 0;
}
