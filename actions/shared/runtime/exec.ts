import { type ChildProcess, spawn } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import path from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { codeOf, inputError, policyError, serviceError } from './errors.ts';
import { programEnvironment } from './program-environment.ts';

export interface CaptureOptions {
  readonly cwd?: string;
  /** The environment of the program. Default: that of this process. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Names of variables that the program gets though `programEnvironment` withholds such. Default: none. */
  readonly exposed?: readonly string[];
  /** A stream is passed on as it comes, for a program that answers request by request. */
  readonly stdin?: string | Uint8Array | Readable;
  /** Called for each part of standard output as it comes, which is then not in the result. */
  readonly onOutput?: (part: Buffer) => void;
  /** After this the program is killed and an error of kind `service` is thrown. Default 60. */
  readonly timeoutSeconds?: number;
  /** After printing more than this the program is killed and an error of kind `policy` is thrown. Default 128 MiB. */
  readonly maximumBytes?: number;
}

export interface Captured {
  readonly exitCode: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Runs a program within a limit of time and of output, and returns what it printed. No shell is involved. */
export type Capture = (program: string, args: readonly string[], options?: CaptureOptions) => Promise<Captured>;

export interface StreamOptions {
  readonly cwd?: string;
  /** The environment of the program. Default: that of this process. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Names of variables that the program gets though `programEnvironment` withholds such. Default: none. */
  readonly exposed?: readonly string[];
  /** Called for each line of standard output and standard error as it comes; a longer one than 64 KiB comes in pieces. */
  readonly onLine: (line: string) => void;
}

/**
 * Runs a program that can take minutes, and passes its lines on as they come. Only the time limit of the job ends it.
 * On Linux with setsid it leads a process group, so that a canceled job ends its children too.
 *
 * @returns the exit code
 */
export type Stream = (program: string, args: readonly string[], options: StreamOptions) => Promise<number>;

const missingProgram = (program: string, cause?: unknown) =>
  inputError(`The program "${program}" was not found on PATH.`, {
    fix: `Install ${program} on this runner, or use a runner image that has it.`,
    terminalFix: `Install ${program}, or add its folder to PATH.`,
    cause,
  });

const tooLong = (program: string, what: string, cause?: unknown) =>
  inputError(`${path.basename(program)} cannot be started: ${what} longer than the system allows.`, {
    fix: 'On Linux one argument or variable has less than 128 KiB, and all of them some MiB. Look for an input, a variable of the job or a value of the repository that is as long.',
    cause,
  });

function startError(program: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === 'ENOENT') return missingProgram(program, error);
  return code === 'E2BIG' ? tooLong(program, 'its arguments and variables together are', error) : error;
}

/** MAX_ARG_STRLEN of Linux, with the NUL at the end. */
const longestArgument = process.platform === 'linux' ? 128 * 1024 - 1 : Number.POSITIVE_INFINITY;

/**
 * Refuses arguments and variables that no program can get. @actions/exec does not end when the system refuses them.
 *
 * @throws ActionError of kind `input`
 */
function checkStart(program: string, args: readonly string[], env: Readonly<Record<string, string>>): void {
  const strings = [
    ...args.map(text => ({ what: 'an argument', text })),
    ...Object.entries(env).map(([name, value]) => ({ what: `the variable ${name}`, text: `${name}=${value}` })),
  ];
  for (const { what, text } of strings) {
    if (text.includes('\0')) {
      throw inputError(`${path.basename(program)} cannot be started: ${what} contains a NUL character.`, {
        fix: 'Look for an input or a file of the repository with this character (in many formats \\0 or \\u0000), and remove it.',
      });
    }
    // A character has at most three bytes for each unit of the string.
    if (text.length * 3 > longestArgument && Buffer.byteLength(text) > longestArgument)
      throw tooLong(program, `${what} is`);
  }
}

const mebibyte = 1024 * 1024;

/** The list of 500,000 files of a repository has 80 MiB. */
const outputLimit = 128 * mebibyte;

const tooMuchOutput = (program: string, args: readonly string[], limit: number) => {
  const command = [program, args.find(arg => /^[a-z][a-z-]*$/.test(arg))].filter(Boolean).join(' ');
  const size = limit < mebibyte ? `${limit} bytes` : `${limit / mebibyte} MiB`;
  return policyError(`${command} printed more than ${size}, the limit, and was ended.`, {
    fix: 'What it prints is kept in memory. Run it by hand to see why it prints so much: the repository or the service that it reads is larger than this action is made for, damaged, or hostile.',
  });
};

function startCaptured(program: string, args: readonly string[], options: CaptureOptions) {
  const env = programEnvironment(options.env ?? process.env, options.exposed);
  checkStart(program, args, env);
  try {
    return spawn(program, args, {
      cwd: options.cwd,
      env,
      stdio: [options.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      windowsHide: true,
      detached: process.platform !== 'win32',
    });
  } catch (error) {
    throw startError(program, error);
  }
}

export const capture: Capture = (program, args, options = {}) =>
  new Promise((resolve, reject) => {
    const { timeoutSeconds: seconds = 60, maximumBytes = outputLimit } = options;
    const child = startCaptured(program, args, options);
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    let size = 0;
    let ended: 'late' | 'too much' | undefined;
    const end = (why: 'late' | 'too much') => {
      ended ??= why;
      killTree(child.pid);
      // A grandchild that left the process group would keep the pipes, and this promise, open.
      child.stdout?.destroy();
      child.stderr?.destroy();
    };
    const timer = setTimeout(end, seconds * 1000, 'late');
    const keep = (chunks: Buffer[]) => (chunk: Buffer) => {
      size += chunk.length;
      if (size > maximumBytes) end('too much');
      else chunks.push(chunk);
    };
    child.stdout?.on('data', options.onOutput ?? keep(out));
    child.stderr?.on('data', keep(err));
    child.on('error', error => {
      clearTimeout(timer);
      reject(startError(program, error));
    });
    child.on('close', code => {
      clearTimeout(timer);
      const stderr = Buffer.concat(err).toString('utf8');
      if (ended === 'late')
        reject(serviceError(`${program} ${args[0] ?? ''} gave no result within ${seconds} s.`, { cause: stderr }));
      else if (ended === 'too much') reject(tooMuchOutput(program, args, maximumBytes));
      else resolve({ exitCode: code ?? 1, stdout: Buffer.concat(out), stderr });
    });
    child.stdin?.on('error', () => undefined);
    if (options.stdin instanceof Readable) {
      // The program may end before it has read all of it.
      if (child.stdin !== null) pipeline(options.stdin, child.stdin, () => undefined);
    } else child.stdin?.end(options.stdin);
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
  const env = programEnvironment(options.env ?? process.env, options.exposed);
  checkStart(program, args, env);
  const [{ exec }, { which }] = await Promise.all([import('@actions/exec'), import('@actions/io')]);
  const file = await which(program);
  if (file === '') throw missingProgram(program);
  // @actions/exec starts no process group. setsid becomes the program itself, so their process number is the same.
  const grouped = process.platform === 'linux' && (await which('setsid')) !== '';
  const output = [lineReader(options.onLine), lineReader(options.onLine)] as const;
  subscribe('child_process', keepClosedInput);
  try {
    return await exec(grouped ? 'setsid' : program, grouped ? [file, ...args] : [...args], {
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      env,
      silent: true,
      ignoreReturnCode: true,
      // Closes standard input: no program may wait for an answer.
      input: Buffer.alloc(0),
      // A daemon that the program left keeps the pipes open for as long as it runs.
      delay: 5_000,
      listeners: { stdout: chunk => output[0].write(chunk), stderr: chunk => output[1].write(chunk) },
    });
  } finally {
    unsubscribe('child_process', keepClosedInput);
    for (const reader of output) reader.end();
  }
};

/**
 * A program that ends at once closes its standard input before @actions/exec does, which then throws EPIPE outside of any
 * promise. That library does not hand out the process; this channel of Node does.
 */
function keepClosedInput(message: unknown): void {
  const { process: child } = message as { readonly process: ChildProcess };
  child.once('spawn', () => child.stdin?.on('error', () => undefined));
}

const longestLine = 65_536;

/** The lines of a stream of bytes. The line listeners of @actions/exec break a character whose bytes arrive in two chunks. */
function lineReader(onLine: (line: string) => void) {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  return {
    write: (chunk: Buffer) => {
      const lines = `${rest}${decoder.write(chunk)}`.split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? '';
      for (const line of lines) onLine(line);
      if (rest.length <= longestLine) return;
      onLine(rest);
      rest = '';
    },
    end: () => {
      const last = `${rest}${decoder.end()}`.replace(/\r$/, '');
      if (last !== '') onLine(last);
    },
  };
}
