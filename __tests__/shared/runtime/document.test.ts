import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import {
  checkJson,
  documentListReader,
  documentReader,
  documentVersion,
  readJson,
} from '../../../actions/shared/runtime/document.ts';

const image = v.object({ digest: v.string(), tags: v.array(v.string()), size: v.optional(v.number()) });
const schema = v.object({
  schemaVersion: v.literal(1),
  images: v.record(v.string(), image),
  rows: v.optional(v.array(v.object({ name: v.string() }))),
  base: v.nullable(v.object({ revision: v.string() })),
});
const good = { schemaVersion: 1, images: { api: { digest: 'd', tags: [] } }, base: null };
const readPlan = documentReader({ 1: documentVersion(schema) });
const read = (document: unknown) => readPlan(JSON.stringify(document), 'plan.json');

describe('a document', () => {
  test('that fits is returned', () => expect(read(good)).toEqual(good));

  test('loses the keys that are unknown, at every level', () => {
    const images = { api: { ...good.images.api, size: 7, layers: [1] } };
    expect(read({ ...good, images, base: { revision: 'r', ref: 'main' }, rows: [{ name: 'a', wave: 0 }] })).toEqual({
      schemaVersion: 1,
      images: { api: { digest: 'd', tags: [], size: 7 } },
      base: { revision: 'r' },
      rows: [{ name: 'a' }],
    });
  });

  test.each([
    ['{', /^plan\.json is not JSON: /],
    ['', /^plan\.json is not JSON: /],
    ['[]', /^plan\.json is not valid:\n {2}Expected an object but received a list$/],
    ['null', /^plan\.json is not valid:\n {2}Expected an object but received null$/],
    ['"x"', /^plan\.json is not valid:\n {2}Expected an object but received a value of type string$/],
    ['{}', /^plan\.json is not valid:\n {2}schemaVersion: Expected one of the numbers 1$/],
    ['{"__proto__":{"schemaVersion":1}}', /^plan\.json is not valid:\n {2}schemaVersion: /],
  ])('%s is refused', (json, message) => expect(() => readPlan(json, 'plan.json')).toThrow(message));

  test.each([
    [{ schemaVersion: 1, base: null }, 'images: Invalid key: Expected "images" but received undefined'],
    [{ ...good, base: {} }, 'base.revision: Invalid key: Expected "revision" but received undefined'],
    [{ ...good, rows: null }, 'rows: Invalid type: Expected Array but received null'],
    [
      { ...good, images: { api: { digest: 'd', tags: [], size: '7' } } },
      'images.api.size: Invalid type: Expected number but received "7"',
    ],
  ])('%j has a known key of another kind', (document, error) => {
    expect(() => read(document)).toThrow(`plan.json is not valid:\n  ${error}`);
  });

  test.each([
    [5, /i5\.digest[^\n]*$/],
    [6, /i5\.digest[^\n]*\n {2}and 1 more$/],
    [8, /i5\.digest[^\n]*\n {2}and 3 more$/],
  ])('with %d errors shows five and counts the others', (count, end) => {
    const names = Array.from({ length: count }, (_, index) => `i${index + 1}`);
    const images = Object.fromEntries(names.map(name => [name, { digest: 1, tags: [] }]));
    expect(() => read({ ...good, images })).toThrow(end);
  });

  test.each([[[]], [[good.images.api]]])('with images as the list %j is refused', images =>
    expect(() => read({ ...good, images })).toThrow('images: Expected an object but received a list'),
  );

  test.each(['constructor', 'prototype', '__proto__'])('with an image named %s does not lose it', name => {
    const json = `{"schemaVersion":1,"base":null,"images":{"${name}":{"digest":"d","tags":[]}}}`;
    expect(() => readPlan(json, 'plan.json')).toThrow(`images.${name}: this name cannot be used`);
  });

  test('cannot write lines of its own into an error', () => {
    const images = { 'a\n::error::b': { digest: 1, tags: [] }, [`c${'c'.repeat(999)}`]: { digest: 1, tags: [] } };
    const error = /^plan\.json is not valid:\n {2}images\.a ::error::b\.digest: .*\n {2}images\.c{190,200}: .*$/;
    expect(() => read({ ...good, images })).toThrow(error);
  });
});

describe('a document of several versions', () => {
  /** Version 1 had one tag, version 2 has a list. */
  const read = documentReader<{ readonly tags: readonly string[] }>({
    1: documentVersion(v.object({ schemaVersion: v.literal(1), tag: v.nullable(v.string()) }), ({ tag }) => ({
      tags: tag === null ? [] : [tag],
    })),
    2: documentVersion(v.object({ schemaVersion: v.literal(2), tags: v.array(v.string()) })),
  });

  test.each([
    ['{"schemaVersion":1,"tag":"main"}', ['main']],
    ['{"schemaVersion":1,"tag":null,"tags":["of no meaning here"]}', []],
    ['{"schemaVersion":2,"tags":["main","next"]}', ['main', 'next']],
  ])('%s is read in the form of today', (json, tags) => {
    expect(read(json, 'x').tags).toEqual(tags);
  });

  test.each([
    ['{"schemaVersion":1,"tags":[]}', 'x is not valid:\n  tag: Invalid key'],
    ['{"schemaVersion":2,"tag":"main"}', 'x is not valid:\n  tags: Invalid key'],
    ['{"schemaVersion":"2","tags":[]}', 'x is not valid:\n  schemaVersion: Expected one of the numbers 1, 2'],
    ['{"schemaVersion":1.5,"tags":[]}', 'x is not valid:\n  schemaVersion: Expected one of the numbers 1, 2'],
  ])('%s is checked as what its version says', (json, message) => {
    expect(() => read(json, 'x')).toThrow(message);
  });

  test.each([0, 3, -1])('version %d is refused, with those that are read', schemaVersion => {
    expect(() => read(JSON.stringify({ schemaVersion }), 'x', { fix: 'another', file: 'a.json' })).toThrow(
      expect.objectContaining({
        kind: 'input',
        message: `x has schemaVersion ${schemaVersion}; this release reads 1, 2.`,
        fix: expect.stringContaining('Use the same release of all actions'),
      }),
    );
  });
});

describe('a list of documents', () => {
  const readList = documentListReader({
    1: documentVersion(v.object({ schemaVersion: v.literal(1), name: v.string() })),
  });
  const entry = (changes: object = {}) => ({ schemaVersion: 1, name: 'a', ...changes });
  const read = (...entries: readonly unknown[]) => readList(JSON.stringify(entries), 'records.json');

  test('is read entry by entry', () => {
    expect(read()).toEqual([]);
    expect(read(entry({ more: 1 }), entry({ name: 'b' }))).toEqual([entry(), entry({ name: 'b' })]);
  });

  test('has errors by the number of the entry', () => {
    expect(() => read(entry(), entry({ name: 1 }), null, entry({ schemaVersion: null }))).toThrow(
      [
        'records.json is not valid:',
        '  1.name: Invalid type: Expected string but received 1',
        '  2: Expected an object but received null',
        '  3.schemaVersion: Expected one of the numbers 1',
      ].join('\n'),
    );
    expect(() => read(entry(), entry({ schemaVersion: 2 }))).toThrow(
      'records.json, entry 1, has schemaVersion 2; this release reads 1.',
    );
  });

  test.each(['{}', 'null', '7'])('is not %s', json => {
    expect(() => readList(json, 'records.json')).toThrow('records.json is not valid:\n  Expected a list but received');
  });
});

describe('JSON of another program', () => {
  const loose = v.looseObject({ digest: v.string() });

  test('is read as its schema says', () => {
    expect(readJson(loose, '{"digest":"d","more":1}', 'The metadata')).toEqual({ digest: 'd', more: 1 });
    expect(checkJson(loose, { digest: 'd', more: 1 }, 'The metadata')).toEqual({ digest: 'd', more: 1 });
  });

  test.each([
    ['oops', 'The metadata is not JSON: '],
    ['{"digest":1}', 'The metadata is not valid:\n  digest: Invalid type: Expected string but received 1'],
  ])('%s is refused', (json, message) => {
    expect(() => readJson(loose, json, 'The metadata')).toThrow(message);
  });
});
