import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildImagesAction } from '../../../actions/build-images/index.ts';
import { buildxMatrixAction } from '../../../actions/buildx-matrix/index.ts';
import { computeTagsAction } from '../../../actions/compute-tags/index.ts';
import { emitDigestArtifactAction } from '../../../actions/emit-digest-artifact/index.ts';
import { encodeAppsManifestAction } from '../../../actions/encode-apps-manifest/index.ts';
import type { Action } from '../../../actions/shared/runtime/action.ts';
import { updateHelmValuesAction } from '../../../actions/update-helm-values/index.ts';
import { bakeFile, manifestOf, target } from '../../buildx-matrix/plans.ts';
import { temporaryFolder } from '../../support/fake-runtime.ts';
import {
  cloneOf,
  commitFiles,
  createOrigin,
  createRepository,
  git,
  gitEnv,
  writeFile,
} from '../../support/git-repository.ts';
import { runInProcess } from '../../support/in-process.ts';
import { installDockerStandIn } from '../../support/runs/docker-stand-in.ts';
import { shop } from '../../support/runs/plans.ts';
import { type PublishRun, startPublishRun } from '../../support/runs/publish-run.ts';

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

/** Makes buildx-matrix compare with a commit that it has to fetch. */
function comparisonStep(folder: string): HostileStep {
  const bake = bakeFile({ api: target('api', { 'dockerfile-inline': 'FROM scratch' }) });
  const definition = temporaryFolder('definition');
  writeFile(definition, 'printed.json', bake);
  const lastDigests = JSON.stringify(manifestOf(elsewhere, bake));
  const inputs = { definition: path.join(definition, 'printed.json'), workdir: folder, 'last-digests': lastDigests };
  return { inputs };
}

function writeProgram(folder: string, name: string, ...lines: string[]): void {
  writeFile(folder, name, ['#!/bin/sh', ...lines, ''].join('\n'));
  chmodSync(path.join(folder, name), 0o755);
}

/** What buildx asks git for the provenance of a build (buildx, util/gitutil). */
const buildxCalls = [
  'rev-parse --is-inside-work-tree',
  'rev-parse --show-toplevel',
  'show --format=%H HEAD --quiet --',
  'remote get-url origin',
];

/** Git and docker on PATH that note where git was started; docker starts git in its folder, as buildx does. */
function installWitness() {
  const folder = temporaryFolder('witness');
  const calls = path.join(folder, 'calls');
  const realGit = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  writeProgram(folder, 'git', `echo "$PWD $*" >>"${calls}"`, `exec "${realGit}" "$@"`);
  const docker = installDockerStandIn({ 'print.json': JSON.stringify(shop) });
  const standIn = (docker.env['PATH'] ?? '').split(path.delimiter)[0] ?? '';
  writeProgram(
    folder,
    'docker',
    ...buildxCalls.map(call => `git ${call} >/dev/null 2>&1`),
    '[ -z "$BUILDX_GIT_CHECK_DIRTY" ] || git status --porcelain --ignored >/dev/null 2>&1',
    `exec "${standIn}/docker" "$@"`,
  );
  return {
    env: { ...docker.env, PATH: `${folder}${path.delimiter}${process.env['PATH']}` },
    gitCalls: () => (existsSync(calls) ? readFileSync(calls, 'utf8') : '').split('\n').filter(line => line !== ''),
  };
}

interface HostileStep {
  readonly inputs: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

let publishRun: PublishRun;
beforeAll(async () => {
  publishRun = await startPublishRun();
  const plan = publishRun.plan();
  for (const { platform } of plan.rows) publishRun.build(plan, platform);
});
afterAll(() => publishRun.close());

/** A run whose moving tag is that of another commit, so that the history is read. */
function emitStep(): HostileStep {
  const { registry, env, revision } = publishRun;
  const config = JSON.stringify({ config: { Labels: { 'org.opencontainers.image.revision': elsewhere } } });
  const mediaType = 'application/vnd.oci.image.manifest.v1+json';
  const layers = {
    config: { mediaType: 'x', digest: registry.addBlob('acme/api', config), size: config.length },
    layers: [],
  };
  registry.addManifest('acme/api', mediaType, JSON.stringify({ schemaVersion: 2, mediaType, ...layers }), 'main');
  return { inputs: {}, env: { ...env, GITHUB_SHA: revision } };
}

/** The actions that start git, with inputs that lead them, or buildx, to a folder and make them fetch. */
const actions: readonly (readonly [string, Action, (folder: string) => HostileStep])[] = [
  ['buildx-matrix', buildxMatrixAction, comparisonStep],
  ['buildx-matrix', buildxMatrixAction, folder => ({ inputs: { files: 'docker-bake.json', workdir: folder } })],
  [
    'update-helm-values',
    updateHelmValuesAction,
    folder => ({ inputs: { checkout: folder, 'values-files': 'values.yaml', images, branch: 'main' } }),
  ],
  ['compute-tags', computeTagsAction, folder => ({ inputs: { workdir: folder, images: 'ghcr.io/acme/shop' } })],
  [
    'compute-tags',
    computeTagsAction,
    folder => ({
      inputs: { workdir: folder, files: 'docker-bake.json', images: 'ghcr.io/acme/{target}', context: 'git' },
    }),
  ],
  [
    'encode-apps-manifest',
    encodeAppsManifestAction,
    () => ({
      inputs: {
        apps: '[{"url": "http://127.0.0.1:1/a/b"}]',
        'allowed-hosts': 'http://127.0.0.1:1',
        'frappe-branch': 'main',
        'frappe-path': 'http://127.0.0.1:1/a/b',
      },
    }),
  ],
  [
    'build-images',
    buildImagesAction,
    folder => ({
      inputs: { files: 'docker-bake.json', workdir: folder, push: 'false', cache: 'none', targets: 'base' },
    }),
  ],
  ['emit-digest-artifact', emitDigestArtifactAction, emitStep],
];

/** @returns the calls of git, which each action must have made for its test to show anything */
async function runIn(cwd: string, folder: string, [name, action, stepIn]: (typeof actions)[number], more = {}) {
  const before = process.cwd();
  const witness = installWitness();
  const { inputs, env } = stepIn(folder);
  process.chdir(cwd);
  try {
    await runInProcess(name, action, { cwd, inputs, env: { ...gitEnv(), ...witness.env, ...env, ...more } });
  } finally {
    process.chdir(before);
  }
  return witness.gitCalls();
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
    // Here buildx may even look for changes, which starts most programs.
    const checked = { BUILDX_GIT_CHECK_DIRTY: '1' };
    const calls = await runIn(workspace, 'trap', action, checked);
    calls.push(...(await runIn(path.join(workspace, 'trap'), '.', action, checked)));
    expect(canary.started()).toEqual([]);
    expect(calls).not.toEqual([]);
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

  test('is where buildx-matrix fetches the commit that it compares with', async () => {
    const calls = await runIn(workspaceOf(createCanary()), '.', ['buildx-matrix', buildxMatrixAction, comparisonStep]);
    expect(calls.filter(call => / fetch /.test(call))).not.toEqual([]);
  });

  test.each(actions)('starts no hook, filter or monitor through %s', async (...action) => {
    const canary = createCanary();
    expect(await runIn(workspaceOf(canary), '.', action)).not.toEqual([]);
    expect(canary.started()).toEqual([]);
  });
});

describe('a submodule, whose configuration names programs', () => {
  const allowed = ['-c', 'protocol.file.allow=always'];

  function workspaceWithSubmodule(canary: Canary): string {
    const module = createOrigin({ a: '1\n', ...attributes });
    const seed = createRepository({ 'values.yaml': 'image: a:1\n' });
    git(seed, ...allowed, 'submodule', 'add', '--quiet', module.url, 'module');
    commitFiles(seed, {}, 'Add a submodule');
    const workspace = cloneOf(seed);
    git(workspace, ...allowed, 'submodule', '--quiet', 'update', '--init');
    for (const [key = '', value = ''] of [...programSettings(canary), ...transportSettings(canary)]) {
      git(path.join(workspace, 'module'), 'config', key, value);
    }
    installHooks(path.join(workspace, '.git/modules/module'), canary);
    for (const key of ['submodule.recurse', 'fetch.recurseSubmodules', 'push.recurseSubmodules']) {
      git(workspace, 'config', key, key.startsWith('push') ? 'on-demand' : 'true');
    }
    git(workspace, 'config', 'submodule.module.update', `!${canary.program}`);
    return workspace;
  }

  test('would start its programs, where git is asked plainly', () => {
    const canary = createCanary();
    spawnSync('git', ['submodule', 'foreach', 'git status'], { cwd: workspaceWithSubmodule(canary), env: gitEnv() });
    expect(canary.started()).not.toEqual([]);
  });

  test.each(actions)('starts nothing through %s', async (...action) => {
    const canary = createCanary();
    expect(await runIn(workspaceWithSubmodule(canary), '.', action)).not.toEqual([]);
    expect(canary.started()).toEqual([]);
  });
});

test('an attribute of a commit starts no filter, driver or text conversion of the user', async () => {
  const canary = createCanary();
  const home = temporaryFolder('home');
  for (const [key = '', value = ''] of programSettings(canary)) {
    // The origin is a folder of the same user, whose receiving git runs this one.
    if (key === 'core.alternateRefsCommand') continue;
    execFileSync('git', ['config', '--file', path.join(home, 'gitconfig'), key, value]);
  }
  const configured = { GIT_CONFIG_GLOBAL: path.join(home, 'gitconfig') };
  for (const action of actions) {
    const origin = createOrigin({ 'values.yaml': 'image: a:1\n', ...attributes });
    expect(await runIn(cloneOf(origin.url), '.', action, configured)).not.toEqual([]);
  }
  expect(canary.started()).toEqual([]);
});
