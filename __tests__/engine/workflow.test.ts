import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../support/fake-runtime.ts';
import { fileAt, git } from '../support/git-repository.ts';
import { type ResultsService, startResultsService } from '../support/github/results-service.ts';
import { bundleFolder } from '../support/runner.ts';

const suite = fileURLToPath(new URL('../..', import.meta.url));
const registry = process.env['IMAGE_ACTIONS_REGISTRY'] ?? '';
const images = `${registry}/workflow-${process.pid}`;
const workflow = readFileSync(path.join(suite, 'workflows-examples/push.yml'), 'utf8');

/** The example as a repository whose images and values live in the registry of this test. */
function createShop(): { checkout: string; origin: string } {
  const checkout = temporaryFolder('shop');
  const origin = temporaryFolder('origin');
  cpSync(path.join(suite, 'examples/shop'), checkout, { recursive: true });
  const charts = path.join(checkout, 'chart');
  for (const name of readdirSync(charts).filter(file => file.startsWith('values'))) {
    const file = path.join(charts, name);
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replaceAll('ghcr.io', registry).replaceAll('acme/', `workflow-${process.pid}/`),
    );
  }
  const folder = path.join(checkout, '.github/workflows');
  mkdirSync(folder, { recursive: true });
  // The registry of this test needs no login, and the password of the example is for ghcr.io.
  const rewritten = workflow
    .replaceAll('ghcr.io/${{ github.repository_owner }}', images)
    .replaceAll(/^ +registry-(?:username|password): .*\n/gm, '');
  writeFileSync(path.join(folder, 'push.yml'), rewritten);
  git(origin, 'init', '--quiet', '--bare', '--initial-branch=main');
  git(checkout, 'init', '--quiet', '--initial-branch=main');
  git(checkout, 'add', '--all');
  git(checkout, 'commit', '--quiet', '--message=Open the shop');
  git(checkout, 'remote', 'add', 'origin', origin);
  git(checkout, 'push', '--quiet', 'origin', 'main');
  return { checkout, origin };
}

/** What a release of the suite holds of it: the doors and the bundle. */
function copySuite(): string {
  const folder = temporaryFolder('suite');
  cpSync(bundleFolder(), path.join(folder, 'dist'), { recursive: true });
  cpSync(path.join(suite, 'action.yml'), path.join(folder, 'action.yml'));
  for (const { name } of readdirSync(suite, { withFileTypes: true }).filter(entry => entry.isDirectory())) {
    const door = path.join(suite, name, 'action.yml');
    if (readdirSync(path.join(suite, name)).includes('action.yml')) cpSync(door, path.join(folder, name, 'action.yml'));
  }
  return folder;
}

/** Steps of others (login, buildx) that this machine needs not do again. */
function neutralActions(): string[] {
  const folder = temporaryFolder('neutral');
  const steps = 'runs:\n  using: composite\n  steps:\n    - run: "true"\n      shell: bash\n';
  writeFileSync(path.join(folder, 'action.yml'), `name: Nothing\ndescription: Does nothing\n${steps}`);
  const pinned = [...workflow.matchAll(/uses: (docker\/[\w-]+@[0-9a-f]{40})/g)].map(([, reference]) => reference);
  return [...new Set(pinned)].flatMap(reference => ['--local-repository', `${reference}=${folder}`]);
}

function runAct(args: readonly string[], cwd: string): Promise<{ exitCode: number; printed: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('act', args, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, HOME: temporaryFolder('home') },
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), 280_000);
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (printed += chunk));
    child.on('error', reject);
    child.on('close', code => {
      clearTimeout(timer);
      resolve({ exitCode: code ?? 1, printed });
    });
  });
}

describe('workflows-examples/push.yml in a workflow engine', () => {
  let service: ResultsService;
  beforeAll(async () => {
    expect(registry).not.toBe('');
    service = await startResultsService();
  });
  afterAll(() => service.close());

  test('carries a commit from push to the values commit', async () => {
    const { checkout, origin } = createShop();
    const copy = copySuite();
    const replacements = [
      'org/image-actions@v1',
      ...new Set([...workflow.matchAll(/uses: (org\/image-actions\/[\w-]+@v1)/g)].map(match => match[1] ?? '')),
    ];
    const { exitCode, printed } = await runAct(
      [
        'push',
        '--workflows',
        '.github/workflows/push.yml',
        '--platform',
        'ubuntu-24.04=-self-hosted',
        '--platform',
        'ubuntu-24.04-arm=-self-hosted',
        '--local-repository',
        `${replacements[0]}=${copy}`,
        ...neutralActions(),
        '--action-offline-mode',
        '--concurrent-jobs',
        '1',
        '--cache-server-addr',
        '127.0.0.1',
        '--secret',
        'GITHUB_TOKEN=none',
        ...Object.entries({ ...service.env, GITHUB_API_URL: service.url }).flatMap(([name, value]) => [
          '--env',
          `${name}=${value}`,
        ]),
      ],
      checkout,
    );
    if (exitCode !== 0) throw new Error(printed.slice(-8000));
    const manifest = service.artifacts.filter(({ name }) => name === 'docker-image-digests');
    expect(manifest).toHaveLength(1);
    const values = fileAt(origin, 'chart/values-staging.yaml').toString('utf8');
    const revision = git(checkout, 'rev-parse', 'HEAD');
    expect(values.match(/sha256:[0-9a-f]{64}/g)).toHaveLength(3);
    expect(values.split(`sha-${revision.slice(0, 7)}`)).toHaveLength(4);
    expect(git(origin, 'rev-list', '--count', 'main')).toBe('2');
  }, 180_000);
});
