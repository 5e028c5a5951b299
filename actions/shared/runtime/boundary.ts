import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as core from '@actions/core';
import { withoutSecrets } from '../text/secret-forms.ts';
import { type Action, runWithInputs } from './action.ts';
import { type Cancellation, watchCancellation } from './cancellation.ts';
import { ActionError, describeError, placeOfReader } from './errors.ts';
import { type Annotation, createPlainLog, type Log, neutralize, printable } from './log.ts';
import type { Request } from './request.ts';
import type { Folders, Runtime } from './runtime.ts';
import { createDeadlines, type Limits } from './scheduling/deadline.ts';

const titles = {
  input: 'Bad input',
  permission: 'Missing permission',
  policy: 'Refused by policy',
  service: 'Service unreachable',
} as const;

export interface StartOptions {
  readonly phase?: 'main' | 'post';
  /** Instead of the limits that services have. */
  readonly limits?: Partial<Limits>;
  /** Whether outputs are printed as one JSON object, when the action has ended. Default: each as a line, where no runner takes them. */
  readonly printsJson?: boolean;
}

/**
 * Runs one phase of an action as the runner starts it: masks and reads the inputs, runs the action, and reports an error
 * as one annotation and exit code 1. Only this folder uses `@actions/core` and the process.
 */
export async function start(name: string, action: Action, options: StartOptions = {}): Promise<void> {
  const { phase = 'main' } = options;
  const cancellation = watchCancellation(signal => runtime.log.warning(`${name} was canceled (${signal}).`));
  const printed = new Map<string, string>();
  const { folders, removeUnused } = createFolders(cancellation);
  const runtime = createRuntime(cancellation, options, { printed, folders });
  try {
    if (phase === 'post') {
      await action.post?.(runtime);
      return;
    }
    maskSecrets(action, runtime);
    await runWithInputs(action, inputStrings(process.env), runtime);
  } catch (error) {
    if (phase === 'post') {
      runtime.log.warning(`Cleaning up after ${name} failed: ${error instanceof Error ? error.message : error}`);
      return;
    }
    reportFailure(name, error, runtime.log);
    process.exitCode = 1;
  } finally {
    if (options.printsJson) process.stdout.write(`${JSON.stringify(Object.fromEntries(printed))}\n`);
    removeUnused();
    cancellation.close();
  }
}

function reportFailure(name: string, error: unknown, log: Log): void {
  if (error instanceof ActionError) {
    const { file, line, column } = error;
    log.error(describeError(error, placeOfReader(process.env)), {
      title: `${name}: ${titles[error.kind]}`,
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { line }),
      ...(column === undefined ? {} : { column }),
    });
    if (error.cause !== undefined) log.debug(String(error.cause));
    return;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  log.error(
    `${stack}\nThis is a bug in image-actions, not an error in your workflow. Please report it with this text.`,
    {
      title: `${name}: internal error`,
    },
  );
}

/** Runs before anything is logged, because an error message can contain a secret. */
function maskSecrets(action: Action, { mask }: Runtime): void {
  for (const [name, field] of Object.entries(action.inputs)) {
    if (field.kind !== 'secret' && field.secretsIn === undefined) continue;
    const value = core.getInput(name);
    if (value !== '') for (const secret of field.secretsIn?.(value) ?? [value]) mask(secret);
  }
}

/** The runner sets INPUT_<NAME>, in upper case, for each input, also for those that `action.yml` does not know. */
function inputStrings(env: NodeJS.ProcessEnv): Record<string, string> {
  const strings: Record<string, string> = {};
  for (const [key, value] of Object.entries(env)) {
    if (key.startsWith('INPUT_') && value !== undefined) strings[key.slice('INPUT_'.length).toLowerCase()] = value;
  }
  return strings;
}

interface RuntimeParts {
  /** Takes the outputs that are printed as JSON. */
  readonly printed: Map<string, string>;
  readonly folders: Folders;
}

function createRuntime(
  cancellation: Cancellation,
  { limits, printsJson = false }: StartOptions,
  { printed, folders }: RuntimeParts,
): Runtime {
  const deadlines = createDeadlines(limits);
  const onRunner = process.env['GITHUB_ACTIONS'] === 'true';
  // Where no runner takes the outputs, standard output has them, and nothing else.
  const secrets = new Set<string>();
  const hide = (text: string) => withoutSecrets(text, secrets);
  const log = onRunner ? createCoreLog(hide) : createPlainLog(line => void process.stderr.write(`${hide(line)}\n`));
  let request: Request | undefined;
  return {
    env: process.env,
    log,
    outputs: {
      set: (name, value) => {
        if (process.env['GITHUB_OUTPUT']) core.setOutput(name, value);
        if (printsJson) printed.set(name, value);
        else if (!process.env['GITHUB_OUTPUT']) process.stdout.write(`${name}=${printableValue(value)}\n`);
      },
      // Without a runner there are no later steps that could read it.
      exportVariable: (name, value) => (onRunner ? core.exportVariable(name, value) : undefined),
    },
    summary: {
      // `core.summary` loads node:fs/promises at start, and only appends a line.
      append: async markdown => {
        const file = process.env['GITHUB_STEP_SUMMARY'];
        if (file) appendFileSync(file, `${printable(hide(markdown))}\n`);
      },
    },
    // Both modules cost milliseconds at start, and few steps need both.
    capture: (...call) => cancellation.hold(async () => (await import('./exec.ts')).capture(...call)),
    stream: (...call) => cancellation.hold(async () => (await import('./exec.ts')).stream(...call)),
    request: (...call) =>
      cancellation.hold(async () => {
        request ??= (await import('./request.ts')).createRequest(deadlines);
        return await request(...call);
      }),
    deadlines,
    now: () => new Date(),
    mask: secret => {
      secrets.add(secret);
      if (onRunner) core.setSecret(secret);
    },
    secrets,
    folders,
    state: {
      save: (name, value) => core.saveState(name, value),
      read: name => core.getState(name),
    },
  };
}

/** A value on one line: one with control characters is a JSON string, and so is one that could be taken for it. */
const printableValue = (value: string): string =>
  /\p{Cc}|^"/u.test(value)
    ? JSON.stringify(value).replace(/\p{Cc}/gu, each => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`)
    : value;

/**
 * The folders of a process, and what removes those that are of no use afterwards. A runner empties its temporary folder itself;
 * without one, a folder is made when it is needed.
 */
function createFolders(cancellation: Cancellation): { readonly folders: Folders; readonly removeUnused: () => void } {
  const ofRunner = process.env['RUNNER_TEMP'];
  const unused: string[] = [];
  let made: string | undefined;
  const parent = (): string => {
    if (ofRunner) return ofRunner;
    if (made !== undefined) return made;
    made = mkdtempSync(path.join(os.tmpdir(), 'image-actions-'));
    cancellation.remove(made);
    return made;
  };
  const folders: Folders = {
    workspace: process.env['GITHUB_WORKSPACE'] || process.cwd(),
    get temporary() {
      return parent();
    },
    create: (purpose, { isKept = false } = {}) => {
      mkdirSync(parent(), { recursive: true });
      const folder = mkdtempSync(path.join(parent(), `${purpose}-`));
      cancellation.remove(folder);
      if (!isKept) unused.push(folder);
      return folder;
    },
  };
  const removeUnused = () => {
    if (made === undefined || !existsSync(made)) return;
    for (const folder of unused) rmSync(folder, { recursive: true, force: true });
    if (readdirSync(made).length === 0) rmdirSync(made);
  };
  return { folders, removeUnused };
}

/** @param hide leaves secrets out of a text */
function createCoreLog(hide: (text: string) => string): Log {
  const shown = (text: string) => printable(hide(text));
  const annotationOf = (annotation: Annotation = {}) => ({
    ...(annotation.title === undefined ? {} : { title: shown(annotation.title) }),
    ...(annotation.file === undefined ? {} : { file: shown(annotation.file) }),
    ...(annotation.line === undefined ? {} : { startLine: annotation.line }),
    ...(annotation.column === undefined ? {} : { startColumn: annotation.column }),
  });
  return {
    info: message => core.info(neutralize(hide(message))),
    debug: message => core.debug(shown(message)),
    notice: (message, annotation) => core.notice(shown(message), annotationOf(annotation)),
    warning: (message, annotation) => core.warning(shown(message), annotationOf(annotation)),
    error: (message, annotation) => core.error(shown(message), annotationOf(annotation)),
    group: async (title, body) => {
      core.startGroup(neutralize(hide(title)).replaceAll('\n', ' '));
      try {
        return await body();
      } finally {
        core.endGroup();
      }
    },
  };
}
