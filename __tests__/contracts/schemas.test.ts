import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import type { GenericSchema } from 'valibot';
import { buildPlan, parseBuildPlan } from '../../actions/shared/images/documents/build-plan.ts';
import { digestManifest, parseDigestManifest } from '../../actions/shared/images/documents/digest-manifest.ts';
import { imageRecords, parseImageRecords } from '../../actions/shared/images/documents/image-record.ts';

import { parseTagFacts, tagFacts } from '../../actions/shared/images/documents/tag-facts.ts';
import { checkJson, type DocumentReader } from '../../actions/shared/runtime/document.ts';
import { renderSchema, type SchemaName, schemaDocuments } from '../../scripts/schemas.mjs';
import { expectNone } from '../support/contract.ts';

const folder = fileURLToPath(new URL('../../schemas', import.meta.url));
const schemas: Readonly<Record<SchemaName, GenericSchema>> = {
  'build-plan': buildPlan,
  'image-records': imageRecords,
  'digest-manifest': digestManifest,
  'tag-facts': tagFacts,
};
const readers: Readonly<Record<SchemaName, DocumentReader<unknown>>> = {
  'build-plan': parseBuildPlan,
  'image-records': parseImageRecords,
  'digest-manifest': parseDigestManifest,
  'tag-facts': parseTagFacts,
};
const names = ['build-plan', 'image-records', 'digest-manifest', 'tag-facts'] as const;
const written = (name: SchemaName) => readFileSync(path.join(folder, `${name}.json`), 'utf8');

/** Every key of every document, with each kind of value once. */
const documents = fileURLToPath(new URL('fixtures/documents/v1', import.meta.url));
const exampleOf = (name: SchemaName): unknown =>
  JSON.parse(readFileSync(path.join(documents, name, 'current.json'), 'utf8'));
const examples: Readonly<Record<SchemaName, unknown>> = {
  'build-plan': exampleOf('build-plan'),
  'image-records': exampleOf('image-records'),
  'digest-manifest': exampleOf('digest-manifest'),
  'tag-facts': exampleOf('tag-facts'),
};

const validators = new Map(
  names.map(name => [
    name,
    new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(JSON.parse(written(name))),
  ]),
);

/** What the JSON Schema says, and what the code says about each key alone. */
function verdicts(name: SchemaName, document: unknown): readonly [boolean, boolean] {
  const accepted = validators.get(name)?.(document) ?? false;
  try {
    checkJson(schemas[name], document, name);
    return [accepted, true];
  } catch {
    return [accepted, false];
  }
}

/** The example with the value at `path` replaced; `undefined` removes the key. */
function changed(name: SchemaName, at: readonly string[], value: unknown): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(examples[name]));
  let owner = Object(copy);
  for (const key of at.slice(0, -1)) owner = Object(Reflect.get(owner, key));
  Reflect.set(owner, at.at(-1) ?? '', value);
  return JSON.parse(JSON.stringify(copy));
}

/** Paths of every key of a document, down to the leaves. */
function paths(value: unknown, at: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...at, key], ...paths(inner, [...at, key])]);
}

/** The names of all keys that a JSON Schema has. */
function keysOfSchema(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const named = Object.keys(Object(Reflect.get(schema, 'properties')));
  return [...named, ...Object.values(schema).flatMap(keysOfSchema)];
}

test('schemas/ holds these documents and no other', () =>
  expect(readdirSync(folder).sort()).toEqual(
    Object.keys(schemaDocuments)
      .map(name => `${name}.json`)
      .sort(),
  ));

describe.each(names)('%s', name => {
  test('is what npm run schemas writes', () => expect(written(name)).toBe(renderSchema(name, schemas[name])));

  test('takes the example, which has every key of the schema', () => {
    expect(verdicts(name, examples[name])).toEqual([true, true]);
    expect(readers[name](JSON.stringify(examples[name]), name)).toEqual(examples[name]);
    const inExample = new Set(paths(examples[name]).map(at => at.at(-1)));
    const missing = keysOfSchema(JSON.parse(written(name))).filter(key => !inExample.has(key));
    expectNone(missing, `Add these keys to __tests__/contracts/fixtures/documents/v1/${name}/current.json:`);
  });

  test('schema and code agree when a value is of another kind or missing', () => {
    for (const at of paths(examples[name])) {
      for (const value of [undefined, null, 7, -1, 'x y', '', [], {}, ['x y'], { 'x y': 'x y' }]) {
        const [schema, code] = verdicts(name, changed(name, at, value));
        expect([at.join('.'), value, schema]).toEqual([at.join('.'), value, code]);
      }
    }
  });
});

const digest = `sha256:${'d'.repeat(64)}`;

const keyOf = (value: unknown, key: string): unknown => Reflect.get(Object(value), key);

describe('refused by both', () => {
  test.each<[SchemaName, string[], unknown]>([
    ['digest-manifest', ['schemaVersion'], 2],
    ['digest-manifest', ['schemaVersion'], '1'],
    ['digest-manifest', ['images', 'api', 'digest'], 'sha256:abc'],
    ['digest-manifest', ['images', 'api', 'digest'], digest.toUpperCase()],
    ['digest-manifest', ['images', '../api'], keyOf(keyOf(examples['digest-manifest'], 'images'), 'api')],
    ['digest-manifest', ['images', 'api', 'image'], 'ghcr.io/acme/api:main'],
    ['digest-manifest', ['images', 'api', 'tags'], ['a b']],
    ['digest-manifest', ['images', 'api', 'platforms'], { linux: { digest, size: 1, layers: 1 } }],
    ['digest-manifest', ['revision'], 'main'],
    ['image-records', ['0', 'schemaVersion'], 2],
    ['image-records', ['0', 'descriptor', 'digest'], 'latest'],
    ['image-records', ['0', 'pushed'], 'true'],
    ['image-records', ['0', 'row'], ''],
    ['image-records', ['0', 'layout'], ''],
    ['image-records', ['0', 'descriptor', 'mediaType'], ''],
    ['digest-manifest', ['images', 'api', 'mediaType'], ''],
    ['build-plan', ['rows', '0', 'runner'], ['']],
    ['build-plan', ['schemaVersion'], 0],
    ['build-plan', ['rows', '0', 'name'], 'a--b'],
    ['build-plan', ['targets', 'api', 'action'], 'skip'],
    ['build-plan', ['definition'], {}],
  ])('%s with %j = %j', (name, at, value) => expect(verdicts(name, changed(name, at, value))).toEqual([false, false]));
});

describe('accepted by both', () => {
  test.each<[SchemaName, string[]]>([
    ['digest-manifest', ['extra']],
    ['digest-manifest', ['images', 'api', 'extra']],
    ['image-records', ['0', 'extra']],
    ['build-plan', ['rows', '0', 'extra']],
  ])('%s with the unknown key %j', (name, at) => {
    expect(verdicts(name, changed(name, at, { later: true }))).toEqual([true, true]);
  });
});
