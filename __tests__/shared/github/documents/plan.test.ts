import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { findPlan, readPlan } from '../../../../actions/shared/github/documents/plan.ts';
import type { BuildPlan } from '../../../../actions/shared/images/documents/build-plan.ts';
import { inputFault, inWorkspace, job, listingLate, plan, revision, run } from './jobs.ts';

const jobs = inWorkspace();
const putPlan = (attempt: number, document: unknown) =>
  jobs.store.upload(`image-plan--${attempt}`, 'plan.json', JSON.stringify(document));

describe('the plan', () => {
  test('takes the highest attempt of this run', async () => {
    await putPlan(1, plan());
    await putPlan(10, plan({ ref: 'refs/heads/newest' }));
    const found = await readPlan(jobs.store, { input: '', environment: '', workspace: jobs.workspace, job });
    expect(found.plan.ref).toBe('refs/heads/newest');
    expect(found.source).toBe('artifact image-plan--10');
  });

  test('that the service does not list at once is waited for', async () => {
    await putPlan(1, plan());
    const found = await readPlan(listingLate(jobs.store), {
      input: '',
      environment: '',
      workspace: jobs.workspace,
      job,
    });
    expect(found.source).toBe('artifact image-plan--1');
  });

  test('takes a path, relative to the workspace, or the name of an artifact', async () => {
    writeFileSync(path.join(jobs.workspace, 'plan.json'), JSON.stringify(plan()));
    await putPlan(1, plan());
    for (const input of ['plan.json', './plan.json', path.join(jobs.workspace, 'plan.json'), 'image-plan--1']) {
      expect(
        (await readPlan(jobs.store, { input, environment: '', workspace: jobs.workspace, job })).plan.revision,
      ).toBe(revision);
    }
  });

  const foreign: readonly [string, Partial<BuildPlan>, RegExp][] = [
    ['repository', { repository: 'evil/shop' }, /repository: evil\/shop there, acme\/shop here/],
    ['run', { run: { ...run, id: 41 } }, /run: 41 there, 42 here/],
    ['commit', { revision: '2'.repeat(40) }, /commit: 2{40} there, 1{40} here/],
  ];
  test.each(foreign)('of another %s is refused with both values', async (_, changes, message) => {
    await putPlan(1, plan(changes));
    await expect(readPlan(jobs.store, { input: '', environment: '', workspace: jobs.workspace, job })).rejects.toEqual(
      inputFault(message),
    );
  });

  test('of a later schema is refused, and one with keys of a later release is not', async () => {
    await putPlan(1, { ...plan(), schemaVersion: 2 });
    await expect(readPlan(jobs.store, { input: '', environment: '', workspace: jobs.workspace, job })).rejects.toEqual(
      inputFault(/^The plan in artifact image-plan--1 has schemaVersion 2; this release reads 1\.$/),
    );
    await putPlan(2, { ...plan(), scanned: [] });
    expect((await readPlan(jobs.store, { input: '', environment: '', workspace: jobs.workspace, job })).plan).toEqual(
      plan(),
    );
  });

  test('with a row whose parent is no target is refused, with its path', async () => {
    const [first, ...rows] = plan().rows;
    if (first === undefined) throw new Error('the plan has no row');
    await putPlan(1, plan({ rows: [...rows, { ...first, parents: { api: null, gone: null } }] }));
    await expect(
      readPlan(jobs.store, { input: '', environment: '', workspace: jobs.workspace, job }),
    ).rejects.toMatchObject({
      kind: 'input',
      message: 'The plan in artifact image-plan--1 is not valid:\n  rows.1.parents.gone: the plan has no target "gone"',
    });
  });

  test('of an environment is found by its name, and another one is not taken in its place', async () => {
    const put = (environment: string) =>
      jobs.store.upload(`image-plan-${environment}--1`, 'plan.json', JSON.stringify(plan({ environment })));
    await put('dev');
    await put('prod');
    const read = (environment: string, input = '') =>
      readPlan(jobs.store, { input, environment, workspace: jobs.workspace, job });
    expect((await read('prod')).plan.environment).toBe('prod');
    await expect(read('staging')).rejects.toEqual(
      inputFault(
        /no artifact is named image-plan-staging--<attempt>\. There are plans for the environments: dev, prod\.$/,
      ),
    );
    await expect(read('')).rejects.toEqual(inputFault(/There are plans for the environments: dev, prod\./));
    await expect(read('dev', 'image-plan-prod--1')).rejects.toEqual(
      inputFault(/^Input "environment" is "dev", and the plan in artifact image-plan-prod--1 was made for "prod"\.$/),
    );
    expect((await read('', 'image-plan-prod--1')).plan.environment).toBe('prod');
  });

  test('that is missing says where one would come from', async () => {
    await expect(
      readPlan(jobs.store, { input: '', environment: '', workspace: jobs.workspace, job }),
    ).rejects.toMatchObject({
      kind: 'input',
      fix: expect.stringContaining('buildx-matrix'),
    });
    await expect(
      readPlan(jobs.store, { input: 'x/plan.json', environment: '', workspace: jobs.workspace, job }),
    ).rejects.toEqual(inputFault(/no file x\/plan.json/));
  });

  test('without a run it is that of no run', async () => {
    await putPlan(0, plan({ run: { ...run, id: 0, attempt: 0 } }));
    const { source } = await readPlan(jobs.store, {
      input: '',
      environment: '',
      workspace: jobs.workspace,
      job: { ...job, run: undefined },
    });
    expect(source).toBe('artifact image-plan--0');
  });
});

test('a step without a row looks for the plan of buildx-matrix alone, of any environment', async () => {
  const put = (name: string, changes: Partial<BuildPlan> = {}) =>
    jobs.store.upload(name, 'plan.json', JSON.stringify(plan(changes)));
  const request = { environment: '', job };
  await put('image-plan--1--web-0123abcd');
  expect(await findPlan(jobs.store, request)).toBeUndefined();
  await put('image-plan-staging--1', { environment: 'staging' });
  expect(await findPlan(jobs.store, request)).toMatchObject({ source: 'artifact image-plan-staging--1' });
  await put('image-plan--1', { revision: '2'.repeat(40) });
  expect(await findPlan(jobs.store, request)).toBeUndefined();
});
