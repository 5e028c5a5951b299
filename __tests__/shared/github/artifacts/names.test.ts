import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  checkName,
  chooseRecords,
  latestPlan,
  parseArtifactName,
  planArtifact,
  recordsArtifact,
} from '../../../../actions/shared/github/artifacts/names.ts';
import { cases } from '../../../support/fuzzing.ts';

describe('names', () => {
  test('follow the contract', () => {
    expect(planArtifact(2)).toBe('image-plan--2');
    expect(recordsArtifact('shop-linux-amd64', 1)).toBe('image-records--shop-linux-amd64--1');
  });

  test('of any row and attempt are read back', () => {
    const row = fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,30}$/).filter(text => !text.includes('--'));
    fc.assert(
      fc.property(row, fc.nat({ max: 999_999 }), (name, attempt) => {
        // A row that ends in "-" would leave three dashes, of which the first two separate; plans never make one.
        fc.pre(!name.endsWith('-'));
        expect(parseArtifactName(recordsArtifact(name, attempt))).toMatchObject({ row: name, attempt });
      }),
      { numRuns: cases(100) },
    );
  });

  test.each([
    'image-plan',
    'image-plan--x',
    'image-plan--01',
    'image-plan--1--2',
    'image-records--1',
    'image-records----1',
    'image-records--a--b--1',
    'docker-image-digests',
    'my image-plan--1',
    '',
  ])('%j is the artifact of another tool', name => {
    expect(parseArtifactName(name)).toBeUndefined();
  });
});

test('the plan of the highest attempt, compared as numbers', () => {
  expect(latestPlan(['image-plan--9', 'image-plan--10', 'image-plan--2', 'other'])).toBe('image-plan--10');
  expect(latestPlan(['image-records--a--1'])).toBeUndefined();
});

describe('chooseRecords', () => {
  const names = ['image-records--a--1', 'image-records--b--1', 'image-records--b--2', 'image-plan--1', 'logs'];

  test('per row the highest attempt wins', () => {
    expect(chooseRecords(names)).toMatchObject({
      taken: [
        { row: 'a', attempt: 1 },
        { row: 'b', attempt: 2 },
      ],
      leftOut: [{ name: 'image-records--b--1', reason: 'attempt 2 of the row is newer' }],
    });
  });

  test('a row that the plan does not have, and what an earlier plan had built, are left out by name', () => {
    const { taken, leftOut } = chooseRecords([...names, 'image-records--gone--2'], { rows: ['a', 'b'], attempt: 2 });
    expect(taken.map(({ name }) => name)).toEqual(['image-records--b--2']);
    expect(leftOut).toEqual(
      expect.arrayContaining([
        { name: 'image-records--gone--2', reason: 'the plan has no row "gone"' },
        { name: 'image-records--a--1', reason: "attempt 1 is older than the plan's attempt 2" },
      ]),
    );
  });
});

describe('checkName', () => {
  test.each(['image-plan--1', 'docker-image-digests', 'plan.json', '_a'])('takes %s', name => {
    expect(checkName(name)).toBe(name);
  });

  test.each(['linux/amd64', '..', '.hidden', '-rf', 'a b', 'a\nb', 'a:b', 'a\\b', 'a*', '', 'x'.repeat(201)])(
    'refuses %j',
    name => {
      expect(() => checkName(name)).toThrow(/cannot be the name of an artifact/);
    },
  );
});
