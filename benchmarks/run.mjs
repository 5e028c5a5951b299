// Whole-process times of the actions beside an empty Node process, and the size of what a runner downloads.
// Run with: npm run bench [-- RUNS]; NODE24 names another node program to measure.
import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { measureStarts } from './starts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const runs = Number(process.argv[2] ?? 15);
const print = line => process.stdout.write(`${line}\n`);

const version = spawnSync(process.env.NODE24 ?? process.execPath, ['--version'], { encoding: 'utf8' }).stdout.trim();
print(`Node ${version}, ${runs} runs each, medians\n`);
print('action                 node -e 0     action    ratio     goal');
for (const { name, goal, empty, own, ratio } of measureStarts(runs)) {
  const verdict = goal === null ? '' : `≤ ${goal}${ratio <= goal ? '' : '  missed'}`;
  print(
    `${name.padEnd(20)} ${empty.toFixed(1).padStart(8)} ms ${own.toFixed(1).padStart(7)} ms ${ratio.toFixed(2).padStart(8)}     ${verdict}`,
  );
}

const archive = execFileSync('git', ['archive', '--format=tar', 'HEAD'], { cwd: root, maxBuffer: 256 * 1024 * 1024 });
print(`\ntarball of the tree: ${Math.round(gzipSync(archive).length / 1000)} kB`);
