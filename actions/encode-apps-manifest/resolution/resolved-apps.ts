import { createHash } from 'node:crypto';
import type { Resolution } from './resolution.ts';

/** The output `resolved`: what a later job checks and a later release is compared with. */
export interface ResolvedApps {
  readonly schemaVersion: 1;
  readonly frappe: ResolvedApp;
  /** In the order of installation. */
  readonly apps: readonly ResolvedApp[];
}

export interface ResolvedApp {
  readonly name: string;
  /** Without credentials. */
  readonly url: string;
  readonly ref: string;
  readonly kind: 'branch' | 'tag';
  readonly commit: string;
}

export function recordResolved(frappe: Resolution, apps: readonly Resolution[]): ResolvedApps {
  return { schemaVersion: 1, frappe: recordApp(frappe), apps: apps.map(recordApp) };
}

function recordApp({ app, ref, kind, commit }: Resolution): ResolvedApp {
  return { name: app.name, url: app.url.address, ref, kind, commit };
}

/**
 * SHA-256 over addresses and commits in the order of installation: another value when any commit, address or the order
 * differs, and the same when a tag was merely written instead of a branch at the same commit.
 */
export function hashOfContents({ frappe, apps }: ResolvedApps): string {
  const contents = [frappe, ...apps].map(({ url, commit }) => [url.replace(/(?:\.git)?\/?$/, ''), commit]);
  return createHash('sha256').update(JSON.stringify(contents)).digest('hex');
}

export type AppChange =
  | { readonly what: 'added'; readonly app: ResolvedApp }
  | { readonly what: 'removed'; readonly app: ResolvedApp }
  | { readonly what: 'updated'; readonly app: ResolvedApp; readonly before: ResolvedApp };

/** What differs, by the folder-like name of each app; Frappe first. A changed order alone is no change of an app. */
export function compareResolved(before: ResolvedApps, after: ResolvedApps): AppChange[] {
  const earlier = new Map([before.frappe, ...before.apps].map(app => [app.name, app]));
  const later = new Map([after.frappe, ...after.apps].map(app => [app.name, app]));
  const kept = [...later.values()].flatMap((app): AppChange[] => {
    const old = earlier.get(app.name);
    if (old === undefined) return [{ what: 'added', app }];
    return isSame(old, app) ? [] : [{ what: 'updated', app, before: old }];
  });
  const gone = [...earlier.values()].filter(app => !later.has(app.name));
  return [...kept, ...gone.map((app): AppChange => ({ what: 'removed', app }))];
}

export const hasSameOrder = (before: ResolvedApps, after: ResolvedApps): boolean =>
  before.apps.map(app => app.name).join() === after.apps.map(app => app.name).join();

const isSame = (a: ResolvedApp, b: ResolvedApp): boolean =>
  a.url === b.url && a.ref === b.ref && a.kind === b.kind && a.commit === b.commit;

/** One line for people: `erpnext: version-15 at 1a2b3c4 became version-15 at 5d6e7f8`. */
export function describeChange(change: AppChange): string {
  if (change.what !== 'updated') return `${change.app.name}: ${change.what}, ${version(change.app)}`;
  const address = change.app.url === change.before.url ? '' : `, now from ${change.app.url}`;
  return `${change.app.name}: ${version(change.before)} became ${version(change.app)}${address}`;
}

const version = ({ ref, commit }: ResolvedApp): string => `${ref} at ${commit.slice(0, 12)}`;
