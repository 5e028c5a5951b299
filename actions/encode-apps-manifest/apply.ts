import { documentsFolder, setJsonOutput, writeDocument } from '../shared/runtime/outputs.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';
import { formatLines } from './image-build/build-lines.ts';
import { writeSecretFile } from './image-build/secret-file.ts';
import type { AppsPlan } from './plan.ts';
import { hasChanged } from './resolution/changes.ts';
import { annotationLines, contentsMarkdown } from './resolution/contents.ts';

/** Writes the secret file and sets the outputs. In a dry run no file is written, and outputs that name one are empty. */
export function applyAppsPlan(plan: AppsPlan, isDryRun: boolean, runtime: Runtime): void {
  if (plan.base64 !== undefined && plan.hasCredentials) runtime.mask(plan.base64);
  setBuildOutputs(plan, isDryRun ? undefined : writeSecretFile(plan.secret, runtime), runtime);
  setContentsOutputs(plan, isDryRun, runtime);
}

function setBuildOutputs(
  { args, base64, cacheBust }: AppsPlan,
  secretFile: string | undefined,
  runtime: Runtime,
): void {
  const { outputs } = runtime;
  const lines = formatLines(secretFile ?? '', args);
  outputs.set('secret-file', secretFile ?? '');
  outputs.set('secret-files', secretFile === undefined ? '' : lines.secretFiles);
  outputs.set('bake-set', secretFile === undefined ? '' : lines.bakeSet);
  outputs.set('docker-args', secretFile === undefined ? '' : lines.dockerArgs);
  outputs.set('build-args', lines.buildArgs);
  outputs.set('bake-args', lines.bakeArgs);
  outputs.set('base64', base64 ?? '');
  outputs.set('cache-bust', cacheBust);
}

function setContentsOutputs(plan: AppsPlan, isDryRun: boolean, runtime: Runtime): void {
  const { outputs } = runtime;
  const { resolved, change } = plan;
  const file = documentsFolder(runtime, 'apps-resolved.json');
  setJsonOutput(runtime, 'resolved', resolved, file);
  if (!isDryRun) writeDocument(runtime, 'apps-resolved.json', `${JSON.stringify(resolved, null, 2)}\n`);
  outputs.set('resolved-file', isDryRun ? '' : file);
  outputs.set('moving', String(plan.resolutions.filter(({ moving }) => moving).length));
  outputs.set('frappe-branch', resolved.frappe.ref);
  outputs.set('annotations', annotationLines(resolved));
  outputs.set('changed', String(change === undefined || hasChanged(change)));
  outputs.set('manifest-markdown', contentsMarkdown(resolved, change));
  outputs.set('changelog-entry', plan.changelogEntry);
  outputs.set('changelog-file', isDryRun ? '' : writeChangelog(plan.changelog, runtime));
  outputs.set('release-tag', plan.releaseTag);
}

const writeChangelog = (text: string | undefined, runtime: Runtime): string =>
  text === undefined ? '' : writeDocument(runtime, 'apps-changelog.md', text);
