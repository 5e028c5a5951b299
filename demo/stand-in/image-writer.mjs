// Writes images without an engine: the files that COPY lines name, as layers; a config; a manifest. Everything has one
// fixed time, so the same files give the same digests.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * @typedef {object} Layer
 * @property {string} diffId Digest of the unpacked archive.
 * @property {Buffer} bytes
 *
 * @typedef {object} ImageTarget What a bake definition says of an image.
 * @property {string} context
 * @property {string} [dockerfile]
 * @property {Record<string, string>} [contexts]
 * @property {Record<string, string>} [labels]
 *
 * @typedef {object} WrittenImage
 * @property {Buffer[]} blobs
 * @property {Buffer} manifest
 * @property {string} digest
 * @property {Layer[]} layers
 *
 * @typedef {object} WriteOptions
 * @property {string} platform
 * @property {ReadonlyMap<string, Pick<WrittenImage, 'layers'>>} parents The images that other targets gave, by name.
 * @property {number} epoch The time of everything in the image, in seconds.
 */

/** @param {Buffer} bytes */
const digestOf = bytes => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

export const manifestType = 'application/vnd.oci.image.manifest.v1+json';

/**
 * The image of one target for one platform: its blobs, its manifest, and the layers that a child starts from.
 *
 * @param {ImageTarget} target
 * @param {WriteOptions} options
 * @returns {WrittenImage}
 */
export function writeImage(target, options) {
  const { platform, parents, epoch } = options;
  const lines = instructionsOf(path.join(target.context, target.dockerfile ?? 'Dockerfile'));
  const from = lines.find(({ name }) => name === 'FROM')?.rest.split(/\s+/)[0] ?? 'scratch';
  const layers = [...(parents.get(from)?.layers ?? [])];
  for (const { name, rest } of lines) {
    if (name === 'COPY') layers.push(copyLayer(target, rest, options));
  }
  const [os, architecture, variant] = platform.split('/');
  const config = encode({
    created: new Date(epoch * 1000).toISOString(),
    architecture,
    os,
    ...(variant ? { variant } : {}),
    config: { Labels: Object.fromEntries(Object.entries(target.labels ?? {}).sort()) },
    rootfs: { type: 'layers', diff_ids: layers.map(layer => layer.diffId) },
  });
  const manifest = encode({
    schemaVersion: 2,
    mediaType: manifestType,
    config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: digestOf(config), size: config.length },
    layers: layers.map(({ bytes }) => ({
      mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
      digest: digestOf(bytes),
      size: bytes.length,
    })),
  });
  return { blobs: [config, ...layers.map(layer => layer.bytes)], manifest, digest: digestOf(manifest), layers };
}

/** @param {unknown} value */
const encode = value => Buffer.from(JSON.stringify(value));

/**
 * @param {string} file
 * @returns {{ name: string, rest: string }[]}
 */
function instructionsOf(file) {
  return readFileSync(file, 'utf8')
    .replace(/\\\r?\n/g, ' ')
    .split('\n')
    .flatMap(line => {
      const [, name, rest] = /^\s*([A-Z]+)\s+(.*)$/.exec(line) ?? [];
      return name === undefined || rest === undefined ? [] : { name, rest: rest.trim() };
    });
}

/**
 * `COPY [--from=context] [flags] source target`; files of a parent image are taken as its last layer.
 *
 * @param {ImageTarget} target
 * @param {string} rest
 * @param {WriteOptions} options
 * @returns {Layer}
 */
function copyLayer(target, rest, { platform, parents, epoch }) {
  const words = rest.split(/\s+/);
  const from = words.find(word => word.startsWith('--from='))?.slice('--from='.length);
  const [source = '.', destination = '/'] = words.filter(word => !word.startsWith('--'));
  const parentLayer = parents.get(from ?? '')?.layers.at(-1);
  if (parentLayer !== undefined) return parentLayer;
  const context = from === undefined ? target.context : (target.contexts?.[from] ?? target.context);
  const expanded = source.replace(/\$\{TARGETARCH\}/g, platform.split('/')[1] ?? '');
  const root = path.join(context, expanded);
  const entries = filesBelow(root).map(file => ({
    name: entryName(destination, path.relative(root, file) || path.basename(file)),
    bytes: readFileSync(file),
  }));
  const tar = tarOf(entries, epoch);
  return { diffId: digestOf(tar), bytes: gzipSync(tar, { level: 9 }) };
}

/**
 * @param {string} destination
 * @param {string} relative
 */
const entryName = (destination, relative) =>
  path.posix.join(destination, relative.split(path.sep).join('/')).replace(/^\/+/, '');

/**
 * @param {string} root
 * @returns {string[]}
 */
function filesBelow(root) {
  if (!existsSync(root)) return [];
  if (statSync(root).isFile()) return [root];
  return readdirSync(root)
    .sort()
    .flatMap(name => filesBelow(path.join(root, name)));
}

/**
 * POSIX ustar: a header of 512 bytes per file, content padded to 512, two empty blocks at the end.
 *
 * @param {readonly { name: string, bytes: Buffer }[]} entries
 * @param {number} epoch
 */
function tarOf(entries, epoch) {
  const blocks = entries.flatMap(({ name, bytes }) => [
    tarHeader(name, bytes.length, epoch),
    bytes,
    Buffer.alloc((512 - (bytes.length % 512)) % 512),
  ]);
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

/**
 * @param {string} name
 * @param {number} size
 * @param {number} epoch
 */
function tarHeader(name, size, epoch) {
  const header = Buffer.alloc(512);
  /**
   * @param {number} value
   * @param {number} length
   */
  const octal = (value, length) => `${value.toString(8).padStart(length - 1, '0')}\0`;
  header.write(name, 0, 100);
  header.write(octal(0o644, 8), 100);
  header.write(octal(0, 8), 108);
  header.write(octal(0, 8), 116);
  header.write(octal(size, 12), 124);
  header.write(octal(epoch, 12), 136);
  header.write('        ', 148);
  header.write('0', 156);
  header.write('ustar\u000000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}
