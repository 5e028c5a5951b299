import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readPlan } from '../../../../actions/shared/github/documents/plan.ts';
import type { BuildPlan } from '../../../../actions/shared/images/documents/build-plan.ts';
import { inputFault, inWorkspace, job, listingLate, plan, revision, run } from './jobs.ts';

const jobs = inWorkspace();
const putPlan = (attempt: number, document: unknown) =>
  jobs.store.upload(`image-plan--${attempt}`, 'plan.json', JSON.stringify(document));

describe('the plan', () => {
  test('takes the highest attempt of this run', async () => {
    await putPlan(1, plan());
    await putPlan(10, plan({ ref: 'refs/heads/newest' }));
    const found = await readPlan(jobs.store, { input: '', workspace: jobs.workspace, job });
    expect(found.plan.ref).toBe('refs/heads/newest');
    expect(found.source).toBe('artifact image-plan--10');
  });

  test('that the service does not list at once is waited for', async () => {
    await putPlan(1, plan());
    const found = await readPlan(listingLate(jobs.store), { input: '', workspace: jobs.workspace, job });
    expect(found.source).toBe('artifact image-plan--1');
  });

  test('takes a path, relative to the workspace, or the name of an artifact', async () => {
    writeFileSync(path.join(jobs.workspace, 'plan.json'), JSON.stringify(plan()));
    await putPlan(1, plan());
    for (const input of ['plan.json', './plan.json', path.join(jobs.workspace, 'plan.json'), 'image-plan--1']) {
      expect((await readPlan(jobs.store, { input, workspace: jobs.workspace, job })).plan.revision).toBe(revision);
    }
  });

  const foreign: readonly [string, Partial<BuildPlan>, RegExp][] = [
    ['repository', { repository: 'evil/shop' }, /repository: evil\/shop there, acme\/shop here/],
    ['run', { run: { ...run, id: 41 } }, /run: 41 there, 42 here/],
    ['commit', { revision: '2'.repeat(40) }, /commit: 2{40} there, 1{40} here/],
  ];
  test.each(foreign)('of another %s is refused with both values', async (_, changes, message) => {
    await putPlan(1, plan(changes));
    await expect(readPlan(jobs.store, { input: '', workspace: jobs.workspace, job })).rejects.toEqual(
      inputFault(message),
    );
  });

  test('of a later schema is refused, and one with keys of a later release is not', async () => {
    await putPlan(1, { ...plan(), schemaVersion: 2 });
    await expect(readPlan(jobs.store, { input: '', workspace: jobs.workspace, job })).rejects.toEqual(
      inputFault(/^The plan in artifact image-plan--1 has schemaVersion 2; this release reads 1\.$/),
    );
    await putPlan(2, { ...plan(), scanned: [] });
    expect((await readPlan(jobs.store, { input: '', workspace: jobs.workspace, job })).plan).toEqual(plan());
  });

  test('with a row whose parent is no target is refused, with its path', async () => {
    const [first, ...rows] = plan().rows;
    if (first === undefined) throw new Error('the plan has no row');
    await putPlan(1, plan({ rows: [...rows, { ...first, parents: { api: null, gone: null } }] }));
    await expect(readPlan(jobs.store, { input: '', workspace: jobs.workspace, job })).rejects.toMatchObject({
      kind: 'input',
      message: 'The plan in artifact image-plan--1 is not valid:\n  rows.1.parents.gone: the plan has no target "gone"',
    });
  });

  test('that is missing says where one would come from', async () => {
    await expect(readPlan(jobs.store, { input: '', workspace: jobs.workspace, job })).rejects.toMatchObject({
      kind: 'input',
      fix: expect.stringContaining('buildx-matrix'),
    });
    await expect(readPlan(jobs.store, { input: 'x/plan.json', workspace: jobs.workspace, job })).rejects.toEqual(
      inputFault(/no file x\/plan.json/),
    );
  });

  test('without a run it is that of no run', async () => {
    await putPlan(0, plan({ run: { ...run, id: 0, attempt: 0 } }));
    const { source } = await readPlan(jobs.store, {
      input: '',
      workspace: jobs.workspace,
      job: { ...job, run: undefined },
    });
    expect(source).toBe('artifact image-plan--0');
  });
});
