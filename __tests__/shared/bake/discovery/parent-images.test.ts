import { describe, expect, test } from '@jest/globals';
import {
  type BuildSettings,
  contextsOfImages,
  readFoundDockerfile,
  usedImages,
} from '../../../../actions/shared/bake/discovery/parent-images.ts';
import { readDockerfile } from '../../../../actions/shared/dockerfile/dockerfile.ts';

const used = (text: string, settings: Partial<BuildSettings> = {}): string[] =>
  usedImages(readDockerfile(text), { args: {}, platforms: ['linux/amd64'], stage: '', ...settings });

describe('the images that a Dockerfile uses', () => {
  test.each<[string, string, string[], Partial<BuildSettings>?]>([
    [
      'FROM with arguments that have defaults',
      'ARG REGISTRY=quay.io\nARG OWNER=jupyter\nARG BASE=$REGISTRY/$OWNER/base\nFROM $BASE\n',
      ['quay.io/jupyter/base'],
    ],
    [
      'FROM with an argument that a bake file sets',
      'ARG REGISTRY=quay.io\nFROM $REGISTRY/base\n',
      ['ghcr.io/base'],
      { args: { REGISTRY: 'ghcr.io' } },
    ],
    ['COPY --from', 'FROM scratch\nCOPY --from=acme/tools:1 /a /a\n', ['acme/tools:1']],
    ['RUN --mount', 'FROM alpine\nRUN --mount=type=bind,from=acme/tools,target=/t true\n', ['alpine', 'acme/tools']],
    [
      'the image of each platform',
      'FROM base-$TARGETARCH\n',
      ['base-amd64', 'base-arm64'],
      { platforms: ['linux/amd64', 'linux/arm64'] },
    ],
    [
      'no stage, and no stage that is not reached',
      'FROM one AS a\nFROM two AS b\nFROM three\nCOPY --from=a x x\n',
      ['three', 'one'],
    ],
    ['a stage that is asked for', 'FROM one AS a\nFROM two\n', ['one'], { stage: 'a' }],
  ])('%s', (...[, text, expected, settings]) => {
    expect(used(text, settings)).toEqual(expected);
  });
});

describe('edges', () => {
  const owners = new Map([
    ['ghcr.io/acme/base', 'base'],
    ['acme/tools', 'tools'],
  ]);

  test.each([
    ['ghcr.io/acme/base', { 'ghcr.io/acme/base': 'target:base' }],
    ['ghcr.io/acme/base:1.2', { 'ghcr.io/acme/base:1.2': 'target:base' }],
    ['docker.io/acme/tools:latest', { 'docker.io/acme/tools:latest': 'target:tools' }],
    ['ghcr.io/acme/other', undefined],
    [`ghcr.io/acme/base@sha256:${'a'.repeat(64)}`, undefined],
    [`ghcr.io/acme/base:1.2@sha256:${'a'.repeat(64)}`, undefined],
  ])('%s leads to %j', (image, contexts) => {
    expect(contextsOfImages([image], 'api', owners).contexts).toEqual(contexts);
  });

  test('an image that begins with an older image of its own has no edge to itself', () => {
    expect(contextsOfImages(['ghcr.io/acme/base:1'], 'base', owners)).toEqual({});
  });
});

describe('a file that is named like a Dockerfile and is none', () => {
  test.each([
    ['{% if cuda %}\nFROM x\n', 'line 1 is not an instruction'],
    ['FROM {{ base }}\n', 'line 1 is not of the form FROM image [AS name]'],
    ['FROM {{base}}\n', 'line 1 begins with "{{base}}", which is not an image name'],
    ['', 'it has no FROM'],
  ])('%j: %s', (text, reason) => {
    expect(readFoundDockerfile(text)).toEqual({ reason });
  });

  test.each(['FROM alpine AS Build\nFROM BUILD\n', 'ARG BASE\nFROM ${BASE}\n'])('%j is one', text => {
    expect(readFoundDockerfile(text)).toHaveProperty('dockerfile');
  });
});
