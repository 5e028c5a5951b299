import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { RunResult } from '../../support/runner.ts';
import {
  type PublishedImages,
  type PublishedImagesOptions,
  publishedCommit,
  startPublishedImages,
} from '../../support/runs/published-images.ts';

const closing: PublishedImages[] = [];

afterEach(async () => {
  for (const each of closing.splice(0)) await each.close();
});

async function start(options: PublishedImagesOptions = {}): Promise<PublishedImages> {
  const published = await startPublishedImages(options);
  closing.push(published);
  return published;
}

const errorOf = ({ annotations }: RunResult) => annotations.find(({ level }) => level === 'error');
const warningsOf = ({ annotations }: RunResult) =>
  annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);
/** Methods and paths without what is different each time. */
const callsOf = ({ github }: PublishedImages) => github.calls.map(({ path }) => path.split('?')[0]);

const repository = '/repos/acme/shop';

describe('the last good run of this workflow on the default branch', () => {
  test('is resolved with four requests to GitHub, and one to the registry for each image', async () => {
    const published = await start();
    published.publish();
    const result = await published.resolve();
    expect(errorOf(result)).toBeUndefined();
    const { outputs, summary, log } = result;
    const images = {
      api: `${published.image('api')}@${published.digest('api')}`,
      web: `${published.image('web')}@${published.digest('web')}`,
    };
    expect(JSON.parse(outputs['images'] ?? '')).toEqual(images);
    expect(JSON.parse(outputs['digests'] ?? '')).toEqual(published.manifest());
    expect(JSON.parse(readFileSync(outputs['digests-file'] ?? '', 'utf8'))).toEqual(published.manifest());
    expect(outputs).toMatchObject({
      count: '2',
      'artifact-id': '1041',
      'run-id': '41',
      'run-url': 'https://github.com/acme/shop/actions/runs/41',
      revision: publishedCommit,
    });
    expect(callsOf(published)).toEqual([
      `${repository}/actions/workflows/images.yml/runs`,
      `${repository}/actions/runs/41/artifacts`,
      `${repository}/actions/artifacts/1041/zip`,
      '/archives/1041',
    ]);
    expect(published.registry.requests.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
      `HEAD /v2/acme/api/manifests/${published.digest('api')}`,
      `HEAD /v2/acme/web/manifests/${published.digest('web')}`,
    ]);
    expect(log).toContain(`api  ${images.api}`);
    expect(log).toContain('2 images, each exists in its registry.');
    expect(summary).toContain('[Run 7](https://github.com/acme/shop/actions/runs/41)');
    expect(warningsOf(result)).toEqual([]);
  });

  test('is the newest: of two, the later one', async () => {
    const published = await start();
    published.publish({ id: 40, run_number: 6 });
    published.publish();
    expect((await published.resolve()).outputs['run-id']).toBe('41');
  });

  test('is not this run', async () => {
    const published = await start();
    published.publish();
    published.publish({ id: 42, run_number: 8 });
    expect((await published.resolve()).outputs['run-id']).toBe('41');
  });

  test('hands on keys that this release does not know', async () => {
    const published = await start();
    published.run();
    published.artifact(published.manifest({ later: { key: 1 } } as object));
    const { outputs } = await published.resolve();
    expect(JSON.parse(outputs['digests'] ?? '')).toMatchObject({ later: { key: 1 } });
    expect(JSON.parse(readFileSync(outputs['digests-file'] ?? '', 'utf8'))).toMatchObject({ later: { key: 1 } });
  });

  test('leaves the manifest of this run alone, and another step of the job has a file of its own', async () => {
    const published = await start();
    published.publish();
    const first = await published.resolve();
    const second = await published.resolve({}, { temporary: first.temporary });
    expect(first.outputs['digests-file']).not.toBe(second.outputs['digests-file']);
    for (const { outputs } of [first, second]) {
      expect(outputs['digests-file']).not.toMatch(/\/image-actions\/docker-image-digests\.json$/);
    }
  });
});
