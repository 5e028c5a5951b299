import { expect, test } from '@jest/globals';
import * as v from 'valibot';
import * as field from '../../../actions/shared/images/fields.ts';

const digest = `sha256:${'0'.repeat(64)}`;

test.each([
  ['digest', field.digest, [digest], ['', 'sha256:', `${digest}0`, `${digest}\n`, 7]],
  [
    'commit',
    field.commit,
    ['a'.repeat(40), 'b'.repeat(64)],
    ['a'.repeat(7), 'A'.repeat(40), 'main', `${'a'.repeat(40)}\n`],
  ],
  ['tag', field.tag, ['v1.2.3', '_', 'A-b_c.d'], ['', '-a', '.a', 'a/b', 'a'.repeat(129), 'a\n']],
  [
    'repository',
    field.repository,
    ['ghcr.io/acme/api', 'localhost:5000/api'],
    ['api', 'ghcr.io/Acme', 'ghcr.io/a:v1', 'ghcr.io/a/../b'],
  ],
  [
    'platform',
    field.platform,
    ['linux/amd64', 'linux/arm/v7'],
    ['linux', 'linux/..', '../linux', 'a/b/c/d', 'linux/amd64\n'],
  ],
  ['targetName', field.targetName, ['api', 'api_1-x', '_-'], ['', 'a.b', 'a/b', 'a b', 'ä', '-x', '--file']],
  ['environment', field.environment, [null, 'production', 'eu-1.b'], ['', '-x', 'a/b', 'a'.repeat(64)]],
  [
    'time',
    field.time,
    ['2026-01-01T00:00:00Z', '2026-01-01T00:00:00.123Z'],
    ['2026-01-01', '2026-01-01T00:00:00+01:00', 'now'],
  ],
  ['rowName', field.rowName, ['shop-linux-amd64', '_', 'a.b_c'], ['', '-a', 'a--b', 'a/b', 'a b', 'a\n']],
  ['nonEmptyString', field.nonEmptyString, ['x', ' '], ['', null, 7]],
  ['bytes', field.bytes, [0, 1_000_000_000_000], [-1, 1.5, Number.NaN, '7']],
])('%s', (_, schema, good, bad) => {
  for (const value of good) expect([value, v.is(schema, value)]).toEqual([value, true]);
  for (const value of bad) expect([value, v.is(schema, value)]).toEqual([value, false]);
});

test.each([
  ['digest', field.digest, 'is not a digest of the form sha256:<64 hex digits>'],
  ['commit', field.commit, 'is not a full commit id of 40 or 64 hex digits'],
  ['tag', field.tag, 'is not a valid tag'],
  ['repository', field.repository, 'is not a repository with its host, e.g. ghcr.io/acme/api'],
  ['platform', field.platform, 'is not a platform such as linux/amd64'],
  [
    'targetName',
    field.targetName,
    'is not the name of a bake target: letters, digits, "_" and "-", and no "-" at the start',
  ],
  ['environment', field.environment, 'is not the name of an environment'],
  ['rowName', field.rowName, 'is not the name of a row'],
  ['time', field.time, 'is not a UTC time such as 2026-01-01T00:00:00Z'],
])('a string that is no %s is named so', (_, schema, message) => {
  expect(v.safeParse(schema, '?/?').issues?.map(issue => issue.message)).toEqual([message]);
});
