import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { digestOf } from '../../../actions/shared/images/digest.ts';
import { assembleIndex, type IndexPart, readIndex } from '../../../actions/shared/images/image-index.ts';
import { parseManifest } from '../../../actions/shared/images/image-manifest.ts';
import { dockerList, dockerManifest, ociIndex, ociManifest } from '../../../actions/shared/images/media-type.ts';
import { cases } from '../../support/fuzzing.ts';

const descriptor = (text: string) => ({ mediaType: ociManifest, digest: digestOf(text), size: text.length });
const part = (platform: string, ...attestations: string[]): IndexPart => ({
  platform,
  descriptor: descriptor(platform),
  attestations: attestations.map(text => ({ ...descriptor(text), subject: digestOf(platform) })),
});
const read = (bytes: Uint8Array<ArrayBuffer>) => {
  const parsed = parseManifest({ mediaType: ociIndex, bytes }, 'the test');
  if (parsed.kind !== 'index') throw new Error('not an index');
  return readIndex(parsed.index, 'the test');
};

describe('assembleIndex', () => {
  test('one platform with an attestation, byte for byte', () => {
    const { bytes, digest, size, platforms } = assembleIndex([part('linux/arm64/v8', 'provenance')]);
    const image = digestOf('linux/arm64/v8');
    expect(new TextDecoder().decode(bytes)).toBe(
      [
        '{',
        '  "schemaVersion": 2,',
        `  "mediaType": "${ociIndex}",`,
        '  "manifests": [',
        '    {',
        `      "mediaType": "${ociManifest}",`,
        `      "digest": "${image}",`,
        '      "size": 14,',
        '      "platform": {',
        '        "architecture": "arm64",',
        '        "os": "linux"',
        '      }',
        '    },',
        '    {',
        `      "mediaType": "${ociManifest}",`,
        `      "digest": "${digestOf('provenance')}",`,
        '      "size": 10,',
        '      "annotations": {',
        `        "vnd.docker.reference.digest": "${image}",`,
        '        "vnd.docker.reference.type": "attestation-manifest"',
        '      },',
        '      "platform": {',
        '        "architecture": "unknown",',
        '        "os": "unknown"',
        '      }',
        '    }',
        '  ]',
        '}',
      ].join('\n'),
    );
    expect([digest, size, platforms]).toEqual([digestOf(bytes), bytes.byteLength, ['linux/arm64']]);
  });

  test('attestations follow all images, in the order of their platforms', () => {
    const { bytes } = assembleIndex([part('linux/arm/v7', 'c'), part('linux/amd64', 'b', 'a')]);
    const { images, attestations } = read(bytes);
    expect(images.map(({ platform }) => platform)).toEqual(['linux/amd64', 'linux/arm/v7']);
    expect(attestations.map(({ subject }) => subject)).toEqual(
      ['linux/amd64', 'linux/amd64', 'linux/arm/v7'].map(digestOf),
    );
  });

  test('os.version, os.features and annotations are kept, in the form of Go', () => {
    const windows = { ...part('windows/amd64'), osVersion: '10.0.20348.1', osFeatures: ['win32k'] };
    const { bytes } = assembleIndex([{ ...windows, annotations: { b: '<&>', a: '\u2028' } }], { z: '2', team: 'shop' });
    const text = new TextDecoder().decode(bytes);
    expect(JSON.parse(text)).toEqual({
      schemaVersion: 2,
      mediaType: ociIndex,
      manifests: [
        {
          ...descriptor('windows/amd64'),
          annotations: { a: '\u2028', b: '<&>' },
          platform: {
            architecture: 'amd64',
            os: 'windows',
            'os.version': '10.0.20348.1',
            'os.features': ['win32k'],
          },
        },
      ],
      annotations: { team: 'shop', z: '2' },
    });
    expect(text).toContain('"a": "\\u2028",\n        "b": "\\u003c\\u0026\\u003e"');
    expect(text).toMatch(/"team": "shop",\n {4}"z": "2"\n {2}\}\n\}$/);
  });

  test('images in Docker’s form make Docker’s list, and OCI’s index where that cannot hold what belongs to them', () => {
    const docker = (platform: string, ...attestations: string[]) => {
      const { descriptor: of, ...others } = part(platform, ...attestations);
      return { ...others, descriptor: { ...of, mediaType: dockerManifest } };
    };
    const [amd64, arm64] = [docker('linux/amd64'), docker('linux/arm64')];
    const typeOf = (...call: Parameters<typeof assembleIndex>) => {
      const { mediaType, bytes } = assembleIndex(...call);
      expect(JSON.parse(new TextDecoder().decode(bytes)).mediaType).toBe(mediaType);
      return mediaType;
    };
    expect(typeOf([amd64, arm64])).toBe(dockerList);
    expect(typeOf([amd64, part('linux/arm64')])).toBe(ociIndex);
    expect(typeOf([amd64, arm64], { team: 'shop' })).toBe(ociIndex);
    expect(typeOf([amd64, { ...arm64, annotations: { team: 'shop' } }])).toBe(ociIndex);
    expect(typeOf([amd64, docker('linux/arm64', 'provenance')])).toBe(ociIndex);
  });

  const platforms = fc.subarray(['linux/amd64', 'linux/arm64', 'linux/arm/v6', 'linux/arm/v7', 'linux/s390x'], {
    minLength: 1,
  });

  test('the order of the parts changes nothing, and nothing is lost', () => {
    fc.assert(
      fc.property(
        platforms.chain(names => fc.tuple(fc.constant(names), fc.shuffledSubarray(names, { minLength: names.length }))),
        ([names, shuffled]) => {
          const parts = (list: readonly string[]) => list.map(name => part(name, `${name} provenance`, `${name} sbom`));
          const index = assembleIndex(parts(names));
          expect(assembleIndex(parts(shuffled)).digest).toBe(index.digest);
          const content = read(index.bytes);
          expect(content.images.map(({ platform }) => platform)).toEqual([...names].sort());
          expect(content.attestations).toHaveLength(names.length * 2);
          expect(content.others).toEqual([]);
        },
      ),
      { numRuns: cases(100) },
    );
  });

  test.each([
    [[], 'at least one platform'],
    [[part('linux/amd64'), part('linux/x86_64')], 'can contain linux/amd64 only once'],
    [
      [{ ...part('linux/amd64'), attestations: [{ ...descriptor('a'), subject: digestOf('b') }] }],
      'not the image for linux/amd64',
    ],
  ])('%j is refused', (parts, why) => expect(() => assembleIndex(parts)).toThrow(why));
});

describe('readIndex', () => {
  const entry = (text: string, more: object = {}) => ({ ...descriptor(text), ...more });
  const readAll = (...manifests: object[]) =>
    read(new TextEncoder().encode(JSON.stringify({ schemaVersion: 2, mediaType: ociIndex, manifests })));

  test('images, attestations and other entries are separated', () => {
    const unknown = { platform: { os: 'unknown', architecture: 'unknown' } };
    const content = readAll(
      entry('a', { platform: { os: 'linux', architecture: 'arm64', variant: 'v8' } }),
      entry('w', {
        platform: { os: 'windows', architecture: 'amd64', 'os.version': '10.0.20348.1', 'os.features': ['win32k'] },
      }),
      entry('b', {
        ...unknown,
        annotations: {
          'vnd.docker.reference.type': 'attestation-manifest',
          'vnd.docker.reference.digest': digestOf('a'),
        },
      }),
      entry('c', unknown),
      entry('d'),
      entry('e', { platform: null, annotations: null }),
    );
    expect(content).toEqual({
      images: [
        { platform: 'linux/arm64', osVersion: undefined, descriptor: descriptor('a') },
        { platform: 'windows/amd64', osVersion: '10.0.20348.1', osFeatures: ['win32k'], descriptor: descriptor('w') },
      ],
      attestations: [{ ...descriptor('b'), subject: digestOf('a') }],
      others: [descriptor('c'), descriptor('d'), descriptor('e')],
    });
  });

  const type = { 'vnd.docker.reference.type': 'attestation-manifest' };
  test.each([
    ['without a subject', type],
    ['whose subject is no digest', { ...type, 'vnd.docker.reference.digest': '$(id)' }],
    ['whose subject is empty', { ...type, 'vnd.docker.reference.digest': '' }],
    ['of another type', { 'vnd.docker.reference.type': 'x', 'vnd.docker.reference.digest': digestOf('a') }],
  ])('an attestation %s is another entry', (_, annotations) => {
    const platform = { os: 'unknown', architecture: 'unknown' };
    expect(readAll(entry('b', { platform, annotations }))).toEqual({
      images: [],
      attestations: [],
      others: [descriptor('b')],
    });
  });

  test('an entry is no image when either part of its platform is unknown', () => {
    const { images, others } = readAll(
      entry('a', { platform: { os: 'unknown', architecture: 'amd64' } }),
      entry('b', { platform: { os: 'linux', architecture: 'unknown' } }),
    );
    expect([images, others]).toEqual([[], [descriptor('a'), descriptor('b')]]);
  });

  test.each([
    { os: 'linux', architecture: '../../x' },
    { os: '', architecture: 'amd64' },
    { os: 'linux\n::error::', architecture: 'amd64' },
  ])('the platform %j is refused', platform => {
    const reading = () => readAll(entry('a', { platform }));
    expect(reading).toThrow(/names a platform that cannot be used: "[^\n]*"\.$/);
    expect(reading).toThrow(
      expect.objectContaining({ kind: 'service', fix: expect.stringContaining('Allowed: os/architecture[/variant]') }),
    );
  });

  test('a platform that cannot be used is named, and not at any length', () => {
    const reading = (os: string) => () => readAll(entry('a', { platform: { os, architecture: 'a!' } }));
    expect(reading('linux')).toThrow('the test names a platform that cannot be used: "linux/a!".');
    expect(reading('x'.repeat(9000))).toThrow(/: "x{100}"\.$/);
  });
});
