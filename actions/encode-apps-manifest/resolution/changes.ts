import { policyError } from '../../shared/runtime/errors.ts';
import { inputLocation, refuseDiagnostics } from '../source/diagnostic.ts';
import type { ResolvedApp, ResolvedApps } from './resolved-document.ts';

export type AppChange =
  | { readonly kind: 'added'; readonly app: ResolvedApp }
  | { readonly kind: 'removed'; readonly app: ResolvedApp }
  | { readonly kind: 'updated'; readonly app: ResolvedApp; readonly before: ResolvedApp };

/** How the contents of two images differ. */
export interface ContentsChange {
  /** The apps that differ, matched by name; Frappe first. */
  readonly apps: readonly AppChange[];
  /** Whether the apps that are in both are installed in another order. */
  readonly reordered: boolean;
}

export const hasChanged = ({ apps, reordered }: ContentsChange): boolean => apps.length > 0 || reordered;

export function compareResolved(before: ResolvedApps, after: ResolvedApps): ContentsChange {
  const earlier = new Map([before.frappe, ...before.apps].map(app => [app.name, app]));
  const later = new Map([after.frappe, ...after.apps].map(app => [app.name, app]));
  const kept = [...later.values()].flatMap((app): AppChange[] => {
    const old = earlier.get(app.name);
    if (old === undefined) return [{ kind: 'added', app }];
    return isSame(old, app) ? [] : [{ kind: 'updated', app, before: old }];
  });
  const removed = [...earlier.values()].filter(app => !later.has(app.name));
  const orderBefore = [...earlier.keys()].filter(name => later.has(name));
  const orderAfter = [...later.keys()].filter(name => earlier.has(name));
  return {
    apps: [...kept, ...removed.map((app): AppChange => ({ kind: 'removed', app }))],
    reordered: orderAfter.some((name, index) => name !== orderBefore[index]),
  };
}

const isSame = (a: ResolvedApp, b: ResolvedApp): boolean =>
  a.url === b.url && a.ref === b.ref && a.kind === b.kind && a.commit === b.commit;

/** @throws ActionError of kind `policy` that names each app that moved since an earlier job resolved it */
export function refuseDrift(expected: ResolvedApps, found: ResolvedApps): void {
  const { apps, reordered } = compareResolved(expected, found);
  const changes = apps.map(describeChange);
  if (changes.length === 0 && reordered) changes.push('the order of the apps differs');
  const at = inputLocation('resolved');
  const fix = 'Run the whole workflow again, so that every job takes the new commits. A tag or a "commit" pins an app.';
  const diagnostics = changes.map(change => ({ at, message: `moved since it was resolved: ${change}`, fix }));
  refuseDiagnostics(diagnostics, policyError);
}

/** One line for people: `erpnext: version-15 at 1a2b3c4 became version-15 at 5d6e7f8`. */
function describeChange(change: AppChange): string {
  if (change.kind !== 'updated') return `${change.app.name}: ${change.kind}, ${describeVersion(change.app)}`;
  const { app, before } = change;
  const address = app.url === before.url ? '' : `, now from ${app.url}`;
  return `${app.name}: ${describeVersion(before)} became ${describeVersion(app)}${address}`;
}

const describeVersion = ({ ref, commit }: ResolvedApp): string => `${ref} at ${commit.slice(0, 12)}`;
