// Starts an action of this suite as the runner does: the committed entry in dist/, a clean environment, files for outputs.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { annotationsOf, masksOf, readAssignments, visibleLog } from './runner-protocol.mjs';

const suite = fileURLToPath(new URL('..', import.meta.url));
const fileCommands = ['OUTPUT', 'ENV', 'PATH', 'STATE', 'STEP_SUMMARY'];
/** What a program needs from the machine; everything else comes from the options. */
const inherited = ['PATH', 'HOME', 'TMPDIR', 'SYSTEMROOT', 'TEMP', 'TMP'];

/** The parsed `action.yml` of a door and where it stands; the root door is the one whose entry has the name. */
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
 * writes its commands to.
 */
export function prepareStep(name, options) {
  const { phase = 'main', cwd, root = suite } = options;
  const door = readDoor(name, root);
  const temporary = options.temporary ?? mkdtempSync(path.join(os.tmpdir(), 'image-actions-run-'));
  const files = commandFiles(temporary);
  const env = withoutUndefined({
    ...ownVariables(),
    ...runnerVariables(cwd, temporary),
    ...(options.env?.GITHUB_SHA === undefined ? checkoutVariables(cwd) : {}),
    ...eventVariables(options.event, temporary),
    ...options.env,
    ...inputVariables(door.manifest, options),
    ...stateVariables(phase, options.state),
    ...Object.fromEntries(Object.entries(files).map(([command, file]) => [`GITHUB_${command}`, file])),
  });
  const program = options.node ?? process.env.NODE24 ?? process.execPath;
  return { program, entry: entryOf(door, phase), env, files, temporary };
}

/** Runs one phase of an action to its end and returns everything the runner would have learnt from it. */
export async function runAction(name, options) {
  const { cwd, timeoutSeconds = 120 } = options;
  const { program, entry, env, files, temporary } = prepareStep(name, options);
  const ended = await runProgram(program, [entry], { cwd, env, timeoutSeconds, onLine: options.onLine });
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

function entryOf({ file, manifest }, phase) {
  const entry = manifest.runs[phase];
  if (entry === undefined) throw new Error(`${file} has no ${phase} phase`);
  // Names another build to try, e.g. a fresh one beside the committed one.
  const dist = process.env.IMAGE_ACTIONS_DIST;
  return dist ? path.resolve(dist, path.basename(entry)) : path.resolve(path.dirname(file), entry);
}

function commandFiles(temporary) {
  const parent = path.join(temporary, '_runner_file_commands');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(path.join(parent, 'step-'));
  const files = Object.fromEntries(fileCommands.map(command => [command, path.join(folder, command.toLowerCase())]));
  for (const file of Object.values(files)) writeFileSync(file, '');
  return files;
}

const ownVariables = () => Object.fromEntries(inherited.map(name => [name, process.env[name]]));

/** docs.github.com, "Default environment variables"; what tests and demo do not care about keeps a plausible value. */
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
    RUNNER_OS: { darwin: 'macOS', win32: 'Windows' }[process.platform] ?? 'Linux',
    RUNNER_TEMP: temporary,
  };
}

/** The commit and the branch that checkout left; nothing outside a git repository. */
function checkoutVariables(cwd) {
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

function eventVariables(event, temporary) {
  const file = path.join(temporary, '_github_workflow', 'event.json');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(event?.payload ?? {}));
  return { GITHUB_EVENT_PATH: file, ...(event === undefined ? {} : { GITHUB_EVENT_NAME: event.name }) };
}

/** Inputs as the runner hands them over: also unknown ones, and the default of each that is absent. */
function inputVariables(manifest, { inputs = {}, token = '', cwd }) {
  const given = new Map(Object.entries(inputs).map(([name, value]) => [name.toLowerCase(), value]));
  for (const [name, { default: fallback }] of Object.entries(manifest.inputs ?? {})) {
    if (!given.has(name.toLowerCase())) given.set(name.toLowerCase(), evaluate(String(fallback ?? ''), token, cwd));
  }
  return Object.fromEntries(
    [...given].map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}

function evaluate(text, token, cwd) {
  const values = { 'github.token': token, 'github.workspace': cwd };
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression) => {
    if (values[expression] === undefined) throw new Error(`a default holds an expression without a value: ${text}`);
    return values[expression];
  });
}

const stateVariables = (phase, state = {}) =>
  phase === 'main' ? {} : Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]));

const withoutUndefined = env => Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined));

function runProgram(program, args, { cwd, env, timeoutSeconds, onLine }) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const text = { stdout: '', stderr: '' };
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, timeoutSeconds * 1000);
    for (const stream of ['stdout', 'stderr']) {
      const show = lineSplitter(onLine);
      child[stream].setEncoding('utf8').on('data', chunk => {
        text[stream] += chunk;
        show(chunk);
      });
    }
    child.on('error', error => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', code => {
      clearTimeout(timer);
      if (late) reject(new Error(`${args[0]} did not end within ${timeoutSeconds} s:\n${text.stdout}${text.stderr}`));
      else resolve({ exitCode: code ?? 1, ...text, seconds: (performance.now() - started) / 1000 });
    });
  });
}

function lineSplitter(onLine = () => {}) {
  let rest = '';
  return chunk => {
    const lines = (rest + chunk).split(/\r?\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  };
}
