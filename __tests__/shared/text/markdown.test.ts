import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  code,
  codeList,
  details,
  escapeMarkdown,
  fenced,
  mermaidLabel,
  shortHashes,
  table,
} from '../../../actions/shared/text/markdown.ts';
import { cases, damaged, survives } from '../../support/fuzzing.ts';

/** What a reader sees: entities become characters again, and zero-width spaces are not seen. */
const shown = (markdown: string) =>
  markdown
    .replace(/&#(\d+);/g, (_, number: string) => String.fromCharCode(Number(number)))
    .replaceAll('\u200b', '')
    .replaceAll('<wbr>', '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const withoutEntities = (markdown: string) => markdown.replace(/&(?:#\d+|amp|lt|gt);/g, '');

describe('hostile text', () => {
  test.each([
    ['@acme/owners'],
    ['fixes #12, GH-34 and acme/shop#5'],
    ['[click](javascript:alert(1))'],
    ['![x](https://evil.example/pixel.png)'],
    ['<img src=x onerror=alert(1)>'],
    ['<!-- image-actions -->'],
    ['a | b || c'],
    ['`code` **bold** ~~gone~~ __x__ $math$'],
    ['https://evil.example www.evil.example'],
    ['&lt;script&gt;'],
    ['# heading'],
    ['- [ ] task'],
  ])('%s is shown as it is and does nothing', text => {
    const escaped = escapeMarkdown(text);
    expect(withoutEntities(escaped)).not.toMatch(/[<>&[\]()|`*_~#!$\\@-]|:\/\/|www\./);
    expect(shown(escaped)).toBe(text);
    expect(shown(code(text))).toBe(`<code>${text}</code>`);
  });

  test('mentions and numbers stay apart after rendering', () => {
    const rendered = escapeMarkdown('@ann #12 GH-3').replace(/&#(\d+);/g, (_, number: string) =>
      String.fromCharCode(Number(number)),
    );
    expect(rendered).not.toMatch(/@\w|#\d|GH-\d/);
  });

  test('any text stays on one line and has no active character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const escaped = escapeMarkdown(text);
        expect(withoutEntities(escaped)).not.toMatch(/[<>&[\]()|`*_~#!$\\@\r\n\u2028\u2029-]/);
      }),
      { numRuns: cases(100) },
    );
  });

  test('a fence is longer than every run of backticks in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('`', 'a', '\n') }), text => {
        const [first = '', ...rest] = fenced('text', text).split('\n');
        const fence = first.replace('text', '');
        expect(rest.at(-1)).toBe(fence);
        expect(rest.slice(0, -1).join('\n')).not.toContain(fence);
      }),
      { numRuns: cases(100) },
    );
  });

  test('a label of a graph cannot end itself', () => {
    const label = mermaidLabel('a"] --> b["\n<b>%%{init}%%');
    expect(label.replace(/#\d+;/g, '')).not.toMatch(/["<>[\](){}|`\\\n]/);
  });
});

test('a long name may break in a narrow table, and is copied as it is', () => {
  expect(code('ghcr.io/acme/api')).toBe('<code>ghcr.io/<wbr>acme/api</code>');
  expect(code('feature.without.a.break')).toBe('<code>feature.wi<wbr>thout.a.break</code>');
  expect(code(`sha-${'0'.repeat(40)}`).match(/<wbr>/g)).toHaveLength(4);
  expect(shown(code('a'.repeat(500)))).toBe(`<code>${'a'.repeat(500)}</code>`);
});

test('commits and digests are shortened where people read them', () => {
  expect(shortHashes(`sha-${'a'.repeat(40)}, sha256:${'b'.repeat(64)}, 1a2b3c4`)).toBe(
    `sha-${'a'.repeat(12)}…, sha256:${'b'.repeat(12)}…, 1a2b3c4`,
  );
});

test('names as a list', () => expect(codeList(['a', 'b'])).toBe('<code>a</code>, <code>b</code>'));

test('a table', () => expect(table(['a', 'b'], [['1', '2']])).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |'));

test('a folded section', () => expect(details('t', 'b')).toBe('<details><summary>t</summary>\n\nb\n\n</details>'));

test('any text becomes harmless Markdown without a crash', async () => {
  const texts = ['a|b `c` <d> [e](f) @g #1 GH-2 www.h ://', '\u2028```\n~~~\n`'];
  const { refused } = await survives(damaged(...texts), text => [code(text), fenced('x', text), mermaidLabel(text)]);
  expect(refused).toBe(0);
});
