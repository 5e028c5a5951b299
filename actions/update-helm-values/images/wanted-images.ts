import { parseReference, repositoryOf } from '../../shared/images/reference.ts';
import { isTag } from '../../shared/images/tag.ts';
import { inputError } from '../../shared/runtime/errors.ts';
import type { Runtime } from '../../shared/runtime/runtime.ts';
import { didYouMean } from '../../shared/text/suggestion.ts';

/** One image that the values are to name. */
export interface WantedImage {
  readonly name: string;
  /** With its host. */
  readonly repository: string;
  /** Other repositories with the same bytes. */
  readonly mirrors: readonly string[];
  /** Null when only the digest is written. */
  readonly tag: string | null;
  readonly digest: string;
}

export interface Wanted {
  readonly images: readonly WantedImage[];
  /** `owner/name@commit` that the images were built from; null when it is not known. */
  readonly source: string | null;
}

export interface WantedInputs {
  readonly digests: string;
  readonly images: string;
  readonly only: readonly string[];
  /** `immutable`, `none` or a tag. */
  readonly tag: string;
}

/**
 * Reads which images to write, from the manifest or from lines.
 *
 * @throws ActionError of kind `input` when there is none, it is invalid, belongs to another run, or lacks a tag
 */
export async function readWanted(inputs: WantedInputs, runtime: Runtime): Promise<Wanted> {
  if (inputs.images !== '' && inputs.digests !== '') {
    throw inputError('Both "digests" and "images" are given; give one of them.');
  }
  if (inputs.images !== '') return { images: select(readLines(inputs), inputs.only), source: null };
  const { readDigestManifest } = await import('../../shared/github/documents/manifest.ts');
  const manifest = await readDigestManifest(inputs.digests, runtime);
  const all = Object.entries(manifest.images).map(([name, image]) => ({ name, image }));
  if (all.length === 0) throw inputError('The digest manifest holds no image.');
  const chosen = select(all, inputs.only);
  const images = chosen.map(({ name, image }) => ({
    name,
    repository: image.image,
    mirrors: image.mirrors,
    tag: tagFor(name, inputs.tag, image),
    digest: image.digest,
  }));
  const { repository, revision } = manifest;
  return { images, source: repository === '' ? revision : `${repository}@${revision}` };
}

function tagFor(
  name: string,
  choice: string,
  image: { readonly immutableTag: string | null; readonly tags: readonly string[] },
): string | null {
  if (choice === 'none') return null;
  if (choice !== 'immutable') {
    const known = [...new Set([...image.tags, ...(image.immutableTag === null ? [] : [image.immutableTag])])];
    if (known.includes(choice)) return choice;
    throw inputError(
      `Input "tag": the image "${name}" was not published as "${choice}"${didYouMean(choice, known)}; its tags are: ${known.join(', ') || 'none'}.`,
      { fix: 'Write a tag that was pushed, or "none" to write the digest alone.' },
    );
  }
  if (image.immutableTag !== null) return image.immutableTag;
  throw inputError(`The image "${name}" has no tag that never moves.`, {
    fix: 'Add a rule for one to compute-tags (e.g. type=sha), or set "tag: none" to write the digest alone.',
  });
}

function select<T extends { readonly name: string }>(all: readonly T[], only: readonly string[]): readonly T[] {
  const names = all.map(({ name }) => name);
  for (const target of only) {
    if (names.includes(target)) continue;
    throw inputError(
      `Input "only": there is no image "${target}"${didYouMean(target, names)}; there are ${names.join(', ')}.`,
    );
  }
  return only.length === 0 ? all : all.filter(({ name }) => only.includes(name));
}

/** Lines `name=repository[:tag]@sha256:…`, or the JSON object that the output `images` of other actions is. */
function readLines({ images, tag: choice }: WantedInputs): WantedImage[] {
  const wanted = new Map<string, WantedImage>();
  for (const [given, text] of imagePairs(images)) {
    const { registry, path: repositoryPath, tag, digest } = parseReference(text);
    const name = given || (repositoryPath.split('/').at(-1) ?? '');
    if (digest === undefined) {
      throw inputError(`Input "images": "${text}" has no digest; allowed: name=repository[:tag]@sha256:…`);
    }
    if (wanted.has(name)) throw inputError(`Input "images": "${name}" is given twice.`);
    const repository = repositoryOf({ registry, path: repositoryPath });
    wanted.set(name, {
      name,
      repository,
      mirrors: [],
      tag: choice === 'none' ? null : lineTag(name, choice, tag),
      digest,
    });
  }
  return [...wanted.values()];
}

function lineTag(name: string, choice: string, tag: string | undefined): string | null {
  if (choice === 'immutable' || choice === tag) return tag ?? null;
  throw inputError(
    `Input "tag": the line of "${name}" in "images" ${tag === undefined ? 'has no tag' : `has the tag "${tag}"`}, not "${choice}".`,
    {
      fix: `Write the tag into the line: ${name}=repository:${choice}@sha256:…, and leave "tag" out.`,
    },
  );
}

function imagePairs(images: string): [name: string, reference: string][] {
  if (images.startsWith('{')) {
    const entries: [string, unknown][] = Object.entries(parseObject(images));
    return entries.map(([name, reference]) => {
      if (typeof reference === 'string') return [name, reference];
      throw inputError(`Input "images": "${name}" is not a text.`);
    });
  }
  return images
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => {
      const at = line.indexOf('=');
      return at < 0 ? ['', line] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    });
}

function parseObject(json: string): object {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'object' && value !== null) return value;
  } catch (error) {
    throw inputError('Input "images" begins like JSON, but is not.', { cause: error });
  }
  throw inputError('Input "images" is not a JSON object of references.');
}

/** Checks the input `tag`. */
export function tagChoice(text: string): string {
  if (isTag(text)) return text;
  throw inputError(`"${text}" is not a tag; allowed: immutable, none, or a tag of the images`);
}
