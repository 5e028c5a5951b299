import { describe, expect, test } from '@jest/globals';
import { type Chunk, nameChunks, renameChunks } from '../../../scripts/bundle/chunk-names.mjs';

const chunk = (
  id: number,
  roots: string[],
  rooms: Record<string, number>,
  { companions = [id], loaders = [] }: Partial<Pick<Chunk, 'companions' | 'loaders'>> = {},
): Chunk => ({
  id,
  entry: false,
  modules: [],
  roots,
  rooms,
  companions,
  loaders,
});
const namesOf = (...chunks: Chunk[]) => Object.fromEntries(nameChunks(chunks));

describe('a chunk is named after', () => {
  test.each([
    ['the action that it is loaded for', 'actions/compute-tags/index.js', 'compute-tags'],
    ['the module that it is loaded for', 'actions/shared/runtime/exec.js', 'shared-runtime-exec'],
    [
      'the module in a room of an action',
      'actions/buildx-matrix/sources/base-images.js',
      'buildx-matrix-sources-base-images',
    ],
    ['the front', 'actions/cli.js', 'cli'],
    ['the package that it is loaded for', 'package/@actions/github', 'package-actions-github'],
  ])('%s', (_, root, name) => {
    const rooms = { 'shared/images': 900, 'package/undici': 100 };
    expect(namesOf(chunk(7, [root], rooms))).toEqual({ 7: name });
  });

  test('the only package in it, whatever of it is imported', () => {
    const semver = chunk(7, ['package/semver', 'package/semver'], { 'package/semver': 20 });
    expect(namesOf(semver)).toEqual({ 7: 'package-semver' });
  });

  test('the room that most of it comes from, where several modules are imported', () => {
    const roots = ['actions/shared/registry/open.js', 'actions/shared/runtime/document.js'];
    expect(namesOf(chunk(7, roots, { 'shared/runtime': 10, 'shared/registry': 20 }))).toEqual({ 7: 'shared-registry' });
  });
});

test('the entry has no name', () => {
  expect(namesOf({ ...chunk(1, [], {}), entry: true })).toEqual({});
});

test('chunks of one room get different names from what uses them, packages aside', () => {
  const roots = ['actions/shared/registry/open.js', 'actions/shared/runtime/document.js'];
  const action = (id: number, name: string) => chunk(id, [`actions/${name}/index.js`], { [name]: 1 });
  expect(
    namesOf(
      action(1, 'emit-digest-artifact'),
      action(2, 'build-images'),
      chunk(3, ['package/yaml'], { 'package/yaml': 5 }),
      chunk(4, roots, { 'shared/registry': 20 }, { companions: [2, 4, 3, 1] }),
      chunk(5, roots, { 'shared/registry': 10 }, { companions: [5, 2] }),
    ),
  ).toMatchObject({
    4: 'shared-registry-for-build-images-emit-digest-artifact',
    5: 'shared-registry-for-build-images',
  });
});

test('chunks for one module, which two actions load when they need it, are named after the actions', () => {
  const discovery = (id: number, loader: number) =>
    chunk(id, ['actions/shared/bake/discovery.js'], { 'shared/bake': 5 }, { loaders: [loader, 5] });
  const names = namesOf(
    chunk(1, ['actions/compute-tags/index.js'], { 'compute-tags': 1 }),
    chunk(2, ['actions/buildx-matrix/index.js'], { 'buildx-matrix': 1 }),
    discovery(3, 1),
    discovery(4, 2),
    chunk(5, ['package/yaml'], { 'package/yaml': 5 }),
    chunk(6, ['actions/a.js', 'actions/b.js'], { 'shared/bake': 5 }, { loaders: [1] }),
  );
  expect(names).toMatchObject({
    3: 'shared-bake-discovery-for-compute-tags',
    4: 'shared-bake-discovery-for-buildx-matrix',
    6: 'shared-bake',
  });
});

describe('refused is', () => {
  test('a chunk without a name', () => {
    expect(() => namesOf(chunk(7, [], {}))).toThrow(/^No name for the chunk .*scripts\/bundle\/chunk-names\.mjs/);
  });

  test('one name for two chunks', () => {
    const [one, two] = [chunk(7, ['actions/a-b/index.js'], {}), chunk(8, ['actions/a/b.js'], {})];
    expect(() => namesOf(one, two)).toThrow(/^Two chunks are named a-b: .*scripts\/bundle\/chunk-names\.mjs/);
  });
});

describe('renaming', () => {
  const runtime = 'x.u = (chunkId) => {\n\t\treturn "" + chunkId + ".index.js";\n};';
  const names = new Map([
    [7, 'compute-tags'],
    [8, 'package-yaml'],
  ]);

  test('puts names for numbers where chunks are loaded and where they say what they are', () => {
    const files = new Map([
      ['index.js', `${runtime}\n__nccwpck_require__.e(/* import() */ 7).then(a); f.e(8);`],
      ['7.index.js', 'export const id = 7;\nexport const ids = [7,8];\n__webpack_require__.e(8)'],
    ]);
    expect(Object.fromEntries(renameChunks(files, names))).toEqual({
      'index.js':
        'x.u = (chunkId) => {\n\t\treturn "chunks/" + chunkId + ".js";\n};\n' +
        "__nccwpck_require__.e(/* import() */ 'compute-tags').then(a); f.e(8);",
      'chunks/compute-tags.js':
        "export const id = 'compute-tags';\nexport const ids = ['compute-tags', 'package-yaml'];\n__webpack_require__.e('package-yaml')",
    });
  });

  test.each([
    ['a chunk that is not there', { 'index.js': `${runtime} __webpack_require__.e(9)` }, /loads chunk 9/],
    ['a runtime of another form', { 'index.js': 'x.u = id => id' }, /0 times .* must learn its new form/],
    ['a chunk of another form', { '7.index.js': 'exports.id = 7;' }, /0 times .* must learn its new form/],
    ['a file that is no chunk', { 'logo.png': '' }, /logo\.png, which is no chunk/],
  ])('refuses %s', (_, files, message) => {
    expect(() => renameChunks(new Map(Object.entries(files)), names)).toThrow(message);
  });
});
