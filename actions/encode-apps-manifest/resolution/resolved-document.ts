import * as v from 'valibot';
import { documentReader, documentVersion } from '../../shared/runtime/document.ts';
import { readInputFile } from '../../shared/runtime/input-file.ts';
import { isAppName } from '../list/app.ts';
import { checkRefName, isFullCommit } from '../list/ref-name.ts';
import { parseRepositoryUrl } from '../list/repository-url.ts';

function isPublicUrl(text: string): boolean {
  const url = parseRepositoryUrl(text);
  return !('error' in url) && url.userInfo === undefined;
}

const resolvedApp = v.object({
  name: v.pipe(v.string(), v.check(isAppName, 'is not the name of an app')),
  /** Without credentials. */
  url: v.pipe(v.string(), v.check(isPublicUrl, 'is not the address of a repository without credentials')),
  ref: v.pipe(
    v.string(),
    v.check(text => checkRefName(text) === undefined, 'is not a branch or tag'),
  ),
  kind: v.picklist(['branch', 'tag']),
  commit: v.pipe(v.string(), v.check(isFullCommit, 'is not a full commit id')),
});

const resolvedApps = v.object({
  schemaVersion: v.literal(1),
  frappe: resolvedApp,
  /** In the order of installation. */
  apps: v.array(resolvedApp),
});

export type ResolvedApp = Readonly<v.InferOutput<typeof resolvedApp>>;

/** The output `resolved`: a later job checks it, a later release is compared with it. */
export type ResolvedApps = Readonly<v.InferOutput<typeof resolvedApps>>;

const parseResolvedApps = documentReader<ResolvedApps>({ 1: documentVersion(resolvedApps) });

/**
 * Reads what an earlier step resolved: JSON, or the path of a file that contains it.
 *
 * @param input the name of the input, for errors
 * @throws ActionError of kind `input` when it cannot be read or has another shape
 */
export function readResolvedApps(value: string, input: string, workspace: string): ResolvedApps {
  const label = `Input "${input}"`;
  const fix = 'Pass JSON, the path of a file that exists, or leave the input empty.';
  const isJson = value.trimStart().startsWith('{');
  const json = isJson ? value : readInputFile({ input, file: value, workspace, fix }).toString('utf8');
  return parseResolvedApps(json, label, { fix: 'Pass the output "resolved" of this action unchanged.' });
}
