import { shortDigest } from '../shared/images/digest.ts';
import type { BuildPlan } from '../shared/images/documents/build-plan.ts';
import {
  type DigestManifest,
  type ManifestImage,
  pushedReferences,
} from '../shared/images/documents/digest-manifest.ts';
import { pullCommands } from '../shared/images/pull-commands.ts';
import { formatBytes } from '../shared/images/size.ts';
import type { Log } from '../shared/runtime/log.ts';
import type { OutputValue } from '../shared/runtime/outputs.ts';
import { code, codeList, details, escapeMarkdown, fenced, shortHashes, table } from '../shared/text/markdown.ts';
import { drawPictures, drawText, maxBoxes, type PictureNode } from '../shared/text/picture.ts';
import type { PublishedManifest } from './apply.ts';
import type { emitDigestArtifactOutputs } from './inputs.ts';
import { overtakenTags, type Publication } from './plan.ts';
import type { TagDecision } from './tags/tag-decisions.ts';
import { tagName } from './tags/wanted-tags.ts';

/** The value of each output. */
export function manifestOutputs(
  publication: Publication,
  { file, artifactId }: PublishedManifest,
): Record<(typeof emitDigestArtifactOutputs)[number], OutputValue> {
  const { manifest } = publication;
  return {
    digests: { json: manifest, file },
    'digests-file': file,
    images: JSON.stringify(pushedReferences(manifest)),
    'artifact-id': String(artifactId ?? ''),
    count: String(Object.keys(manifest.images).length),
    overtaken: overtakenTags(publication).map(tagName).join('\n'),
  };
}

/** Names that a line of the log shows. */
const shownTags = 10;

function listTags(tags: readonly TagDecision[], describe: (tag: TagDecision) => string): string {
  const more = tags.length > shownTags ? `, and ${tags.length - shownTags} more` : '';
  return `${tags.slice(0, shownTags).map(describe).join(', ')}${more}`;
}

/** A run that was overtaken ends well, and what runs after it has older images than the tags name. */
export function noticeOvertaken(publication: Publication, log: Pick<Log, 'notice'>): void {
  const tags = overtakenTags(publication);
  if (tags.length === 0) return;
  const names = listTags(tags, tag => `${tagName(tag)} (${tag.reason})`);
  log.notice(`This run was overtaken, and leaves these moving tags alone: ${names}.`);
}

/** Dates of commits are set by the clocks of their authors. */
export function warnOfGuesses({ tags }: Publication, obstacle: string | undefined, log: Pick<Log, 'warning'>): void {
  const guesses = tags.filter(({ isGuess }) => isGuess);
  if (guesses.length === 0) return;
  const why = obstacle === undefined ? '' : ` and ${obstacle}`;
  log.warning(
    `Whether these tags move forward is judged by dates alone, because the clone does not have the commits${why}: ${listTags(guesses, tagName)}. ` +
      'Check out with "fetch-depth: 0" before this step, or give the job "permissions: { contents: read }".',
  );
}

function pictureNodes(manifest: DigestManifest, plan: BuildPlan): PictureNode[] {
  return Object.entries(plan.targets).map(([name, target]) => {
    const image = manifest.images[name];
    return {
      name,
      parents: target.parents,
      notes:
        image === undefined
          ? ['not published']
          : [shortHashes(image.immutableTag ?? ''), shortDigest(image.digest)].filter(note => note !== ''),
      kind: image === undefined ? 'linked' : image.reused ? 'reused' : 'built',
    };
  });
}

/** The publication as lines of a log: the graph with its digests, then each tag and why. */
export function describePublication(publication: Publication, plan: BuildPlan): string[] {
  const verbs = { write: 'written', keep: 'unchanged', skip: 'left alone' };
  const tags = publication.tags.map(decision => `${tagName(decision)}  ${verbs[decision.action]}: ${decision.reason}`);
  return [...drawText(pictureNodes(publication.manifest, plan)), '', ...tags];
}

/** What was published, as Markdown for the job summary. */
export function summarizePublication({ manifest, tags }: Publication, plan: BuildPlan): string {
  const images = Object.entries(manifest.images);
  const rows = images.map(([name, image]) => [
    `${code(name)}<br>${[image.image, ...image.mirrors].map(code).join('<br>')}`,
    image.tags.map(tag => code(shortHashes(tag))).join('<br>') || 'none',
    describePlatforms(image),
  ]);
  const pushed = images.flatMap(([, image]) => (image.pushed === false ? [] : [image]));
  return [
    `### Images of ${code(manifest.revision.slice(0, 7))}`,
    drawPictures(pictureNodes(manifest, plan)),
    ...imageTable(rows),
    ...summarizeOrigins(images),
    ...summarizeSkipped(tags, pushed),
    ...pullCommands(pushed.map(({ image, digest }) => `${image}@${digest}`)),
    ...summarizeNames(tags),
  ].join('\n\n');
}

/** Folded where it is longer than a picture. */
function imageTable(rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const images = table(['Image', 'Tags', 'Layers and size'], rows);
  return [rows.length <= maxBoxes ? images : details(`${rows.length} images with their tags and sizes`, images)];
}

/** The platform is named where there are several. */
function describePlatforms({ platforms }: ManifestImage): string {
  const entries = Object.entries(platforms);
  return entries
    .map(([platform, { layers, size }]) => {
      const figures = `${layers} ${layers === 1 ? 'layer' : 'layers'}, ${formatBytes(size)}`;
      return entries.length === 1 ? figures : `${escapeMarkdown(platform)}: ${figures}`;
    })
    .join('<br>');
}

/** Where the images come from: each commit once. */
function summarizeOrigins(images: readonly (readonly [string, ManifestImage])[]): string[] {
  const groups = new Map<string, string[]>();
  for (const [name, { reused, builtFrom, pushed }] of images) {
    const origin = reused
      ? `Taken over from commit ${code(builtFrom.slice(0, 7))}`
      : pushed === false
        ? 'Built and not pushed'
        : 'Built';
    groups.set(origin, [...(groups.get(origin) ?? []), name]);
  }
  return groups.size === 0 ? [] : [[...groups].map(([origin, names]) => `- ${origin}: ${codeList(names)}`).join('\n')];
}

const leftForLater = 'left for a later step, because the input "tags" is "immutable"';

/** Tags that were not written: each reason once. */
function summarizeSkipped(tags: Publication['tags'], images: readonly ManifestImage[]): string[] {
  const pending = images.flatMap(({ image, pendingTags = [] }) => pendingTags.map(tag => `${image}:${tag}`));
  const groups = new Map<string, string[]>(pending.length === 0 ? [] : [[leftForLater, pending]]);
  for (const decision of tags.filter(({ action }) => action === 'skip')) {
    groups.set(decision.reason, [...(groups.get(decision.reason) ?? []), shortHashes(tagName(decision))]);
  }
  if (groups.size === 0) return [];
  const lines = [...groups].map(([reason, names]) => `- ${codeList(names)}: ${escapeMarkdown(reason)}`);
  return ['**Tags left alone**', lines.join('\n')];
}

/** Every name in full, to be copied. */
function summarizeNames(tags: Publication['tags']): string[] {
  const names = tags.filter(({ action }) => action !== 'skip').map(tagName);
  return names.length === 0 ? [] : [details('All names', fenced('text', names.join('\n')))];
}
