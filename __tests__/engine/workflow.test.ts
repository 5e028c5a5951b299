import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../support/fake-runtime.ts';
import { fileAt, git } from '../support/git-repository.ts';
import { type FakeResultsService, startResultsService } from '../support/github/results-service.ts';
import { bundleFolder } from '../support/runner.ts';

const suite = fileURLToPath(new URL('../..', import.meta.url));
const registry = process.env['IMAGE_ACTIONS_REGISTRY'] ?? '';
const images = `${registry}/workflow-${process.pid}`;
const readExample = (name: string) => readFileSync(path.join(suite, 'workflows-examples', name), 'utf8');

/** The example as a repository whose images and values live in the registry of this test. */
function createShop(example: string): { checkout: string; origin: string } {
  const checkout = temporaryFolder('shop');
  const origin = temporaryFolder('origin');
  cpSync(path.join(suite, 'examples/shop'), checkout, { recursive: true });
  const charts = path.join(checkout, 'chart');
  cpSync(path.join(charts, 'values-staging.yaml'), path.join(charts, 'values-dev.yaml'));
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
  const rewritten = readExample(example)
    .replaceAll('ghcr.io/${{ github.repository_owner }}', images)
    .replaceAll(/^ +registry-(?:username|password): .*\n/gm, '');
  writeFileSync(path.join(folder, example), rewritten);
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
function neutralActions(workflow: string): string[] {
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

describe('an example in a workflow engine', () => {
  let service: FakeResultsService;
  beforeEach(async () => {
    service = await startResultsService();
  });
  afterEach(() => service.close());

  /** Pushes a commit to a repository with the example, and runs it to its end. */
  async function push(example: string) {
    expect(registry).not.toBe('');
    const { checkout, origin } = createShop(example);
    const { exitCode, printed } = await runAct(
      [
        'push',
        '--workflows',
        `.github/workflows/${example}`,
        '--platform',
        'ubuntu-24.04=-self-hosted',
        '--platform',
        'ubuntu-24.04-arm=-self-hosted',
        '--local-repository',
        `org/image-actions@v1=${copySuite()}`,
        ...neutralActions(readExample(example)),
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
    const manifests = service.artifacts.map(({ name }) => name).filter(name => name.startsWith('docker-image-digests'));
    const valuesOf = (environment: string) => fileAt(origin, `chart/values-${environment}.yaml`).toString('utf8');
    return { manifests: manifests.sort(), valuesOf, origin, short: git(checkout, 'rev-parse', 'HEAD').slice(0, 7) };
  }

  test('push.yml carries a commit from push to the values commit', async () => {
    const { manifests, valuesOf, origin, short } = await push('push.yml');
    expect(manifests).toEqual(['docker-image-digests']);
    expect(valuesOf('staging').match(/sha256:[0-9a-f]{64}/g)).toHaveLength(3);
    expect(valuesOf('staging').split(`sha-${short}`)).toHaveLength(4);
    expect(git(origin, 'rev-list', '--count', 'main')).toBe('2');
  }, 180_000);

  test('environments.yml carries it to three environments, each with images of its own', async () => {
    const { manifests, valuesOf, origin, short } = await push('environments.yml');
    const environments = ['dev', 'production', 'staging'];
    expect(manifests).toEqual(environments.map(environment => `docker-image-digests-${environment}`));
    const digests = environments.flatMap(environment => {
      expect(valuesOf(environment).split(`${environment}-${short}`)).toHaveLength(4);
      return valuesOf(environment).match(/sha256:[0-9a-f]{64}/g) ?? [];
    });
    expect(new Set(digests).size).toBe(9);
    expect(git(origin, 'rev-list', '--count', 'main')).toBe('4');
  }, 280_000);
});
