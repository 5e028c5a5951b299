import type { RefFacts } from './build-context.ts';

/** `gh-readonly-queue/<base>/pr-<number>-<commit>`: docs.github.com, "Managing a merge queue". */
const queueBranch = /^gh-readonly-queue\/(.+)\/pr-(\d+)-[0-9a-f]+$/;

/** Reads `refs/heads/…`, `refs/tags/…` and `refs/pull/<number>/…`; anything else is detached. */
export function readRef(ref: string): RefFacts {
  const [, folder, name = ''] = /^refs\/(heads|tags|pull)\/(.+)$/s.exec(ref) ?? [];
  if (folder === 'tags') return { ref, kind: 'tag', refName: name };
  if (folder === 'pull') {
    const number = /^(\d+)(?:\/|$)/.exec(name)?.[1];
    return number === undefined ? detached : { ref, kind: 'pull-request', refName: number };
  }
  if (folder !== 'heads') return detached;
  const [, base, number] = queueBranch.exec(name) ?? [];
  if (base !== undefined && number !== undefined) return queueRef(ref, base, Number(number));
  return { ref, kind: 'branch', refName: name };
}

/** A name that stays while a pull request is in the merge queue: GitHub's name ends in a commit id of 40 digits. */
export function queueRef(ref: string, base: string, number: number): RefFacts {
  return { ref, kind: 'merge-queue', refName: `merge-queue/${base}/pr-${number}` };
}

export const branchRef = (name: string): RefFacts => readRef(`refs/heads/${name}`);
export const tagRef = (name: string): RefFacts => ({ ref: `refs/tags/${name}`, kind: 'tag', refName: name });
export const pullRequestRef = (number: number): RefFacts => readRef(`refs/pull/${number}/merge`);
export const detached: RefFacts = { ref: 'HEAD', kind: 'detached', refName: '' };
