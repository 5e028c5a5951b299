import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createPlainLog, neutralize, oneLine } from '../../../actions/shared/runtime/log.ts';
import { cases } from '../../support/fuzzing.ts';

test.each([
  ['::set-output name=x::y', ': :set-output name=x::y'],
  ['  ::add-mask::y', '  : :add-mask::y'],
  ['\u0085::error::y', '\u0085: :error::y'],
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

test('text of a service is cut and stays on one line', () => {
  expect(oneLine(`a\r\n\u0000b${'x'.repeat(500)}`)).toHaveLength(200);
  expect(oneLine(' a\r\n\tb\u001b[31m\u202ec ')).toBe('a b [31m c');
});

describe('the plain log', () => {
  const record = () => {
    const lines: string[] = [];
    const log = createPlainLog(
      line => lines.push(`out ${line}`),
      line => lines.push(`err ${line}`),
    );
    return { lines, log };
  };

  test('writes messages to standard output, and warnings and errors to standard error', () => {
    const { lines, log } = record();
    log.info('built');
    log.debug('hidden');
    log.notice('old');
    log.warning('late');
    log.error('gone');
    expect(lines).toEqual(['out built', 'out notice: old', 'err warning: late', 'err error: gone']);
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
    expect(lines).toEqual([`err error: ${expected}`]);
  });

  test('shows a group as a heading, and passes on what its body returns or throws', async () => {
    const { lines, log } = record();
    expect(await log.group('Plan', async () => 42)).toBe(42);
    await expect(
      log.group('Apply', () => {
        throw new Error('refused');
      }),
    ).rejects.toThrow('refused');
    expect(lines).toEqual(['out \nPlan', 'out \nApply']);
  });

  test('makes every string harmless', async () => {
    const { lines, log } = record();
    log.info('::error::x');
    log.warning('x\n::error::y', { file: '##[add-path]' });
    await log.group('##[group]', () => undefined);
    expect(lines).toEqual(['out : :error::x', 'err warning: ## [add-path]: x\n: :error::y', 'out \n## [group]']);
  });
});
