import { describe, expect, test } from '@jest/globals';
import type { ArtifactStore } from '../../../../actions/shared/github/artifacts/store.ts';
import { readRunDocuments } from '../../../../actions/shared/github/documents/run-documents.ts';
import type { BuildPlan } from '../../../../actions/shared/images/documents/build-plan.ts';
import { createRecord } from '../../../support/runs/image-record.ts';
import { inputFault, inWorkspace, job, listingLate, plan } from './jobs.ts';

const jobs = inWorkspace();
const request = () => ({ input: '', environment: '', job, workspace: jobs.workspace });
const [row] = plan().rows;
/** A plan that builds one target in one row. */
const planFor = (target: string, name: string, changes: Partial<BuildPlan> = {}) => {
  const { api } = plan().targets;
  if (row === undefined || api === undefined) throw new Error('the plan has no row');
  const image = `ghcr.io/acme/${target}`;
  return plan({ targets: { [target]: { ...api, image } }, rows: [{ ...row, name, publish: [target] }], ...changes });
};
const put = (name: string, document: unknown) => jobs.store.upload(name, 'plan.json', JSON.stringify(document));
const putRecords = (name: string, ...records: unknown[]) =>
  jobs.store.upload(`image-records--${name}`, 'records.json', JSON.stringify(records));
const putStep = async (target: string, hash: string) => {
  await put(`image-plan--1--${target}-${hash}`, planFor(target, `${target}-linux-amd64-${hash}`));
  await putStepRecords(target, hash);
};
const putStepRecords = (target: string, hash: string) => {
  const name = `${target}-linux-amd64-${hash}`;
  return putRecords(`${name}--1`, createRecord({ row: name, target, image: `ghcr.io/acme/${target}` }));
};
const rowsOf = async (store: ArtifactStore = jobs.store) =>
  (await readRunDocuments(store, request())).plan.rows.map(({ name }) => name);

/** Counts what a store is asked. */
function counted(store: ArtifactStore) {
  const calls: string[] = [];
  const list: ArtifactStore['list'] = async isComplete => {
    calls.push('list');
    return await store.list(isComplete);
  };
  const readAll: ArtifactStore['readAll'] = async files => {
    if (files.length > 0) calls.push(files.map(({ name }) => name).join(' '));
    return await store.readAll(files);
  };
  return { calls, store: { ...store, list, readAll } };
}

describe('the plans of a run', () => {
  test('are that of buildx-matrix and those of steps, each of its highest attempt', async () => {
    await put('image-plan--1--web-0123abcd', planFor('web', 'old'));
    await put('image-plan--1', planFor('api', 'matrix'));
    await put('image-plan--2--web-0123abcd', planFor('web', 'step'));
    await put('image-plan-staging--1', planFor('base', 'staging', { environment: 'staging' }));
    expect(await rowsOf()).toEqual(['matrix', 'step']);
  });

  test('are without those of another commit that stayed in the folder', async () => {
    await put('image-plan--1', planFor('api', 'matrix', { revision: '2'.repeat(40) }));
    await put('image-plan--1--web-0123abcd', planFor('web', 'step'));
    expect(await rowsOf()).toEqual(['step']);
  });

  test('of another commit only are refused, with both values', async () => {
    await put('image-plan--1--web-0123abcd', plan({ revision: '2'.repeat(40) }));
    await expect(rowsOf()).rejects.toEqual(inputFault(/commit: 2{40} there, 1{40} here/));
  });

  test('are needed, and an input names only one', async () => {
    await expect(rowsOf()).rejects.toEqual(inputFault(/There is no plan in/));
    await putStep('web', '0123abcd');
    await put('image-plan--1', planFor('api', 'matrix'));
    const named = await readRunDocuments(jobs.store, { ...request(), input: 'image-plan--1' });
    expect(named.plan.rows.map(({ name }) => name)).toEqual(['matrix']);
  });

  test('that publish the same image are refused as plans, not as records', async () => {
    await putStep('api', '0123abcd');
    await put('image-plan--1', planFor('api', 'matrix'));
    await putRecords('matrix--1', createRecord({ row: 'matrix' }));
    await expect(rowsOf()).rejects.toEqual(inputFault(/^Two plans of this run publish the same target/));
  });
});

describe('the plan of a step', () => {
  test('that the service lists after its records is waited for', async () => {
    await putStep('api', '01234567');
    await putStep('web', '89abcdef');
    const late = { ...jobs.store };
    let asked = 0;
    late.list = async (isComplete = () => true) => {
      const all = await jobs.store.list();
      const first = all.filter(({ name }) => !name.startsWith('image-plan--1--web'));
      asked++;
      return isComplete(first) ? first : all;
    };
    expect(await rowsOf(late)).toEqual(['api-linux-amd64-01234567', 'web-linux-amd64-89abcdef']);
    expect(asked).toBe(1);
  });

  test('that never appears is an error that names its records, beside a plan of buildx-matrix too', async () => {
    await put('image-plan--1', planFor('api', 'matrix'));
    await putRecords('matrix--1', createRecord({ row: 'matrix' }));
    await putStepRecords('web', '89abcdef');
    const message =
      /not in \.image-actions\/artifacts:\n {2}image-records--web-linux-amd64-89abcdef--1: no plan ends in -89abcdef$/;
    await expect(rowsOf()).rejects.toEqual(inputFault(message));
  });

  test('of an earlier attempt is not that of a later one', async () => {
    await putStep('web', '89abcdef');
    const record = createRecord({ row: 'web-linux-amd64-89abcdef', target: 'web', run: { id: 42, attempt: 2 } });
    await putRecords('web-linux-amd64-89abcdef--2', record);
    await expect(rowsOf()).rejects.toEqual(inputFault(/image-records--web-linux-amd64-89abcdef--2: no plan/));
  });

  test('of another environment is not missed, nor one for a row of buildx-matrix whose name ends like a hash', async () => {
    await put('image-plan--1', planFor('api', 'api-os-0123abcd'));
    await putRecords('api-os-0123abcd--1', createRecord({ row: 'api-os-0123abcd' }));
    await jobs.store.upload('image-records-staging--web-89abcdef--1', 'records.json', '[]');
    expect(await rowsOf()).toEqual(['api-os-0123abcd']);
  });
});

describe('plans and records', () => {
  test('that are listed at once are listed once and read at once', async () => {
    await put('image-plan--1', planFor('api', 'matrix'));
    await putRecords('matrix--1', createRecord({ row: 'matrix' }));
    const { calls, store } = counted(jobs.store);
    expect((await readRunDocuments(store, request())).records).toHaveLength(1);
    expect(calls).toEqual(['list', 'image-plan--1 image-records--matrix--1']);
  });

  test('records that are listed late are waited for and read alone', async () => {
    await put('image-plan--1', planFor('api', 'matrix'));
    await putRecords('matrix--1', createRecord({ row: 'matrix' }));
    const isPlan = ({ name }: { readonly name: string }) => name.startsWith('image-plan');
    const { calls, store } = counted({
      ...jobs.store,
      list: async (isComplete = () => true) => {
        const all = await jobs.store.list();
        return isComplete(all.filter(isPlan)) ? all.filter(isPlan) : all;
      },
    });
    expect((await readRunDocuments(store, request())).records).toHaveLength(1);
    expect(calls).toEqual(['list', 'image-plan--1', 'list', 'image-records--matrix--1']);
  });

  test('a plan that is listed late is waited for', async () => {
    await put('image-plan--1', planFor('api', 'matrix'));
    await putRecords('matrix--1', createRecord({ row: 'matrix' }));
    expect(await rowsOf(listingLate(jobs.store))).toEqual(['matrix']);
  });
});
