import { shortDigest } from '../shared/images/digest.ts';
import type { ImageRecord } from '../shared/images/image-record.ts';
import { formatBytes } from '../shared/images/size.ts';
import { code, table } from '../shared/text/markdown.ts';

const figures = ({ build }: ImageRecord): string =>
  build === null ? '' : `${build.seconds} s, ${build.cachedSteps} of ${build.steps} steps cached`;

/** One line of the log per image. */
export function describeRecord(record: ImageRecord): string {
  const parts = [record.descriptor.digest, formatBytes(record.size), figures(record)].filter(part => part !== '');
  return `${record.target} ${record.platform}  ${parts.join('  ')}`;
}

/** What a row built, as Markdown for the job summary. */
export function summariseRecords(records: readonly ImageRecord[]): string {
  const rows = records.map(record => [
    code(record.target),
    code(record.platform),
    code(shortDigest(record.descriptor.digest)),
    formatBytes(record.size),
    record.pushed ? 'pushed' : 'not pushed',
    figures(record),
  ]);
  return [
    `### Built ${records.length} ${records.length === 1 ? 'image' : 'images'}`,
    table(['Target', 'Platform', 'Digest', 'Size', '', 'Build'], rows),
  ].join('\n\n');
}
