import { rmSync } from 'node:fs';
import { afterAll } from '@jest/globals';
import { type RunOptions, type RunResult, startAction } from '../../testing/runner.mjs';

export type { ActionManifest, Door, ManifestInput, RunOptions, RunResult } from '../../testing/runner.mjs';
export { readDoor } from '../../testing/runner.mjs';
export type { Annotation } from '../../testing/runner-protocol.mjs';

/**
 * The folder of the bundle under test: by default a fresh build of the sources.
 *
 * @throws Error when none is named, so that a stale bundle is never tested by accident
 */
export function bundleFolder(): string {
  const folder = process.env['IMAGE_ACTIONS_DIST'];
  if (folder) return folder;
  throw new Error('No bundle is named. Run these tests by npm test, npm run test:process or npm run test:committed.');
}

const folders: string[] = [];

/** Starts the entry of an action as the runner does; its temporary folder goes when the test file ends. */
export async function runAction(name: string, options: RunOptions): Promise<RunResult> {
  if (options.root === undefined) bundleFolder();
  const result = await startAction(name, options);
  if (options.temporary === undefined) folders.push(result.temporary);
  return result;
}

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
