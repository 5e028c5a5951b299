import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const filesPerTarget = 500;
export const commits = 300;
const changedPerCommit = 20;
const changedLast = 300;

/**
 * A repository of 500 files per target in contexts of their own, with 300 commits of 20 changed files each and a last one
 * of 300.
 *
 * @param {string} parent
 * @param {{ targets: number, registry: string }} size
 */
export async function createLargeRepository(parent, { targets, registry }) {
  const folder = path.join(parent, 'large');
  mkdirSync(folder);
  gitIn(folder, 'init', '--quiet', '--initial-branch=main');
  const importer = spawn('git', ['fast-import', '--quiet'], { cwd: folder, stdio: ['pipe', 'ignore', 'inherit'] });
  const ended = new Promise((resolve, reject) => {
    importer.on('error', reject);
    importer.on('close', code => {
      if (code === 0) resolve(undefined);
      else reject(new Error(`git fast-import ended with ${code}`));
    });
  });
  for (const chunk of history(targets)) {
    if (!importer.stdin.write(chunk)) await new Promise(resolve => importer.stdin.once('drain', resolve));
  }
  importer.stdin.end();
  await ended;
  gitIn(folder, 'reset', '--quiet', '--hard', 'main');
  const definition = path.join(parent, 'definition.json');
  writeFileSync(definition, JSON.stringify(definitionOf(targets, registry)));
  return { folder, definition };
}

/** @param {number} targets */
function* history(targets) {
  yield commit('First', 1);
  yield file('.gitignore', 'build\n.image-actions\n');
  for (let target = 0; target < targets; target++) {
    yield file(`t${target}/Dockerfile`, dockerfile(target));
    yield file(`t${target}/.dockerignore`, '*.md\nsrc/m0/f1.txt\n!src/m0/f1.txt\n');
    for (let at = 0; at < filesPerTarget - 2; at++) yield file(nameOf(target, at), `${target} ${at}\n`);
  }
  // Not the first: all others are built from it.
  const changing = Math.min(40, targets - 1);
  for (let number = 2; number <= commits; number++) {
    yield commit(`Commit ${number}`, number);
    const count = number === commits ? changedLast : changedPerCommit;
    for (let at = 0; at < count; at++) {
      const index = number * 7919 + at * 104729;
      yield file(nameOf(1 + (index % changing), index % (filesPerTarget - 2)), `changed by ${number} ${at}\n`);
    }
  }
}

/**
 * @param {number} target
 * @param {number} at
 */
const nameOf = (target, at) => `t${target}/${at % 5 === 0 ? 'docs' : 'src'}/m${at % 23}/f${at}.txt`;

/**
 * No two are the same, so that each has to be read.
 *
 * @param {number} target
 */
const dockerfile = target =>
  target === 0
    ? 'FROM scratch AS build\nCOPY src /src\nFROM build\n'
    : `ARG DIR=src\nFROM base AS build\nARG DIR\nWORKDIR /app\nCOPY \${DIR}/m1 ./one\nCOPY src/m2 src/m3 ./some/\nRUN make app${target}\nFROM base\nCOPY --from=build /app /app\nCOPY docs/*/*.txt /docs/\n`;

/**
 * @param {string} message
 * @param {number} number
 */
const commit = (message, number) =>
  `commit refs/heads/main\nmark :${number}\ncommitter A <a@example.org> ${1767225600 + number} +0000\ndata ${message.length}\n${message}\n`;

/**
 * @param {string} name
 * @param {string} content
 */
const file = (name, content) => `M 100644 inline ${name}\ndata ${Buffer.byteLength(content)}\n${content}\n`;

/** @param {number} target */
const nameOfTarget = target => (target === 0 ? 'base' : `t${target}`);

/**
 * @param {number} targets
 * @param {string} registry
 */
function definitionOf(targets, registry) {
  const entries = Array.from({ length: targets }, (_, target) => [
    nameOfTarget(target),
    {
      context: `t${target}`,
      dockerfile: 'Dockerfile',
      ...(target === 0 ? {} : { contexts: { base: 'target:base' } }),
      platforms: ['linux/amd64', 'linux/arm64'],
      tags: [`${registry}/shop/${nameOfTarget(target)}:main`],
    },
  ]);
  const names = entries.map(([name]) => name);
  return { group: { default: { targets: names } }, target: Object.fromEntries(entries) };
}

/**
 * @param {string} folder
 * @param {string[]} args
 */
export function gitIn(folder, ...args) {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0) throw new Error(`git ${args[0]} failed: ${stderr}`);
  return stdout.trim();
}
