import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { digestOf } from '../../../actions/shared/images/digest.ts';
import { readIndex } from '../../../actions/shared/images/image-index.ts';
import { imageSize, isLayerPrefix, parseManifest } from '../../../actions/shared/images/image-manifest.ts';
import { dockerList, dockerManifest, ociIndex, ociManifest } from '../../../actions/shared/images/media-type.ts';
import { cases, damaged, mutated, survives } from '../../support/fuzzing.ts';

const part = (size: number) => ({ mediaType: 'a/b', digest: digestOf(String(size)), size });
const image = { schemaVersion: 2, config: part(10), layers: [part(100), part(200)] };
const index = { schemaVersion: 2, manifests: [{ ...part(5), platform: { os: 'linux', architecture: 'amd64' } }] };
const parse = (document: unknown, mediaType: string) =>
  parseManifest(
    { mediaType, bytes: new TextEncoder().encode(typeof document === 'string' ? document : JSON.stringify(document)) },
    'ghcr.io/acme/api:main',
  );

describe('parseManifest', () => {
  test.each([
    [image, ociManifest, 'image', ociManifest],
    [{ ...image, mediaType: dockerManifest }, dockerManifest, 'image', dockerManifest],
    [index, ociIndex, 'index', ociIndex],
    [{ ...index, mediaType: dockerList }, dockerList, 'index', dockerList],
    [{ ...index, mediaType: dockerList }, 'application/json', 'index', dockerList],
    [image, 'application/octet-stream', 'image', ociManifest],
    [index, '', 'index', ociIndex],
    [{ ...image, annotations: null, subject: part(1), layers: [] }, ociManifest, 'image', ociManifest],
  ])('%j announced as %s is an %s', (document, announced, kind, mediaType) =>
    expect(parse(document, announced)).toMatchObject({ kind, mediaType }),
  );

  test.each([
    ['{', ociManifest, 'it is not a JSON object'],
    ['[]', ociManifest, 'it is not a JSON object'],
    ['null', ociManifest, 'it is not a JSON object'],
    [{ ...image, manifests: [] }, ociManifest, 'it is both an index and an image'],
    [{ ...index, layers: [] }, ociIndex, 'it is both an index and an image'],
    [{ ...index, config: part(1) }, ociIndex, 'it is both an index and an image'],
    [
      { ...index, manifests: [{ ...part(5), platform: { os: 'windows', architecture: 'amd64', 'os.version': 10 } }] },
      ociIndex,
      'manifests.0.platform.os.version: Invalid type',
    ],
    [
      { ...image, mediaType: ociIndex },
      ociManifest,
      'the registry announces it as application/vnd.oci.image.manifest.v1+json, but its mediaType is "application/vnd.oci.image.index.v1+json"',
    ],
    [index, ociManifest, 'Invalid key'],
    [{ ...image, layers: [{ ...part(1), digest: 'sha256:x' }] }, ociManifest, 'layers.0.digest: is not a digest'],
    [{ ...image, layers: [{ ...part(1), size: -1 }] }, ociManifest, 'layers.0.size'],
    [{ ...image, schemaVersion: 1 }, ociManifest, 'schemaVersion'],
    [
      { schemaVersion: 1, fsLayers: [] },
      'application/vnd.docker.distribution.manifest.v1+prettyjws',
      'is neither an image index nor',
    ],
    [{ schemaVersion: 2, mediaType: 'x\n::error::y' }, '', '"x\\n::error::y"'],
  ])('%j announced as %s is refused', (document, announced, why) => {
    const reading = () => parse(document, announced);
    expect(reading).toThrow('The manifest of ghcr.io/acme/api:main cannot be used: ');
    expect(reading).toThrow(why);
    expect(reading).toThrow(expect.objectContaining({ kind: 'service' }));
  });
});

test('the size is that of config and layers', () => {
  const parsed = parse(image, ociManifest);
  expect(parsed.kind === 'image' && imageSize(parsed.image)).toBe(310);
});

describe('isLayerPrefix', () => {
  test.each([
    [['a', 'b'], ['a', 'b', 'c'], true],
    [['a', 'b'], ['a', 'b'], true],
    [['a', 'b'], ['a', 'c', 'b'], false],
    [['a', 'b'], ['a'], false],
    [['b'], ['a', 'b'], false],
    [[], ['a'], false],
  ])('%j before %j: %s', (parent, child, expected) => expect(isLayerPrefix(parent, child)).toBe(expected));

  test('what is built on top begins with its parent', () => {
    const layers = fc.array(fc.string(), { minLength: 1 });
    fc.assert(
      fc.property(layers, layers, (parent, added) => expect(isLayerPrefix(parent, [...parent, ...added])).toBe(true)),
      { numRuns: cases(100) },
    );
  });
});

test('any manifest or index is read, or refused without a crash', async () => {
  const documents = fc.oneof(
    mutated(image, index).map(value => JSON.stringify(value)),
    damaged(JSON.stringify(index)),
  );
  const types = fc.constantFrom(ociIndex, ociManifest, dockerList, dockerManifest, 'text/html');
  const { taken, refused } = await survives(fc.tuple(documents, types), ([text, mediaType]) => {
    const parsed = parseManifest({ mediaType, bytes: Buffer.from(text) }, 'the registry');
    if (parsed.kind === 'index') readIndex(parsed.index, 'the registry');
  });
  expect(taken).toBeGreaterThan(0);
  expect(refused).toBeGreaterThan(0);
});
