import type { PlannedTarget } from '../../shared/images/documents/build-plan.ts';
import type { MatrixFacts } from '../facts.ts';
import { type CauseOptions, causes } from './causes.ts';

export type Decision = Pick<PlannedTarget, 'action' | 'reason' | 'reuse'>;

export type Decisions = ReadonlyMap<string, Decision>;

/** Decides for each target whether it is built, by the first cause that applies, or taken over. */
export function selectTargets(facts: MatrixFacts, options: CauseOptions): Decisions {
  const decisions = new Map<string, Decision>();
  for (const name of facts.order) {
    const builtParent = facts.targets[name]?.parents.find(parent => decisions.get(parent)?.action === 'build');
    const target = { name, facts, builtParent, options };
    const reason = causes.map(({ applies }) => applies(target)).find(found => found !== undefined);
    decisions.set(name, reason === undefined ? takeOver(name, facts) : { action: 'build', reason, reuse: null });
  }
  return withLinkedParents(decisions, facts);
}

function takeOver(name: string, { images }: MatrixFacts): Decision {
  const image = images.get(name);
  if (image !== undefined && 'found' in image) return { action: 'reuse', reason: image.reason, reuse: image.found };
  return { action: 'reuse', reason: 'unchanged, and no target that is built needs it', reuse: null };
}

/** A parent without an image is built whenever a child is, in the child's row. */
function withLinkedParents(decisions: Decisions, { order, targets }: MatrixFacts): Decisions {
  const linked = new Map(decisions);
  for (const child of [...order].reverse()) {
    if (linked.get(child)?.action !== 'build') continue;
    for (const parent of targets[child]?.parents ?? []) {
      const decision = linked.get(parent);
      if (decision?.action !== 'reuse' || decision.reuse !== null) continue;
      linked.set(parent, { action: 'build', reason: `needed by ${child}`, reuse: null });
    }
  }
  return linked;
}
