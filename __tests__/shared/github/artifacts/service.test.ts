import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { openArtifactStore } from '../../../../actions/shared/github/artifacts/open.ts';
import { createRequest } from '../../../../actions/shared/runtime/request.ts';
import { createDeadlines, type Limits } from '../../../../actions/shared/runtime/scheduling/deadline.ts';
import { createFakeRuntime, type FakeRuntime, foldersIn } from '../../../support/fake-runtime.ts';
import { type FakeResultsService, startResultsService } from '../../../support/github/results-service.ts';
import { zip } from '../../../support/github/zip.ts';

let service: FakeResultsService;
let runtime: FakeRuntime;
let temporary: string;

beforeEach(async () => {
  service = await startResultsService();
  temporary = mkdtempSync(path.join(os.tmpdir(), 'artifact-test-'));
  runtime = createFakeRuntime({
    env: service.env,
    folders: foldersIn(temporary, temporary),
    request: createRequest(createDeadlines(), { random: () => 0 }),
  });
});

afterEach(async () => {
  await service.close();
  rmSync(temporary, { recursive: true, force: true });
});

const store = (env = {}) => openArtifactStore({ ...runtime, env: { ...service.env, ...env } });
const kind = (kind: string, message: RegExp) =>
  expect.objectContaining({ kind, message: expect.stringMatching(message) });

describe('the artifacts of a run', () => {
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
    expect(await store().readAll(names.toReversed().map(name => ({ name, fileName: 'records.json' })))).toEqual(
      names.toReversed(),
    );
    expect(readdirSync(temporary)).toEqual([]);
  });

  test('another run sees none of it', async () => {
    await store().upload('image-plan--1', 'plan.json', '{}');
    expect(await store(service.envOf('run-2')).list()).toEqual([]);
  });

  test('each exchange is one folded group', async () => {
    await store().upload('image-plan--1', 'plan.json', '{}');
    await store().read('image-plan--1', 'plan.json');
    expect(runtime.logText('group')).toBe('Upload artifact image-plan--1\nDownload artifact image-plan--1');
  });
});

describe('the requests', () => {
  const file = 'plan.json';

  /** What `@actions/artifact` asks of the same service. Its archives have other bytes. */
  async function askedByGitHub(): Promise<FakeResultsService['requests']> {
    const other = await startResultsService();
    const before = { ...process.env };
    Object.assign(process.env, other.env, { GITHUB_SERVER_URL: 'https://github.com' });
    const printed = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    try {
      const { default: client } = await import('@actions/artifact');
      writeFileSync(path.join(temporary, file), '{}');
      const { id = 0 } = await client.uploadArtifact('a', [path.join(temporary, file)], temporary, {
        retentionDays: 7,
      });
      await client.listArtifacts();
      await client.downloadArtifact(id, { path: temporary, skipDecompress: true });
      await client.deleteArtifact('a');
    } finally {
      printed.mockRestore();
      for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
      Object.assign(process.env, before);
      await other.close();
    }
    return other.requests;
  }

  const isTime = (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value);
  const shapeOf = ({ place, part, body }: FakeResultsService['requests'][number]) => {
    if (place === 'PutBlob')
      return { place, part, body: part === 'block' ? '' : body.replace(/>[^<>]+<(?=\/Latest)/, '>…<') };
    const fields: Record<string, unknown> = place === 'GetBlob' ? {} : JSON.parse(body);
    const comparable = Object.entries(fields).map(([name, value]) => [
      name,
      ['size', 'hash'].includes(name) ? typeof value : isTime(value) ? 'a time' : value,
    ]);
    return { place, part, body: Object.fromEntries(comparable) };
  };

  test("are those of GitHub's own client", async () => {
    const replaced = store();
    await replaced.upload('a', file, '{}', { retentionDays: 7 });
    await replaced.list();
    await replaced.read('a', file);
    await replaced.upload('a', file, '[]', { replace: true, retentionDays: 7 });
    const asked = (await askedByGitHub()).map(shapeOf);
    const ours = service.requests.map(shapeOf);
    for (const request of ours) expect(asked).toContainEqual(request);
    expect(new Set(ours.map(({ place }) => place))).toEqual(new Set(asked.map(({ place }) => place)));
  });
});

describe('failures', () => {
  test('a name that exists already, with other content', async () => {
    await store().upload('image-plan--1', 'plan.json', '{}');
    await expect(store().upload('image-plan--1', 'plan.json', '{"b":1}')).rejects.toEqual(
      kind('input', /"image-plan--1" exists already in this run, with other content/),
    );
  });

  test('the same file again is no conflict: a request whose answer was lost is sent again', async () => {
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
    const other = store({ ACTIONS_RUNTIME_TOKEN: `${service.env['ACTIONS_RUNTIME_TOKEN']}x` });
    await expect(other.list()).rejects.toEqual(kind('permission', /refused the runner's token/));
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

describe('a service that is slow or loses answers', () => {
  const hurried = (limits: Partial<Limits>) =>
    openArtifactStore({ ...runtime, deadlines: createDeadlines({ question: 0.5, appearance: 0.5, ...limits }) });
  const late = kind('service', /could not be transferred: .* no complete answer within 0\.5 s/);

  test.each([
    ['hangs', { hangs: true }],
    ['sends one byte after the other', { dripMilliseconds: 1000 }],
  ])('a list that %s ends with its deadline', async (_, fault) => {
    service.fail({ at: 'ListArtifacts', times: 10, ...fault });
    await expect(hurried({}).list()).rejects.toEqual(late);
  });

  test.each(['CreateArtifact', 'PutBlob', 'FinalizeArtifact'] as const)(
    'an upload that hangs in %s ends with its deadline',
    async at => {
      service.fail({ at, times: 10, hangs: true });
      service.fail({ at: 'ListArtifacts', times: 10, hangs: true });
      await expect(hurried({}).upload('image-plan--1', 'plan.json', '{}')).rejects.toEqual(late);
    },
  );

  test('a download that hangs ends with its deadline', async () => {
    service.put('image-plan--1', zip([{ name: 'plan.json', content: '{}' }]));
    service.fail({ at: 'GetBlob', times: 10, hangs: true });
    await expect(hurried({}).read('image-plan--1', 'plan.json')).rejects.toEqual(late);
  });

  test('an upload whose last answer is lost is complete: the service has it', async () => {
    service.fail({ at: 'FinalizeArtifact', lostAnswer: true });
    const stored = await store().upload('image-plan--1', 'plan.json', '{}');
    expect(stored).toEqual({ name: 'image-plan--1', id: 1001 });
    expect(service.calls.filter(call => call === 'FinalizeArtifact')).toHaveLength(2);
  });

  test('an upload whose last answer never comes is complete: the service has it, though it lists it late', async () => {
    service.fail({ at: 'FinalizeArtifact', hangs: true });
    service.fail({ at: 'ListArtifacts', isOld: true });
    const slow = hurried({ appearance: 60 });
    expect(await slow.upload('image-plan--1', 'plan.json', '{}')).toEqual({ name: 'image-plan--1', id: 1001 });
  });

  test('an upload that was lost is an error, also when another artifact has its name', async () => {
    service.put('image-plan--1', zip([{ name: 'plan.json', content: '{"other":1}' }]));
    service.fail({ at: 'CreateArtifact', status: 400 });
    await expect(store().upload('image-plan--1', 'plan.json', '{}')).rejects.toEqual(
      kind('service', /could not be transferred: .* status 400/),
    );
  });

  test('an artifact that is not listed yet is asked for again', async () => {
    service.put('image-plan--1', zip([{ name: 'plan.json', content: '{}' }]));
    service.fail({ at: 'ListArtifacts', isOld: true, times: 2 });
    expect(await store().read('image-plan--1', 'plan.json')).toBe('{}');
    service.fail({ at: 'ListArtifacts', isOld: true, times: 2 });
    const found = await store().list(artifacts => artifacts.length === 1);
    expect(found.map(({ name }) => name)).toEqual(['image-plan--1']);
  });

  test('an artifact that is never listed is missing, after some seconds', async () => {
    await expect(hurried({}).read('image-plan--1', 'plan.json')).rejects.toEqual(kind('input', /It has none/));
    expect(service.calls.length).toBeGreaterThan(1);
    expect(await hurried({}).list(() => false)).toEqual([]);
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
    ['an archive above 10 MiB', Buffer.alloc(10 * 1024 * 1024 + 1), /10485761 bytes, above the limit/],
  ];
  test.each(poisoned)('%s is refused', async (_, bytes, message) => {
    service.put('image-plan--1', bytes);
    await expect(store().read('image-plan--1', 'plan.json')).rejects.toEqual(kind('policy', message));
    expect(readdirSync(temporary)).toEqual([]);
  });

  test('bytes that are no archive are a fault of the service', async () => {
    service.put('image-plan--1', Buffer.from('hello'));
    await expect(store().read('image-plan--1', 'plan.json')).rejects.toEqual(
      kind('service', /sent a damaged archive of "image-plan--1": it is not a complete ZIP archive/),
    );
  });

  test('bytes that do not have the recorded digest are refused', async () => {
    service.put('image-plan--1', zip([{ name: 'plan.json', content: '{}' }]), `sha256:${'0'.repeat(64)}`);
    await expect(store().read('image-plan--1', 'plan.json')).rejects.toEqual(
      kind('service', /do not match the digest/),
    );
  });
});
