import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openArtifactStore } from '../../../../actions/shared/github/artifacts/open.ts';
import { createFakeRuntime, foldersIn } from '../../../support/fake-runtime.ts';

let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(path.join(os.tmpdir(), 'artifact-folder-'));
});
afterEach(() => rmSync(workspace, { recursive: true, force: true }));

const store = () => openArtifactStore(createFakeRuntime({ env: {}, folders: foldersIn(workspace, workspace) }));
const inside = (...parts: string[]) => path.join(workspace, '.image-actions/artifacts', ...parts);
const refusal = (message: RegExp) =>
  expect.objectContaining({ kind: 'policy', message: expect.stringMatching(message) });
const inputFault = (message: RegExp) =>
  expect.objectContaining({ kind: 'input', message: expect.stringMatching(message) });

describe('without a runner, artifacts are folders of the workspace', () => {
  test('that are listed, read, replaced and ignored by git', async () => {
    expect(await store().list()).toEqual([]);
    await store().upload('image-plan--1', 'plan.json', '{"a":1}');
    await store().upload('image-plan--1', 'plan.json', '{"a":2}');
    await store().upload('docker-image-digests', 'docker-image-digests.json', '{}');
    expect(await store().list()).toEqual([
      { name: 'docker-image-digests', id: undefined },
      { name: 'image-plan--1', id: undefined },
    ]);
    expect(await store().readAll([{ name: 'image-plan--1', fileName: 'plan.json' }])).toEqual(['{"a":2}']);
    expect(readFileSync(path.join(workspace, '.image-actions/.gitignore'), 'utf8')).toBe('*\n');
  });

  test('a missing one names the step that writes it', async () => {
    await expect(store().read('image-plan--1', 'plan.json')).rejects.toEqual(inputFault(/no artifact "image-plan--1"/));
  });

  test('another file beside the expected one is refused', async () => {
    await store().upload('image-plan--1', 'plan.json', '{}');
    writeFileSync(inside('image-plan--1', 'run.sh'), '');
    await expect(store().read('image-plan--1', 'plan.json')).rejects.toEqual(refusal(/but contains run.sh/));
  });

  test('a file above 10 MiB is refused', async () => {
    await store().upload('image-plan--1', 'plan.json', '{}');
    truncateSync(inside('image-plan--1', 'plan.json'), 10 * 1024 * 1024 + 1);
    await expect(store().read('image-plan--1', 'plan.json')).rejects.toEqual(refusal(/10485761 bytes/));
  });

  test('links in a repository are not followed', async () => {
    const outside = mkdtempSync(path.join(os.tmpdir(), 'outside-'));
    mkdirSync(inside(), { recursive: true });
    symlinkSync(outside, inside('image-plan--1'));
    await expect(store().upload('image-plan--1', 'plan.json', '{}')).rejects.toEqual(refusal(/links are not followed/));
    expect(existsSync(path.join(outside, 'plan.json'))).toBe(false);
    writeFileSync(path.join(outside, 'plan.json'), '{}');
    await expect(store().read('image-plan--1', 'plan.json')).rejects.toEqual(refusal(/links are not followed/));
    mkdirSync(inside('image-plan--2'));
    symlinkSync(path.join(outside, 'plan.json'), inside('image-plan--2', 'plan.json'));
    await expect(store().read('image-plan--2', 'plan.json')).rejects.toEqual(refusal(/not a regular file/));
    rmSync(outside, { recursive: true });
  });
});
