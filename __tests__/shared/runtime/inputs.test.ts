import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diagnosticError, parseEach } from '../../../actions/shared/runtime/diagnostics.ts';
import * as field from '../../../actions/shared/runtime/inputs.ts';
import { cases } from '../../support/fuzzing.ts';

const inputs = {
  files: field.list(),
  platforms: field.list({ separator: ',' }),
  variables: field.mapping(),
  'dry-run': field.flag(false),
  push: field.choice(['auto', 'true', 'false'], 'auto'),
  'registry-password': field.secret(),
  'keep-days': field.wholeNumber({ fallback: 7, min: 1, max: 90 }),
  version: field.text(),
} as const;

const spec = { inputs };

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
    const values = field.readInputs(spec, {
      files: 'a.hcl\r\n\n # a comment\n  b c.hcl  ',
      platforms: 'linux/amd64, linux/arm64,\nlinux/arm/v7',
      variables: 'A=1\nB=x=y\nC=',
      'dry-run': 'TRUE',
      push: 'false',
      'keep-days': '90',
    });
    expect(values.files).toEqual(['a.hcl', 'b c.hcl']);
    expect(values.platforms).toEqual(['linux/amd64', 'linux/arm64', 'linux/arm/v7']);
    expect([...values.variables]).toEqual([
      ['A', '1'],
      ['B', 'x=y'],
      ['C', ''],
    ]);
    expect(values).toMatchObject({ dryRun: true, push: 'false', keepDays: 90 });
  });

  test('every error is reported at once, each on a line', () => {
    const given = { 'dry-run': 'yes', push: 'flase', 'keep-days': '0', variables: 'A=1\nA=2', verison: '1' };
    const read = () => field.readInputs({ inputs: { ...inputs, image: field.text({ required: true }) } }, given);
    expect(read).toThrow(
      [
        'Input "verison" is unknown (did you mean "version"?). Allowed: files, platforms, variables, dry-run, push, registry-password, keep-days, version, image.',
        'Input "variables", line 2: "A" appears twice',
        'Input "dry-run": "yes" is not a boolean; allowed: true, false',
        'Input "push": "flase" is not allowed (did you mean "false"?); allowed: auto, true, false',
        'Input "keep-days": "0" is not a whole number from 1 to 90',
        'Input "image" is required and is empty.',
      ].join('\n'),
    );
  });

  test.each(['', '   ', '\n'])('a required input may not be %j', value =>
    expect(() => field.readInputs({ inputs: { image: field.text({ required: true }) } }, { image: value })).toThrow(
      'Input "image" is required and is empty.',
    ),
  );

  test.each(['no separator', '=value', ' = value'])('the mapping line %j is refused', line =>
    expect(() => field.readInputs(spec, { variables: `A=1\n${line}` })).toThrow('is not of the form key=value'),
  );

  test('a mapping parses each of its values, and reports each of its errors with its line', () => {
    const ports = field.mapping({ parse: (value, key) => field.parseWholeNumber(value, { min: key.length, max: 9 }) });
    expect(field.readInputs({ inputs: { ports } }, { ports: 'a=1\nbb=2' }).ports).toEqual(
      new Map([
        ['a', 1],
        ['bb', 2],
      ]),
    );
    expect(() => field.readInputs({ inputs: { ports } }, { ports: 'a=0\n\nb\nbb=1\nbb=1' })).toThrow(
      [
        'Input "ports", line 1: "0" is not a whole number from 1 to 9',
        'Input "ports", line 3: "b" is not of the form key=value',
        'Input "ports", line 4: "1" is not a whole number from 2 to 9',
        'Input "ports", line 5: "1" is not a whole number from 2 to 9',
      ].join('\n'),
    );
  });

  test.each(['7.5', '1e1', '-3', '0x5', 'NaN', '91', '١'])('the number %j is refused', text =>
    expect(() => field.readInputs(spec, { 'keep-days': text })).toThrow('is not a whole number from 1 to 90'),
  );

  test('a field that parses reports each of its errors', () => {
    const parse = (items: readonly string[]) =>
      parseEach(items, item => {
        throw diagnosticError(`"${item}" is wrong`);
      });
    const fields = { names: field.list({ separator: ',', parse }), 'dry-run': field.flag(false) };
    expect(() => field.readInputs({ inputs: fields }, { names: 'a,b', 'dry-run': 'x' })).toThrow(
      'Input "names": "a" is wrong\nInput "names": "b" is wrong\nInput "dry-run": "x" is not a boolean',
    );
  });

  test('an error of another kind in a parser is not a wrong input', () => {
    const parse = () => {
      throw new TypeError('a bug');
    };
    expect(() => field.readInputs({ inputs: { a: field.text({ parse }) } }, { a: '1' })).toThrow(TypeError);
  });

  test('blanks around a string count only where the field says so', () => {
    const fields = { exact: field.text({ exact: true }), trimmed: field.text() };
    expect(field.readInputs({ inputs: fields }, { exact: ' ', trimmed: ' a ' })).toEqual({ exact: ' ', trimmed: 'a' });
  });

  describe('an input with a variable', () => {
    const fields = { length: field.text({ variable: 'LENGTH', parse: text => Number(text || 7) }) };
    test.each([
      [{}, {}, 7],
      [{}, { LENGTH: ' 9 ' }, 9],
      [{ length: '' }, { LENGTH: '9' }, 9],
      [{ length: '8' }, { LENGTH: '9' }, 8],
    ])('%j with %j is %d', (strings, env, length) => {
      expect(field.readInputs({ inputs: fields }, strings, env)).toEqual({ length });
    });

    test('names the one that is wrong', () => {
      const strict = { length: field.text({ variable: 'LENGTH', parse: refuse }) };
      expect(() => field.readInputs({ inputs: strict }, {}, { LENGTH: 'x' })).toThrow('LENGTH: x is wrong');
      expect(() => field.readInputs({ inputs: strict }, { length: 'y' }, { LENGTH: 'x' })).toThrow(
        'Input "length": y is wrong',
      );
    });

    const refuse = (text: string) => {
      throw diagnosticError(`${text} is wrong`);
    };
  });

  describe('checks over several inputs', () => {
    const fields = { count: field.wholeNumber({ fallback: 1, min: 1, max: 9 }), name: field.text() };
    const checks = [
      ({ count, name }: field.InputValues<typeof fields>) =>
        count > 1 && name !== '' ? 'A name is for one only.' : undefined,
      ({ name }: field.InputValues<typeof fields>) => (name === 'x' ? '"x" is taken.' : undefined),
    ];
    const read = (strings: Record<string, string>) => field.readInputs({ inputs: fields, checks }, strings);

    test('report together with the errors of fields', () => {
      expect(() => read({ count: '2', name: 'x' })).toThrow('A name is for one only.\n"x" is taken.');
      expect(read({ count: '2' })).toEqual({ count: 2, name: '' });
    });

    test('do not run on an input that is wrong by itself', () => {
      expect(() => read({ count: '0', name: 'x' })).toThrow(
        /^Input "count": "0" is not a whole number from 1 to 9\n"x" is taken\.$/,
      );
    });

    test('that throw are not silenced', () => {
      const broken = () => {
        throw new TypeError('a bug');
      };
      expect(() => field.readInputs({ inputs: fields, checks: [broken] }, {})).toThrow('a bug');
    });
  });

  test('a mapping comes back as it was written', () => {
    const key = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,10}$/);
    const value = fc.stringMatching(/^[!-~]*$/);
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(key, value), { selector: ([name]) => name }), entries => {
        const lines = entries.map(([name, text]) => `${name}=${text}`).join('\n');
        expect([...field.readInputs(spec, { variables: lines }).variables]).toEqual(entries);
      }),
      { numRuns: cases(100) },
    );
  });
});
