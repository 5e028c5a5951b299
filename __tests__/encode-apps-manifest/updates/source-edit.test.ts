import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { type AppSource, readSyntax } from '../../../actions/encode-apps-manifest/source/app-source.ts';
import type { ScalarNode, SyntaxNode } from '../../../actions/encode-apps-manifest/source/syntax-tree.ts';
import { editSource, type ScalarEdit } from '../../../actions/encode-apps-manifest/updates/source-edit.ts';
import { unifiedDiff } from '../../../actions/shared/text/unified-diff.ts';
import { cases } from '../../support/fuzzing.ts';
import { createRepository, git, writeFile } from '../../support/git-repository.ts';

const source = (text: string, format: AppSource['format']): AppSource => ({
  name: `apps.${format}`,
  file: `apps.${format}`,
  text,
  format,
});

function scalars(node: SyntaxNode): ScalarNode[] {
  if (node.kind === 'list') return node.items.flatMap(scalars);
  if (node.kind === 'map') return node.entries.flatMap(({ value }) => scalars(value));
  return [node];
}

async function edit(text: string, format: AppSource['format'], old: string, value: string): Promise<string> {
  const given = source(text, format);
  const edits = scalars(await readSyntax(given))
    .filter(node => node.value === old)
    .map((node): ScalarEdit => ({ node, value }));
  expect(edits).not.toEqual([]);
  return await editSource(given, edits);
}

describe('an edit in YAML', () => {
  test.each([
    ['- branch: v1.0.0 # keep', 'v2.0.0', '- branch: v2.0.0 # keep'],
    ["- {branch: 'v1.0.0'}", 'v2.0.0', "- {branch: 'v2.0.0'}"],
    ['- branch: "v1.0.0"', 'v2.0.0', '- branch: "v2.0.0"'],
    ['- branch: v1.0.0', '2.0', '- branch: "2.0"'],
    ['- branch: v1.0.0', '2.0.1', '- branch: 2.0.1'],
    ['- branch: v1.0.0', 'no', '- branch: "no"'],
    ['- branch: v1.0.0', 'e123456', '- branch: "e123456"'],
    ['- branch: v1.0.0', 'true', '- branch: "true"'],
    ['- branch: v1.0.0', 'False', '- branch: "False"'],
    ['- branch: v1.0.0', 'y', '- branch: "y"'],
    ['- branch: v1.0.0', 'null', '- branch: "null"'],
    ['- branch: v1.0.0', 'nan', '- branch: "nan"'],
    ['- branch: v1.0.0', 'noon', '- branch: noon'],
    ['- branch: v1.0.0', 'xno', '- branch: xno'],
    ['- branch: v1.0.0', '_x.y-z', '- branch: _x.y-z'],
    ['- branch: v1.0.0', 'feature/x', '- branch: "feature/x"'],
    ['- branch: v1.0.0', 'x#1', '- branch: "x#1"'],
    ['- branch: v1.0.0', '0x10', '- branch: "0x10"'],
    ['- branch: v1.0.0', '2024-01-02', '- branch: "2024-01-02"'],
    ['- branch: v1.0.0', '1.2.3-rc.1', '- branch: 1.2.3-rc.1'],
    ['- branch: v1.0.0', '1.2.3/x', '- branch: "1.2.3/x"'],
    ['- branch: v1.0.0', '1e1.2.3', '- branch: "1e1.2.3"'],
    ['- {name: no, branch: v1.0.0}', 'v2.0.0', '- {name: no, branch: v2.0.0}'],
    ['- branch: v1.0.0', '1e3', '- branch: "1e3"'],
    ['- branch: &tag v1.0.0', 'v2.0.0', '- branch: &tag v2.0.0'],
    ['-   branch:   v1.0.0\r\n    url: x\r\n', 'v2.0.0', '-   branch:   v2.0.0\r\n    url: x\r\n'],
  ])('%j to %s', async (text, value, expected) => {
    expect(await edit(text, 'yaml', 'v1.0.0', value)).toBe(expected);
  });

  test('a value stays a string of YAML 1.1 and 1.2, whatever it looks like', async () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789.eE_xnoyNaftrul+-#/:'), minLength: 1, maxLength: 6 });
    const values = text.filter(value => /^[\w][\w./+@#=%-]*$/.test(value));
    const property = fc.asyncProperty(values, async value => {
      const edited = await edit('- branch: v1.0.0\n', 'yaml', 'v1.0.0', value);
      expect(parse(edited)).toEqual([{ branch: value }]);
      expect(parse(edited, { version: '1.1' })).toEqual([{ branch: value }]);
    });
    await fc.assert(property, { numRuns: cases(500) });
  });

  test('a value on several lines is not put on one', async () => {
    await expect(edit('- branch: "v1.0\\\n    .0"\n', 'yaml', 'v1.0.0', 'v2.0.0')).rejects.toThrow(
      'an edit changed other lines',
    );
  });

  test.each(['json', 'yaml'] as const)('a wrong position in %s is noticed', async format => {
    const given = source('[{"url": "x", "branch": "v1.0.0"}]', format);
    const [url] = scalars(await readSyntax(given));
    if (url === undefined) throw new Error('no scalar');
    const misplaced = [
      { ...url, end: url.end + 2 },
      { ...url, start: url.start - 7, end: url.end },
      { ...url, start: url.start + 1 },
    ];
    for (const node of misplaced) {
      await expect(editSource(given, [{ node, value: 'y' }])).rejects.toThrow('does not read back as intended');
    }
    expect(await editSource(given, [{ node: url, value: 'y' }])).toBe('[{"url": "y", "branch": "v1.0.0"}]');
  });

  test('a block of lines is left alone', async () => {
    await expect(edit('- branch: |-\n    v1.0.0\n', 'yaml', 'v1.0.0', 'v2.0.0')).rejects.toThrow('several lines');
  });

  test('a value that could break out is refused', async () => {
    await expect(edit('- branch: v1.0.0', 'yaml', 'v1.0.0', 'v2"\n- url: x')).rejects.toThrow('is not a tag or commit');
  });
});

test('any layout of JSON keeps its other bytes, and git applies the patch', async () => {
  const space = fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\r\n'), maxLength: 4 });
  const repository = createRepository({ 'apps.json': '' });
  const property = fc.asyncProperty(
    fc.array(space, { minLength: 12, maxLength: 12 }),
    fc.boolean(),
    async (gaps, twice) => {
      const [a, b, c, d, e, f, g, h, i, j, k, l] = gaps;
      const more = twice ? `,${j}{"branch":${k}"v1.0.0"}` : '';
      const text = `${a}[${b}{${c}"url"${d}:${e}"x"${f},${g}"branch":${h}"v1.0.0"${i}}${more}]${l}`;
      const edited = await edit(text, 'json', 'v1.0.0', 'v10.2.3');
      expect(edited).toBe(text.replaceAll('v1.0.0', 'v10.2.3'));
      writeFile(repository, 'apps.json', text);
      writeFile(repository, 'apps.patch', unifiedDiff('apps.json', text, edited));
      git(repository, 'apply', 'apps.patch');
      expect(readFileSync(path.join(repository, 'apps.json'), 'utf8')).toBe(edited);
    },
  );
  await fc.assert(property, { numRuns: cases(40) });
});
