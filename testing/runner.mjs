// Starts an action of this suite as the runner does: its entry in a bundle, a clean environment, files for outputs.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { annotationsOf, masksOf, readAssignments, visibleLog } from './runner-protocol.mjs';

/**
 * @typedef {object} RunOptions
 * @property {string} cwd The checked-out repository: the working directory and GITHUB_WORKSPACE.
 * @property {Readonly<Record<string, string>>} [inputs] Inputs as a workflow writes them; absent ones get the default of action.yml.
 * @property {Readonly<Record<string, string | undefined>>} [env] Variables over those of a plausible run; `undefined` takes one away.
 * @property {{ readonly name: string, readonly payload: unknown }} [event] What started the run; default: a push with an empty payload.
 * @property {string} [token] The value of `github.token` in defaults; default empty.
 * @property {'main' | 'post'} [phase]
 * @property {Readonly<Record<string, string>>} [state] What the main phase saved, for the post phase.
 * @property {string} [temporary] RUNNER_TEMP; default a new folder, named in the result.
 * @property {string} [root] The folder that holds the doors; default this repository.
 * @property {string} [node] The node program; default the variable NODE24, else the one that runs this.
 * @property {Readonly<Record<string, number>>} [limits] Seconds for questions to services, instead of those of the suite.
 * @property {number} [timeoutSeconds] After this the action is killed and the promise rejected. Default 120.
 * @property {(line: string) => void} [onLine] Called for each complete line as it comes.
 *
 * @typedef {object} ProgramResult
 * @property {number} exitCode
 * @property {string} stdout
 * @property {string} stderr
 * @property {number} seconds
 *
 * @typedef {object} RunnerFacts
 * @property {string} log Standard output as a reader of the job sees it: masks applied, add-mask and debug lines left out.
 * @property {string} temporary
 * @property {Readonly<Record<string, string>>} outputs
 * @property {Readonly<Record<string, string>>} env Variables exported to later steps.
 * @property {Readonly<Record<string, string>>} state
 * @property {readonly string[]} paths
 * @property {string} summary
 * @property {readonly import('./runner-protocol.mjs').Annotation[]} annotations
 * @property {readonly string[]} masks
 *
 * @typedef {ProgramResult & RunnerFacts} RunResult
 *
 * @typedef {object} ManifestInput
 * @property {string} [description]
 * @property {boolean} [required]
 * @property {string} [default]
 * @property {string} [deprecationMessage]
 *
 * @typedef {object} ActionManifest
 * @property {string} name
 * @property {string} description
 * @property {Readonly<Record<string, ManifestInput>>} [inputs]
 * @property {Readonly<Record<string, { readonly description?: string }>>} [outputs]
 * @property {{ readonly using: string, readonly main: string, readonly post?: string, readonly 'post-if'?: string }} runs
 * @property {{ readonly icon?: string, readonly color?: string }} [branding]
 *
 * @typedef {object} Door
 * @property {string} file Absolute path of action.yml.
 * @property {ActionManifest} manifest
 *
 * @typedef {object} PreparedStep
 * @property {string} program
 * @property {string} entry Absolute path of the entry in the bundle.
 * @property {string[]} args What the program is started with: the entry, or what it does with other limits.
 * @property {Record<string, string>} env
 * @property {CommandFiles} files The file of each command.
 * @property {string} temporary
 *
 * @typedef {'OUTPUT' | 'ENV' | 'PATH' | 'STATE' | 'STEP_SUMMARY'} FileCommand
 * @typedef {Readonly<Record<FileCommand, string>>} CommandFiles
 * @typedef {Record<string, string | undefined>} Variables
 */

const suite = fileURLToPath(new URL('..', import.meta.url));
/** What a program needs from the machine; everything else comes from the options. */
const inherited = ['PATH', 'HOME', 'TMPDIR', 'SYSTEMROOT', 'TEMP', 'TMP'];

/**
 * The parsed `action.yml` of a door and its path; the root door is the one whose entry has the name.
 *
 * @param {string} name
 * @returns {Door}
 * @throws Error when no door opens `dist/<name>.js`
 */
export function readDoor(name, root = suite) {
  for (const file of [path.join(root, name, 'action.yml'), path.join(root, 'action.yml')]) {
    if (!existsSync(file)) continue;
    const manifest = parse(readFileSync(file, 'utf8'));
    if (path.basename(String(manifest.runs?.main), '.js') === name) return { file, manifest };
  }
  throw new Error(`no action.yml in ${root} opens dist/${name}.js`);
}

/**
 * What the runner starts for one phase of an action: program, entry, the whole environment, and the files that the action
 * writes its commands to. Starts nothing.
 *
 * @param {string} name
 * @param {RunOptions} options
 * @returns {PreparedStep}
 */
export function prepareStep(name, options) {
  const { phase = 'main', cwd, root = suite } = options;
  const door = readDoor(name, root);
  const temporary = options.temporary ?? mkdtempSync(path.join(os.tmpdir(), 'image-actions-run-'));
  const files = createCommandFiles(temporary);
  const env = withoutUndefined({
    ...inheritedVariables(),
    ...runnerVariables(cwd, temporary),
    ...(options.env?.['GITHUB_SHA'] === undefined ? checkoutVariables(cwd) : {}),
    ...eventVariables(options.event, temporary),
    ...options.env,
    ...inputVariables(door.manifest, options),
    ...stateVariables(phase, options.state),
    ...Object.fromEntries(Object.entries(files).map(([command, file]) => [`GITHUB_${command}`, file])),
  });
  const program = options.node ?? process.env['NODE24'] ?? process.execPath;
  const entry = entryOf(door, phase, root);
  const { limits } = options;
  return {
    program,
    entry,
    args: limits === undefined ? [entry] : openWith(name, entry, { phase, limits }),
    env,
    files,
    temporary,
  };
}

/**
 * Runs one phase of an action to its end and returns everything the runner would have learned from it.
 *
 * @param {string} name
 * @param {RunOptions} options
 * @returns {Promise<RunResult>}
 * @throws Error when it does not end in time, or wrote a file of assignments that the runner would refuse
 */
export async function startAction(name, options) {
  const { cwd, timeoutSeconds = 120 } = options;
  const { program, args, env, files, temporary } = prepareStep(name, options);
  const ended = await runProgram(program, args, { cwd, env, timeoutSeconds, onLine: options.onLine });
  /** @param {FileCommand} command */
  const read = command => readFileSync(files[command], 'utf8');
  return {
    ...ended,
    temporary,
    outputs: readAssignments(read('OUTPUT')),
    env: readAssignments(read('ENV')),
    state: readAssignments(read('STATE')),
    paths: read('PATH').split(/\r?\n/).filter(Boolean),
    summary: read('STEP_SUMMARY'),
    annotations: annotationsOf(ended.stdout),
    masks: masksOf(ended.stdout),
    log: visibleLog(ended.stdout),
  };
}

/**
 * What an entry does, with options: an action takes them from nowhere else.
 *
 * @param {string} name
 * @param {string} entry
 * @param {{ phase: 'main' | 'post', limits: Readonly<Record<string, number>> }} options
 */
function openWith(name, entry, options) {
  const bundle = pathToFileURL(path.join(path.dirname(entry), 'index.js')).href;
  const call = `open(${JSON.stringify(name)}, ${JSON.stringify(options)})`;
  return ['--input-type=module', '--eval', `import { open } from ${JSON.stringify(bundle)}; await ${call};`];
}

/**
 * @param {Door} door
 * @param {'main' | 'post'} phase
 * @param {string} root
 */
function entryOf({ file, manifest }, phase, root) {
  const entry = manifest.runs[phase];
  if (entry === undefined) throw new Error(`${file} has no ${phase} phase`);
  // Names another bundle of this suite, such as a fresh one beside the committed one.
  const bundle = root === suite ? process.env['IMAGE_ACTIONS_DIST'] : undefined;
  return bundle ? path.resolve(bundle, path.basename(entry)) : path.resolve(path.dirname(file), entry);
}

/**
 * @param {string} temporary
 * @returns {CommandFiles}
 */
function createCommandFiles(temporary) {
  const parent = path.join(temporary, '_runner_file_commands');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(path.join(parent, 'step-'));
  /** @param {string} command */
  const create = command => {
    const file = path.join(folder, command.toLowerCase());
    writeFileSync(file, '');
    return file;
  };
  return {
    OUTPUT: create('OUTPUT'),
    ENV: create('ENV'),
    PATH: create('PATH'),
    STATE: create('STATE'),
    STEP_SUMMARY: create('STEP_SUMMARY'),
  };
}

/** @type {Partial<Record<NodeJS.Platform, string>>} */
const systems = { darwin: 'macOS', win32: 'Windows' };

/**
 * What every step gets from this process. A setting such as NODE_EXTRA_CA_CERTS would cost each Node program 45 ms.
 *
 * @returns {Variables}
 */
export const inheritedVariables = () => Object.fromEntries(inherited.map(name => [name, process.env[name]]));

/**
 * docs.github.com, "Default environment variables"; what tests and demo do not care about keeps a plausible value.
 *
 * @param {string} cwd
 * @param {string} temporary
 * @returns {Variables}
 */
function runnerVariables(cwd, temporary) {
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'octocat',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
    GITHUB_JOB: 'images',
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_REPOSITORY_OWNER: 'acme',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '42',
    GITHUB_RUN_NUMBER: '7',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_WORKFLOW: 'images',
    GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/images.yml@refs/heads/main',
    GITHUB_WORKSPACE: cwd,
    RUNNER_ARCH: process.arch === 'arm64' ? 'ARM64' : 'X64',
    RUNNER_OS: systems[process.platform] ?? 'Linux',
    RUNNER_TEMP: temporary,
  };
}

/**
 * The commit and the branch that checkout left; none outside a git repository.
 *
 * @param {string} cwd
 * @returns {Variables}
 */
function checkoutVariables(cwd) {
  /** @param {string[]} args */
  const git = (...args) => spawnSync('git', args, { cwd, encoding: 'utf8' }).stdout?.trim() || undefined;
  const sha = git('rev-parse', '--verify', '--quiet', 'HEAD');
  if (sha === undefined) return {};
  const ref = git('symbolic-ref', '--quiet', 'HEAD');
  if (ref === undefined) return { GITHUB_SHA: sha };
  return {
    GITHUB_SHA: sha,
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace('refs/heads/', ''),
    GITHUB_REF_TYPE: 'branch',
  };
}

/**
 * @param {RunOptions['event']} event
 * @param {string} temporary
 * @returns {Variables}
 */
function eventVariables(event, temporary) {
  const file = path.join(temporary, '_github_workflow', 'event.json');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(event?.payload ?? {}));
  return { GITHUB_EVENT_PATH: file, ...(event === undefined ? {} : { GITHUB_EVENT_NAME: event.name }) };
}

/**
 * Inputs as the runner hands them over: also unknown ones, and the default of each that is absent.
 *
 * @param {ActionManifest} manifest
 * @param {RunOptions} options
 * @returns {Variables}
 */
function inputVariables(manifest, { inputs = {}, token = '', cwd }) {
  const values = new Map(Object.entries(inputs).map(([name, value]) => [name.toLowerCase(), value]));
  const expressions = { 'github.token': token, 'github.workspace': cwd };
  for (const [name, { default: fallback }] of Object.entries(manifest.inputs ?? {})) {
    const key = name.toLowerCase();
    if (!values.has(key)) values.set(key, evaluateDefault(String(fallback ?? ''), expressions));
  }
  return Object.fromEntries(
    [...values].map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}

/**
 * @param {string} text
 * @param {Readonly<Record<string, string>>} values
 */
function evaluateDefault(text, values) {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression) => {
    const value = values[expression];
    if (value === undefined) throw new Error(`a default holds an expression without a value: ${text}`);
    return value;
  });
}

/**
 * @param {'main' | 'post'} phase
 * @param {Readonly<Record<string, string>>} [state]
 * @returns {Variables}
 */
const stateVariables = (phase, state = {}) =>
  phase === 'main' ? {} : Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]));

/**
 * @param {Variables} env
 * @returns {Record<string, string>}
 */
const withoutUndefined = env =>
  Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd: string, env: Record<string, string>, timeoutSeconds: number, onLine?: ((line: string) => void) | undefined }} options
 * @returns {Promise<ProgramResult>}
 */
function runProgram(program, args, { cwd, env, timeoutSeconds, onLine }) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(program, [...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const printed = { stdout: '', stderr: '' };
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, timeoutSeconds * 1000);
    /** @param {'stdout' | 'stderr'} stream */
    const read = stream => {
      const show = lineSplitter(onLine);
      child[stream].setEncoding('utf8').on('data', chunk => {
        printed[stream] += chunk;
        show(chunk);
      });
    };
    read('stdout');
    read('stderr');
    child.on('error', error => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', code => {
      clearTimeout(timer);
      if (late)
        reject(new Error(`${args[0]} did not end within ${timeoutSeconds} s:\n${printed.stdout}${printed.stderr}`));
      else resolve({ exitCode: code ?? 1, ...printed, seconds: (performance.now() - started) / 1000 });
    });
  });
}

/** @param {(line: string) => void} [onLine] */
function lineSplitter(onLine = () => {}) {
  let rest = '';
  return (/** @type {string} */ chunk) => {
    const lines = (rest + chunk).split(/\r?\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  };
}
