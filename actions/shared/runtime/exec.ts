import { spawn } from 'node:child_process';
import { codeOf, inputError, messageOf, serviceError } from './errors.ts';

export interface CaptureOptions {
  readonly cwd?: string;
  /** The whole environment of the program; default: this process's. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly stdin?: string | Uint8Array;
  /** After this the program is killed and an error of kind `service` is thrown. Default 60. */
  readonly timeoutSeconds?: number;
}

export interface Captured {
  readonly exitCode: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Runs a program to its end within a time limit and returns what it printed. No shell is involved. */
export type Capture = (program: string, args: readonly string[], options?: CaptureOptions) => Promise<Captured>;

export interface StreamOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Called for each line of standard error and standard output as it comes. */
  readonly onLine: (line: string) => void;
}

/** Runs a program that works for minutes and shows its lines as they come; the job's own time limit bounds it. */
export type Stream = (program: string, args: readonly string[], options: StreamOptions) => Promise<number>;

const missingProgram = (program: string, cause: unknown) =>
  inputError(`The program "${program}" was not found on PATH.`, {
    fix: `Install ${program} on this runner, or use a runner image that has it.`,
    cause,
  });

export const capture: Capture = (program, args, options = {}) =>
  new Promise((resolve, reject) => {
    const seconds = options.timeoutSeconds ?? 60;
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: [options.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      windowsHide: true,
      detached: process.platform !== 'win32',
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      killTree(child.pid);
      // A grandchild that left the process group would hold the pipes, and so this promise, open.
      child.stdout?.destroy();
      child.stderr?.destroy();
    }, seconds * 1000);
    child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', error => {
      clearTimeout(timer);
      reject(codeOf(error) === 'ENOENT' ? missingProgram(program, error) : error);
    });
    child.on('close', code => {
      clearTimeout(timer);
      const stderr = Buffer.concat(err).toString('utf8');
      if (late)
        reject(serviceError(`${program} ${args[0] ?? ''} gave no result within ${seconds} s.`, { cause: stderr }));
      else resolve({ exitCode: code ?? 1, stdout: Buffer.concat(out), stderr });
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(options.stdin);
  });

/** A program's own children (git's transport helpers) hold the pipes open, so the whole process group goes. */
function killTree(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It ended on its own in the meantime.
  }
}

export const stream: Stream = async (program, args, options) => {
  const { exec } = await import('@actions/exec');
  const lines = { stdline: options.onLine, errline: options.onLine };
  const env = Object.fromEntries(
    Object.entries(options.env ?? process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  try {
    return await exec(program, [...args], {
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      env,
      silent: true,
      ignoreReturnCode: true,
      listeners: lines,
    });
  } catch (error) {
    if (/unable to locate executable/i.test(messageOf(error))) throw missingProgram(program, error);
    throw error;
  }
};
