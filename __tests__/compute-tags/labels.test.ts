import { describe, expect, test } from '@jest/globals';
import {
  fillEntries,
  labelLines,
  labelsOf,
  linesAtLevels,
  parseLabelEntries,
} from '../../actions/compute-tags/labels.ts';
import { commit, factsAt } from '../shared/tags/tag-facts.ts';

const facts = factsAt('refs/tags/v1.2.3', { version: '1.2.3' });
const oci = (name: string) => `org.opencontainers.image.${name}`;

describe('parseLabelEntries', () => {
  test.each([
    ['', []],
    ['a=b', [{ line: 1, key: 'a', value: { pieces: ['b'] } }]],
    ['# c\n a = b = c ', [{ line: 2, key: 'a', value: { pieces: ['b = c'] } }]],
    ['a=', [{ line: 1, key: 'a', value: { pieces: [] } }]],
    [
      'a=b\nc=d',
      [
        { line: 1, key: 'a' },
        { line: 2, key: 'c' },
      ],
    ],
  ])('%j', (text, entries) => {
    expect(parseLabelEntries(text)).toMatchObject(entries);
    expect(parseLabelEntries(text)).toHaveLength(entries.length);
  });

  test.each([
    ['a', 'line 1: "a" is not of the form key=value'],
    ['=b', 'line 1: "=b" is not of the form key=value'],
    ['a b=c', 'line 1: "a b=c" is not of the form key=value'],
    ['a=1\na=2', 'line 2: "a" appears twice'],
    ['a={{nosuch}}', 'line 1: unknown expression "{{nosuch}}"'],
    ["a={{date 'n'}}", 'line 1: date format "n"'],
  ])('%j is refused: %s', (text, message) => {
    expect(() => parseLabelEntries(text)).toThrow(message);
  });
});

describe('labelsOf', () => {
  test('are those of the commit and the repository, in the order of their keys', () => {
    const labels = labelsOf('labels', [], facts);
    expect(labels).toEqual({
      [oci('created')]: '2026-01-01T08:00:00Z',
      [oci('description')]: 'A shop',
      [oci('licenses')]: 'MIT',
      [oci('revision')]: commit,
      [oci('source')]: 'https://github.com/acme/shop',
      [oci('title')]: 'shop',
      [oci('url')]: 'https://github.com/acme/shop',
      [oci('version')]: '1.2.3',
    });
    expect(Object.keys(labels)).toEqual(Object.keys(labels).sort());
  });

  test('those of the caller win and are sorted among the others', () => {
    const entries = parseLabelEntries(`z=1\n${oci('title')}=Mine\na=2`);
    const labels = labelsOf('labels', entries, facts);
    expect(labels[oci('title')]).toBe('Mine');
    expect(Object.keys(labels)[0]).toBe('a');
    expect(Object.keys(labels).at(-1)).toBe('z');
  });

  test('have the time of the plan where that of the commit is not known', () => {
    const unknown = factsAt('refs/tags/v1.2.3', { context: { commitTime: undefined } });
    expect(labelsOf('labels', [], unknown)[oci('created')]).toBe('2025-11-18T15:25:50Z');
  });
});

describe('fillEntries', () => {
  const fill = (text: string) => fillEntries('args', parseLabelEntries(text), facts);

  test('fills expressions', () => {
    expect(fill("A={{version}}-{{sha}}\nB={{branch default='none'}}\nC=")).toEqual({
      A: '1.2.3-860c190',
      B: 'none',
      C: '',
    });
  });

  test('reports every entry with an empty or unknown expression', () => {
    expect(() => fill("A={{branch}}\nB=1\nC={{sha length='x'}}")).toThrow(
      expect.objectContaining({
        kind: 'input',
        message: [
          `Input "args", line 1: A: {{branch}} is empty (event "push", refs/tags/v1.2.3); give it a default, {{branch default=''}}`,
          'Input "args", line 3: C: sha: length "x" is not a number from 7',
        ].join('\n'),
      }),
    );
  });

  test.each(['\n', '\r'])('refuses a line break %j in a value', lineBreak => {
    const broken = { ...facts, environment: `a${lineBreak}b` };
    expect(() => fillEntries('args', parseLabelEntries('A={{environment}}'), broken)).toThrow(
      'The value of "A" has a line break, which would split it in the output',
    );
  });
});

test('lines of labels and annotations', () => {
  expect(labelLines({ a: '1', b: '=' })).toEqual(['a=1', 'b==']);
  expect(linesAtLevels({ a: '1', b: '2' }, ['manifest', 'index'])).toEqual([
    'manifest:a=1',
    'manifest:b=2',
    'index:a=1',
    'index:b=2',
  ]);
  expect(linesAtLevels({ a: '1' }, [])).toEqual([]);
});
