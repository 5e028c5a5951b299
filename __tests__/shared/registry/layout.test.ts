import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { digestOf } from '../../../actions/shared/images/digest.ts';
import { assembleIndex } from '../../../actions/shared/images/image-index.ts';
import { ociIndex, ociManifest } from '../../../actions/shared/images/media-type.ts';
import { readImage } from '../../../actions/shared/registry/image-content.ts';
import { openLayout } from '../../../actions/shared/registry/layout.ts';
import { temporaryFolder } from '../../support/fake-runtime.ts';

interface Part {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

function createLayout() {
  const folder = temporaryFolder('layout');
  mkdirSync(path.join(folder, 'blobs/sha256'), { recursive: true });
  const add = (mediaType: string, content: unknown): Part => {
    const bytes = Buffer.from(content instanceof Uint8Array ? content : JSON.stringify(content));
    const digest = digestOf(bytes);
    writeFileSync(path.join(folder, 'blobs/sha256', digest.slice(7)), bytes);
    return { mediaType, digest, size: bytes.byteLength };
  };
  const addImage = (platform: Record<string, string>, ...layers: string[]) =>
    add(ociManifest, {
      schemaVersion: 2,
      mediaType: ociManifest,
      config: add('application/vnd.oci.image.config.v1+json', platform),
      layers: layers.map(layer => add('application/vnd.oci.image.layer.v1.tar', layer)),
    });
  const finish = (manifests: readonly unknown[]) => {
    writeFileSync(path.join(folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
    writeFileSync(
      path.join(folder, 'index.json'),
      JSON.stringify({ schemaVersion: 2, mediaType: ociIndex, manifests }),
    );
    return openLayout(folder);
  };
  return { folder, add, addImage, finish };
}

describe('an image layout', () => {
  test('an image alone gets its platform from its config', async () => {
    const { addImage, finish } = createLayout();
    const image = addImage({ os: 'linux', architecture: 'arm', variant: 'v7' }, 'one', 'two');
    const layout = await finish([image]);
    expect(layout.entries.map(({ digest }) => digest)).toEqual([image.digest]);
    expect(await readImage(layout, image.digest)).toMatchObject({
      mediaType: ociManifest,
      digest: image.digest,
      attestations: [],
      platforms: [{ platform: 'linux/arm/v7', descriptor: image, layers: [digestOf('"one"'), digestOf('"two"')] }],
    });
  });

  test('an index with provenance gives the image and its attestation apart', async () => {
    const { add, addImage, finish } = createLayout();
    const image = addImage({ os: 'linux', architecture: 'amd64' }, 'one');
    const attestation = { ...addImage({ os: 'unknown', architecture: 'unknown' }, 'statement'), subject: image.digest };
    const index = assembleIndex([{ platform: 'linux/amd64', descriptor: image, attestations: [attestation] }]);
    add(ociIndex, index.bytes);
    const annotations = { 'org.opencontainers.image.ref.name': 'main' };
    const layout = await finish([{ mediaType: ociIndex, digest: index.digest, size: index.size, annotations }]);
    expect(await readImage(layout, 'main')).toMatchObject({
      digest: index.digest,
      platforms: [{ platform: 'linux/amd64', descriptor: image }],
      attestations: [attestation],
    });
    expect(await layout.getManifest('other')).toBeUndefined();
  });

  test('a changed file is refused', async () => {
    const { folder, addImage, finish } = createLayout();
    const image = addImage({ os: 'linux', architecture: 'amd64' });
    const layout = await finish([image]);
    writeFileSync(path.join(folder, 'blobs/sha256', image.digest.slice(7)), '{}');
    await expect(layout.getManifest(image.digest)).rejects.toThrow('Digest mismatch');
  });

  test('a file above the limit is refused', async () => {
    const { addImage, finish } = createLayout();
    const image = addImage({ os: 'linux', architecture: 'amd64' });
    await expect((await finish([image])).getBlob(image.digest, 10)).rejects.toThrow(
      'more than the 10 that are allowed',
    );
  });

  test('a blob is only found by a digest', async () => {
    const layout = await createLayout().finish([]);
    expect(await layout.getBlob(digestOf('absent'))).toBeUndefined();
    await expect(layout.getBlob('../../index.json')).rejects.toMatchObject({ kind: 'input' });
  });

  test('a missing child is named', async () => {
    const { add, finish } = createLayout();
    const absent = { mediaType: ociManifest, digest: digestOf('absent'), size: 1 };
    const index = assembleIndex([{ platform: 'linux/amd64', descriptor: absent, attestations: [] }]);
    add(ociIndex, index.bytes);
    await expect(readImage(await finish([]), index.digest)).rejects.toThrow(`names ${absent.digest}, which is not in`);
  });

  test.each([{}, 'text', { os: 'linux', architecture: '../x' }])('the config %j is refused', async config => {
    const { add, finish } = createLayout();
    const image = add(ociManifest, {
      schemaVersion: 2,
      config: add('application/vnd.oci.image.config.v1+json', config),
      layers: [],
    });
    await expect(readImage(await finish([image]), image.digest)).rejects.toMatchObject({ kind: 'service' });
  });

  test('a folder without one is named', async () =>
    await expect(openLayout(temporaryFolder('empty'))).rejects.toMatchObject({
      kind: 'input',
      message: expect.stringContaining('contains no OCI image layout'),
    }));
});
