import type { PlanRow } from '../../shared/images/documents/build-plan.ts';
import type { ImageRecord } from '../../shared/images/documents/image-record.ts';
import { inputError } from '../../shared/runtime/errors.ts';
import type { BuildFacts } from '../facts.ts';

/** A parent that a row uses by its digest. */
export interface PinnedParent {
  /** `repository@digest` */
  readonly reference: string;
  readonly reason: string;
}

export type PinnedParents = Readonly<Record<string, PinnedParent>>;

/**
 * The parents that a row uses by digest. When nothing is pushed, parents of an earlier wave have no digest in a registry:
 * then the row builds them too, and only reused ones are pinned.
 *
 * @throws ActionError of kind `input` when an earlier wave left no record of a parent
 */
export function pinParents(row: PlanRow, { push, records }: Pick<BuildFacts, 'push' | 'records'>): PinnedParents {
  const parents = Object.entries(row.parents).flatMap(([name, reference]) => {
    if (reference !== null) return [[name, { reference, reason: 'reused, as the plan says' }] as const];
    return push.decision ? [[name, recordedParent(name, row, records)] as const] : [];
  });
  return Object.fromEntries(parents);
}

function recordedParent(name: string, row: PlanRow, records: readonly ImageRecord[]): PinnedParent {
  const ofParent = records.filter(record => record.target === name);
  const record =
    ofParent.find(({ platform }) => platform === row.platform) ?? (ofParent.length === 1 ? ofParent[0] : undefined);
  if (record !== undefined && record.image !== null) {
    return { reference: `${record.image}@${record.descriptor.digest}`, reason: `built by row ${record.row}` };
  }
  throw inputError(`Row "${row.name}" is built from "${name}", and no earlier row recorded it for ${row.platform}.`, {
    fix: `Let this job need the jobs of the earlier waves: wave ${row.wave} comes after wave ${row.wave - 1}.`,
    terminalFix: `Build the rows of wave ${row.wave - 1} first.`,
  });
}

/** Contexts that lead to a pinned parent lead to its image instead. */
export function pinnedContexts(
  contexts: Readonly<Record<string, string>>,
  parents: PinnedParents,
): Record<string, string> {
  const pinned = Object.entries(contexts).map(([key, value]) => {
    const parent = value.startsWith('target:') ? parents[value.slice('target:'.length)] : undefined;
    return [key, parent === undefined ? value : `docker-image://${parent.reference}`];
  });
  return Object.fromEntries(pinned);
}
