import fc from 'fast-check';
import { ActionError } from '../../actions/shared/runtime/errors.ts';

const usualCases = 2000;

/**
 * How many cases a property gets. `npm run fuzz` sets the variable, and every property gets 50 times as many cases.
 *
 * @param count in `npm test`; fewer than the default only for cases that take milliseconds
 */
export const cases = (count = usualCases): number =>
  Math.ceil((count * Number(process.env['IMAGE_ACTIONS_FUZZ_CASES'] || usualCases)) / usualCases);

/**
 * Feeds a reader of foreign text, which must return a value or throw an ActionError. Any other error is a crash: users
 * would see it as a bug of ours.
 *
 * @param isExpected errors of a reader whose caller turns them into an ActionError
 * @returns how many cases were read and how many were refused; a test that expects both shows that its cases reach the code
 */
export async function survives<T>(
  values: fc.Arbitrary<T>,
  read: (value: T) => unknown,
  isExpected: (error: unknown) => boolean = error => error instanceof ActionError,
): Promise<{ readonly taken: number; readonly refused: number }> {
  let taken = 0;
  let refused = 0;
  const property = fc.asyncProperty(values, async value => {
    try {
      await read(value);
      taken++;
    } catch (error) {
      if (!isExpected(error)) throw error;
      refused++;
    }
  });
  await fc.assert(property, { numRuns: cases() });
  return { taken, refused };
}

const marks = [...' \t\r\n\0"\'\\,;:=<>/?#&%@[]{}()-_.0aZé\u2028\u{1f433}\ud800'];
const insertion = fc.oneof(
  fc.constantFrom(...marks),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom('__proto__', 'x'.repeat(5000), '9'.repeat(400), '\\u0000', '%00', '..', '=?', '",'),
);

/** Texts with up to four places cut out, repeated or written over, and text that has nothing to do with them. */
export function damaged(...texts: readonly string[]): fc.Arbitrary<string> {
  const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(12), repeat: fc.boolean() });
  const edits = fc.array(fc.tuple(edit, insertion), { maxLength: 4 });
  const changed = fc.tuple(fc.constantFrom(...texts), edits).map(([text, changes]) =>
    changes.reduce((current, [{ at, length, repeat }, inserted]) => {
      const start = Math.floor(at * current.length);
      const part = current.slice(start, start + length);
      return `${current.slice(0, start)}${repeat ? part + part : inserted}${current.slice(start + length)}`;
    }, text),
  );
  return fc.oneof({ weight: 8, arbitrary: changed }, fc.string({ unit: 'binary' }), fc.json());
}

const foreignValue = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(null, true, 0, -1, 1.5, 1e300, '', ' ', '-', '\0', 'x'.repeat(5000), [], {}, [null], [[]], [{}]),
  fc.constantFrom(
    '__proto__',
    'toString',
    '../..',
    'sha256:',
    `sha256:${'0'.repeat(64)}`,
    '${x}',
    '2026-13-45T99:99:99Z',
  ),
);
const foreignKey = fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'length', '', '0', 'new');

/**
 * JSON documents with up to three values replaced, removed or renamed, at any depth.
 *
 * @returns values as `JSON.parse` makes them
 */
export function mutated(...documents: readonly unknown[]): fc.Arbitrary<unknown> {
  const kind = fc.constantFrom('replace' as const, 'replace' as const, 'remove' as const, 'rename' as const);
  const change = fc.record({ place: fc.nat(), kind, value: foreignValue, key: foreignKey });
  return fc
    .tuple(fc.constantFrom(...documents), fc.array(change, { minLength: 1, maxLength: 3 }))
    .map(([document, changes]) => changes.reduce<unknown>((current, each) => mutate(current, each), document));
}

interface Mutation {
  /** Which of all places; counted round. */
  readonly place: number;
  readonly kind: 'replace' | 'remove' | 'rename';
  readonly value: unknown;
  readonly key: string;
}

function mutate(document: unknown, { place, kind, value, key }: Mutation): unknown {
  const text = JSON.stringify(document) ?? 'null';
  let count = 0;
  JSON.parse(text, () => void count++);
  let number = 0;
  const walk = (current: unknown): unknown => {
    if (number++ === place % count) return value;
    if (Array.isArray(current)) return current.flatMap(each => change(each).map(({ result }) => result));
    if (typeof current !== 'object' || current === null) return current;
    const entries = Object.entries(current).flatMap(([name, each]) =>
      change(each).map(({ renamed, result }) => [renamed ? key : name, result] as const),
    );
    // An assignment of `__proto__` would set the prototype; JSON.parse makes a key of it.
    return JSON.parse(
      `{${entries.map(([name, each]) => `${JSON.stringify(name)}:${JSON.stringify(each)}`).join(',')}}`,
    );
  };
  const change = (each: unknown): { readonly renamed: boolean; readonly result: unknown }[] => {
    const isPlace = number === place % count;
    if (isPlace && kind === 'remove') {
      number++;
      return [];
    }
    if (isPlace && kind === 'rename') {
      number++;
      return [{ renamed: true, result: each }];
    }
    return [{ renamed: false, result: walk(each) }];
  };
  return walk(JSON.parse(text));
}
