import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { applyPublication } from '../../actions/emit-digest-artifact/apply.ts';
import type { ComposedImage, ComposedImages } from '../../actions/emit-digest-artifact/images/composition.ts';
import type { Publication } from '../../actions/emit-digest-artifact/plan.ts';
import type { PublishFacts } from '../../actions/emit-digest-artifact/tags/publish-facts.ts';
import type { TagDecision } from '../../actions/emit-digest-artifact/tags/tag-decisions.ts';
import { tagName } from '../../actions/emit-digest-artifact/tags/wanted-tags.ts';
import type { UploadOptions } from '../../actions/shared/github/artifacts/store.ts';
import { digestOf } from '../../actions/shared/images/digest.ts';
import { ociManifest } from '../../actions/shared/images/media-type.ts';
import type { Repository } from '../../actions/shared/registry/client.ts';
import { createFakeRuntime, temporaryFolder } from '../support/fake-runtime.ts';
import { currentTag, digest, free, images, plan, publicationOf, taken, unpushed } from './published-commit.ts';

interface RecorderOptions {
  /** The write that fails, as `repository name`. */
  readonly refused?: string;
  /** What a second look at a tag decides; undefined for what is true without another run. */
  readonly later?: (name: string) => TagDecision | undefined;
}

/** A registry and a store that note when each call starts and ends; a call takes a turn of the event loop. */
function recorder({ refused = '', later = () => undefined }: RecorderOptions = {}) {
  const calls: string[] = [];
  const uploads: { readonly content: string; readonly options: UploadOptions | undefined }[] = [];
  let open = 0;
  let maxOpen = 0;
  async function record<Result>(call: string, result: () => Result): Promise<Result> {
    calls.push(`start ${call}`);
    maxOpen = Math.max(maxOpen, ++open);
    await setImmediate();
    open--;
    calls.push(`end ${call}`);
    return result();
  }
  const unused = async () => {
    throw new Error('this call is not expected');
  };
  const repository = (name: string): Repository => ({
    name,
    headManifest: unused,
    listTags: unused,
    hasBlob: unused,
    getBlob: unused,
    mountBlob: unused,
    putBlob: unused,
    getManifest: unused,
    putManifest: (tag, { bytes }) =>
      record(`${name} ${tag} = ${digestOf(bytes)}`, () => {
        if (`${name} ${tag}` === refused) throw new Error(`${refused} is refused`);
        return digestOf(bytes);
      }),
  });
  const store = {
    location: 'a test',
    list: unused,
    read: unused,
    readAll: unused,
    upload: (name: string, fileName: string, content: string, options?: UploadOptions) => {
      uploads.push({ content, options });
      return record(`upload ${name} ${fileName}`, () => ({ name, id: 1001 }));
    },
  };
  const { log, logText } = createFakeRuntime();
  const folder = temporaryFolder('documents');
  return {
    calls,
    uploads,
    folder,
    logText,
    maxOpen: () => maxOpen,
    apply: (publication: Publication, composed: ComposedImages = images, changes: Partial<PublishFacts> = {}) =>
      applyPublication(
        publication,
        { ...free, images: composed, ...changes },
        {
          registry: { repository },
          store,
          log,
          folder,
          retentionDays: 7,
          decideAgain: async tag => {
            const name = tagName(tag);
            const wrote = calls.some(call => call.startsWith(`end ${tag.repository} ${tag.tag} = `));
            return later(name) ?? { ...tag, action: wrote ? 'keep' : 'write', reason: 'a test' };
          },
        },
      ),
  };
}

const repositories = ['ghcr.io/acme/api', 'docker.io/acme/api'];
const started = (calls: readonly string[]) =>
  calls.filter(call => call.startsWith('start ')).map(call => call.slice(6));
const writesOf = (name: string) => repositories.map(repository => `${repository} ${name} = ${digest}`);

/** The composed image of the run, with changes. */
function imagesWith(changes: Partial<ComposedImage>): ComposedImages {
  return new Map([...images].map(([name, image]) => [name, { ...image, ...changes }]));
}

describe('what is written', () => {
  test('is each index by digest, then each immutable tag, then each moving tag, then the manifest', async () => {
    const { calls, apply, logText } = recorder();
    await apply(publicationOf(free));
    const steps = [
      writesOf(digest),
      writesOf('sha-1a2b3c4'),
      writesOf('main'),
      ['upload docker-image-digests docker-image-digests.json'],
    ];
    // A step starts after all calls of the step before it have ended.
    expect(calls).toEqual(
      steps.flatMap(step => [...step.map(call => `start ${call}`), ...step.map(call => `end ${call}`)]),
    );
    expect(logText()).toBe('Indexes written by digest: 2.\nTags written (immutable): 2.\nTags written (moving): 2.');
  });

  test('is no tag that is kept or skipped, and nothing is said of steps without a write', async () => {
    const kept = taken('ghcr.io/acme/api:sha-1a2b3c4', currentTag({ digest }));
    const publication = publicationOf(kept);
    const skipped = publication.tags.map(tag => (tag.kind === 'moving' ? { ...tag, action: 'skip' as const } : tag));
    const { calls, apply, logText } = recorder();
    await apply({ ...publication, tags: skipped, indexes: [] });
    expect(started(calls)).toEqual([
      `docker.io/acme/api sha-1a2b3c4 = ${digest}`,
      'upload docker-image-digests docker-image-digests.json',
    ]);
    expect(logText()).toBe('Tags written (immutable): 1.');
  });

  test('goes out in up to 16 requests at once', async () => {
    const { maxOpen, apply } = recorder();
    const [tag] = publicationOf(free).tags;
    if (tag === undefined) throw new Error('there is no tag');
    const tags = Array.from({ length: 20 }, (_, index) => ({ ...tag, tag: `t${index}` }));
    await apply({ ...publicationOf(free), indexes: [], tags });
    expect(maxOpen()).toBe(16);
  });
});

describe('an image that the registry has already', () => {
  const bytes = new TextEncoder().encode('{"schemaVersion":2}');
  const [api] = images.values();
  if (api === undefined) throw new Error('there is no image');
  const stored = { mediaType: ociManifest, bytes };
  const reused = imagesWith({ index: undefined, stored, entry: { ...api.entry, digest: digestOf(bytes) } });
  const publication = publicationOf({ ...free, images: reused });

  test('gets its tags from its own bytes', async () => {
    const { calls, apply } = recorder();
    await apply(publication, reused);
    expect(started(calls)).toEqual([
      ...repositories.map(repository => `${repository} sha-1a2b3c4 = ${digestOf(bytes)}`),
      ...repositories.map(repository => `${repository} main = ${digestOf(bytes)}`),
      'upload docker-image-digests docker-image-digests.json',
    ]);
  });
});

test.each([
  ['an index', digest, [writesOf(digest)]],
  ['an immutable tag', 'sha-1a2b3c4', [writesOf(digest), writesOf('sha-1a2b3c4')]],
  ['a moving tag', 'main', [writesOf(digest), writesOf('sha-1a2b3c4'), writesOf('main')]],
])('a failed write of %s leaves the steps after it undone', async (_, name, steps) => {
  const refused = `ghcr.io/acme/api ${name}`;
  const { calls, uploads, apply } = recorder({ refused });
  await expect(apply(publicationOf(free))).rejects.toThrow(`${refused} is refused`);
  expect([started(calls), uploads]).toEqual([steps.flat(), []]);
});

test('the manifest replaces that of an earlier attempt, under the name of its environment, for as long as wanted', async () => {
  const { calls, uploads, logText, apply } = recorder();
  const publication = publicationOf({ ...unpushed, plan: { ...plan, environment: 'staging' } });
  const { file, artifactId } = await apply(publication, unpushed.images, {
    wanted: [],
    plan: { ...plan, environment: 'staging' },
  });
  const content = readFileSync(file, 'utf8');
  expect(content).toBe(`${JSON.stringify(publication.manifest, null, 2)}\n`);
  expect(artifactId).toBe(1001);
  expect(started(calls)).toEqual(['upload docker-image-digests-staging docker-image-digests.json']);
  expect(uploads).toEqual([{ content, options: { retentionDays: 7, replace: true } }]);
  expect(logText()).toBe('');
});

test('a link where the manifest will be stops everything before the first write', async () => {
  const { calls, uploads, folder, apply } = recorder();
  symlinkSync('elsewhere', path.join(folder, 'docker-image-digests.json'));
  await expect(apply(publicationOf(free))).rejects.toThrow('docker-image-digests.json is a link');
  expect([started(calls), uploads]).toEqual([[], []]);
});

test.each([
  ['an image that is not there', new Map(), '"api" is not an image of this commit'],
  ['an image without an index', imagesWith({ index: undefined }), '"api" has no index to write'],
])('a publication of %s is a bug, and nothing is stored', async (_, composed, message) => {
  const { calls, uploads, apply } = recorder();
  await expect(apply(publicationOf(free), composed)).rejects.toThrow(message);
  expect([started(calls), uploads]).toEqual([[], []]);
});
