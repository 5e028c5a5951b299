import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DiagnosticError } from '../../../../actions/shared/runtime/diagnostics.ts';
import { parseRules, rulesOf } from '../../../../actions/shared/tags/rules/rule-parser.ts';
import { cases } from '../../../support/fuzzing.ts';

test('all errors of all lines are reported at once, with line, column and a suggestion', () => {
  const rules = [
    'type=sha,perfix=foo-,fromat=long',
    'type=smver,pattern={{version}}',
    '# a comment',
    'type=raw,value="x',
    'type=semver',
    'type=ref,event=brnch',
    'foo,{{brnch}}',
    'type=sha,priority=high',
    'type=semver,pattern={{version}},match=v\\d',
    "type=raw,value={{date 'YYYYnn'}}",
    "type=raw,value={{date 'YYYY' tz='Mars'}}",
    'type=match,pattern=(,group=1',
  ].join('\n');
  expect(() => parseRules(rules)).toThrow(
    expect.objectContaining({
      message: expect.stringMatching(
        new RegExp(
          [
            'line 1, column 10: unknown attribute "perfix" of type "sha" \\(did you mean "prefix"\\?\\)',
            'line 1, column 22: unknown attribute "fromat" of type "sha" \\(did you mean "format"\\?\\)',
            'line 2, column 1: unknown type "smver" \\(did you mean "semver"\\?\\)',
            'line 4, column 16: a double quote inside a field',
            'line 5: type "semver" needs the attribute "pattern"',
            'line 6, column 10: unknown event "brnch" \\(did you mean "branch"\\?\\)',
            'line 7, column 5: attribute "value" appears twice',
            'line 8, column 10: priority "high" is not a number',
            'line 9, column 33: match "v\\\\d" has no capture group',
            'line 10, column 10: date format "YYYYnn": "nn" is not a token',
            'line 11, column 10: "Mars" is not a time zone',
            'line 12, column 12: pattern "\\(" is not a regular expression',
          ].join('[^]*'),
        ),
      ),
    }),
  );
});

test('any string is parsed as rules or refused with a line', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), text => {
      try {
        parseRules(text);
      } catch (error) {
        expect(error).toBeInstanceOf(DiagnosticError);
        expect(error).toMatchObject({ message: expect.stringMatching(/^line \d+/) });
      }
    }),
    { numRuns: cases(100) },
  );
});

test('without rules and presets the default rules apply, as generated ones', () => {
  const defaults = rulesOf([], []);
  expect(defaults.map(({ source, line }) => [source, line])).toEqual([
    ['type=schedule', undefined],
    ['type=ref,event=branch', undefined],
    ['type=ref,event=tag', undefined],
    ['type=ref,event=pr', undefined],
  ]);
  const rules = rulesOf(['commit'], parseRules('a'));
  expect(rules.map(({ source, line, preset }) => [source, line, preset])).toEqual([
    ['preset=commit: type=sha', undefined, 'commit'],
    ['preset=commit: type=sha,format=long', undefined, 'commit'],
    ['a', 1, undefined],
  ]);
});

test('a preset line takes the attributes that hold for all of its rules, and no other', () => {
  const allowed = 'enable=true,priority=1,prefix=a,suffix=b,targets=x,branches=y';
  expect(parseRules(`preset=commit,${allowed}`)).toMatchObject([
    { priority: 1, targets: ['x'], branches: ['y'] },
    { priority: 1, targets: ['x'], branches: ['y'] },
  ]);
  expect(() => parseRules('preset=commit,format=long,unique=true')).toThrow(
    [
      'line 1, column 15: unknown attribute "format" of a preset, only of type "sha"; delete it here; allowed: preset, enable, priority, prefix, suffix, targets, branches',
      'line 1, column 27: unknown attribute "unique" of a preset; allowed: preset, enable, priority, prefix, suffix, targets, branches',
    ].join('\n'),
  );
});

test('an attribute that docker/metadata-action ignores says what to delete', () => {
  expect(() => parseRules('type=edge,onlatest=false')).toThrow(
    'line 1, column 11: unknown attribute "onlatest" of type "edge", only of prefix and suffix in "flavor"; delete it here; allowed: ',
  );
  expect(() => parseRules('type=raw,value=x,event=branch')).toThrow(
    'line 1, column 18: unknown attribute "event" of type "raw", only of type "ref"; delete it here; allowed: ',
  );
  expect(() => parseRules('type=sha,latest=false')).toThrow(
    'line 1, column 10: latest=false is only for "flavor"; delete it here, or write latest=never; allowed: auto, ',
  );
});
