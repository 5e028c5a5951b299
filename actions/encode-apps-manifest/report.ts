import type { Log } from '../shared/runtime/log.ts';
import { documentsFolder, setJsonOutput, writeDocument } from '../shared/runtime/outputs.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';
import { code, escapeMarkdown, table } from '../shared/text/markdown.ts';
import type { EncodeAppsManifestInputs } from './inputs.ts';
import type { AppsPlan, ResolvedList } from './plan.ts';
import { hasChanged } from './resolution/changes.ts';
import { contentsMarkdown } from './resolution/contents.ts';
import type { AppResolution } from './resolution/resolution.ts';
import type { AppSource } from './source/app-source.ts';
import { annotationAt, describeLocation, type ListDiagnostic } from './source/diagnostic.ts';
import { updatesMarkdown } from './updates/update-list.ts';
import type { FoundUpdates } from './updates/updates.ts';

/** Logs the commit of each app and the reason for it, then the warnings. */
export async function reportResolved({ resolutions, warnings }: ResolvedList, log: Log): Promise<void> {
  await log.group('Apps', () => {
    for (const { app, commit, reason, moving, suggestion } of resolutions) {
      const advice = moving && suggestion !== undefined ? `; the newest matching tag is ${suggestion}` : '';
      log.info(`${app.name}: ${commit} (${reason}${advice}) from ${app.url.address}`);
    }
  });
  warnAll(warnings, log);
}

/** GitHub shows ten warnings of a step (docs.github.com, "Usage limits"); the rest is only in the log. */
const maxAnnotations = 8;

function warnAll(diagnostics: readonly ListDiagnostic[], log: Log): void {
  for (const [index, { at, message }] of diagnostics.entries()) {
    const text = `${describeLocation(at)}: ${message}`;
    if (index < maxAnnotations) log.warning(text, annotationAt(at, 'List of apps'));
    else log.info(`Warning: ${text}`);
  }
}

/** Sets the outputs about newer versions, and writes the patch of the list. */
export async function reportUpdates(found: FoundUpdates, source: AppSource, runtime: Runtime): Promise<void> {
  const { outputs, log } = runtime;
  setJsonOutput(runtime, 'updates', found.updates, documentsFolder(runtime, 'apps-updates.json'));
  outputs.set('updates-markdown', updatesMarkdown(found));
  for (const { name, current, newest, reason } of found.updates) {
    log.info(`${name}: ${current} can become ${newest} (${reason})`);
  }
  for (const { name, reason } of found.uncompared) log.info(`${name} is not compared: ${reason}`);
  const patch = await patchOf(found, source);
  outputs.set('updates-patch', patch === '' ? '' : writeDocument(runtime, 'apps-updates.patch', patch));
}

async function patchOf(found: FoundUpdates, source: AppSource): Promise<string> {
  const edits = found.edits.filter(({ node }) => node.style !== 'other');
  if (edits.length === 0 || source.file === undefined) return '';
  const [{ editSource }, { unifiedDiff }] = await Promise.all([
    import('./updates/source-edit.ts'),
    import('../shared/text/unified-diff.ts'),
  ]);
  return unifiedDiff(source.file, source.text, await editSource(source, edits));
}

/** The list is refused by policy; a check for updates goes on, because a commit that moved is what it looks for. */
export function reportRefusal(policyErrors: readonly ListDiagnostic[], log: Log): void {
  warnAll(policyErrors, log);
  log.notice('No secret file was written, because the list is refused. The updates are listed.');
}

export function reportAppsPlan(
  plan: AppsPlan,
  { containerfile, dryRun }: Pick<EncodeAppsManifestInputs, 'containerfile' | 'dryRun'>,
  log: Log,
): void {
  const { form } = plan;
  if (form.warning !== undefined) log.warning(form.warning, { title: 'Stale builds', file: containerfile });
  log.info(`The build takes the list as a ${form.base64 ? 'base64 argument' : 'secret file'} (${form.reason}).`);
  if (plan.base64 !== undefined && plan.hasCredentials) {
    log.warning(
      'The list contains credentials, and a build argument stays readable in the history and the provenance of the image. Mount it as a secret instead.',
      { title: 'Credentials in a build argument' },
    );
  }
  log.info('Access to the repositories was checked; the list is ready for the build.');
  if (dryRun) log.info(`Dry run: no secret file was written. The plan:\n${describeAppsPlan(plan)}`);
}

/** The plan for people, without credentials. */
function describeAppsPlan(plan: AppsPlan): string {
  const { resolutions, resolved, change, cacheBust, form, redactedList, args, releaseTag } = plan;
  const shown = {
    resolved,
    reasons: Object.fromEntries(resolutions.map(({ app, reason }) => [app.name, reason])),
    form: form.reason,
    list: redactedList,
    buildArguments: args.map(([name, value]) => `${name}=${name === 'APPS_JSON_BASE64' ? '…' : value}`),
    cacheBust,
    moving: resolutions.filter(({ moving }) => moving).length,
    changed: change === undefined || hasChanged(change),
    releaseTag,
  };
  return JSON.stringify(shown, null, 2);
}

/** @param plan undefined when the list is refused */
export function appsSummary(
  resolutions: readonly AppResolution[],
  plan: AppsPlan | undefined,
  updates: FoundUpdates | undefined,
): string {
  const contents = plan === undefined ? versionsTable(resolutions) : contentsMarkdown(plan.resolved, plan.change);
  const sections = ['### Apps of the image', contents];
  const moving = resolutions.filter(resolution => resolution.moving);
  if (moving.length > 0) {
    const names = moving.map(({ app, suggestion }) => {
      const tag = suggestion === undefined ? '' : ` (the newest tag is ${code(suggestion)})`;
      return `${escapeMarkdown(app.name)}${tag}`;
    });
    sections.push(`These follow a branch and may change between builds: ${names.join(', ')}.`);
  }
  if (updates !== undefined) sections.push('**Newer versions**', updatesMarkdown(updates));
  return sections.join('\n\n');
}

function versionsTable(resolutions: readonly AppResolution[]): string {
  const rows = resolutions.map(({ app, ref, commit }) => [
    escapeMarkdown(app.name),
    code(ref),
    code(commit.slice(0, 12)),
  ]);
  return table(['App', 'Version', 'Commit'], rows);
}
