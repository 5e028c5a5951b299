import { describe, expect, test } from '@jest/globals';
import type { NewCommit, RemoteBranch, Transfer } from '../../../actions/shared/git/remote-branch.ts';
import { type BranchUpdate, updateBranch } from '../../../actions/update-helm-values/delivery/branch-update.ts';
import type { FileWrite, FoundFile } from '../../../actions/update-helm-values/files/file-kind.ts';
import { maxFileBytes } from '../../../actions/update-helm-values/source/text-file.ts';
import { createFakeRuntime } from '../../support/fake-runtime.ts';

const tips = ['1'.repeat(40), '2'.repeat(40)];
const modes: Readonly<Record<string, string>> = {
  'deploy/v.yaml': '100755',
  'deploy/link': '120000',
  'deploy/module': '160000',
  'deploy/folder': '040000',
  'deploy/big': '100644',
  'deploy/full': '100644',
};
const sizes: Readonly<Record<string, number>> = { 'deploy/big': maxFileBytes + 1, 'deploy/full': maxFileBytes };

/** A branch that another push moves before each push but the last. */
function fakeBranch(moves = 0) {
  const commits: NewCommit[] = [];
  let fetches = 0;
  const remote: RemoteBranch = {
    fetch: async () => ({ id: tips[fetches++] ?? '' }),
    find: async (_, file) => {
      const mode = modes[file];
      return mode === undefined ? undefined : { mode, id: file };
    },
    read: async ({ id }) => Buffer.alloc(sizes[id] ?? 3, id),
    commit: async change => {
      commits.push(change);
      return `${commits.length}`.repeat(40);
    },
    push: async (commit): Promise<Transfer> =>
      commits.length <= moves ? { failed: '! [rejected] main -> main (fetch first)' } : { id: commit },
    isAncestor: async () => false,
    close: () => undefined,
  };
  return { commits, target: { branch: 'main', url: 'https://git.example/a', prefix: 'deploy/', remote } };
}

interface Plan {
  readonly writes: readonly FileWrite[];
  readonly found: readonly FoundFile[];
}

const updateOf = (changes: Partial<BranchUpdate<Plan>> = {}): BranchUpdate<Plan> => ({
  files: ['v.yaml'],
  author: { name: 'A', email: 'a@b.c' },
  maxAttempts: 3,
  deadline: 60,
  dryRun: false,
  plan: async found => ({ found, writes: [{ path: 'deploy/v.yaml', mode: '100755', content: Buffer.from('x') }] }),
  message: ({ found }) => `Update ${found.map(({ path }) => path).join()}`,
  ...changes,
});

const ports = { sleep: async () => undefined, random: () => 0, now: () => 0 };

describe('a branch is updated', () => {
  test('by one commit on its tip', async () => {
    const { commits, target } = fakeBranch();
    const done = await updateBranch(target, updateOf(), createFakeRuntime(), ports);
    expect(done).toMatchObject({ commit: '1'.repeat(40), attempts: 1 });
    expect(commits).toEqual([
      {
        parent: tips[0],
        files: [{ path: 'deploy/v.yaml', mode: '100755', content: Buffer.from('x') }],
        message: 'Update deploy/v.yaml',
        author: { name: 'A', email: 'a@b.c' },
        date: new Date('2026-01-01T00:00:00Z'),
      },
    ]);
  });

  test('by a new plan when it moved meanwhile, and says so', async () => {
    const { commits, target } = fakeBranch(1);
    const runtime = createFakeRuntime();
    const done = await updateBranch(target, updateOf(), runtime, ports);
    expect(done).toMatchObject({ commit: '2'.repeat(40), attempts: 2 });
    expect(commits.map(({ parent }) => parent)).toEqual(tips);
    expect(runtime.entries).toEqual([{ level: 'info', message: 'Attempt 1: the branch moved' }]);
  });

  test.each([
    ['a dry run', { dryRun: true }],
    ['a plan without writes', { plan: async (found: readonly FoundFile[]) => ({ found, writes: [] }) }],
  ])('not by %s', async (_, changes) => {
    const { commits, target } = fakeBranch();
    const done = await updateBranch(target, updateOf(changes), createFakeRuntime(), ports);
    expect(done).toMatchObject({ commit: undefined, plan: { found: [{ path: 'deploy/v.yaml' }] } });
    expect(commits).toEqual([]);
  });

  test('within its attempts', async () => {
    const { commits, target } = fakeBranch(9);
    const update = updateOf({ maxAttempts: 2 });
    await expect(updateBranch(target, update, createFakeRuntime(), ports)).rejects.toMatchObject({ kind: 'service' });
    expect(commits).toHaveLength(2);
  });

  test('within its deadline', async () => {
    const { commits, target } = fakeBranch(9);
    let seconds = 0;
    const clock = {
      ...ports,
      now: () => {
        seconds += 40;
        return seconds * 1000;
      },
    };
    const update = updateOf({ maxAttempts: 9 });
    await expect(updateBranch(target, update, createFakeRuntime(), clock)).rejects.toMatchObject({ kind: 'service' });
    expect(commits).toHaveLength(2);
  });
});

test('files of the tip are found, or it is said why not', async () => {
  const { target } = fakeBranch();
  const files = ['v.yaml', 'full', 'big', 'link', 'module', 'folder', 'missing'];
  const { plan } = await updateBranch(target, updateOf({ files, dryRun: true }), createFakeRuntime(), ports);
  expect(
    plan.found.map(file => ('error' in file ? `${file.path}: ${file.error}` : `${file.path} ${file.mode}`)),
  ).toEqual([
    'deploy/v.yaml 100755',
    'deploy/full 100644',
    'deploy/big: the file has 5242881 bytes; allowed: up to 5242880',
    'deploy/link: the file is a symbolic link; name the file it leads to',
    'deploy/module: this is a submodule; run the action in its own repository',
    'deploy/folder: this is a folder',
    'deploy/missing: there is no such file at commit 111111111111',
  ]);
});
