// Runs layers of the tests: node scripts/test.mjs LAYER... [-- JEST ARGUMENTS]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const special = ['contracts', 'process', 'engine'];
const cut = process.argv.indexOf('--');
const layers = process.argv.slice(2, cut < 0 ? undefined : cut);
const rest = cut < 0 ? [] : process.argv.slice(cut + 1);

/** Unit tests are all that stand outside the folders of the other layers. */
const without = special.filter(layer => !layers.includes(layer)).map(layer => `/__tests__/${layer}/`);
const named = rest.some(argument => argument.startsWith('__tests__'));
const only = named || layers.includes('unit') ? [] : layers.map(layer => `/__tests__/${layer}/`);

const jest = path.join(root, 'node_modules/jest/bin/jest.js');
// Tests mostly wait for programs that they start, so more workers than cores are busy.
const workers = layers.includes('engine') ? ['--runInBand'] : ['--maxWorkers=100%'];
// Tests make folders as they need them; all of them go with this one.
const temporary = mkdtempSync(path.join(os.tmpdir(), 'image-actions-tests-'));
const result = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--no-warnings',
    jest,
    ...workers,
    // Before the options that take lists, which would swallow it.
    ...rest,
    ...(without.length > 0 ? ['--testPathIgnorePatterns', ...without] : []),
    ...(only.length > 0 ? ['--testPathPatterns', ...only] : []),
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, TMPDIR: temporary } },
);
rmSync(temporary, { recursive: true, force: true });
if (!layers.includes('engine') && existsSync(path.join(root, '__tests__/engine'))) {
  process.stdout.write(
    'Left out: the engine tests (__tests__/engine), which need a Docker engine, BuildKit and a registry. Run them with .ci/run.\n',
  );
}
process.exitCode = result.status ?? 1;
