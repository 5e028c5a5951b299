// Whole-process times of the actions beside an empty Node process, and the size of what a runner downloads.
// Run with: npm run bench [-- --runs N]; NODE24 names another node program to measure.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { freshBuild } from '../scripts/bundle/fresh-build.mjs';
import { aboutMissedGoals, inMilliseconds, nodeVersion, print } from './measure.mjs';
import { measureStarts } from './starts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { runs: { type: 'string', default: '15' } } });

process.env['IMAGE_ACTIONS_DIST'] ??= freshBuild().dist;
print(`Node ${nodeVersion(process.env['NODE24'] ?? process.execPath)}, ${values.runs} runs each, the shortest\n`);
print('action                 node -e 0     action    ratio  processors     goal');
const starts = await measureStarts(Number(values.runs));
for (const { name, goal, empty, action, ratio, processors } of starts) {
  const verdict = goal === undefined ? '' : `≤ ${goal}${ratio <= goal ? '' : '  missed'}`;
  print(
    `${name.padEnd(20)} ${inMilliseconds(empty)} ${inMilliseconds(action)} ${ratio.toFixed(2).padStart(7)} ${inMilliseconds(processors)}     ${verdict}`,
  );
}
if (starts.some(({ goal = Number.POSITIVE_INFINITY, ratio }) => ratio > goal)) print(aboutMissedGoals);

const archive = execFileSync('git', ['archive', '--format=tar', 'HEAD'], { cwd: root, maxBuffer: 256 * 1024 * 1024 });
print(`\ntarball of the tree: ${Math.round(gzipSync(archive).length / 1000)} kB`);
