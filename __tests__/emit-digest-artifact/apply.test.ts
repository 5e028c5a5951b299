import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { publish } from '../../actions/emit-digest-artifact/apply.ts';
import { planPublication } from '../../actions/emit-digest-artifact/publication.ts';
import type { ArtifactStore, UploadOptions } from '../../actions/shared/github/artifacts/store.ts';
import { createFakeRuntime, temporaryFolder } from '../support/fake-runtime.ts';
import { free, images, plan, publicationOf, run, unpushed } from './published-commit.ts';

/** A store that takes one upload, and a registry that must not be contacted. */
function offline() {
  const uploads: { name: string; fileName: string; content: string; options: UploadOptions | undefined }[] = [];
  const unused = async () => {
    throw new Error('only uploads are expected here');
  };
  const store: ArtifactStore = {
    location: 'a test',
    list: unused,
    read: unused,
    readAll: unused,
    upload: async (name, fileName, content, options) => {
      uploads.push({ name, fileName, content, options });
      return { name, id: 1001 };
    },
  };
  const registry = {
    repository: (name: string) => {
      throw new Error(`${name} must not be contacted`);
    },
  };
  const { log } = createFakeRuntime();
  return { uploads, ports: { store, registry, log, folder: temporaryFolder('documents'), retentionDays: 7 } };
}

test('the manifest replaces that of an earlier attempt, under the name of its environment, for as long as wanted', async () => {
  const { uploads, ports } = offline();
  const publication = planPublication(unpushed, [], {
    ...run,
    plan: { ...plan, environment: 'staging' },
    created: plan.created,
  });
  const { file, artifactId } = await publish(publication, unpushed, ports);
  const content = readFileSync(file, 'utf8');
  expect(JSON.parse(content)).toEqual(publication.manifest);
  expect(content).toBe(`${JSON.stringify(publication.manifest, null, 2)}\n`);
  expect(artifactId).toBe(1001);
  expect(uploads).toEqual([
    {
      name: 'docker-image-digests-staging',
      fileName: 'docker-image-digests.json',
      content,
      options: { retentionDays: 7, replace: true },
    },
  ]);
});

test.each([
  ['an image that is not there', new Map(), '"api" is no image of this commit'],
  [
    'an image without an index',
    new Map([...images].map(([name, image]) => [name, { ...image, index: undefined }])),
    '"api" has no index to write',
  ],
])('a publication of %s is a bug, and nothing is stored', async (_, others, message) => {
  const { uploads, ports } = offline();
  await expect(publish(publicationOf(free), others, ports)).rejects.toThrow(message);
  expect(uploads).toEqual([]);
});
