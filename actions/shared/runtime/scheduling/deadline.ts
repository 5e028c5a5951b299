/** The time for one question to a service: all its pages, attempts, pauses and tokens together. */
export interface Deadline {
  /** The time in all, which errors name. */
  readonly seconds: number;
  /** What is left of it; 0 when it is over. */
  remainingMilliseconds(): number;
}

/** How many seconds a question may take. */
export interface Limits {
  /** A question that an action cannot do without. */
  readonly question: number;
  /** All questions together whose answers an action can do without. */
  readonly optional: number;
  /** A question whose answer is a blob, in either direction. */
  readonly transfer: number;
  /** How long a thing that another job has just written is asked for again. */
  readonly appearance: number;
  /** How long another run goes on before it is looked at again. */
  readonly look: number;
}

export const defaultLimits: Limits = { question: 60, optional: 10, transfer: 600, appearance: 8, look: 15 };

/** Deadlines that begin when they are made. */
export interface Deadlines {
  question(): Deadline;
  optional(): Deadline;
  transfer(): Deadline;
  appearance(): Deadline;
  look(): Deadline;
}

/** Work took longer than its deadline. */
export class LateError extends Error {
  constructor({ seconds }: Deadline) {
    super(`no complete answer within ${seconds} s`);
    this.name = 'LateError';
  }
}

/** Milliseconds of a clock that never goes back. */
type Now = () => number;

const systemNow: Now = () => performance.now();

/** A deadline that begins now. */
export function startDeadline(seconds: number, now = systemNow): Deadline {
  const end = now() + seconds * 1000;
  return { seconds, remainingMilliseconds: () => Math.max(0, end - now()) };
}

export function createDeadlines(limits: Partial<Limits> = {}, now = systemNow): Deadlines {
  const start = (limit: keyof Limits) => () => startDeadline(limits[limit] ?? defaultLimits[limit], now);
  return {
    question: start('question'),
    optional: start('optional'),
    transfer: start('transfer'),
    appearance: start('appearance'),
    look: start('look'),
  };
}
