import type { ManifestOfRun } from '../shared/github/documents/last-manifest.ts';
import { shortDigest } from '../shared/images/digest.ts';
import { pushedReferences } from '../shared/images/documents/digest-manifest.ts';
import { pullCommands } from '../shared/images/pull-commands.ts';
import type { OutputValue } from '../shared/runtime/outputs.ts';
import { code, codeList, details, escapeMarkdown, table } from '../shared/text/markdown.ts';
import type { ResolveDigestsInputs, resolveDigestsOutputs } from './inputs.ts';
import type { Resolution } from './plan.ts';

/**
 * The value of each output.
 *
 * @param file the manifest as the run wrote it
 */
export function resolutionOutputs(
  { run, revision, artifactId }: Resolution,
  { manifest, json }: Pick<ManifestOfRun, 'manifest' | 'json'>,
  file: string,
): Record<(typeof resolveDigestsOutputs)[number], OutputValue> {
  const document: unknown = JSON.parse(json);
  return {
    digests: { json: document, file },
    'digests-file': file,
    images: JSON.stringify(pushedReferences(manifest)),
    count: String(Object.keys(manifest.images).length),
    'artifact-id': String(artifactId ?? ''),
    'run-id': String(run.id),
    'run-url': run.url,
    revision,
  };
}

const verifications: Readonly<Record<ResolveDigestsInputs['verify'], string>> = {
  exists: 'each exists in its registry',
  attestation: 'each exists in its registry and has a valid attestation',
  none: 'not looked up in a registry',
};

/** How many images there are, and what is known about them. */
export function describeVerification({ images }: Resolution, verify: ResolveDigestsInputs['verify']): string {
  const count = Object.keys(images).length;
  return `${count} ${count === 1 ? 'image' : 'images'}, ${verifications[verify]}.`;
}

/** The resolution as lines of a log. */
export function describeResolution({ run, revision, reason, images }: Resolution): string[] {
  const lines = Object.entries(images).map(([name, { image, digest, builtFrom, pushed }]) => {
    const origin = builtFrom === revision ? '' : `, built from ${builtFrom.slice(0, 7)}`;
    return `${name}  ${image}@${digest}${origin}${pushed ? '' : ', not pushed'}`;
  });
  return [`run ${run.number} (${run.url}), ${run.event}, commit ${revision}: ${reason}`, ...lines];
}

/** An address that could end the link is shown as text. */
const linkToRun = ({ number, url }: Resolution['run']): string =>
  /^https?:\/\/[\w.:/-]+$/.test(url) ? `[Run ${number}](${url})` : `Run ${number} (${escapeMarkdown(url)})`;

/** A longer table is folded. */
const shownRows = 10;

/** The resolution as Markdown for the job summary. */
export function summarizeResolution(resolution: Resolution, verify: ResolveDigestsInputs['verify']): string {
  const { run, revision, reason, images, warnings } = resolution;
  const entries = Object.entries(images);
  const rows = entries.map(([name, { image, digest, platforms, builtFrom }]) => [
    `${code(name)}<br>${code(image)}`,
    code(shortDigest(digest)),
    codeList(platforms),
    code(builtFrom.slice(0, 7)),
  ]);
  const imageTable = table(['Image', 'Digest', 'Platforms', 'Built from'], rows);
  const pushed = entries.flatMap(([, { image, digest, pushed }]) => (pushed ? [`${image}@${digest}`] : []));
  return [
    `### Images of ${code(revision.slice(0, 7))}`,
    `${linkToRun(run)}: ${escapeMarkdown(reason)}. ${describeVerification(resolution, verify)}`,
    ...warnings.map(warning => `> ${escapeMarkdown(warning)}`),
    rows.length <= shownRows ? imageTable : details(`${rows.length} images`, imageTable),
    ...pullCommands(pushed),
  ].join('\n\n');
}
