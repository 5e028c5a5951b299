import { didYouMean } from '../../shared/text/suggestion.ts';
import type { App } from '../list/app-list.ts';
import type { RemoteRefs } from '../remotes/remote-refs.ts';
import type { Finding } from '../source/place.ts';

export type PinPolicy = 'tag' | 'commit' | 'any';

/** One app at the commit that a build would take now. */
export interface Resolution {
  readonly app: App;
  readonly kind: 'branch' | 'tag';
  /** The branch or tag, also when the entry leaves it to the default branch. */
  readonly ref: string;
  readonly commit: string;
  /** Whether the ref may name another commit tomorrow, and nothing here would notice. */
  readonly moving: boolean;
  readonly reason: string;
  /** The newest release tag that could replace a moving branch. */
  readonly suggestion: string | undefined;
}

export interface Judgement {
  readonly resolution: Resolution | undefined;
  /** What is not there at all. */
  readonly faults: readonly Finding[];
  /** What is there and refused: by the pin policy, or because it is not the commit that the entry holds. */
  readonly refusals: readonly Finding[];
  readonly doubts: readonly Finding[];
}

/**
 * Finds the commit of one app. As `git clone --branch` does, a branch wins over a tag of the same name.
 *
 * @param suggest the newest tag that fits a branch
 */
export function resolveApp(
  app: App,
  refs: RemoteRefs,
  pin: PinPolicy,
  suggest: (branch: string, tags: Iterable<string>) => string | undefined,
): Judgement {
  const ref = app.branch ?? refs.defaultBranch;
  const found = ref === undefined ? undefined : findRef(ref, refs);
  if (ref === undefined || found === undefined) return { ...nothing, faults: [missing(app, ref, refs)] };
  const { kind, commit } = found;
  const suggestion = kind === 'branch' ? suggest(ref, refs.tags.keys()) : undefined;
  const moving = kind === 'branch' && app.commit === undefined;
  const reason = explain(app, found, ref);
  const resolution = { app, kind, ref, commit, moving, reason, suggestion };
  const doubts: Finding[] = [];
  if (kind === 'branch' && refs.tags.has(ref)) {
    const message = `"${ref}" is a branch and a tag of ${app.url.address}; git clone takes the branch`;
    doubts.push({ at: app.branchAt, message });
  }
  return { resolution, faults: [], refusals: judge(resolution, found, pin), doubts };
}

const nothing = { resolution: undefined, refusals: [], doubts: [] };

interface FoundRef {
  readonly kind: 'branch' | 'tag';
  readonly commit: string;
  /** The id of an annotated tag's own object. */
  readonly tagObject: string | undefined;
}

function findRef(ref: string, { branches, tags }: RemoteRefs): FoundRef | undefined {
  const head = branches.get(ref);
  if (head !== undefined) return { kind: 'branch', commit: head, tagObject: undefined };
  const tag = tags.get(ref);
  if (tag === undefined) return undefined;
  return { kind: 'tag', commit: tag.commit, tagObject: tag.object === tag.commit ? undefined : tag.object };
}

function missing(app: App, ref: string | undefined, { branches, tags }: RemoteRefs): Finding {
  const where = app.url.address;
  if (branches.size + tags.size === 0)
    return { at: app.at, message: `${where} is empty: it has no branches and no tags` };
  if (ref === undefined) {
    const fix = `Add "branch" to the entry.`;
    return { at: app.at, message: `${where} does not tell its default branch`, fix };
  }
  const looksLikeCommit = /^[0-9a-f]{7,40}$/i.test(ref);
  const advice = looksLikeCommit
    ? '; it looks like a commit id, which belongs into "commit" beside a branch or tag'
    : didYouMean(ref, [...branches.keys(), ...tags.keys()].slice(0, 5000));
  return { at: app.branchAt, message: `${where} has no branch and no tag "${ref}"${advice}` };
}

function explain(app: App, found: FoundRef, ref: string): string {
  const held = app.commit === undefined ? '' : ', held by "commit"';
  if (found.kind === 'tag') return `${found.tagObject === undefined ? 'tag' : 'annotated tag'} ${ref}${held}`;
  return app.branch === undefined
    ? `default branch ${ref}${held || ', which moves'}`
    : `branch ${ref}${held || ', which moves'}`;
}

function judge(resolution: Resolution, found: FoundRef, pin: PinPolicy): Finding[] {
  const { app, kind, ref, commit, suggestion } = resolution;
  const refusals: Finding[] = [];
  if (app.commit !== undefined && !commit.startsWith(app.commit)) {
    const isTagObject = found.tagObject?.startsWith(app.commit) === true;
    const message = isTagObject
      ? `"commit" is the id of the tag object of "${ref}"; its commit is ${commit}`
      : `"${ref}" of ${app.url.address} is at ${commit}, but the entry holds it at ${app.commit}`;
    refusals.push({
      at: app.commitAt,
      message,
      fix: 'bench installs the tip of the ref whatever "commit" says, so the build is stopped here. Update "commit" after a look at what changed, or name a tag.',
    });
  }
  if (pin === 'tag' && kind === 'branch') {
    const instead = suggestion === undefined ? '' : `; the newest matching tag is "${suggestion}"`;
    refusals.push({
      at: app.branchAt,
      message: `"${ref}" of ${app.url.address} is a branch, which moves, and pin is "tag"${instead}`,
    });
  }
  if (pin === 'commit' && app.commit === undefined) {
    const fix =
      app.url.folder === 'frappe' && app.branchNode === undefined && app.name === 'frappe'
        ? `Set the input "frappe-commit: ${commit}".`
        : `Add "commit": "${commit}" to the entry of ${app.name}.`;
    refusals.push({ at: app.branchAt, message: `${app.name} has no "commit", and pin is "commit"`, fix });
  }
  return refusals;
}
