#!/usr/bin/env node
// The docker client where there is no engine. Answers `buildx version`, `ls`, `bake` and `history ls` from the folder
// DOCKER_STAND_IN; a build writes OCI layouts or pushes to a registry on loopback. Every call is noted in calls.jsonl there.
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {{ mediaType: string, digest: string, size: number }} Descriptor
 * @typedef {Map<string, Buffer<ArrayBuffer>>} Blobs Bytes by digest.
 * @typedef {{ blobs: Blobs, layers: Descriptor[] }} Parent
 * @typedef {Parent & { manifest: Descriptor, bytes: Buffer<ArrayBuffer> }} Image
 * @typedef {{ output: string[], tags: string[], platforms: string[], contexts?: Record<string, string>, labels?: object }} Target
 * @typedef {{ target: Record<string, Target> }} Definition
 */

const folder = process.env['DOCKER_STAND_IN'] ?? '';
const [, ...args] = process.argv.slice(2);
const command = args.filter(argument => !argument.startsWith('-')).slice(0, 2);
const secrets = Object.fromEntries(Object.entries(process.env).filter(([name]) => name.includes('_SECRET_')));
appendFileSync(path.join(folder, 'calls.jsonl'), `${JSON.stringify({ args, secrets })}\n`);

/** @param {string} name */
const recorded = name =>
  existsSync(path.join(folder, name)) ? readFileSync(path.join(folder, name), 'utf8') : undefined;
/** @param {string} flag */
const argumentOf = flag => args[args.indexOf(flag) + 1] ?? '';
/** @param {Uint8Array} bytes */
const digestOf = bytes => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
/** @param {string} kind */
const type = kind => `application/vnd.oci.image.${kind}`;

/**
 * @param {Blobs} blobs
 * @param {string} mediaType
 * @param {unknown} content
 * @returns {Descriptor}
 */
function addBlob(blobs, mediaType, content) {
  const bytes = Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
  const digest = digestOf(bytes);
  blobs.set(digest, bytes);
  return { mediaType, digest, size: bytes.byteLength };
}

/**
 * An image as BuildKit makes it: the layers of its parents below its own.
 *
 * @param {string} name
 * @param {string} platform
 * @param {Definition} definition
 * @returns {Promise<Image>}
 */
async function makeImage(name, platform, definition) {
  /** @type {Blobs} */
  const blobs = new Map();
  const layers = [];
  const { contexts = {}, labels = {} } = definition.target[name] ?? {};
  for (const context of Object.values(contexts)) {
    const parent = await parentOf(context, platform, definition);
    for (const [digest, bytes] of parent?.blobs ?? []) blobs.set(digest, bytes);
    layers.push(...(parent?.layers ?? []));
  }
  layers.push(addBlob(blobs, type('layer.v1.tar'), `${name} ${platform}`));
  const [os, architecture] = platform.split('/');
  const config = addBlob(blobs, type('config.v1+json'), { os, architecture, config: { Labels: labels } });
  const image = { schemaVersion: 2, mediaType: type('manifest.v1+json'), config, layers };
  const bytes = Buffer.from(JSON.stringify(image));
  const manifest = { mediaType: image.mediaType, digest: digestOf(bytes), size: bytes.byteLength };
  return { blobs, layers, manifest, bytes };
}

/**
 * @param {string} context
 * @param {string} platform
 * @param {Definition} definition
 * @returns {Promise<Parent | undefined>}
 */
async function parentOf(context, platform, definition) {
  if (context.startsWith('target:')) return await makeImage(context.slice('target:'.length), platform, definition);
  const [, host, repository, digest] = /^docker-image:\/\/([^/]+)\/(.+)@(sha256:.+)$/.exec(context) ?? [];
  if (host === undefined) return undefined;
  /** @param {string} address */
  const read = async address => {
    const response = await fetch(`http://${host}/v2/${repository}/${address}`);
    return Buffer.from(await response.arrayBuffer());
  };
  /** @type {{ layers: Descriptor[], manifests?: (Descriptor & { platform: { os: string, architecture: string } })[] }} */
  const document = JSON.parse(String(await read(`manifests/${digest}`)));
  const part = document.manifests?.find(entry => `${entry.platform.os}/${entry.platform.architecture}` === platform);
  /** @type {{ layers: Descriptor[] }} */
  const { layers } = part ? JSON.parse(String(await read(`manifests/${part.digest}`))) : document;
  const blobs = new Map();
  for (const layer of layers) blobs.set(layer.digest, await read(`blobs/${layer.digest}`));
  return { blobs, layers };
}

/**
 * @param {string} layout
 * @param {Image} image
 */
function writeLayout(layout, { blobs, manifest, bytes }) {
  mkdirSync(path.join(layout, 'blobs/sha256'), { recursive: true });
  for (const [digest, content] of new Map(blobs).set(manifest.digest, bytes)) {
    writeFileSync(path.join(layout, 'blobs/sha256', digest.slice(7)), content);
  }
  writeFileSync(path.join(layout, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  writeFileSync(path.join(layout, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [manifest] }));
}

/**
 * @param {string} reference `repository` to push by digest, or `repository:tag`
 * @param {Image} image
 */
async function push(reference, { blobs, manifest, bytes }) {
  const [, host, repository, tag] = /^([^/]+)\/(.+?)(?::([^/:]+))?$/.exec(reference) ?? [];
  const root = `http://${host}/v2/${repository}`;
  for (const [digest, content] of blobs) {
    const { headers } = await fetch(`${root}/blobs/uploads/`, { method: 'POST' });
    const address = new URL(headers.get('location') ?? '', root);
    address.searchParams.set('digest', digest);
    await fetch(address, { method: 'PUT', body: content });
  }
  const address = `${root}/manifests/${tag ?? manifest.digest}`;
  const { ok } = await fetch(address, { method: 'PUT', body: bytes, headers: { 'content-type': manifest.mediaType } });
  if (!ok) throw new Error(`the registry refused ${reference}`);
}

/**
 * Fields of an output: comma-separated, in quotes where they contain a comma.
 *
 * @param {string} output
 * @returns {Record<string, string>}
 */
function fieldsOf(output) {
  return Object.fromEntries(
    [...output.matchAll(/"((?:[^"]|"")*)"|[^,]+/g)].map(([field, quoted]) => {
      const [key, ...value] = (quoted?.replaceAll('""', '"') ?? field).split('=');
      return [key, value.join('=')];
    }),
  );
}

/**
 * Sends an image where its target says. Returns whether it goes anywhere.
 *
 * @param {Target} target
 * @param {Image} image
 */
async function deliver({ output: [output], tags }, image) {
  if (output === undefined) return false;
  const { dest, name, push: pushes } = fieldsOf(output);
  if (dest !== undefined) writeLayout(dest, image);
  else if (pushes === 'true') for (const reference of name?.split(',') ?? tags) await push(reference, image);
  return true;
}

function print() {
  process.stderr.write(recorded('print.stderr') ?? '');
  answer(args.includes('--list') ? '[{"name":"VERSION"}]' : (recorded('print.json') ?? merged()));
}

/** What buildx makes of bake files in JSON: a later file replaces fields, and merges those that are objects. */
function merged() {
  const files = args.filter((_, index) => args[index - 1] === '--file');
  if (files.length === 0 || files.some(file => !file.endsWith('.json'))) return undefined;
  /** @type {{ group?: object, target: Record<string, Record<string, unknown>> }} */
  const definition = { target: {} };
  for (const file of files) {
    /** @type {typeof definition} */
    const { group, target } = JSON.parse(readFileSync(file, 'utf8'));
    if (group !== undefined) definition.group = group;
    for (const [name, fields] of Object.entries(target)) {
      const before = definition.target[name] ?? {};
      const entries = Object.entries(fields).map(([field, value]) => {
        const earlier = before[field];
        const isMerged = typeof earlier === 'object' && earlier !== null && !Array.isArray(earlier);
        return [field, isMerged && typeof value === 'object' ? { ...earlier, ...value } : value];
      });
      definition.target[name] = { ...before, ...Object.fromEntries(entries) };
    }
  }
  return JSON.stringify(definition);
}

/** @param {string | undefined} text absent: the call fails */
function answer(text) {
  if (text === undefined) process.exitCode = 1;
  else process.stdout.write(text);
}

async function bake() {
  if (args.includes('--print') || args.includes('--list')) return print();
  const failure = recorded('bake.stderr');
  if (failure !== undefined) {
    process.stderr.write(failure);
    process.exit(1);
  }
  /** @type {Definition} */
  const definition = JSON.parse(readFileSync(argumentOf('--file'), 'utf8'));
  /** @type {Record<string, object>} */
  const metadata = {};
  for (const [name, target] of Object.entries(definition.target)) {
    const image = await makeImage(name, recorded('platform') ?? target.platforms[0] ?? '', definition);
    if (!(await deliver(target, image))) continue;
    metadata[name] = {
      'buildx.build.ref': `${argumentOf('--builder')}/node0/${name}0123`,
      'containerimage.descriptor': image.manifest,
      'containerimage.digest': image.manifest.digest,
    };
    process.stderr.write(`#1 [${name}] exporting to image\n#1 DONE 0.1s\n`);
  }
  writeFileSync(argumentOf('--metadata-file'), JSON.stringify(metadata));
}

if (command[0] === 'version') process.stdout.write('github.com/docker/buildx v0.36.1\n');
else if (command[0] === 'ls') process.stdout.write(recorded('ls.json') ?? '');
else if (command[0] === 'bake') await bake();
else if (command[0] === 'history') answer(recorded('history.jsonl'));
else process.exit(1);
