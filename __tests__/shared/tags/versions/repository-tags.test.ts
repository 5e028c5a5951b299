import { describe, expect, test } from '@jest/globals';
import type { OpenRepository } from '../../../../actions/shared/context/repository-reader.ts';
import { permissionError, policyError, serviceError } from '../../../../actions/shared/runtime/errors.ts';
import { tagsOfClone, tagsOfRepository } from '../../../../actions/shared/tags/versions/repository-tags.ts';
import { createFakeRuntime, foldersIn, temporaryFolder } from '../../../support/fake-runtime.ts';
import { damaged, mutated, survives } from '../../../support/fuzzing.ts';
import { cloneOf, createOrigin, createRepository, git } from '../../../support/git-repository.ts';
import { contextAt } from '../tag-facts.ts';

const github = contextAt('refs/tags/v1.2.3');
const gitlab = { ...github, source: 'gitlab' as const };

function originWithTags(...tags: string[]): string {
  const origin = createOrigin({ a: '1' });
  for (const tag of tags) git(origin.folder, 'tag', tag);
  return origin.url;
}

const runtimeAt = (workspace: string) =>
  createFakeRuntime({ folders: foldersIn(workspace, temporaryFolder('temporary')) });

/** GitHub, of which nothing but its tags is asked. */
function tagsAt(github: () => readonly string[], asked: string[] = []): OpenRepository {
  const other = async () => {
    throw new Error('only tags are asked for');
  };
  return repository => ({
    readRepository: other,
    readCommit: other,
    listTagRefs: async () => {
      asked.push(repository);
      return github().map(name => ({ ref: `refs/tags/${name}` }));
    },
  });
}

const offline = tagsAt(() => {
  throw new Error('no request is allowed');
});

test('a whole clone answers without a request', async () => {
  const folder = cloneOf(originWithTags('v1.0.0', 'v2.0.0'));
  expect(await tagsOfRepository(runtimeAt(folder), github, offline)).toEqual(['v1.0.0', 'v2.0.0']);
});

test('a shallow clone lets GitHub be asked once', async () => {
  const asked: string[] = [];
  const folder = cloneOf(originWithTags('v1.0.0'), 1);
  const openRepository = tagsAt(() => ['v1.0.0', 'v3.0.0', 'v3.0.0'], asked);
  expect(await tagsOfRepository(runtimeAt(folder), github, openRepository)).toEqual(['v1.0.0', 'v3.0.0']);
  expect(asked).toEqual(['acme/shop']);
});

test.each([
  ['--no-tags', 'the clone was made without tags'],
  ['--single-branch', 'the clone has one branch only'],
])('a clone with %s is not trusted', async (option, reason) => {
  const url = originWithTags('v1.0.0');
  const folder = `${temporaryFolder('clone')}/work`;
  git(temporaryFolder('cwd'), 'clone', '--quiet', option, url, folder);
  await expect(tagsOfRepository(runtimeAt(folder), github, undefined)).rejects.toMatchObject({
    kind: 'input',
    message: expect.stringContaining(`${reason}, and there is no "github-token"`),
    fix: expect.stringMatching(/fetch-depth: 0.*github-token.*known-tags/s),
  });
});

/** A clone made with the commands of actions/checkout. */
function checkoutOf(url: string, ...fetch: readonly string[]): string {
  const folder = temporaryFolder('checkout');
  git(folder, 'init', '--quiet');
  git(folder, 'remote', 'add', 'origin', url);
  git(folder, '-c', 'protocol.version=2', 'fetch', '--quiet', '--prune', '--no-recurse-submodules', ...fetch);
  git(folder, 'checkout', '--quiet', '--force', '--detach', 'FETCH_HEAD');
  return folder;
}

describe('a checkout of an old patch release', () => {
  const old = createOrigin({ a: '1' });
  const main = git(old.folder, 'symbolic-ref', '--short', 'HEAD');
  for (const tag of ['v1.9.0', 'v2.0.1', 'v1.9.1']) git(old.folder, 'tag', tag);
  const all = ['v1.9.0', 'v1.9.1', 'v2.0.1'];
  const tagRun = `+${git(old.folder, 'rev-parse', 'HEAD')}:refs/tags/v1.9.1`;
  const branchRun = `+${git(old.folder, 'rev-parse', 'HEAD')}:refs/remotes/origin/${main}`;
  const unsure = 'nothing shows that the clone has all tags, and there is no "github-token"';

  test.each([
    ['a depth beyond the history, for a tag', ['--no-tags', '--depth=100', 'origin', tagRun]],
    ['a depth beyond the history, for a branch', ['--no-tags', '--depth=100', 'origin', branchRun]],
    ['fetch-tags of older versions, which follow tags', ['--depth=100', 'origin', branchRun]],
    ['fetch-tags with a depth', ['--no-tags', '--depth=100', 'origin', '+refs/tags/*:refs/tags/*', branchRun]],
    [
      'an input "ref" without its kind',
      ['--no-tags', '--depth=100', 'origin', `+refs/heads/${main}*:refs/remotes/origin/${main}*`],
    ],
  ])('does not move "latest", because it is not taken for complete: %s', async (_, fetch) => {
    const folder = checkoutOf(old.url, ...fetch);
    await expect(tagsOfRepository(runtimeAt(folder), github, undefined)).rejects.toThrow(unsure);
    expect(
      await tagsOfRepository(
        runtimeAt(folder),
        github,
        tagsAt(() => all),
      ),
    ).toEqual(all);
  });

  test('with fetch-depth 0 is complete', async () => {
    const patterns = ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*'];
    const folder = checkoutOf(old.url, '--no-tags', 'origin', ...patterns);
    expect(await tagsOfRepository(runtimeAt(folder), github, offline)).toEqual(all);
  });
});

test('a repository without a remote has all its tags', async () => {
  const folder = createRepository({ a: '1' });
  git(folder, 'tag', 'v5.0.0');
  expect(await tagsOfRepository(runtimeAt(folder), github, offline)).toEqual(['v5.0.0']);
});

test('elsewhere git asks the origin', async () => {
  const folder = cloneOf(originWithTags('v1.0.0', 'v4.0.0'), 1);
  expect(await tagsOfRepository(runtimeAt(folder), gitlab, undefined)).toEqual(['v1.0.0', 'v4.0.0']);
});

test('a service that refuses is an error with the ways out', async () => {
  const refusing = tagsAt(() => {
    throw permissionError('GitHub refused the tags.', { fix: 'Add contents: read.' });
  });
  await expect(tagsOfRepository(runtimeAt(temporaryFolder('empty')), github, refusing)).rejects.toMatchObject({
    kind: 'permission',
    message: expect.stringContaining('there is no clone here, and GitHub refused the tags. So "latest"'),
    fix: expect.stringMatching(/^Add contents: read\.\nWays out: /),
  });
});

test('a service that does not answer is no bad input', async () => {
  const silent = tagsAt(() => {
    throw serviceError('GitHub did not answer.');
  });
  await expect(tagsOfRepository(runtimeAt(temporaryFolder('empty')), github, silent)).rejects.toMatchObject({
    kind: 'service',
    message: expect.stringContaining('GitHub did not answer. So "latest"'),
    fix: expect.stringMatching(/^Ways out: /),
  });
});

describe('an answer that is no list of tags is never taken for a list without tags', () => {
  const malformed: readonly [string, unknown][] = [
    ['a list in a list', [[{ ref: 'refs/tags/v9.0.0' }]]],
    ['names without their objects', ['v9.0.0']],
    ['entries without a name', [{ object: {} }]],
    ['a branch among tags', [{ ref: 'refs/tags/v1.0.0' }, { ref: 'refs/heads/main' }]],
    ['null', [null]],
  ];
  test.each(malformed)('of GitHub: %s', async (_, answer) => {
    const openRepository: OpenRepository = repository => ({
      ...tagsAt(() => [])(repository),
      listTagRefs: async () => answer as unknown[],
    });
    await expect(tagsOfRepository(runtimeAt(temporaryFolder('empty')), github, openRepository)).rejects.toMatchObject({
      kind: 'service',
      message: expect.stringContaining('the answer of GitHub is not a list of tags. So "latest"'),
    });
  });

  /** A clone whose git answers `ls-remote` as given. */
  const answering = (exitCode: number, printed: string) => {
    const runtime = runtimeAt(cloneOf(originWithTags('v1.0.0'), 1));
    const capture: typeof runtime.capture = async (program, args, options) =>
      args.includes('ls-remote')
        ? { exitCode, stdout: Buffer.from(printed), stderr: '' }
        : await runtime.capture(program, args, options);
    return { ...runtime, capture };
  };

  test.each([
    ['a page of a proxy', '<html>Sign in</html>\n'],
    ['a line without a commit', 'refs/tags/v9.0.0\n'],
    ['a branch', `${'a'.repeat(40)}\trefs/heads/main\n`],
  ])('of git ls-remote: %s', async (_, printed) => {
    await expect(tagsOfRepository(answering(0, printed), gitlab, undefined)).rejects.toMatchObject({
      kind: 'service',
      message: expect.stringContaining('the answer of the origin is not a list of tags. So "latest"'),
    });
  });

  test('of git ls-remote: none, because it failed', async () => {
    await expect(tagsOfRepository(answering(128, ''), gitlab, undefined)).rejects.toMatchObject({
      kind: 'service',
      message: expect.stringContaining('the origin of the clone gave git no list of tags. So "latest"'),
    });
  });

  test('an empty list is one: the first version is the highest', async () => {
    expect(await tagsOfRepository(answering(0, ''), gitlab, undefined)).toEqual([]);
    expect(
      await tagsOfRepository(
        runtimeAt(temporaryFolder('empty')),
        github,
        tagsAt(() => []),
      ),
    ).toEqual([]);
  });
});

test('more tags than git may print are no missing repository', async () => {
  const runtime = runtimeAt(createRepository({ a: '1' }));
  const capture = () => Promise.reject(policyError('git for-each-ref printed more than 128 MiB.'));
  await expect(tagsOfClone({ ...runtime, capture })).rejects.toMatchObject({ kind: 'policy' });
});

test('without an origin there is no service to ask: the checkout is to be changed', async () => {
  await expect(tagsOfRepository(runtimeAt(temporaryFolder('empty')), gitlab, undefined)).rejects.toMatchObject({
    kind: 'input',
    message: expect.stringContaining('there is no clone here, and there is no origin to ask'),
  });
});

test('known-tags: git takes what is there', async () => {
  const folder = createRepository({ a: '1' });
  git(folder, 'tag', 'v5.0.0');
  expect(await tagsOfClone(runtimeAt(folder))).toEqual(['v5.0.0']);
  await expect(tagsOfClone(runtimeAt(temporaryFolder('empty')))).rejects.toThrow('is not a repository');
});

describe('any list of tags is read with all its names, or refused', () => {
  const sha = 'a'.repeat(40);

  test('of GitHub', async () => {
    const folder = temporaryFolder('empty');
    const capture = async () => ({ exitCode: 128, stdout: Buffer.alloc(0), stderr: '' });
    const runtime = { ...runtimeAt(folder), capture };
    const lists = mutated([{ ref: 'refs/tags/v1.0.0', object: { sha } }, { ref: 'refs/tags/v2.0.0' }]);
    const { taken, refused } = await survives(lists, async list => {
      const entries = Array.isArray(list) ? list : [list];
      const openRepository: OpenRepository = name => ({ ...tagsAt(() => [])(name), listTagRefs: async () => entries });
      const tags = await tagsOfRepository(runtime, github, openRepository);
      expect(tags).toHaveLength(new Set(entries.map(entry => entry.ref)).size);
    });
    expect(taken).toBeGreaterThan(50);
    expect(refused).toBeGreaterThan(100);
  });

  test('of git ls-remote', async () => {
    const runtime = runtimeAt(cloneOf(originWithTags('v1.0.0'), 1));
    // Whatever else git is asked, it answers the same each time.
    const answers = new Map<string, ReturnType<typeof runtime.capture>>();
    const ask: typeof runtime.capture = (program, args, options) => {
      const key = args.join('\n');
      const answer = answers.get(key) ?? runtime.capture(program, args, options);
      answers.set(key, answer);
      return answer;
    };
    const printed = damaged(`${sha}\trefs/tags/v1.0.0\n${sha}\trefs/tags/v2.0.0\n`, '');
    const { taken, refused } = await survives(printed, async text => {
      const capture: typeof runtime.capture = async (program, args, options) =>
        args.includes('ls-remote')
          ? { exitCode: 0, stdout: Buffer.from(text), stderr: '' }
          : await ask(program, args, options);
      const tags = await tagsOfRepository({ ...runtime, capture }, gitlab, undefined);
      expect(tags.length).toBeLessThanOrEqual(text.split('\n').length);
    });
    expect(taken).toBeGreaterThan(50);
    expect(refused).toBeGreaterThan(100);
  });
});
