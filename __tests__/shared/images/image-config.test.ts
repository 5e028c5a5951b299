import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseImageConfig } from '../../../actions/shared/images/image-config.ts';
import { damaged, mutated, survives } from '../../support/fuzzing.ts';

const parse = (value: unknown) => parseImageConfig(new TextEncoder().encode(JSON.stringify(value)));

/** As BuildKit writes it, shortened. */
const complete = {
  architecture: 'arm',
  os: 'linux',
  variant: 'v7',
  created: '2026-01-01T00:00:00Z',
  config: {
    Env: ['PATH=/usr/bin'],
    Labels: { 'org.opencontainers.image.revision': 'abc' },
    OnBuild: ['COPY . /app'],
  },
  history: [
    { created: '2026-01-01T00:00:00Z', created_by: 'COPY a / # buildkit', comment: 'buildkit.dockerfile.v0' },
    { created_by: 'ENV A=1', empty_layer: true },
    {},
  ],
  rootfs: { type: 'layers', diff_ids: [] },
};

test('an image of BuildKit is read', () => {
  expect(parse(complete)).toEqual({
    platform: { os: 'linux', architecture: 'arm', variant: 'v7' },
    created: '2026-01-01T00:00:00Z',
    labels: { 'org.opencontainers.image.revision': 'abc' },
    onBuild: ['COPY . /app'],
    history: [
      { createdBy: 'COPY a / # buildkit', isEmptyLayer: false },
      { createdBy: 'ENV A=1', isEmptyLayer: true },
      { createdBy: '', isEmptyLayer: false },
    ],
  });
});

describe('a part of another form counts as absent, and the others count', () => {
  test.each([
    ['no config', { config: undefined }, { labels: {}, onBuild: [] }],
    ['a config of null', { config: null }, { labels: {}, onBuild: [] }],
    ['a config that is a string', { config: 'x' }, { labels: {}, onBuild: [] }],
    ['labels of null', { config: { Labels: null, OnBuild: ['RUN x'] } }, { labels: {}, onBuild: ['RUN x'] }],
    [
      'labels that are numbers',
      { config: { Labels: { a: 1 }, OnBuild: ['RUN x'] } },
      { labels: {}, onBuild: ['RUN x'] },
    ],
    ['OnBuild of null', { config: { Labels: { a: 'b' }, OnBuild: null } }, { labels: { a: 'b' }, onBuild: [] }],
    ['no history', { history: undefined }, { history: [] }],
    ['a history of null', { history: null }, { history: [] }],
    ['a history that is an object', { history: {} }, { history: [] }],
    ['steps of another form', { history: [{ created_by: 1 }] }, { history: [] }],
    ['no system', { os: undefined }, { platform: undefined }],
    ['a system that is a number', { os: 1 }, { platform: undefined }],
    ['no architecture', { architecture: undefined }, { platform: undefined }],
    ['a variant that is a number', { variant: 7 }, { platform: undefined }],
    ['a version of the system that is a number', { 'os.version': 10 }, {}],
    ['features that are a string', { 'os.features': 'win32k' }, {}],
    ['a time that is a number', { created: 1 }, { created: undefined }],
  ])('%s', (_, part, expected) => {
    expect(parse({ ...complete, ...part })).toEqual({ ...parse(complete), ...expected });
  });
});

test.each(['', 'oops', '[]', 'null', '"x"'])('%j is no config', text => {
  expect(parseImageConfig(new TextEncoder().encode(text))).toBeUndefined();
});

test('any configuration of an image is read, or is none, and never crashes', async () => {
  const documents = fc.oneof(
    mutated(complete).map(value => JSON.stringify(value)),
    damaged(JSON.stringify(complete)),
  );
  const { refused } = await survives(documents, text => parseImageConfig(Buffer.from(text)));
  expect(refused).toBe(0);
});
