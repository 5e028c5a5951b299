import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { bundleFolder } from '../runner.ts';
import { root } from '../sources/source-files.ts';

/** Runs the demo with a build of today's sources. */
export function runDemo(env: NodeJS.ProcessEnv) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'demo/demo.mjs')], {
    cwd: root,
    env: { ...env, IMAGE_ACTIONS_DIST: bundleFolder() },
    encoding: 'utf8',
    timeout: 280_000,
  });
  return { exitCode: status, stdout, stderr };
}
