import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { actionNames } from '../../actions/index.ts';
import type { BundleContent } from '../../scripts/bundle/bundle.mjs';
import { editedPackages } from '../../scripts/bundle/installed-packages.mjs';
import { expectNone } from '../support/contract.ts';
import { bundleFolder } from '../support/runner.ts';
import { reachOf, readProjectFile, root } from '../support/sources/source-files.ts';

const bundle = bundleFolder();
const read = (file: string) => readFileSync(path.join(bundle, file), 'utf8');
const content: BundleContent = JSON.parse(readFileSync(process.env['IMAGE_ACTIONS_DIST_CONTENT'] ?? '', 'utf8'));
const packagesIn = (file: string): readonly string[] => content[file]?.packages ?? [];

const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true, recursive: true })
        .filter(entry => entry.isFile())
        .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)))
        .sort()
    : [];
const scripts = filesBelow(bundle).filter(file => file.endsWith('.js'));

/** Packages that cost megabytes or dozens of milliseconds. */
const heavy = ['@actions/http-client', '@actions/github', 'undici'];

/** Actions whose first step reads a document or a registry; the others load its checks later, or never. */
const beginWithDocuments = ['buildx-matrix', 'build-images', 'emit-digest-artifact', 'resolve-digests'];

/** Kilobytes that an action may load before its first line runs: the dispatcher and its own chunks. */
const startBudget = 680;
const dispatcherBudget = 100;

/** The chunks that are loaded when the door of an action opens. */
const chunksAtStart = (name: string): readonly string[] => content[`chunks/${name}.js`]?.together ?? [];

const loads = /__(?:nccwpck|webpack)_require__\.e\((?:\/\* import\(\) \*\/ )?'([^']+)'\)/g;
const loadedBy = (file: string): string[] => [...read(file).matchAll(loads)].map(match => `chunks/${match[1]}.js`);

/** The chunks that an action can load at any time. */
const chunksInAll = (name: string): readonly string[] => chunksReachedFrom(chunksAtStart(name));

function chunksReachedFrom(first: readonly string[]): string[] {
  const found = new Set(first);
  for (const chunk of found) {
    for (const next of loadedBy(chunk)) found.add(next);
  }
  return [...found];
}

const kilobytes = (files: readonly string[]) =>
  files.reduce((sum, file) => sum + Buffer.byteLength(read(file)), 0) / 1000;

test('dist/ is what the sources build: else run npm run build, and commit dist/', () => {
  const dist = path.join(root, 'dist');
  const stale = [...new Set([...filesBelow(dist), ...filesBelow(bundle)])].filter(
    file =>
      !existsSync(path.join(dist, file)) ||
      !existsSync(path.join(bundle, file)) ||
      !readFileSync(path.join(dist, file)).equals(readFileSync(path.join(bundle, file))),
  );
  const edited = editedPackages(root);
  const advice =
    edited.length === 0
      ? 'Run npm run build, and commit dist/.'
      : `Run npm ci first: these packages were edited after their installation: ${edited.join(', ')}. Then test again.`;
  expectNone(
    stale.map(file => `dist/${file}`),
    `${advice} These files are stale:`,
  );
});

describe('the bundle', () => {
  test('is made of ES modules, with licenses and without source maps', () => {
    expect(JSON.parse(read('package.json'))).toEqual({ type: 'module' });
    expectNone(
      [
        ...filesBelow(bundle).filter(file => file.endsWith('.map')),
        ...scripts.filter(file => read(file).includes('sourceMappingURL')),
      ],
      'Leave out source maps in scripts/bundle/bundle.mjs:',
    );
  });

  test('holds no path of the machine that built it', () => {
    const paths = [root, path.join(process.env['HOME'] ?? '/nowhere', '.')].filter(folder => folder.length > 6);
    const marks = [...paths, 'file:///', 'build/compiled-'];
    expectNone(
      scripts.flatMap(file => marks.filter(mark => read(file).includes(mark)).map(mark => `${file}: ${mark}`)),
      'Keep the paths of the machine out of the bundle, in scripts/bundle/bundle.mjs:',
    );
  });

  test('names every chunk after the code in it', () => {
    const chunks = scripts.filter(file => file.startsWith('chunks/'));
    expectNone(
      chunks.filter(file => !/^chunks\/[a-z]+(-[a-z0-9]+)*\.js$/.test(file)),
      'Give these chunks a name that says whose code they hold, in scripts/bundle/chunk-names.mjs:',
    );
    expect(Object.keys(content).sort()).toEqual(['index.js', ...chunks].sort());
    const entries = actionNames.flatMap(name => [`${name}.js`, `${name}-post.js`]);
    const unknown = scripts.filter(file => !['index.js', 'cli.js', ...chunks, ...entries].includes(file));
    expectNone(unknown, 'Let scripts/bundle/bundle.mjs write chunks and entries of actions only. It also wrote:');
    for (const name of actionNames) {
      expect(content[`chunks/${name}.js`]?.sources).toContain(`actions/${name}/index.js`);
    }
  });

  test('has a dispatcher that is small and holds no heavy code', () => {
    expect(kilobytes(['index.js'])).toBeLessThan(dispatcherBudget);
    expectNone(
      packagesIn('index.js').filter(name => heavy.includes(name)),
      'Load these packages with import() where they are used, so that the dispatcher is without them:',
    );
  });

  test('keeps the code of compute-tags, which many jobs of a workflow start, within 100 kB', () => {
    expect(kilobytes(['chunks/compute-tags.js'])).toBeLessThanOrEqual(100);
    const atStart = chunksAtStart('compute-tags');
    const lazy = ['bake-targets', 'version-file'].map(name => `chunks/compute-tags-${name}.js`);
    expect(Object.keys(content)).toEqual(expect.arrayContaining(lazy));
    expectNone(
      [...lazy, 'chunks/shared-bake-discovery-discovered-bake-file.js'].filter(file => atStart.includes(file)),
      'Load these with import() where an input asks for them:',
    );
  });

  test('holds one @actions/core, in the dispatcher, without what only OIDC needs', () => {
    expect(Object.keys(content).filter(file => packagesIn(file).includes('@actions/core'))).toEqual(['index.js']);
    expect(read('index.js')).toContain('CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js');
    expect(read('index.js')).not.toContain('oidc-utils');
  });

  test('holds no chunk that no action reaches', () => {
    const used = new Set(chunksReachedFrom(['index.js']));
    expectNone(
      scripts.filter(file => file.startsWith('chunks/') && !used.has(file)),
      'Find what imports these chunks without a use, and remove the import:',
    );
  });

  test('names the license of every package in it, and of no other', () => {
    const headings = [...read('licenses.txt').matchAll(/^((?:@[^/\s]+\/)?[^/\s]+) \d+\.\d+\.\d+\S* \(.+\)$/gm)];
    const packages = new Set(Object.keys(content).flatMap(packagesIn));
    expect([...new Set(headings.map(match => match[1]))].sort()).toEqual([...packages].sort());
    const unnamed = [...read('licenses.txt').matchAll(/^(\S+) \S+ \(no license named\)$/gm)].map(match => match[1]);
    const stated = /bundled\. One of them, `([^`]+)`/.exec(readProjectFile('docs/dependencies.md'))?.[1];
    expect(unnamed).toEqual([stated]);
    // What the bundler wrote beside the code of joined modules, so that the list is not judged by itself alone.
    const traces = scripts.flatMap(file => [
      ...read(file).matchAll(/^;\/\/ CONCATENATED MODULE: \S*node_modules\/((?:@[^/]+\/)?[^/]+)\//gm),
    ]);
    expect(traces.length).toBeGreaterThan(20);
    expectNone(
      traces.map(match => match[1] ?? '').filter(name => !packages.has(name)),
      'Let scripts/bundle/licenses.mjs find the license of these packages:',
    );
  });
});

for (const name of actionNames) {
  describe(name, () => {
    const { atStart, lazily } = reachOf(`actions/${name}/index.ts`);

    test('loads heavy packages only when it uses them', () => {
      expectNone(
        heavy.filter(item => atStart.has(item)),
        'Load these packages with import() where they are used:',
      );
    });

    test('loads the checks of documents at start only when it begins with a document', () => {
      expect(atStart.has('valibot')).toBe(beginWithDocuments.includes(name));
    });

    test('starts from chunks within its budget and without heavy code', () => {
      const files = chunksAtStart(name);
      expect(files).not.toEqual([]);
      expect(kilobytes(['index.js', ...files])).toBeLessThan(startBudget);
      const found = files.flatMap(file =>
        packagesIn(file)
          .filter(item => heavy.includes(item))
          .map(item => `${file}: ${item}`),
      );
      expectNone(found, 'Load these packages with import() where they are used:');
    });

    test('can load @actions/github only when its sources do', () => {
      const can = chunksInAll(name).some(chunk => packagesIn(chunk).includes('@actions/github'));
      expect(can).toBe(lazily.has('@actions/github'));
    });
  });
}
