import { didYouMean } from '../../shared/text/suggestion.ts';

interface Named {
  readonly name: string;
}

/** The inputs that choose among the images and their tags. */
export interface ImageSelection {
  /** Names; empty for all. */
  readonly only: readonly string[];
  /** Paths by the name of an image. */
  readonly path: ReadonlyMap<string, unknown>;
  /** `immutable`, `none` or a tag. */
  readonly tag: string;
}

/** What is wrong with the names in `only` and `path`; undefined when each is the name of an image. */
export function nameErrors(images: readonly Named[], { only, path }: ImageSelection): string | undefined {
  const unknown = unknownNames('only', only, images);
  // A misspelled name in "path" would leave its image to be found by the repository.
  return unknown ?? unknownNames('path', [...path.keys()], selectNames(images, only));
}

function unknownNames(input: string, names: readonly string[], images: readonly Named[]): string | undefined {
  const known = images.map(({ name }) => name);
  const set = new Set(known);
  const errors = names
    .filter(name => !set.has(name))
    .map(name => `Input "${input}": there is no image "${name}"${didYouMean(name, known)}.`);
  return errors.length === 0 ? undefined : [...errors, `The images are: ${known.join(', ')}.`].join('\n');
}

/** The images that `only` names; all when it is empty. */
export function selectNames<T extends Named>(images: readonly T[], only: readonly string[]): readonly T[] {
  if (only.length === 0) return images;
  const names = new Set(only);
  return images.filter(({ name }) => names.has(name));
}
