import type { InputCheck } from '../../shared/runtime/inputs.ts';
import type { Runtime } from '../../shared/runtime/runtime.ts';
import { type ImageSelection, nameErrors, selectNames } from './image-names.ts';
import { manifestImages } from './manifest-images.ts';
import type { WantedImage } from './wanted-image.ts';

export interface WantedImages {
  readonly images: readonly WantedImage[];
  /** `owner/name@commit` that the images were built from; undefined when it is not known. */
  readonly source: string | undefined;
}

export interface WantedInputs extends ImageSelection {
  readonly digests: string;
  readonly environment: string;
  /** Images in place of a manifest; empty for the manifest. */
  readonly images: readonly WantedImage[];
}

/** Rules over the inputs that name images. The images of a manifest are not known yet. */
export const wantedImageChecks: readonly InputCheck<WantedInputs>[] = [
  ({ digests, images }) =>
    digests !== '' && images.length > 0 ? 'Both "digests" and "images" are set; set one of them.' : undefined,
  ({ images, only, path, tag }) => (images.length === 0 ? undefined : nameErrors(images, { only, path, tag })),
  ({ images, only, tag }) => tagErrors(selectNames(images, only), tag),
];

function tagErrors(images: readonly WantedImage[], choice: string): string | undefined {
  if (choice === 'none' || choice === 'immutable') return undefined;
  const errors = images
    .filter(({ tag }) => tag !== choice)
    .map(
      ({ name, tag }) =>
        `Input "tag": the line of "${name}" in "images" ${tag === undefined ? 'has no tag' : `has the tag "${tag}"`}, not "${choice}". Write the tag into the line: ${name}=repository:${choice}@sha256:…, and do not set "tag".`,
    );
  return errors.length === 0 ? undefined : errors.join('\n');
}

/**
 * The images to write, from the input `images` or from the manifest.
 *
 * @throws ActionError of kind `input` when there is no manifest, it is invalid or belongs to another run, or its images
 *   do not fit the selection
 */
export async function readWantedImages(inputs: WantedInputs, runtime: Runtime): Promise<WantedImages> {
  const { digests, environment, images, only, tag } = inputs;
  if (images.length > 0) {
    const selected = selectNames(images, only);
    return { images: tag === 'none' ? selected.map(withoutTag) : selected, source: undefined };
  }
  const { readDigestManifest } = await import('../../shared/github/documents/manifest.ts');
  const manifest = await readDigestManifest({ input: digests, environment }, runtime);
  const { repository, revision } = manifest;
  return {
    images: manifestImages(manifest, inputs),
    source: repository === '' ? revision : `${repository}@${revision}`,
  };
}

const withoutTag = (image: WantedImage): WantedImage => ({ ...image, tag: undefined });
