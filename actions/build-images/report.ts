import path from 'node:path';
import type { Builder } from '../shared/bake/builder.ts';
import { recordsArtifact } from '../shared/github/artifacts/names.ts';
import type { ImageRecord } from '../shared/images/documents/image-record.ts';
import { environmentPath } from '../shared/images/environment.ts';
import { pullCommands } from '../shared/images/pull-commands.ts';
import { formatBytes } from '../shared/images/size.ts';
import { documentsFolder, setOutputs } from '../shared/runtime/outputs.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';
import { code, codeList, escapeMarkdown, table } from '../shared/text/markdown.ts';
import type { BuildFacts } from './facts.ts';
import type { buildImagesOutputs } from './inputs.ts';
import type { RowBuild } from './row/row-build.ts';

const ways = {
  digest: 'pushed by digest',
  tag: 'pushed under a temporary tag',
  layout: 'kept as an OCI layout',
  engine: 'loaded into the local engine',
} as const;

/** What a call of bake will do, as lines of the log. */
export function describeBuild(build: RowBuild, builder: Builder): string[] {
  const targets = Object.entries(build.targets).map(
    ([name, { kind, reason }]) => `  ${name}: ${ways[kind]} (${reason})`,
  );
  const parents = Object.entries(build.parents).map(
    ([name, { reference, reason }]) => `  from ${name}: ${reference} (${reason})`,
  );
  const notes = build.notes.map(note => `  ${note}`);
  return [`Row ${build.row} on builder "${builder.name}" (driver ${builder.driver})`, ...targets, ...parents, ...notes];
}

/** Log, outputs and summary of what was built. */
export async function reportRecords(
  records: readonly ImageRecord[],
  runtime: Runtime,
  { plan, attempt, summary }: Pick<BuildFacts, 'plan' | 'attempt'> & { readonly summary: boolean },
): Promise<void> {
  const { environment } = plan;
  for (const record of records) runtime.log.info(describeRecord(record));
  const rows = [...new Set(records.map(record => record.row))];
  setOutputs<(typeof buildImagesOutputs)[number]>(runtime, {
    records: { json: records, file: path.join(documentsFolder(runtime, environmentPath(environment)), 'records.json') },
    'records-artifact': rows.map(row => recordsArtifact(row, { environment, attempt })).join('\n'),
    images: JSON.stringify(pullableImages(records)),
  });
  if (summary) await runtime.summary.append(summarizeRecords(records));
}

/** Log, outputs and summary of images that are in the local engine. */
export async function reportLoaded(
  builds: readonly RowBuild[],
  runtime: Runtime,
  { summary }: { readonly summary: boolean },
): Promise<void> {
  const loaded = builds.flatMap(({ targets, platform }) =>
    Object.entries(targets).map(([name, delivery]) => ({
      key: `${name} ${platform}`,
      tags: delivery.kind === 'engine' ? delivery.tags : [],
    })),
  );
  for (const { key, tags } of loaded) runtime.log.info(`${key}  ${tags.join('  ')}`);
  setOutputs<(typeof buildImagesOutputs)[number]>(runtime, {
    records: '[]',
    'records-artifact': '',
    images: JSON.stringify(Object.fromEntries(loaded.map(({ key, tags }) => [key, tags[0] ?? '']))),
  });
  if (!summary) return;
  const rows = loaded.map(({ key, tags }) => [code(key), codeList(tags)]);
  await runtime.summary.append(['### Loaded into the local engine', table(['Image', 'Tags'], rows)].join('\n\n'));
}

/** Images that can be pulled, by target and platform: several platforms of a target have no image in common yet. */
export const pullableImages = (records: readonly ImageRecord[]): Record<string, string> =>
  Object.fromEntries(
    records
      .filter(record => record.pushed)
      .map(record => [`${record.target} ${record.platform}`, `${record.image}@${record.descriptor.digest}`]),
  );

const describeFigures = ({ build }: ImageRecord): string =>
  build === null ? '' : `${build.seconds} s, ${build.cachedSteps} of ${build.steps} steps cached`;

const describeLayers = ({ layers, size }: ImageRecord): string =>
  `${layers} ${layers === 1 ? 'layer' : 'layers'}, ${formatBytes(size)}`;

/** One line of the log per image. */
export function describeRecord(record: ImageRecord): string {
  const parts = [record.descriptor.digest, describeLayers(record), describeFigures(record)].filter(Boolean);
  return `${record.target} ${record.platform}  ${parts.join('  ')}`;
}

/** What a row built, as Markdown for the job summary. */
export function summarizeRecords(records: readonly ImageRecord[]): string {
  const platforms = [...new Set(records.map(({ platform }) => platform))];
  const on = platforms.length === 1 ? ` for ${escapeMarkdown(platforms.join(''))}` : '';
  const rows = records.map(record => [
    [record.target, ...(record.image === null ? [] : [record.image])].map(code).join('<br>'),
    [...(platforms.length === 1 ? [] : [escapeMarkdown(record.platform)]), describeLayers(record)].join('<br>'),
    describeFigures(record) || 'not recorded',
  ]);
  const kept = records.filter(record => !record.pushed).map(({ target }) => target);
  const names = kept.length === records.length ? '' : `: ${codeList(kept)}`;
  return [
    `### Built ${records.length} ${records.length === 1 ? 'image' : 'images'}${on}`,
    table(['Image', 'Layers and size', 'Build'], rows),
    ...(kept.length === 0 ? [] : [`Not pushed, kept as OCI layouts on this runner${names}.`]),
    ...pullCommands(
      records.flatMap(({ pushed, image, descriptor }) => (pushed ? [`${image}@${descriptor.digest}`] : [])),
    ),
  ].join('\n\n');
}
