import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BuildContext } from '../../context/build-context.ts';
import { gitOutput } from '../../context/checkout.ts';
import { textAt } from '../../context/payload.ts';
import { answerOrFailure, type OpenRepository } from '../../context/repository-reader.ts';
import { inputError } from '../../runtime/errors.ts';
import type { CheckoutPorts } from '../../runtime/runtime.ts';

const waysOut = [
  'Ways out: check out with all tags (actions/checkout with "fetch-depth: 0"),',
  'or pass "github-token", so that GitHub can be asked,',
  'or set "known-tags" to "none" (nothing is compared), or to the list of tags.',
].join('\n');

/** All Git tags of the clone. */
export async function tagsOfClone(runtime: CheckoutPorts): Promise<readonly string[]> {
  const listed = await gitOutput(runtime, 'for-each-ref', '--format=%(refname:strip=2)', 'refs/tags');
  if (listed !== undefined) return listed.split('\n').filter(Boolean);
  throw inputError(
    `Input "known-tags" is "git", and ${runtime.folders.workspace} is not a repository that git reads.`,
    {
      fix: waysOut,
    },
  );
}

/**
 * All Git tags of the repository: from the clone if it has all of them, else by one request to the service.
 *
 * @throws ActionError of kind `input` that names the ways out when neither is possible
 */
export async function tagsOfRepository(
  runtime: CheckoutPorts,
  context: BuildContext,
  openRepository: OpenRepository | undefined,
): Promise<readonly string[]> {
  const lacks = await whatCloneLacks(runtime);
  if (lacks === undefined) return await tagsOfClone(runtime);
  const found = context.source === 'github' ? await tagsOfGitHub(context, openRepository) : await tagsOfOrigin(runtime);
  if ('tags' in found) return found.tags;
  throw inputError(
    `Whether this version is the highest one is unknown: ${lacks}, and ${found.failure}. So "latest" and shorter tags such as "1.2" could move back to an older version.`,
    { fix: waysOut },
  );
}

/** Why the clone may not have all tags; undefined when it has them for certain. */
async function whatCloneLacks(runtime: CheckoutPorts): Promise<string | undefined> {
  const paths = ['--git-path', 'FETCH_HEAD', '--git-path', 'logs/HEAD'];
  const described = await gitOutput(runtime, 'rev-parse', '--is-shallow-repository', ...paths);
  const [shallow, fetchHead = '', log = ''] = described?.split('\n') ?? [];
  if (shallow === undefined) return 'there is no clone here';
  if (shallow !== 'false') return 'the clone is shallow';
  const settings = (await gitOutput(runtime, 'config', '--get-regexp', '^remote\\.origin\\.(url|fetch|tagopt)$')) ?? '';
  if (settings === '') return undefined;
  if (/tagopt --no-tags/i.test(settings)) return 'the clone was made without tags';
  if (/tagopt --tags|\.fetch \+?refs\/(?:tags\/)?\*:/i.test(settings)) return undefined;
  const read = (file: string) => readOptional(path.resolve(runtime.folders.workspace, file));
  if (fetchedAllTags(read(fetchHead))) return undefined;
  if (!/\.fetch \+?refs\/heads\/\*:/i.test(settings)) return 'the clone has one branch only';
  // "git clone" fetches all tags, which no other command writes into the log.
  return /^[^\n]*\tclone: from /.test(read(log)) ? undefined : 'nothing shows that the clone has all tags';
}

function readOptional(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/**
 * Whether the last fetch named all branches and all tags, as actions/checkout does with `fetch-depth: 0`. Git marks refs that
 * a pattern on the command line names as "for merge", and tags that it only follows as not. Names without a common beginning
 * show that the pattern is `*` and not `release*`.
 */
function fetchedAllTags(fetchHead: string): boolean {
  const named = [...fetchHead.matchAll(/^[0-9a-f]+\t\t(branch|tag) '(.)/gm)];
  const kinds = new Set(named.map(([, kind]) => kind));
  return kinds.size === 2 && new Set(named.map(([, , first]) => first)).size > 1;
}

type RemoteTags = { readonly tags: readonly string[] } | { readonly failure: string };

async function tagsOfGitHub(
  { repository }: BuildContext,
  openRepository: OpenRepository | undefined,
): Promise<RemoteTags> {
  if (openRepository === undefined) return { failure: 'there is no "github-token" to ask GitHub with' };
  const result = await answerOrFailure(openRepository(repository).listTagRefs());
  if ('failure' in result) return result;
  const names = result.answer.map(ref => /^refs\/tags\/(.+)$/.exec(textAt(ref, 'ref'))?.[1] ?? '');
  return { tags: [...new Set(names.filter(Boolean))] };
}

async function tagsOfOrigin(runtime: CheckoutPorts): Promise<RemoteTags> {
  const listed = await gitOutput(runtime, 'ls-remote', '--tags', '--refs', 'origin');
  if (listed === undefined) return { failure: 'git could not ask the origin of the clone' };
  return { tags: listed.split('\n').flatMap(line => /\trefs\/tags\/(.+)$/.exec(line)?.[1] ?? []) };
}
