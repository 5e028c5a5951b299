import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { codeOf, inputError, serviceError } from './errors.ts';

export interface CaptureOptions {
  readonly cwd?: string;
  /** The environment of the program. Default: that of this process. */
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

/** Runs a program within a time limit and returns what it printed. No shell is involved. */
export type Capture = (program: string, args: readonly string[], options?: CaptureOptions) => Promise<Captured>;

export interface StreamOptions {
  readonly cwd?: string;
  /** The environment of the program. Default: that of this process. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Called for each line of standard output and standard error as it comes. */
  readonly onLine: (line: string) => void;
}

/**
 * Runs a program that can take minutes, and passes its lines on as they come. Only the time limit of the job ends it.
 *
 * @returns the exit code
 */
export type Stream = (program: string, args: readonly string[], options: StreamOptions) => Promise<number>;

const missingProgram = (program: string, cause?: unknown) =>
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
      // A grandchild that left the process group would keep the pipes, and this promise, open.
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

/** The children of a program (such as git's transport helpers) keep the pipes open, so the process group is killed. */
function killTree(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended in the meantime.
  }
}

export const stream: Stream = async (program, args, options) => {
  const [{ exec }, { which }] = await Promise.all([import('@actions/exec'), import('@actions/io')]);
  if ((await which(program)) === '') throw missingProgram(program);
  const output = [lineReader(options.onLine), lineReader(options.onLine)] as const;
  try {
    return await exec(program, [...args], {
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      env: definedOnly(options.env ?? process.env),
      silent: true,
      ignoreReturnCode: true,
      // Closes standard input: no program may wait for an answer.
      input: Buffer.alloc(0),
      // A daemon that the program left keeps the pipes open for as long as it runs.
      delay: 5_000,
      listeners: { stdout: chunk => output[0].write(chunk), stderr: chunk => output[1].write(chunk) },
    });
  } finally {
    await Promise.all(output.map(reader => reader.end()));
  }
};

/** The lines of a stream of bytes. The line listeners of @actions/exec break a character whose bytes arrive in two chunks. */
function lineReader(onLine: (line: string) => void) {
  const input = new PassThrough();
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }).on('line', onLine);
  const closed = once(lines, 'close');
  return {
    write: (chunk: Buffer) => void input.write(chunk),
    end: async () => {
      input.end();
      await closed;
    },
  };
}

const definedOnly = (env: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
