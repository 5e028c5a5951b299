import type { DigestManifest } from '../../shared/images/documents/digest-manifest.ts';
import { inputError } from '../../shared/runtime/errors.ts';
import { didYouMean } from '../../shared/text/suggestion.ts';
import { type ImageSelection, nameErrors, selectNames } from './image-names.ts';
import type { WantedImage } from './wanted-image.ts';

type NamedImage = DigestManifest['images'][string] & { readonly name: string };

/**
 * The images of a manifest, with the tag to write.
 *
 * @throws ActionError of kind `input` when there is none, a name is unknown, or an image does not have the tag
 */
export function manifestImages(manifest: DigestManifest, selection: ImageSelection): WantedImage[] {
  const all = Object.entries(manifest.images).map(([name, image]) => ({ name, ...image }));
  if (all.length === 0) throw inputError('The digest manifest contains no image.');
  const errors = nameErrors(all, selection);
  if (errors !== undefined) throw inputError(errors);
  const { only, tag } = selection;
  const images = selectNames(all, only);
  checkTag(images, tag);
  return images.map(({ name, image: repository, mirrors, digest, immutableTag }) => {
    const written = tag === 'immutable' ? (immutableTag ?? undefined) : tag;
    return { name, repository, mirrors, digest, tag: tag === 'none' ? undefined : written };
  });
}

function checkTag(images: readonly NamedImage[], tag: string): void {
  if (tag === 'none') return;
  if (tag === 'immutable') {
    const names = images.filter(({ immutableTag }) => immutableTag === null).map(({ name }) => name);
    if (names.length === 0) return;
    throw inputError(`The manifest has no immutable tag for ${names.join(', ')}.`, {
      fix: 'Add a rule for one to compute-tags (e.g. type=sha), or set "tag: none" to write the digest alone.',
    });
  }
  const errors = images.flatMap(({ name, tags }) =>
    tags.includes(tag)
      ? []
      : `Input "tag": the image "${name}" was not published as "${tag}"${didYouMean(tag, tags)}; its tags are: ${tags.join(', ') || 'none'}.`,
  );
  if (errors.length === 0) return;
  throw inputError(errors.join('\n'), {
    fix: 'Write a tag that was pushed, or "none" to write the digest alone.',
  });
}
