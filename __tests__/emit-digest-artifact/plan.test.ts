import { describe, expect, test } from '@jest/globals';
import { planPublication } from '../../actions/emit-digest-artifact/plan.ts';
import { parseDigestManifest } from '../../actions/shared/images/documents/digest-manifest.ts';
import { currentTag, digest, free, plan, publicationOf, taken, unpushed } from './published-commit.ts';

const created = '2026-01-01T00:00:00.000Z';

describe('planPublication', () => {
  const publication = planPublication(
    taken('docker.io/acme/api:main', currentTag(), { ancestry: 'newer', attempt: 2 }),
    created,
  );

  test('indexes first, then immutable tags, then moving ones', () => {
    expect(publication.indexes).toEqual(
      ['ghcr.io/acme/api', 'docker.io/acme/api'].map(repository => ({
        target: 'api',
        repository,
        digest,
        reason: 'index of linux/amd64 (api-linux-amd64), linux/arm64 (api-linux-arm64)',
      })),
    );
    expect(publication.tags.map(({ kind, repository, tag }) => `${kind} ${repository}:${tag}`)).toEqual([
      'commit ghcr.io/acme/api:sha-1a2b3c4',
      'commit docker.io/acme/api:sha-1a2b3c4',
      'moving ghcr.io/acme/api:main',
      'moving docker.io/acme/api:main',
    ]);
  });

  test('the manifest is a valid document with the attempt that publishes', () => {
    const { manifest } = publication;
    expect(parseDigestManifest(JSON.stringify(manifest), 'The manifest')).toEqual(manifest);
    expect(manifest).toMatchObject({ created, repository: 'acme/shop', ref: 'refs/heads/main', environment: null });
    expect(manifest.run).toEqual({ ...plan.run, attempt: 2 });
    expect(manifest.images['api']).toMatchObject({ tags: ['main', 'sha-1a2b3c4'], immutableTag: 'sha-1a2b3c4' });
  });

  test('a tag that is left alone everywhere is not in the manifest', () => {
    const newer = taken('ghcr.io/acme/api:main', currentTag(), { ancestry: 'newer' });
    const both = { ...newer, currentTags: new Map([...newer.currentTags, ['docker.io/acme/api:main', currentTag()]]) };
    expect(publicationOf(both).manifest.images['api']).toMatchObject({
      tags: ['sha-1a2b3c4'],
      tagKinds: { 'sha-1a2b3c4': 'commit' },
    });
  });

  test('moving tags that are left for a later step are pending', () => {
    const wanted = free.wanted.filter(({ kind }) => kind !== 'moving');
    const { manifest } = publicationOf({ ...free, wanted });
    expect(manifest.images['api']).toMatchObject({ tags: ['sha-1a2b3c4'], pendingTags: ['main'] });
    expect(publication.manifest.images['api']).not.toHaveProperty('pendingTags');
  });

  test('the immutable tag names this very image: a tag that stays with another image is not it', () => {
    const sha = ['ghcr.io/acme/api:sha-1a2b3c4', 'docker.io/acme/api:sha-1a2b3c4'];
    const first = currentTag({ revision: plan.revision });
    const { manifest } = publicationOf({ ...free, currentTags: new Map(sha.map(name => [name, first])) });
    expect(manifest.images['api']).toMatchObject({ tags: ['main'], immutableTag: null });
  });

  test('a tag that is not written is not the immutable tag', () => {
    const moving = free.wanted.filter(({ kind }) => kind === 'moving');
    const { manifest } = publicationOf({ ...free, wanted: moving });
    expect(manifest.images['api']).toMatchObject({ tags: ['main'], immutableTag: null });
  });

  test('what was not pushed has no index to write', () => {
    const { indexes, manifest } = publicationOf(unpushed);
    expect(indexes).toEqual([]);
    expect(manifest.images['api']).toMatchObject({ digest, tags: [], immutableTag: null, pushed: false });
    expect(manifest.images['api']).not.toHaveProperty('pendingTags');
    expect(publication.manifest.images['api']).not.toHaveProperty('pushed');
  });
});
