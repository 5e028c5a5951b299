import { describe, expect, test } from '@jest/globals';
import { imageNameOf } from '../../../../actions/shared/bake/planning/image-name.ts';

describe('imageNameOf', () => {
  test.each([
    ['nothing', [], { image: undefined, mirrors: [], tags: [] }],
    ['one tag', ['ghcr.io/acme/api:1'], { image: 'ghcr.io/acme/api', mirrors: [], tags: ['1'] }],
    ['no tag, which is latest', ['acme/api'], { image: 'docker.io/acme/api', mirrors: [], tags: ['latest'] }],
    ['a short name', ['api:1'], { image: 'docker.io/library/api', mirrors: [], tags: ['1'] }],
    ['a port', ['127.0.0.1:5000/api:1'], { image: '127.0.0.1:5000/api', mirrors: [], tags: ['1'] }],
    [
      'a mirror with the same tags in another order',
      ['ghcr.io/acme/api:1', 'ghcr.io/acme/api:main', 'acme/api:main', 'acme/api:1', 'acme/api:1'],
      { image: 'ghcr.io/acme/api', mirrors: ['docker.io/acme/api'], tags: ['1', 'main'] },
    ],
  ])('%s', (_, tags, name) => {
    expect(imageNameOf('api', { tags })).toEqual(name);
  });

  test.each([
    [['ghcr.io/acme/api:1', 'acme/api:2'], 'has the tags 1 in ghcr.io/acme/api and 2 in docker.io/acme/api'],
    [['ghcr.io/acme/api:1', 'ghcr.io/acme/api:2', 'acme/api:1'], 'has the tags 1, 2 in ghcr.io/acme/api and 1 in'],
    [['ghcr.io/acme/api:1', 'acme/api:2', 'acme/api:3'], 'has the tags 1 in ghcr.io/acme/api and 2, 3 in docker.io/'],
    [[`ghcr.io/acme/api:1@sha256:${'a'.repeat(64)}`], 'contains a digest'],
    [['ghcr.io/Acme/api:1'], '"Acme/api" is not a repository path'],
    [['ghcr.io/acme/api:a b'], '"a b" is not a tag'],
  ])('refuses %j', (tags, message) => {
    expect(() => imageNameOf('api', { tags })).toThrow(message);
  });
});
