import { type InputField, parseWholeNumber, wholeNumber } from '../../runtime/inputs.ts';
import type { Log } from '../../runtime/log.ts';
import type { Runtime } from '../../runtime/runtime.ts';
import { type Deadline, startDeadline } from '../../runtime/scheduling/deadline.ts';
import type { TrustedRun } from './trusted-runs.ts';

export interface WaitPorts {
  readonly log: Pick<Log, 'info'>;
  /** When the wait ends, whatever the other runs do. */
  readonly deadline: Deadline;
  /** The pause between two looks. */
  readonly pause: () => Promise<void>;
}

/**
 * Waits for other runs to end. The log says which, and each minute how long it will still wait.
 *
 * @param listRuns the runs that have not ended
 * @returns those that have not ended in time
 */
export async function waitForRuns(
  listRuns: () => Promise<readonly TrustedRun[]>,
  { log, deadline, pause }: WaitPorts,
): Promise<readonly TrustedRun[]> {
  let logged = '';
  for (;;) {
    const runs = await listRuns();
    const remaining = deadline.remainingMilliseconds();
    if (runs.length === 0 || remaining === 0) return runs;
    const minutes = Math.ceil(remaining / 60_000);
    const line = `Waiting for ${runs.map(nameRun).join(' and ')}, up to ${minutes} more ${minutes === 1 ? 'minute' : 'minutes'}.`;
    if (line !== logged) log.info(line);
    logged = line;
    await pause();
  }
}

/** For people. */
export const nameRun = ({ run_number: number, head_branch: branch, html_url: url }: TrustedRun): string =>
  `run ${number}${branch ? ` on ${branch}` : ''} (${url})`;

/** The ports of a wait of some minutes, with a pause of 15 s between two looks. */
export const waitPorts = ({ log, deadlines }: Pick<Runtime, 'log' | 'deadlines'>, minutes: number): WaitPorts => ({
  log,
  deadline: startDeadline(minutes * 60),
  pause: () => new Promise(resolve => setTimeout(resolve, deadlines.look().remainingMilliseconds())),
});

/** `1 minute`, `10 minutes` */
export const countMinutes = (minutes: number): string => `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;

const waitRange = { min: 0, max: 360 };

/** Up to 360 minutes, with or without their unit: `10`, `10m`. */
export const waitMinutes: InputField<number> = {
  ...wholeNumber({ fallback: 0, ...waitRange }),
  parse: value => parseWholeNumber(value.replace(/(?<=\d)m$/, ''), waitRange),
};
