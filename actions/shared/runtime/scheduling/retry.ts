export interface RetryPolicy {
  /** Attempts in total, at least 1. */
  readonly attempts: number;
  /** No attempt starts later than this many seconds after the first. */
  readonly deadlineSeconds: number;
  /** The longest pause before the second attempt; it doubles for each further attempt. */
  readonly baseMilliseconds: number;
  /** The longest pause before any attempt. */
  readonly capMilliseconds: number;
}

export interface RetryPorts {
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly random: () => number;
  readonly now: () => number;
}

/** The outcome of one attempt: a value, or a failure that another attempt can repair. To stop, an attempt throws. */
export type Attempt<T> = { readonly done: T } | { readonly again: Error; readonly afterMilliseconds?: number };

export const systemRetryPorts: RetryPorts = {
  sleep: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
  random: Math.random,
  now: Date.now,
};

/**
 * Runs `attempt` until it is done. The pauses have full jitter: random, between 0 and a limit that doubles. A pause that a
 * service asks for (`afterMilliseconds`, from Retry-After) is used instead; one that ends after the deadline ends the
 * retries.
 *
 * @throws the last failure, unchanged, when attempts or time are used up
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
