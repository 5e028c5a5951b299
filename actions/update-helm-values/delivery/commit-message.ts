import type { BuildContext } from '../../shared/context/build-context.ts';
import type { FilePlan } from '../files/file-plan.ts';
import { shortValue } from '../files/printed-text.ts';
import { versionOf, type WantedImage, wantedReference } from '../images/wanted-image.ts';
import type { WantedImages } from '../images/wanted-images.ts';

export interface CommitMessageFacts {
  readonly files: readonly FilePlan[];
  readonly wanted: WantedImages;
  /** The input `commit-message`, which replaces subject and body; empty for ours. */
  readonly message: string;
  readonly context: Pick<BuildContext, 'repository' | 'revision' | 'url' | 'run' | 'source'>;
}

/**
 * The message of the commit: the images, their old and new values, then trailers (git-interpret-trailers) from which
 * later runs see what wrote a value and from which commit.
 */
export function commitMessage({ files, wanted, message, context }: CommitMessageFacts): string {
  const written = writtenImages(files, wanted.images);
  const body = message === '' ? `${subjectOf(written)}\n\n${bodyOf(files)}` : message.replace(/\r\n?/g, '\n').trim();
  return `${body}\n\n${trailersOf(written, wanted, context).join('\n')}\n`;
}

function writtenImages(files: readonly FilePlan[], images: readonly WantedImage[]): WantedImage[] {
  const names = new Set(
    files.flatMap(({ decisions }) => decisions.flatMap(({ edits, image }) => (edits.length > 0 ? [image] : []))),
  );
  return images.filter(({ name }) => names.has(name));
}

/** `api, web and worker` */
const listNames = new Intl.ListFormat('en-GB');

function subjectOf(images: readonly WantedImage[]): string {
  const versions = new Set(images.map(versionOf));
  const [version] = versions;
  const names = images.length > 3 ? `${images.length} images` : listNames.format(images.map(({ name }) => name));
  return versions.size === 1 ? `Update ${names} to ${version}` : `Update ${names}`;
}

function bodyOf(files: readonly FilePlan[]): string {
  return files
    .flatMap(({ file, decisions }) => {
      const changes = decisions.flatMap(({ image, edits }) =>
        edits.map(edit => `- ${image} ${edit.key}: ${shortValue(edit.old)} -> ${shortValue(edit.new)}`),
      );
      return changes.length === 0 ? [] : [`${file}:\n${changes.join('\n')}`];
    })
    .join('\n\n');
}

function trailersOf(
  images: readonly WantedImage[],
  wanted: WantedImages,
  { repository, revision, run, source, url }: CommitMessageFacts['context'],
): string[] {
  const here = repository === '' ? revision : `${repository}@${revision}`;
  const trailers = [
    ...images.map(image => `Image-Actions-Image: ${wantedReference(image)}`),
    `Image-Actions-Source: ${wanted.source ?? here}`,
  ];
  if (run === undefined) return trailers;
  const address = source === 'github' ? `${url}/actions/runs/${run.id}/attempts/${run.attempt}` : `${run.id}`;
  return [...trailers, `Image-Actions-Run: ${address}`];
}
