import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import { temporaryFolder } from '../support/fake-runtime.ts';
import { git, writeFile } from '../support/git-repository.ts';
import { type FakeResultsService, startResultsService } from '../support/github/results-service.ts';
import { bundleFolder } from '../support/runner.ts';
import { root } from '../support/sources/source-files.ts';

const doors = readdirSync(root).filter(name => existsSync(path.join(root, name, 'action.yml')));

/** The smallest inputs with which each door answers: with a result, or with its own word on what is missing. */
const cases: Readonly<Record<string, { inputs: Record<string, string>; says: string }>> = {
  'build-images': { inputs: { 'dry-run': 'true' }, says: 'pushed under a temporary tag' },
  'buildx-matrix': { inputs: { 'dry-run': 'true' }, says: '"schemaVersion": 1' },
  'compute-tags': { inputs: { images: 'ghcr.io/acme/api' }, says: 'ghcr.io/acme/api' },
  'emit-digest-artifact': { inputs: {}, says: 'There is no plan in this run' },
  'encode-apps-manifest': { inputs: { apps: '[]', 'frappe-branch': 'v15.0.0' }, says: 'apps' },
  'resolve-digests': { inputs: { 'on-expired': 'tag' }, says: 'belong together' },
  'update-helm-values': { inputs: { 'values-files': 'values.yaml' }, says: 'There is no digest manifest in this run' },
};

/** A repository that carries the suite in a folder of its own, as a copy or a submodule does. */
function createProject(): string {
  const folder = temporaryFolder('project');
  const place = path.join(folder, 'vendor/image-actions');
  cpSync(bundleFolder(), path.join(place, 'dist'), { recursive: true });
  cpSync(path.join(root, 'action.yml'), path.join(place, 'action.yml'));
  for (const door of doors) cpSync(path.join(root, door, 'action.yml'), path.join(place, door, 'action.yml'));
  writeFile(folder, 'docker-bake.hcl', 'target "default" {\n  tags = ["ghcr.io/acme/api:main"]\n}\n');
  writeFile(folder, 'values.yaml', 'image:\n  repository: acme/api\n  tag: main\n');
  const steps = Object.entries(cases).map(([name, { inputs }]) => ({
    name: `door ${name}`,
    uses: name === 'build-images' ? './vendor/image-actions' : `./vendor/image-actions/${name}`,
    'continue-on-error': true,
    with: inputs,
  }));
  const job = { 'runs-on': 'ubuntu-24.04', steps: [{ uses: 'actions/checkout@v7' }, ...steps] };
  writeFile(folder, '.github/workflows/doors.yml', stringify({ name: 'doors', on: 'push', jobs: { doors: job } }));
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message=Begin');
  return folder;
}

function runAct(cwd: string, env: Readonly<Record<string, string>>): Promise<string> {
  const args = [
    'push',
    '--platform',
    'ubuntu-24.04=-self-hosted',
    '--action-offline-mode',
    '--cache-server-addr',
    '127.0.0.1',
  ];
  const variables = Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`]);
  return new Promise((resolve, reject) => {
    const child = spawn('act', [...args, '--secret', 'GITHUB_TOKEN=none', ...variables], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        HOME: temporaryFolder('home'),
        BUILDX_BUILDER: process.env['IMAGE_ACTIONS_BUILDER_REMOTE'],
      },
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (printed += chunk));
    child.on('error', reject);
    child.on('close', () => resolve(printed));
  });
}

describe('every door, from a workflow in another folder', () => {
  let printed = '';
  let service: FakeResultsService;
  beforeAll(async () => {
    service = await startResultsService();
    printed = await runAct(createProject(), { ...service.env, GITHUB_API_URL: service.url });
  }, 120_000);
  afterAll(() => service.close());

  test('is listed here', () => {
    expect(Object.keys(cases).sort()).toEqual(['build-images', ...doors].sort());
  });

  test.each(Object.entries(cases))('%s starts and speaks', (name, { says }) => {
    const found = printed.split('\n').filter(line => !line.includes('not found'));
    expect(found.join('\n')).toContain(`door ${name}`);
    expect(printed).toContain(says);
    expect(printed).not.toContain('internal error');
    expect(printed).not.toMatch(/Cannot find module|ERR_MODULE_NOT_FOUND/);
  });
});
