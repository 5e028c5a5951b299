// Answers the few calls of `docker buildx` that the suite makes, where the demo finds no engine: it prints the recorded
// bake definition, and writes the example's images into the demo's registry without running anything.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { manifestType, writeImage } from './image-writer.mjs';

/**
 * @typedef {import('./image-writer.mjs').WrittenImage} WrittenImage
 * @typedef {import('./image-writer.mjs').ImageTarget & { platforms?: string[], output?: string[], args?: Record<string, string> }} Target
 * @typedef {{ target: Record<string, Target> }} Definition
 */

const [, , , command, ...args] = process.argv;
/** @param {string} flag */
const valuesOf = flag => args.flatMap((word, index) => (word === flag ? (args[index + 1] ?? []) : []));

/**
 * @param {string} message
 * @returns {never}
 */
function refuse(message) {
  process.stderr.write(`ERROR: ${message}\n`);
  process.exit(1);
}

/**
 * @param {string} file
 * @returns {Definition}
 */
function readDefinition(file) {
  return JSON.parse(readFileSync(file.replace(/\.hcl$/, '.recorded.json'), 'utf8'));
}

/**
 * What bake does with a second file: lists are replaced, args and labels are merged.
 *
 * @param {Definition} definition
 * @param {Definition} override
 */
function merge(definition, override) {
  for (const [name, fields] of Object.entries(override.target)) {
    const target = definition.target[name];
    if (target === undefined) continue;
    const { args: newArgs, labels, ...others } = fields;
    Object.assign(target, others, { args: { ...target.args, ...newArgs }, labels: { ...target.labels, ...labels } });
  }
  return definition;
}

/** @param {Readonly<Record<string, Target>>} targets */
function order(targets) {
  /** @type {string[]} */
  const sorted = [];
  /** @param {string} name */
  const visit = name => {
    if (sorted.includes(name) || targets[name] === undefined) return;
    for (const context of Object.values(targets[name].contexts ?? {})) visit(context.replace(/^target:/, ''));
    sorted.push(name);
  };
  for (const name of Object.keys(targets)) visit(name);
  return sorted;
}

/**
 * @param {string} repository
 * @param {WrittenImage} image
 */
async function push(repository, image) {
  const slash = repository.indexOf('/');
  const base = `http://${repository.slice(0, slash)}/v2/${repository.slice(slash + 1)}`;
  /**
   * @param {string} url
   * @param {RequestInit} options
   */
  const put = async (url, options) => {
    const response = await fetch(url, { ...options, signal: AbortSignal.timeout(10_000) });
    if (!response.ok) refuse(`the registry answered ${response.status} to ${options.method} ${url}`);
  };
  for (const blob of image.blobs) {
    const digest = `sha256:${createHash('sha256').update(blob).digest('hex')}`;
    await put(`${base}/blobs/uploads/?digest=${digest}`, { method: 'POST', body: blob });
  }
  const headers = { 'content-type': manifestType };
  await put(`${base}/manifests/${image.digest}`, { method: 'PUT', headers, body: image.manifest });
}

const pinnedImage = 'docker-image://';

/**
 * A parent that an earlier run built.
 *
 * @param {string} context `docker-image://127.0.0.1:5000/acme/base@sha256:…`
 * @param {string} platform
 * @returns {Promise<Pick<WrittenImage, 'layers'>>}
 */
async function readPinned(context, platform) {
  const [name = '', digest = ''] = context.slice(pinnedImage.length).split('@');
  const slash = name.indexOf('/');
  const base = `http://${name.slice(0, slash)}/v2/${name.slice(slash + 1)}`;
  /** @param {string} path */
  const read = async path => {
    const response = await fetch(`${base}/${path}`, { signal: AbortSignal.timeout(10_000) });
    if (!response.ok) refuse(`the registry answered ${response.status} to ${path} of ${name}`);
    return Buffer.from(await response.arrayBuffer());
  };
  /** @typedef {{ digest: string, platform?: { os: string, architecture: string } }} Descriptor */
  /** @type {{ manifests?: Descriptor[], layers?: Descriptor[], config?: Descriptor }} */
  let document = JSON.parse(String(await read(`manifests/${digest}`)));
  const entry = document.manifests?.find(each => `${each.platform?.os}/${each.platform?.architecture}` === platform);
  if (entry !== undefined) document = JSON.parse(String(await read(`manifests/${entry.digest}`)));
  const config = JSON.parse(String(await read(`blobs/${document.config?.digest}`)));
  const layers = (document.layers ?? []).map(async (layer, index) => ({
    diffId: config.rootfs.diff_ids[index],
    bytes: await read(`blobs/${layer.digest}`),
  }));
  return { layers: await Promise.all(layers) };
}

async function build() {
  const [file] = valuesOf('--file');
  /** @type {Definition} */
  const { target: targets } = JSON.parse(readFileSync(file ?? '', 'utf8'));
  const epoch = Number(process.env['SOURCE_DATE_EPOCH'] ?? 0);
  const [wanted] = Object.entries(targets).flatMap(([name, target]) => (args.includes(name) ? target : []));
  const platform = wanted?.platforms?.[0] ?? refuse('the target names no platform');
  /** @type {Map<string, WrittenImage>} */
  const images = new Map();
  /** @type {Record<string, object>} */
  const metadata = {};
  for (const name of order(targets)) {
    const target = targets[name] ?? refuse(`there is no target ${name}`);
    /** @type {Map<string, Pick<WrittenImage, 'layers'>>} */
    const parents = new Map(images);
    for (const [context, value] of Object.entries(target.contexts ?? {})) {
      const pinned = value.startsWith(pinnedImage) ? await readPinned(value, platform) : undefined;
      if (pinned !== undefined) parents.set(context, pinned);
    }
    const image = writeImage(target, { platform, parents, epoch });
    images.set(name, image);
    const output = target.output?.[0] ?? '';
    const names = /"?name=([^"]+?)(?:"|,|$)/.exec(output)?.[1]?.split(',') ?? [];
    for (const repository of names) await push(repository, image);
    const size = image.manifest.length;
    metadata[name] = {
      'containerimage.digest': image.digest,
      'containerimage.descriptor': { mediaType: manifestType, digest: image.digest, size },
    };
    process.stderr.write(`[${name} ${platform}] ${image.layers.length} layers, ${image.digest}\n`);
  }
  writeFileSync(valuesOf('--metadata-file')[0] ?? '', JSON.stringify(metadata));
}

if (process.argv[2] !== 'buildx') refuse('only buildx is played here');
if (command === 'version') process.stdout.write('the demo plays buildx: no engine is used\n');
else if (command === 'ls')
  process.stdout.write(
    `${JSON.stringify({ Name: 'demo', Driver: 'written by the demo', Current: true, Nodes: [] })}\n`,
  );
else if (command === 'bake' && args.includes('--print')) {
  const [first, ...overrides] = valuesOf('--file');
  const merged = overrides.map(readDefinition).reduce(merge, readDefinition(first ?? ''));
  process.stdout.write(JSON.stringify(merged, null, 2));
} else if (command === 'bake') await build();
else refuse(`buildx ${command} is not played here`);
