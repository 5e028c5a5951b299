import { describe, expect, test } from '@jest/globals';
import { readJsonSyntax } from '../../actions/encode-apps-manifest/source/json-syntax.ts';
import { composableFields, escapeTemplate, unescapeTemplate } from '../../actions/shared/bake/definition.ts';
import { bakeError } from '../../actions/shared/bake/print.ts';
import { readDockerfile } from '../../actions/shared/dockerfile/dockerfile.ts';
import { readIgnoreFile } from '../../actions/shared/dockerfile/ignore-file.ts';
import { readRunSteps } from '../../actions/shared/dockerfile/run-steps.ts';
import { sourcePattern } from '../../actions/shared/dockerfile/source-pattern.ts';
import { readSources } from '../../actions/shared/dockerfile/sources.ts';
import { expandWord } from '../../actions/shared/dockerfile/words.ts';
import { readTransferFailure } from '../../actions/shared/git/push-failure.ts';
import { parsePlatform } from '../../actions/shared/images/platform.ts';
import { parseReference } from '../../actions/shared/images/reference.ts';
import { sanitizeTag } from '../../actions/shared/images/tag.ts';
import { parseChallenges } from '../../actions/shared/registry/challenge.ts';
import { nextLink } from '../../actions/shared/registry/link.ts';
import { neutralize, oneLine } from '../../actions/shared/runtime/log.ts';
import { parseDateFormat } from '../../actions/shared/tags/rules/date-format.ts';
import { parseRules } from '../../actions/shared/tags/rules/rule-parser.ts';
import { guessSource } from '../../actions/shared/tags/versions/known-tags.ts';
import { parseVersion } from '../../actions/shared/tags/versions/version.ts';
import { credentialsIn, redactAddresses, splitAddress } from '../../actions/shared/text/address.ts';
import { readCsvLine } from '../../actions/shared/text/csv.ts';
import { compileGlob } from '../../actions/shared/text/glob.ts';
import { escapeMarkdown, fenced } from '../../actions/shared/text/markdown.ts';
import { unifiedDiff } from '../../actions/shared/text/unified-diff.ts';
import { isPlainString } from '../../actions/update-helm-values/edit/quoting.ts';
import { readReference } from '../../actions/update-helm-values/sites/written-repository.ts';
import { parseValuePath } from '../../actions/update-helm-values/source/value-path.ts';
import { endsWithin } from '../support/time-limit.ts';

const size = 250_000;
/** Work on such a text takes well under a second; work that reads it again at each character takes minutes. */
const seconds = 20;

const request = {
  args: {},
  stage: '',
  platform: 'linux/amd64',
  contexts: new Set<string>(),
  inherited: () => undefined,
};
const readWhole = (text: string) => {
  const file = readDockerfile(text);
  readRunSteps(file);
  return readSources(file, request);
};

/** Every reader of text from outside that reads it by itself. */
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  addresses: text => [credentialsIn(text), redactAddresses(text), splitAddress(text)],
  'a line with commas': readCsvLine,
  'a composable entry': text => composableFields(`a=${text}`),
  'a template of bake': text => [escapeTemplate(text), unescapeTemplate(text)],
  'an error of buildx': text => bakeError(`ERROR: failed to stat ${text}`, { workdir: '.', targets: [] }),
  'an error of git': text => readTransferFailure(text, { url: 'https://example.org/a.git', branch: 'main' }),
  'a Dockerfile': readWhole,
  'an instruction with this text': text => readWhole(`FROM scratch\nCOPY ${text.replaceAll('\n', ' ')} /\n`),
  'a variable with this text': text =>
    readWhole(`ARG A=${text.replaceAll('\n', ' ')}\nFROM scratch\nENV B=$A C=\${A%%x*}\n`),
  'a word of a Dockerfile': text => expandWord(text, () => ({ value: 'x' }), '\\'),
  'an ignore file': text => readIgnoreFile(text).excludes('src/main.rs'),
  'a log line': text => [neutralize(text), oneLine(text)],
  'a list of apps': readJsonSyntax,
  'a list of apps with this string': text => readJsonSyntax(JSON.stringify([text])),
  Markdown: text => [escapeMarkdown(text), fenced('', text)],
  'a diff': text => unifiedDiff('a', text, `${text}x`),
  'a reference': parseReference,
  'a reference in a values file': readReference,
  'a plain string': isPlainString,
  'a path in a values file': parseValuePath,
  'a platform': parsePlatform,
  'a tag': sanitizeTag,
  'a version': text => [parseVersion(text, 'loose'), parseVersion(text, 'pep440'), guessSource(text)],
  'a date format': parseDateFormat,
  'a rule': parseRules,
  'a rule with this value': text => parseRules(`type=raw,value=${text.replaceAll('\n', ' ')}`),
  'a challenge of a registry': parseChallenges,
  'a Link header': nextLink,
};

/** What readers look for, over and over, without the end that they look for. */
const fragments = [
  ...['a', '1', ' ', '\n', '\r', '/', '://a', '=', ',', '"', "'", '\\', '\\"', '*', '**/', '[', '{', '${', '$', '<<a'],
  ...['`', ':a@', '="', '\\\n'],
];

/** Refusing is as good as reading, but for errors of the engine, such as too deep a recursion. */
const attempt = (read: (text: string) => unknown, text: string): void => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof Error && /^(?:Range|Type|Reference)Error$/.test(error.name)) throw error;
  }
};

describe(`${size / 1000} kB of what a reader looks for have an end`, () => {
  test.each(Object.entries(readers))('%s', (name, read) => {
    const done = fragments.map(fragment => {
      const text = fragment.repeat(size / fragment.length);
      for (const end of ['', '!\nb']) {
        endsWithin(seconds, `${name} with ${JSON.stringify(fragment)} and ${JSON.stringify(end)}`, () =>
          attempt(read, text + end),
        );
      }
      return fragment;
    });
    expect(done).toHaveLength(fragments.length);
  });
});

describe('a pattern with twelve stars has an end', () => {
  const stars = `${'*a'.repeat(12)}b`;
  const name = 'a'.repeat(size);

  test.each(['path', 'ignore', 'ref', 'shell'] as const)('in the dialect "%s"', dialect => {
    expect(endsWithin(seconds, dialect, () => compileGlob(stars, dialect).matches(name))).toBe(false);
    const machine = compileGlob(stars, dialect);
    expect(endsWithin(seconds, dialect, () => machine.replace(name, '', 'all'))).toBe(name);
    expect(endsWithin(seconds, dialect, () => machine.suffixStart(name, 'longest'))).toBeUndefined();
  });

  test('of COPY and of an ignore file', () => {
    const { matches } = sourcePattern(stars);
    expect(endsWithin(seconds, 'COPY', () => matches(name))).toBe(false);
    const filter = readIgnoreFile(`**/${stars}\n!**/a/**/b`);
    expect(endsWithin(seconds, 'ignore', () => filter.excludes(name))).toBe(false);
    // The deepest path that Linux takes.
    expect(endsWithin(seconds, 'ignore', () => filter.excludes('a/'.repeat(2048)))).toBe(false);
  });
});

test('work without an end is ended, with its name', () => {
  expect(() => endsWithin(0.1, 'a loop', () => /(?:a+)+b/.test('a'.repeat(60)))).toThrow(
    'a loop did not end within 0.1 s of the processor',
  );
  expect(endsWithin(seconds, 'a sum', () => 1 + 1)).toBe(2);
  expect(() => endsWithin(seconds, 'a throw', () => JSON.parse('{'))).toThrow('JSON');
});

test('work that the machine was too busy for is not ended for good', () => {
  const waits = [60_000, 0];
  const wait = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, waits.shift());
  expect(endsWithin(1, 'a wait', wait)).toBe('timed-out');
  expect(waits).toEqual([]);
});
