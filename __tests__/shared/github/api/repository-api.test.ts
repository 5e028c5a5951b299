import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { NotFoundError } from '../../../../actions/shared/github/api/failures.ts';
import { createRepositoryApi, type RepositoryApi } from '../../../../actions/shared/github/api/repository-api.ts';
import { ActionError, describeError, serviceError } from '../../../../actions/shared/runtime/errors.ts';
import { createRequest } from '../../../../actions/shared/runtime/request.ts';
import type { Runtime } from '../../../../actions/shared/runtime/runtime.ts';
import { createDeadlines } from '../../../../actions/shared/runtime/scheduling/deadline.ts';
import { damaged, mutated, survives } from '../../../support/fuzzing.ts';
import { type FakeGitHub, type FakeGitHubOptions, startFakeGitHub } from '../../../support/github/fake-github.ts';
import { zip } from '../../../support/github/zip.ts';

const started: FakeGitHub[] = [];

afterEach(async () => {
  for (const github of started.splice(0)) await github.close();
});

/** A GitHub and its client without a time limit; pauses are noted instead of waited for. */
async function serve(options: FakeGitHubOptions & { readonly givenToken?: string } = {}) {
  const github = await startFakeGitHub(options);
  started.push(github);
  const pauses: number[] = [];
  const deadlines = createDeadlines();
  const request = createRequest(deadlines, {
    sleep: async pause => void pauses.push(pause),
    random: () => 0,
    now: () => 0,
    timeout: () => new AbortController().signal,
  });
  const api = createRepositoryApi(
    { env: { GITHUB_API_URL: github.url }, request, deadlines },
    'acme/shop',
    options.givenToken ?? github.token,
  );
  return { github, api, pauses };
}

const sha = 'b'.repeat(40);
const archive = zip([{ name: 'a.txt', content: Buffer.from([0xff, 0x00, 0xfe]) }]);
const query = { workflow: 'images.yml', branch: 'main', status: 'success' } as const;

async function all<T>(pages: AsyncIterable<readonly T[]>): Promise<T[]> {
  const found: T[] = [];
  for await (const page of pages) found.push(...page);
  return found;
}

async function failureOf(promise: Promise<unknown>): Promise<ActionError> {
  const error = await promise.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  if (error instanceof ActionError) return error;
  throw new Error(`an ActionError was expected, not ${error}`);
}

describe('the client of GitHub', () => {
  test('sends no request before the first call', async () => {
    const { github } = await serve();
    expect(github.calls).toEqual([]);
  });

  test('reads the repository, a commit and all tags, from the server of the run', async () => {
    const { github, api } = await serve();
    github.commits.set(sha, '2026-02-01T00:00:00Z');
    github.tags.push('v1.0.0', 'nightly/2026');
    expect(await api.readRepository()).toMatchObject({ full_name: 'acme/shop', default_branch: 'main' });
    expect(await api.readCommit(sha)).toMatchObject({ commit: { committer: { date: '2026-02-01T00:00:00Z' } } });
    expect(await api.listTagRefs()).toMatchObject([{ ref: 'refs/tags/v1.0.0' }, { ref: 'refs/tags/nightly/2026' }]);
    expect(github.url).toMatch(/\/api\/v3$/);
    expect(github.calls.map(({ authorization }) => authorization)).toEqual(Array(3).fill(`token ${github.token}`));
    expect(github.calls[0]?.userAgent).toMatch(/^image-actions /);
  });

  test('pages through runs, newest first, as far as its caller reads', async () => {
    const { github, api } = await serve();
    for (let number = 1; number <= 70; number++) github.runs.push({ id: number, run_number: number, head_sha: sha });
    const numbers = (await all(api.listWorkflowRuns(query))).map(run => Reflect.get(run as object, 'run_number'));
    expect(numbers).toEqual(Array.from({ length: 70 }, (_, at) => 70 - at));
    expect(github.calls).toHaveLength(3);
    for await (const page of api.listWorkflowRuns(query)) {
      expect(page).toHaveLength(30);
      break;
    }
    expect(github.calls).toHaveLength(4);
  });

  test('ends after ten pages of runs', async () => {
    const { github, api } = await serve();
    for (let number = 1; number <= 400; number++) github.runs.push({ id: number, run_number: number, head_sha: sha });
    expect(await all(api.listWorkflowRuns(query))).toHaveLength(300);
  });

  test('lists the artifacts of a run by name, all pages', async () => {
    const { github, api } = await serve();
    github.runs.push({ id: 41, run_number: 7, head_sha: sha });
    for (let id = 1; id <= 130; id++) github.artifacts.push({ id, run: 41, name: 'digests', archive });
    github.artifacts.push({ id: 131, run: 41, name: 'digests-staging', archive });
    expect(await api.listArtifacts(41, 'digests')).toHaveLength(130);
    expect(github.calls).toHaveLength(2);
  });

  test('reads one run, and the latest or a named release', async () => {
    const { github, api } = await serve();
    github.runs.push({ id: 41, run_number: 7, head_sha: sha, conclusion: 'failure' });
    github.releases.push('v1.0.0', 'v1.1.0');
    expect(await api.readWorkflowRun(41)).toMatchObject({ id: 41, run_number: 7, conclusion: 'failure' });
    expect(await api.readRelease()).toMatchObject({ tag_name: 'v1.1.0' });
    expect(await api.readRelease('v1.0.0')).toMatchObject({ tag_name: 'v1.0.0' });
    expect(github.calls).toHaveLength(3);
  });

  test('says of what is not there that it was not found', async () => {
    const { api } = await serve();
    for (const call of [
      () => api.readWorkflowRun(1),
      () => api.readRelease(),
      () => api.readRelease('v9'),
      () => api.listArtifacts(1, 'a'),
      () => api.readCommit('tags/v9'),
    ]) {
      expect(await failureOf(call())).toBeInstanceOf(NotFoundError);
    }
  });

  test('downloads bytes as they are, and does not show its token to the storage', async () => {
    const { github, api } = await serve();
    github.artifacts.push({ id: 9, run: 41, name: 'digests', archive });
    expect(await api.downloadArtifact(9, 1000)).toEqual(archive);
    expect(github.calls.map(({ path, authorization }) => [path.split('?')[0], authorization === undefined])).toEqual([
      ['/repos/acme/shop/actions/artifacts/9/zip', false],
      ['/archives/9', true],
    ]);
  });

  test('an expired archive is undefined; one that is too large is refused', async () => {
    const { github, api } = await serve();
    github.artifacts.push({ id: 9, run: 41, name: 'a', archive, gone: true }, { id: 8, run: 41, name: 'a', archive });
    expect(await api.downloadArtifact(9, 1000)).toBeUndefined();
    expect(await failureOf(api.downloadArtifact(8, 20))).toMatchObject({
      kind: 'service',
      message: 'GitHub sent more than the 20 bytes that are allowed here',
    });
  });

  test('prints no line, whatever the service announces about deprecation', async () => {
    const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map(name => jest.spyOn(console, name));
    const { github, api } = await serve();
    const headers = { deprecation: 'Sun, 01 Jan 2026 00:00:00 GMT', sunset: 'Mon, 01 Jan 2027 00:00:00 GMT' };
    github.fail({ kind: 'headers', headers });
    await api.readRepository();
    await api.listTagRefs();
    expect(spies.flatMap(({ mock }) => mock.calls)).toEqual([]);
    for (const spy of spies) spy.mockRestore();
  });
});

describe('requests', () => {
  /** A client whose answers are all the same, and the addresses that it contacts. */
  function answering(body: string, env: Readonly<Record<string, string>> = {}) {
    const urls: URL[] = [];
    const request: Runtime['request'] = async (_, url) => {
      urls.push(new URL(url));
      return { status: 200, headers: new Headers(), body: new TextEncoder().encode(body) };
    };
    return { urls, api: createRepositoryApi({ env, request, deadlines: createDeadlines() }, 'acme/shop', 'token') };
  }

  test.each([
    [{}, 'https://api.github.com/repos/acme/shop'],
    [{ GITHUB_API_URL: '' }, 'https://api.github.com/repos/acme/shop'],
    [{ GITHUB_API_URL: 'https://ghe.example/api/v3//' }, 'https://ghe.example/api/v3/repos/acme/shop'],
  ])('with %j go to %s', async (env, address) => {
    const { urls, api } = answering('{}', env);
    await api.readRepository();
    expect(urls.map(String)).toEqual([address]);
  });

  test('list runs in small pages without their pull requests, and artifacts in large ones', async () => {
    const { urls, api } = answering('{"total_count":0,"workflow_runs":[],"artifacts":[]}');
    await all(api.listWorkflowRuns(query));
    await api.listArtifacts(41, 'digests');
    expect(urls.map(({ searchParams }) => Object.fromEntries(searchParams))).toEqual([
      { branch: 'main', status: 'success', exclude_pull_requests: 'true', per_page: '30' },
      { name: 'digests', per_page: '100' },
    ]);
  });

  test.each([
    ['{}', /^GitHub did not answer with a list\.$/],
    ['{"total_count":1,"workflow_runs":"none"}', /^GitHub did not answer with a list\.$/],
    ['7', /is not a JSON document\.$/],
    ['null', /is not a JSON document\.$/],
  ])('the answer %s is no list', async (body, message) => {
    expect(await failureOf(answering(body).api.listTagRefs())).toMatchObject({
      kind: 'service',
      message: expect.stringMatching(message),
      fix: expect.stringContaining('proxy'),
    });
  });

  test.each(['of one list', 'of calls that share a deadline'])(
    'endless pages %s end with the deadline',
    async which => {
      const time = { now: 0 };
      const deadlines = createDeadlines({}, () => time.now);
      let asked = 0;
      const request: Runtime['request'] = async (_, url, { deadline } = {}) => {
        if (deadline?.remainingMilliseconds() === 0) throw serviceError(`page ${asked} is late`);
        time.now += 2000;
        const link = `<${new URL(url).origin}/repos/acme/shop/git/matching-refs/tags?page=${++asked}>; rel="next"`;
        const headers = new Headers({ link });
        return { status: 200, headers, body: new TextEncoder().encode('[{"ref":"refs/tags/v1.0.0"}]') };
      };
      const ports = { env: {}, request, deadlines };
      if (which === 'of one list') {
        await expect(createRepositoryApi(ports, 'acme/shop', 'token').listTagRefs()).rejects.toThrow('page 30 is late');
        return;
      }
      const api = createRepositoryApi(ports, 'acme/shop', 'token', deadlines.optional());
      const readOften = async () => {
        for (;;) await api.readCommit(sha);
      };
      await expect(readOften()).rejects.toThrow('page 5 is late');
    },
  );

  test('a list of artifacts of more than ten pages is refused, not cut off', async () => {
    const { github, api } = await serve();
    github.runs.push({ id: 41, run_number: 7, head_sha: sha });
    for (let id = 1; id <= 1000; id++) github.artifacts.push({ id, run: 41, name: 'digests', archive });
    expect(await api.listArtifacts(41, 'digests')).toHaveLength(1000);
    github.artifacts.push({ id: 1001, run: 41, name: 'digests', archive });
    expect(await failureOf(api.listArtifacts(41, 'digests'))).toMatchObject({
      kind: 'service',
      message: "GitHub's list has more than 10 pages, the limit.",
    });
  });
});

describe('failures name service, place and way out', () => {
  test.each([
    [{ permissions: ['contents'] as const }, 403, 'Resource not accessible by integration', 'lacks "actions: read"'],
    [{ hidden: true }, 404, 'Not Found', 'lacks "actions: read"'],
    [{ givenToken: 'ghs_old' }, 401, 'Bad credentials', 'token is not valid'],
  ])('%j', async (options, status, message, why) => {
    const { api } = await serve(options);
    const error = await failureOf(api.listArtifacts(41, 'digests'));
    expect(error.kind).toBe('permission');
    expect(error.message).toBe(
      `GitHub refused /actions/runs/41/artifacts with status ${status} (${message}): the ${why.startsWith('token') ? why : `token ${why}`}.`,
    );
    expect(error.fix).toContain(status === 401 ? '${{ github.token }}' : 'permissions:\n      actions: read');
  });

  test('a token with a line break is an error of the input, which does not show it', async () => {
    const { api, github } = await serve({ givenToken: 'ghs_s3c\nret' });
    const error = await failureOf(api.readRepository());
    expect(error.kind).toBe('input');
    expect(error.message).toBe(
      'The token for GitHub contains a space, a line break or another character that no token has.',
    );
    expect(github.calls).toEqual([]);
  });

  test('429 and the secondary limit, 429 or 403, wait as long as they request', async () => {
    const { github, api, pauses } = await serve();
    github.fail({ kind: 'limit', headers: { 'retry-after': '5' } });
    github.fail({ kind: 'limit', status: 403, headers: { 'retry-after': '7' } });
    expect(await api.readRepository()).toMatchObject({ default_branch: 'main' });
    expect(pauses).toEqual([5000, 7000]);
  });

  test('a limit with a pause that is too long, or without one, is no missing permission', async () => {
    const { github, api } = await serve();
    github.fail({ kind: 'limit', headers: { 'retry-after': '3600' } });
    expect(await failureOf(api.readRepository())).toMatchObject({
      kind: 'service',
      message: expect.stringMatching(/^GitHub \(127.*status 429, too many requests; it asks for a pause of 3600 s$/),
    });
    github.fail({ kind: 'limit', status: 403 });
    expect(await failureOf(api.readRepository())).toMatchObject({
      kind: 'service',
      message: expect.stringMatching(/with status 403 \(You have exceeded a secondary rate limit.*is used up\.$/),
    });
    github.fail({ kind: 'exhausted' });
    expect(await failureOf(api.readRepository())).toMatchObject({
      kind: 'service',
      message: expect.stringMatching(/rate limit of this token is used up until \d{4}-.*Z\.$/),
    });
  });

  test('faults of the service are tried again, and then named with the number of attempts', async () => {
    const { github, api } = await serve();
    github.fail({ kind: 'status', status: 502, times: 3 });
    expect(await api.readRepository()).toMatchObject({ default_branch: 'main' });
    github.fail({ kind: 'status', status: 503, times: 4 });
    expect(await failureOf(api.readRepository())).toMatchObject({
      kind: 'service',
      message: expect.stringMatching(/^GitHub \(127\.0\.0\.1:\d+\) did not answer: status 503$/),
      fix: expect.stringMatching(/^4 attempts were made/),
    });
  });

  test('a body that breaks off is requested again', async () => {
    const { github, api } = await serve();
    github.artifacts.push({ id: 9, run: 41, name: 'digests', archive });
    github.fail({ kind: 'truncate', path: /^\/archives/ });
    github.fail({ kind: 'truncate', path: /^\/repos/ });
    expect(await api.readRepository()).toMatchObject({ default_branch: 'main' });
    expect(await api.downloadArtifact(9, 1000)).toEqual(archive);
  });

  test('a page of a proxy is reported as one', async () => {
    const { github, api } = await serve();
    github.fail({ kind: 'html', times: 2 });
    const message =
      "GitHub's answer to /api/v3/repos/acme/shop/git/matching-refs/tags%2F (200) is not a JSON document.";
    expect(await failureOf(api.listTagRefs())).toMatchObject({ kind: 'service', message });
    expect(await failureOf(api.readRepository())).toMatchObject({ kind: 'service' });
  });

  test('no failure shows the token, in its words or in what caused it', async () => {
    const { github, api } = await serve({ permissions: [] });
    const failures = [await failureOf(api.listArtifacts(41, 'digests')), await failureOf(api.readCommit(sha))];
    github.fail({ kind: 'status', status: 500, times: 4 });
    failures.push(await failureOf(api.readRepository()));
    for (const error of failures) {
      const shown = [describeError(error), error.stack, JSON.stringify(error), String(error.cause)].join('\n');
      expect(shown).not.toContain(github.token);
    }
  });
});

describe('an answer that octokit would take for an empty list', () => {
  const answering = (answer: Partial<Awaited<ReturnType<Runtime['request']>>>, asked: string[] = []) =>
    createRepositoryApi(
      {
        env: {},
        request: async (_, url) => {
          asked.push(url);
          return { status: 200, headers: new Headers(), body: new Uint8Array(), ...answer };
        },
        deadlines: createDeadlines(),
      },
      'acme/shop',
      'token',
    );
  const body = new TextEncoder().encode('[]');

  test.each([
    ['no content', { status: 204 }],
    ['reset content', { status: 205 }],
    ['an empty body', {}],
    ['a part of a list', { status: 206, body }],
    ['a redirect without an address', { status: 301 }],
    ['not modified', { status: 304 }],
    ['a list of something else', { body: new TextEncoder().encode('{"total_count":0,"items":[]}') }],
  ])('%s is a failure of the service, so that no tag moves because of it', async (_, answer) => {
    expect(await failureOf(answering(answer).listTagRefs())).toMatchObject({ kind: 'service' });
  });

  test('an empty list is one', async () => expect(await answering({ body }).listTagRefs()).toEqual([]));

  test('a next page at another host gets no request, because it would get the token', async () => {
    const asked: string[] = [];
    const link = '<https://elsewhere.example/next?page=2>; rel="next"';
    const api = answering({ body, headers: new Headers({ link }) }, asked);
    expect(await failureOf(api.listTagRefs())).toMatchObject({
      kind: 'service',
      message: 'GitHub named a next page at another address, https://elsewhere.example.',
    });
    expect(asked).toEqual([expect.stringContaining('https://api.github.com/')]);
  });
});

describe('a redirect of GitHub', () => {
  const redirecting = async (location: (path: string) => string) => {
    const paths: string[] = [];
    const server = http.createServer((request, response) => {
      paths.push(request.url ?? '');
      if (request.url?.startsWith('/repositories/')) response.setHeader('content-type', 'application/json').end('[]');
      else response.writeHead(302, { location: location(request.url ?? '') }).end();
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const env = { GITHUB_API_URL: `http://127.0.0.1:${port}` };
    const deadlines = createDeadlines();
    const api = createRepositoryApi({ env, request: createRequest(deadlines), deadlines }, 'acme/shop', 'token');
    const close = () => {
      server.closeAllConnections();
      server.close();
    };
    return { api, paths, port, close };
  };

  test('to another host is no answer: an empty list from there would decide that latest moves', async () => {
    const other = await redirecting(path => path);
    const { api, paths, close } = await redirecting(() => `http://localhost:${other.port}/repositories/1`);
    expect(await failureOf(api.listTagRefs())).toMatchObject({
      kind: 'service',
      message: expect.stringContaining(`redirects to http://localhost:${other.port}, which is not followed`),
    });
    expect([paths.length, other.paths.length]).toEqual([1, 0]);
    other.close();
    close();
  });

  test('to the new path of a renamed repository is followed', async () => {
    const { api, close } = await redirecting(() => '/repositories/1');
    expect(await api.listTagRefs()).toEqual([]);
    close();
  });
});

test('any document of GitHub is handed on, or refused with an error that names GitHub', async () => {
  const ref = { ref: 'refs/tags/v1.0.0', object: { sha } };
  const documents = mutated([ref], { total_count: 1, workflow_runs: [{ id: 1 }], artifacts: [{ id: 1 }] }, { id: 1 });
  const bodies = fc.oneof(
    documents.map(document => JSON.stringify(document)),
    damaged(JSON.stringify([ref])),
  );
  const links = damaged('<https://api.github.com/repositories/1/tags?page=2>; rel="next"').map(text =>
    text.replace(/[^\x20-\x7e]/g, ''),
  );
  const status = fc.constantFrom(200, 200, 200, 201, 204, 301, 304, 401, 403, 404, 409, 410, 422, 429, 500);
  const answers = fc.array(fc.record({ status, body: bodies, link: links }), { minLength: 1, maxLength: 3 });
  const call = fc.constantFrom<(api: RepositoryApi) => Promise<unknown>>(
    api => api.readRepository(),
    api => api.readCommit('main'),
    api => api.listTagRefs(),
    api => all(api.listWorkflowRuns(query)),
    api => api.listArtifacts(1, 'digests'),
    api => api.downloadArtifact(1, 1000),
    api => api.readWorkflowRun(1),
    api => api.readRelease(),
  );
  const { taken, refused } = await survives(fc.tuple(answers, call), async ([given, ask]) => {
    let at = 0;
    const request: Runtime['request'] = async () => {
      const { status, body, link } = given[Math.min(at++, given.length - 1)] ?? { status: 500, body: '', link: '' };
      // The last answer ends a list, because the deadline of endless pages is tested elsewhere.
      const headers = new Headers(at < given.length ? { link } : {});
      return { status, headers, body: new TextEncoder().encode(body) };
    };
    try {
      await ask(createRepositoryApi({ env: {}, request, deadlines: createDeadlines() }, 'acme/shop', 'token'));
    } catch (error) {
      expect(String(error)).toContain('GitHub');
      throw error;
    }
  });
  expect(taken).toBeGreaterThan(100);
  expect(refused).toBeGreaterThan(100);
});
