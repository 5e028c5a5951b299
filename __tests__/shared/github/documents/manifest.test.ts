import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readDigestManifest } from '../../../../actions/shared/github/documents/manifest.ts';
import type { DigestManifest } from '../../../../actions/shared/images/documents/digest-manifest.ts';
import { writeFileIn } from '../../../../actions/shared/runtime/outputs.ts';
import { createFakeRuntime, foldersIn, temporaryFolder } from '../../../support/fake-runtime.ts';
import { inputFault, inWorkspace } from './jobs.ts';

const golden = new URL('../../../contracts/fixtures/documents/v1/digest-manifest/current.json', import.meta.url);
const manifest: DigestManifest = JSON.parse(readFileSync(golden, 'utf8'));
const json = JSON.stringify(manifest);
const artifact = 'docker-image-digests-production';
const ofRun = (id: number) => JSON.stringify({ ...manifest, run: { ...manifest.run, id } });

const jobs = inWorkspace();
const read = (
  input = '',
  env: Readonly<Record<string, string>> = { GITHUB_RUN_ID: '42' },
  environment = input === '' ? 'production' : '',
) => {
  const folders = foldersIn(jobs.workspace, jobs.workspace);
  return readDigestManifest({ input, environment }, createFakeRuntime({ env, folders }));
};
const upload = (name: string, content = json) => jobs.store.upload(name, 'docker-image-digests.json', content);

describe('the input', () => {
  test('is the manifest as JSON, or its path; then its run is that of the caller', async () => {
    const file = path.join(jobs.workspace, 'digests.json');
    writeFileSync(file, ofRun(7));
    expect(await read(json, { GITHUB_RUN_ID: '43' })).toEqual(manifest);
    for (const input of ['digests.json', './digests.json', file]) {
      expect(await read(input)).toMatchObject({ run: { id: 7 } });
    }
  });

  test.each([
    ['{"images":{}}', /^Input "digests" is not valid/],
    ['absent.json', /^Input "digests": there is no file absent\.json\.$/],
    ['.', /^Input "digests": there is no file \.\.$/],
  ])('%s is refused', async (input, message) => await expect(read(input)).rejects.toEqual(inputFault(message)));

  test('a file of another form, and one above 10 MiB, are refused', async () => {
    const file = path.join(jobs.workspace, 'digests.json');
    writeFileSync(file, '{}');
    await expect(read('digests.json')).rejects.toEqual(inputFault(/^The digest manifest digests\.json is not valid/));
    truncateSync(file, 10 * 1024 * 1024 + 1);
    await expect(read('digests.json')).rejects.toEqual(inputFault(/digests\.json has 10485761 bytes; allowed: up to/));
    writeFileSync(file, json.padEnd(10 * 1024 * 1024));
    expect(await read('digests.json')).toEqual(manifest);
  });
});

describe('without the input', () => {
  test('an earlier step of the job goes before the artifact of an earlier job', async () => {
    await upload(artifact, ofRun(7));
    writeFileIn(jobs.workspace, '.image-actions/environments/production/docker-image-digests.json', json);
    expect(await read()).toEqual(manifest);
  });

  test('on a runner the document of a step is in its temporary folder', async () => {
    const temporary = temporaryFolder('temporary');
    const folders = foldersIn(jobs.workspace, temporary);
    const env = { GITHUB_RUN_ID: '42', RUNNER_TEMP: temporary };
    await upload(artifact);
    const request = { input: '', environment: 'production' };
    expect(await readDigestManifest(request, createFakeRuntime({ env, folders }))).toEqual(manifest);
  });

  test('the artifact of the environment is read, beside those of others', async () => {
    await upload(artifact);
    await upload('docker-image-digests', JSON.stringify({ ...manifest, environment: null }));
    await jobs.store.upload('docker-image-digestsx', 'x.json', '{}');
    expect(await read()).toEqual(manifest);
    expect(await read('', undefined, '')).toMatchObject({ environment: null });
  });

  test('a manifest of another environment is refused', async () => {
    await upload(artifact, JSON.stringify({ ...manifest, environment: 'dev' }));
    await expect(read()).rejects.toEqual(
      inputFault(
        /^The digest manifest in artifact \S+ is of the environment "dev", and the input "environment" is "production"\.$/,
      ),
    );
    await expect(read(json, undefined, 'dev')).rejects.toEqual(
      inputFault(/^Input "digests" is of the environment "production", and/),
    );
    expect(await read(json, undefined, 'production')).toEqual(manifest);
  });

  test('a manifest of another run is refused', async () => {
    await upload(artifact, ofRun(7));
    const message =
      /^The digest manifest in artifact docker-image-digests-production belongs to run 7, but this is run 42\.$/;
    await expect(read()).rejects.toEqual(inputFault(message));
    await expect(read('', {})).rejects.toEqual(inputFault(/this is run 0\.$/));
  });

  test('none, and those of other environments only, are errors with the way out', async () => {
    await expect(read()).rejects.toMatchObject({
      kind: 'input',
      message: 'There is no digest manifest in .image-actions/artifacts, and no input names one.',
      fix: expect.stringContaining('emit-digest-artifact'),
    });
    await upload('docker-image-digests-a');
    await upload('docker-image-digests-b');
    await expect(read()).rejects.toEqual(
      inputFault(
        /^There is no artifact docker-image-digests-production in \S+, and there is: docker-image-digests-a, docker-image-digests-b\.$/,
      ),
    );
  });
});
