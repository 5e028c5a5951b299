import { parsePlatform } from '../../images/platform.ts';
import { inputError } from '../../runtime/errors.ts';

/** The runners of platforms. */
export interface Runners {
  /** @throws ActionError of kind `input` when no line covers the platform */
  labelsFor(platform: string): string[];
}

/** Labels of runners by platform, as the lines of the input `runners` name them. */
export type RunnerLabels = ReadonlyMap<string, readonly string[]>;

/**
 * Reads `label[,label]` of a line `platform=label[,label]`.
 *
 * @throws ActionError of kind `input` on a key that is no platform, and when there is no label
 */
export function parseRunnerLabels(value: string, key: string): readonly string[] {
  prefixOf(key);
  const labels = value
    .split(',')
    .map(label => label.trim())
    .filter(label => label !== '');
  if (labels.length > 0) return labels;
  throw inputError(`"${key}" has no runner label; allowed: e.g. ${key}=ubuntu-24.04`);
}

/** `default` is every other platform, and the longest prefix of the platform wins: `linux/arm` covers `linux/arm/v7`. */
export function runnersOf(lines: RunnerLabels): Runners {
  const labels = new Map([...lines].map(([key, value]) => [prefixOf(key), value]));
  return {
    labelsFor: platform => {
      const parts = platform.split('/');
      const prefixes = parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
      const match = [...prefixes, 'default'].find(prefix => labels.has(prefix));
      const found = match === undefined ? undefined : labels.get(match);
      if (found !== undefined) return [...found];
      throw inputError(`Input "runners" names no runner for ${platform}, and has no line "default".`, {
        fix: `Add a line such as "${platform}=ubuntu-24.04" or "default=ubuntu-24.04".`,
      });
    },
  };
}

/** `linux/arm` means every variant here, so it is not normalized to `linux/arm/v7`. */
function prefixOf(key: string): string {
  if (!key.includes('/')) return key;
  const { os, architecture, text } = parsePlatform(key);
  return key.split('/').length === 2 ? `${os}/${architecture}` : text;
}
