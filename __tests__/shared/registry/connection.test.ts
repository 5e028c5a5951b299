import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { digestOf } from '../../../actions/shared/images/digest.ts';
import { ociIndex, ociManifest } from '../../../actions/shared/images/media-type.ts';
import { createRegistryClient, type Repository } from '../../../actions/shared/registry/client.ts';
import { readImage, readImageConfig } from '../../../actions/shared/registry/image-content.ts';
import { createDeadlines } from '../../../actions/shared/runtime/scheduling/deadline.ts';
import { damaged, mutated, survives } from '../../support/fuzzing.ts';

const config = {
  os: 'linux',
  architecture: 'amd64',
  config: { Labels: { a: 'b' } },
  history: [{ created_by: 'RUN x' }],
};
const part = { mediaType: 'a/b', digest: digestOf('x'), size: 5 };
const image = { schemaVersion: 2, mediaType: ociManifest, config: part, layers: [part] };
const platform = { os: 'linux', architecture: 'arm64', variant: 'v8' };
const annotations = {
  'vnd.docker.reference.type': 'attestation-manifest',
  'vnd.docker.reference.digest': digestOf('y'),
};
const index = {
  schemaVersion: 2,
  mediaType: ociIndex,
  manifests: [
    { ...part, platform },
    { ...part, annotations },
  ],
};
const refusal = { errors: [{ code: 'DENIED', message: 'permission_denied: write_package' }] };

/** What a header can carry. */
const headerValue = (...examples: string[]) => damaged(...examples).map(text => text.replace(/[^\x20-\x7e]/g, ''));

const headers = fc.record(
  {
    'www-authenticate': headerValue('Bearer realm="https://auth.example/token",service="r"', 'Basic realm="r"'),
    link: headerValue('</v2/acme/api/tags/list?last=a>; rel="next"'),
    location: headerValue('/v2/acme/api/blobs/uploads/1?state=x', 'https://storage.example/upload'),
    'docker-content-digest': headerValue(digestOf('x')),
    'content-type': headerValue(`${ociManifest}; charset=utf-8`, ociIndex),
  },
  { requiredKeys: [] },
);
const documents = mutated({ name: 'acme/api', tags: ['v1'] }, { token: 't' }, image, index, config, refusal);
const body = fc.oneof(
  documents.map(document => JSON.stringify(document)),
  damaged('{"token":"t"}', '{"tags":null}'),
);
const status = fc.constantFrom(200, 200, 200, 201, 202, 204, 301, 307, 400, 401, 401, 403, 404, 405, 413, 416, 429);
const answer = fc.record({ status, headers, body });

const bytes = new TextEncoder().encode('x');
const calls: Readonly<Record<string, (repository: Repository) => Promise<unknown>>> = {
  listTags: repository => repository.listTags(),
  getManifest: repository => repository.getManifest('v1'),
  headManifest: repository => repository.headManifest('v1'),
  putManifest: repository => repository.putManifest('v1', { mediaType: ociManifest, bytes }),
  getBlob: repository => repository.getBlob(digestOf('x')),
  putBlob: repository => repository.putBlob(bytes),
  mountBlob: repository => repository.mountBlob(digestOf('x'), 'acme/base'),
};

/** A repository whose registry gives these answers, and then the last one again and again. */
function answering(answers: readonly { status: number; headers: Record<string, string>; body: string }[]): Repository {
  let at = 0;
  return createRegistryClient({
    request: async () => {
      const { status, headers, body } = answers[Math.min(at++, answers.length - 1)] ?? {
        status: 500,
        headers: {},
        body: '',
      };
      return { status, headers: new Headers(headers), body: new TextEncoder().encode(body) };
    },
    mask: () => undefined,
    deadlines: createDeadlines(),
    credentials: { find: async () => ({ kind: 'password', source: 'a test', username: 'ann', password: 'p' }) },
  }).repository('registry.example/acme/api');
}

test.each(Object.keys(calls))(
  'any answers to %s are used, or refused with an error that names the registry',
  async name => {
    const answers = fc.array(answer, { minLength: 1, maxLength: 4 });
    const { refused } = await survives(answers, async given => {
      try {
        return await calls[name]?.(answering(given));
      } catch (error) {
        expect(String(error)).toMatch(/registry\.example|acme\/api/);
        throw error;
      }
    });
    expect(refused).toBeGreaterThan(100);
  },
);

test('any image is read, or refused without a crash', async () => {
  const store = new Map<string, string>();
  const source = {
    name: 'registry.example/acme/api',
    getManifest: async (name: string) => {
      const text = store.get(name === 'v1' ? 'v1' : 'child');
      return text === undefined
        ? undefined
        : { mediaType: '', digest: digestOf(text), bytes: new TextEncoder().encode(text) };
    },
    getBlob: async () => new TextEncoder().encode(store.get('config')),
  };
  const texts = fc.record({ v1: mutated(index, image), child: mutated(image), config: mutated(config) });
  const { taken, refused } = await survives(texts, async given => {
    for (const [name, document] of Object.entries(given)) store.set(name, JSON.stringify(document));
    await readImage(source, 'v1');
    await readImageConfig(source, digestOf('x'));
  });
  expect(taken).toBeGreaterThan(50);
  expect(refused).toBeGreaterThan(50);
});
