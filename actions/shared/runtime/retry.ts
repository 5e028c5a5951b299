export interface RetryPolicy {
  /** Attempts in all, at least 1. */
  readonly attempts: number;
  /** No attempt starts later than this many seconds after the first. */
  readonly deadlineSeconds: number;
  /** The longest pause before the second attempt, in milliseconds; it doubles from attempt to attempt. */
  readonly baseMilliseconds: number;
  /** The longest pause of all, in milliseconds. */
  readonly capMilliseconds: number;
}

export interface RetryPorts {
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly random: () => number;
  readonly now: () => number;
}

/** What one attempt ended with: a value, a failure that another attempt may mend, or an error that is thrown at once. */
export type Attempt<T> = { readonly done: T } | { readonly again: Error; readonly afterMilliseconds?: number };

export const systemRetryPorts: RetryPorts = {
  sleep: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
  random: Math.random,
  now: Date.now,
};

/**
 * Runs `attempt` until it is done, with full jitter (a random pause between 0 and the doubling bound); a pause that a
 * service asked for (`afterMilliseconds`, from Retry-After) is honoured instead, and ends the retries when it would
 * pass the deadline.
 *
 * @throws the last failure, when attempts or time are used up; its message is left as it is
 */
export async function retry<T>(
  attempt: (number: number) => Promise<Attempt<T>>,
  policy: RetryPolicy,
  ports: RetryPorts = systemRetryPorts,
): Promise<T> {
  const end = ports.now() + policy.deadlineSeconds * 1000;
  for (let number = 1; ; number++) {
    const outcome = await attempt(number);
    if ('done' in outcome) return outcome.done;
    const bound = Math.min(policy.capMilliseconds, policy.baseMilliseconds * 2 ** (number - 1));
    const pause = outcome.afterMilliseconds ?? Math.floor(ports.random() * bound);
    if (number >= policy.attempts || ports.now() + pause > end) throw outcome.again;
    await ports.sleep(pause);
  }
}
