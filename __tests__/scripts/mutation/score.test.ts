import { describe, expect, test } from '@jest/globals';
import { checkEquivalents } from '../../../scripts/mutation/mutants/equivalents.mjs';
import {
  countAll,
  countBy,
  formatMutant,
  formatTable,
  type Judged,
  type Outcome,
  roomOf,
} from '../../../scripts/mutation/score.mjs';

const judge = (file: string, outcome: Outcome): Judged => ({
  file,
  outcome,
  by: '',
  line: 3,
  start: 0,
  end: 1,
  text: '',
  kind: 'number',
  before: 'a = 1;',
  after: 'a = 2;',
});

const judged = [
  judge('actions/a/b.ts', 'killed'),
  judge('actions/a/b.ts', 'time limit'),
  judge('actions/a/c.ts', 'types'),
  judge('actions/a/c.ts', 'equivalent'),
  judge('actions/d/e.ts', 'survived'),
  judge('actions/d/e.ts', 'not reached'),
  judge('actions/d/e.ts', 'killed'),
];

describe('the score', () => {
  test('is the share of mutants that are noticed, without those that are equivalent or refused by the compiler', () => {
    expect(countAll('all', judged)).toMatchObject({
      total: 7,
      score: 60,
      counts: { killed: 2, equivalent: 1 },
    });
    expect(countAll('all', [judge('a.ts', 'equivalent')]).score).toBe(100);
  });

  test('is counted for each name', () => {
    const rows = countBy(judged, ({ file }) => roomOf(file));
    expect(rows.map(({ name, total, score }) => [name, total, Math.round(score)])).toEqual([
      ['actions/a', 4, 100],
      ['actions/d', 3, 33],
    ]);
  });

  test('is shown in a table', () => {
    const lines = formatTable(countBy(judged, ({ file }) => roomOf(file))).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[2]?.split(/\s{2,}/)).toEqual(['actions/d', '3', '1', '0', '0', '0', '1', '1', '33.3 %']);
    expect(new Set(lines.map(line => line.length)).size).toBe(1);
  });

  test('comes with the mutants that no test noticed', () => {
    expect(formatMutant(judge('a.ts', 'survived'))).toBe('a.ts:3  number, survived\n  - a = 1;\n  + a = 2;');
  });
});

describe('the list of equivalent mutants', () => {
  const sources = new Map([['a.ts', { bytes: 'let x = a < b;' }]]);
  const entry = { file: 'a.ts', before: 'let x = a < b;', after: 'let x = a <= b;', reason: 'a is never b' };

  test.each([
    ['an entry that matches', [entry], []],
    [
      'an entry whose line has changed',
      [{ ...entry, before: 'let y = a < b;' }],
      ['a.ts: no mutant changes "let y = a < b;" to'],
    ],
    ['an entry whose file is gone', [{ ...entry, file: 'b.ts' }], ['b.ts: no mutant changes']],
    ['an entry without a reason', [{ ...entry, reason: ' ' }], ['has no reason']],
    ['an entry that is there twice', [entry, entry], ['is listed twice']],
  ])('with %s', (_, entries, faults) => {
    expect(checkEquivalents(entries, sources)).toEqual(faults.map(fault => expect.stringContaining(fault)));
  });
});
