// One push through plan, build, publish and values, against services on loopback that count their requests.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cloneOf, commitFiles, createOrigin, git, startGitServer } from '../__tests__/support/git-repository.ts';
import { startFakeGitHub } from '../__tests__/support/github/fake-github.ts';
import { startResultsService } from '../__tests__/support/github/results-service.ts';
import { zip } from '../__tests__/support/github/zip.ts';
import { startFakeRegistry } from '../__tests__/support/registry/fake-registry.ts';
import { startAction } from '../testing/runner.mjs';

/**
 * @typedef {object} PipelineOptions
 * @property {number} targets The first is the base of all others.
 * @property {number} milliseconds How long each answer of a service takes.
 * @property {string} [node]
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {number} seconds Of the process, wall-clock.
 * @property {readonly string[]} requests To registry, token service, GitHub, its artifact service and its git.
 * @property {Readonly<Record<string, string>>} outputs
 */

const platforms = ['linux/amd64', 'linux/arm64'];
const recordedBuilder = fileURLToPath(new URL('recorded-builder', import.meta.url));
const login = { username: 'bot', password: 'pa55-w0rd-0123' };
const image = 'application/vnd.oci.image.manifest.v1+json';

/**
 * A repository with as many images, and the services of a run.
 *
 * @param {PipelineOptions} options
 */
export async function startMeasuredPipeline({ targets, milliseconds, node }) {
  /** @type {string[]} */
  const requests = [];
  const answers = { milliseconds, onRequest: (/** @type {string} */ request) => requests.push(request) };
  const registry = await startFakeRegistry({ ...answers, auth: { kind: 'token', ...login } });
  const github = await startFakeGitHub(answers);
  const names = Array.from({ length: targets }, (_, at) => (at === 0 ? 'base' : `app-${at}`));
  const origin = createOrigin(repositoryFiles(names, registry.host));
  const gitServer = await startGitServer(origin);
  for (const kind of /** @type {const} */ (['fetch-discovery', 'fetch', 'push-discovery', 'push'])) {
    gitServer.before(kind, async () => {
      requests.push(`git ${kind}`);
      await new Promise(resolve => setTimeout(resolve, milliseconds));
    });
  }
  const cwd = cloneOf(origin.url);
  git(cwd, 'remote', 'set-url', 'origin', gitServer.url);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'image-actions-pipeline-'));
  const auth = Buffer.from(`${login.username}:${login.password}`).toString('base64');
  writeFileSync(path.join(folder, 'config.json'), JSON.stringify({ auths: { [registry.host]: { auth } } }));
  let results = await startResultsService(answers);
  let number = 40;

  /**
   * @param {string} name
   * @param {Record<string, string>} inputs
   * @param {Record<string, string>} [env]
   * @returns {Promise<Step>}
   */
  const step = async (name, inputs, env = {}) => {
    const before = requests.length;
    const temporary = path.join(folder, `${number}-${before}`);
    mkdirSync(temporary);
    const result = await startAction(name, {
      cwd,
      temporary,
      ...(node === undefined ? {} : { node }),
      inputs,
      token: github.token,
      event: { name: 'push', payload: { repository: { default_branch: 'main' } } },
      env: {
        ...results.env,
        GITHUB_API_URL: github.url,
        GITHUB_RUN_ID: String(number),
        GITHUB_RUN_NUMBER: String(number),
        PATH: `${recordedBuilder}${path.delimiter}${process.env['PATH']}`,
        RECORDED_BUILD: folder,
        DOCKER_CONFIG: folder,
        ...env,
      },
    });
    if (result.exitCode !== 0) throw new Error(`${name} failed:\n${result.log}${result.stderr}`);
    return { name, seconds: result.seconds, requests: requests.slice(before), outputs: result.outputs };
  };

  /** The jobs of a push, one after another. @returns {Promise<Step[]>} */
  const push = async () => {
    number++;
    await results.close();
    results = await startResultsService(answers);
    const revision = git(cwd, 'rev-parse', 'HEAD');
    writeFileSync(path.join(folder, 'printed.json'), JSON.stringify(definitionOf(names, registry.host, revision)));
    const plan = await step('buildx-matrix', { files: 'docker-bake.json' });
    /** @type {{ rows: { name: string, platform: string, publish: string[] }[] }} */
    const { rows } = JSON.parse(readFileSync(plan.outputs['plan-file'] ?? '', 'utf8'));
    const steps = [plan];
    for (const row of rows) {
      const metadata = path.join(folder, `${row.name}.json`);
      writeFileSync(metadata, JSON.stringify(built(registry, row, revision)));
      steps.push(await step('build-images', { row: row.name, cache: 'none' }, { RECORDED_METADATA: metadata }));
    }
    const emitted = await step('emit-digest-artifact', {});
    const values = await step('update-helm-values', {
      'values-files': 'values.yaml',
      digests: emitted.outputs['digests-file'] ?? '',
    });
    git(cwd, 'pull', '--quiet', origin.url, 'main');
    const manifest = readFileSync(emitted.outputs['digests-file'] ?? '', 'utf8');
    github.runs.push({ id: number, run_number: number, head_sha: revision });
    const archive = zip([{ name: 'docker-image-digests.json', content: manifest }]);
    github.artifacts.push({ id: 1000 + number, run: number, name: 'docker-image-digests', archive });
    return [...steps, emitted, values];
  };
  return {
    push,
    /** Commits a change of one image. @param {string} name */
    change: name => {
      commitFiles(cwd, { [`${name}/src`]: `changed after run ${number}` }, `Change ${name}`);
      git(cwd, 'push', '--quiet', origin.url, 'HEAD:main');
    },
    close: async () => {
      await Promise.all([registry.close(), results.close(), gitServer.close()]);
      await github.close();
    },
  };
}

/**
 * @param {readonly string[]} names
 * @param {string} host
 */
function repositoryFiles(names, host) {
  const files = names.flatMap(name => [
    [`${name}/Dockerfile`, name === 'base' ? 'FROM scratch\nCOPY src /\n' : 'FROM base\nCOPY src /\n'],
    [`${name}/src`, name],
  ]);
  const values = names.map(name => `${name}:\n  image:\n    repository: ${host}/acme/${name}\n    tag: v0\n`);
  // A plain file that buildx would read; the recorded builder prints its own.
  return { ...Object.fromEntries(files), 'docker-bake.json': '{}', 'values.yaml': values.join('') };
}

/**
 * @param {readonly string[]} names
 * @param {string} host
 * @param {string} revision
 */
function definitionOf(names, host, revision) {
  const entries = names.map(name => [
    name,
    {
      context: name,
      dockerfile: 'Dockerfile',
      ...(name === 'base' ? {} : { contexts: { base: 'target:base' } }),
      platforms,
      tags: ['main', `sha-${revision.slice(0, 7)}`].map(tag => `${host}/acme/${name}:${tag}`),
    },
  ]);
  return { group: { default: { targets: names } }, target: Object.fromEntries(entries) };
}

/**
 * Puts the images of a row into the registry, and returns what bake reports about them.
 *
 * @param {import('../__tests__/support/registry/fake-registry.ts').FakeRegistry} registry
 * @param {{ platform: string, publish: readonly string[] }} row
 * @param {string} revision
 */
function built(registry, { platform, publish }, revision) {
  const [os_, architecture] = platform.split('/');
  const entries = publish.map(name => {
    const repository = `acme/${name}`;
    /** @param {string} bytes */
    const layer = bytes => ({
      mediaType: 'application/vnd.oci.image.layer.v1.tar',
      digest: registry.addBlob(repository, bytes),
      size: bytes.length,
    });
    const layers = [...new Set(['base', name])].map(each => layer(`${each} ${platform}`));
    const config = JSON.stringify({
      os: os_,
      architecture,
      config: { Labels: { 'org.opencontainers.image.revision': revision } },
      rootfs: { type: 'layers', diff_ids: layers.map(({ digest }) => digest) },
    });
    const manifest = JSON.stringify({
      schemaVersion: 2,
      mediaType: image,
      config: {
        mediaType: 'application/vnd.oci.image.config.v1+json',
        digest: registry.addBlob(repository, config),
        size: config.length,
      },
      layers,
    });
    const digest = registry.addManifest(repository, image, manifest);
    return [
      name,
      {
        'buildx.build.ref': `ci/ci0/${name.replace(/\W/g, '')}0123`,
        'containerimage.digest': digest,
        'containerimage.descriptor': { mediaType: image, digest, size: manifest.length },
      },
    ];
  });
  return Object.fromEntries(entries);
}
