#!/usr/bin/env node
// Stands for the docker client where no engine is. Answers `buildx version`, `ls`, `bake` and `history inspect` from the
// folder DOCKER_STAND_IN; a build writes OCI layouts, and never pushes. Every call is noted in calls.jsonl there.
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

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
/** @param {string} bytes */
const digestOf = bytes => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/**
 * @param {string} layout
 * @param {string} mediaType
 * @param {unknown} content
 */
function writeBlob(layout, mediaType, content) {
  const bytes = typeof content === 'string' ? content : JSON.stringify(content);
  const digest = digestOf(bytes);
  mkdirSync(path.join(layout, 'blobs/sha256'), { recursive: true });
  writeFileSync(path.join(layout, 'blobs/sha256', digest.slice(7)), bytes);
  return { mediaType, digest, size: Buffer.byteLength(bytes) };
}

/**
 * @param {string} layout
 * @param {string} name
 * @param {string} platform
 */
function writeLayout(layout, name, platform) {
  /** @param {string} kind */
  const type = kind => `application/vnd.oci.image.${kind}`;
  const [os, architecture] = platform.split('/');
  const image = {
    schemaVersion: 2,
    mediaType: type('manifest.v1+json'),
    config: writeBlob(layout, type('config.v1+json'), { os, architecture }),
    layers: [writeBlob(layout, type('layer.v1.tar'), `${name} ${platform}`)],
  };
  const manifest = writeBlob(layout, image.mediaType, image);
  writeFileSync(path.join(layout, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  writeFileSync(path.join(layout, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [manifest] }));
  return manifest;
}

function print() {
  process.stderr.write(recorded('print.stderr') ?? '');
  answer(args.includes('--list') ? '[{"name":"VERSION"}]' : recorded('print.json'));
}

/** @param {string | undefined} text absent: the call fails */
function answer(text) {
  if (text === undefined) process.exitCode = 1;
  else process.stdout.write(text);
}

function bake() {
  if (args.includes('--print') || args.includes('--list')) return print();
  const failure = recorded('bake.stderr');
  if (failure !== undefined) {
    process.stderr.write(failure);
    process.exit(1);
  }
  /** @type {{ target: Record<string, { output: string[], platforms: string[] }> }} */
  const { target } = JSON.parse(readFileSync(argumentOf('--file'), 'utf8'));
  /** @type {Record<string, object>} */
  const metadata = {};
  for (const [name, { output, platforms }] of Object.entries(target)) {
    const dest = /^type=oci,tar=false,dest=(.*)$/.exec(output[0] ?? '')?.[1];
    if (dest === undefined) continue;
    const descriptor = writeLayout(dest, name, recorded('platform') ?? platforms[0] ?? '');
    metadata[name] = {
      'buildx.build.ref': `${argumentOf('--builder')}/node0/${name}0123`,
      'containerimage.descriptor': descriptor,
      'containerimage.digest': descriptor.digest,
    };
    process.stderr.write(`#1 [${name}] exporting to oci image format\n#1 DONE 0.1s\n`);
  }
  writeFileSync(argumentOf('--metadata-file'), JSON.stringify(metadata));
}

if (command[0] === 'version') process.stdout.write('github.com/docker/buildx v0.36.1\n');
else if (command[0] === 'ls') process.stdout.write(recorded('ls.json') ?? '');
else if (command[0] === 'bake') bake();
else if (command[0] === 'history') answer(recorded('history.json'));
else process.exit(1);
