import { expect, test } from '@jest/globals';
import { expectNone } from '../support/contract.ts';
import { projectFiles, readProjectFile } from '../support/source-files.ts';

/** Phrases that read translated. Docker's and Go's documentation say "is", "appears", "contains", "describes". */
const retired =
  /\b(?:stands? (?:in|there|beside|under|behind|alone in|for itself)|speaks? of|had a say|lies in|is told by|told apart|nobody)\b/i;

const self = '__tests__/contracts/language.test.ts';
const files = projectFiles().filter(
  file => file !== self && !file.includes('/fixtures/') && /\.(ts|mjs|md|ya?ml|hcl|sh)$|^\.ci\//.test(file),
);

test('comments, messages and documents use plain English', () => {
  const found = files.flatMap(file =>
    readProjectFile(file)
      .split('\n')
      .flatMap((line, index) => (retired.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])),
  );
  expectNone(found, "Say it plainly, as Docker's and Go's documentation do: is, appears, contains, describes, after:");
});

test('the glossary has at most 50 lines and explains each word once', () => {
  const lines = readProjectFile('docs/glossary.md').trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(50);
  const words = lines.flatMap(line => /^\| ([^|]+) \|/.exec(line)?.[1]?.split(', ') ?? []);
  expect(words.length).toBeGreaterThan(30);
  expectNone(
    words.filter((word, index) => words.indexOf(word) !== index),
    'Explain each word in one row of docs/glossary.md:',
  );
});
