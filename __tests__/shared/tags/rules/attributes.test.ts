import { describe, expect, test } from '@jest/globals';
import type { MatchRule, TagRule } from '../../../../actions/shared/tags/rules/rule.ts';
import { parseRules } from '../../../../actions/shared/tags/rules/rule-parser.ts';

function parseOne(line: string): TagRule {
  const [rule] = parseRules(line);
  if (rule === undefined) throw new Error('no rule');
  return rule;
}

describe('a wrong value is an error at its column', () => {
  test.each([
    ['a,priority=high', 'column 3: priority "high" is not a number'],
    ['a,priority=1x', 'column 3: priority "1x" is not a number'],
    ['a,priority=x1', 'column 3: priority "x1" is not a number'],
    ['a,priority=', 'column 3: priority "" is not a number'],
    ['a,priority=1.', 'column 3: priority "1." is not a number'],
    ['a,unique=yes', 'column 3: unique "yes" is not a boolean; allowed: true, false'],
    ['a,unique=', 'column 3: unique "" is not a boolean; allowed: true, false'],
    ['a,empty=drpo', 'column 3: unknown empty "drpo" (did you mean "drop"?); allowed: error, skip, drop'],
    ['a,empty=', 'column 3: unknown empty ""; allowed: error, skip, drop'],
    ['a,targets=', 'column 3: targets is empty; leave it out for all targets'],
    ['a,branches=|', 'column 3: branches is empty; leave it out for all branches'],
    ['a,latest=always', 'column 3: unknown latest "always"'],
    ['a,enable={{nosuch}}', 'column 3: unknown expression "{{nosuch}}"'],
    ['a,prefix={{sha', 'column 3: "{{sha" is never closed'],
    ["a,prefix={{date 'n'}}", 'column 3: date format "n"'],
    ["a,suffix={{commit_date 'n'}}", 'column 3: date format "n"'],
    ["a,suffix={{date 'YYYY' tz='Mars'}}", 'column 3: "Mars" is not a time zone'],
    ["a,suffix={{date 'YYYY' tz='Asia/Tokyo'}}x{{version}}{{nosuch}}", 'column 3: unknown expression "{{nosuch}}"'],
    ['type=schedule,pattern={{major}}', 'column 15: unknown expression "{{major}}"'],
    ['type=match,pattern=v(.*),group=x', 'column 26: group "x" is not the number of a capture group'],
    ['type=match,pattern=v(.*),group=-1', 'column 26: group "-1" is not the number of a capture group'],
    ['type=match,pattern=v(.*),group=1x', 'column 26: group "1x" is not the number of a capture group'],
    ['type=match,pattern=v(.*),group=2', 'column 12: pattern "v(.*)" has 1 capture group; group 2 is used'],
    ['type=match,pattern=(a)(b),group=3', 'column 12: pattern "(a)(b)" has 2 capture groups; group 3 is used'],
    ['type=match,pattern=v.*,group=1', 'column 12: pattern "v.*" has no capture group; group 1 is used'],
    ['type=match,pattern=(', 'column 12: pattern "(" is not a regular expression'],
    ['type=match,pattern=/v(.*)/k,group=1', 'column 12: pattern "/v(.*)/k" is not a regular expression'],
    ['type=sha,format=full', 'column 10: unknown format "full"; allowed: short, long'],
    ['type=edge,branch', 'column 11: unknown value "branch" of type "edge"'],
  ])('%s: %s', (line, message) => {
    expect(() => parseRules(line)).toThrow(`line 1, ${message}`);
  });
});

describe('a missing value is an error with an example', () => {
  test.each([
    ['type=semver', 'type "semver" needs the attribute "pattern", e.g. type=semver,pattern={{version}}'],
    ['type=pep440,pattern=', 'type "pep440" needs the attribute "pattern", e.g. type=pep440,pattern={{version}}'],
    ['type=match', 'type "match" needs the attribute "pattern", e.g. type=match,pattern=v(.*)'],
    ['type=match,pattern=', 'type "match" needs the attribute "pattern"'],
    ['type=ref', 'type "ref" needs the attribute "event", e.g. type=ref,event=branch'],
    ['type=ref,event=', 'type "ref" needs the attribute "event"'],
    ['type=raw', 'type "raw" needs the attribute "value", e.g. type=raw,value=stable'],
    ['enable=true', 'type "raw" needs the attribute "value"'],
  ])('%s', (line, message) => {
    expect(() => parseRules(line)).toThrow(message);
  });
});

test('a line reports each of its wrong attributes', () => {
  expect(() => parseRules('type=sha,perfix=x,format=full,priority=high')).toThrow(
    expect.objectContaining({
      diagnostics: [
        expect.objectContaining({ column: 10, message: expect.stringContaining('unknown attribute "perfix"') }),
        expect.objectContaining({ column: 31, message: 'priority "high" is not a number' }),
        expect.objectContaining({ column: 19, message: expect.stringContaining('unknown format "full"') }),
      ],
    }),
  );
});

describe('fields', () => {
  test.each<[line: string, fields: object]>([
    ['a', { type: 'raw', priority: 200, unique: false, empty: 'error', targets: [], branches: [], latest: 'auto' }],
    ['a', { prefix: undefined, suffix: undefined, enable: { source: 'true', pieces: ['true'] } }],
    ['a,enable=', { enable: { source: '', pieces: [] } }],
    ['a,prefix=', { prefix: { source: '', pieces: [] } }],
    ['a,priority=-1.5', { priority: -1.5 }],
    ['a,unique=TRUE', { unique: true }],
    ['"a","targets=api, web|db !x"', { targets: ['api', 'web', 'db', '!x'] }],
    ['type=schedule', { pattern: { source: 'nightly', pieces: ['nightly'] } }],
    ['type=semver,pattern=x,value=,match=', { value: undefined, match: undefined, tagPrefix: '', loose: false }],
    ['type=semver,pattern=x,match=v(.*),tag-prefix=api/', { match: /v(.*)/, tagPrefix: 'api/' }],
    ['type=pep440,pattern=x', { type: 'pep440', value: undefined, match: undefined, tagPrefix: '' }],
    ['type=edge', { branch: undefined }],
    ['type=edge,branch=', { branch: undefined }],
    ['type=edge,branch=dev', { branch: 'dev' }],
    ['type=ref,event=pr', { prefix: { source: 'pr-', pieces: ['pr-'] } }],
    ['type=ref,event=branch', { prefix: undefined }],
    ['type=ref,event=pr,prefix=x', { prefix: { source: 'x', pieces: ['x'] } }],
    ['type=sha', { format: 'short', prefix: { source: 'sha-', pieces: ['sha-'] } }],
    ['type=raw,value=', { value: { source: '', pieces: [] } }],
  ])('of %s are %j', (line, fields) => {
    expect(parseOne(line)).toMatchObject(fields);
  });

  test.each<[string, RegExp, number]>([
    ['type=match,pattern=v(.*),group=1', /v(.*)/, 1],
    ['type=match,pattern=/v(.*)/i,group=1', /v(.*)/i, 1],
    ['type=match,pattern=/v/gy', /v/, 0],
    ['type=match,pattern=/v/', /v/, 0],
    ['type=match,pattern=/v', /\/v/, 0],
    ['type=match,pattern=x/v/', /x\/v\//, 0],
  ])('%s matches by %s, group %d', (line, pattern, group) => {
    expect(parseOne(line) as MatchRule).toMatchObject({ pattern, group });
  });
});

test('a rule knows its line, its text and its preset', () => {
  const rules = parseRules('# first\n type=sha \npreset=commit,prefix=c-');
  expect(rules.map(({ line, source, preset }) => ({ line, source, preset }))).toEqual([
    { line: 2, source: 'type=sha', preset: undefined },
    { line: 3, source: 'preset=commit: type=sha', preset: 'commit' },
    { line: 3, source: 'preset=commit: type=sha,format=long', preset: 'commit' },
  ]);
});
