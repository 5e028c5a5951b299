// What a push of 20 images for two platforms costs beside its builds, with 50 ms on every answer of registry and GitHub.
// Run with: npm run bench:pipeline [-- --runs N] [--targets N]; NODE24 names another node program.
import { register } from 'node:module';
import { parseArgs } from 'node:util';
import { freshBuild } from '../scripts/bundle/fresh-build.mjs';
import { inheritedVariables } from '../testing/runner.mjs';
import { aboutMissedGoals, best, measureInTurns, nodeVersion, print } from './measure.mjs';

register('./typescript-hooks.mjs', import.meta.url);
const { startMeasuredPipeline } = await import('./pipeline-run.mjs');

/** Seconds of a step, its process included, for 20 images on two platforms. @type {Readonly<Record<string, number>>} */
const goals = { 'buildx-matrix': 1, 'build-images': 1.5, 'emit-digest-artifact': 2, 'update-helm-values': 2.5 };
/** Seconds of all steps of a push that changes one image. */
const smallPushGoal = 5;
const milliseconds = 50;

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, targets: { type: 'string', default: '20' } },
});
const [runs, targets] = [Number(values.runs), Number(values.targets)];
const node = process.env['NODE24'] ?? process.execPath;
process.env['IMAGE_ACTIONS_DIST'] ??= freshBuild().dist;

/** @typedef {import('./pipeline-run.mjs').Step} Step */
/** @type {{ all: Step[][], one: Step[][] }} */
const pushes = { all: [], one: [] };
for (let run = 0; run < runs; run++) {
  const pipeline = await startMeasuredPipeline({ targets, milliseconds, node });
  try {
    pushes.all.push(await pipeline.push());
    pipeline.change('app-1');
    pushes.one.push(await pipeline.push());
  } finally {
    await pipeline.close();
  }
}
const [empty = []] = await measureInTurns(
  [{ name: 'node -e 0', program: node, args: ['-e', '0'], env: inheritedVariables(), cwd: '.' }],
  runs,
);

print(
  `Node ${nodeVersion(node)}, ${targets} images for two platforms, ${milliseconds} ms on every answer, ${runs} runs, the shortest\n`,
);
print(`${'node -e 0'.padEnd(24)} ${seconds(best(empty, 'wall') / 1000)}`);
let missed = report('\nPush of all images', pushes.all, goals);
missed = report('\nPush of one image', pushes.one, {}) || missed;
const small = Math.min(...pushes.one.map(steps => steps.reduce((sum, step) => sum + step.seconds, 0)));
print(`${'all steps'.padEnd(24)} ${seconds(small)}${verdict(small, smallPushGoal)}`);
if (missed || small > smallPushGoal) print(aboutMissedGoals);

/**
 * @param {string} title
 * @param {readonly Step[][]} runsOfPush
 * @param {Readonly<Record<string, number>>} goalOf
 */
function report(title, runsOfPush, goalOf) {
  print(title);
  let late = false;
  for (const [at, { name, requests }] of (runsOfPush[0] ?? []).entries()) {
    const shortest = Math.min(...runsOfPush.map(steps => steps[at]?.seconds ?? Number.NaN));
    const goal = targets === 20 ? goalOf[name] : undefined;
    late ||= goal !== undefined && shortest > goal;
    print(
      `${name.padEnd(24)} ${seconds(shortest)} ${String(requests.length).padStart(5)} requests${verdict(shortest, goal)}`,
    );
  }
  return late;
}

/** @param {number} value */
function seconds(value) {
  return `${value.toFixed(2).padStart(6)} s`;
}

/**
 * @param {number} value
 * @param {number | undefined} goal
 */
function verdict(value, goal) {
  if (goal === undefined) return '';
  return `  goal ${goal} s${value > goal ? ', missed' : ''}`;
}
