import type { Reuse } from '../../shared/images/build-plan.ts';

/** What is known of one target before anything is decided. */
export interface TargetFacts {
  readonly name: string;
  readonly parents: readonly string[];
  /** Whether the target gets an image of its own, which a plan must either build or name by digest. */
  readonly published: boolean;
  /** Why it is built in any case: forced, no base, an input that cannot be watched. Null otherwise. */
  readonly always: string | null;
  /** What of its inputs or its definition changed; null when nothing did. */
  readonly change: string | null;
  /** The image that has the same content, or why there is none. */
  readonly reuse: { readonly found: Reuse; readonly reason: string } | { readonly missing: string };
}

export interface Decision {
  readonly action: 'build' | 'reuse';
  readonly reason: string;
  readonly reuse: Reuse | null;
}

/**
 * Decides what is built. Doubt builds: a target is taken over only when nothing speaks for a build, all its parents are
 * taken over too, and an image of the same content is known.
 *
 * @param facts parents before children
 */
export function selectTargets(facts: readonly TargetFacts[]): Map<string, Decision> {
  const decisions = new Map<string, Decision>();
  for (const target of facts) {
    const reason = reasonToBuild(target, decisions);
    if (reason !== null) decisions.set(target.name, { action: 'build', reason, reuse: null });
    else if (!target.published) {
      decisions.set(target.name, { action: 'reuse', reason: 'unchanged, and nothing built needs it', reuse: null });
    } else if ('found' in target.reuse) {
      decisions.set(target.name, { action: 'reuse', reason: target.reuse.reason, reuse: target.reuse.found });
    } else decisions.set(target.name, { action: 'build', reason: target.reuse.missing, reuse: null });
  }
  return withLinked(facts, decisions);
}

function reasonToBuild(target: TargetFacts, decisions: ReadonlyMap<string, Decision>): string | null {
  const own = target.always ?? target.change;
  if (own !== null) return own;
  const parent = target.parents.find(name => decisions.get(name)?.action === 'build');
  return parent === undefined ? null : `its parent ${parent} is built`;
}

/** A parent without a published image is built along whenever a child is. */
function withLinked(facts: readonly TargetFacts[], decisions: Map<string, Decision>): Map<string, Decision> {
  for (const child of [...facts].reverse()) {
    if (decisions.get(child.name)?.action !== 'build') continue;
    for (const parent of child.parents) {
      const decision = decisions.get(parent);
      if (decision?.action !== 'reuse' || decision.reuse !== null) continue;
      decisions.set(parent, { action: 'build', reason: `unchanged, needed by ${child.name}`, reuse: null });
    }
  }
  return decisions;
}
