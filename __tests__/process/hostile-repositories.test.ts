import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { buildxMatrixAction } from '../../actions/buildx-matrix/index.ts';
import { computeTagsAction } from '../../actions/compute-tags/index.ts';
import { encodeAppsManifestAction } from '../../actions/encode-apps-manifest/index.ts';
import type { Action } from '../../actions/shared/runtime/action.ts';
import { updateHelmValuesAction } from '../../actions/update-helm-values/index.ts';
import { shop } from '../shared/bake/plans.ts';
import { temporaryFolder } from '../support/fake-runtime.ts';
import {
  cloneOf,
  commitFiles,
  createOrigin,
  createRepository,
  git,
  gitEnv,
  writeFile,
} from '../support/git-repository.ts';
import { runInProcess } from '../support/in-process.ts';

/** A program that leaves a file when it starts. */
function createCanary() {
  const folder = temporaryFolder('canary');
  const program = path.join(folder, 'canary');
  writeFile(folder, 'canary', `#!/bin/sh\necho "$0 $*" >"${folder}/started-$$"\nexit 1\n`);
  chmodSync(program, 0o755);
  return { program, started: () => readdirSync(folder).filter(name => name.startsWith('started')) };
}

type Canary = ReturnType<typeof createCanary>;

/** Settings by which git would start the program while it reads, compares, checks out, commits or transfers. */
const programSettings = ({ program }: Canary) => [
  ['core.fsmonitor', program],
  ['core.pager', program],
  ['core.editor', program],
  ['core.gitProxy', program],
  ['core.alternateRefsCommand', program],
  ['diff.external', program],
  ['diff.x.command', program],
  ['diff.x.textconv', program],
  ['filter.x.clean', program],
  ['filter.x.smudge', program],
  ['filter.x.process', program],
  ['filter.x.required', 'true'],
  ['merge.x.driver', program],
  ['gpg.program', program],
  ['log.showSignature', 'true'],
  ['commit.gpgSign', 'true'],
];

/** Settings that a repository of the user may have, and a folder of a commit may not. */
const transportSettings = ({ program }: Canary) => [
  ['core.sshCommand', program],
  ['core.askPass', program],
  ['credential.helper', `!${program}`],
  ['remote.origin.uploadpack', program],
  ['remote.origin.receivepack', program],
  ['remote.origin.url', 'ssh://git@127.0.0.1/acme/shop'],
];

function installHooks(gitDir: string, { program }: Canary): void {
  const names = [
    'pre-push',
    'pre-commit',
    'reference-transaction',
    'post-checkout',
    'post-index-change',
    'pre-auto-gc',
  ];
  for (const name of names) cpSync(program, path.join(gitDir, 'hooks', name));
}

const attributes = { '.gitattributes': '* filter=x diff=x merge=x\n' };

/** A checkout with a folder `trap`, in which a commit left the files of a bare repository. */
function checkoutWithTrap(canary: Canary, { bare }: { readonly bare: boolean }): string {
  const seed = createRepository({ 'values.yaml': 'image: a:1\n' });
  for (const [key = '', value = ''] of [...programSettings(canary), ...transportSettings(canary)]) {
    git(seed, 'config', key, value);
  }
  if (bare) git(seed, 'config', 'core.bare', 'true');
  else git(seed, 'config', 'core.worktree', '.');
  installHooks(`${seed}/.git`, canary);
  const workspace = createRepository({ 'README.md': 'shop' });
  cpSync(`${seed}/.git`, `${workspace}/trap`, { recursive: true });
  for (const folder of ['refs/tags', 'objects/info', 'objects/pack'])
    writeFile(`${workspace}/trap/${folder}`, '.keep', '');
  commitFiles(workspace, { 'trap/values.yaml': 'image: a:1\n', ...attributes }, 'Trap');
  const clone = cloneOf(workspace);
  expect(existsSync(`${clone}/trap/HEAD`)).toBe(true);
  return clone;
}

const digest = `sha256:${'a'.repeat(64)}`;
const elsewhere = 'd'.repeat(40);
const images = `a=a:2@${digest}`;

function printedDefinition(): string {
  const folder = temporaryFolder('definition');
  writeFile(folder, 'printed.json', JSON.stringify(shop));
  return path.join(folder, 'printed.json');
}

/** The actions that call git, with inputs that lead them to a folder and make them fetch. */
const actions: readonly (readonly [string, Action, (folder: string) => Record<string, string>])[] = [
  [
    'buildx-matrix',
    buildxMatrixAction,
    folder => ({ definition: printedDefinition(), workdir: folder, base: elsewhere }),
  ],
  [
    'update-helm-values',
    updateHelmValuesAction,
    folder => ({ checkout: folder, 'values-files': 'values.yaml', images, branch: 'main' }),
  ],
  ['compute-tags', computeTagsAction, folder => ({ workdir: folder, images: 'ghcr.io/acme/shop' })],
  [
    'encode-apps-manifest',
    encodeAppsManifestAction,
    () => ({
      apps: '[]',
      'allowed-hosts': 'http://127.0.0.1:1',
      'frappe-branch': 'main',
      'frappe-path': 'http://127.0.0.1:1/a/b',
    }),
  ],
];

async function runIn(cwd: string, folder: string, [name, action, inputs]: (typeof actions)[number]) {
  const before = process.cwd();
  process.chdir(cwd);
  try {
    return await runInProcess(name, action, { cwd, inputs: inputs(folder), env: gitEnv() });
  } finally {
    process.chdir(before);
  }
}

describe.each([
  ['with a work tree', { bare: false }],
  ['without a work tree', { bare: true }],
] as const)('a bare repository %s, which a commit put into a folder', (_title, shape) => {
  test('would start programs of its configuration, where git is asked plainly', () => {
    const canary = createCanary();
    const cwd = path.join(checkoutWithTrap(canary, shape), 'trap');
    spawnSync('git', ['fetch', 'origin'], { cwd, env: gitEnv() });
    expect(canary.started()).not.toEqual([]);
  });

  test.each(actions)('starts nothing through %s, neither in its folder nor as the workspace', async (...action) => {
    const canary = createCanary();
    const workspace = checkoutWithTrap(canary, shape);
    await runIn(workspace, 'trap', action);
    await runIn(path.join(workspace, 'trap'), '.', action);
    expect(canary.started()).toEqual([]);
  });
});

describe('the repository of the workspace', () => {
  function workspaceOf(canary: Canary): string {
    const origin = createOrigin({ 'values.yaml': 'image: a:1\n', ...attributes });
    const workspace = cloneOf(origin.url, 1);
    for (const [key = '', value = ''] of programSettings(canary)) git(workspace, 'config', key, value);
    installHooks(`${workspace}/.git`, canary);
    return workspace;
  }

  test('would start its hooks and filters, where git is asked plainly', () => {
    const canary = createCanary();
    const cwd = workspaceOf(canary);
    writeFile(cwd, 'values.yaml', 'image: a:2\n');
    spawnSync('git', ['commit', '--all', '-m', 'x'], { cwd, env: gitEnv() });
    expect(canary.started()).not.toEqual([]);
  });

  test.each(actions)('starts no hook, filter or monitor through %s', async (...action) => {
    const canary = createCanary();
    await runIn(workspaceOf(canary), '.', action);
    expect(canary.started()).toEqual([]);
  });
});
