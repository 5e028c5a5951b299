import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Runtime } from '../../shared/runtime/runtime.ts';
import type { App } from '../list/app.ts';

const stateName = 'secret-folder';

/** The list as bench reads it: `url` and `branch` in the order of installation, and nothing else. */
export const canonicalJson = (apps: readonly App[], addressOf = writtenUrl): string =>
  JSON.stringify(apps.map(app => entryOf(app, addressOf)));

const writtenUrl = ({ written }: App['url']): string => written;

const entryOf = ({ url, branch }: App, addressOf = writtenUrl) => ({
  url: addressOf(url),
  ...(branch === undefined ? {} : { branch }),
});

/**
 * The list for the build argument of older Containerfiles, in base64 on one line. They have no other argument that changes
 * when an app moves, so the first entry has the hash of the contents under a key that bench ignores.
 */
export function encodeList(apps: readonly App[], cacheBust: string): string {
  const entries = apps.map((app, index) => (index === 0 ? { ...entryOf(app), cache_bust: cacheBust } : entryOf(app)));
  return Buffer.from(JSON.stringify(entries)).toString('base64');
}

/** Writes the list where only this user can read it. The post step removes it, even after a failed write. */
export function writeSecretFile(content: string, runtime: Runtime): string {
  const folder = runtime.folders.create('apps-json', { isKept: true });
  runtime.state.save(stateName, folder);
  const file = path.join(folder, 'apps.json');
  writeFileSync(file, content, { mode: 0o600, flag: 'wx' });
  return file;
}

/** Removes what `writeSecretFile` wrote, if it ran. */
export function removeSecretFile(runtime: Runtime): void {
  const folder = runtime.state.read(stateName);
  if (folder === '' || !path.basename(folder).startsWith('apps-json-')) return;
  rmSync(folder, { recursive: true, force: true });
  runtime.log.info('The secret file of the list of apps was removed.');
}
