import { spawnSync } from 'node:child_process';

const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * Runs each step `runs` times, each run right after an empty process of the same program, so that a machine that gets
 * slower meanwhile slows both. Ratios are of neighbours; a step that fails ends the benchmark.
 *
 * @returns one row per step: medians in milliseconds, the median ratio, and the goal
 */
export function compareInterleaved(steps, cwd, runs) {
  return steps.map(({ name, goal, program, entry, env }) => {
    const pairs = [];
    for (let run = -1; run < runs; run++) {
      const empty = milliseconds(program, ['-e', '0'], env, cwd, 'node -e 0');
      const own = milliseconds(program, [entry], env, cwd, name);
      if (run >= 0) pairs.push({ empty, own });
    }
    return {
      name,
      goal,
      empty: median(pairs.map(pair => pair.empty)),
      own: median(pairs.map(pair => pair.own)),
      ratio: median(pairs.map(pair => pair.own / pair.empty)),
    };
  });
}

/** Wall-clock time of a whole process. */
export function milliseconds(program, args, env, cwd, name) {
  const start = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(program, args, { env, cwd, encoding: 'utf8' });
  const spent = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`${name} failed:\n${stdout}${stderr}`);
  return spent;
}
