import { encodeAppsManifestAction } from '../../actions/encode-apps-manifest/index.ts';
import type { App } from '../../actions/encode-apps-manifest/list/app.ts';
import { parseRepositoryUrl } from '../../actions/encode-apps-manifest/list/repository-url.ts';
import type { AppResolution } from '../../actions/encode-apps-manifest/resolution/resolution.ts';
import type { ResolvedApp, ResolvedApps } from '../../actions/encode-apps-manifest/resolution/resolved-document.ts';
import { runWithInputs } from '../../actions/shared/runtime/action.ts';
import { ActionError } from '../../actions/shared/runtime/errors.ts';
import { createRequest } from '../../actions/shared/runtime/request.ts';
import type { Runtime } from '../../actions/shared/runtime/runtime.ts';
import { createFakeRuntime, type FakeRuntime } from '../support/fake-runtime.ts';
import type { GitHost } from '../support/git-server.ts';

export interface Ended {
  readonly runtime: FakeRuntime;
  readonly error: ActionError | undefined;
  readonly output: (name: string) => string;
}

/** Runs the action against a host, with Frappe from there and that host alone allowed. */
export async function runApps(
  host: GitHost,
  given: Readonly<Record<string, string>>,
  overrides: Partial<Runtime> = {},
): Promise<Ended> {
  const runtime = createFakeRuntime({ request: createRequest(), ...overrides });
  const values = {
    'frappe-branch': 'version-15',
    'frappe-path': host.url('frappe/frappe'),
    'allowed-hosts': host.origin,
    ...given,
  };
  let error: ActionError | undefined;
  try {
    await runWithInputs(encodeAppsManifestAction, values, runtime);
  } catch (thrown) {
    if (!(thrown instanceof ActionError)) throw thrown;
    error = thrown;
  }
  return { runtime, error, output: name => runtime.outputValues.get(name) ?? '' };
}

/** Everything that a run said, set, hid in files or threw, except the secret file itself. */
export function everythingSaid({ runtime, error }: Ended): string {
  return [runtime.logText(), ...runtime.outputValues.values(), runtime.summaryText(), error?.message, error?.fix].join(
    '\n',
  );
}

/** Frappe with `version-15`, and ERPNext with branches, tags and traps. */
export function fillHost(host: GitHost): { readonly erpnext15: string; readonly v15: string } {
  host.create('frappe/frappe');
  host.commit('frappe/frappe', 'version-15');
  host.create('frappe/erpnext');
  host.commit('frappe/erpnext', 'foo/version-15');
  const v15 = host.commit('frappe/erpnext', 'version-15');
  for (const tag of ['v14.9.0', 'v15.1.0', 'v15.2.0', 'v15.10.0', 'v16.0.0-beta.1', 'v16.1.0', 'nightly']) {
    host.tag('frappe/erpnext', tag, { annotated: tag === 'v15.10.0', at: 'version-15' });
  }
  const erpnext15 = host.commit('frappe/erpnext', 'version-15');
  return { erpnext15, v15 };
}

/** An app of a list whose file is apps.json, with its address on line 1, its branch on line 2, its commit on line 3. */
export function appOf(name: string, overrides: Partial<Pick<App, 'name' | 'branch' | 'commit' | 'nodes'>> = {}): App {
  const url = parseRepositoryUrl(`https://github.com/acme/${name}`);
  if ('error' in url) throw new Error(url.error);
  const at = (line: number) => ({ name: 'apps.json', file: 'apps.json', line, column: 1 });
  const locations = { url: at(1), branch: at(2), commit: at(3) };
  const nodes = { branch: undefined, commit: undefined };
  return { name, url, branch: undefined, commit: undefined, locations, nodes, ...overrides };
}

/** The resolution of an app of a list, by default of a tag that does not move. */
export function resolutionOf(
  name: string,
  overrides: Partial<AppResolution> = {},
  app: Parameters<typeof appOf>[1] = {},
): AppResolution {
  const { ref, kind, commit } = resolvedApp(name);
  return { app: appOf(name, app), ref, kind, commit, moving: false, reason: '', suggestion: undefined, ...overrides };
}

/** An app of an image, by default at a tag, with a commit made from its name. */
export const resolvedApp = (name: string, overrides: Partial<ResolvedApp> = {}): ResolvedApp => ({
  name,
  url: `https://github.com/acme/${name}`,
  ref: 'v1.0.0',
  kind: 'tag',
  commit: Buffer.from(name).toString('hex').padEnd(40, 'c').slice(-40),
  ...overrides,
});

/** An image with these apps and Frappe. */
export const resolvedApps = (apps: readonly ResolvedApp[]): ResolvedApps => ({
  schemaVersion: 1,
  frappe: resolvedApp('frappe'),
  apps: [...apps],
});
