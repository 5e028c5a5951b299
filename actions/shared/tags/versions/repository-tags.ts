import type { BuildContext } from '../../context/build-context.ts';
import { gitOutput } from '../../context/checkout.ts';
import { textAt } from '../../context/payload.ts';
import { answerOrFailure, type OpenRepository } from '../../context/repository-reader.ts';
import { readRemote } from '../../git/checkout.ts';
import { createGit } from '../../git/git.ts';
import { followRename } from '../../git/moved-remote.ts';
import { ActionError, type ErrorKind, inputError } from '../../runtime/errors.ts';
import type { CheckoutPorts, OriginPorts } from '../../runtime/runtime.ts';
import { whatCloneLacks } from './complete-clone.ts';

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
 * @throws ActionError that names the ways out when neither is possible: of the kind of the failure of the service, or of
 *   kind `input` when there is none to ask. An answer that is no list of tags never counts as a list without tags
 */
export async function tagsOfRepository(
  runtime: OriginPorts,
  context: BuildContext,
  openRepository: OpenRepository | undefined,
): Promise<readonly string[]> {
  const lacks = await whatCloneLacks(runtime);
  if (lacks === undefined) return await tagsOfClone(runtime);
  const found = context.source === 'github' ? await tagsOfGitHub(context, openRepository) : await tagsOfOrigin(runtime);
  if ('tags' in found) return found.tags;
  throw new ActionError(
    found.kind,
    `Whether this version is the highest one is unknown: ${lacks}, and ${found.failure}. So "latest" and shorter tags such as "1.2" could move back to an older version.`,
    { fix: [found.fix, waysOut].filter(Boolean).join('\n') },
  );
}

type RemoteTags = { readonly tags: readonly string[] } | MissingTags;

interface MissingTags {
  readonly kind: ErrorKind;
  /** A sentence without its full stop. */
  readonly failure: string;
  readonly fix?: string | undefined;
}

async function tagsOfGitHub(
  { repository }: BuildContext,
  openRepository: OpenRepository | undefined,
): Promise<RemoteTags> {
  if (openRepository === undefined) {
    return { kind: 'input', failure: 'there is no "github-token" to ask GitHub with' };
  }
  const result = await answerOrFailure(openRepository(repository).listTagRefs());
  if ('failure' in result) return { kind: result.error.kind, failure: result.failure, fix: result.error.fix };
  return readTags('GitHub', result.answer, ref => /^refs\/tags\/(.+)$/s.exec(textAt(ref, 'ref'))?.[1]);
}

/** One entry that cannot be read makes the list useless: the highest version could be in it. */
function readTags<Entry>(
  service: string,
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string | undefined,
): RemoteTags {
  const names = entries.map(nameOf);
  const tags = names.filter(name => name !== undefined);
  if (tags.length === names.length) return { tags: [...new Set(tags)] };
  return { kind: 'service', failure: `the answer of ${service} is not a list of tags` };
}

async function tagsOfOrigin(runtime: OriginPorts): Promise<RemoteTags> {
  if ((await gitOutput(runtime, 'remote', 'get-url', 'origin')) === undefined) {
    return { kind: 'input', failure: 'there is no origin to ask' };
  }
  const listed = await listOrigin(runtime);
  if (listed === undefined) return { kind: 'service', failure: 'the origin of the clone gave git no list of tags' };
  const lines = listed.split('\n').filter(Boolean);
  return readTags('the origin', lines, line => /^[0-9a-f]{40,64}\trefs\/tags\/(.+)$/.exec(line)?.[1]);
}

/** Headers of the configuration, such as that of actions/checkout, do not follow a redirect to another host. */
async function listOrigin({ capture, env, folders: { workspace }, request }: OriginPorts): Promise<string | undefined> {
  try {
    const options = { capture, env, cwd: workspace };
    const remote = await readRemote(createGit(options), { trusted: [workspace] });
    const { settings } = remote;
    const onRedirect = followRename(remote, request);
    return await createGit({ ...options, settings, onRedirect }).text(['ls-remote', '--tags', '--refs', 'origin']);
  } catch (error) {
    if (error instanceof ActionError && error.kind !== 'policy') return undefined;
    throw error;
  }
}
