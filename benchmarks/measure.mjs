import { execFile, spawnSync } from 'node:child_process';

/**
 * @typedef {object} Command
 * @property {string} name
 * @property {string} program
 * @property {readonly string[]} args
 * @property {NodeJS.ProcessEnv} env
 * @property {string} cwd
 */

/** @param {readonly number[]} values */
export const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Times depend on the machine, so a missed goal ends no command with an error. */
export const aboutMissedGoals =
  '\nA goal is missed. This does not fail the command, because a busy machine misses goals too: repeat it without other\n' +
  'work, with more --runs, and on the commit before yours. If yours alone misses it, find what it loads at start\n' +
  '(contracts/dist names the chunks), and load that with import() where it is used.';

/**
 * Runs all commands in turns, so that a machine that gets slower meanwhile slows all of them. The first turn warms up.
 *
 * @param {readonly Command[]} commands
 * @param {number} runs
 * @returns {Promise<number[][]>} wall-clock milliseconds of complete processes, by command, in the order of the turns
 * @throws Error when a command fails
 */
export const measureInTurns = async (commands, runs) => await repeatInTurns(commands, runs, milliseconds);

/**
 * The same for the time of processors, of each process and of all that it started: it depends less on what else runs.
 *
 * @param {readonly Command[]} commands
 * @param {number} runs
 */
export const measureProcessors = async (commands, runs) => await repeatInTurns(commands, runs, processorMilliseconds);

/**
 * @param {readonly Command[]} commands
 * @param {number} runs
 * @param {(command: Command) => Promise<number>} measure
 * @returns {Promise<number[][]>}
 */
async function repeatInTurns(commands, runs, measure) {
  /** @type {number[][]} */
  const times = commands.map(() => []);
  for (let turn = 0; turn <= runs; turn++) {
    for (const [at, command] of commands.entries()) {
      const spent = await measure(command);
      if (turn > 0) times[at]?.push(spent);
    }
  }
  return times;
}

/**
 * Leaves this process free to answer the command's requests.
 *
 * @param {Command} command
 * @returns {Promise<number>}
 */
function milliseconds({ name, program, args, env, cwd }) {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint();
    execFile(program, [...args], { env, cwd, encoding: 'utf8', maxBuffer: 1e9 }, (error, stdout, stderr) => {
      const spent = Number(process.hrtime.bigint() - start) / 1e6;
      if (error === null) resolve(spent);
      else reject(new Error(`${name} failed:\n${stdout.slice(-2000)}${stderr}`));
    });
  });
}

/**
 * Node does not know the time of its children, and bash does.
 *
 * @param {Command} command
 * @returns {Promise<number>}
 */
function processorMilliseconds({ name, program, args, env, cwd }) {
  return new Promise((resolve, reject) => {
    const timed = ['-c', 'TIMEFORMAT="%U %S"; time "$@"', 'bash', program, ...args];
    execFile('bash', timed, { env, cwd, encoding: 'utf8', maxBuffer: 1e9 }, (error, stdout, stderr) => {
      const [user = Number.NaN, system = Number.NaN] = (stderr.trimEnd().split('\n').at(-1) ?? '')
        .split(' ')
        .map(Number);
      if (error === null) resolve((user + system) * 1000);
      else reject(new Error(`${name} failed:\n${stdout.slice(-2000)}${stderr}`));
    });
  });
}

/** @param {string} line */
export const print = line => process.stdout.write(`${line}\n`);

/** @param {string} node */
export const versionOf = node => spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();

/** @param {number} value */
export const inMilliseconds = value => `${value.toFixed(1).padStart(8)} ms`;
