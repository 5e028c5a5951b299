import type { BuildPlan } from '../../shared/images/documents/build-plan.ts';
import type { ImageRecord } from '../../shared/images/documents/image-record.ts';
import { inputError } from '../../shared/runtime/errors.ts';

/** A record of an image that has a name in a registry. */
export interface NamedRecord extends ImageRecord {
  readonly image: string;
}

/**
 * The records of each target that the plan builds, complete: one per platform, all pushed or none. Those of targets without a
 * name are checked like the others, and left out.
 *
 * @throws ActionError of kind `input` that names every missing platform with its row, every surplus record, or every target
 *   whose platforms are not those of the rows
 */
export function expectedRecords(plan: BuildPlan, records: readonly ImageRecord[]): Map<string, NamedRecord[]> {
  const expected = plan.rows.flatMap(row =>
    row.publish.map(target => ({ target, platform: row.platform, row: row.name })),
  );
  refuseOtherPlatforms(plan, expected);
  const isSame = (one: Slot, other: Slot) => one.target === other.target && one.platform === other.platform;
  const missing = expected.filter(slot => !records.some(record => isSame(record, slot)));
  if (missing.length > 0) {
    const lines = missing.map(slot => `  ${describeSlot(slot)}: row ${slot.row} recorded nothing`);
    throw inputError(`The set of images is not complete:\n${lines.join('\n')}`, {
      fix: 'A build job failed or did not run. Run the failed jobs again; nothing was published.',
      terminalFix: 'Run build-images for each of these rows first; nothing was published.',
    });
  }
  const surplus = records.filter(record => !expected.some(slot => isSame(record, slot)));
  if (surplus.length > 0) {
    const lines = surplus.map(record => `  ${describeSlot(record)}, recorded by row ${record.row}`);
    throw inputError(`Images were recorded that the plan does not publish:\n${lines.join('\n')}`, { fix: oneRun });
  }
  for (const record of records) refuseOtherImage(record, plan);
  refuseMixedPush(records);
  const byTarget = new Map<string, NamedRecord[]>();
  for (const record of records.filter(isNamed)) {
    byTarget.set(record.target, [...(byTarget.get(record.target) ?? []), record]);
  }
  return byTarget;
}

const isNamed = (record: ImageRecord): record is NamedRecord => record.image !== null;

/** One target on one platform. */
type Slot = Pick<ImageRecord, 'target' | 'platform'>;

/** A plan whose rows lost a platform would make a smaller index of the rest. */
function refuseOtherPlatforms({ targets }: BuildPlan, expected: readonly Slot[]): void {
  const text = (platforms: readonly string[]) => [...platforms].sort().join(', ') || 'none';
  const lines = Object.entries(targets).flatMap(([name, { platforms, requested, action }]) => {
    const ofRows = expected.filter(({ target }) => target === name).map(({ platform }) => platform);
    const isPublished = ofRows.length > 0 || (requested && action === 'build');
    const wanted = text(action === 'build' ? platforms : []);
    return !isPublished || text(ofRows) === wanted ? [] : [`  ${name}: platforms ${wanted}; rows for ${text(ofRows)}`];
  });
  if (lines.length === 0) return;
  throw inputError(`The rows of the plan do not publish each platform of a target once:\n${lines.join('\n')}`, {
    fix: 'Take the plan as buildx-matrix wrote it, and run all jobs again; nothing was published.',
  });
}

const describeSlot = ({ target, platform }: Slot): string => `${target} for ${platform}`;

const oneRun = 'Let plan and build jobs belong to one run, and run all jobs again.';

/** Tags and indexes go where the plan says; a record cannot lead them to another repository. */
function refuseOtherImage(record: ImageRecord, plan: BuildPlan): void {
  const planned = plan.targets[record.target];
  const wanted = planned === undefined ? 'no repository' : repositoryList(planned);
  const found = repositoryList(record);
  const row = plan.rows.find(({ name }) => name === record.row);
  if (wanted === found && row?.platform === record.platform && row.publish.includes(record.target)) return;
  const rowOfPlan = row === undefined ? '' : `, row ${row.name} for ${row.platform}`;
  throw inputError(
    `Row ${record.row} recorded ${describeSlot(record)} in ${found}, and the plan has ${record.target} in ${wanted}${rowOfPlan}.`,
    { fix: oneRun },
  );
}

const repositoryList = ({ image, mirrors }: { image: string | null; mirrors: readonly string[] }): string =>
  [image ?? 'no repository', ...mirrors].join(', ');

function refuseMixedPush(records: readonly ImageRecord[]): void {
  const unnamed = records.filter(record => record.pushed && !isNamed(record));
  if (unnamed.length > 0) {
    throw inputError(
      `These images have no name, so they cannot have been pushed: ${unnamed.map(describeSlot).join(', ')}.`,
      {
        fix: oneRun,
      },
    );
  }
  const named = records.filter(isNamed);
  const kept = named.filter(record => !record.pushed);
  if (kept.length === 0 || kept.length === named.length) return;
  throw inputError(`Some images were pushed, and these were not: ${kept.map(describeSlot).join(', ')}.`, {
    fix: 'Give all rows the same value of "push".',
  });
}
