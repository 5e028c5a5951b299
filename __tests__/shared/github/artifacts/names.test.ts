import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  checkName,
  chooseRecords,
  latestPlans,
  parseArtifactName,
  planArtifact,
  recordsArtifact,
} from '../../../../actions/shared/github/artifacts/names.ts';
import { cases } from '../../../support/fuzzing.ts';

describe('names', () => {
  test('follow the contract', () => {
    const scope = { environment: null, attempt: 2 };
    const staging = { ...scope, environment: 'staging' };
    expect(planArtifact(scope)).toBe('image-plan--2');
    expect(planArtifact(scope, 'api-0123abcd')).toBe('image-plan--2--api-0123abcd');
    expect(planArtifact(staging)).toBe('image-plan-staging--2');
    expect(planArtifact(staging, 'api-0123abcd')).toBe('image-plan-staging--2--api-0123abcd');
    expect(recordsArtifact('shop-linux-amd64', scope)).toBe('image-records--shop-linux-amd64--2');
    expect(recordsArtifact('shop-linux-amd64', staging)).toBe('image-records-staging--shop-linux-amd64--2');
  });

  test('of any row, environment and attempt are read back', () => {
    const environment = fc.option(
      fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,30}[A-Za-z0-9]$/).filter(text => !text.includes('--')),
    );
    const row = fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,30}$/).filter(text => !text.includes('--'));
    fc.assert(
      fc.property(row, environment, fc.nat({ max: 999_999 }), (name, environment, attempt) => {
        // A row that ends in "-" would leave three dashes, of which the first two separate; plans never make one.
        fc.pre(!name.endsWith('-'));
        const scope = { environment, attempt };
        expect(parseArtifactName(recordsArtifact(name, scope))).toMatchObject({ kind: 'records', row: name, ...scope });
        expect(parseArtifactName(planArtifact(scope))).toMatchObject({ kind: 'plan', step: undefined, ...scope });
        const step = `${name}-0123abcd`;
        expect(parseArtifactName(planArtifact(scope, step))).toMatchObject({ kind: 'plan', step, ...scope });
      }),
      { numRuns: cases(100) },
    );
  });

  test.each([
    'image-plan',
    'image-plan--x',
    'image-plan--01',
    'image-plan--1--2',
    'image-plan--1--api-0123abcd--2',
    'image-plan-staging-',
    'image-plan---1',
    'image-planner--1',
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

describe('the plans', () => {
  const latest = (...names: string[]) => latestPlans(names).map(({ name }) => name);

  test('of the highest attempt, compared as numbers', () => {
    expect(latest('image-plan--9', 'image-plan--10', 'image-plan--2', 'other')).toEqual(['image-plan--10']);
    expect(latest('image-records--a--1')).toEqual([]);
  });

  test('of each environment and each step, that of buildx-matrix first', () => {
    const steps = ['image-plan--1--web-0123abcd', 'image-plan--2--web-0123abcd', 'image-plan--1--api-0123abcd'];
    expect(latest(...steps, 'image-plan-staging--3', 'image-plan--1')).toEqual([
      'image-plan--1',
      'image-plan--1--api-0123abcd',
      'image-plan--2--web-0123abcd',
      'image-plan-staging--3',
    ]);
  });
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
    const { taken, leftOut } = chooseRecords([...names, 'image-records--gone--2'], {
      environment: null,
      attempts: new Map([
        ['a', 2],
        ['b', 2],
      ]),
    });
    expect(taken.map(({ name }) => name)).toEqual(['image-records--b--2']);
    expect(leftOut).toEqual(
      expect.arrayContaining([
        { name: 'image-records--gone--2', reason: 'the plan has no row "gone"' },
        { name: 'image-records--a--1', reason: "attempt 1 is older than the plan's attempt 2" },
      ]),
    );
  });
});

test('the records of another environment are left out, and rows of one name do not mix', () => {
  const names = ['image-records--a--1', 'image-records-staging--a--2', 'image-records-prod--a--3'];
  expect(chooseRecords(names).taken).toHaveLength(3);
  const { taken, leftOut } = chooseRecords(names, { environment: 'staging', attempts: new Map([['a', 1]]) });
  expect(taken.map(({ name }) => name)).toEqual(['image-records-staging--a--2']);
  expect(leftOut.map(({ reason }) => reason).sort()).toEqual(['its environment is none', 'its environment is prod']);
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
