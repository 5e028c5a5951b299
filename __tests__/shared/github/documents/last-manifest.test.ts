import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NotFoundError } from '../../../../actions/shared/github/api/failures.ts';
import type { RepositoryApi } from '../../../../actions/shared/github/api/repository-api.ts';
import { trustedEvents } from '../../../../actions/shared/github/api/trusted-runs.ts';
import {
  findBestManifest,
  findLastManifest,
  type ManifestQuery,
} from '../../../../actions/shared/github/documents/last-manifest.ts';
import { digestOf } from '../../../../actions/shared/images/digest.ts';
import type { DigestManifest } from '../../../../actions/shared/images/documents/digest-manifest.ts';
import { serviceError } from '../../../../actions/shared/runtime/errors.ts';
import { mutated, survives } from '../../../support/fuzzing.ts';
import { zip } from '../../../support/github/zip.ts';

const golden = new URL('../../../contracts/fixtures/documents/v1/digest-manifest/current.json', import.meta.url);
const commit = 'c'.repeat(40);
const manifestOf = (changes: Partial<DigestManifest> = {}): DigestManifest => {
  const manifest: DigestManifest = JSON.parse(readFileSync(golden, 'utf8'));
  return { ...manifest, environment: null, revision: commit, run: { ...manifest.run, id: 41 }, ...changes };
};
const archiveOf = (manifest: unknown, name = 'docker-image-digests.json') =>
  zip([{ name, content: typeof manifest === 'string' ? manifest : JSON.stringify(manifest) }]);

const query: ManifestQuery = {
  workflow: '.github/workflows/images.yml',
  branch: 'main',
  events: trustedEvents,
  not: 42,
  repository: 'Acme/Shop',
  environment: null,
};

const runOf = (id: number) => ({
  id,
  run_number: id,
  event: 'push',
  path: query.workflow,
  head_branch: 'main',
  head_sha: commit,
  conclusion: 'success',
  html_url: `https://github.com/acme/shop/actions/runs/${id}`,
  head_repository: { id: 1 },
  repository: { id: 1 },
});

interface Artifact {
  readonly listed?: object;
  /** Absent: it has expired. */
  readonly archive?: Buffer;
}

/** A repository in which these runs left these artifacts; calls are noted. */
function repository(runs: Readonly<Record<number, readonly Artifact[]>>) {
  const calls: string[] = [];
  const archives = new Map<number, Buffer>();
  const unused = async () => {
    throw new Error('only runs and artifacts are read here');
  };
  const api: RepositoryApi = {
    readRepository: unused,
    readCommit: unused,
    listTagRefs: unused,
    compareCommits: unused,
    readWorkflowRun: unused,
    readRelease: unused,
    readRef: unused,
    listWorkflowRuns: async function* () {
      yield Object.keys(runs).map(id => runOf(Number(id)));
    },
    listArtifacts: async (run, name) => {
      calls.push(`list ${run} ${name}`);
      return (runs[run] ?? []).map(({ listed, archive }, index) => {
        const id = run * 10 + index;
        if (archive !== undefined) archives.set(id, archive);
        return {
          id,
          name,
          size_in_bytes: 1,
          expired: false,
          created_at: '2026-01-01T00:00:00Z',
          expires_at: '2026-04-01T00:00:00Z',
          workflow_run: { id: run, repository_id: 1, head_repository_id: 1 },
          ...listed,
        };
      });
    },
    downloadArtifact: async (id, maximumBytes) => {
      calls.push(`download ${id} ${maximumBytes}`);
      return archives.get(id);
    },
  };
  return { api, calls };
}

const found = (runs: Parameters<typeof repository>[0], changes: Partial<ManifestQuery> = {}) =>
  findLastManifest(repository(runs).api, { ...query, ...changes });

describe('the last manifest', () => {
  test('is that of the newest run that has one, read within the limit of artifacts', async () => {
    const { api, calls } = repository({
      40: [{ archive: archiveOf(manifestOf()) }],
      41: [{ archive: archiveOf(manifestOf()) }],
    });
    const last = await findLastManifest(api, query);
    expect(last).toMatchObject({ kind: 'found', run: { id: 41 }, manifest: manifestOf() });
    expect(calls).toEqual(['list 41 docker-image-digests', 'download 410 10485760']);
  });

  test('is that of an older run where a newer one has none', async () => {
    const older = { archive: archiveOf(manifestOf({ run: { ...manifestOf().run, id: 40 } })) };
    expect(await found({ 40: [older], 41: [] })).toMatchObject({ kind: 'found', run: { id: 40 } });
  });

  test('is the newest of several of one run', async () => {
    const of = (created: string) => ({ archive: archiveOf(manifestOf({ created })) });
    const last = await found({ 41: [of('2026-01-01T00:00:00Z'), of('2026-01-02T00:00:00Z')] });
    expect(last).toMatchObject({ manifest: { created: '2026-01-02T00:00:00Z' } });
  });

  test('of an environment has its name', async () => {
    const { api, calls } = repository({ 41: [{ archive: archiveOf(manifestOf({ environment: 'staging' })) }] });
    expect(await findLastManifest(api, { ...query, environment: 'staging' })).toMatchObject({ kind: 'found' });
    expect(calls[0]).toBe('list 41 docker-image-digests-staging');
  });

  test.each([
    ['nothing about it', { workflow_run: null }],
    ['no repository', { workflow_run: { id: 41, head_repository_id: 1 } }],
    ['no digest', { digest: null }],
    ['its digest', { digest: digestOf(archiveOf(manifestOf())) }],
  ])('is taken when the list says %s', async (_, listed) => {
    expect(await found({ 41: [{ listed, archive: archiveOf(manifestOf()) }] })).toMatchObject({ kind: 'found' });
  });
});

describe('which runs without a manifest are passed over, the caller says', () => {
  const older = { archive: archiveOf(manifestOf({ run: { ...manifestOf().run, id: 40 } })) };
  const ifExpired = async (runs: Parameters<typeof repository>[0]) =>
    await findLastManifest(repository(runs).api, query, ({ code }) => code === 'expired');

  test('and what was passed over is in the result', async () => {
    expect(await ifExpired({ 40: [older], 41: [{}] })).toMatchObject({
      kind: 'found',
      run: { id: 40 },
      passedOver: [{ code: 'expired', run: { id: 41 } }],
    });
  });

  test('and else the newest counts', async () => {
    expect(await ifExpired({ 40: [older], 41: [] })).toMatchObject({ code: 'no-artifact', run: { id: 41 } });
  });

  test('and where none has one, the newest is named first', async () => {
    const none = await ifExpired({ 39: [older], 40: [], 41: [{}] });
    expect(none).toMatchObject({ code: 'expired', run: { id: 41 }, details: [expect.stringMatching(/^run 40 /)] });
  });
});

test('the manifest comes with its bytes, and the keys that this release does not know are only in them', async () => {
  const json = JSON.stringify({ ...manifestOf(), later: true });
  const last = await found({ 41: [{ archive: archiveOf(json) }] });
  expect(last).toMatchObject({ kind: 'found', json, artifactId: 410 });
  expect(last).not.toHaveProperty('manifest.later');
});

test('a caller can lower the limit of the archive and of the manifest in it', async () => {
  const { api, calls } = repository({ 41: [{ archive: archiveOf(manifestOf()) }] });
  expect(await findLastManifest(api, { ...query, maximumBytes: 1000 })).toMatchObject({
    code: 'bad-artifact',
    reason: expect.stringContaining('above the limit of 1000'),
  });
  expect(calls[1]).toBe('download 410 1000');
});

describe('of several runs of one commit', () => {
  const ofCommit: ManifestQuery = { ...query, branch: undefined, revision: commit };
  const named = (id: number, ...names: string[]) => {
    const manifest = manifestOf({ run: { ...manifestOf().run, id } });
    const image = Object.values(manifest.images)[0];
    return { archive: archiveOf({ ...manifest, images: Object.fromEntries(names.map(name => [name, image])) }) };
  };
  const best = async (runs: Parameters<typeof repository>[0], enough = 2) => {
    const { api, calls } = repository(runs);
    const quality = ({ images }: DigestManifest) => Object.keys(images).length;
    return { found: await findBestManifest(api, ofCommit, { quality, enough }), calls };
  };

  test('the best is taken, and of equal ones the newest', async () => {
    const { found } = await best(
      { 38: [named(38, 'api')], 39: [named(39, 'api', 'web')], 40: [named(40, 'api', 'web')] },
      3,
    );
    expect(found).toMatchObject({ run: { id: 40 } });
    expect((await best({ 39: [named(39, 'api', 'web')], 40: [named(40, 'api')] })).found).toMatchObject({
      run: { id: 39 },
    });
  });

  test('no more are read than are needed', async () => {
    const { calls } = await best({ 39: [named(39, 'api', 'web')], 40: [named(40, 'api', 'web')] });
    expect(calls).toEqual(['list 40 docker-image-digests', 'download 400 10485760']);
  });

  test('a run without a manifest is passed over, and the newest says why where none has one', async () => {
    expect((await best({ 39: [named(39, 'api')], 40: [] })).found).toMatchObject({ run: { id: 39 } });
    expect((await best({ 39: [], 40: [] })).found).toMatchObject({
      reason: expect.stringMatching(/^run 40 .*has no artifact/),
    });
    expect((await best({})).found).toMatchObject({
      reason: '.github/workflows/images.yml has no successful run of ccccccc yet',
    });
  });
});

describe('there is none', () => {
  const where = 'run 41 (https://github.com/acme/shop/actions/runs/41)';

  test('without a run', async () => {
    expect(await found({})).toEqual({
      kind: 'none',
      code: 'no-run',
      reason: '.github/workflows/images.yml has no successful run on main yet',
      details: [],
    });
  });

  test.each([
    ['without an artifact', []],
    ['with one of another name', [{ listed: { name: 'docker-image-digests-x' } }]],
    ['with one of another run', [{ listed: { workflow_run: { id: 40, repository_id: 1, head_repository_id: 1 } } }]],
    ['with one of a fork', [{ listed: { workflow_run: { id: 41, repository_id: 1, head_repository_id: 2 } } }]],
    ['with one of a fork, known by the run only', [{ listed: { workflow_run: { id: 41, head_repository_id: 2 } } }]],
  ])('%s', async (_, artifacts) => {
    const archive = archiveOf(manifestOf());
    expect(await found({ 41: artifacts.map(artifact => ({ ...artifact, archive })) })).toMatchObject({
      kind: 'none',
      code: 'no-artifact',
      reason: `${where} has no artifact docker-image-digests`,
    });
  });

  const expired = { kind: 'none', code: 'expired' };
  const since = `artifact docker-image-digests of ${where}, created 2026-01-01T00:00:00Z, expired 2026-04-01T00:00:00Z; a longer "retention-days" keeps it`;

  test('when it has expired, by the list or by the download', async () => {
    const { api, calls } = repository({ 41: [{ listed: { expired: true }, archive: archiveOf(manifestOf()) }] });
    expect(await findLastManifest(api, query)).toMatchObject({ ...expired, reason: since, run: { id: 41 } });
    expect(calls).toHaveLength(1);
    expect(await found({ 41: [{}] })).toMatchObject({ ...expired, reason: since });
    const timeless = { expired: true, created_at: null, expires_at: null };
    expect(await found({ 41: [{ listed: timeless }] })).toMatchObject({
      reason: expect.stringContaining('created at an unknown time, expired ;'),
    });
  });

  test('the reason is that of the newest run', async () => {
    expect(await found({ 40: [], 41: [{}] })).toMatchObject(expired);
  });

  test.each<[string, Artifact, string]>([
    [
      'other bytes than were recorded',
      { listed: { digest: digestOf('other') }, archive: archiveOf(manifestOf()) },
      `not ${digestOf('other')} as recorded`,
    ],
    ['another file', { archive: archiveOf(manifestOf(), 'x.json') }, 'it must contain "docker-image-digests.json"'],
    [
      'another repository',
      { archive: archiveOf(manifestOf({ repository: 'evil/shop' })) },
      'it is for repository evil/shop, not acme/shop',
    ],
    [
      'another run',
      { archive: archiveOf(manifestOf({ run: { ...manifestOf().run, id: 7 } })) },
      'it is for run 7, not 41',
    ],
    [
      'another commit',
      { archive: archiveOf(manifestOf({ revision: 'd'.repeat(40) })) },
      `it is for commit ${'d'.repeat(40)}, not ${commit}`,
    ],
    [
      'another environment',
      { archive: archiveOf(manifestOf({ environment: 'staging' })) },
      'it is for environment staging, not null',
    ],
    [
      'more bytes than the limit by the list, without a download',
      { listed: { size_in_bytes: 10485761 } },
      'it has 10485761 bytes, above the limit of 10485760',
    ],
  ])('for %s', async (_, artifact, why) => {
    expect(await found({ 41: [artifact] })).toMatchObject({
      kind: 'none',
      code: 'bad-artifact',
      reason: expect.stringMatching(/^artifact docker-image-digests of run 41 \S+ is refused: /),
    });
    expect(await found({ 41: [artifact] })).toMatchObject({ reason: expect.stringContaining(why) });
  });

  test('for no manifest, or one of another schema version', async () => {
    for (const [json, why] of [
      ['{}', 'it is not valid'],
      ['{"schemaVersion":2}', 'it has schemaVersion 2; this release reads 1'],
    ] as const) {
      expect(await found({ 41: [{ archive: archiveOf(json) }] })).toMatchObject({
        kind: 'none',
        code: 'bad-schema',
        reason: expect.stringContaining(`artifact docker-image-digests of ${where} is refused: ${why}`),
      });
    }
  });

  test.each(['listArtifacts', 'downloadArtifact'] as const)('when the run is deleted before %s', async call => {
    const { api } = repository({ 41: [{ archive: archiveOf(manifestOf()) }] });
    const gone = async () => {
      throw new NotFoundError('permission', 'GitHub refused it with status 404');
    };
    expect(await findLastManifest({ ...api, [call]: gone }, query)).toMatchObject({
      kind: 'none',
      code: 'no-artifact',
      reason: `${where} or its artifact docker-image-digests was deleted`,
    });
  });

  test('another failure of the service is not hidden', async () => {
    const { api } = repository({ 41: [] });
    const failing = async () => {
      throw serviceError('GitHub did not answer');
    };
    await expect(findLastManifest({ ...api, listArtifacts: failing }, query)).rejects.toMatchObject({
      message: 'GitHub did not answer',
    });
  });

  test('and why other runs are not trusted is said', async () => {
    const { api } = repository({});
    const forked = { ...runOf(40), head_repository: { id: 666 } };
    const listed = {
      ...api,
      listWorkflowRuns: async function* () {
        yield [forked];
      },
    };
    expect(await findLastManifest(listed, query)).toMatchObject({
      code: 'no-run',
      details: ['run 40 (https://github.com/acme/shop/actions/runs/40): its commit comes from a fork'],
    });
  });

  test('a list of another form is the fault of the service', async () => {
    await expect(found({ 41: [{ listed: { id: 'x' } }] })).rejects.toMatchObject({
      kind: 'service',
      message: "GitHub's list of artifacts of run 41 does not have the expected form.",
    });
  });
});

test('any list of artifacts and any archive is used, or refused without a crash', async () => {
  const { api } = repository({ 41: [{ archive: archiveOf(manifestOf()) }] });
  const artifacts = await api.listArtifacts(41, 'docker-image-digests');
  const given = fc.oneof(
    fc.record({
      listed: mutated(artifacts),
      manifest: fc.constant<unknown>(manifestOf()),
      cut: fc.constant(undefined),
    }),
    fc.record({
      listed: fc.constant<unknown>(artifacts),
      manifest: mutated(manifestOf()),
      cut: fc.option(fc.nat(600)),
    }),
  );
  const kinds = new Map<string, number>();
  const { refused } = await survives(given, async ({ listed, manifest, cut }) => {
    const archive = archiveOf(manifest).subarray(0, cut ?? Number.POSITIVE_INFINITY);
    const last = await findLastManifest(
      { ...api, listArtifacts: async () => listed as unknown[], downloadArtifact: async () => archive },
      query,
    );
    kinds.set(last.kind, (kinds.get(last.kind) ?? 0) + 1);
  });
  expect(refused).toBeGreaterThan(50);
  expect(kinds.get('found')).toBeGreaterThan(10);
});
