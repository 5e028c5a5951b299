import type { Log } from '../shared/runtime/log.ts';
import { setJsonOutput, writeFileIn } from '../shared/runtime/outputs.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';
import { code, escapeMarkdown, table } from '../shared/text/markdown.ts';
import { formatLines } from './image-build/build-lines.ts';
import { redactCredentials } from './list/repository-url.ts';
import type { AppsPlan } from './plan.ts';
import type { Resolution } from './resolution/resolution.ts';
import { annotationAt, describePlace, type Finding } from './source/place.ts';
import { type AppUpdate, updatesMarkdown } from './updates/update-list.ts';

/** GitHub shows ten warnings of a step (docs.github.com, "Usage limits"); the rest stands in the log. */
const maximumAnnotations = 8;

export function warn(findings: readonly Finding[], log: Log): void {
  for (const [index, { at, message }] of findings.entries()) {
    if (index < maximumAnnotations) log.warning(`${describePlace(at)}: ${message}`, annotationAt(at, 'List of apps'));
    else log.info(`Warning: ${describePlace(at)}: ${message}`);
  }
}

export function logResolutions(resolutions: readonly Resolution[], log: Log): void {
  for (const { app, commit, reason, moving, suggestion } of resolutions) {
    const advice = moving && suggestion !== undefined ? `; the newest matching tag is ${suggestion}` : '';
    log.info(`${app.name}: ${commit} (${reason}${advice}) from ${app.url.address}`);
  }
}

/** The plan as a person may read it: without credentials. */
export function describePlan(plan: AppsPlan): string {
  const { resolved, cacheBust, moving, form, secret, args, changed, releaseTag } = plan;
  const shown = {
    resolved,
    reasons: Object.fromEntries(plan.resolutions.map(({ app, reason }) => [app.name, reason])),
    form: form.reason,
    list: redactCredentials(secret),
    buildArguments: args.map(([name, value]) => `${name}=${name === 'APPS_JSON_BASE64' ? '…' : value}`),
    cacheBust,
    moving,
    changed,
    releaseTag,
  };
  return JSON.stringify(shown, null, 2);
}

/** @param secretFile undefined in a dry run */
export function setOutputs(plan: AppsPlan, secretFile: string | undefined, runtime: Runtime): void {
  const { outputs, folders } = runtime;
  const lines = formatLines(secretFile ?? '', plan.args);
  outputs.set('secret-file', secretFile ?? '');
  outputs.set('secret-files', secretFile === undefined ? '' : lines.secretFiles);
  outputs.set('bake-set', secretFile === undefined ? '' : lines.bakeSet);
  outputs.set('docker-args', secretFile === undefined ? '' : lines.dockerArgs);
  outputs.set('build-args', lines.buildArgs);
  outputs.set('bake-args', lines.bakeArgs);
  outputs.set('base64', plan.base64 ?? '');
  outputs.set('cache-bust', plan.cacheBust);
  const file = `${folders.temporary}/apps-resolved.json`;
  setJsonOutput(runtime, 'resolved', plan.resolved, file);
  if (secretFile === undefined) outputs.set('resolved-file', '');
  else {
    writeFileIn(folders.temporary, 'apps-resolved.json', `${JSON.stringify(plan.resolved, null, 2)}\n`);
    outputs.set('resolved-file', file);
  }
  outputs.set('moving', String(plan.moving));
  outputs.set('frappe-branch', plan.resolved.frappe.ref);
  outputs.set('annotations', plan.annotations);
  outputs.set('changed', String(plan.changed));
  outputs.set('manifest-markdown', plan.markdown);
  outputs.set('release-tag', plan.releaseTag);
}

export function summarise(
  resolutions: readonly Resolution[],
  plan: AppsPlan | undefined,
  updates: readonly AppUpdate[] | undefined,
): string {
  const sections = ['### Apps of the image'];
  if (plan === undefined) {
    const rows = resolutions.map(({ app, ref, commit }) => [
      escapeMarkdown(app.name),
      code(ref),
      code(commit.slice(0, 12)),
    ]);
    sections.push(table(['App', 'Version', 'Commit'], rows));
  } else sections.push(plan.markdown);
  const moving = resolutions.filter(resolution => resolution.moving);
  if (moving.length > 0) {
    const names = moving.map(({ app, suggestion }) =>
      suggestion === undefined
        ? escapeMarkdown(app.name)
        : `${escapeMarkdown(app.name)} (${code(suggestion)} is a tag)`,
    );
    sections.push(`Follow a branch, so that the next build may take other commits: ${names.join(', ')}.`);
  }
  if (updates !== undefined) sections.push('**Newer versions**', updatesMarkdown(updates));
  return sections.join('\n\n');
}
