import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  type DiscoveryInputs,
  evaluateDiscovered,
  imagePrefixOf,
} from '../../../../actions/shared/bake/discovery/discovered-bake-file.ts';
import type { BuildContext } from '../../../../actions/shared/context/build-context.ts';
import { capture } from '../../../../actions/shared/runtime/exec.ts';
import type { Runtime } from '../../../../actions/shared/runtime/runtime.ts';
import { createFakeRuntime, foldersIn, temporaryFolder } from '../../../support/fake-runtime.ts';
import { commitFiles, createRepository } from '../../../support/git-repository.ts';
import { pushToMain } from '../../../support/runs/plans.ts';

/** buildx, as far as merging bake files in JSON goes. */
function mergingBuildx(prints: string[][]): Runtime['capture'] {
  return async (program, args, options) => {
    if (program !== 'docker') return capture(program, args, options);
    if (args.includes('version')) return { exitCode: 0, stdout: Buffer.from('v0.36.1'), stderr: '' };
    const files = args.flatMap((arg, index) => (args[index - 1] === '--file' ? [arg] : []));
    prints.push(files);
    const [first = '', ...others] = files.map(file => path.resolve(options?.cwd ?? '.', file));
    const merged = JSON.parse(readFileSync(first, 'utf8'));
    for (const other of others) {
      const { target } = JSON.parse(readFileSync(other, 'utf8'));
      for (const [name, fields] of Object.entries(target)) Object.assign(merged.target[name], fields);
    }
    return { exitCode: 0, stdout: Buffer.from(JSON.stringify(merged)), stderr: '' };
  };
}

async function discoverIn(folder: string, changes: Partial<DiscoveryInputs> = {}, context: Partial<BuildContext> = {}) {
  const prints: string[][] = [];
  const runtime = createFakeRuntime({
    env: { PATH: process.env['PATH'], HOME: temporaryFolder('home') },
    capture: mergingBuildx(prints),
    folders: foldersIn(folder, temporaryFolder('temporary')),
  });
  const inputs: DiscoveryInputs = {
    files: [],
    targets: [],
    set: [],
    variables: new Map(),
    environment: '',
    workdir: folder,
    imagePrefix: '',
    excludePaths: [],
    ...changes,
  };
  const facts = { context: { ...pushToMain, ...context } as BuildContext, defaultPlatform: 'linux/amd64' };
  const definition = await evaluateDiscovered(inputs, runtime, facts);
  return { definition, names: Object.keys(definition.target), prints, runtime };
}

describe('a definition from the Dockerfiles that git knows', () => {
  test('needs no buildx without bake files, and the log shows the bake file to keep', async () => {
    const folder = createRepository({ 'api/Dockerfile': 'FROM alpine\n' });
    mkdirSync(path.join(folder, 'new'));
    writeFileSync(path.join(folder, 'new/Dockerfile'), 'FROM alpine\n');
    const { definition, prints, runtime } = await discoverIn(folder);
    expect(definition.target).toEqual({
      api: {
        context: 'api',
        dockerfile: 'Dockerfile',
        tags: [`ghcr.io/acme/shop/api:sha-${pushToMain.headRevision.slice(0, 7)}`],
      },
    });
    expect(prints).toEqual([]);
    expect(runtime.logText('info')).toContain('"dockerfile": "Dockerfile"');
    expect(runtime.logText('notice')).toBe('');
  });

  test('a Dockerfile at the root is named after the repository, not after the folder of the clone', async () => {
    const folder = createRepository({ Dockerfile: 'FROM alpine\n', 'tools/Dockerfile': 'FROM alpine\n' });
    expect((await discoverIn(folder)).names).toEqual(['shop', 'tools']);
    expect(await discoverIn(folder, {}, { repository: '', source: 'git' }).catch(String)).toMatch(/"image-prefix"/);
    const local = await discoverIn(folder, { imagePrefix: 'ghcr.io/a' }, { repository: '', source: 'git' });
    expect(local.names).toEqual([path.basename(folder), 'tools']);
    expect((await discoverIn(folder, { workdir: path.join(folder, 'tools') })).names).toEqual(['tools']);
  });

  test('exclude-paths are patterns from the root of the repository', async () => {
    const folder = createRepository({
      'a/b/Dockerfile': 'FROM x\n',
      'a/c/Dockerfile': 'FROM x\n',
      'd/Dockerfile': 'FROM x\n',
    });
    expect((await discoverIn(folder, { excludePaths: ['a', '!a/c'] })).names).toEqual(['a-c', 'd']);
    expect((await discoverIn(folder, { excludePaths: ['a/b'], workdir: path.join(folder, 'a') })).names).toEqual(['c']);
  });

  test('a file that is no Dockerfile is named in one notice', async () => {
    const broken = Array.from({ length: 12 }, (_, index) => [`t${index}/Dockerfile.j2`, '{{ x }}\n'] as const);
    const folder = createRepository({ 'api/Dockerfile': 'FROM alpine\n', ...Object.fromEntries(broken) });
    const { names, runtime } = await discoverIn(folder);
    expect(names).toEqual(['api']);
    expect(runtime.logText('notice')).toContain('t0/Dockerfile.j2: line 1 is not an instruction');
    expect(runtime.logText('notice')).toContain('and 2 more');
    expect(runtime.logText('notice')).toContain('"exclude-paths"');
  });

  test('a link out of the repository is not read', async () => {
    const outside = path.join(temporaryFolder('outside'), 'Dockerfile');
    writeFileSync(outside, 'FROM alpine\n');
    const folder = createRepository({ 'api/Dockerfile': 'FROM alpine\n' });
    mkdirSync(path.join(folder, 'out'));
    mkdirSync(path.join(folder, 'in'));
    symlinkSync(outside, path.join(folder, 'out/Dockerfile'));
    symlinkSync('../api/Dockerfile', path.join(folder, 'in/Dockerfile'));
    commitFiles(folder, {}, 'Link');
    expect((await discoverIn(folder)).names).toEqual(['api', 'in']);
  });

  test('a Dockerfile with a secret of the job is refused, and not shown', async () => {
    const folder = createRepository({ 'hunter2-hunter2/Dockerfile': 'FROM alpine\n' });
    const runtime = createFakeRuntime({
      env: { PATH: process.env['PATH'], HOME: temporaryFolder('home') },
      capture,
      folders: foldersIn(folder, temporaryFolder('temporary')),
      secrets: new Set(['hunter2-hunter2']),
    });
    const inputs = {
      files: [],
      targets: [],
      set: [],
      variables: new Map(),
      environment: '',
      workdir: folder,
      imagePrefix: '',
      excludePaths: [],
    };
    const facts = { context: pushToMain as BuildContext, defaultPlatform: 'linux/amd64' };
    await expect(evaluateDiscovered(inputs, runtime, facts)).rejects.toMatchObject({ kind: 'policy' });
    expect(runtime.logText('info')).toBe('');
  });
});

describe('bake files beside derived targets', () => {
  test('override them, and edges follow the image names that they give', async () => {
    const folder = createRepository({
      'base/Dockerfile': 'FROM alpine\n',
      'api/Dockerfile': 'FROM quay.io/acme/base\n',
      'tags.json': JSON.stringify({
        target: { base: { tags: ['quay.io/acme/base:1.2.3'] }, api: { tags: ['quay.io/acme/api:1.2.3'] } },
      }),
    });
    const { definition, prints } = await discoverIn(folder, { files: ['tags.json'] });
    expect(definition.target['api']).toMatchObject({
      contexts: { 'quay.io/acme/base': 'target:base' },
      tags: ['quay.io/acme/api:1.2.3'],
    });
    expect(prints).toHaveLength(2);
  });

  test('that change no edge are evaluated once', async () => {
    const folder = createRepository({
      'api/Dockerfile': 'FROM alpine\n',
      'labels.json': JSON.stringify({ target: { api: { labels: { a: 'b' } } } }),
    });
    const { definition, prints } = await discoverIn(folder, { files: ['labels.json'] });
    expect(definition.target['api']).toMatchObject({ labels: { a: 'b' } });
    expect(prints).toHaveLength(1);
  });
});

test.each([
  ['', 'ghcr.io/acme/shop'],
  ['quay.io/acme', 'quay.io/acme'],
])('image-prefix %j is %s', (written, expected) => {
  expect(imagePrefixOf(written, pushToMain as BuildContext)).toBe(expected);
});
