import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { checkDocument, readDocument } from '../../../actions/shared/runtime/document.ts';

const schema = v.strictObject({
  schemaVersion: v.literal(1),
  images: v.record(v.string(), v.strictObject({ digest: v.string(), tags: v.array(v.string()) })),
  rows: v.optional(v.array(v.strictObject({ name: v.string() }))),
  base: v.nullable(v.strictObject({ revision: v.string() })),
});
const good = { schemaVersion: 1, images: { api: { digest: 'd', tags: [] } }, base: null };

describe('readDocument', () => {
  test('returns what fits', () => expect(readDocument(schema, JSON.stringify(good), 'plan.json')).toEqual(good));

  test.each([
    ['{', /^plan\.json is not JSON: /],
    ['', /^plan\.json is not JSON: /],
    ['[]', /^plan\.json is not valid:\n {2}/],
    ['null', /^plan\.json is not valid:\n {2}/],
    ['{"__proto__":{"schemaVersion":1}}', /^plan\.json is not valid:\n {2}/],
  ])('%s', (text, message) => expect(() => readDocument(schema, text, 'plan.json')).toThrow(message));
});

describe('checkDocument', () => {
  test.each([
    [{ ...good, schemaVersion: 2 }, 'schemaVersion: Invalid type: Expected 1 but received 2'],
    [{ ...good, image: {} }, 'image: unknown key (did you mean "images"?)'],
    [
      { ...good, images: { api: { digest: 'd', tags: [], tag: 'x' } } },
      'images.api.tag: unknown key (did you mean "tags"?)',
    ],
    [{ ...good, rows: [{ name: 'a', nmae: 'b' }] }, 'rows.0.nmae: unknown key (did you mean "name"?)'],
    [{ ...good, base: { revison: 'x', revision: 'y' } }, 'base.revison: unknown key (did you mean "revision"?)'],
    [{ schemaVersion: 1, base: null }, 'images: Invalid key: Expected "images" but received undefined'],
  ])('%j', (document, fault) => {
    expect(() => checkDocument(schema, document, 'plan.json')).toThrow(`plan.json is not valid:\n  ${fault}`);
  });

  test('shows five faults and counts the rest', () => {
    const images = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map(at => [`i${at}`, { digest: at, tags: [] }]));
    expect(() => checkDocument(schema, { ...good, images }, 'plan.json')).toThrow(/i5\.digest.*\n {2}and 2 more$/);
  });

  test.each([[[]], [[good.images.api]]])('images as the array %j are refused', images =>
    expect(() => checkDocument(schema, { ...good, images }, 'plan.json')).toThrow('images'),
  );

  test.each(['constructor', 'prototype', '__proto__'])('an image called %s does not vanish', name => {
    const document = JSON.parse(`{"schemaVersion":1,"base":null,"images":{"${name}":{"digest":"d","tags":[]}}}`);
    expect(() => checkDocument(schema, document, 'plan.json')).toThrow(`images.${name}: this name cannot be used`);
  });
});
