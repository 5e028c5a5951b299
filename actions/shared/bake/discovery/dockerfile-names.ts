import path from 'node:path';
import { withoutTrailing } from '../../text/trim.ts';

/** `Dockerfile`, `Containerfile`, and both with a name before or after: `Dockerfile.worker`, `worker.Dockerfile`. */
export const looksLikeDockerfile = (file: string): boolean =>
  /(?:^|\/)(?:[\w.-]+\.)?(?:Dockerfile|Containerfile)(?:\.(?!dockerignore$)[\w-]+)?$/.test(file);

/** Characters that the name of a target can have; runs of others become one `-`. */
export const targetWord = (text: string): string =>
  withoutTrailing(text.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^-+/, ''), '-');

/**
 * The target of a Dockerfile: its folders, and what its own name has beside `Dockerfile`.
 *
 * @param file relative to the folder that bake runs in
 * @param rootName the name of a Dockerfile in that folder
 */
export function targetOfDockerfile(file: string, rootName: string): string {
  const folder = path.posix.dirname(file);
  const suffix = path.posix.basename(file).replace(/\.?(?:Dockerfile|Containerfile)\.?/, '');
  const parts = [...(folder === '.' ? [] : folder.split('/')), ...(suffix === '' ? [] : [suffix])];
  return targetWord(parts.length === 0 ? rootName : parts.join('-')) || 'image';
}
