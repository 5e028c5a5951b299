// Builds dist/: tsc to JavaScript, one ncc bundle with lazy chunks, one two-line entry per door.
// Run with: npm run build
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ncc from '@vercel/ncc';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = path.join(root, 'dist');
const build = path.join(root, 'build');

/** A bundler may then leave out what core imports only for OIDC: the HTTP client, 1 MB and 40 ms of every step. */
function markCoreFree() {
  const file = path.join(root, 'node_modules/@actions/core/package.json');
  const description = JSON.parse(readFileSync(file, 'utf8'));
  if (description.sideEffects === false) return;
  writeFileSync(file, `${JSON.stringify({ ...description, sideEffects: false }, null, 2)}\n`);
}

function compile() {
  rmSync(build, { recursive: true, force: true });
  execFileSync(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  });
  writeFileSync(path.join(build, 'package.json'), '{ "type": "module" }\n');
}

async function bundle() {
  const { code, assets } = await ncc(path.join(build, 'actions/main.js'), {
    cache: false,
    quiet: true,
    license: 'licenses.txt',
    esm: true,
  });
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  writeFileSync(path.join(dist, 'index.js'), withoutMaps(code));
  for (const [name, { source }] of Object.entries(assets)) {
    const file = path.join(dist, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, name.endsWith('.js') ? withoutMaps(source.toString()) : source);
  }
  writeFileSync(path.join(dist, 'package.json'), '{ "type": "module" }\n');
}

/** Libraries name maps that are not bundled; debuggers would look for them in vain. */
function withoutMaps(code) {
  return code.replace(/\/\/# sourceMappingURL=\S+$/gm, '');
}

/** Node actions cannot hand arguments to their entry, so each door has one that names it. */
async function writeEntries() {
  const { actionNames, loadAction } = await import(path.join(build, 'actions/index.js'));
  for (const name of actionNames) {
    writeEntry(name, 'main');
    if ((await loadAction(name)).post !== undefined) writeEntry(name, 'post');
  }
}

function writeTerminalEntry() {
  const call = 'await openTerminal(process.argv.slice(2));';
  writeFileSync(path.join(dist, 'cli.js'), `import { openTerminal } from './index.js';\n${call}\n`);
}

function writeEntry(name, phase) {
  const file = phase === 'main' ? `${name}.js` : `${name}-post.js`;
  const argument = phase === 'main' ? `'${name}'` : `'${name}', 'post'`;
  writeFileSync(path.join(dist, file), `import { open } from './index.js';\nawait open(${argument});\n`);
}

function report() {
  for (const name of readdirSync(dist).sort()) {
    const { size } = statSync(path.join(dist, name));
    if (size > 1000) process.stdout.write(`${String(Math.round(size / 1000)).padStart(6)} kB  dist/${name}\n`);
  }
}

if (!existsSync(path.join(root, 'node_modules'))) throw new Error('node_modules is missing: run npm ci first');
markCoreFree();
compile();
await bundle();
await writeEntries();
writeTerminalEntry();
report();
