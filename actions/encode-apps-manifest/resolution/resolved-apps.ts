import { createHash } from 'node:crypto';
import type { AppResolution } from './resolution.ts';
import type { ResolvedApp, ResolvedApps } from './resolved-document.ts';

/** @param resolutions Frappe's first, then the apps' in the order of installation */
export function toResolvedApps([frappe, ...apps]: readonly AppResolution[]): ResolvedApps {
  if (frappe === undefined) throw new Error('Frappe was not resolved');
  return { schemaVersion: 1, frappe: toResolvedApp(frappe), apps: apps.map(toResolvedApp) };
}

const toResolvedApp = ({ app, ref, kind, commit }: AppResolution): ResolvedApp => ({
  name: app.name,
  url: app.url.address,
  ref,
  kind,
  commit,
});

/**
 * SHA-256 over addresses and commits in the order of installation: it differs when a commit, an address or the order
 * differs, and is equal when only a tag is written instead of a branch at the same commit.
 */
export function hashContents({ frappe, apps }: ResolvedApps): string {
  const contents = [frappe, ...apps].map(({ url, commit }) => [url.replace(/(?:\.git)?\/?$/, ''), commit]);
  return createHash('sha256').update(JSON.stringify(contents)).digest('hex');
}
