import { expect, test } from '@jest/globals';
import { DockerfileReader } from '../../../actions/buildx-matrix/contexts/target-dockerfile.ts';
import type { DefinedTarget } from '../../../actions/shared/bake/definition.ts';
import { linkTo, memoryTree, type TreeFiles } from '../trees.ts';

const files: TreeFiles = {
  'api/Dockerfile': 'FROM api',
  'api/other': 'FROM other',
  'images/shared': 'FROM shared',
  'api/broken': 'RUN x',
  'api/link': linkTo('deep/link'),
  'api/deep/link': linkTo('../other'),
  'api/out': linkTo('../images/shared'),
  'api/round': linkTo('round'),
  'api/lfs': 'version https://git-lfs.github.com/spec/v1\n',
  'api/sub': 'submodule',
  'work/x': '',
  linked: linkTo('api'),
  away: linkTo('/etc'),
};

const read = async (target: DefinedTarget) =>
  await new DockerfileReader().read(
    'app',
    { context: '../api', ...target },
    { root: '/repo', workdir: '/repo/work', tree: memoryTree(files).tree },
  );

const baseOf = async (target: DefinedTarget) => {
  const found = await read(target);
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
  [{ dockerfile: 'absent' }, { unwatched: 'its Dockerfile api/absent is not in git' }],
  [{ dockerfile: 'link' }, ['api/link', 'other']],
  [{ context: '../linked' }, ['linked/Dockerfile', 'api']],
  [{ dockerfile: 'out' }, { unwatched: 'its Dockerfile api/out leads to api/images/shared, which is not in git' }],
  [{ dockerfile: 'round' }, { unwatched: 'its Dockerfile api/round is a loop of symbolic links' }],
  [
    { context: '../away' },
    { unwatched: 'its Dockerfile away/Dockerfile leads out of the repository through a symbolic link' },
  ],
  [{ dockerfile: 'lfs' }, { unwatched: 'its Dockerfile api/lfs cannot be read from git' }],
  [{ dockerfile: 'sub/Dockerfile' }, { unwatched: 'its Dockerfile api/sub/Dockerfile is in a submodule' }],
  [{ dockerfile: 'work' }, { unwatched: 'its Dockerfile api/work is not in git' }],
])('%j', async (target, expected) => {
  expect(await baseOf(target)).toEqual(expected);
});

test('a Dockerfile that cannot be parsed has a reason', async () => {
  expect(await read({ dockerfile: 'broken' })).toMatchObject({ unreadable: 'line 1 is before the first FROM' });
});

test('every symlink on the way is a source', async () => {
  const found = await read({ context: '../linked', dockerfile: 'link' });
  const rules = 'rules' in found ? found.rules : [];
  expect(rules.map(({ kind, patterns }) => [kind, patterns[0]?.folder])).toEqual([
    ['dockerfile', 'api/other'],
    ['link', 'linked'],
    ['link', 'api/link'],
    ['link', 'api/deep/link'],
  ]);
});
