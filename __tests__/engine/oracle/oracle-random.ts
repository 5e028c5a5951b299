/** Choices that a seed repeats. */
export interface Random {
  readonly pick: <T>(list: readonly T[]) => T;
  readonly chance: (part: number) => boolean;
  /** A whole number from 0 to `count - 1`. */
  readonly below: (count: number) => number;
}

/** Choices from a stream of numbers (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count: number) => Math.floor(next() * count);
  return { below, chance: part => next() < part, pick: list => list[below(list.length)] as never };
}
