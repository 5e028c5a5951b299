import { rmSync } from 'node:fs';
import { afterAll } from '@jest/globals';
import { type RunOptions, type RunResult, runAction as run } from '../../demo/runner.mjs';

export type { ActionManifest, Annotation, Door, ManifestInput, RunOptions, RunResult } from '../../demo/runner.mjs';
export { readDoor } from '../../demo/runner.mjs';

const folders: string[] = [];

/** Starts the committed entry of an action as the runner does; its temporary folder goes when the test file ends. */
export async function runAction(name: string, options: RunOptions): Promise<RunResult> {
  const result = await run(name, options);
  if (options.temporary === undefined) folders.push(result.temporary);
  return result;
}

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
