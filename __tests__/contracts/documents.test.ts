import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readResolvedApps } from '../../actions/encode-apps-manifest/resolution/resolved-document.ts';
import { checkDefinition } from '../../actions/shared/bake/definition-check.ts';
import { folderArtifacts } from '../../actions/shared/github/artifacts/folder.ts';
import {
  planArtifact,
  planFileName,
  recordsArtifact,
  recordsFileName,
} from '../../actions/shared/github/artifacts/names.ts';
import { readDigestManifest } from '../../actions/shared/github/documents/manifest.ts';
import { readPlan } from '../../actions/shared/github/documents/plan.ts';
import { readRecords } from '../../actions/shared/github/documents/records.ts';
import { parseBuildPlan } from '../../actions/shared/images/documents/build-plan.ts';
import { manifestName, parseDigestManifest } from '../../actions/shared/images/documents/digest-manifest.ts';
import { parseImageRecords } from '../../actions/shared/images/documents/image-record.ts';
import { parseTagFacts } from '../../actions/shared/images/documents/tag-facts.ts';
import { environmentPath } from '../../actions/shared/images/environment.ts';
import { messageOf } from '../../actions/shared/runtime/errors.ts';
import { documentsFolder, writeFileIn } from '../../actions/shared/runtime/outputs.ts';
import { createFakeRuntime, temporaryFolder } from '../support/fake-runtime.ts';
import { damaged, mutated, survives } from '../support/fuzzing.ts';

/** Released documents by version and kind. What a file of a release holds never changes: docs/documents.md. */
const folder = fileURLToPath(new URL('fixtures/documents', import.meta.url));

const readers: Readonly<Record<string, (json: string) => unknown>> = {
  'build-plan': json => parseBuildPlan(json, 'plan.json'),
  'image-records': json => parseImageRecords(json, 'records.json'),
  'digest-manifest': json => parseDigestManifest(json, 'docker-image-digests.json'),
  'tag-facts': json => parseTagFacts(json, 'tag-facts.json'),
  'resolved-apps': json => readResolvedApps(json, 'resolved', folder),
};
const kinds = Object.keys(readers);

/** A key that is required from now on makes every released document unreadable. */
function read(kind: string, document: unknown): unknown {
  try {
    return readers[kind]?.(JSON.stringify(document));
  } catch (error) {
    if (!/Expected "\w+" but received undefined/.test(messageOf(error))) throw error;
    throw new Error(
      `Documents of releases lack this key. Add it as v.optional(…), or start the next schemaVersion, which docs/documents.md explains: ${messageOf(error)}`,
      { cause: error },
    );
  }
}

interface Golden {
  readonly kind: string;
  readonly file: string;
  readonly document: unknown;
}

const goldenOf = (version: string): Golden[] =>
  readdirSync(path.join(folder, version)).flatMap(kind =>
    readdirSync(path.join(folder, version, kind)).map(file => ({
      kind,
      file: `${version}/${kind}/${file}`,
      document: JSON.parse(readFileSync(path.join(folder, version, kind, file), 'utf8')),
    })),
  );

const golden = goldenOf('v1');
const current = golden.filter(({ file }) => file.endsWith('/current.json'));

test('each kind of document has its released forms and the one of today', () => {
  const forms = (kind: string) => (kind === 'tag-facts' ? ['current'] : ['0.1-full', '0.1-minimal', 'current']);
  const expected = kinds.flatMap(kind => forms(kind).map(form => `v1/${kind}/${form}.json`));
  expect(golden.map(({ file }) => file)).toEqual(expect.arrayContaining(expected));
});

describe('version 1 is readable for ever, and nothing in it is lost', () => {
  test.each(golden)('$file', ({ kind, document }) => {
    expect(read(kind, document)).toEqual(document);
  });
});

describe('version 1 is read where an action gets it', () => {
  const of = (kind: string) => golden.filter(each => each.kind === kind);

  test.each(of('build-plan'))('$file, as the artifact of an earlier job', async ({ document }) => {
    const plan = parseBuildPlan(JSON.stringify(document), 'plan.json');
    const workspace = temporaryFolder('plan');
    const store = folderArtifacts(workspace);
    const { environment, run } = plan;
    await store.upload(planArtifact({ environment, attempt: run.attempt }), planFileName, JSON.stringify(document));
    const request = { input: '', environment: environment ?? '', workspace, job: plan };
    expect((await readPlan(store, request)).plan).toEqual(document);
    if (plan.rows.length > 0) expect(checkDefinition(plan.definition, 'it')).toEqual(plan.definition);
  });

  test.each(of('image-records'))('$file, as the artifacts of the rows', async ({ document }) => {
    const records = parseImageRecords(JSON.stringify(document), 'records.json');
    const store = folderArtifacts(temporaryFolder('records'));
    const [first] = records;
    for (const row of new Set(records.map(record => record.row))) {
      const ofRow = records.filter(record => record.row === row);
      const scope = { environment: ofRow[0]?.environment ?? null, attempt: first?.run.attempt ?? 0 };
      await store.upload(recordsArtifact(row, scope), recordsFileName, JSON.stringify(ofRow));
    }
    const run = { number: 7, workflow: '', event: 'push', id: 0, attempt: 0, ...first?.run };
    const job = { repository: 'acme/shop', revision: first?.revision ?? '', run };
    expect((await readRecords(store, { job })).records).toEqual(document);
  });

  test.each(of('digest-manifest'))('$file, as the file of an earlier step and as an input', async ({ document }) => {
    const json = JSON.stringify(document);
    const { run, environment } = parseDigestManifest(json, 'docker-image-digests.json');
    const named = { input: json, environment: environment ?? '' };
    const runtime = createFakeRuntime({ env: { GITHUB_RUN_ID: String(run.id) } });
    expect(await readDigestManifest(named, runtime)).toEqual(document);
    writeFileIn(documentsFolder(runtime, environmentPath(environment)), `${manifestName}.json`, json);
    expect(await readDigestManifest({ ...named, input: '' }, runtime)).toEqual(document);
  });
});

/** Keys of these objects are data: names of targets, platforms, fields of bake, or annotations. */
const maps =
  /^(?:targets|images|(?:.*\.)?(?:platforms|definitionFields|tagKinds|annotations)|rows\.\d+\.parents|definition(?:\..*)?)$/;

/** Paths of all objects of a document with a fixed set of keys. */
function objectPaths(value: unknown, at: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, each]) => objectPaths(each, [...at, key]));
  return Array.isArray(value) || maps.test(at.join('.')) ? inner : [[...at], ...inner];
}

/** The document with keys added to the object at each path; as text, so that `__proto__` is a key like any other. */
function withKeys(document: unknown, paths: readonly (readonly string[])[], keys: string): string {
  const mark = 'marked by a test';
  const copy: unknown = structuredClone(document);
  for (const at of paths) {
    const object = at.reduce<object>((owner, key) => Object(Reflect.get(owner, key)), Object(copy));
    Reflect.set(object, mark, true);
  }
  return JSON.stringify(copy).replaceAll(`"${mark}":true`, keys);
}

describe('a document from the future', () => {
  const extra = '"fromTheFuture":{"at":[1,null,{"deeper":"2030-01-01"}]},"schemaURL":null,"sizes":"1 GB"';

  test.each(current)('of $kind is read with keys that are unknown here, everywhere', ({ kind, document }) => {
    const paths = objectPaths(document);
    expect(paths.length).toBeGreaterThan(2);
    const json = withKeys(document, paths, extra);
    expect(json.split('fromTheFuture').length - 1).toBe(paths.length);
    expect(readers[kind]?.(json)).toEqual(document);
  });

  test.each(current)('of $kind keeps the checks of the keys that are known', ({ kind, document }) => {
    for (const at of objectPaths(document)) {
      for (const key of ['__proto__', 'constructor', 'prototype']) {
        const json = withKeys(document, [at], `"${key}":{}`);
        expect(() => readers[kind]?.(json)).toThrow(`${[...at, key].join('.')}: this name cannot be used`);
      }
    }
  });

  const versioned = (document: unknown, version: unknown) =>
    Array.isArray(document)
      ? document.map((each, index) => (index === 0 ? { ...each, schemaVersion: version } : each))
      : { ...Object(document), schemaVersion: version };

  test.each(current)('of $kind with another schemaVersion names the versions that are read', ({ kind, document }) => {
    const place = Array.isArray(document) ? ', entry 0,' : '';
    for (const version of [2, 0, 17]) {
      expect(() => read(kind, versioned(document, version))).toThrow(
        expect.objectContaining({
          kind: 'input',
          message: expect.stringMatching(new RegExp(`${place} has schemaVersion ${version}; this release reads 1\\.$`)),
          fix: expect.stringContaining('Use the same release of all actions in the workflow.'),
        }),
      );
    }
    for (const version of ['1', 1.5, null, undefined, [1]]) {
      expect(() => read(kind, versioned(document, version))).toThrow(/schemaVersion: Expected one of the numbers 1$/);
    }
  });
});

test.each(kinds)('a %s that is changed anywhere is read, or refused without a crash', async kind => {
  const released = golden.filter(each => each.kind === kind).map(({ document }) => document);
  const changed = mutated(...released).map(document => JSON.stringify(document));
  const texts = fc.oneof({ weight: 4, arbitrary: changed }, damaged(JSON.stringify(released[0])));
  const { taken, refused } = await survives(texts, json => readers[kind]?.(json));
  expect(taken).toBeGreaterThan(10);
  expect(refused).toBeGreaterThan(100);
});
