import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import {
  createRequest,
  type RequestOptions,
  type RequestPorts,
  retryAfter,
} from '../../../actions/shared/runtime/request.ts';
import { createDeadlines } from '../../../actions/shared/runtime/scheduling/deadline.ts';
import { damaged, survives } from '../../support/fuzzing.ts';

const servers: http.Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

type Answering = (request: http.IncomingMessage, response: http.ServerResponse, number: number) => void;

/** A server on loopback, and a client whose pauses are noted instead of waited for. */
async function serve(answering: Answering, ports: Partial<RequestPorts> = {}, deadlines = createDeadlines()) {
  const seen: http.IncomingMessage[] = [];
  const server = http.createServer((request, response) => answering(request, response, seen.push(request)));
  servers.push(server);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const pauses: number[] = [];
  const request = createRequest(deadlines, {
    sleep: async pause => void pauses.push(pause),
    random: () => 0,
    now: () => 0,
    ...ports,
  });
  const ask = (options?: RequestOptions, path = '/') => request('The test service', `${url}${path}`, options);
  return { ask, pauses, seen, url };
}

/** A deadline whose clock does not run. */
const frozen = (seconds: number) => createDeadlines({ question: seconds }, () => 0).question();

describe('request', () => {
  test.each([200, 201, 204, 304, 400, 401, 403, 404, 409, 422])('status %d comes back as it is', async status => {
    const { ask, seen } = await serve((_, response) => response.writeHead(status).end());
    expect((await ask()).status).toBe(status);
    expect(seen).toHaveLength(1);
  });

  test('method, headers and body arrive, and the body comes back whole', async () => {
    const bytes = new Uint8Array(300_000).map((_, at) => at % 251);
    const { ask, seen } = await serve((request, response) => request.pipe(response.writeHead(200, { 'x-one': '1' })));
    const answer = await ask({ method: 'PUT', headers: { 'content-type': 'a/b' }, body: bytes });
    expect(answer.body).toEqual(bytes);
    expect(answer.headers.get('x-one')).toBe('1');
    expect(seen[0]).toMatchObject({ method: 'PUT', headers: { 'content-type': 'a/b', 'content-length': '300000' } });
  });

  test('429 with Retry-After is waited for', async () => {
    const { ask, pauses } = await serve((_, response, number) =>
      number < 3 ? response.writeHead(429, { 'retry-after': '3' }).end() : response.end('ok'),
    );
    expect((await ask()).status).toBe(200);
    expect(pauses).toEqual([3000, 3000]);
  });

  test('403 with Retry-After is a limit and no missing permission', async () => {
    const { ask, pauses } = await serve((_, response, number) =>
      number < 2 ? response.writeHead(403, { 'retry-after': '7' }).end() : response.end('ok'),
    );
    expect((await ask()).status).toBe(200);
    expect(pauses).toEqual([7000]);
  });

  test('429 that stays says so', async () => {
    const { ask } = await serve((_, response) => response.writeHead(429, { 'retry-after': '3' }).end());
    await expect(ask()).rejects.toMatchObject({
      kind: 'service',
      message: expect.stringMatching(
        /^The test service \(127\.0\.0\.1:\d+\) did not answer: status 429, too many requests; it asks for a pause of 3 s$/,
      ),
      fix: expect.stringMatching(/^4 attempts were made\. Log in to the service/),
    });
  });

  test('a pause of an hour is not waited for', async () => {
    const { ask, seen } = await serve((_, response) => response.writeHead(429, { 'retry-after': '3600' }).end());
    await expect(ask()).rejects.toMatchObject({ fix: expect.stringContaining('One attempt was made.') });
    expect(seen).toHaveLength(1);
  });

  test('500 and a broken connection are tried again', async () => {
    const { ask } = await serve((request, response, number) => {
      if (number === 1) response.writeHead(500).end();
      else if (number === 2) request.socket.destroy();
      else response.end('ok');
    });
    expect(new TextDecoder().decode((await ask()).body)).toBe('ok');
  });

  test('a body that breaks off is tried again', async () => {
    const { ask } = await serve((request, response, number) => {
      if (number > 1) return response.end('whole');
      response.writeHead(200, { 'content-length': '100' }).write('half');
      return setImmediate(() => request.socket.destroy());
    });
    expect(new TextDecoder().decode((await ask()).body)).toBe('whole');
  });

  test.each(['headers', 'body'])('a service that hangs in its %s ends within the limit', async part => {
    const limits: AbortController[] = [];
    const timeout = (milliseconds: number) => {
      expect(milliseconds).toBe(7000);
      limits.push(new AbortController());
      return limits.at(-1)?.signal ?? AbortSignal.abort();
    };
    const hang: Answering = (_, response) => {
      if (part === 'body') response.writeHead(200).write('x');
      setTimeout(() => limits.at(-1)?.abort(), 20);
    };
    const { ask, seen } = await serve(hang, { timeout });
    await expect(ask({ deadline: frozen(14), attempts: 2 })).rejects.toMatchObject({
      kind: 'service',
      message: expect.stringContaining('did not answer: no answer within 7 s'),
      fix: expect.stringContaining('2 attempts were made.'),
    });
    expect(seen).toHaveLength(2);
  });

  test('one attempt gets half of the deadline, the last one what is left, and the error names all of it', async () => {
    const time = { now: 0 };
    const limits: number[] = [];
    const controllers: AbortController[] = [];
    const timeout = (milliseconds: number) => {
      limits.push(milliseconds);
      controllers.push(new AbortController());
      return controllers.at(-1)?.signal ?? AbortSignal.abort();
    };
    const hang: Answering = () => {
      time.now += limits.at(-1) ?? 0;
      controllers.at(-1)?.abort();
    };
    const now = () => time.now;
    const { ask } = await serve(hang, { timeout, now }, createDeadlines({}, now));
    await expect(ask()).rejects.toMatchObject({
      kind: 'service',
      message: expect.stringMatching(/did not answer: no complete answer within 60 s$/),
      fix: expect.stringContaining('2 attempts were made.'),
    });
    expect(limits).toEqual([30_000, 30_000]);
  });

  test('a request that must not be sent twice may take all the time', async () => {
    const limits: number[] = [];
    const timeout = (milliseconds: number) => {
      limits.push(milliseconds);
      return new AbortController().signal;
    };
    const { ask } = await serve((_, response) => response.end(), { timeout });
    await ask({ attempts: 1, deadline: frozen(60) });
    expect(limits).toEqual([60_000]);
  });

  test('requests of one question share its deadline: pages that come one after the other do not go on for ever', async () => {
    const time = { now: 0 };
    const deadlines = createDeadlines({}, () => time.now);
    const { ask, seen } = await serve(
      (_, response) => {
        time.now += 2000;
        response.end('{"next": true}');
      },
      {},
      deadlines,
    );
    const deadline = deadlines.question();
    const readAllPages = async () => {
      for (;;) await ask({ deadline });
    };
    await expect(readAllPages()).rejects.toMatchObject({
      kind: 'service',
      message: expect.stringMatching(/did not answer: no complete answer within 60 s$/),
      fix: expect.stringMatching(/^Check that the service is up/),
    });
    expect(seen).toHaveLength(30);
  });

  test('a port where no service listens is named as the cause', async () => {
    const { ask } = await serve(() => undefined);
    for (const server of servers.splice(0)) await new Promise(resolve => server.close(resolve));
    await expect(ask()).rejects.toMatchObject({ message: expect.stringContaining('ECONNREFUSED') });
  });

  test('a request that must not be sent twice is sent once', async () => {
    const { ask, seen } = await serve((_, response) => response.writeHead(503).end());
    await expect(ask({ method: 'POST', attempts: 1 })).rejects.toMatchObject({
      fix: expect.stringContaining('One attempt was made.'),
    });
    expect(seen).toHaveLength(1);
  });

  test('a body above the limit is refused while it comes, once', async () => {
    const { ask, seen } = await serve((_, response) => {
      const timer = setInterval(() => response.write('x'.repeat(10_000)), 1);
      response.on('close', () => clearInterval(timer));
    });
    await expect(ask({ maximumBytes: 50_000 })).rejects.toMatchObject({
      kind: 'service',
      message: 'The test service sent more than the 50000 bytes that are allowed here',
    });
    expect(seen).toHaveLength(1);
  });

  test('a body of exactly the limit is taken', async () => {
    const { ask } = await serve((_, response) => response.end('x'.repeat(1000)));
    expect((await ask({ maximumBytes: 1000 })).body).toHaveLength(1000);
    await expect(ask({ maximumBytes: 999 })).rejects.toMatchObject({ kind: 'service' });
  });

  test('a redirect is returned when it is not to be followed', async () => {
    const { ask, seen } = await serve((_, response) => response.writeHead(307, { location: '/there' }).end());
    const answer = await ask({ redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([307, '/there']);
    expect(seen).toHaveLength(1);
  });

  test.each([
    ['a string', 'manifest'],
    ['bytes', new TextEncoder().encode('manifest')],
  ])('a body of %s is sent again where a redirect leads (307)', async (_, body) => {
    const { ask } = await serve((request, response) => {
      if (request.url !== '/there') response.writeHead(307, { location: '/there' }).end();
      else request.pipe(response.setHeader('x-length', request.headers['content-length'] ?? ''));
    });
    const answer = await ask({ method: 'PUT', body }, '/here');
    expect([new TextDecoder().decode(answer.body), answer.headers.get('x-length')]).toEqual(['manifest', '8']);
  });

  test('an error names the host only, because a query can hold a signature', async () => {
    const { ask } = await serve((_, response) => response.writeHead(503).end());
    const error = await ask({}, '/path?signature=s3cret').catch((thrown: unknown) => thrown);
    expect(`${error} ${Reflect.get(Object(error), 'fix')}`).not.toContain('s3cret');
  });

  test.each(['Bearer s3c\nret', 'Bearer s3c\u2028ret', 'Bearer s3c\u0000ret'])(
    'the header %j is not sent, and the error does not show it',
    async authorization => {
      const { ask, seen } = await serve((_, response) => response.end());
      const error = await ask({ headers: { authorization } }).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({
        kind: 'input',
        message: expect.stringContaining('The test service cannot be asked: the header "authorization" would contain'),
      });
      expect(String(error)).not.toContain('s3c');
      expect(seen).toEqual([]);
    },
  );

  test('a redirect that leads round and round is an error after six requests, and is not tried again', async () => {
    const { ask, seen } = await serve((_, response) => response.writeHead(302, { location: '/round' }).end());
    await expect(ask()).rejects.toMatchObject({
      kind: 'service',
      message: expect.stringMatching(
        /^The test service \(127\.0\.0\.1:\d+\) redirects more than 5 times, which is not followed\.$/,
      ),
    });
    expect(seen).toHaveLength(6);
  });

  test('a redirect to another host is not followed where only the service may answer', async () => {
    const other = await serve((_, response) => response.end('there'));
    const { ask } = await serve((request, response) =>
      request.url === '/moved'
        ? response.end('here')
        : response.writeHead(302, { location: request.url === '/' ? other.url : '/moved' }).end(),
    );
    await expect(ask({ redirect: 'same-origin' })).rejects.toMatchObject({
      kind: 'service',
      message: expect.stringContaining(`redirects to ${other.url}, which is not followed`),
    });
    expect(other.seen).toEqual([]);
    expect(new TextDecoder().decode((await ask({ redirect: 'same-origin' }, '/old')).body)).toBe('here');
  });

  test.each(['file:///etc/passwd', 'ftp://h/x', 'http://['])('a redirect to %s is not followed', async location => {
    const { ask, seen } = await serve((_, response) => response.writeHead(302, { location }).end());
    await expect(ask()).rejects.toMatchObject({ kind: 'service', message: expect.stringContaining('is not followed') });
    expect(seen).toHaveLength(1);
  });

  test.each([
    [303, 'PUT', 'GET ', ''],
    [302, 'POST', 'GET ', ''],
    [307, 'POST', 'POST', 'body'],
    [301, 'PUT', 'PUT', 'body'],
  ] as const)('after %d, %s becomes %s', async (status, method, then, body) => {
    const { ask, seen } = await serve((request, response) => {
      if (request.url === '/there') request.pipe(response);
      else response.writeHead(status, { location: '/there' }).end();
    });
    const answer = await ask({ method, body: 'body' }, '/here');
    expect(seen[1]?.method).toBe(then.trim());
    expect(new TextDecoder().decode(answer.body)).toBe(body);
  });

  test('a redirect to another origin loses the Authorization header', async () => {
    const other = await serve((_, response) => response.end('there'));
    const { ask } = await serve((_, response) => response.writeHead(307, { location: other.url }).end());
    const answer = await ask({ headers: { authorization: 'Bearer s3cret' } });
    expect(new TextDecoder().decode(answer.body)).toBe('there');
    expect(other.seen[0]?.headers.authorization).toBeUndefined();
  });
});

describe('a proxy of the environment', () => {
  const names = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];

  /** How often a client tells Node to use the proxy; Node has this function since version 24. */
  function callsWith(env: Readonly<Record<string, string>>): number {
    const before = Object.fromEntries(names.map(name => [name, process.env[name]]));
    const original = Object.getOwnPropertyDescriptor(http, 'setGlobalProxyFromEnv');
    const useProxy = jest.fn();
    Object.defineProperty(http, 'setGlobalProxyFromEnv', { value: useProxy, configurable: true });
    for (const name of names) delete process.env[name];
    Object.assign(process.env, env);
    try {
      createRequest();
      return useProxy.mock.calls.length;
    } finally {
      for (const [name, value] of Object.entries(before)) {
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
      Reflect.deleteProperty(http, 'setGlobalProxyFromEnv');
      if (original !== undefined) Object.defineProperty(http, 'setGlobalProxyFromEnv', original);
    }
  }

  test.each(names)('named by %s is used', name => {
    expect(callsWith({ [name]: 'http://127.0.0.1:3128' })).toBe(1);
  });

  test('that is absent or empty is not used', () => {
    expect(callsWith({})).toBe(0);
    expect(callsWith({ HTTPS_PROXY: '' })).toBe(0);
  });
});

describe('retryAfter', () => {
  const at = Date.parse('2026-01-01T00:00:00Z');
  test.each([
    ['5', 5000],
    ['0', 0],
    ['Thu, 01 Jan 2026 00:00:10 GMT', 10_000],
    ['Wed, 31 Dec 2025 23:00:00 GMT', 0],
    ['soon', undefined],
    ['in 5', undefined],
    ['', undefined],
    ['9'.repeat(400), Number.POSITIVE_INFINITY],
  ])('%j', (value, expected) => expect(retryAfter(new Headers({ 'retry-after': value }), at)).toBe(expected));

  test('absent', () => expect(retryAfter(new Headers(), at)).toBeUndefined());
});

test('any Retry-After is a pause or none', async () => {
  const values = damaged('120', 'Thu, 01 Jan 2026 00:00:10 GMT').map(text => text.replace(/[^\x20-\x7e]/g, ''));
  const { refused } = await survives(values, value => {
    const pause = retryAfter(new Headers({ 'retry-after': value }), 0);
    expect(pause === undefined || pause >= 0).toBe(true);
  });
  expect(refused).toBe(0);
});
