import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { openArtifactStore } from '../../../../actions/shared/github/artifacts/open.ts';
import { createFakeRuntime, type FakeRuntime, foldersIn } from '../../../support/fake-runtime.ts';
import { type ResultsService, startResultsService } from '../../../support/results-service.ts';
import { zip } from '../../../support/zip.ts';

let service: ResultsService;
let runtime: FakeRuntime;
let temporary: string;
const before = { ...process.env };

beforeEach(async () => {
  service = await startResultsService();
  temporary = mkdtempSync(path.join(os.tmpdir(), 'artifact-test-'));
  // The client reads the variables of the process and writes its progress to standard output.
  Object.assign(process.env, service.env, { GITHUB_SERVER_URL: 'https://github.com' });
  runtime = createFakeRuntime({ env: service.env, folders: foldersIn(temporary, temporary) });
  jest.spyOn(process.stdout, 'write').mockReturnValue(true);
});

afterEach(async () => {
  jest.restoreAllMocks();
  await service.close();
  for (const name of ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL', 'GITHUB_SERVER_URL']) {
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
  }
  rmSync(temporary, { recursive: true, force: true });
});

const store = () => openArtifactStore(runtime);
const kind = (kind: string, message: RegExp) =>
  expect.objectContaining({ kind, message: expect.stringMatching(message) });

describe('the artifacts of a run, through the real client', () => {
  test('what one job uploads, another lists and reads', async () => {
    const content = JSON.stringify({ text: 'ü\n'.repeat(1000) });
    const uploaded = await store().upload('image-plan--1', 'plan.json', content);
    expect(uploaded).toEqual({ name: 'image-plan--1', id: 1001 });
    await store().upload('image-records--a--1', 'records.json', '[]');
    expect(await store().list()).toEqual([uploaded, { name: 'image-records--a--1', id: 1002 }].reverse());
    expect(await store().read('image-plan--1', 'plan.json')).toBe(content);
  });

  test('many are read in the order of their names in the call, and no file stays on disk', async () => {
    const names = Array.from({ length: 10 }, (_, number) => `image-records--row${number}--1`);
    for (const name of names) service.put(name, zip([{ name: 'records.json', content: name }]));
    expect(await store().readAll(names.toReversed(), 'records.json')).toEqual(names.toReversed());
    expect(readdirSync(temporary)).toEqual([]);
  });

  test('another run sees none of it', async () => {
    await store().upload('image-plan--1', 'plan.json', '{}');
    Object.assign(process.env, service.envOf('run-2'));
    expect(await store().list()).toEqual([]);
  });

  test('each exchange is one folded group', async () => {
    await store().upload('image-plan--1', 'plan.json', '{}');
    await store().read('image-plan--1', 'plan.json');
    expect(runtime.logText('group')).toBe('Upload artifact image-plan--1\nDownload artifact image-plan--1');
  });
});

describe('failures', () => {
  test('a name that exists already, with other content', async () => {
    await store().upload('image-plan--1', 'plan.json', '{}');
    await expect(store().upload('image-plan--1', 'plan.json', '{"b":1}')).rejects.toEqual(
      kind('input', /"image-plan--1" exists already in this run, with other content/),
    );
  });

  test('the same file again is no conflict: an answer that was lost makes the client send again', async () => {
    const first = await store().upload('image-plan--1', 'plan.json', '{}');
    expect(await store().upload('image-plan--1', 'plan.json', '{}')).toEqual(first);
  });

  test('no such artifact', async () => {
    await store().upload('image-plan--1', 'plan.json', '{}');
    await expect(store().read('image-plan--2', 'plan.json')).rejects.toEqual(
      kind('input', /no artifact "image-plan--2"\. It has image-plan--1\./),
    );
  });

  test('quota', async () => {
    service.fail({ at: 'CreateArtifact', status: 403 });
    await expect(store().upload('a', 'a.json', '{}')).rejects.toEqual(
      kind('service', /storage of this account is full/),
    );
  });

  test('a token that is refused', async () => {
    process.env['ACTIONS_RUNTIME_TOKEN'] = `${service.env['ACTIONS_RUNTIME_TOKEN']}x`;
    await expect(store().list()).rejects.toEqual(kind('permission', /refused the runner's token/));
  });

  test('a service that is not there', async () => {
    await service.close();
    await expect(store().list()).rejects.toEqual(kind('service', /could not be transferred.*ECONNREFUSED/s));
  });

  test('a service that stumbles once', async () => {
    service.fail({ at: 'CreateArtifact', status: 503 });
    await store().upload('image-plan--1', 'plan.json', '{}');
    expect(service.artifacts).toHaveLength(1);
  });

  test('GitHub Enterprise Server', async () => {
    const env = { ...service.env, GITHUB_SERVER_URL: 'https://github.example.com' };
    const enterprise = openArtifactStore(createFakeRuntime({ env }));
    await expect(enterprise.list()).rejects.toEqual(kind('service', /github.example.com is not supported/));
  });

  test('names that would be paths', async () => {
    await expect(store().upload('linux/amd64', 'a.json', '')).rejects.toEqual(kind('input', /"linux\/amd64"/));
    await expect(store().read('a', '../a.json')).rejects.toEqual(kind('input', /"\.\.\/a\.json"/));
  });
});

describe('artifacts that something else wrote', () => {
  const poisoned: readonly [string, Buffer, RegExp][] = [
    [
      'a second entry',
      zip([
        { name: 'plan.json', content: '{}' },
        { name: 'x', content: '' },
      ]),
      /no other file/,
    ],
    ['a path that leads out', zip([{ name: '../../plan.json', content: '{}' }]), /no other file/],
    ['a bomb', zip([{ name: 'plan.json', content: Buffer.alloc(11 * 1024 * 1024) }]), /above the limit/],
    ['no archive', Buffer.from('hello'), /not a complete ZIP archive/],
    ['an archive above 10 MiB', Buffer.alloc(10 * 1024 * 1024 + 1), /10485761 bytes, above the limit/],
  ];
  test.each(poisoned)('%s is refused', async (_, bytes, message) => {
    service.put('image-plan--1', bytes);
    await expect(store().read('image-plan--1', 'plan.json')).rejects.toEqual(kind('service', message));
    expect(readdirSync(temporary)).toEqual([]);
  });

  test('bytes that do not have the recorded digest are refused', async () => {
    service.put('image-plan--1', zip([{ name: 'plan.json', content: '{}' }]), `sha256:${'0'.repeat(64)}`);
    await expect(store().read('image-plan--1', 'plan.json')).rejects.toEqual(
      kind('service', /do not match the digest/),
    );
  });
});
