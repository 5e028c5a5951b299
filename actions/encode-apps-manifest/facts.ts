import { readTogether } from '../shared/runtime/read-together.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';

import { credentialsIn, credentialsOfAddress } from '../shared/text/address.ts';
import { type ContainerfileFacts, readContainerfile } from './image-build/containerfile.ts';
import type { EncodeAppsManifestInputs } from './inputs.ts';
import type { App } from './list/app.ts';
import { readAppList } from './list/app-list.ts';
import { toFrappe } from './list/frappe.ts';
import { readOwnTags, readRemoteRefs } from './remotes/access.ts';
import { type HostCredentials, toHostCredentials } from './remotes/host-credentials.ts';
import type { RemoteRefs } from './remotes/remote-refs.ts';
import type { ReleaseFacts } from './resolution/release.ts';
import type { ResolvedApps } from './resolution/resolved-document.ts';
import { type AppSource, readAppSource, readSyntax } from './source/app-source.ts';
import { type ListDiagnostic, refuseDiagnostics } from './source/diagnostic.ts';
import { readNamedFile } from './source/named-file.ts';
import { stringsIn } from './source/syntax-tree.ts';

/** What is in the list and in the other files that inputs name. */
export interface WrittenFiles {
  readonly source: AppSource;
  readonly apps: readonly App[];
  /** What is accepted in the list, but probably not meant. */
  readonly listWarnings: readonly ListDiagnostic[];
  readonly containerfile: ContainerfileFacts | undefined;
  /** What an earlier job resolved; this one must find the same. */
  readonly expected: ResolvedApps | undefined;
  /** The contents of an earlier image. */
  readonly previous: ResolvedApps | undefined;
  /** The changelog that the input names; its text is undefined when there is no file yet. */
  readonly changelog: { readonly text: string | undefined } | undefined;
}

/** What the caller wrote. */
export interface WrittenApps extends WrittenFiles {
  readonly frappe: App;
  readonly credentials: HostCredentials;
}

/** Everything that decisions are made from. */
export interface AppFacts extends WrittenApps {
  /** The refs of each repository: Frappe's first, then the apps' in their order. */
  readonly refs: readonly RemoteRefs[];
  readonly release: ReleaseFacts;
}

/**
 * Reads what the caller wrote; secrets are masked before any part of it can be printed.
 *
 * @throws ActionError of kind `input` with every error of the list and of the other files
 */
export async function readWrittenApps(inputs: EncodeAppsManifestInputs, runtime: Runtime): Promise<WrittenApps> {
  const server = runtime.env['GITHUB_SERVER_URL'] || 'https://github.com';
  const credentials = toHostCredentials(inputs, server);
  for (const secret of new Set(credentials.secrets)) runtime.mask(secret);
  return { ...(await readWrittenFiles(inputs, runtime)), frappe: toFrappe(inputs), credentials };
}

/** @throws ActionError of kind `input` with every error of the list and of the other files */
export async function readWrittenFiles(inputs: EncodeAppsManifestInputs, runtime: Runtime): Promise<WrittenFiles> {
  const { workspace } = runtime.folders;
  const [list, containerfile, expected, previous, changelog] = await readTogether([
    readWrittenList(inputs, runtime),
    readNamedContainerfile(inputs.containerfile, workspace),
    readEarlier(inputs.resolved, 'resolved', workspace),
    readEarlier(inputs.previous, 'previous', workspace),
    readChangelog(inputs.changelog, workspace),
  ]);
  return { ...list, containerfile, expected, previous, changelog };
}

async function readWrittenList(
  inputs: EncodeAppsManifestInputs,
  runtime: Runtime,
): Promise<Pick<WrittenFiles, 'source' | 'apps' | 'listWarnings'>> {
  const source = readAppSource(inputs.apps, inputs.appsFile, runtime.folders.workspace);
  const masked = new Set(credentialsIn(source.text));
  for (const secret of masked) runtime.mask(secret);
  const root = await readSyntax(source);
  // Escapes such as `\u0040` hide a credential from a search of the text.
  for (const secret of stringsIn(root).flatMap(credentialsOfAddress)) if (!masked.has(secret)) runtime.mask(secret);
  const { apps, errors, warnings } = readAppList(root, source, inputs);
  refuseDiagnostics(errors);
  return { source, apps, listWarnings: warnings };
}

/** @throws ActionError when a repository gives no refs */
export async function gatherAppFacts(
  inputs: EncodeAppsManifestInputs,
  written: WrittenApps,
  runtime: Runtime,
): Promise<AppFacts> {
  const { frappe, apps, credentials } = written;
  const access = { credentials, timeoutSeconds: inputs.timeoutSeconds, allowedHosts: inputs.allowedHosts, runtime };
  const [refs, taken] = await Promise.all([
    readRemoteRefs([frappe, ...apps], access),
    // Only where releases are made does another one of the day matter.
    written.previous === undefined ? undefined : readOwnTags(access),
  ]);
  return { ...written, refs, release: { now: runtime.now(), run: runOf(runtime.env), taken } };
}

/** The number of the run that people see, and its attempt. */
function runOf(env: Runtime['env']): ReleaseFacts['run'] {
  const number = env['GITHUB_RUN_NUMBER'] || env['CI_PIPELINE_IID'] || env['BUILD_NUMBER'] || '';
  return /^\d{1,20}$/.test(number) ? { number, attempt: env['GITHUB_RUN_ATTEMPT'] || '2' } : undefined;
}

const readNamedContainerfile = async (file: string, workspace: string): Promise<ContainerfileFacts | undefined> =>
  file === '' ? undefined : readContainerfile(file, workspace);

/** Ten years of releases, one a day. */
const maxChangelog = 8 * 1024 * 1024;

async function readChangelog(file: string, workspace: string): Promise<WrittenFiles['changelog']> {
  if (file === '') return undefined;
  return { text: readNamedFile({ input: 'changelog', file, workspace, maxBytes: maxChangelog, allowsMark: true }) };
}

/** The parser of documents is loaded only where there is one. */
async function readEarlier(value: string, input: string, workspace: string): Promise<ResolvedApps | undefined> {
  if (value === '') return undefined;
  const { readResolvedApps } = await import('./resolution/resolved-document.ts');
  return readResolvedApps(value, input, workspace);
}
