import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readMetadata } from '../../../actions/shared/bake/metadata.ts';
import { temporaryFolder } from '../../support/fake-runtime.ts';
import { damaged, mutated, survives } from '../../support/fuzzing.ts';

describe('readMetadata', () => {
  const digest = `sha256:${'a'.repeat(64)}`;
  const other = `sha256:${'b'.repeat(64)}`;
  const read = (document: unknown, targets: string[]) => {
    const file = path.join(temporaryFolder('metadata'), 'metadata.json');
    writeFileSync(file, typeof document === 'string' ? document : JSON.stringify(document));
    return readMetadata(file, targets);
  };

  test('takes the digest of the descriptor and the id of the build', () => {
    const entry = {
      'buildx.build.ref': 'remote/remote0/dlqjmhx8ke5fs9rq0n4o4mv8m',
      'containerimage.config.digest': other,
      'containerimage.descriptor': { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest, size: 858 },
      'containerimage.digest': digest,
    };
    expect(read({ api: entry, base: {}, 'buildx.build.warnings': [] }, ['api'])).toEqual(
      new Map([['api', { digest, history: 'dlqjmhx8ke5fs9rq0n4o4mv8m', used: [] }]]),
    );
  });

  test('an engine without the containerd image store reports the digest alone', () => {
    expect(read({ api: { 'containerimage.digest': digest } }, ['api']).get('api')).toEqual({
      digest,
      history: undefined,
      used: [],
    });
  });

  test('names the images that the build used, as provenance does', () => {
    const images = [
      ['pkg:docker/node@20?platform=linux%2Famd64', 'node:20'],
      ['pkg:docker/127.0.0.1%3A5000/acme/base@1.0?platform=linux%2Famd64', '127.0.0.1:5000/acme/base:1.0'],
    ] as const;
    const materials = [
      ...images.map(([uri]) => ({ uri, digest: { sha256: 'b'.repeat(64) } })),
      { uri: 'https://example.org/file.tar', digest: { sha256: 'b'.repeat(64) } },
      { uri: 'pkg:docker/alpine@3.20', digest: {} },
    ];
    const entry = { 'containerimage.digest': digest, 'buildx.build.provenance': { materials } };
    expect(read({ api: entry }, ['api']).get('api')?.used).toEqual(
      images.map(([, reference]) => ({ reference, digest: other })),
    );
  });

  test.each([
    ['a target that is missing', {}, 'The metadata of bake for target "api"'],
    ['no digest', { api: { 'buildx.build.ref': 'a/b/c' } }, 'The metadata of bake for target "api" has no digest.'],
    ['a digest that is none', { api: { 'containerimage.digest': '${digest}' } }, 'is not a digest of the form'],
    ['half a file', '{"api":', 'The metadata of bake is not JSON'],
  ])('refuses %s', (_, document, message) => {
    expect(() => read(document, ['api'])).toThrow(message);
  });
});

test('any metadata is read, or refused without a crash', async () => {
  const digest = `sha256:${'a'.repeat(64)}`;
  const document = {
    api: {
      'buildx.build.ref': 'remote/remote0/dlqjmhx8ke5fs9rq0n4o4mv8m',
      'containerimage.descriptor': { mediaType: 'application/json', digest, size: 858 },
      'containerimage.digest': digest,
      'buildx.build.provenance': {
        materials: [{ uri: 'pkg:docker/alpine@3.20?platform=linux%2Famd64', digest: { sha256: 'a'.repeat(64) } }],
      },
    },
  };
  const file = path.join(temporaryFolder('metadata'), 'metadata.json');
  const texts = fc.oneof(
    mutated(document).map(value => JSON.stringify(value)),
    damaged(JSON.stringify(document)),
  );
  const { taken, refused } = await survives(texts, text => {
    writeFileSync(file, text);
    return readMetadata(file, ['api']);
  });
  expect(taken).toBeGreaterThan(0);
  expect(refused).toBeGreaterThan(0);
});
