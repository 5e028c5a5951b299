import { expect, test } from '@jest/globals';
import { startFakeGitHub } from './fake-github.ts';

const headers = (token: string) => ({
  authorization: `Bearer ${token}`,
  accept: 'application/vnd.github+json',
  'x-github-api-version': '2022-11-28',
  'user-agent': 'test',
});

async function violationsOf(path: string, method = 'GET'): Promise<string> {
  const github = await startFakeGitHub();
  await fetch(`${github.url}${path}`, { method, headers: headers(github.token) });
  return await github.close().then(
    () => '',
    (error: Error) => error.message,
  );
}

test.each([
  ['/repos/acme/shop', ''],
  ['/repos/acme/shop/actions/workflows/images.yml/runs?branch=main&status=success&per_page=30&page=2', ''],
  ['/repos/acme/shop/actions/workflows/images.yml/runs?status=succeeded', 'must be equal to one of the allowed values'],
  ['/repos/acme/shop/actions/workflows/images.yml/runs?branches=main', '"additionalProperty":"branches"'],
  ['/repos/acme/shop/actions/runs/forty/artifacts', 'path/run_id must be integer'],
  ['/repos/acme/shop/git/matching-refs/tags/?per_page=100', '"additionalProperty":"per_page"'],
  ['/repos/acme/shop/actions/run/1', 'no such call'],
])('a request of %s is held against the description', async (path, violation) => {
  expect(await violationsOf(path)).toEqual(violation === '' ? '' : expect.stringContaining(violation));
});

test('another method than GET is no call', async () => {
  expect(await violationsOf('/repos/acme/shop', 'DELETE')).toContain('DELETE /repos/acme/shop: no such call');
});

test('an answer that breaks the description fails too', async () => {
  const github = await startFakeGitHub();
  github.runs.push({ id: 1.5, run_number: 1, head_sha: 'a' });
  await fetch(`${github.url}/repos/acme/shop/actions/workflows/images.yml/runs`, { headers: headers(github.token) });
  await expect(github.close()).rejects.toThrow('body/workflow_runs/0/id must be integer');
});
