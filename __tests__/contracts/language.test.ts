import { expect, test } from '@jest/globals';
import { expectNone } from '../support/contract.ts';
import { britishWordsIn, retiredPhrasesIn } from '../support/sources/plain-english.ts';
import { projectFiles, readProjectFile } from '../support/sources/source-files.ts';

/** Those that name what they look for, and texts of others. */
const exempt = [
  '__tests__/contracts/language.test.ts',
  '__tests__/support/sources/plain-english.ts',
  '.ci/go/go.sum',
  'LICENSE',
];
const files = projectFiles().filter(file => !exempt.includes(file) && !file.includes('/fixtures/'));
const placesOf = (find: typeof retiredPhrasesIn) =>
  files.flatMap(file => find(readProjectFile(file)).map(({ line, text }) => `${file}:${line}: ${text}`));

test('comments, messages and documents use plain English', () => {
  expect(files).toEqual(
    expect.arrayContaining(['package.json', 'jest.config.js', '.github/workflows/ci.yml', '.ci/run']),
  );
  expectNone(
    placesOf(retiredPhrasesIn),
    "Say it plainly, as Docker's and Go's documentation do: is, appears, contains, describes, after:",
  );
});

test.each([
  ['// The tag stands in the plan.', 1],
  ['/**\n * The tag stood\n * in the plan.\n */', 2],
  ['# The tag is standing\n# there.', 1],
  ['a();\n// It spoke of\n// tags.', 2],
  ['A sentence that lay in a document', 1],
  ['> It lies\n> below.', 1],
  ['COPY a b\n# Nobody has it.', 2],
  ['{ "reason": "which is told\\u0020by it, had a say" }', 1],
  ['It tells one from\nthe other apart', 1],
  ["a(\n  'the tag stands ' +\n    'in the plan',\n);", 2],
  ['`the tag stands` + "\n in the plan"', 1],
  ['"the tag" +\n "stands" + " in the plan"', 2],
])('a retired phrase is found in %j', (text, line) => {
  expect(retiredPhrasesIn(text).map(found => found.line)).toEqual([line]);
});

test.each(['A stand-in for docker', 'The layer underlies it', 'told() lies', 'Tell it to stand'])(
  'no retired phrase is in %j',
  text => {
    expect(retiredPhrasesIn(text)).toEqual([]);
  },
);

test('words and names are those of American English', () => {
  const names = files.flatMap(file => britishWordsIn(file).map(({ text }) => `${file}: ${text}`));
  expectNone([...names, ...placesOf(britishWordsIn)], "Spell it as Docker's and GitHub's documentation do:");
});

test.each([
  ['const sanitiseTag = 1;', 'sanitise'],
  ['the licence', 'licence'],
  ['createAuthorisation()', 'Authorisation'],
  ['a colour', 'colour'],
  ['it was cancelled', 'cancelled'],
  ['NORMALISED', 'NORMALISED'],
  ['initialisation', 'initialisation'],
])('a British word is found in %j', (text, word) => {
  expect(britishWordsIn(text).map(found => found.text)).toEqual([word]);
});

test.each([
  'if: ${{ !cancelled() }}',
  "conclusion: 'cancelled'",
  'Promise, otherwise, noise, precise, revision, exercises, advertised, arising',
])('no British word is in %j', text => {
  expect(britishWordsIn(text)).toEqual([]);
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
