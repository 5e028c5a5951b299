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

/** Why the clone may not have all tags; undefined when it has them. */
async function whatCloneLacks(runtime: CheckoutPorts): Promise<string | undefined> {
  const shallow = await gitOutput(runtime, 'rev-parse', '--is-shallow-repository');
  if (shallow === undefined) return 'there is no clone here';
  if (shallow !== 'false') return 'the clone is shallow';
  const settings = (await gitOutput(runtime, 'config', '--get-regexp', '^remote\\.origin\\.(fetch|tagopt)$')) ?? '';
  if (/tagopt --no-tags/i.test(settings)) return 'the clone was made without tags';
  const fetches = settings.split('\n').filter(line => /\.fetch /i.test(line));
  const all = fetches.length === 0 || fetches.some(line => /\+?refs\/(?:heads|tags)\/\*:|\+?refs\/\*:/.test(line));
  return all ? undefined : 'the clone has one branch only';
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
