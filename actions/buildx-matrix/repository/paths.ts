/** Paths in the order of their UTF-16 units, so that the content of a folder is one slice. */
export interface SortedPaths {
  readonly names: readonly string[];
  /** Whether the path is a symlink or a submodule, which hide what is below them. */
  readonly isOpaque: (index: number) => boolean;
}

/** Joins paths below the root of the repository; empty ones name the root. */
export const joinPaths = (...paths: readonly string[]): string => paths.filter(path => path !== '').join('/');

/** `a/b/c` gives `a`, `a/b` and itself. */
export function pathSteps(path: string): string[] {
  if (path === '') return [];
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** The index of the first name that is not less than `wanted`. */
export function lowerBound(names: readonly string[], wanted: string): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a path is in a folder; empty is the root of the repository. */
export function hasPathIn(folder: string, { names }: Pick<SortedPaths, 'names'>): boolean {
  if (folder === '') return names.length > 0;
  return names[lowerBound(names, `${folder}/`)]?.startsWith(`${folder}/`) === true;
}

/** Whether a path is this one, in it, or above it. */
export function hasPathAround(path: string, paths: Pick<SortedPaths, 'names'>): boolean {
  return hasPathIn(path, paths) || pathSteps(path).some(step => paths.names[lowerBound(paths.names, step)] === step);
}

/** Strings that end with NUL; bytes that are not UTF-8 become U+FFFD, which every pattern takes for a match. */
export function splitNul(output: Buffer): string[] {
  const text = output.toString('utf8');
  return text === '' ? [] : text.slice(0, -1).split('\0');
}
