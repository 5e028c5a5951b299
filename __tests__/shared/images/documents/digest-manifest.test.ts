import { expect, test } from '@jest/globals';
import { manifestArtifact, parseDigestManifest } from '../../../../actions/shared/images/documents/digest-manifest.ts';
import { free, publicationOf } from '../../../emit-digest-artifact/published-commit.ts';

const { manifest } = publicationOf(free);
const read = (document: unknown) => parseDigestManifest(JSON.stringify(document), 'The manifest');
const withApi = (changes: object): unknown => ({
  ...manifest,
  images: { api: { ...manifest.images['api'], ...changes } },
});

test('what is published is read', () => expect(read(manifest)).toEqual(manifest));

test.each<[string, unknown, string]>([
  [
    'an immutable tag that the image does not have',
    withApi({ tags: ['main'] }),
    'images.api.immutableTag: "sha-1a2b3c4" is not one of the tags',
  ],
  ['an image without a media type', withApi({ mediaType: '' }), 'images.api.mediaType: is empty'],
  ['a run without a ref', { ...manifest, ref: '' }, 'ref: is empty, and the document belongs to run 42'],
])('%s is refused, with its path', (_, document, error) => {
  expect(() => read(document)).toThrow(new Error(`The manifest is not valid:\n  ${error}`));
});

test('an image without an immutable tag is read', () => {
  const moving = withApi({ tags: ['main'], immutableTag: null });
  expect(read(moving)).toEqual(moving);
});

test('each environment has an artifact of its own', () => {
  expect([manifestArtifact(null), manifestArtifact('staging')]).toEqual([
    'docker-image-digests',
    'docker-image-digests-staging',
  ]);
});
