import { describe, expect, test } from '@jest/globals';
import { readInputs } from '../../../actions/shared/runtime/inputs.ts';
import { readWantedImages } from '../../../actions/update-helm-values/images/wanted-images.ts';
import { updateHelmValuesChecks, updateHelmValuesInputs } from '../../../actions/update-helm-values/inputs.ts';
import { createFakeRuntime } from '../../support/fake-runtime.ts';
import { type Files, writeFile } from '../../support/git-repository.ts';
import { api, digest } from '../values-cases.ts';

const image = {
  image: 'ghcr.io/acme/api',
  mirrors: ['docker.io/acme/api'],
  digest,
  mediaType: 'application/vnd.oci.image.index.v1+json',
  tags: ['1.2.3', 'sha-1a2b3c4'],
  immutableTag: 'sha-1a2b3c4' as string | null,
  reused: false,
  builtFrom: 'c'.repeat(40),
  platforms: {},
  attestations: [],
  base: null,
  build: null,
};

interface ManifestChanges {
  readonly api?: Partial<typeof image>;
  readonly run?: number;
  readonly repository?: string;
}

const manifest = ({ api: changes = {}, run = 42, repository = 'acme/shop' }: ManifestChanges = {}) =>
  JSON.stringify({
    schemaVersion: 1,
    repository,
    revision: 'd'.repeat(40),
    headRevision: 'd'.repeat(40),
    ref: 'refs/heads/main',
    environment: null,
    created: '2026-01-01T00:00:00Z',
    run: { id: run, number: 7, attempt: 1, workflow: '.github/workflows/images.yml', event: 'push' },
    images: { api: { ...image, ...changes }, base: { ...image, image: 'ghcr.io/acme/base' } },
  });

const line = `api=ghcr.io/acme/api:sha-1a2b3c4@${digest}`;

async function read(inputs: Record<string, string>, files: Files = {}, env: Record<string, string> = {}) {
  const runtime = createFakeRuntime({ env });
  for (const [name, content] of Object.entries(files)) writeFile(runtime.folders.workspace, name, content ?? '');
  const spec = { inputs: updateHelmValuesInputs, checks: updateHelmValuesChecks };
  return await readWantedImages(readInputs(spec, { 'values-files': 'v.yaml', ...inputs }), runtime);
}

describe('the images of a manifest', () => {
  const source = `acme/shop@${'d'.repeat(40)}`;
  const mirrored = { ...api, mirrors: ['docker.io/acme/api'] };

  test('come from JSON, from a path, and from the manifest of this run', async () => {
    const inputs = { only: 'api' };
    const expected = { images: [mirrored], source };
    expect(await read({ ...inputs, digests: manifest() })).toEqual(expected);
    expect(await read({ ...inputs, digests: 'm.json' }, { 'm.json': manifest() })).toEqual(expected);
    const step = { '.image-actions/docker-image-digests.json': manifest() };
    expect(await read(inputs, step, { GITHUB_RUN_ID: '42' })).toEqual(expected);
  });

  test('are all of them without "only"', async () => {
    const { images } = await read({ digests: manifest() });
    expect(images.map(({ name }) => name)).toEqual(['api', 'base']);
  });

  test('have a source without a repository where the manifest has none', async () => {
    expect((await read({ digests: manifest({ repository: '' }) })).source).toBe('d'.repeat(40));
  });

  test.each([
    ['1.2.3', '1.2.3'],
    ['none', undefined],
    ['immutable', 'sha-1a2b3c4'],
    ['sha-1a2b3c4', 'sha-1a2b3c4'],
  ])('with "tag: %s" have the tag %s', async (tag, expected) => {
    expect((await read({ digests: manifest(), only: 'api', tag })).images[0]?.tag).toBe(expected);
  });

  test('without an immutable tag are written by digest', async () => {
    const digests = manifest({ api: { immutableTag: null } });
    expect((await read({ digests, only: 'api', tag: 'none' })).images).toHaveLength(1);
  });
});

describe('the images of the input', () => {
  test('are written with the tags of their lines', async () => {
    expect(await read({ images: line })).toEqual({ images: [api], source: undefined });
    expect(await read({ images: line, tag: 'sha-1a2b3c4' })).toMatchObject({ images: [{ tag: 'sha-1a2b3c4' }] });
  });

  test('are written without a tag', async () => {
    expect((await read({ images: line, tag: 'none' })).images).toEqual([{ ...api, tag: undefined }]);
    expect((await read({ images: `api=ghcr.io/acme/api@${digest}` })).images[0]?.tag).toBeUndefined();
  });

  test('are those that "only" names', async () => {
    const images = `${line}\nweb=ghcr.io/acme/web@${digest}`;
    expect((await read({ images, only: 'api', path: 'api=a.b' })).images).toEqual([api]);
    expect((await read({ images, only: 'api', tag: 'sha-1a2b3c4' })).images).toEqual([api]);
  });
});

describe('what is wrong is refused', () => {
  const known = 'The images are: api, base.';
  test.each<[Record<string, string>, string]>([
    [
      { digests: manifest(), tag: 'v1.2.3', only: 'api' },
      'Input "tag": the image "api" was not published as "v1.2.3" (did you mean "1.2.3"?); its tags are: 1.2.3, sha-1a2b3c4.',
    ],
    [{ digests: manifest({ api: { tags: [], immutableTag: null } }), tag: 'v1', only: 'api' }, 'its tags are: none.'],
    [{ digests: manifest({ api: { immutableTag: null } }) }, 'The manifest has no immutable tag for api.'],
    [{ digests: manifest(), only: 'apu' }, `Input "only": there is no image "apu" (did you mean "api"?).\n${known}`],
    [{ digests: manifest(), path: 'apu=x' }, `Input "path": there is no image "apu" (did you mean "api"?).\n${known}`],
    [{ digests: manifest(), only: 'api', path: 'base=x' }, 'Input "path": there is no image "base"'],
    [{ digests: '{}' }, 'Input "digests" is not valid'],
    [{ digests: 'none.json' }, 'there is no file none.json'],
    [{ digests: manifest(), images: line }, 'Both "digests" and "images" are set; set one of them.'],
    [{}, 'There is no digest manifest in .image-actions'],
    [{ images: line, only: 'apu' }, 'Input "only": there is no image "apu"'],
    [{ images: line, path: 'apu=x' }, 'Input "path": there is no image "apu"'],
    [{ images: line, tag: 'v9' }, 'the line of "api" in "images" has the tag "sha-1a2b3c4", not "v9"'],
    [{ images: `api=ghcr.io/acme/api@${digest}`, tag: 'v9' }, 'the line of "api" in "images" has no tag, not "v9"'],
  ])('%j: %s', async (inputs, message) => {
    await expect(read(inputs)).rejects.toMatchObject({ kind: 'input', message: expect.stringContaining(message) });
  });

  test('all images that a tag does not fit are named', async () => {
    const tag = { digests: manifest(), tag: 'v9' };
    await expect(read(tag)).rejects.toMatchObject({
      message: expect.stringMatching(/"api" was not .*\n.*"base" was not/),
    });
    const images = { images: `${line}\nweb=ghcr.io/acme/web@${digest}`, tag: 'v9' };
    await expect(read(images)).rejects.toMatchObject({ message: expect.stringMatching(/"api" in .*\n.*"web" in/) });
  });

  test('all unknown names at once', async () => {
    await expect(read({ images: line, only: 'apu, x' })).rejects.toMatchObject({
      message: [
        'Input "only": there is no image "apu" (did you mean "api"?).',
        'Input "only": there is no image "x".',
        'The images are: api.',
      ].join('\n'),
    });
  });

  test('a manifest without images', async () => {
    const digests = JSON.stringify({ ...JSON.parse(manifest()), images: {} });
    await expect(read({ digests })).rejects.toMatchObject({ message: 'The digest manifest contains no image.' });
  });

  test('the manifest of another run, when it is not named', async () => {
    const files = { '.image-actions/docker-image-digests.json': manifest({ run: 41 }) };
    await expect(read({}, files, { GITHUB_RUN_ID: '42' })).rejects.toMatchObject({
      message: expect.stringContaining('belongs to run 41, but this is run 42'),
    });
  });
});
