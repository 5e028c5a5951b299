/** A list of paths, such as an array. Another one can make a path when it is wanted, so that 100,000 take no memory. */
export type PathList = Pick<readonly string[], 'length' | 'at'>;

/** Paths in the order of their UTF-16 units, so that the content of a folder is one slice. */
export interface SortedPaths {
  readonly names: PathList;
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
export function lowerBound(names: PathList, wanted: string): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names.at(middle) ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a path is in a folder; empty is the root of the repository. */
export function hasPathIn(folder: string, { names }: Pick<SortedPaths, 'names'>): boolean {
  if (folder === '') return names.length > 0;
  return names.at(lowerBound(names, `${folder}/`))?.startsWith(`${folder}/`) === true;
}

/** Tells whether one of some paths is a path, is in it, or is above it. */
export function pathsAround(names: Iterable<string>): (path: string) => boolean {
  const exact = new Set(names);
  const above = new Set(exact.size === 0 ? [] : ['']);
  for (const name of exact) {
    for (let slash = name.lastIndexOf('/'); slash > 0; slash = name.lastIndexOf('/', slash - 1)) {
      const folder = name.slice(0, slash);
      if (above.has(folder)) break;
      above.add(folder);
    }
  }
  return path => above.has(path) || pathSteps(path).some(step => exact.has(step));
}

/** Strings that end with NUL; bytes that are not UTF-8 become U+FFFD, which every pattern takes for a match. */
export function splitNul(output: Buffer): string[] {
  const text = output.toString('utf8');
  return text === '' ? [] : text.slice(0, -1).split('\0');
}
