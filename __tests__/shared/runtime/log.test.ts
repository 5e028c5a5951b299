import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { neutralise, oneLine } from '../../../actions/shared/runtime/log.ts';

test.each([
  ['::set-output name=x::y', ': :set-output name=x::y'],
  ['  ::add-mask::y', '  : :add-mask::y'],
  ['\u0085::error::y', '\u0085: :error::y'],
  ['ok\n::stop-commands::t', 'ok\n: :stop-commands::t'],
  ['ok\r::error::t', 'ok\n: :error::t'],
  ['ok\r\n\t::error::t', 'ok\n\t: :error::t'],
  ['pulled ##[add-path]/tmp', 'pulled ## [add-path]/tmp'],
  ['std::vector and a::b', 'std::vector and a::b'],
])('%j becomes %j', (text, expected) => expect(neutralise(text)).toBe(expected));

test('no line of any text is a command', () => {
  const unit = fc.constantFrom(':', '#', '[', ' ', '\u0085', '\u00a0', '\n', '\r', 'a');
  fc.assert(
    fc.property(fc.string({ unit }), text => {
      for (const line of neutralise(text).split(/\r\n|\r|\n/)) {
        expect(line.replace(/^[\s\u0085]+/, '').startsWith('::')).toBe(false);
        expect(line).not.toContain('##[');
      }
    }),
  );
});

test('text of a service is cut and stays on one line', () => {
  expect(oneLine(`a\r\n\u0000b${'x'.repeat(500)}`)).toHaveLength(200);
  expect(oneLine(' a\r\n\tb\u001b[31m\u202ec ')).toBe('a b [31m c');
});
