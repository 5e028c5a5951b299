import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gitOutput } from '../../context/checkout.ts';
import type { CheckoutPorts } from '../../runtime/runtime.ts';

/** How much later than the fetch of all tags something else may have been fetched, in milliseconds. */
const sameFetch = 5000;

const branches = 'refs/remotes/origin/';

/**
 * Why the clone may not have all Git tags; undefined when one fetch brought all of them, with or after everything else that
 * is in the clone. A pattern in the settings of the remote is no proof, because a fetch may name others; nor is a tag that
 * was followed, because it is on a fetched branch.
 */
export async function whatCloneLacks(runtime: CheckoutPorts): Promise<string | undefined> {
  const files = ['FETCH_HEAD', 'logs/HEAD', 'refs/tags', `logs/${branches}`].flatMap(name => ['--git-path', name]);
  const described = await gitOutput(runtime, 'rev-parse', '--is-shallow-repository', ...files);
  const [shallow, ...paths] = described?.split('\n') ?? [];
  if (shallow === undefined) return 'there is no clone here';
  if (shallow !== 'false') return 'the clone is shallow';
  const [fetchHead = '', log = '', looseTags = '', branchLogs = ''] = paths.map(name =>
    path.resolve(runtime.folders.workspace, name),
  );
  const settings = (await gitOutput(runtime, 'config', '--get-regexp', '^remote\\.')) ?? '';
  const isFetched = statSync(fetchHead, { throwIfNoEntry: false }) !== undefined;
  const actions = actionsIn(log);
  if (isFetched) {
    if (await isFetchOfAllTags(runtime, fetchHead, branchLogs)) return undefined;
  } else if (settings === '') {
    if (actions[0]?.startsWith('commit (initial)') === true) return undefined;
  } else if (isFreshClone(settings, actions) && !containsFile(looseTags)) return undefined;
  if (/^remote\.origin\.tagopt --no-tags$/im.test(settings)) return 'the clone was made without tags';
  const isOneBranch = settings !== '' && !fetchesBranches.test(settings);
  return isOneBranch ? 'the clone has one branch only' : 'nothing shows that the clone has all tags';
}

const fetchesBranches = /^remote\.origin\.fetch \+?refs\/(?:heads\/)?\*:/im;

/** "git clone" gets all tags. It packs them, and writes no FETCH_HEAD: whatever came later leaves one of the two. */
const isFreshClone = (settings: string, [first, ...others]: readonly string[]): boolean =>
  first?.startsWith('clone: from ') === true &&
  others.every(action => action.startsWith('checkout: ')) &&
  fetchesBranches.test(settings) &&
  !/^remote\.origin\.(?:tagopt --no-tags|fetch \^.*)$/im.test(settings);

/**
 * Whether the last fetch named all tags. Git logs the command of a fetch with each branch that it moves, and FETCH_HEAD lists
 * what the last fetch found; so the newest log is that of the last fetch if both are of the same age, and each branch and tag
 * of the clone is in the list.
 */
async function isFetchOfAllTags(runtime: CheckoutPorts, fetchHead: string, branchLogs: string): Promise<boolean> {
  const refs = await gitOutput(runtime, 'for-each-ref', '--format=%(refname)%(symref)', 'refs/tags', branches);
  if (refs === undefined) return false;
  const found = readOptional(fetchHead).matchAll(/^[0-9a-f]+\t(?:not-for-merge)?\t(branch|tag) '(.+)' of /gm);
  const fetched = new Set([...found].map(([, kind, name]) => (kind === 'tag' ? `refs/tags/${name}` : branches + name)));
  const names = refs.split('\n').filter(name => name !== '' && !name.startsWith(`${branches}HEADrefs/`));
  if (!names.every(name => fetched.has(name))) return false;
  const { mtimeMs } = statSync(fetchHead);
  const logs = names
    .filter(name => name.startsWith(branches))
    .map(name => path.join(branchLogs, name.slice(branches.length)));
  const times = logs.map(file => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  const newest = logs.filter((_, index) => mtimeMs - (times[index] ?? 0) <= sameFetch);
  return newest.length > 0 && newest.every(file => namesAllTags(actionsIn(file).at(-1) ?? ''));
}

/** @param action such as `fetch --prune origin +refs/tags/*:refs/tags/*: storing head` */
function namesAllTags(action: string): boolean {
  const [command, ...args] = action.slice(0, action.lastIndexOf(': ')).split(' ');
  if (command !== 'fetch' || args.some(argument => argument.startsWith('^'))) return false;
  if (args.some(argument => /^\+?(?:refs\/tags\/\*:refs\/tags\/\*|refs\/\*:refs\/\*)$/.test(argument))) return true;
  return args.includes('--tags') && !args.includes('--no-tags');
}

/** What a log of Git says was done, the oldest first. */
const actionsIn = (file: string): string[] =>
  readOptional(file)
    .split('\n')
    .flatMap(line => /^[^\t]*\t(.*)$/.exec(line)?.[1] ?? []);

function readOptional(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function containsFile(folder: string): boolean {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true }).some(entry => entry.isFile());
  } catch {
    return false;
  }
}
