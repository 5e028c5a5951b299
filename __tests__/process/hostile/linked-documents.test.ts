import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { buildImagesAction } from '../../../actions/build-images/index.ts';
import { buildxMatrixAction } from '../../../actions/buildx-matrix/index.ts';
import { emitDigestArtifactAction } from '../../../actions/emit-digest-artifact/index.ts';
import type { Action } from '../../../actions/shared/runtime/action.ts';
import { temporaryFolder } from '../../support/fake-runtime.ts';
import { createRepository } from '../../support/git-repository.ts';
import { runInProcess } from '../../support/in-process.ts';
import { installDockerStandIn } from '../../support/runs/docker-stand-in.ts';
import { type PublishRun, startPublishRun } from '../../support/runs/publish-run.ts';

/** A step outside of a runner, where documents are in `.image-actions` of the workspace. */
interface PreparedAction {
  readonly name: string;
  readonly action: Action;
  readonly cwd: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  /** What was written to the registry. */
  readonly pushed?: () => readonly string[];
  close(): Promise<void>;
}

async function prepareMatrix(): Promise<PreparedAction> {
  const definition = JSON.stringify({ target: { api: { tags: ['ghcr.io/acme/api:main'] } } });
  const cwd = createRepository({ 'definition.json': definition });
  const inputs = { definition: 'definition.json', targets: 'api' };
  return { name: 'buildx-matrix', action: buildxMatrixAction, cwd, inputs, env: {}, close: async () => undefined };
}

async function prepareRun(): Promise<PublishRun> {
  const run = await startPublishRun('folder');
  const plan = run.plan();
  for (const { platform } of plan.rows) run.build(plan, platform);
  return run;
}

async function prepareEmit(): Promise<PreparedAction> {
  const { cwd, writes: pushed, close } = await prepareRun();
  return { name: 'emit-digest-artifact', action: emitDigestArtifactAction, cwd, inputs: {}, env: {}, pushed, close };
}

async function prepareBuild(): Promise<PreparedAction> {
  const { cwd, close } = await prepareRun();
  const inputs = { row: 'base-linux-amd64', cache: 'none', push: 'false' };
  return { name: 'build-images', action: buildImagesAction, cwd, inputs, env: installDockerStandIn().env, close };
}

async function runPrepared({ name, action, cwd, inputs, env }: PreparedAction) {
  const before = process.cwd();
  process.chdir(cwd);
  try {
    return await runInProcess(name, action, { cwd, inputs, env: { ...env, RUNNER_TEMP: undefined } });
  } finally {
    process.chdir(before);
  }
}

/** Files that an action writes below `.image-actions`. */
const documents: readonly (readonly [name: string, prepare: () => Promise<PreparedAction>, document: string])[] = [
  ['buildx-matrix', prepareMatrix, 'plan.json'],
  ['buildx-matrix', prepareMatrix, 'artifacts/image-plan--1/plan.json'],
  ['emit-digest-artifact', prepareEmit, 'docker-image-digests.json'],
  ['emit-digest-artifact', prepareEmit, 'artifacts/docker-image-digests/docker-image-digests.json'],
  ['build-images', prepareBuild, 'layouts/base--linux-amd64/index.json'],
  ['build-images', prepareBuild, 'artifacts/image-records--base-linux-amd64--1/records.json'],
];

describe.each(documents)('%s', (_name, prepare, document) => {
  /** A folder outside of the workspace with one file, which links lead to. */
  async function runWithLink(makeLink: (documentsFolder: string, outside: string) => void) {
    const prepared = await prepare();
    const outside = temporaryFolder('outside');
    writeFileSync(path.join(outside, 'victim'), 'keep');
    const folder = path.join(prepared.cwd, '.image-actions');
    makeLink(folder, outside);
    const before = readdirSync(outside, { recursive: true });
    const { error } = await runPrepared(prepared);
    expect(readdirSync(outside, { recursive: true })).toEqual(before);
    expect(readFileSync(path.join(outside, 'victim'), 'utf8')).toBe('keep');
    await prepared.close();
    return { error, file: path.join(folder, document), pushed: prepared.pushed?.() ?? [] };
  }

  const refused = expect.objectContaining({
    kind: 'policy',
    message: expect.stringContaining('links are not followed'),
  });

  const inPlaceOf =
    (target: string, part: string, link = symlinkSync) =>
    (folder: string, outside: string) => {
      const file = path.join(folder, part);
      rmSync(file, { recursive: true, force: true });
      mkdirSync(path.dirname(file), { recursive: true });
      link(path.join(outside, target), file);
    };

  test(`writes ${document} where no link is`, async () => {
    const { error, file } = await runWithLink(() => undefined);
    expect(error).toBeUndefined();
    expect(existsSync(file)).toBe(true);
  });

  const parts = document.split('/');
  const folders = parts.slice(0, -1).map((_part, index) => parts.slice(0, index + 1).join('/'));

  for (const part of folders) {
    test(`follows no link in place of the folder ${part}`, async () => {
      expect((await runWithLink(inPlaceOf('.', part))).error).toEqual(refused);
    });
  }

  test('follows no link in place of .image-actions', async () => {
    const { error } = await runWithLink((folder, outside) => {
      if (existsSync(folder)) cpSync(folder, outside, { recursive: true });
      inPlaceOf('.', '.')(folder, outside);
    });
    expect(error).toEqual(refused);
  });

  const fileInPlaceOf = (part: string) => (folder: string) => {
    const file = path.join(folder, part);
    rmSync(file, { recursive: true, force: true });
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, 'not a folder');
  };

  for (const part of ['.', ...folders]) {
    test(`a file in place of the folder ${part} is refused, and is no internal error`, async () => {
      const { error, pushed } = await runWithLink(fileInPlaceOf(part));
      expect(error).toMatchObject({ kind: 'policy', message: expect.stringMatching(/ is not a folder\.$/m) });
      if (part === '.') expect(pushed).toEqual([]);
    });
  }

  test(`a folder in place of ${document} is refused, and is no internal error`, async () => {
    const { error, file, pushed } = await runWithLink(folder => {
      rmSync(path.join(folder, document), { recursive: true, force: true });
      mkdirSync(path.join(folder, document), { recursive: true });
    });
    // What buildx writes is in a new folder.
    if (document.startsWith('layouts/')) expect(existsSync(file)).toBe(true);
    else expect(error).toMatchObject({ kind: 'policy', message: expect.stringContaining('is not a regular file') });
    if (!document.includes('/')) expect(pushed).toEqual([]);
  });

  test.each([
    ['a link to a file', 'victim'],
    ['a link that leads nowhere', 'new'],
  ])(`writes through no ${document} that is %s`, async (_title, target) => {
    const { error, file, pushed } = await runWithLink(inPlaceOf(target, document));
    // What buildx writes is in a new folder; all else is refused.
    if (document.startsWith('layouts/')) expect(existsSync(file)).toBe(true);
    else expect(error).toEqual(refused);
    if (!document.includes('/')) expect(pushed).toEqual([]);
  });

  test('writes through no hard link', async () => {
    const { error, file } = await runWithLink(inPlaceOf('victim', document, linkSync));
    expect(error).toBeUndefined();
    expect(readFileSync(file, 'utf8')).not.toBe('keep');
  });
});
