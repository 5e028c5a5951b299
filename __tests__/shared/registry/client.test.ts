import { afterEach, describe, expect, test } from '@jest/globals';
import { digestOf } from '../../../actions/shared/images/digest.ts';
import { dockerList, dockerManifest, ociIndex, ociManifest } from '../../../actions/shared/images/media-type.ts';
import { createRegistryClient, type RegistryClient } from '../../../actions/shared/registry/client.ts';
import type { Credential } from '../../../actions/shared/registry/credentials/credential.ts';
import { serviceError } from '../../../actions/shared/runtime/errors.ts';
import { createRequest } from '../../../actions/shared/runtime/request.ts';
import { createDeadlines } from '../../../actions/shared/runtime/scheduling/deadline.ts';
import {
  type FakeRegistry,
  type FakeRegistryOptions,
  startFakeRegistry,
} from '../../support/registry/fake-registry.ts';
import { pushImage, registryContract } from './contract.ts';

const deadlines = createDeadlines();
const closing: FakeRegistry[] = [];

afterEach(async () => {
  for (const registry of closing.splice(0)) await registry.close();
});

interface Opened {
  readonly registry: FakeRegistry;
  readonly client: RegistryClient;
  readonly masked: string[];
  readonly pauses: number[];
}

/** Pauses between attempts are noted instead of waited for. */
async function open(
  options: FakeRegistryOptions = {},
  credential?: Credential,
  access: 'pull' | 'push' = 'pull',
): Promise<Opened> {
  const registry = await startFakeRegistry(options);
  closing.push(registry);
  const masked: string[] = [];
  const pauses: number[] = [];
  const sleep = async (pause: number) => void pauses.push(pause);
  const client = createRegistryClient({
    request: createRequest(deadlines, { sleep, random: () => 0.5, now: () => 0 }),
    deadlines,
    mask: secret => masked.push(secret),
    credentials: { find: async host => (host === registry.host ? credential : undefined) },
    access,
  });
  return { registry, client, masked, pauses };
}

const password: Credential = { kind: 'password', source: 'a test', username: 'ann', password: 's3cret' };
const auth = { kind: 'token', username: 'ann', password: 's3cret' } as const;

let shared: FakeRegistry | undefined;
registryContract('the fake registry', async () => {
  shared = await startFakeRegistry();
  const credentials = { find: async () => undefined };
  const client = createRegistryClient({ request: createRequest(), deadlines, mask: () => undefined, credentials });
  return { client, host: shared.host };
});
test('the fake registry of the contract closes', async () => {
  await shared?.close();
  await expect(fetch(`http://${shared?.host}/v2/`)).rejects.toThrow();
});

describe('tokens', () => {
  test('one is fetched per scope, used again, and masked', async () => {
    const { registry, client, masked } = await open({ auth }, password);
    const repository = client.repository(`${registry.host}/acme/api`);
    await pushImage(repository, 'amd64', 'x');
    await pushImage(repository, 'arm64', 'y');
    expect(registry.tokens.requests.map(({ scopes }) => scopes)).toEqual([
      ['repository:acme/api:pull'],
      ['repository:acme/api:pull,push'],
    ]);
    expect(registry.tokens.requests.map(({ service }) => service)).toEqual([registry.host, registry.host]);
    expect(registry.requests.filter(({ authorization }) => authorization === undefined)).toHaveLength(1);
    expect(masked).toHaveLength(2);
  });

  const tags = ['a', 'b', 'c', 'd'];

  test('of requests at the same time one is refused, and all share its token', async () => {
    const { registry, client } = await open({ auth }, password);
    const repository = client.repository(`${registry.host}/acme/api`);
    await Promise.all(tags.map(tag => repository.getManifest(tag)));
    expect(registry.tokens.requests).toHaveLength(1);
    expect(registry.requests.filter(({ authorization }) => authorization === undefined)).toHaveLength(1);
    expect(registry.requests).toHaveLength(1 + tags.length);
  });

  test('requests that are refused at the same time share a new one', async () => {
    const { registry, client } = await open({ auth: { ...auth, tokenUses: 4 } }, password);
    const repository = client.repository(`${registry.host}/acme/api`);
    for (const tag of tags) await repository.getManifest(tag);
    registry.fail({ kind: 'together', times: 4 });
    await Promise.all(tags.map(tag => repository.getManifest(tag)));
    expect(registry.tokens.requests).toHaveLength(2);
  });

  test('where all is written that is read, one does for both', async () => {
    const { registry, client } = await open({ auth }, password, 'push');
    const repository = client.repository(`${registry.host}/acme/api`);
    expect(await repository.getManifest('main')).toBeUndefined();
    await pushImage(repository, 'amd64', 'x');
    expect(registry.tokens.requests).toHaveLength(1);
    expect(registry.tokens.requests[0]?.scopes).toContain('repository:acme/api:pull,push');
  });

  test('requests wait for the first of their registry, and not for that of another one', async () => {
    const [{ registry, client }, other] = await Promise.all([open({ auth }, password), open()]);
    const repository = client.repository(`${registry.host}/acme/api`);
    const first = registry.hold(() => true);
    const reading = Promise.all(tags.map(tag => repository.getManifest(tag)));
    await first.arrived;
    expect(await client.repository(`${other.registry.host}/acme/api`).getManifest('main')).toBeUndefined();
    expect(registry.requests).toHaveLength(1);
    first.release();
    await reading;
    expect(registry.requests).toHaveLength(1 + tags.length);
  });

  test('requests go on when the first of their registry fails', async () => {
    const { registry, client } = await open({ auth }, password);
    const repository = client.repository(`${registry.host}/acme/api`);
    registry.fail({ kind: 'status', status: 418 });
    const [first, second] = await Promise.allSettled(['a', 'b'].map(tag => repository.getManifest(tag)));
    expect(first).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('418') } });
    expect(second).toEqual({ status: 'fulfilled', value: undefined });
  });

  test('an expired one is replaced', async () => {
    const { registry, client } = await open({ auth: { ...auth, tokenUses: 2 } }, password);
    const repository = client.repository(`${registry.host}/acme/api`);
    for (const tag of ['a', 'b', 'c', 'd']) expect(await repository.getManifest(tag)).toBeUndefined();
    expect(registry.tokens.requests).toHaveLength(2);
  });

  test('an identity token is sent as a refresh token', async () => {
    const identity: Credential = { kind: 'identity-token', source: 'a test', token: 'refresh-me' };
    const { registry, client } = await open({ auth: { ...auth, identityToken: 'refresh-me' } }, identity);
    await pushImage(client.repository(`${registry.host}/acme/api`), 'amd64', 'x');
    expect(registry.tokens.requests.map(({ method }) => method)).toEqual(['POST', 'POST']);
  });

  test('without credentials a public image is pulled', async () => {
    const { registry, client } = await open({ auth: { ...auth, anonymousPull: true } });
    registry.addManifest('acme/api', ociManifest, '{}', 'main');
    expect(await client.repository(`${registry.host}/acme/api`).headManifest('main')).toBeDefined();
    expect(registry.tokens.requests[0]?.authorization).toBeUndefined();
  });

  test('mounting asks for both repositories', async () => {
    const { registry, client } = await open({ auth }, password);
    const digest = registry.addBlob('acme/base', 'bytes');
    expect(await client.repository(`${registry.host}/acme/api`).mountBlob(digest, 'acme/base')).toBe(true);
    expect(registry.tokens.requests[0]?.scopes).toEqual(['repository:acme/api:pull,push', 'repository:acme/base:pull']);
  });

  test('the scope that the registry names is requested too', async () => {
    const { registry, client } = await open({ auth }, password);
    const header = `Bearer realm="${registry.tokens.realm}",service="s",scope="repository:virtual/acme/api:pull"`;
    registry.fail({ kind: 'status', status: 401, headers: { 'www-authenticate': header } });
    await client.repository(`${registry.host}/acme/api`).getManifest('main');
    expect(registry.tokens.requests[0]?.scopes).toEqual([
      'repository:acme/api:pull',
      'repository:virtual/acme/api:pull',
    ]);
  });

  test.each([
    ['http://tokens.example/token', 'credentials only travel over HTTPS'],
    ['http://user:pw@127.0.0.1/token', 'the address contains credentials'],
    ['ftp://127.0.0.1/token', 'credentials only travel over HTTPS'],
    ['nonsense', 'this is not an address'],
    ['', 'this is not an address'],
  ])('the address %s is refused', async (realm, why) => {
    const { registry, client } = await open({ auth }, password);
    registry.fail({ kind: 'status', status: 401, headers: { 'www-authenticate': `Bearer realm="${realm}"` } });
    const reading = client.repository(`${registry.host}/acme/api`).getManifest('main');
    await expect(reading).rejects.toMatchObject({ kind: 'permission', message: expect.stringContaining(why) });
    expect(registry.tokens.requests).toHaveLength(0);
  });

  /** The addresses that a client contacts when a registry names a token service. */
  async function contacted(registry: string, realm: string): Promise<string[]> {
    const seen: string[] = [];
    const headers = new Headers({ 'www-authenticate': `Bearer realm="${realm}"` });
    const client = createRegistryClient({
      request: async (_, url) => {
        seen.push(url);
        if (!url.startsWith(realm)) return { status: seen.length > 1 ? 404 : 401, headers, body: new Uint8Array() };
        return { status: 200, headers, body: new TextEncoder().encode('{"token":"t"}') };
      },
      deadlines,
      mask: () => undefined,
      credentials: { find: async () => password },
    });
    await client.repository(`${registry}/acme/api`).getManifest('main');
    return seen;
  }

  test.each([
    ['registry.example', 'https://tokens.example/token'],
    ['127.0.0.1:5000', 'https://127.0.0.1:5001/token'],
    ['127.0.0.1:5000', 'https://tokens.example/token'],
    ['127.0.0.1:5000', 'http://localhost:5001/token'],
  ])('%s may name the token service %s', async (registry, realm) => {
    const [manifest, token, again] = await contacted(registry, realm);
    expect(token?.startsWith(`${realm}?scope=repository%3Aacme%2Fapi%3Apull&account=ann`)).toBe(true);
    expect(again).toBe(manifest);
  });

  test.each([
    ['registry.example', 'https://127.0.0.1/token'],
    ['registry.example', 'http://tokens.example/token'],
    ['127.0.0.1:5000', 'http://tokens.example/token'],
  ])('%s may not name the token service %s', async (registry, realm) => {
    await expect(contacted(registry, realm)).rejects.toMatchObject({ kind: 'permission' });
  });

  test('a remote registry cannot point at a service of this machine', async () => {
    const seen: string[] = [];
    const client = createRegistryClient({
      request: async (_, url) => {
        seen.push(url);
        const headers = new Headers({ 'www-authenticate': 'Bearer realm="http://127.0.0.1:8080/token"' });
        return { status: 401, headers, body: new Uint8Array() };
      },
      deadlines,
      mask: () => undefined,
      credentials: { find: async () => password },
    });
    await expect(client.repository('evil.example/acme/api').getManifest('main')).rejects.toMatchObject({
      kind: 'permission',
    });
    expect(seen).toEqual(['https://evil.example/v2/acme/api/manifests/main']);
  });
});

describe('Basic authentication', () => {
  test('is answered with user name and password', async () => {
    const { registry, client } = await open({ auth: { ...auth, kind: 'basic' } }, password);
    await pushImage(client.repository(`${registry.host}/acme/api`), 'amd64', 'x');
    expect(registry.requests.at(-1)?.authorization).toBe(`Basic ${Buffer.from('ann:s3cret').toString('base64')}`);
  });

  test('without credentials it is a missing permission', async () => {
    const { registry, client } = await open({ auth: { ...auth, kind: 'basic' } });
    await expect(client.repository(`${registry.host}/acme/api`).getManifest('main')).rejects.toMatchObject({
      kind: 'permission',
      message: expect.stringMatching(/refused access to acme\/api while reading .* No credentials for 127/),
      fix: expect.stringContaining(`docker/login-action@v4\n  with:\n    registry: ${registry.host}`),
    });
  });
});

test.each([
  ['docker.io/acme/api', 'https://registry-1.docker.io/v2/acme/api/manifests/main'],
  ['alpine', 'https://registry-1.docker.io/v2/library/alpine/manifests/main'],
  ['ghcr.io/acme/api', 'https://ghcr.io/v2/acme/api/manifests/main'],
  ['localhost:5000/api', 'http://localhost:5000/v2/api/manifests/main'],
  ['127.0.0.1:5000/api', 'http://127.0.0.1:5000/v2/api/manifests/main'],
  ['[::1]:5000/api', 'http://[::1]:5000/v2/api/manifests/main'],
  ['127.255.100.254/api', 'http://127.255.100.254/v2/api/manifests/main'],
  ['127.0.0.1.example/api', 'https://127.0.0.1.example/v2/api/manifests/main'],
  ['registry.internal:5000/api', 'http://registry.internal:5000/v2/api/manifests/main'],
  ['registry.internal/api', 'https://registry.internal/v2/api/manifests/main'],
  ['localhost.evil.example/api', 'https://localhost.evil.example/v2/api/manifests/main'],
])('%s is contacted at %s', async (name, url) => {
  const seen: string[] = [];
  const client = createRegistryClient({
    request: async (_, address) => {
      seen.push(address);
      return { status: 404, headers: new Headers(), body: new Uint8Array() };
    },
    deadlines,
    mask: () => undefined,
    credentials: { find: async () => undefined },
    insecure: ['registry.internal:5000'],
  });
  expect(await client.repository(name).getManifest('main')).toBeUndefined();
  expect(seen).toEqual([url]);
});

describe('one question', () => {
  /** A registry whose answers take 2 s each by a clock that only they move. */
  function slowRegistry(answer: (path: string) => { status: number; headers?: Record<string, string>; body?: string }) {
    const time = { now: 0 };
    const seen: string[] = [];
    const deadlines = createDeadlines({}, () => time.now);
    const client = createRegistryClient({
      request: async (service, address, { deadline } = {}) => {
        if (deadline?.remainingMilliseconds() === 0) throw serviceError(`${service} is late`);
        time.now += 2000;
        const { pathname, search } = new URL(address);
        seen.push(pathname);
        const { status, headers = {}, body = '' } = answer(pathname + search);
        return { status, headers: new Headers(headers), body: new TextEncoder().encode(body) };
      },
      deadlines,
      mask: () => undefined,
      credentials: { find: async () => undefined },
    });
    return { repository: client.repository('127.0.0.1:5000/acme/api'), seen, time };
  }

  test('has one deadline for all pages of a list of tags', async () => {
    let page = 0;
    const { repository, seen } = slowRegistry(() => ({
      status: 200,
      headers: { link: `</v2/acme/api/tags/list?page=${++page}>; rel="next"` },
      body: '{"tags":["v1"]}',
    }));
    await expect(repository.listTags()).rejects.toThrow('The registry of 127.0.0.1:5000/acme/api is late');
    expect(seen).toHaveLength(30);
  });

  test('has one deadline for a request and the token that it needs', async () => {
    const { repository, time } = slowRegistry(path => {
      if (path.startsWith('/token')) time.now += 60_000;
      return path.startsWith('/token')
        ? { status: 200, body: '{"token":"t"}' }
        : { status: 401, headers: { 'www-authenticate': 'Bearer realm="http://127.0.0.1:5000/token"' } };
    });
    await expect(repository.getManifest('v1')).rejects.toThrow('The registry of 127.0.0.1:5000/acme/api is late');
  });
});

describe('tags', () => {
  test('are read page by page', async () => {
    const { registry, client } = await open({ pageSize: 2 });
    for (const tag of ['a', 'b', 'c', 'd', 'e']) registry.addManifest('acme/api', ociManifest, '{}', tag);
    expect(await client.repository(`${registry.host}/acme/api`).listTags()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(registry.requests).toHaveLength(3);
  });

  const page = (link: string, body = '{"name":"acme/api","tags":["a"]}') =>
    ({ kind: 'status', status: 200, headers: { link }, body, times: 10 }) as const;

  test.each([
    ['the registry repeats a page', '</v2/acme/api/tags/list?n=1>; rel="next"', undefined],
    ['continues at', '<https://evil.example/v2/>; rel="next"', undefined],
    ['which cannot be read', '/v2/acme/api/tags/list?n=1; rel="next"', undefined],
    ['does not have the form', '', '{"name":"acme/api"}'],
    ['does not have the form', '', '{"tags":[["v1"]]}'],
    ['does not have the form', '', '{"tags":["../../etc"]}'],
    ['does not have the form', '', '<html>'],
  ])('%s is refused', async (message, link, body) => {
    const { registry, client } = await open();
    registry.fail(page(link, body));
    await expect(client.repository(`${registry.host}/acme/api`).listTags()).rejects.toMatchObject({
      kind: 'service',
      message: expect.stringContaining(message),
    });
  });

  test('a later page that is missing does not make a repository without tags', async () => {
    const { registry, client } = await open();
    registry.fail({ ...page('</v2/acme/api/tags/list?last=a>; rel="next"'), times: 1 });
    await expect(client.repository(`${registry.host}/acme/api`).listTags()).rejects.toMatchObject({
      kind: 'service',
      message: expect.stringContaining('ends with a page that is not there'),
    });
  });

  test('null means none', async () => {
    const { registry, client } = await open();
    registry.fail(page('', '{"name":"acme/api","tags":null}'));
    expect(await client.repository(`${registry.host}/acme/api`).listTags()).toEqual([]);
  });
});

test('a missing manifest costs one request, which says who asks and what it understands', async () => {
  const { registry, client } = await open();
  expect(await client.repository(`${registry.host}/acme/api`).headManifest('main')).toBeUndefined();
  expect(registry.requests).toMatchObject([{ method: 'HEAD', userAgent: 'image-actions' }]);
});

test.each([ociManifest, ociIndex, dockerManifest, dockerList])('a manifest of type %s is read', async type => {
  const { registry, client } = await open();
  registry.addManifest('acme/api', type, '{}', 'main');
  const repository = client.repository(`${registry.host}/acme/api`);
  expect(await repository.headManifest('main')).toMatchObject({ mediaType: type });
  expect(await repository.getManifest('main')).toMatchObject({ mediaType: type });
});

describe('digests', () => {
  const setUp = async () => {
    const opened = await open();
    const digest = opened.registry.addManifest('acme/api', ociManifest, '{"schemaVersion":2}', 'main');
    return { ...opened, digest, repository: opened.client.repository(`${opened.registry.host}/acme/api`) };
  };

  test.each(['main', 'digest'])('changed bytes of %s are refused', async name => {
    const { registry, repository, digest } = await setUp();
    registry.fail({ kind: 'corrupt' });
    await expect(repository.getManifest(name === 'digest' ? digest : name)).rejects.toMatchObject({
      kind: 'service',
      message: expect.stringMatching(/^Digest mismatch .*expected sha256:.* The answer was discarded\.$/),
    });
  });

  test('a wrong header is refused', async () => {
    const { registry, repository, digest } = await setUp();
    registry.fail({ kind: 'wrong-digest', times: 3 });
    await expect(repository.getManifest('main')).rejects.toThrow('Digest mismatch');
    await expect(repository.headManifest(digest)).rejects.toThrow('Digest mismatch');
    const bytes = new TextEncoder().encode('{}');
    await expect(repository.putManifest('v1', { mediaType: ociManifest, bytes })).rejects.toThrow('Digest mismatch');
  });

  test('without a header the bytes are fetched and hashed', async () => {
    const { registry, repository, digest } = await setUp();
    registry.fail({ kind: 'no-digest', times: 2 });
    expect(await repository.headManifest('main')).toMatchObject({ digest });
    expect(registry.requests.map(({ method }) => method)).toEqual(['HEAD', 'GET']);
  });

  test('without a header after a PUT the registry is asked for what it stored', async () => {
    const { registry, repository } = await setUp();
    const bytes = new TextEncoder().encode('{"schemaVersion":2,"layers":[]}');
    registry.fail({ kind: 'no-digest', method: 'PUT' });
    expect(await repository.putManifest('v1', { mediaType: ociManifest, bytes })).toBe(digestOf(bytes));
    expect(registry.requests.map(({ method }) => method)).toEqual(['PUT', 'HEAD']);
  });

  test('a changed blob is refused', async () => {
    const { registry, repository } = await setUp();
    const digest = registry.addBlob('acme/api', 'bytes');
    registry.fail({ kind: 'corrupt' });
    await expect(repository.getBlob(digest)).rejects.toThrow('Digest mismatch at a blob');
  });

  test('bytes are never written under a digest that is not theirs', async () => {
    const { registry, repository, digest } = await setUp();
    const bytes = new TextEncoder().encode('{}');
    await expect(repository.putManifest(digest, { mediaType: ociManifest, bytes })).rejects.toMatchObject({
      kind: 'input',
    });
    expect(registry.requests).toHaveLength(0);
  });

  test.each(['../../../token', 'a/b', '', 'sha256:abc', 'x?y'])('%j is no name of a manifest', async name => {
    const { registry, repository } = await setUp();
    await expect(repository.getManifest(name)).rejects.toMatchObject({ kind: 'input' });
    expect(registry.requests).toHaveLength(0);
  });
});

describe('failures', () => {
  test('429 waits as long as it says, then continues', async () => {
    const { registry, client, pauses } = await open();
    registry.addManifest('acme/api', ociManifest, '{}', 'main');
    registry.fail({ kind: 'status', status: 429, headers: { 'retry-after': '7' }, times: 2 });
    expect(await client.repository(`${registry.host}/acme/api`).headManifest('main')).toBeDefined();
    expect(pauses).toEqual([7000, 7000]);
  });

  test.each([
    [{ status: 429 }, /registry of 127\S+\/acme\/api .* did not answer: status 429, too many requests/],
    [{ status: 503 }, /registry of 127\S+\/acme\/api .* did not answer: status 503/],
  ])('%j that stays is a service that does not answer', async (fault, message) => {
    const { registry, client, pauses } = await open();
    registry.fail({ kind: 'status', ...fault, times: 9 });
    await expect(client.repository(`${registry.host}/acme/api`).getManifest('main')).rejects.toMatchObject({
      kind: 'service',
      message: expect.stringMatching(message),
      fix: expect.stringContaining('4 attempts were made.'),
    });
    expect(pauses).toHaveLength(3);
  });

  test('a connection that breaks is tried again', async () => {
    const { registry, client } = await open();
    registry.fail({ kind: 'reset', times: 2 });
    expect(await client.repository(`${registry.host}/acme/api`).getManifest('main')).toBeUndefined();
  });

  test('a lost answer to an upload is no failure', async () => {
    const { registry, client } = await open();
    registry.fail({ kind: 'status', status: 502, method: 'PUT', path: /uploads/ });
    const repository = client.repository(`${registry.host}/acme/api`);
    const bytes = new TextEncoder().encode('layer');
    expect(await repository.putBlob(bytes)).toBe(digestOf(bytes));
  });

  test('a lost answer to an upload that was stored is no failure, and no second upload', async () => {
    const { registry, client } = await open();
    registry.fail({ kind: 'lost-answer', method: 'PUT', path: /uploads/ });
    const bytes = new TextEncoder().encode('layer');
    expect(await client.repository(`${registry.host}/acme/api`).putBlob(bytes)).toBe(digestOf(bytes));
    expect(registry.requests.map(({ method }) => method)).toEqual(['HEAD', 'POST', 'PUT', 'PUT', 'HEAD']);
  });

  test('an upload costs three requests, and none when the registry has the blob', async () => {
    const { registry, client } = await open();
    const repository = client.repository(`${registry.host}/acme/api`);
    const bytes = new TextEncoder().encode('layer');
    await repository.putBlob(bytes);
    await repository.putBlob(bytes);
    expect(registry.requests.map(({ method }) => method)).toEqual(['HEAD', 'POST', 'PUT', 'HEAD']);
  });

  test.each([
    ['/v2/acme/api/blobs/uploads/1', '/v2/acme/api/blobs/uploads/1?digest=sha256%3A'],
    ['/v2/acme/api/blobs/uploads/1?_state=a%2Bb%3D', '/v2/acme/api/blobs/uploads/1?_state=a%2Bb%3D&digest=sha256%3A'],
  ])('the parameters of the session %s stay as they are', async (location, start) => {
    const { registry, client } = await open();
    registry.fail({ kind: 'status', status: 202, method: 'POST', headers: { location } });
    const uploading = client.repository(`${registry.host}/acme/api`).putBlob(new TextEncoder().encode('layer'));
    await expect(uploading).rejects.toMatchObject({ kind: 'service' });
    const put = registry.requests.find(({ method }) => method === 'PUT');
    expect(put?.path.startsWith(start)).toBe(true);
  });

  test('an upload that the registry forgot is named', async () => {
    const { registry, client } = await open();
    registry.fail({ kind: 'status', status: 404, method: 'PUT' });
    const uploading = client.repository(`${registry.host}/acme/api`).putBlob(new TextEncoder().encode('layer'));
    await expect(uploading).rejects.toMatchObject({ kind: 'service', message: expect.stringContaining('was lost') });
  });

  test.each([
    ['http://other.example/upload', 'neither at http://127'],
    ['', 'this is not an address'],
  ])('an upload to %j is refused', async (location, why) => {
    const { registry, client } = await open({ auth }, password);
    registry.fail({ kind: 'status', status: 202, method: 'POST', headers: { location } });
    const uploading = client.repository(`${registry.host}/acme/api`).putBlob(new TextEncoder().encode('layer'));
    await expect(uploading).rejects.toMatchObject({ kind: 'service', message: expect.stringContaining(why) });
  });

  test('a user who may only pull is refused with what to add', async () => {
    const { registry, client } = await open({ auth: { ...auth, readOnly: true } }, password);
    const uploading = client.repository(`${registry.host}/acme/api`).putBlob(new TextEncoder().encode('layer'));
    await expect(uploading).rejects.toMatchObject({
      kind: 'permission',
      message: expect.stringMatching(/status 403, DENIED: "permission denied"\)\. The credentials came from a test\.$/),
    });
  });

  test('wrong credentials are refused by the token service', async () => {
    const { registry, client } = await open({ auth }, { ...password, password: 'old' });
    await expect(client.repository(`${registry.host}/acme/api`).getManifest('main')).rejects.toMatchObject({
      kind: 'permission',
      message: expect.stringContaining('its token service answered status 401, UNAUTHORIZED'),
    });
  });

  test('a repository that must be created first is named', async () => {
    const { registry, client } = await open({ repositories: ['acme/other'] });
    const uploading = client.repository(`${registry.host}/acme/api`).putBlob(new TextEncoder().encode('layer'));
    await expect(uploading).rejects.toMatchObject({
      kind: 'input',
      message: expect.stringContaining('has no repository acme/api, found while uploading the blob'),
    });
  });

  test('no error and no address shows a secret', async () => {
    const { registry, client } = await open({ auth }, { ...password, password: 'old-s3cret' });
    const error = await client
      .repository(`${registry.host}/acme/api`)
      .getManifest('main')
      .catch((thrown: unknown) => thrown);
    expect(`${error}${Reflect.get(Object(error), 'fix')}`).not.toContain('s3cret');
    expect(registry.requests.map(({ path }) => path).join()).not.toContain('s3cret');
  });
});
