import { drawMermaid, drawText, type PictureNode } from '../shared/bake/picture.ts';
import type { BuildPlan } from '../shared/images/build-plan.ts';
import { shortDigest } from '../shared/images/digest.ts';
import type { DigestManifest } from '../shared/images/digest-manifest.ts';
import { formatBytes } from '../shared/images/size.ts';
import { code, fenced, table } from '../shared/text/markdown.ts';
import type { Publication } from './publication.ts';

function pictureOf(plan: BuildPlan, manifest: DigestManifest): PictureNode[] {
  return Object.entries(plan.targets).map(([name, target]) => {
    const image = manifest.images[name];
    return {
      name,
      parents: target.parents,
      notes:
        image === undefined
          ? ['not published']
          : [image.immutableTag ?? '', shortDigest(image.digest)].filter(note => note !== ''),
      kind: image === undefined ? 'linked' : image.reused ? 'reused' : 'built',
    };
  });
}

/** The publication as lines of a log: the graph with its digests, then each tag and why. */
export function describePublication(plan: BuildPlan, publication: Publication): string[] {
  const verbs = { write: 'written', keep: 'unchanged', skip: 'left alone' };
  const tags = publication.tags.map(
    ({ repository, tag, action, reason }) => `${repository}:${tag}  ${verbs[action]}: ${reason}`,
  );
  return [...drawText(pictureOf(plan, publication.manifest)), '', ...tags];
}

/** What was published, as Markdown for the job summary. */
export function summarisePublication(plan: BuildPlan, { manifest, tags }: Publication): string {
  const rows = Object.entries(manifest.images).map(([name, image]) => [
    code(name),
    image.tags.map(code).join(' '),
    code(shortDigest(image.digest)),
    Object.entries(image.platforms)
      .map(([platform, { size }]) => `${code(platform)} ${formatBytes(size)}`)
      .join('<br>'),
    image.reused ? `reused from ${code(image.builtFrom.slice(0, 7))}` : 'built',
  ]);
  const skipped = tags.filter(tag => tag.action === 'skip');
  return [
    `### Images of ${code(manifest.revision.slice(0, 7))}`,
    fenced('mermaid', drawMermaid(pictureOf(plan, manifest))),
    table(['Image', 'Tags', 'Digest', 'Platforms', ''], rows),
    ...skipped.map(({ repository, tag, reason }) => `${code(`${repository}:${tag}`)} was left alone: ${code(reason)}.`),
  ].join('\n\n');
}
