import { shortDigest } from '../shared/images/digest.ts';
import type { BuildPlan } from '../shared/images/documents/build-plan.ts';
import type { DigestManifest } from '../shared/images/documents/digest-manifest.ts';
import { formatBytes } from '../shared/images/size.ts';
import type { OutputValue } from '../shared/runtime/outputs.ts';
import { code, fenced, table } from '../shared/text/markdown.ts';
import { drawMermaid, drawText, type PictureNode } from '../shared/text/picture.ts';
import type { PublishedManifest } from './apply.ts';
import type { emitDigestArtifactOutputs } from './inputs.ts';
import type { Publication } from './plan.ts';
import { tagName } from './tags/wanted-tags.ts';

/** The value of each output. */
export function manifestOutputs(
  manifest: DigestManifest,
  { file, artifactId }: PublishedManifest,
): Record<(typeof emitDigestArtifactOutputs)[number], OutputValue> {
  const images = Object.entries(manifest.images)
    .filter(([, { pushed }]) => pushed !== false)
    .map(([name, { image, digest }]) => [name, `${image}@${digest}`]);
  return {
    digests: { json: manifest, file },
    'digests-file': file,
    images: JSON.stringify(Object.fromEntries(images)),
    'artifact-id': String(artifactId ?? ''),
    count: String(Object.keys(manifest.images).length),
  };
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
          : [image.immutableTag ?? '', shortDigest(image.digest)].filter(note => note !== ''),
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
    fenced('mermaid', drawMermaid(pictureNodes(manifest, plan))),
    table(['Image', 'Tags', 'Digest', 'Platforms', ''], rows),
    ...skipped.map(decision => `${code(tagName(decision))} was left alone: ${code(decision.reason)}.`),
  ].join('\n\n');
}
