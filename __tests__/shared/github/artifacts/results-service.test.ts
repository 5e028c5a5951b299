import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  openResultsService,
  type ResultsService,
} from '../../../../actions/shared/github/artifacts/results-service.ts';
import { createRequest } from '../../../../actions/shared/runtime/request.ts';
import { startDeadline } from '../../../../actions/shared/runtime/scheduling/deadline.ts';
import { damaged, survives } from '../../../support/fuzzing.ts';
import { type FakeResultsService, startResultsService } from '../../../support/github/results-service.ts';

let fake: FakeResultsService;
let masked: string[];
beforeEach(async () => {
  masked = [];
  fake = await startResultsService();
});
afterEach(() => fake.close());

const request = createRequest(undefined, { random: () => 0 });
const open = (env: Readonly<Record<string, string>> = fake.env): ResultsService =>
  openResultsService({ env, request, mask: secret => void masked.push(secret), deadline: startDeadline(60) });

const artifact = { name: 'a', id: 1, size: 1, digest: undefined, run: 'run-1', job: 'job-1' };
const archive = { size: 1, digest: `sha256:${'0'.repeat(64)}` };

/** Each call, with the name of its method. */
const calls = [
  ['CreateArtifact', service => service.create('a', undefined)],
  ['FinalizeArtifact', service => service.finish('a', archive)],
  ['ListArtifacts', service => service.list()],
  ['GetSignedArtifactURL', service => service.addressOf(artifact)],
  ['DeleteArtifact', service => service.delete(artifact)],
] as const satisfies readonly (readonly [string, (service: ResultsService) => Promise<unknown>])[];

describe.each(calls)('%s', (at, call) => {
  test.each([301, 302, 303, 307, 308])('takes the token nowhere with a redirect (%i)', async status => {
    const seen: unknown[] = [];
    const other = http.createServer((incoming, answer) => {
      seen.push(incoming.headers);
      answer.end('{}');
    });
    await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve));
    const host = `127.0.0.1:${(other.address() as AddressInfo).port}`;
    fake.fail({ at, instead: { status, headers: { location: `http://${host}/twirp/x` } } });
    await expect(call(open())).rejects.toMatchObject({
      kind: 'policy',
      message: `The artifact service (${new URL(fake.url).host}) redirects to ${host}, and the token of the job is not sent there.`,
    });
    other.close();
    expect(seen).toEqual([]);
  });

  test.each([
    ['a page of a proxy', '<html><body>Sign in</body></html>'],
    ['an object without fields', '{}'],
    ['half of an answer', '{"ok": true, "artifact_id": "1'],
    ['a list', '[]'],
    ['what is nested too deep', `{"ok": [], "artifacts": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['nothing', ''],
    ['an answer that says no', '{"ok": false}'],
    ['fields of another kind', '{"ok": 1, "artifacts": 1, "signed_url": 1, "artifact_id": {}}'],
  ])('ends after at most 3 answers when the service sends %s', async (what, body) => {
    fake.fail({ at, times: 10, instead: { body } });
    // A service without artifacts answers with an object without fields.
    if (at === 'ListArtifacts' && /^\{(?:"ok": false)?\}$/.test(body)) {
      expect(await call(open())).toEqual([]);
      return;
    }
    await expect(call(open())).rejects.toMatchObject({
      kind: 'service',
      message: `The artifact service (${new URL(fake.url).host}) answered ${at} in a form that cannot be used (status 200, text/html).`,
    });
    const idempotent = at === 'ListArtifacts' || at === 'GetSignedArtifactURL';
    expect({ what, requests: fake.requests.length }).toEqual({ what, requests: idempotent ? 3 : 1 });
  });

  test('ends when the answer is larger than any can be', async () => {
    fake.fail({ at, times: 10, instead: { body: ' '.repeat(5 * 1024 * 1024) } });
    await expect(call(open())).rejects.toMatchObject({
      kind: 'service',
      message: 'The artifact service sent more than the 4194304 bytes that are allowed here',
    });
    expect(fake.requests.length).toBeLessThanOrEqual(3);
  });

  test('says what the service answered', async () => {
    fake.fail({ at, times: 10, status: 400, message: 'name\u001b[31m is\ninvalid' });
    await expect(call(open())).rejects.toMatchObject({
      kind: 'service',
      message: expect.stringMatching(
        /did not accept a request: \w+ was answered with status 400: name \[31m is invalid\.$/,
      ),
    });
  });
});

test.each(['', 'x', 'a.b.c', 'a.e30.b', `a.${Buffer.from('{"scp":"Actions.Results:run"}').toString('base64url')}.b`])(
  'the token %j names no run and job',
  token => {
    expect(() => open({ ...fake.env, ACTIONS_RUNTIME_TOKEN: token })).toThrow(/refused the runner's token/);
  },
);

test('addresses with a signature are masked', async () => {
  const address = await open().create('a', undefined);
  expect(masked).toContain(address.searchParams.get('sig'));
});

test('the newer of two artifacts with one name is listed, and names in the other form of JSON are read', async () => {
  const entry = (databaseId: string) => ({
    name: 'a',
    databaseId,
    size: '7',
    workflowRunBackendId: 'run-1',
    workflowJobRunBackendId: 'job-1',
  });
  fake.fail({ at: 'ListArtifacts', instead: { body: JSON.stringify({ artifacts: [entry('7'), entry('12')] }) } });
  expect(await open().list()).toEqual([{ ...artifact, id: 12, size: 7 }]);
});

test('any answer to a list is read, or refused without a crash', async () => {
  const entry = {
    name: 'a',
    database_id: '1',
    size: '1',
    workflow_run_backend_id: 'r',
    workflow_job_run_backend_id: 'j',
  };
  const { taken, refused } = await survives(damaged(JSON.stringify({ artifacts: [entry] })), async body => {
    const answer = { status: 200, headers: new Headers(), body: Uint8Array.from(Buffer.from(body)) };
    const ports = { env: fake.env, request: async () => answer, mask: () => undefined, deadline: startDeadline(0) };
    return await openResultsService(ports).list();
  });
  expect(taken).toBeGreaterThan(0);
  expect(refused).toBeGreaterThan(0);
});
