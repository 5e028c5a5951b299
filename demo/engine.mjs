import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const standIn = fileURLToPath(new URL('stand-in', import.meta.url));

/**
 * How images are built here. An engine in a virtual machine, or on another host, does not see this machine's loopback
 * address, where the demo's registry is; only a local engine on Linux is used, and only its own builder.
 *
 * @typedef {object} Engine
 * @property {string} description
 * @property {Record<string, string>} env
 * @property {Record<string, string>} inputs Inputs of build-images.
 * @property {(host: string) => void} cleanUp
 *
 * @param {string} folder
 * @returns {Promise<Engine>}
 */
export async function findEngine(folder) {
  const missing = reasonAgainstEngine();
  if (missing !== undefined) return withoutEngine(missing);
  const buildxState = path.join(folder, 'buildx');
  mkdirSync(buildxState);
  const { version, driver } = engineFacts();
  return {
    description: `Built for real by the local Docker engine ${version} (storage ${driver}).`,
    // Builders of the user are neither listed nor changed: buildx keeps its state in the demo's folder.
    env: { ...engineVariables(), BUILDX_CONFIG: buildxState },
    inputs: { builder: 'default' },
    cleanUp: removeImages,
  };
}

/** @returns {Record<string, string>} */
const engineVariables = () =>
  Object.fromEntries(
    ['DOCKER_HOST', 'DOCKER_CONFIG'].flatMap(name => {
      const value = process.env[name];
      return value ? [[name, value]] : [];
    }),
  );

/** @param {string[]} args */
const docker = (...args) => spawnSync('docker', args, { encoding: 'utf8', timeout: 60_000 });

/** @returns {string | undefined} */
function reasonAgainstEngine() {
  if (process.env['IMAGE_ACTIONS_DEMO'] === 'without-engine') return 'IMAGE_ACTIONS_DEMO says so';
  if (os.platform() !== 'linux') return 'the engine of this system runs in a virtual machine';
  const version = docker('buildx', 'version');
  if (version.error || version.status !== 0) return 'docker buildx was not found';
  const info = docker('info', '--format', '{{.OSType}} {{.OperatingSystem}}');
  if (info.status !== 0) return 'no Docker engine answered';
  if (!info.stdout.startsWith('linux ')) return 'the engine does not run Linux';
  if (/Docker Desktop/.test(info.stdout)) return 'Docker Desktop runs in a virtual machine';
  const endpoint =
    process.env['DOCKER_HOST'] ?? docker('context', 'inspect', '--format', '{{.Endpoints.docker.Host}}').stdout;
  return endpoint.trim().startsWith('unix://') ? undefined : 'the engine is on another host';
}

function engineFacts() {
  const [version = '', driver = ''] = docker('info', '--format', '{{.ServerVersion}} {{.Driver}}')
    .stdout.trim()
    .split(' ');
  return { version, driver };
}

/**
 * @param {string} reason
 * @returns {Engine}
 */
function withoutEngine(reason) {
  return {
    description: `No engine (${reason}): the demo writes the images itself; all else runs as it is.`,
    env: { PATH: `${standIn}${path.delimiter}${process.env['PATH']}` },
    inputs: {},
    cleanUp: () => undefined,
  };
}

/**
 * The engine's own builder keeps what it pushed in its image store, under the name of the demo's registry.
 *
 * @param {string} host
 */
function removeImages(host) {
  const listed = docker('image', 'ls', '--format', '{{.Repository}}:{{.Tag}}');
  const pushed = (listed.stdout ?? '').split('\n').filter(name => name.startsWith(`${host}/`));
  if (pushed.length > 0) docker('image', 'rm', '--force', ...pushed);
}
