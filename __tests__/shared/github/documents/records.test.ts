import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { folderArtifacts } from '../../../../actions/shared/github/artifacts/folder.ts';
import type { ArtifactStore } from '../../../../actions/shared/github/artifacts/store.ts';
import { readPlan } from '../../../../actions/shared/github/documents/plan.ts';
import { readRecords } from '../../../../actions/shared/github/documents/records.ts';
import type { BuildPlan } from '../../../../actions/shared/images/build-plan.ts';
import type { ImageRecord } from '../../../../actions/shared/images/image-record.ts';

const revision = '1'.repeat(40);
const digest = `sha256:${'a'.repeat(64)}`;
const run = { id: 42, number: 7, attempt: 1, workflow: '.github/workflows/images.yml', event: 'push' };
const here = { repository: 'acme/shop', revision, run: { ...run, workflow: run.workflow } };

const row = (name: string): BuildPlan['rows'][number] => ({
  name,
  runner: ['ubuntu-24.04'],
  platform: 'linux/amd64',
  wave: 0,
  publish: ['api'],
  linked: [],
  parents: {},
  pull: false,
  noCache: false,
});

const plan = (changes: Partial<BuildPlan> = {}): BuildPlan => ({
  schemaVersion: 1,
  repository: 'acme/shop',
  revision,
  headRevision: revision,
  ref: 'refs/heads/main',
  environment: null,
  created: '2026-01-01T00:00:00Z',
  run,
  base: { revision: null, reason: 'no base given', run: null },
  definition: { target: {} },
  targets: {},
  rows: [row('a'), row('b')],
  ...changes,
});

const record = (changes: Partial<ImageRecord> = {}): ImageRecord => ({
  schemaVersion: 1,
  run: { id: 42, attempt: 1 },
  revision,
  environment: null,
  row: 'a',
  target: 'api',
  image: 'ghcr.io/acme/api',
  mirrors: [],
  platform: 'linux/amd64',
  pushed: true,
  temporaryTag: null,
  layout: null,
  descriptor: { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest, size: 858 },
  size: 31457280,
  layers: 7,
  attestations: [],
  base: null,
  build: null,
  ...changes,
});

let workspace: string;
let store: ArtifactStore;
beforeEach(() => {
  workspace = mkdtempSync(path.join(os.tmpdir(), 'documents-'));
  store = folderArtifacts(workspace);
});
afterEach(() => rmSync(workspace, { recursive: true, force: true }));

const putPlan = (attempt: number, document: unknown) =>
  store.upload(`image-plan--${attempt}`, 'plan.json', JSON.stringify(document));
const putRecords = (name: string, ...records: unknown[]) =>
  store.upload(`image-records--${name}`, 'records.json', JSON.stringify(records));
const inputFault = (message: RegExp) =>
  expect.objectContaining({ kind: 'input', message: expect.stringMatching(message) });

describe('readPlan', () => {
  test('takes the highest attempt of this run', async () => {
    await putPlan(1, plan());
    await putPlan(10, plan({ ref: 'refs/heads/newest' }));
    const found = await readPlan(store, { given: '', workspace, here });
    expect(found.plan.ref).toBe('refs/heads/newest');
    expect(found.source).toBe('artifact image-plan--10');
  });

  test('takes a path, relative to the workspace, or the name of an artifact', async () => {
    writeFileSync(path.join(workspace, 'plan.json'), JSON.stringify(plan()));
    await putPlan(1, plan());
    for (const given of ['plan.json', './plan.json', path.join(workspace, 'plan.json'), 'image-plan--1']) {
      expect((await readPlan(store, { given, workspace, here })).plan.revision).toBe(revision);
    }
  });

  const strangers: readonly [string, Partial<BuildPlan>, RegExp][] = [
    ['repository', { repository: 'evil/shop' }, /repository: evil\/shop there, acme\/shop here/],
    ['run', { run: { ...run, id: 41 } }, /run: 41 there, 42 here/],
    ['commit', { revision: '2'.repeat(40) }, /commit: 2{40} there, 1{40} here/],
  ];
  test.each(strangers)('of another %s is refused with both values', async (_, changes, message) => {
    await putPlan(1, plan(changes));
    await expect(readPlan(store, { given: '', workspace, here })).rejects.toEqual(inputFault(message));
  });

  test('of another schema or with an unknown key is refused', async () => {
    await putPlan(1, { ...plan(), schemaVersion: 2, tragets: {} });
    await expect(readPlan(store, { given: '', workspace, here })).rejects.toEqual(
      inputFault(/schemaVersion: .*1.*2[\s\S]*tragets: unknown key/),
    );
  });

  test('that is missing says where one would come from', async () => {
    await expect(readPlan(store, { given: '', workspace, here })).rejects.toMatchObject({
      kind: 'input',
      fix: expect.stringContaining('buildx-matrix'),
    });
    await expect(readPlan(store, { given: 'x/plan.json', workspace, here })).rejects.toEqual(
      inputFault(/no file x\/plan.json/),
    );
  });

  test('without a run it is that of no run', async () => {
    await putPlan(0, plan({ run: { ...run, id: 0, attempt: 0 } }));
    const { source } = await readPlan(store, { given: '', workspace, here: { ...here, run: null } });
    expect(source).toBe('artifact image-plan--0');
  });
});

describe('readRecords', () => {
  test('after a re-run of failed jobs, the highest attempt of each row, sorted by target and platform', async () => {
    await putRecords('a--1', record());
    await putRecords('b--1', record({ row: 'b', platform: 'linux/arm64', size: 1 }));
    await putRecords('b--2', record({ row: 'b', platform: 'linux/arm64', size: 2, run: { id: 42, attempt: 2 } }));
    const { records, taken } = await readRecords(store, { here, plan: plan() });
    expect(records.map(({ platform, size }) => [platform, size])).toEqual([
      ['linux/amd64', 31457280],
      ['linux/arm64', 2],
    ]);
    expect(taken.map(({ name }) => name)).toEqual(['image-records--a--1', 'image-records--b--2']);
  });

  test('none yet is an empty list', async () => {
    expect((await readRecords(store, { here })).records).toEqual([]);
  });

  test('two of one target and platform within one attempt are refused, naming both rows', async () => {
    await putRecords('a--1', record());
    await putRecords('b--1', record({ row: 'b' }));
    await expect(readRecords(store, { here })).rejects.toEqual(
      inputFault(/api for linux\/amd64 was recorded twice in attempt 1: by row a and by row b/),
    );
  });

  test('of two attempts with different rows the newer counts', async () => {
    await putRecords('old--1', record({ row: 'old', size: 1 }));
    await putRecords('a--2', record({ size: 2, run: { id: 42, attempt: 2 } }));
    expect((await readRecords(store, { here })).records.map(({ size }) => size)).toEqual([2]);
  });

  const strangers: readonly [string, Partial<ImageRecord>, RegExp][] = [
    ['run', { run: { id: 41, attempt: 1 } }, /run: 41 there, 42 here/],
    ['attempt', { run: { id: 42, attempt: 3 } }, /attempt: 3 there, 1 here/],
    ['commit', { revision: '2'.repeat(40) }, /commit: 2{40} there, 1{40} here/],
    ['row', { row: 'b' }, /row: b there, a here/],
    ['environment', { environment: 'staging' }, /environment: staging there, none here/],
  ];
  test.each(strangers)('of another %s are refused with both values', async (_, changes, message) => {
    await putRecords('a--1', record(changes));
    await expect(readRecords(store, { here, plan: plan() })).rejects.toEqual(inputFault(message));
  });

  test('that are not records are refused by their path', async () => {
    await putRecords('a--1', { ...record(), platform: 'linux' });
    await expect(readRecords(store, { here })).rejects.toEqual(
      inputFault(/image-records--a--1 is not valid:\n {2}0.platform: is not a platform/),
    );
  });
});
