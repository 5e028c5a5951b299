import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { actionNames } from '../../actions/index.ts';
import { reachOf, root } from '../support/source-files.ts';

const dist = path.join(root, 'dist');
const read = (file: string) => readFileSync(path.join(dist, file), 'utf8');
const scripts = existsSync(dist) ? readdirSync(dist).filter(file => file.endsWith('.js')) : [];
const chunkFile = (id: string) => `${id}.index.js`;

/** Code that costs megabytes or dozens of milliseconds, by the package in the sources and by its traces in a bundle. */
const heavy = [
  { name: '@actions/artifact', trace: /node_modules\/@actions\/artifact\// },
  { name: '@azure/storage-blob', trace: /node_modules\/@azure\// },
  { name: '@actions/http-client', trace: /node_modules\/@actions\/http-client\// },
  { name: '@actions/github', trace: /node_modules\/(@actions\/github|@octokit)\// },
  { name: 'undici', trace: /node_modules\/undici\/|Symbol\(?\.?f?o?r?\(?['"]undici/ },
] as const;

/** Kilobytes that an action may load before its first line runs: the dispatcher and its own chunks. */
const startBudget = 600;
const dispatcherBudget = 100;

const reached = /__nccwpck_require__\.e\((?:\/\* import\(\) \*\/ )?(\d+)\)/g;
const chunksIn = (code: string): string[] => [...code.matchAll(reached)].map(match => match[1] ?? '');

/** The chunks that the dispatcher loads when a door opens, as the bundler wrote them into the table of actions. */
function chunksAtStart(name: string): string[] {
  const at = read('index.js').indexOf(`'${name}': () => `);
  return at < 0 ? [] : chunksIn(read('index.js').slice(at).split('\n')[0] ?? '');
}

/** The chunks that an action can load at any time. */
const chunksInAll = (name: string): string[] => chunksBehind(chunksAtStart(name));

function chunksBehind(first: readonly string[]): string[] {
  const found = new Set(first);
  for (const chunk of found) {
    const code = read(chunkFile(chunk)).replaceAll('__webpack_require__.e(', '__nccwpck_require__.e(');
    for (const next of chunksIn(code)) found.add(next);
  }
  return [...found];
}

const kilobytes = (files: readonly string[]) =>
  files.reduce((sum, file) => sum + Buffer.byteLength(read(file)), 0) / 1000;

describe('dist', () => {
  test('is an ES module bundle with licences and without source maps', () => {
    expect(JSON.parse(read('package.json'))).toEqual({ type: 'module' });
    expect(existsSync(path.join(dist, 'licenses.txt'))).toBe(true);
    expect(readdirSync(dist).filter(file => file.endsWith('.map'))).toEqual([]);
    expect(scripts.filter(file => read(file).includes('sourceMappingURL'))).toEqual([]);
  });

  test('holds no path of the machine that built it', () => {
    const paths = [root, path.join(process.env['HOME'] ?? '/nowhere', '.')].filter(folder => folder.length > 6);
    expect(scripts.filter(file => paths.some(folder => read(file).includes(folder)))).toEqual([]);
    expect(scripts.filter(file => read(file).includes('file:///'))).toEqual([]);
  });

  test('has a dispatcher that is small and holds no heavy code', () => {
    expect(kilobytes(['index.js'])).toBeLessThan(dispatcherBudget);
    expect(heavy.filter(({ trace }) => trace.test(read('index.js'))).map(({ name }) => name)).toEqual([]);
  });

  test('holds no chunk that no action reaches', () => {
    const used = new Set(chunksBehind(chunksIn(read('index.js'))));
    expect(actionNames.flatMap(chunksInAll).filter(id => !used.has(id))).toEqual([]);
    const chunks = scripts.map(file => /^(\d+)\.index\.js$/.exec(file)?.[1]).filter(id => id !== undefined);
    expect(chunks.filter(id => !used.has(id))).toEqual([]);
  });
});

for (const name of actionNames) {
  describe(name, () => {
    const { atStart, lazily } = reachOf(`actions/${name}/index.ts`);

    test('loads heavy packages only when it uses them', () => {
      expect(heavy.filter(item => atStart.has(item.name)).map(item => item.name)).toEqual([]);
    });

    test('starts from chunks within its budget and without heavy code', () => {
      const files = chunksAtStart(name).map(chunkFile);
      expect(files).not.toEqual([]);
      expect(kilobytes(['index.js', ...files])).toBeLessThan(startBudget);
      const found = files.flatMap(file =>
        heavy.filter(({ trace }) => trace.test(read(file))).map(item => `${file}: ${item.name}`),
      );
      expect(found).toEqual([]);
    });

    test.each([
      ['@actions/artifact', ['@actions/artifact']],
      ['@actions/github', ['@actions/github', '@actions/artifact']],
    ])('can load %s only when its sources do, or use what brings it', (client, bringers) => {
      const trace = new RegExp(`node_modules/${client}/`);
      const can = chunksInAll(name).some(chunk => trace.test(read(chunkFile(chunk))));
      expect(can).toBe(bringers.some(bringer => lazily.has(bringer)));
    });
  });
}
