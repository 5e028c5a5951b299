/** Whether a character, by its code point, is taken. */
export type CharacterTest = (code: number) => boolean;

export type PatternPart =
  /** Exactly one character; `literal` is that character where no other is taken. */
  | { readonly kind: 'one'; readonly test: CharacterTest; readonly literal?: string }
  /** Any number of characters. */
  | { readonly kind: 'many'; readonly test: CharacterTest }
  /** No character, or characters of which the last is a slash. */
  | { readonly kind: 'folders'; readonly test: CharacterTest };

/** A place in a pattern. */
interface State {
  /** The characters that lead to the next state. */
  readonly advance?: CharacterTest;
  /** The characters that keep this state. */
  readonly stay?: CharacterTest;
  /** How far ahead the states are that are reached without a character. */
  readonly skips: readonly (1 | 2)[];
}

function statesOf(part: PatternPart): State[] {
  if (part.kind === 'one') return [{ advance: part.test, skips: [] }];
  if (part.kind === 'many') return [{ stay: part.test, skips: [1] }];
  return [{ skips: [1, 2] }, { stay: part.test, advance: code => code === 0x2f, skips: [] }];
}

/** Which states advance and which stay at one character. */
interface Effect {
  readonly advance: Uint32Array;
  readonly stay: Uint32Array;
}

/**
 * Follows all places in a pattern at once, one character after the other (Thompson's construction), 32 of them in one
 * number. It never goes back in the text: its time is bounded by the length of the text times that of the pattern.
 */
export class Automaton {
  readonly #states: readonly State[];
  /** The count of numbers in a set of states. */
  readonly #words: number;
  readonly #skipOne: Uint32Array;
  readonly #skipTwo: Uint32Array;
  readonly #start: Uint32Array;
  readonly #effects = new Map<number, Effect>();

  constructor(parts: readonly PatternPart[]) {
    this.#states = parts.flatMap(statesOf);
    this.#words = (this.#states.length >>> 5) + 1;
    this.#skipOne = this.#setOf(({ skips }) => skips.includes(1));
    this.#skipTwo = this.#setOf(({ skips }) => skips.includes(2));
    this.#start = new Uint32Array(this.#words);
    this.#start[0] = 1;
    this.#skip(this.#start);
  }

  /** Calls `goOn` with the end of each match that begins at `from`, shortest first, until it returns false. */
  follow(text: string, from: number, goOn: (end: number) => boolean): void {
    const final = this.#states.length;
    let current = this.#start;
    let next: Uint32Array = new Uint32Array(this.#words);
    const spare = new Uint32Array(this.#words);
    for (let at = from; ; ) {
      if (((current[final >>> 5] ?? 0) >>> (final & 31)) & 1 && !goOn(at)) return;
      const code = text.codePointAt(at);
      if (code === undefined || !this.#step(current, next, this.#effectOf(code))) return;
      const used = current === this.#start ? spare : current;
      current = next;
      next = used;
      at += code > 0xffff ? 2 : 1;
    }
  }

  /** Whether the pattern matches the text between two indexes from end to end. */
  spans(text: string, from: number, to: number): boolean {
    let last = -1;
    this.follow(text, from, end => {
      last = end;
      return end < to;
    });
    return last === to;
  }

  /** Puts the states after one character into `next`; returns whether there are any. */
  #step(current: Uint32Array, next: Uint32Array, { advance, stay }: Effect): boolean {
    let carry = 0;
    let any = 0;
    for (let word = 0; word < this.#words; word++) {
      const states = current[word] ?? 0;
      const advanced = states & (advance[word] ?? 0);
      const reached = (states & (stay[word] ?? 0)) | (advanced << 1) | carry;
      carry = advanced >>> 31;
      next[word] = reached;
      any |= reached;
    }
    if (any !== 0) this.#skip(next);
    return any !== 0;
  }

  /** Adds the states that are reached without a character. Skips lead forward only, so one pass over the words will do. */
  #skip(set: Uint32Array): void {
    let carry = 0;
    for (let word = 0; word < this.#words; word++) {
      const one = this.#skipOne[word] ?? 0;
      const two = this.#skipTwo[word] ?? 0;
      let states = (set[word] ?? 0) | carry;
      for (let before = -1; before !== states; ) {
        before = states;
        states |= ((states & one) << 1) | ((states & two) << 2);
      }
      carry = ((states & one) >>> 31) | ((states & two) >>> 30);
      set[word] = states;
    }
  }

  #effectOf(code: number): Effect {
    const known = this.#effects.get(code);
    if (known !== undefined) return known;
    const effect = {
      advance: this.#setOf(state => state.advance?.(code) === true),
      stay: this.#setOf(state => state.stay?.(code) === true),
    };
    this.#effects.set(code, effect);
    return effect;
  }

  #setOf(belongs: (state: State) => boolean): Uint32Array {
    const set = new Uint32Array(this.#words);
    for (const [index, state] of this.#states.entries()) {
      if (belongs(state)) set[index >>> 5] = (set[index >>> 5] ?? 0) | (1 << (index & 31));
    }
    return set;
  }
}
