// Runs the tests of properties with 50 times as many cases: node scripts/fuzz.mjs [PATH…] [OPTIONS OF JEST…]
// A parser of foreign text gets 100,000 cases instead of 2,000.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { selectTests } from './test-selection.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

try {
  const { files, options } = selectTests(root, process.argv.slice(2));
  const withProperties = files.filter(file =>
    readFileSync(path.join(root, file), 'utf8').includes('support/fuzzing.ts'),
  );
  if (withProperties.length === 0) throw new Error('None of these tests has a property.');
  const args = [path.join(root, 'scripts/test.mjs'), ...withProperties, '--testTimeout=7200000', ...options];
  const env = { ...process.env, IMAGE_ACTIONS_FUZZ_CASES: '100000' };
  process.exitCode = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env }).status ?? 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
