import { defineAction } from '../shared/runtime/action.ts';
import { policyError } from '../shared/runtime/errors.ts';
import type { InputValues } from '../shared/runtime/inputs.ts';
import { setJsonOutput, writeFileIn } from '../shared/runtime/outputs.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';
import { readContainerfile } from './image-build/containerfile.ts';
import { removeSecretFile, writeSecretFile } from './image-build/secret-file.ts';
import { inputs, outputs } from './inputs.ts';
import { adviseOnApps } from './list/advice.ts';
import { type App, type AppList, readAppList } from './list/app-list.ts';
import { readFrappe } from './list/frappe.ts';
import { credentialsIn } from './list/repository-url.ts';
import { type AppFacts, type AppsPlan, planApps, type Resolved, resolveAll } from './plan.ts';
import { askRemotes } from './remotes/access.ts';
import { type Credentials, readCredentials } from './remotes/credentials.ts';
import { describePlan, logResolutions, setOutputs, summarise, warn } from './report.ts';
import type { Resolution } from './resolution/resolution.ts';
import { compareResolved, describeChange, hasSameOrder, type ResolvedApps } from './resolution/resolved-apps.ts';
import { type AppSource, readAppSource, readSyntax } from './source/app-source.ts';
import { findingsError, inputPlace, refuseFindings } from './source/place.ts';
import type { SyntaxNode } from './source/syntax-tree.ts';
import { type AppUpdate, updatesMarkdown } from './updates/update-list.ts';

type Inputs = InputValues<typeof inputs>;

export const action = defineAction({
  inputs,
  outputs,
  async run(inputs, runtime) {
    const { source, list, frappe, credentials } = await readList(inputs, runtime);
    const asked = collectFacts(inputs, { list, frappe, credentials }, runtime);
    const [facts, { newestTagFor }] = await Promise.all([asked, import('./updates/versions.ts')]);
    const resolved = resolveAll(facts, inputs.pin, newestTagFor);
    await runtime.log.group('Apps', () => logResolutions(resolved.resolutions, runtime.log));
    warn([...list.doubts, ...adviseOnApps(list.apps, frappe), ...resolved.doubts], runtime.log);
    refuseFindings(resolved.faults);
    const updates = inputs.checkUpdates ? await reportUpdates(inputs, source, facts, resolved, runtime) : undefined;
    if (!mayBuild(resolved, updates, runtime)) {
      if (inputs.summary) await runtime.summary.append(summarise(resolved.resolutions, undefined, updates));
      return;
    }
    const plan = planApps(facts, resolved.resolutions, settingsOf(inputs));
    if (facts.expected !== undefined) refuseDrift(facts.expected, plan.resolved);
    apply(plan, credentials, inputs, runtime);
    if (inputs.summary) await runtime.summary.append(summarise(resolved.resolutions, plan, updates));
  },
  async post(runtime) {
    removeSecretFile(runtime);
  },
});

interface ReadList {
  readonly source: AppSource;
  readonly list: AppList;
  readonly frappe: App;
  readonly credentials: Credentials;
}

/** Reads and checks what the caller wrote; secrets are hidden before anything of it can be printed. */
async function readList(inputs: Inputs, runtime: Runtime): Promise<ReadList> {
  const server = runtime.env['GITHUB_SERVER_URL'] || 'https://github.com';
  const credentials = readCredentials(inputs.credentials, inputs.githubToken, server);
  const source = readAppSource(inputs.apps, inputs.appsFile, runtime.folders.workspace);
  const hidden = [...credentials.secrets, ...credentialsIn(source.text), ...credentialsIn(inputs.frappePath)];
  for (const secret of hidden) runtime.mask(secret);
  const root = await readSyntax(source);
  for (const secret of textsOf(root).flatMap(credentialsIn)) if (!hidden.includes(secret)) runtime.mask(secret);
  const rules = { allowedHosts: inputs.allowedHosts, allowUrlCredentials: inputs.allowUrlCredentials };
  const list = readAppList(root, source, rules);
  const { frappePath, frappeBranch, frappeCommit } = inputs;
  const { frappe, faults } = readFrappe({ path: frappePath, branch: frappeBranch, commit: frappeCommit }, rules);
  refuseFindings([...faults, ...list.faults]);
  if (frappe === undefined) throw new Error('Frappe was refused without a fault');
  return { source, list, frappe, credentials };
}

/** Escapes such as `\u0040` hide a credential from a look at the text alone. */
function textsOf(node: SyntaxNode): string[] {
  if (node.kind === 'list') return node.items.flatMap(textsOf);
  if (node.kind === 'map') return node.entries.flatMap(({ key, value }) => [...textsOf(key), ...textsOf(value)]);
  return typeof node.value === 'string' ? [node.value] : [];
}

async function collectFacts(
  inputs: Inputs,
  { list, frappe, credentials }: Omit<ReadList, 'source'>,
  runtime: Runtime,
): Promise<AppFacts> {
  const { workspace } = runtime.folders;
  const containerfile = inputs.containerfile === '' ? undefined : readContainerfile(inputs.containerfile, workspace);
  const expected = await readEarlier(inputs.resolved, 'resolved', workspace);
  const previous = await readEarlier(inputs.previous, 'previous', workspace);
  const refs = await askRemotes([frappe, ...list.apps], credentials, inputs.timeoutSeconds, runtime);
  return { frappe, apps: list.apps, refs, containerfile, expected, previous, now: runtime.now() };
}

async function readEarlier(value: string, input: string, workspace: string): Promise<ResolvedApps | undefined> {
  if (value === '') return undefined;
  const { readResolvedApps } = await import('./resolution/resolved-document.ts');
  return readResolvedApps(value, input, workspace);
}

/**
 * A build that may not happen is stopped here. A check for updates goes on: a commit that moved is what it looks for.
 *
 * @throws ActionError of kind `policy`
 */
function mayBuild({ refusals }: Resolved, updates: readonly AppUpdate[] | undefined, runtime: Runtime): boolean {
  const [first, ...rest] = refusals;
  if (first === undefined) return true;
  if (updates === undefined) throw findingsError(policyError, [first, ...rest]);
  warn(refusals, runtime.log);
  runtime.log.notice('Nothing was made for a build, because the list is refused as it stands. The updates are listed.');
  return false;
}

/** @throws ActionError of kind `policy` that names each app that moved since the earlier job */
function refuseDrift(expected: ResolvedApps, found: ResolvedApps): void {
  const changes = compareResolved(expected, found).map(describeChange);
  if (changes.length === 0 && !hasSameOrder(expected, found)) changes.push('the order of the apps differs');
  const [first, ...rest] = changes.map(message => ({
    at: inputPlace('resolved'),
    message: `moved since it was resolved: ${message}`,
  }));
  if (first === undefined) return;
  const fix =
    'Run the whole workflow again, so that every job takes the new commits. A tag or a "commit" keeps an app in place.';
  throw findingsError(policyError, [{ ...first, fix }, ...rest]);
}

const settingsOf = ({ pin, base64, frappeBranch, frappePath, pythonVersion, nodeVersion }: Inputs) => ({
  pin,
  base64,
  build: { frappeBranch, frappePath, pythonVersion, nodeVersion },
});

async function reportUpdates(
  inputs: Inputs,
  source: AppSource,
  facts: AppFacts,
  { resolutions }: Resolved,
  runtime: Runtime,
): Promise<readonly AppUpdate[]> {
  const { findUpdate, editsFor } = await import('./updates/updates.ts');
  const found = resolutions.flatMap((resolution: Resolution, index) => {
    const refs = facts.refs[index];
    const update = refs === undefined ? undefined : findUpdate(resolution, refs, inputs.updateLevel);
    return update === undefined ? [] : [{ update, edits: editsFor(resolution, update) }];
  });
  const updates = found.map(({ update }) => update);
  setJsonOutput(runtime, 'updates', updates, `${runtime.folders.temporary}/apps-updates.json`);
  runtime.outputs.set('updates-markdown', updatesMarkdown(updates));
  for (const { name, current, newest, reason } of updates) {
    runtime.log.info(`${name}: ${current} could be ${newest} (${reason})`);
  }
  const edits = found.flatMap(({ edits: own }) => own).filter(({ node }) => node.style !== 'other');
  if (edits.length > 0 && source.file !== undefined) {
    const [{ editSource }, { unifiedDiff }] = await Promise.all([
      import('./updates/patch.ts'),
      import('../shared/text/unified-diff.ts'),
    ]);
    const patch = unifiedDiff(source.file, source.text, await editSource(source, edits));
    runtime.outputs.set('updates-patch', writeFileIn(runtime.folders.temporary, 'apps-updates.patch', patch));
  } else runtime.outputs.set('updates-patch', '');
  return updates;
}

/** The only side effects on the build: the secret file, and what is hidden because of it. */
function apply(plan: AppsPlan, credentials: Credentials, inputs: Inputs, runtime: Runtime): void {
  const { log, mask } = runtime;
  if (plan.form.warning !== undefined)
    log.warning(plan.form.warning, { title: 'Stale builds', file: inputs.containerfile });
  log.info(
    `The build takes the list as: ${plan.form.base64 ? 'base64 argument' : 'secret file'} (${plan.form.reason}).`,
  );
  const isPrivate = credentialsIn(plan.secret).length > 0;
  if (plan.base64 !== undefined && isPrivate) {
    mask(plan.base64);
    log.warning(
      'The list holds credentials, and a build argument stays readable in the history and the provenance of the image. Mount it as a secret instead.',
      { title: 'Credentials in a build argument' },
    );
  }
  if (inputs.dryRun) {
    log.info(`Dry run: no secret file was written. The plan:\n${describePlan(plan)}`);
    setOutputs(plan, undefined, runtime);
    return;
  }
  setOutputs(plan, writeSecretFile(plan.secret, runtime), runtime);
  log.info(
    `${credentials.byHost.size === 0 ? 'Public access' : 'Access'} was checked; the list is ready for the build.`,
  );
}
