import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { rmSync } from 'node:fs';

/** What an action must not leave behind when its job is canceled. */
export interface Cancellation {
  /**
   * Starts something unless the job was canceled, and keeps its result back once it was: what an action does after that
   * result, such as the next push, must not happen anymore.
   */
  hold<T>(work: () => Promise<T>): Promise<T>;
  /** Removes this folder when the job is canceled. */
  remove(folder: string): void;
  /** Stops watching: the action has ended. */
  close(): void;
}

/** Exit codes of a program that a signal ended: 128 and the number of the signal (POSIX shell, "Exit status"). */
const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;
type CancelSignal = keyof typeof exitCodes;
const signals = ['SIGINT', 'SIGTERM'] as const satisfies readonly CancelSignal[];

/**
 * A runner waits 7.5 s after SIGINT and 2.5 s after SIGTERM, then kills what is left
 * (docs.github.com, "Steps GitHub takes to cancel a workflow run").
 */
const secondsToEnd = { SIGINT: 4, SIGTERM: 1.5 } as const;

/** Node publishes each program that it starts here, also those of libraries (nodejs.org, "diagnostics_channel"). */
const channel = 'child_process';

/**
 * Ends the process on SIGINT and SIGTERM: passes the signal on to running programs, kills those that do not end in time,
 * removes folders, and exits with 130 or 143.
 *
 * @param onCancel called once, before programs are ended
 */
export function watchCancellation(onCancel: (signal: CancelSignal) => void): Cancellation {
  const running = new Set<ChildProcess>();
  const signaled = new Set<ChildProcess>();
  const folders = new Set<string>();
  let canceled: CancelSignal | undefined;

  const track = (message: unknown) => {
    const child = (message as { readonly process: ChildProcess }).process;
    running.add(child);
    child.once('exit', () => running.delete(child));
    child.once('error', () => running.delete(child));
    // The process is published before it has a number.
    if (canceled !== undefined) setImmediate(() => endProgram(child, 'SIGKILL'));
  };
  const finish = (signal: CancelSignal): never => {
    // A program may end before those that it started; its process group remains until they end too.
    for (const child of [...running, ...signaled]) endProgram(child, 'SIGKILL');
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    process.exit(exitCodes[signal]);
  };
  const cancel = (signal: NodeJS.Signals) => {
    const received = signal === 'SIGINT' ? 'SIGINT' : 'SIGTERM';
    if (canceled !== undefined) return;
    canceled = received;
    onCancel(received);
    for (const child of running) {
      signaled.add(child);
      endProgram(child, received);
    }
    const finishWhenEnded = () => running.size === 0 && finish(received);
    for (const child of running) child.once('close', finishWhenEnded);
    finishWhenEnded();
    setTimeout(finish, secondsToEnd[received] * 1000, received);
  };

  subscribe(channel, track);
  for (const signal of signals) process.on(signal, cancel);
  return {
    hold: work =>
      new Promise((resolve, reject) => {
        if (canceled !== undefined) return;
        work().then(
          value => canceled ?? resolve(value),
          error => canceled ?? reject(error),
        );
      }),
    remove: folder => void folders.add(folder),
    close: () => {
      unsubscribe(channel, track);
      for (const signal of signals) process.off(signal, cancel);
    },
  };
}

/** A program that leads a process group ends with its group, so that git's transport programs end too. */
function endProgram(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    child.kill(signal);
  }
}
