import { execFile, spawnSync } from 'node:child_process';

/**
 * @typedef {object} Command
 * @property {string} name
 * @property {string} program
 * @property {readonly string[]} args
 * @property {NodeJS.ProcessEnv} env
 * @property {string} cwd
 */

/**
 * @param {readonly Measurement[]} measured
 * @param {keyof Measurement} kind
 */
export const median = (measured, kind) =>
  measured.map(each => each[kind]).sort((a, b) => a - b)[Math.floor(measured.length / 2)] ?? Number.NaN;

/**
 * The shortest run is the one that other programs disturbed least.
 *
 * @param {readonly Measurement[]} measured
 * @param {keyof Measurement} kind
 */
export const best = (measured, kind) => Math.min(...measured.map(each => each[kind]));

/** Times depend on the machine, so a missed goal ends no command with an error. */
export const aboutMissedGoals =
  '\nA goal is missed. This does not fail the command, because a busy machine misses goals too: repeat it without other\n' +
  'work, with more --runs, and on the commit before yours. If yours alone misses it, find what it loads at start\n' +
  '(contracts/dist names the chunks), and load that with import() where it is used.';

/**
 * @typedef {object} Measurement Milliseconds of one complete process.
 * @property {number} wall
 * @property {number} processors Of the process and of all that it started. Depends less on what else the machine does.
 */

/**
 * Runs all commands in turns, so that a machine that gets slower meanwhile slows all of them. The first turn warms up.
 *
 * @param {readonly Command[]} commands
 * @param {number} runs
 * @returns {Promise<Measurement[][]>} by command, in the order of the turns
 * @throws Error when a command fails
 */
export async function measureInTurns(commands, runs) {
  /** @type {Measurement[][]} */
  const measured = commands.map(() => []);
  for (let turn = 0; turn <= runs; turn++) {
    for (const [at, command] of commands.entries()) {
      const measurement = await measure(command);
      if (turn > 0) measured[at]?.push(measurement);
    }
  }
  return measured;
}

/**
 * Node does not know the time of its children's children, and bash does. This process stays free to answer the command's
 * requests.
 *
 * @param {Command} command
 * @returns {Promise<Measurement>}
 */
function measure({ name, program, args, env, cwd }) {
  return new Promise((resolve, reject) => {
    const timed = ['-c', 'TIMEFORMAT="%R %U %S"; time "$@"', 'bash', program, ...args];
    // A comma between seconds and milliseconds would be no number.
    const options = { env: { ...env, LC_ALL: 'C' }, cwd, encoding: /** @type {const} */ ('utf8'), maxBuffer: 1e9 };
    execFile('bash', timed, options, (error, stdout, stderr) => {
      const [wall = Number.NaN, user = Number.NaN, system = Number.NaN] = (stderr.trimEnd().split('\n').at(-1) ?? '')
        .split(' ')
        .map(seconds => Number(seconds) * 1000);
      if (error === null) resolve({ wall, processors: user + system });
      else reject(new Error(`${name} failed:\n${stdout.slice(-2000)}${stderr}`));
    });
  });
}

/** @param {string} line */
export const print = line => process.stdout.write(`${line}\n`);

/** @param {string} node */
export const nodeVersion = node => spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();

/** @param {number} value */
export const inMilliseconds = value => `${value.toFixed(1).padStart(8)} ms`;
