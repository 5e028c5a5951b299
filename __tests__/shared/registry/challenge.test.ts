import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseChallenges } from '../../../actions/shared/registry/challenge.ts';
import { cases, damaged, survives } from '../../support/fuzzing.ts';

test.each([
  [
    'Bearer realm="https://ghcr.io/token",service="ghcr.io",scope="repository:acme/api:pull,push"',
    [['bearer', { realm: 'https://ghcr.io/token', service: 'ghcr.io', scope: 'repository:acme/api:pull,push' }]],
  ],
  ['Basic realm="a, \\"b\\""', [['basic', { realm: 'a, "b"' }]]],
  [
    'Basic realm="x", Bearer realm=https://r.example/t , Service = "s"',
    [
      ['basic', { realm: 'x' }],
      ['bearer', { realm: 'https://r.example/t', service: 's' }],
    ],
  ],
  ['Negotiate', [['negotiate', {}]]],
  ['Bearer realm="unclosed', [['bearer', { realm: '' }]]],
  ['', []],
  ['realm="before any scheme"', []],
])('%s', (header, expected) => {
  const read = parseChallenges(header).map(({ scheme, parameters }) => [scheme, Object.fromEntries(parameters)]);
  expect(read.slice(0, expected.length)).toEqual(expected);
});

test('a quoted value comes back as it was, whatever it contains', () => {
  fc.assert(
    fc.property(fc.string(), value => {
      const quoted = value.replace(/[\\"]/g, '\\$&').replace(/\n/g, ' ');
      const [challenge] = parseChallenges(`Bearer scope="${quoted}",realm="r"`);
      expect(challenge?.parameters.get('scope')).toBe(value.replace(/\n/g, ' '));
      expect(challenge?.parameters.get('realm')).toBe('r');
    }),
    { numRuns: cases(100) },
  );
});

test('a long hostile header is read in time', () => {
  const header = `Bearer realm="${'\\'.repeat(16_000)}${'a=,'.repeat(10_000)}`;
  const before = process.cpuUsage();
  parseChallenges(header);
  // Microseconds of this process alone, however busy the machine is.
  expect(process.cpuUsage(before).user).toBeLessThan(20_000_000);
});

test('any header is read', async () => {
  const header =
    'Bearer realm="https://ghcr.io/token", service=ghcr.io ,scope="repository:acme/api:pull,push", Basic realm="x"';
  const { refused } = await survives(damaged(header, 'Negotiate YIIKfg=='), parseChallenges);
  expect(refused).toBe(0);
});
