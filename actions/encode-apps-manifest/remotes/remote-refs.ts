import { checkRefName, isFullCommit } from '../list/ref-name.ts';

/** The branches and tags of a repository, by their short names. */
export interface RemoteRefs {
  readonly branches: ReadonlyMap<string, string>;
  readonly tags: ReadonlyMap<string, RemoteTag>;
  /** Known only when it was requested. */
  readonly defaultBranch: string | undefined;
}

export interface RemoteTag {
  /** The commit, also for an annotated tag. */
  readonly commit: string;
  /** The id of the tag object; equal to `commit` for a lightweight tag. */
  readonly object: string;
}

/** Parses `git ls-remote`: `<object>\t<ref>`, `^{}` for what an annotated tag points to, `ref: <ref>\tHEAD`. */
export function parseRefs(text: string): RemoteRefs {
  const branches = new Map<string, string>();
  const tags = new Map<string, RemoteTag>();
  let defaultBranch: string | undefined;
  for (const line of text.split('\n')) {
    const [object = '', ref = ''] = line.split('\t');
    if (ref === 'HEAD') defaultBranch ??= defaultBranchOf(object);
    if (!isFullCommit(object)) continue;
    if (ref.startsWith('refs/heads/')) branches.set(ref.slice('refs/heads/'.length), object);
    if (!ref.startsWith('refs/tags/')) continue;
    const name = ref.slice('refs/tags/'.length);
    const peeled = name.endsWith('^{}') ? name.slice(0, -3) : undefined;
    if (peeled === undefined) tags.set(name, { commit: object, object });
    else tags.set(peeled, { commit: object, object: tags.get(peeled)?.object ?? object });
  }
  return { branches, tags, defaultBranch };
}

/** A server may send any string; one that no entry could have is ignored. */
function defaultBranchOf(target: string): string | undefined {
  const [, name = ''] = /^ref: refs\/heads\/(.+)$/.exec(target) ?? [];
  return checkRefName(name) === undefined ? name : undefined;
}
