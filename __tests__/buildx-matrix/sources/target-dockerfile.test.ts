import { expect, test } from '@jest/globals';
import { DockerfileReader } from '../../../actions/buildx-matrix/sources/target-dockerfile.ts';
import type { DefinedTarget } from '../../../actions/shared/bake/definition.ts';

const files: Readonly<Record<string, string>> = {
  'api/Dockerfile': 'FROM api',
  'api/other': 'FROM other',
  'images/shared': 'FROM shared',
  'api/broken': 'RUN x',
};

function readerOf() {
  const read: string[] = [];
  const readFile = (file: string) => {
    read.push(file);
    return files[file];
  };
  return { reader: new DockerfileReader({ root: '/repo', workdir: '/repo/work', readFile }), read };
}

const baseOf = (target: DefinedTarget) => {
  const found = readerOf().reader.read(target, 'api');
  return 'file' in found ? [found.path, found.file.stages[0]?.base] : found;
};

test.each<[DefinedTarget, unknown]>([
  [{}, ['api/Dockerfile', 'api']],
  [{ dockerfile: 'other' }, ['api/other', 'other']],
  [{ dockerfile: '../images/shared' }, ['images/shared', 'shared']],
  [{ dockerfile: '/repo/images/shared' }, ['images/shared', 'shared']],
  [{ dockerfile: 'cwd://../images/shared' }, ['images/shared', 'shared']],
  [{ 'dockerfile-inline': 'FROM $${BASE}' }, [undefined, '${BASE}']],
  [{ 'dockerfile-inline': 'FROM inline', dockerfile: 'other' }, [undefined, 'inline']],
  [{ dockerfile: '../../elsewhere' }, { unwatched: 'its Dockerfile ../../elsewhere is outside the repository' }],
  [{ dockerfile: 'absent' }, { unwatched: 'its Dockerfile api/absent is not in the checkout' }],
  [{ dockerfile: 'broken' }, { path: 'api/broken', unreadable: 'line 1 is before the first FROM' }],
])('%j', (target, expected) => {
  expect(baseOf(target)).toEqual(expected);
});

test('each file is read once, also one that is absent', () => {
  const { reader, read } = readerOf();
  for (const dockerfile of ['other', 'absent', 'other', 'absent']) reader.read({ dockerfile }, 'api');
  expect(read).toEqual(['api/other', 'api/absent']);
});
