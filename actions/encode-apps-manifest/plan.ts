import { type BuildFacts, chooseForm, type ListForm, planBuildArguments } from './image-build/build-lines.ts';
import type { ContainerfileFacts } from './image-build/containerfile.ts';
import { canonicalJson, encodeList } from './image-build/secret-file.ts';
import type { App } from './list/app-list.ts';
import type { RemoteRefs } from './remotes/remote-refs.ts';
import { annotationLines, contentsMarkdown, releaseTag } from './resolution/contents.ts';
import { type Judgement, type PinPolicy, type Resolution, resolveApp } from './resolution/resolution.ts';
import {
  type AppChange,
  compareResolved,
  hashOfContents,
  hasSameOrder,
  type ResolvedApps,
  recordResolved,
} from './resolution/resolved-apps.ts';
import type { Finding } from './source/place.ts';

/** Everything that was read and asked; from here on nothing is. */
export interface AppFacts {
  readonly frappe: App;
  readonly apps: readonly App[];
  /** The refs of each repository: Frappe's first, then the apps' in their order. */
  readonly refs: readonly RemoteRefs[];
  readonly containerfile: ContainerfileFacts | undefined;
  /** What an earlier job resolved and this one has to meet. */
  readonly expected: ResolvedApps | undefined;
  /** The contents of an earlier image. */
  readonly previous: ResolvedApps | undefined;
  readonly now: Date;
}

export interface PlanSettings {
  readonly pin: PinPolicy;
  readonly base64: 'false' | 'true' | 'auto';
  readonly build: Omit<BuildFacts, 'cacheBust'>;
}

/** What becomes of the list, with the reason for each decision. */
export interface AppsPlan {
  readonly resolutions: readonly Resolution[];
  readonly resolved: ResolvedApps;
  readonly cacheBust: string;
  readonly moving: number;
  readonly form: ListForm;
  /** The content of the secret file; credentials in it are those of the list. */
  readonly secret: string;
  readonly base64: string | undefined;
  readonly args: readonly (readonly [name: string, value: string])[];
  readonly annotations: string;
  /** Undefined without an earlier image. */
  readonly changes: readonly AppChange[] | undefined;
  readonly changed: boolean;
  readonly markdown: string;
  readonly releaseTag: string;
}

/** Judges every app. With faults or refusals there is no plan to build by. */
export function resolveAll(facts: AppFacts, pin: PinPolicy, suggest: Parameters<typeof resolveApp>[3]): Resolved {
  const judgements = [facts.frappe, ...facts.apps].map((app, index): Judgement => {
    const refs = facts.refs[index];
    if (refs === undefined) throw new Error(`no refs were asked for ${app.name}`);
    return resolveApp(app, refs, pin, suggest);
  });
  return {
    resolutions: judgements.map(judgement => judgement.resolution).filter(found => found !== undefined),
    faults: judgements.flatMap(judgement => judgement.faults),
    refusals: judgements.flatMap(judgement => judgement.refusals),
    doubts: judgements.flatMap(judgement => judgement.doubts),
  };
}

export interface Resolved {
  /** Frappe first; complete when there are no faults. */
  readonly resolutions: readonly Resolution[];
  readonly faults: readonly Finding[];
  readonly refusals: readonly Finding[];
  readonly doubts: readonly Finding[];
}

/** @throws ActionError of kind `input` when the Containerfile would ignore a part of the plan */
export function planApps(facts: AppFacts, resolutions: readonly Resolution[], settings: PlanSettings): AppsPlan {
  const [frappe, ...apps] = resolutions;
  if (frappe === undefined) throw new Error('Frappe was not resolved');
  const resolved = recordResolved(frappe, apps);
  const cacheBust = hashOfContents(resolved);
  const form = chooseForm(settings.base64, facts.containerfile);
  const base64 = form.base64 ? encodeList(facts.apps, cacheBust) : undefined;
  const { previous, containerfile } = facts;
  const changes = previous === undefined ? undefined : compareResolved(previous, resolved);
  const reordered = previous !== undefined && !hasSameOrder(previous, resolved);
  return {
    resolutions,
    resolved,
    cacheBust,
    moving: resolutions.filter(resolution => resolution.moving).length,
    form,
    secret: canonicalJson(facts.apps),
    base64,
    args: planBuildArguments({ ...settings.build, cacheBust }, base64, containerfile),
    annotations: annotationLines(resolved),
    changes,
    changed: changes === undefined || changes.length > 0 || reordered,
    markdown: contentsMarkdown(resolved, changes),
    releaseTag: releaseTag(resolved, changes, facts.now),
  };
}
