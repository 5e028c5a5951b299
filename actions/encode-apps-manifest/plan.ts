import type { AppFacts } from './facts.ts';
import { type BuildArgument, planBuildArguments } from './image-build/build-arguments.ts';
import { chooseForm, type ListForm } from './image-build/list-form.ts';
import { canonicalJson, encodeList } from './image-build/secret-file.ts';
import type { EncodeAppsManifestInputs } from './inputs.ts';
import type { App } from './list/app.ts';
import { frappeTwice } from './list/entry-reader.ts';
import { frappeRepository } from './list/frappe.ts';
import { isSameRepository, redactedUrl } from './list/repository-url.ts';
import { adviseOnApps, type ListedApp } from './resolution/advice.ts';
import { type ContentsChange, compareResolved, refuseDrift } from './resolution/changes.ts';
import { changelogEntry, releaseTag, withEntry } from './resolution/release.ts';
import { type AppResolution, type PinPolicy, type ResolvedEntry, resolveApp } from './resolution/resolution.ts';
import { hashContents, toResolvedApps } from './resolution/resolved-apps.ts';
import type { ResolvedApps } from './resolution/resolved-document.ts';
import type { ListDiagnostic } from './source/diagnostic.ts';

/** The commit of each app, and what is wrong with them. */
export interface ResolvedList {
  /** Frappe first; complete without `errors`. */
  readonly resolutions: readonly AppResolution[];
  readonly errors: readonly ListDiagnostic[];
  readonly policyErrors: readonly ListDiagnostic[];
  readonly warnings: readonly ListDiagnostic[];
}

type ListFacts = Pick<AppFacts, 'frappe' | 'apps' | 'listWarnings' | 'refs'>;

export function resolveList({ frappe, apps, listWarnings, refs: allRefs }: ListFacts, pin: PinPolicy): ResolvedList {
  const listed = [frappe, ...apps].map((app, index): ListedApp => {
    const refs = allRefs[index];
    if (refs === undefined) throw new Error(`the refs of ${app.name} were not read`);
    return { app, refs };
  });
  const entries = listed.map(({ app, refs }): ResolvedEntry => resolveApp(app, refs, pin));
  return {
    resolutions: entries.map(({ resolution }) => resolution).filter(resolution => resolution !== undefined),
    errors: [...frappeInList(apps, frappe), ...entries.flatMap(({ errors }) => errors)],
    policyErrors: entries.flatMap(({ policyErrors }) => policyErrors),
    warnings: [
      ...listWarnings,
      ...adviseOnApps(listed.slice(1), frappe),
      ...entries.flatMap(({ warnings }) => warnings),
    ],
  };
}

/** Entries with the repository of Frappe under another name: `Frappe/Frappe` on GitHub, or that of a fork. */
const frappeInList = (apps: readonly App[], frappe: App): ListDiagnostic[] =>
  apps
    .filter(({ url }) => isSameRepository(url, frappe.url))
    .map(({ locations: { url: at } }) => ({ at, ...frappeTwice }));

/** What an image build gets, with the reason for each decision. */
export interface AppsPlan {
  readonly resolutions: readonly AppResolution[];
  readonly resolved: ResolvedApps;
  /** Undefined without an earlier image. */
  readonly change: ContentsChange | undefined;
  readonly releaseTag: string;
  readonly changelogEntry: string;
  /** The new text of the changelog; undefined when the input names none. */
  readonly changelog: string | undefined;
  readonly cacheBust: string;
  readonly form: ListForm;
  /** The content of the secret file. */
  readonly secret: string;
  /** The same with marks where it has credentials. */
  readonly redactedList: string;
  /** Whether addresses in the list contain credentials. */
  readonly hasCredentials: boolean;
  /** The list for a build argument; undefined when the build does not take it. */
  readonly base64: string | undefined;
  readonly args: readonly BuildArgument[];
}

/**
 * @throws ActionError of kind `input` when the Containerfile would ignore a part of the plan, of kind `policy` when an
 *   app moved since an earlier job resolved it
 */
export function planApps(
  facts: AppFacts,
  resolutions: readonly AppResolution[],
  inputs: EncodeAppsManifestInputs,
): AppsPlan {
  const { apps, expected, previous, containerfile, changelog } = facts;
  const resolved = toResolvedApps(resolutions);
  if (expected !== undefined) refuseDrift(expected, resolved);
  const cacheBust = hashContents(resolved);
  const form = chooseForm(inputs.base64, containerfile);
  const base64 = form.base64 ? encodeList(apps, cacheBust) : undefined;
  const change = previous === undefined ? undefined : compareResolved(previous, resolved);
  const tag = releaseTag(change, facts.release);
  const entry = changelogEntry(resolved, change, tag);
  const frappePath = inputs.frappePath.written;
  const values = { ...inputs, frappePath, isFork: frappePath !== frappeRepository, cacheBust, base64 };
  return {
    resolutions,
    resolved,
    change,
    releaseTag: tag,
    changelogEntry: entry,
    changelog: changelog === undefined ? undefined : withEntry(changelog.text, entry),
    cacheBust,
    form,
    secret: canonicalJson(apps),
    redactedList: canonicalJson(apps, redactedUrl),
    hasCredentials: apps.some(({ url }) => url.userInfo !== undefined),
    base64,
    args: planBuildArguments(values, containerfile),
  };
}
