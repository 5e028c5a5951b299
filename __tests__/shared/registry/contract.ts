import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { digestOf } from '../../../actions/shared/images/digest.ts';
import { assembleIndex } from '../../../actions/shared/images/image-index.ts';
import { ociIndex, ociManifest } from '../../../actions/shared/images/media-type.ts';
import type { RegistryClient, Repository } from '../../../actions/shared/registry/client.ts';
import { readImage } from '../../../actions/shared/registry/image-content.ts';

const encode = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));

/** Pushes an image of one layer. */
export async function pushImage(repository: Repository, architecture: string, layer: string) {
  const layerBytes = encode(layer);
  const configBytes = encode({ os: 'linux', architecture, rootfs: { type: 'layers', diff_ids: [] } });
  await repository.putBlob(layerBytes);
  await repository.putBlob(configBytes);
  const bytes = encode({
    schemaVersion: 2,
    mediaType: ociManifest,
    config: {
      mediaType: 'application/vnd.oci.image.config.v1+json',
      digest: digestOf(configBytes),
      size: configBytes.byteLength,
    },
    layers: [
      {
        mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
        digest: digestOf(layerBytes),
        size: layerBytes.byteLength,
      },
    ],
  });
  const digest = await repository.putManifest(digestOf(bytes), { mediaType: ociManifest, bytes });
  return {
    platform: `linux/${architecture}`,
    descriptor: { mediaType: ociManifest, digest, size: bytes.byteLength },
    attestations: [],
    layer: digestOf(layerBytes),
    size: configBytes.byteLength + layerBytes.byteLength,
    bytes,
  };
}

/** What holds at every registry; run against the fake and against a real one, so that the fake stays honest. */
export function registryContract(what: string, open: () => Promise<{ client: RegistryClient; host: string }>): void {
  describe(what, () => {
    let client: RegistryClient;
    let repository: Repository;
    let path: string;
    let host: string;

    beforeAll(async () => {
      ({ client, host } = await open());
      path = `contract/t${randomBytes(6).toString('hex')}`;
      repository = client.repository(`${host}/${path}`);
    });

    test('a repository that is not there has no manifest, no blob and no tags', async () => {
      const unknown = client.repository(`${host}/${path}/never`);
      const digest = digestOf('never');
      expect(await unknown.getManifest('main')).toBeUndefined();
      expect(await unknown.headManifest(digest)).toBeUndefined();
      expect(await unknown.hasBlob(digest)).toBe(false);
      expect(await unknown.getBlob(digest)).toBeUndefined();
      expect(await unknown.listTags()).toBeUndefined();
    });

    test('an index of two images is stored by digest and by tag, and read back byte for byte', async () => {
      const parts = [await pushImage(repository, 'arm64', 'one'), await pushImage(repository, 'amd64', 'two')];
      const index = assembleIndex(parts);
      expect(await repository.putManifest(index.digest, index)).toBe(index.digest);
      expect(await repository.putManifest('v1.2.3', index)).toBe(index.digest);
      expect(await repository.headManifest('v1.2.3')).toEqual({ mediaType: ociIndex, digest: index.digest });
      const read = await repository.getManifest('v1.2.3');
      expect(read).toEqual({ mediaType: ociIndex, digest: index.digest, bytes: index.bytes });
      const image = await readImage(repository, 'v1.2.3');
      expect(image?.platforms.map(({ platform, size }) => [platform, size])).toEqual([
        ['linux/amd64', parts[1]?.size],
        ['linux/arm64', parts[0]?.size],
      ]);
    });

    test('a tag moves to another manifest', async () => {
      const first = await pushImage(repository, 'amd64', 'first');
      const second = await pushImage(repository, 'amd64', 'second');
      for (const { descriptor, bytes } of [first, second]) {
        await repository.putManifest('moving', { mediaType: descriptor.mediaType, bytes });
      }
      expect((await repository.headManifest('moving'))?.digest).toBe(second.descriptor.digest);
    });

    test('a manifest that names a missing blob is refused', async () => {
      const bytes = encode({
        schemaVersion: 2,
        mediaType: ociManifest,
        config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: digestOf('absent'), size: 6 },
        layers: [],
      });
      await expect(repository.putManifest('broken', { mediaType: ociManifest, bytes })).rejects.toMatchObject({
        kind: 'input',
        message: expect.stringMatching(/^127\.0\.0\.1:\d+ did not accept .* "broken" \(status 4\d\d, MANIFEST_/),
      });
      expect(await repository.getManifest('broken')).toBeUndefined();
    });

    test('a blob is uploaded, read, and mounted into another repository', async () => {
      const bytes = encode(`blob of ${path}`);
      const digest = await repository.putBlob(bytes);
      expect(await repository.putBlob(bytes)).toBe(digest);
      expect(await repository.getBlob(digest)).toEqual(bytes);
      const other = client.repository(`${host}/${path}/other`);
      expect(await other.hasBlob(digest)).toBe(false);
      expect(await other.mountBlob(digest, path)).toBe(true);
      expect(await other.hasBlob(digest)).toBe(true);
    });

    test('a blob that the other repository has not cannot be mounted', async () => {
      expect(await repository.mountBlob(digestOf('nowhere'), `${path}/other`)).toBe(false);
    });

    test('a blob above the limit is refused', async () => {
      const digest = await repository.putBlob(encode('x'.repeat(2000)));
      await expect(repository.getBlob(digest, 1000)).rejects.toMatchObject({
        kind: 'service',
        message: expect.stringContaining('more than the 1000 bytes'),
      });
    });

    test('tags are listed', async () => {
      const tags = client.repository(`${host}/${path}/tags`);
      const { bytes, descriptor } = await pushImage(tags, 'amd64', 'tagged');
      for (const tag of ['b', 'a', 'c']) await tags.putManifest(tag, { mediaType: descriptor.mediaType, bytes });
      expect([...((await tags.listTags()) ?? [])].sort()).toEqual(['a', 'b', 'c']);
    });
  });
}
