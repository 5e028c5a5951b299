import { parsePlatform } from '../../images/platform.ts';
import { inputError } from '../../runtime/errors.ts';

/** The runners of platforms. */
export interface Runners {
  /** @throws ActionError of kind `input` when no line covers the platform */
  labelsFor(platform: string): string[];
}

/**
 * Reads lines `platform=label[,label]`; `default` is every other platform, and the longest prefix of the platform
 * wins (`linux/arm` covers `linux/arm/v7`).
 *
 * @throws ActionError of kind `input` on a key that is no platform or a line without a label
 */
export function parseRunners(lines: ReadonlyMap<string, string>): Runners {
  const labels = new Map<string, string[]>();
  for (const [key, value] of lines) {
    const list = value
      .split(',')
      .map(label => label.trim())
      .filter(label => label !== '');
    if (list.length === 0) throw inputError(`Input "runners": "${key}" has no runner label.`);
    labels.set(key === 'default' || !key.includes('/') ? key : prefixOf(key), list);
  }
  return {
    labelsFor: platform => {
      const parts = platform.split('/');
      const prefixes = parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
      const match = [...prefixes, 'default'].find(prefix => labels.has(prefix));
      const found = match === undefined ? undefined : labels.get(match);
      if (found !== undefined) return found;
      throw inputError(`Input "runners" names no runner for ${platform}, and has no line "default".`, {
        fix: `Add a line such as "${platform}=ubuntu-24.04" or "default=ubuntu-24.04".`,
      });
    },
  };
}

/** `linux/arm` means every variant here, so it is not normalized to `linux/arm/v7`. */
function prefixOf(key: string): string {
  const { os, architecture, text } = parsePlatform(key);
  return key.split('/').length === 2 ? `${os}/${architecture}` : text;
}
