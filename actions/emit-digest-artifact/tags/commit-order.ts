import * as v from 'valibot';
import { answerOrFailure } from '../../shared/context/repository-reader.ts';
import { type Ancestry, readAncestry } from '../../shared/git/ancestry.ts';
import { readRemote } from '../../shared/git/checkout.ts';
import { createGit } from '../../shared/git/git.ts';
import { followRename } from '../../shared/git/moved-remote.ts';
import type { RepositoryApi } from '../../shared/github/api/repository-api.ts';
import type { BuildPlan } from '../../shared/images/documents/build-plan.ts';
import * as field from '../../shared/images/fields.ts';
import { ActionError } from '../../shared/runtime/errors.ts';
import type { OriginPorts } from '../../shared/runtime/runtime.ts';

/** Which of two commits is newer, and where the ref of this run is now. */
export interface CommitOrder {
  /** How a commit is related to the one that is published: by the clone, else by GitHub. Asked once for each commit. */
  ancestryOf(revision: string): Promise<Ancestry>;
  /** The commit that the ref of this run names now; undefined when it cannot be known. */
  readTip(): Promise<string | undefined>;
  /** Why GitHub did not say how commits are related; undefined when it was not asked, or did. */
  readonly obstacle: string | undefined;
}

export interface OrderSources {
  readonly plan: Pick<BuildPlan, 'headRevision' | 'ref'>;
  readonly runtime: OriginPorts;
  /** Opens GitHub's API; undefined without a token, and outside of GitHub. */
  readonly openApi: (() => RepositoryApi) | undefined;
}

/** docs.github.com/rest/commits/commits, "Compare two commits": how the head is related to the base. */
const comparison = v.looseObject({ status: v.picklist(['ahead', 'behind', 'identical', 'diverged']) });
const refDocument = v.looseObject({ object: v.looseObject({ sha: field.commit }) });

const ancestries = { ahead: 'older', behind: 'newer', identical: 'same', diverged: 'diverged' } as const;

export function createCommitOrder({ plan, runtime, openApi }: OrderSources): CommitOrder {
  const git = createGit({ capture: runtime.capture, cwd: runtime.folders.workspace, env: runtime.env });
  const known = new Map<string, Promise<Ancestry>>();
  let api: RepositoryApi | undefined;
  let obstacle: string | undefined;
  let tip: Promise<string | undefined> | undefined;
  const ask = async <T>(question: (opened: RepositoryApi) => Promise<unknown>, answer: v.GenericSchema<T>) => {
    if (openApi === undefined) {
      obstacle ??= 'there is no token to ask GitHub with';
      return undefined;
    }
    api ??= openApi();
    const result = await answerOrFailure(question(api));
    if ('failure' in result) {
      obstacle ??= result.failure;
      return undefined;
    }
    const read = v.safeParse(answer, result.answer);
    return read.success ? read.output : undefined;
  };
  const compare = async (revision: string): Promise<Ancestry> => {
    const ofClone = await readAncestry(git, revision, plan.headRevision);
    if (ofClone !== 'unknown') return ofClone;
    const answer = await ask(opened => opened.compareCommits(revision, plan.headRevision), comparison);
    return answer === undefined ? 'unknown' : ancestries[answer.status];
  };
  const findTip = async (): Promise<string | undefined> => {
    const ref = tipRef(plan.ref);
    if (ref === undefined) return undefined;
    if (openApi === undefined) return await tipOfOrigin(runtime, ref);
    return (await ask(opened => opened.readRef(ref.slice('refs/'.length)), refDocument))?.object.sha;
  };
  return {
    ancestryOf: revision => {
      const comparing = known.get(revision) ?? compare(revision);
      known.set(revision, comparing);
      return comparing;
    },
    readTip: () => {
      tip ??= findTip();
      return tip;
    },
    get obstacle() {
      return obstacle;
    },
  };
}

/** The ref whose tip is the head revision of a run. A Git tag is no name of a branch that could go back. */
export function tipRef(ref: string): string | undefined {
  if (ref.startsWith('refs/heads/')) return ref;
  const request = /^(refs\/(?:pull|merge-requests)\/\d+)\/(?:merge|head)$/.exec(ref)?.[1];
  return request && `${request}/head`;
}

/** Outside of GitHub: what the server of the clone has. */
async function tipOfOrigin({ capture, env, folders, request }: OriginPorts, ref: string): Promise<string | undefined> {
  const options = { capture, env, cwd: folders.workspace };
  try {
    const remote = await readRemote(createGit(options), { trusted: [folders.workspace] });
    const { settings } = remote;
    const onRedirect = followRename(remote, request);
    const listed = await createGit({ ...options, settings, onRedirect }).text(['ls-remote', '--refs', 'origin', ref]);
    return listed
      .split('\n')
      .map(line => line.split('\t'))
      .find(([, name]) => name === ref)?.[0];
  } catch (error) {
    if (error instanceof ActionError) return undefined;
    throw error;
  }
}
