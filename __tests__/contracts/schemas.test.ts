import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import type { GenericSchema } from 'valibot';
import { buildPlan } from '../../actions/shared/images/build-plan.ts';
import { digestManifest } from '../../actions/shared/images/digest-manifest.ts';
import { imageRecords } from '../../actions/shared/images/image-record.ts';
import { readDocument } from '../../actions/shared/runtime/document.ts';
import { renderSchema, type SchemaName, schemaDocuments } from '../../scripts/schemas.mjs';

const folder = fileURLToPath(new URL('../../schemas', import.meta.url));
const schemas: Readonly<Record<SchemaName, GenericSchema>> = {
  'build-plan': buildPlan,
  'image-records': imageRecords,
  'digest-manifest': digestManifest,
};
const names = ['build-plan', 'image-records', 'digest-manifest'] as const;
const written = (name: SchemaName) => readFileSync(path.join(folder, `${name}.json`), 'utf8');

const digest = `sha256:${'d'.repeat(64)}`;
const commit = 'c'.repeat(40);
const base = { image: 'docker.io/library/alpine', digest };
const attestation = { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest, size: 840, subject: digest };
const build = { seconds: 41.2, steps: 18, cachedSteps: 15 };
const platforms = { 'linux/amd64': { digest, size: 31_457_280, layers: 7 } };
const mediaType = 'application/vnd.oci.image.index.v1+json';
const origin = {
  schemaVersion: 1,
  repository: 'acme/shop',
  revision: commit,
  headRevision: commit,
  ref: 'refs/heads/main',
  environment: null,
  created: '2026-01-01T00:00:00Z',
  run: { id: 42, number: 7, attempt: 1, workflow: '.github/workflows/images.yml', event: 'push' },
};

/** Every key of every document, with each kind of value once. */
const examples = {
  'build-plan': {
    ...origin,
    environment: 'production',
    base: { revision: commit, reason: 'manifest of run 41 on main', run: 41 },
    definition: { group: { default: { targets: ['api'] } }, target: { api: { args: { VERSION: '$${x}' } } } },
    targets: {
      base: {
        image: null,
        mirrors: [],
        tags: [],
        immutableTag: null,
        platforms: ['linux/amd64'],
        parents: [],
        requested: false,
        component: 'shop',
        wave: 0,
        action: 'build',
        contentKey: null,
        reason: 'no base given',
        reuse: null,
      },
      api: {
        image: 'ghcr.io/acme/api',
        mirrors: ['docker.io/acme/api'],
        tags: ['main', 'sha-1a2b3c4'],
        immutableTag: 'sha-1a2b3c4',
        platforms: ['linux/amd64', 'linux/arm/v7'],
        parents: ['base'],
        requested: true,
        component: 'shop',
        wave: 1,
        action: 'reuse',
        contentKey: digest,
        reason: 'api/src/main.rs changed (COPY src, api/Dockerfile:7)',
        reuse: { digest, mediaType, platforms, attestations: [attestation], base, builtFrom: commit, run: 41 },
      },
    },
    rows: [
      {
        name: 'shop-linux-amd64',
        runner: ['ubuntu-24.04'],
        platform: 'linux/amd64',
        wave: 0,
        publish: ['api'],
        linked: ['base'],
        parents: { other: `ghcr.io/acme/other@${digest}`, later: null },
        pull: false,
        noCache: true,
      },
    ],
  },
  'image-records': [
    {
      schemaVersion: 1,
      run: { id: 42, attempt: 1 },
      revision: commit,
      environment: null,
      row: 'shop-linux-amd64',
      target: 'api',
      image: 'ghcr.io/acme/api',
      mirrors: ['docker.io/acme/api'],
      platform: 'linux/amd64',
      pushed: true,
      temporaryTag: 'build-42-1-api-linux-amd64',
      layout: null,
      descriptor: { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest, size: 858 },
      size: 31_457_280,
      layers: 7,
      attestations: [attestation],
      base,
      build,
    },
  ],
  'digest-manifest': {
    ...origin,
    images: {
      api: {
        image: 'ghcr.io/acme/api',
        mirrors: [],
        digest,
        mediaType,
        tags: ['main', 'sha-1a2b3c4'],
        immutableTag: 'sha-1a2b3c4',
        reused: false,
        builtFrom: commit,
        platforms,
        attestations: [attestation],
        base,
        build,
      },
    },
  },
} satisfies Record<SchemaName, unknown>;

const validators = new Map(
  names.map(name => [
    name,
    new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(JSON.parse(written(name))),
  ]),
);

/** What the JSON Schema says, and what the code says. */
function verdicts(name: SchemaName, document: unknown): readonly [boolean, boolean] {
  const accepted = validators.get(name)?.(document) ?? false;
  try {
    readDocument(schemas[name], JSON.stringify(document), name);
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

test('schemas/ holds these documents and no other', () =>
  expect(readdirSync(folder).sort()).toEqual(
    Object.keys(schemaDocuments)
      .map(name => `${name}.json`)
      .sort(),
  ));

describe.each(names)('%s', name => {
  test('is what npm run schemas writes', () => expect(written(name)).toBe(renderSchema(name, schemas[name])));

  test('takes the full example', () => expect(verdicts(name, examples[name])).toEqual([true, true]));

  test('schema and code agree when a value is of another kind or missing', () => {
    for (const at of paths(examples[name])) {
      for (const value of [undefined, null, 7, -1, 'x y', '', [], {}, ['x y'], { 'x y': 'x y' }]) {
        const [schema, code] = verdicts(name, changed(name, at, value));
        expect([at.join('.'), value, schema]).toEqual([at.join('.'), value, code]);
      }
    }
  });
});

describe('refused by both', () => {
  test.each<[SchemaName, string[], unknown]>([
    ['digest-manifest', ['schemaVersion'], 2],
    ['digest-manifest', ['schemaVersion'], '1'],
    ['digest-manifest', ['extra'], true],
    ['digest-manifest', ['images', 'api', 'extra'], true],
    ['digest-manifest', ['images', 'api', 'digest'], 'sha256:abc'],
    ['digest-manifest', ['images', 'api', 'digest'], digest.toUpperCase()],
    ['digest-manifest', ['images', '../api'], examples['digest-manifest'].images.api],
    ['digest-manifest', ['images', 'api', 'image'], 'ghcr.io/acme/api:main'],
    ['digest-manifest', ['images', 'api', 'tags'], ['a b']],
    ['digest-manifest', ['images', 'api', 'platforms'], { linux: platforms['linux/amd64'] }],
    ['digest-manifest', ['revision'], 'main'],
    ['image-records', ['0', 'schemaVersion'], 2],
    ['image-records', ['0', 'extra'], true],
    ['image-records', ['0', 'descriptor', 'digest'], 'latest'],
    ['image-records', ['0', 'pushed'], 'true'],
    ['build-plan', ['schemaVersion'], 0],
    ['build-plan', ['rows', '0', 'extra'], true],
    ['build-plan', ['rows', '0', 'name'], 'a--b'],
    ['build-plan', ['targets', 'api', 'action'], 'skip'],
    ['build-plan', ['definition'], {}],
  ])('%s with %j = %j', (name, at, value) => expect(verdicts(name, changed(name, at, value))).toEqual([false, false]));
});
