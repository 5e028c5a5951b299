import type { BuildPlan } from '../shared/images/build-plan.ts';
import type { ImageRecord } from '../shared/images/image-record.ts';
import { inputError } from '../shared/runtime/errors.ts';

/**
 * The records of each target that the plan builds, complete: one per platform, all pushed or none.
 *
 * @throws ActionError of kind `input` that names every missing platform with its row, or every surplus record
 */
export function expectedRecords(plan: BuildPlan, records: readonly ImageRecord[]): Map<string, ImageRecord[]> {
  const expected = plan.rows.flatMap(row =>
    row.publish.map(target => ({ target, platform: row.platform, row: row.name })),
  );
  const isOf = (record: ImageRecord) => (want: (typeof expected)[number]) =>
    want.target === record.target && want.platform === record.platform;
  const missing = expected.filter(want => !records.some(record => isOf(record)(want)));
  if (missing.length > 0) {
    const lines = missing.map(
      ({ target, platform, row }) => `  ${target} for ${platform}: row ${row} recorded nothing`,
    );
    throw inputError(`The set of images is not complete:\n${lines.join('\n')}`, {
      fix: 'A build job failed or did not run. Run the failed jobs again; nothing was published.',
    });
  }
  const surplus = records.filter(record => !expected.some(isOf(record)));
  if (surplus.length > 0) {
    const lines = surplus.map(({ target, platform, row }) => `  ${target} for ${platform}, recorded by row ${row}`);
    throw inputError(`Images were recorded that the plan does not publish:\n${lines.join('\n')}`, {
      fix: 'Let plan and build jobs belong to one run, and run all jobs again.',
    });
  }
  for (const record of records) refuseOtherImage(plan, record);
  refuseMixedPush(records);
  const byTarget = new Map<string, ImageRecord[]>();
  for (const record of records) byTarget.set(record.target, [...(byTarget.get(record.target) ?? []), record]);
  return byTarget;
}

/** Tags and indexes go where the plan says; a record cannot lead them to another repository. */
function refuseOtherImage(plan: BuildPlan, record: ImageRecord): void {
  const planned = plan.targets[record.target];
  const [wanted, found] = [planned, record].map(place => [place?.image, ...(place?.mirrors ?? [])].join(', '));
  const row = plan.rows.find(({ name }) => name === record.row);
  if (wanted === found && row?.platform === record.platform && row.publish.includes(record.target)) return;
  throw inputError(
    `Row ${record.row} recorded ${record.target} for ${record.platform} in ${found}, and the plan has ${record.target} in ${wanted}${row === undefined ? '' : `, row ${row.name} for ${row.platform}`}.`,
    { fix: 'Let plan and build jobs belong to one run, and run all jobs again.' },
  );
}

function refuseMixedPush(records: readonly ImageRecord[]): void {
  const kept = records.filter(record => !record.pushed);
  if (kept.length === 0 || kept.length === records.length) return;
  const names = kept.map(({ target, platform }) => `${target} for ${platform}`);
  throw inputError(`Some images were pushed, and these were not: ${names.join(', ')}.`, {
    fix: 'Give all rows the same value of "push".',
  });
}
