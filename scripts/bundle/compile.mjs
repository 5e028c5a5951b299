import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Compiles the sources to JavaScript in a folder of their own, which goes when the work is done. Node 20 cannot load
 * TypeScript. The folder is always as deep below the root, because the bundler names modules by their path.
 *
 * @template Result
 * @param {(folder: string) => Promise<Result>} work
 * @returns {Promise<Result>}
 * @throws Error when the sources have type errors
 */
export async function withCompiledSources(work) {
  mkdirSync(path.join(root, 'build'), { recursive: true });
  const folder = mkdtempSync(path.join(root, 'build/compiled-'));
  try {
    const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
    const args = [tsc, '-p', 'tsconfig.build.json', '--outDir', folder];
    const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
    if (status !== 0) throw new Error('The sources do not compile. Were packages added? Then run npm ci.');
    writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }\n');
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
