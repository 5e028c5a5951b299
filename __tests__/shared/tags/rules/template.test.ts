import { describe, expect, test } from '@jest/globals';
import { DiagnosticError } from '../../../../actions/shared/runtime/diagnostics.ts';
import { parseCheckedTemplate } from '../../../../actions/shared/tags/rules/attributes.ts';
import { parseTemplate, renderTemplate } from '../../../../actions/shared/tags/rules/template.ts';
import { damaged, survives } from '../../../support/fuzzing.ts';

const vocabulary = {
  a: {},
  b: {},
  when: { argument: 'required', options: ['tz'] },
  cut: { options: ['length'] },
} as const;
const parse = (text: string) => parseTemplate(text, vocabulary);

describe('parsing', () => {
  test.each([
    ['', []],
    ['plain', ['plain']],
    ['{{a}}', [{ name: 'a', argument: undefined, options: {}, source: '{{a}}' }]],
    ['{{{ a }}}', [{ name: 'a', argument: undefined, options: {}, source: '{{{ a }}}' }]],
    ['x{{a}}-{{b}}y', ['x', { name: 'a' }, '-', { name: 'b' }, 'y']],
    ['{a}', ['{a}']],
    ["{{when 'YYYY MM'}}", [{ name: 'when', argument: 'YYYY MM', options: {} }]],
    ['{{when "YYYY"}}', [{ name: 'when', argument: 'YYYY' }]],
    ["{{when ''}}", [{ name: 'when', argument: '' }]],
    ["{{when 'Y' tz='Asia/Tokyo'}}", [{ argument: 'Y', options: { tz: 'Asia/Tokyo' } }]],
    ['{{when tz = "UTC" \'Y\'}}', [{ argument: 'Y', options: { tz: 'UTC' } }]],
    ['{{cut length=12}}', [{ name: 'cut', options: { length: '12' } }]],
    ["{{a default=''}}", [{ name: 'a', options: { default: '' } }]],
    ["{{a default='x y'}}", [{ name: 'a', options: { default: 'x y' } }]],
  ])('%s', (text, pieces) => {
    const parsed = parse(text);
    expect(parsed.source).toBe(text);
    expect(parsed.pieces).toHaveLength(pieces.length);
    expect(parsed.pieces).toMatchObject(pieces);
  });

  test.each([
    ['{{a', '"{{a" is never closed by "}}"'],
    ['x{{{a}}', '"{{{a}}" is never closed by "}}}"'],
    ['{{c}}', 'unknown expression "{{c}}"'],
    ['{{wehn}}', '(did you mean "when"?); allowed: a, b, when, cut'],
    ['{{}}', 'unknown expression "{{}}"'],
    ['{{toString}}', 'unknown expression "{{toString}}"'],
    ['{{#if a}}', '"{{#if a}}" is not understood; allowed: {{name}} and'],
    ['{{/if}}', 'is not understood'],
    ['{{when}}', `"{{when}}" needs a format, e.g. {{when 'YYYYMMDD'}}`],
    ["{{a 'x'}}", `"{{a 'x'}}": a takes no argument`],
    ["{{when 'a' 'b'}}", 'has more than one argument'],
    ['{{when YYYY}}', '"YYYY" is not understood; put strings in quotes'],
    ['{{cut lenght=1}}', 'unknown option "lenght" (did you mean "length"?); allowed: length, default'],
    ["{{a tz='UTC'}}", 'unknown option "tz"; allowed: default'],
  ])('%s is refused: %s', (text, message) => {
    expect(() => parse(text)).toThrow(message);
  });
});

describe('rendering', () => {
  const render = (text: string, values: Record<string, string>, drop = false) => {
    const { text: rendered, empty } = renderTemplate(parse(text), ({ name }) => values[name] ?? '', drop);
    return [rendered, empty.map(({ source }) => source).join(' ')];
  };

  test.each([
    ['{{a}}-{{b}}', { a: '1', b: '2' }, '1-2', ''],
    ['{{a}}-{{b}}', { b: '2' }, '-2', '{{a}}'],
    ['{{a}}-{{b}}', {}, '-', '{{a}} {{b}}'],
    ["{{a default='x'}}-{{b}}", { b: '2' }, 'x-2', ''],
    ["{{a default='x'}}", { a: '1' }, '1', ''],
    ["{{a default=''}}-y", {}, '-y', ''],
  ])('%s with %j is %j', (text, values, rendered, empty) => {
    expect(render(text, values)).toEqual([rendered, empty]);
  });

  test.each([
    ['{{a}}-x', {}, 'x'],
    ['x-{{a}}', {}, 'x'],
    ['x-{{a}}-y', {}, 'x-y'],
    ['x.{{a}}.y', {}, 'x.y'],
    ['x_{{a}}_y', {}, 'x_y'],
    ['x+{{a}}+y', {}, 'x+y'],
    ['x/{{a}}/y', {}, 'x/y'],
    ['x{{a}}y', {}, 'xy'],
    ['x--{{a}}', {}, 'x-'],
    ['{{a}}{{b}}-x', { b: '2' }, '2-x'],
    ['{{a}}-{{b}}-x', {}, 'x'],
    ["{{a default='z'}}-{{b}}", {}, 'z'],
    ["{{a}}{{b default='z'}}-x", {}, 'zx'],
    ['x-{{a}}', { a: '1' }, 'x-1'],
  ])('without empty expressions %s with %j is %j', (text, values, rendered) => {
    expect(render(text, values, true)[0]).toBe(rendered);
  });
});

test('any template is parsed, or refused without a crash', async () => {
  const texts = [
    "v{{version}}-{{date 'YYYYMMDD' tz='UTC'}}",
    '{{{branch default=\'x\'}}}+{{sha length="7"}}',
    '{{commit_date "[x]YY" tz=\'Europe/Berlin\'}}',
  ];
  const { taken, refused } = await survives(
    damaged(...texts),
    text => parseCheckedTemplate(text),
    error => error instanceof DiagnosticError,
  );
  expect(taken).toBeGreaterThan(0);
  expect(refused).toBeGreaterThan(0);
});
