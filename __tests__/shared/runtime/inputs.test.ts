import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as field from '../../../actions/shared/runtime/inputs.ts';

const spec = {
  files: field.list(),
  platforms: field.list({ separator: ',' }),
  variables: field.mapping(),
  'dry-run': field.flag(false),
  push: field.choice(['auto', 'true', 'false'], 'auto'),
  'registry-password': field.secret(),
  'keep-days': field.wholeNumber({ fallback: 7, min: 1, max: 90 }),
  version: field.text(),
} as const;

describe('readInputs', () => {
  test('an empty caller gets every fallback', () => {
    expect(field.readInputs(spec, {})).toEqual({
      files: [],
      platforms: [],
      variables: new Map(),
      dryRun: false,
      push: 'auto',
      registryPassword: '',
      keepDays: 7,
      version: '',
    });
  });

  test('names become camelCase and values typed', () => {
    const inputs = field.readInputs(spec, {
      files: 'a.hcl\r\n\n # a comment\n  b c.hcl  ',
      platforms: 'linux/amd64, linux/arm64,\nlinux/arm/v7',
      variables: 'A=1\nB=x=y\nC=',
      'dry-run': 'TRUE',
      push: 'false',
      'keep-days': '90',
    });
    expect(inputs.files).toEqual(['a.hcl', 'b c.hcl']);
    expect(inputs.platforms).toEqual(['linux/amd64', 'linux/arm64', 'linux/arm/v7']);
    expect([...inputs.variables]).toEqual([
      ['A', '1'],
      ['B', 'x=y'],
      ['C', ''],
    ]);
    expect(inputs).toMatchObject({ dryRun: true, push: 'false', keepDays: 90 });
  });

  test('every fault is told at once, each on a line', () => {
    const given = { 'dry-run': 'yes', push: 'flase', 'keep-days': '0', variables: 'A=1\nA=2', verison: '1' };
    const read = () => field.readInputs({ ...spec, image: field.text({ required: true }) }, given);
    expect(read).toThrow(
      [
        'Input "verison" is unknown (did you mean "version"?). Allowed: files, platforms, variables, dry-run, push, registry-password, keep-days, version, image.',
        'Input "variables": "A" is given twice',
        'Input "dry-run": "yes" is not a boolean; allowed: true, false',
        'Input "push": "flase" is not allowed (did you mean "false"?); allowed: auto, true, false',
        'Input "keep-days": "0" is not a whole number from 1 to 90',
        'Input "image" is required and is empty.',
      ].join('\n'),
    );
  });

  test.each(['', '   ', '\n'])('a required input may not be %j', value =>
    expect(() => field.readInputs({ image: field.text({ required: true }) }, { image: value })).toThrow(
      'Input "image" is required and is empty.',
    ),
  );

  test.each(['no separator', '=value', ' = value'])('the mapping line %j is refused', line =>
    expect(() => field.readInputs(spec, { variables: `A=1\n${line}` })).toThrow('is not of the form key=value'),
  );

  test.each(['7.5', '1e1', '-3', '0x5', 'NaN', '91', '١'])('the number %j is refused', text =>
    expect(() => field.readInputs(spec, { 'keep-days': text })).toThrow('is not a whole number from 1 to 90'),
  );

  test('a mapping comes back as it was written', () => {
    const key = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,10}$/);
    const value = fc.stringMatching(/^[!-~]*$/);
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(key, value), { selector: ([name]) => name }), entries => {
        const lines = entries.map(([name, text]) => `${name}=${text}`).join('\n');
        expect([...field.readInputs(spec, { variables: lines }).variables]).toEqual(entries);
      }),
    );
  });
});
