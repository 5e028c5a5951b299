import { describe, expect, test } from '@jest/globals';
import { largeContext } from '../../../actions/buildx-matrix/sources/large-contexts.ts';
import { createRepository, type Files, git } from '../../support/git-repository.ts';
import { bakeFile, evaluated, planIn, target } from '../plans.ts';

const half = new Uint8Array(largeContext / 2);

const repositoryOf = (files: Files, context = 'api') =>
  createRepository({
    'docker-bake.json': bakeFile({ api: target('api', { context }), job: target('job', { context }) }),
    [context === '.' ? 'Dockerfile' : `${context}/Dockerfile`]: 'FROM scratch\nCOPY . /app\n',
    ...files,
  });

async function noticesIn(folder: string): Promise<string> {
  const { runtime } = await planIn({ folder, inputs: { mode: 'all' } });
  return runtime.logText('notice');
}

describe('a context that is sent whole, is large and has no ignore file', () => {
  test('gets one notice for all its targets, with its size, and where to write what it does not need', async () => {
    const notice = await noticesIn(repositoryOf({ 'api/a': half, 'api/b/c': half, other: half }));
    expect(notice).toContain(
      'api, job: the build gets the whole folder api, 50 MB in 3 files (COPY ., api/Dockerfile:2)',
    );
    expect(notice).toContain('Name in api/.dockerignore what it does not need.');
  });

  test('at the root of the repository is called so', async () => {
    expect(await noticesIn(repositoryOf({ a: half, b: half }, '.'))).toContain('the build gets the whole repository');
  });

  test.each<[string, Files]>([
    ['it is smaller', { 'api/a': half }],
    ['it has an ignore file', { 'api/a': half, 'api/b': half, 'api/.dockerignore': 'b\n' }],
    ['only a part is taken', { 'api/a': half, 'api/b': half, 'api/Dockerfile': 'FROM scratch\nCOPY a /app\n' }],
    ['the large files are elsewhere', { a: half, b: half }],
  ])('gets none when %s', async (_, files) => {
    expect(await noticesIn(repositoryOf(files))).toBe('');
  });

  test('is measured with the others by one git, whatever their names are', async () => {
    const names = ['api', 'a*', ':(top)b', 'none'];
    const folder = createRepository({
      'docker-bake.json': bakeFile(
        Object.fromEntries(names.map((context, at) => [`t${at}`, target(`t${at}`, { context })])),
      ),
      ...Object.fromEntries(names.map(name => [`${name}/Dockerfile`, 'FROM scratch\nCOPY . /app\n'])),
      ...Object.fromEntries(names.slice(0, 3).flatMap(name => [1, 2].map(at => [`${name}/${at}`, half]))),
    });
    const listings: string[] = [];
    const { runtime } = await planIn({
      folder,
      inputs: { mode: 'all' },
      capture: async (program, args, options) => {
        if (args.includes('ls-tree')) listings.push(args.join(' '));
        return await evaluated(program, args, options);
      },
    });
    const found = runtime.logText('notice').match(/the whole folder \S+, \d+ MB in \d+ files/g);
    expect(found).toEqual(names.slice(0, 3).map(name => `the whole folder ${name}, 50 MB in 3 files`));
    expect(listings).toHaveLength(1);
  });

  test('gets none in a partial clone, in which git would fetch every file', async () => {
    const folder = repositoryOf({ 'api/a': half, 'api/b': half });
    git(folder, 'config', 'remote.origin.promisor', 'true');
    expect(await noticesIn(folder)).toBe('');
  });
});
