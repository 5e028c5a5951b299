import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createPlainLog, neutralize, oneLine, printable } from '../../../actions/shared/runtime/log.ts';
import { cases } from '../../support/fuzzing.ts';

test.each([
  ['::set-output name=x::y', ': :set-output name=x::y'],
  ['  ::add-mask::y', '  : :add-mask::y'],
  ['\u0085::error::y', '\\u{85}::error::y'],
  ['\u00a0::error::y', '\u00a0: :error::y'],
  ['\u001b[0m::error::y', ': :error::y'],
  ['#\u001b[0m#[error]y', '## [error]y'],
  ['ok\n::stop-commands::t', 'ok\n: :stop-commands::t'],
  ['ok\r::error::t', 'ok\n: :error::t'],
  ['ok\r\n\t::error::t', 'ok\n\t: :error::t'],
  ['pulled ##[add-path]/tmp', 'pulled ## [add-path]/tmp'],
  ['std::vector and a::b', 'std::vector and a::b'],
])('%j becomes %j', (text, expected) => expect(neutralize(text)).toBe(expected));

test('no line of any text is a command', () => {
  const unit = fc.constantFrom(':', '#', '[', ' ', '\u0085', '\u00a0', '\n', '\r', 'a');
  fc.assert(
    fc.property(fc.string({ unit }), text => {
      for (const line of neutralize(text).split(/\r\n|\r|\n/)) {
        expect(line.replace(/^[\s\u0085]+/, '').startsWith('::')).toBe(false);
        expect(line).not.toContain('##[');
      }
    }),
    { numRuns: cases(100) },
  );
});

test.each([
  ['a color', 'ma\u001b[1;31min\u001b[0m', 'main'],
  ['a movement of the cursor', 'a\u001b[2Jb\u009b3Ac', 'abc'],
  ['a title, ended in three ways', '\u001b]0;x\u0007a\u001b]0;x\u001b\\b\u009d0;x\u009cc', 'abc'],
  ['half of a command', '\u001b[31', '\\u{1b}[31'],
  ['a title without an end', '\u001b]0;x', '\\u{1b}]0;x'],
  ['other control characters', 'a\0\b\u007f\u0085\u000c', 'a\\u{0}\\u{8}\\u{7f}\\u{85}\\u{c}'],
  ['an override of the direction', 'a\u202eb\u2066c\u200f', 'a\\u{202e}b\\u{2066}c\\u{200f}'],
  ['invisible letters', 'a\u{e0041}\u{e007f}', 'a\\u{e0041}\\u{e007f}'],
  ['separators of lines', 'a\u2028b\u2029', 'a\\u{2028}b\\u{2029}'],
  ['text of people', 'été 漢字 👩\u200d👧 \t\r\n', 'été 漢字 👩\u200d👧 \t\r\n'],
])('%s is printable', (_, text, expected) => expect(printable(text)).toBe(expected));

test('no part of any text controls a terminal', () => {
  const unit = fc.constantFrom(
    '\u001b',
    '[',
    ']',
    '0',
    ';',
    'm',
    '\u0007',
    '\\',
    '\u009b',
    '\u009c',
    '\u202e',
    '\r',
    '\n',
  );
  fc.assert(
    fc.property(fc.string({ unit }), text => expect(printable(text)).not.toMatch(/[\u001b\u0007\u0080-\u009f\u202e]/)),
    { numRuns: cases() },
  );
});

test('text of a service is cut and stays on one line', () => {
  expect(oneLine(`a\r\n\u0000b${'x'.repeat(500)}`)).toHaveLength(200);
  expect(oneLine(' a\r\n\tb\u001b[31m\u202ec ')).toBe('a b [31m c');
});

describe('the plain log', () => {
  const record = () => {
    const lines: string[] = [];
    const log = createPlainLog(line => lines.push(line));
    return { lines, log };
  };

  test('writes a message as it is, and others with their level', () => {
    const { lines, log } = record();
    log.info('built');
    log.debug('hidden');
    log.notice('old');
    log.warning('late');
    log.error('gone');
    expect(lines).toEqual(['built', 'notice: old', 'warning: late', 'error: gone']);
  });

  test.each([
    ['x', {}, 'x'],
    ['x', { title: 'T' }, 'x'],
    ['x', { file: 'a.yml' }, 'a.yml: x'],
    ['x', { file: 'a.yml', line: 3 }, 'a.yml:3: x'],
    ['x', { file: 'a.yml', line: 3, column: 7 }, 'a.yml:3:7: x'],
    ['a.yml:3: x', { file: 'a.yml', line: 3 }, 'a.yml:3: x'],
  ])('shows the message %j with the location %j once', (message, annotation, expected) => {
    const { lines, log } = record();
    log.error(message, annotation);
    expect(lines).toEqual([`error: ${expected}`]);
  });

  test('shows a group as a heading, and passes on what its body returns or throws', async () => {
    const { lines, log } = record();
    expect(await log.group('Plan', async () => 42)).toBe(42);
    await expect(
      log.group('Apply', () => {
        throw new Error('refused');
      }),
    ).rejects.toThrow('refused');
    expect(lines).toEqual(['\nPlan', '\nApply']);
  });

  test('makes every string harmless', async () => {
    const { lines, log } = record();
    log.info('::error::x');
    log.warning('x\n::error::y', { file: '##[add-path]' });
    await log.group('##[group]', () => undefined);
    expect(lines).toEqual([': :error::x', 'warning: ## [add-path]: x\n: :error::y', '\n## [group]']);
  });
});
