import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { unifiedDiff } from '../../../actions/shared/text/unified-diff.ts';
import { temporaryFolder } from '../../support/fake-runtime.ts';
import { cases, damaged, survives } from '../../support/fuzzing.ts';
import { createRepository, git, gitEnv, writeFile } from '../../support/git-repository.ts';

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `line ${index}\n`).join('');
const forty = numbered(40);

const changes: readonly (readonly [name: string, before: string, after: string])[] = [
  ['one line', 'a\nb\nc\n', 'a\nB\nc\n'],
  ['two that share a hunk', forty, forty.replace('line 5\n', 'LINE 5\n').replace('line 12\n', 'LINE 12\n')],
  ['two that do not', forty, forty.replace('line 5\n', 'LINE 5\n').replace('line 13\n', 'LINE 13\n')],
  ['an added line', 'a\nc\n', 'a\nb\nc\n'],
  ['a removed line', 'a\nb\nc\n', 'a\nc\n'],
  ['a file that was empty', '', 'a\n'],
  ['a file that becomes empty', 'a\n', ''],
  ['no newline at the end of both', 'a\nb', 'a\nc'],
  ['a newline that is added', 'a\nb', 'a\nb\n'],
  ['a newline that goes', 'a\nb\n', 'a\nb'],
  ['a last line without newline that stays', 'a\nb\nc', 'A\nb\nc'],
  ['CRLF', 'a\r\nb\r\nc\r\n', 'a\r\nB\r\nc\r\n'],
  ['a line end alone', 'a\r\nb\r\n', 'a\nb\r\n'],
  ['blank lines', '\n\n\na\n\n\n', '\n\n\nb\n\n\n'],
  ['lines that look like a diff', '--- a/x\n+++ b/x\n@@ -1 +1 @@\n', '--- a/x\n-+++ b/x\n@@ -1 +1 @@\n'],
  ['other alphabets', 'größe: 1\n', 'größe: 2\n'],
];

/** What git writes for the same change, from its file names on; `@@ -1 +1 @@` is short for `@@ -1,1 +1,1 @@`. */
function gitDiff(file: string, before: string, after: string): string {
  const folder = temporaryFolder('diff');
  writeFile(folder, `a/${file}`, before);
  writeFile(folder, `b/${file}`, after);
  const { stdout } = spawnSync('git', ['diff', '--no-index', '--no-prefix', '--', `a/${file}`, `b/${file}`], {
    cwd: folder,
    env: gitEnv(),
    encoding: 'utf8',
  });
  return stdout
    .slice(stdout.indexOf('\n---') + 1)
    .replace(/^((?:---|\+\+\+) .*)\t$/gm, '$1')
    .replace(
      /^@@ -(\d+(?:,\d+)?) \+(\d+(?:,\d+)?) @@.*$/gm,
      (_, old, now) => `@@ -${withCount(old)} +${withCount(now)} @@`,
    );
}

/** Git leaves out a count of one. */
const withCount = (range: string) => (range.includes(',') ? range : `${range},1`);

describe('is what git writes', () => {
  test.each(changes)('for %s', (_, before, after) => {
    expect(unifiedDiff('values.yaml', before, after)).toBe(gitDiff('values.yaml', before, after));
  });

  test.each(['charts/api/values.yaml', 'a b.yaml', 'größe.yaml', 'say "hi".yaml', 'back\\slash', 'tab\there', '-x'])(
    'for a file named %j',
    file => {
      expect(unifiedDiff(file, 'a\n', 'b\n')).toBe(gitDiff(file, 'a\n', 'b\n'));
    },
  );
});

describe('is applied by git', () => {
  const repository = createRepository();
  const apply = (file: string, before: string, after: string) => {
    writeFile(repository, file, before);
    writeFile(repository, 'the.patch', unifiedDiff(file, before, after));
    git(repository, 'apply', 'the.patch');
    return readFileSync(path.join(repository, file), 'utf8');
  };

  test.each(changes)('for %s', (_, before, after) => {
    expect(apply('values.yaml', before, after)).toBe(after);
  });

  test.each(['deep/er/values.yaml', 'a b c.yaml', 'größe.yaml', 'say "hi".yaml', 'back\\slash', 'tab\there'])(
    'for a file named %j',
    file => {
      expect(apply(file, 'a\nb\n', 'a\nc\n')).toBe('a\nc\n');
    },
  );

  test('for any two contents', () => {
    const line = fc.constantFrom('a\n', 'b\n', '\n', 'a\r\n', ' a\n', '-a\n', '+a\n', '\\ No newline\n');
    const content = fc
      .tuple(fc.array(line, { maxLength: 20 }), fc.constantFrom('', 'a', 'b\r'))
      .map(([lines, end]) => lines.join('') + end);
    const property = fc.property(content, content, (before, after) => {
      fc.pre(before !== after);
      expect(apply('any.txt', before, after)).toBe(after);
    });
    fc.assert(property, { numRuns: cases(60) });
  });
});

test('equal contents have no diff', () => {
  expect(unifiedDiff('a', forty, forty)).toBe('');
});

test('up to 24 added or removed lines in a row are found as such', () => {
  const lines = Array.from({ length: 60 }, (_, index) => `line ${index}\n`);
  const without = (count: number) => lines.toSpliced(10, count).join('');
  const rows = (before: string, after: string) => unifiedDiff('v.yaml', before, after).split('\n').length;
  const [head, context, end] = [2 + 1, 6, 1];
  expect(rows(without(24), lines.join(''))).toBe(head + context + 24 + end);
  expect(rows(lines.join(''), without(24))).toBe(head + context + 24 + end);
  expect(rows(without(25), lines.join(''))).toBeGreaterThan(head + context + 25 + end);
});

test('many changed and added lines take a time that grows with them', () => {
  const lines = Array.from({ length: 40_000 }, (_, index) => `key${index}: old\n`);
  const change = (line: string, index: number) =>
    index % 5 < 2 ? line.replace('old', 'new') : index % 5 === 4 ? `${line}added${index}: x\n` : line;
  const signs = unifiedDiff('v.yaml', lines.join(''), lines.map(change).join(''))
    .split('\n')
    .map(line => line.slice(0, 4));
  expect(signs.filter(sign => sign === '-key')).toHaveLength(16_000);
  expect(signs.filter(sign => sign === '+key')).toHaveLength(16_000);
  expect(signs.filter(sign => sign === '+add')).toHaveLength(8_000);
});

test('a file that shares no line with the one before is replaced', () => {
  const old = numbered(100);
  const now = numbered(90).replaceAll('line', 'row');
  expect(unifiedDiff('v.yaml', old, now).split('\n')).toHaveLength(2 + 1 + 190 + 1);
});

test('the change of any text to any other has a diff', async () => {
  const texts = damaged('a\nb\r\nc', 'image: a:1 # x\n\n\ttag: "2"\n');
  const { refused } = await survives(fc.tuple(texts, texts), ([before, after]) => unifiedDiff('a\n"b', before, after));
  expect(refused).toBe(0);
});
