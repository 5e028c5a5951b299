import { type AST, RegExpParser } from '@eslint-community/regexpp';

/**
 * Proves that a regular expression takes a time that grows with the length of the text and no faster, also where it finds
 * nothing and where it is searched for again after each match.
 *
 * A backtracking engine tries each way to read a part of the text. Their number is bounded when the automaton of the
 * expression, with a loop before its start for a search, has no two loops that can share text and are reached from each
 * other (Weber and Seidl 1991, criteria EDA and IDA; Weideman et al. 2016 for backtracking). All states count as final, as
 * if every attempt could fail, except where the rest of the expression can be empty: there an attempt succeeds.
 *
 * @returns why there is no proof; undefined for a proof
 */
export function superlinear(source: string, flags: string): string | undefined {
  const pattern = parse(source, flags);
  try {
    const rough = findAmbiguity(new Automaton(pattern, flags, roughRepeats));
    // Repetitions up to a number may still be linear when they are counted.
    return rough === undefined ? undefined : findAmbiguity(new Automaton(pattern, flags, exactRepeats));
  } catch (error) {
    if (error instanceof Unproved) return error.message;
    throw error;
  }
}

class Unproved extends Error {}

const roughRepeats = 10;
const exactRepeats = 300;
const maxStates = 700;

function parse(source: string, flags: string): AST.Pattern {
  const unicode = flags.includes('u');
  return new RegExpParser().parsePattern(source, 0, source.length, { unicode, unicodeSets: flags.includes('v') });
}

/** What must be before a character: the start of the text, or one of some characters, as bits. */
type Before = 'start of text' | bigint | undefined;

/** What may be after a character to end the expression: anything, the end of the text alone, or more of the expression. */
type Rest = 'anything' | 'end of text' | 'more';

/** A way into or out of a part of the expression. */
interface Gate {
  readonly state: number;
  readonly before: Before;
  readonly rest: Rest;
}

interface Fragment {
  readonly first: readonly Gate[];
  readonly last: readonly Gate[];
  /** How it matches nothing; undefined when it cannot. */
  readonly empty: Pick<Gate, 'before' | 'rest'> | undefined;
}

const emptyFragment: Fragment = { first: [], last: [], empty: { before: undefined, rest: 'anything' } };

function bothBefore(one: Before, other: Before): Before {
  if (typeof one === 'bigint' && typeof other === 'bigint') return one & other;
  return one === 'start of text' || other === 'start of text' ? 'start of text' : (one ?? other);
}

const rests: readonly Rest[] = ['anything', 'end of text', 'more'];
const stricterRest = (one: Rest, other: Rest): Rest => (rests.indexOf(one) > rests.indexOf(other) ? one : other);
const easierRest = (one: Rest, other: Rest): Rest => (stricterRest(one, other) === one ? other : one);

/** The position automaton of an expression (Glushkov's construction): a state is a character of it. */
class Automaton {
  /** The characters that lead into each state, as bits of `samples`. */
  readonly taken: bigint[] = [];
  readonly next: Set<number>[] = [];
  /** Whether an attempt that reaches the state cannot fail any more. */
  readonly succeeds: boolean[] = [];
  /** Pairs of states between which two ways lead for one character. */
  readonly twice = new Set<string>();
  readonly #flags: string;
  readonly #counted: number;
  readonly #samples: readonly string[];
  readonly #all: bigint;

  constructor(pattern: AST.Pattern, flags: string, counted: number) {
    this.#flags = flags.replace(/[gymd]/g, '');
    this.#counted = counted;
    this.#samples = samplesOf(pattern.raw);
    const all = (1n << BigInt(this.#samples.length)) - 1n;
    this.#all = all;
    const { first, last } = this.#alternatives(pattern.alternatives, flags.includes('m'));
    for (const { state, rest } of last) {
      const takesAll = this.taken[state] === all && this.next[state]?.has(state) === true;
      if (rest === 'anything' || (rest === 'end of text' && takesAll)) this.succeeds[state] = true;
    }
    const begin = this.#add(all);
    for (const { state } of first) this.#connect(begin, state);
    const searched = first.filter(({ before }) => before !== 'start of text');
    if (searched.length === 0) return;
    const search = this.#add(all);
    this.#connect(search, search);
    for (const { state, before } of searched) {
      if (typeof before !== 'bigint') this.#connect(search, state);
      else {
        const character = this.#add(before);
        this.#connect(search, character);
        this.#connect(character, state);
      }
    }
  }

  #add(taken: bigint): number {
    if (this.taken.length >= maxStates) throw new Unproved('it is too large');
    this.next.push(new Set());
    this.succeeds.push(false);
    return this.taken.push(taken) - 1;
  }

  #connect(from: number, to: number): void {
    const next = this.next[from];
    if (next?.has(to)) this.twice.add(`${from} ${to}`);
    next?.add(to);
  }

  #join(last: readonly Gate[], first: readonly Gate[]): void {
    for (const { state: from } of last) {
      for (const { state: to, before } of first) if (before !== 'start of text') this.#connect(from, to);
    }
  }

  #charactersOf(atom: string): bigint {
    const expression = new RegExp(
      `^(?:${atom})$`,
      this.#flags.replace('s', '') + (this.#flags.includes('s') ? 's' : ''),
    );
    return this.#samples.reduce(
      (bits, sample, index) => (expression.test(sample) ? bits | (1n << BigInt(index)) : bits),
      0n,
    );
  }

  #alternatives(alternatives: readonly AST.Alternative[], lines: boolean): Fragment {
    const parts = alternatives.map(({ elements }) =>
      elements
        .map(element => () => this.#element(element, lines))
        .reduce((sum, each) => this.#concat(sum, each()), emptyFragment),
    );
    const empty = parts.flatMap(part => part.empty ?? []);
    return {
      first: parts.flatMap(({ first }) => first),
      last: parts.flatMap(({ last }) => last),
      empty:
        empty.length === 0
          ? undefined
          : {
              before: empty.length === 1 ? empty[0]?.before : undefined,
              rest: empty.map(({ rest }) => rest).reduce(easierRest),
            },
    };
  }

  #concat(one: Fragment, two: Fragment): Fragment {
    this.#join(one.last, two.first);
    const { empty } = one;
    const { empty: end } = two;
    const later = empty ? two.first.map(gate => ({ ...gate, before: bothBefore(empty.before, gate.before) })) : [];
    const earlier = end ? one.last.map(gate => ({ ...gate, rest: stricterRest(gate.rest, end.rest) })) : [];
    return {
      first: [...one.first, ...later],
      last: [...two.last, ...earlier],
      empty: empty && end && { before: bothBefore(empty.before, end.before), rest: stricterRest(empty.rest, end.rest) },
    };
  }

  #element(element: AST.Element, lines: boolean): Fragment {
    switch (element.type) {
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass':
      case 'ExpressionCharacterClass': {
        const state = this.#add(this.#charactersOf(element.raw));
        const gate: Gate = { state, before: undefined, rest: 'anything' };
        return { first: [gate], last: [gate], empty: undefined };
      }
      case 'Group':
      case 'CapturingGroup':
        return this.#alternatives(element.alternatives, lines);
      case 'Quantifier':
        return this.#repeat(element, lines);
      case 'Assertion':
        return this.#assertion(element, lines);
      default:
        throw new Unproved('it has a back-reference');
    }
  }

  #assertion(assertion: AST.Assertion, lines: boolean): Fragment {
    const between = (before: Before, rest: Rest): Fragment => ({ ...emptyFragment, empty: { before, rest } });
    if (assertion.kind === 'start') return between(lines ? this.#charactersOf(lineEnd) : 'start of text', 'more');
    if (assertion.kind === 'end') return between(undefined, lines ? 'more' : 'end of text');
    if (assertion.kind === 'word') return between(undefined, 'more');
    if (assertion.kind === 'lookbehind') return between(this.#lookBehind(assertion), 'more');
    if (assertion.kind !== 'lookahead') throw new Unproved(`it has ${assertion.raw}`);
    // What is looked at is read beside what follows, and its success is not the end.
    const { first } = this.#alternatives(assertion.alternatives, lines);
    return { first, last: [], empty: { before: undefined, rest: 'more' } };
  }

  #lookBehind({ alternatives, negate, raw }: AST.LookaroundAssertion): Before {
    if (/[*+]|\{\d+,\}/.test(raw)) throw new Unproved('it looks back over any length');
    const single = alternatives.map(({ elements }) => (elements.length === 1 ? elements[0] : undefined));
    if (single.some(element => element === undefined || !/^Character/.test(element.type))) return undefined;
    const characters = this.#charactersOf(single.map(element => element?.raw).join('|'));
    return negate ? this.#all & ~characters : characters;
  }

  #repeat({ element, min, max }: AST.Quantifier, lines: boolean): Fragment {
    const once = () => this.#element(element, lines);
    if (max === 0) return emptyFragment;
    const isCounted = max < this.#counted;
    const copies = Math.min(min, this.#counted);
    let sum = emptyFragment;
    const add = (part: Fragment) => {
      if (part.empty !== undefined && max > 1) throw new Unproved('it repeats what can be empty');
      sum = this.#concat(sum, part);
    };
    for (let count = isCounted ? copies : Math.max(0, copies - 1); count > 0; count--) add(once());
    if (isCounted) {
      const optional = (count: number): Fragment => {
        if (count === 0) return emptyFragment;
        const part = once();
        if (part.empty !== undefined && max > 1) throw new Unproved('it repeats what can be empty');
        const all = this.#concat(part, optional(count - 1));
        return { ...all, empty: emptyFragment.empty };
      };
      return this.#concat(sum, optional(max - min));
    }
    const loop = once();
    add(loop);
    this.#join(loop.last, loop.first);
    return min === 0 ? { ...sum, empty: emptyFragment.empty } : sum;
  }
}

const lineEnd = '[\\n\\r\\u2028\\u2029]';

/** Characters of all kinds that an expression can treat differently. */
function samplesOf(raw: string): string[] {
  const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
  const others = [
    ...'\u0085\u00a0\u00ad\u00b5\u00df\u00e9\u0130\u017f\u0301\u0661\u2028\u2029\u202e\u212a\u3042\ufeff\ufffd',
    '\ud83d',
    '\udc33',
  ];
  const written = Array.from(raw).flatMap(character => {
    const code = character.codePointAt(0) ?? 0;
    return code < 128 ? [] : [code - 1, code, code + 1];
  });
  const escaped = [...raw.matchAll(/\\(?:u\{?|x)([0-9a-f]{2,6})/gi)].flatMap(([, digits = '']) => {
    const code = Number.parseInt(digits, 16);
    return code < 128 || code > 0x10fffe ? [] : [code - 1, code, code + 1];
  });
  return [...new Set([...ascii, ...others, ...[...written, ...escaped].map(code => String.fromCodePoint(code))])];
}

function findAmbiguity(automaton: Automaton): string | undefined {
  const loops = loopsOf(automaton);
  for (const loop of loops.values()) {
    if (isAmbiguous(automaton, loop)) return 'a loop can read one text in two ways';
  }
  for (const [from, loop] of loops) {
    for (const [to, other] of loops) {
      if (from === to || automaton.succeeds[to]) continue;
      if (share(automaton, { from, loop, to, other })) return 'two loops, or the search and a loop, can share text';
    }
  }
  return undefined;
}

/** By state: the states that it reaches and that reach it, for states on a circle. */
function loopsOf({ next }: Automaton): Map<number, ReadonlySet<number>> {
  const reached = next.map((_, state) => {
    const found = new Set<number>();
    const open = [state];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const to of next[at] ?? []) {
        if (found.has(to)) continue;
        found.add(to);
        open.push(to);
      }
    }
    return found;
  });
  const loops = new Map<number, ReadonlySet<number>>();
  for (const [state, found] of reached.entries()) {
    if (found.has(state)) loops.set(state, new Set([...found].filter(other => reached[other]?.has(state))));
  }
  return loops;
}

/** EDA: from a state, one text leads back to it in two ways. */
function isAmbiguous(automaton: Automaton, loop: ReadonlySet<number>): boolean {
  const { twice } = automaton;
  if ([...twice].some(pair => pair.split(' ').every(state => loop.has(Number(state))))) return true;
  const inside = [loop, loop];
  for (const state of loop) {
    for (const [one = -1, two = -1] of walks(automaton, [state, state], inside)) {
      if (one === two) continue;
      if ([...walks(automaton, [one, two], inside)].some(([a, b]) => a === state && b === state)) return true;
    }
  }
  return false;
}

interface Pair {
  readonly from: number;
  readonly loop: ReadonlySet<number>;
  readonly to: number;
  readonly other: ReadonlySet<number>;
}

/** IDA: one text leads from a state back to it, from it to another one, and from that one back to it. */
function share(automaton: Automaton, { from, loop, to, other }: Pair): boolean {
  for (const [one, two, three] of walks(automaton, [from, from, to], [loop, undefined, other])) {
    if (one === from && two === to && three === to) return true;
  }
  return false;
}

/** All tuples of states that one text leads to, after at least one character; each stays within its set. */
function* walks(
  { next, taken }: Automaton,
  start: readonly number[],
  within: readonly (ReadonlySet<number> | undefined)[],
): Generator<readonly number[]> {
  const seen = new Set<string>();
  const open = [start];
  for (let tuple = open.pop(); tuple !== undefined; tuple = open.pop()) {
    let reached: { readonly states: readonly number[]; readonly common: bigint }[] = [{ states: [], common: -1n }];
    for (const [index, state] of tuple.entries()) {
      const allowed = [...(next[state] ?? [])].filter(to => within[index]?.has(to) ?? true);
      reached = reached.flatMap(({ states, common }) =>
        allowed.flatMap(to => {
          const both = common & (taken[to] ?? 0n);
          return both === 0n ? [] : [{ states: [...states, to], common: both }];
        }),
      );
    }
    for (const { states } of reached) {
      const key = states.join();
      if (seen.has(key)) continue;
      seen.add(key);
      open.push(states);
      yield states;
    }
  }
}
