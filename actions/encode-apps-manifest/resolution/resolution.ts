import { didYouMean } from '../../shared/text/suggestion.ts';
import type { App } from '../list/app.ts';
import type { RemoteRefs } from '../remotes/remote-refs.ts';
import type { ListDiagnostic } from '../source/diagnostic.ts';
import { newestTagFor, preferredTag } from './versions.ts';

export type PinPolicy = 'tag' | 'commit' | 'any';

/** One app at the commit that a build would install now. */
export interface AppResolution {
  readonly app: App;
  readonly kind: 'branch' | 'tag';
  /** The branch or tag, also when the entry leaves it to the default branch. */
  readonly ref: string;
  readonly commit: string;
  /** Whether the ref may point to another commit in the next build, without an error here. */
  readonly moving: boolean;
  readonly reason: string;
  /** The newest release tag that could replace a moving branch. */
  readonly suggestion: string | undefined;
}

export interface ResolvedEntry {
  /** Undefined when the repository has no such ref. */
  readonly resolution: AppResolution | undefined;
  readonly errors: readonly ListDiagnostic[];
  /** The ref exists and is refused: by the pin policy, or because it is not at the commit that the entry is pinned to. */
  readonly policyErrors: readonly ListDiagnostic[];
  readonly warnings: readonly ListDiagnostic[];
}

/** Finds the commit of one app. As in `git clone --branch`, a branch wins over a tag of the same name. */
export function resolveApp(app: App, refs: RemoteRefs, pin: PinPolicy): ResolvedEntry {
  const ref = app.branch ?? refs.defaultBranch;
  const found = ref === undefined ? undefined : findRef(ref, refs);
  if (ref === undefined || found === undefined) {
    return { resolution: undefined, errors: [missingRef(app, ref, refs)], policyErrors: [], warnings: [] };
  }
  const { kind, commit } = found;
  const suggestion = kind === 'branch' ? newestTagFor(ref, refs.tags.keys()) : undefined;
  const moving = kind === 'branch' && app.commit === undefined;
  const resolution = { app, kind, ref, commit, moving, reason: describeRef(app, found, ref), suggestion };
  const warnings: ListDiagnostic[] = [];
  if (kind === 'branch' && refs.tags.has(ref)) {
    const message = `"${ref}" is a branch and a tag of ${app.url.address}; git clone takes the branch`;
    warnings.push({ at: app.locations.branch, message });
  }
  const policyErrors = [
    ...checkCommit(resolution, found, refs),
    ...(pin === 'tag' ? checkTagPolicy(resolution) : []),
    ...(pin === 'commit' ? checkCommitPolicy(resolution) : []),
  ];
  return { resolution, errors: [], policyErrors, warnings };
}

interface FoundRef {
  readonly kind: 'branch' | 'tag';
  readonly commit: string;
  /** The id of an annotated tag's object. */
  readonly tagObject: string | undefined;
}

function findRef(ref: string, { branches, tags }: RemoteRefs): FoundRef | undefined {
  const head = branches.get(ref);
  if (head !== undefined) return { kind: 'branch', commit: head, tagObject: undefined };
  const tag = tags.get(ref);
  if (tag === undefined) return undefined;
  return { kind: 'tag', commit: tag.commit, tagObject: tag.object === tag.commit ? undefined : tag.object };
}

/** How many names of a repository are compared with a missing one. */
const maxSuggested = 5000;

function missingRef(app: App, ref: string | undefined, { branches, tags }: RemoteRefs): ListDiagnostic {
  const { address } = app.url;
  if (branches.size + tags.size === 0) {
    return { at: app.locations.url, message: `${address} is empty: it has no branches and no tags` };
  }
  if (ref === undefined) {
    const fix = 'Add "branch" to the entry.';
    return { at: app.locations.url, message: `${address} does not report its default branch`, fix };
  }
  const looksLikeCommit = /^[0-9a-f]{7,40}$/i.test(ref);
  const hint = looksLikeCommit
    ? '; it looks like a commit id, which belongs in "commit" beside a branch or tag'
    : didYouMean(ref, [...branches.keys(), ...tags.keys()].slice(0, maxSuggested));
  return { at: app.locations.branch, message: `${address} has no branch and no tag "${ref}"${hint}` };
}

function describeRef(app: App, found: FoundRef, ref: string): string {
  const pinned = app.commit === undefined ? '' : ', pinned by "commit"';
  if (found.kind === 'tag') return `${found.tagObject === undefined ? 'tag' : 'annotated tag'} ${ref}${pinned}`;
  return `${app.branch === undefined ? 'default branch' : 'branch'} ${ref}${pinned || ', which moves'}`;
}

function checkCommit({ app, ref, commit }: AppResolution, { tagObject }: FoundRef, refs: RemoteRefs): ListDiagnostic[] {
  const pinned = app.commit;
  if (pinned === undefined || commit.startsWith(pinned)) return [];
  const isTagObject = tagObject?.startsWith(pinned) === true;
  const message = isTagObject
    ? `"commit" is the id of the tag object of "${ref}"; its commit is ${commit}`
    : `"${ref}" of ${app.url.address} is at ${commit}, but the entry pins it to ${pinned}`;
  const rule = 'bench installs only the tip of a branch, or a tag, and ignores "commit", so the build is stopped here.';
  return [{ at: app.locations.commit, message, fix: `${rule} ${waysToCommit(app, pinned, refs)}` }];
}

/** How an image gets a commit at which its ref is not. */
function waysToCommit({ nodes }: App, pinned: string, { tags }: RemoteRefs): string {
  const isFrappe = nodes === undefined;
  const at = [...tags].filter(([, tag]) => tag.commit.startsWith(pinned)).map(([name]) => name);
  const tag = preferredTag(at);
  const byTag =
    tag === undefined
      ? 'No tag is at that commit. Check'
      : `Name its tag: ${isFrappe ? `the input "frappe-branch: ${tag}"` : `"branch": "${tag}"`}. Or check`;
  const commit = isFrappe ? 'the input "frappe-commit"' : '"commit"';
  return `${byTag} what changed and update ${commit}. Or remove it, and check that commit out in the Containerfile, after bench init (README of encode-apps-manifest, "A commit behind its branch").`;
}

function checkTagPolicy({ app, kind, ref, suggestion }: AppResolution): ListDiagnostic[] {
  if (kind === 'tag') return [];
  const hint = suggestion === undefined ? '' : `; the newest matching tag is "${suggestion}"`;
  const message = `"${ref}" of ${app.url.address} is a branch, which moves, and pin is "tag"${hint}`;
  return [{ at: app.locations.branch, message }];
}

function checkCommitPolicy({ app, commit }: AppResolution): ListDiagnostic[] {
  if (app.commit !== undefined) return [];
  const fix =
    app.nodes === undefined
      ? `Set the input "frappe-commit: ${commit}".`
      : `Add "commit": "${commit}" to the entry of ${app.name}.`;
  return [{ at: app.locations.branch, message: `${app.name} has no "commit", and pin is "commit"`, fix }];
}
