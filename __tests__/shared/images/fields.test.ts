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
  ['targetName', field.targetName, ['api', 'api_1-x'], ['', 'a.b', 'a/b', 'a b', 'ä']],
  ['environment', field.environment, [null, 'production', 'eu-1.b'], ['', '-x', 'a/b', 'a'.repeat(64)]],
  [
    'time',
    field.time,
    ['2026-01-01T00:00:00Z', '2026-01-01T00:00:00.123Z'],
    ['2026-01-01', '2026-01-01T00:00:00+01:00', 'now'],
  ],
  ['bytes', field.bytes, [0, 1_000_000_000_000], [-1, 1.5, Number.NaN, '7']],
])('%s', (_, schema, good, bad) => {
  for (const value of good) expect([value, v.is(schema, value)]).toEqual([value, true]);
  for (const value of bad) expect([value, v.is(schema, value)]).toEqual([value, false]);
});
