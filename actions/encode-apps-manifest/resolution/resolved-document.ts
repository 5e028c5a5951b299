import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { documentReader, documentVersion } from '../../shared/runtime/document.ts';
import { inputError, messageOf } from '../../shared/runtime/errors.ts';
import type { ResolvedApp, ResolvedApps } from './resolved-apps.ts';

const entry = v.object({
  name: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_][A-Za-z0-9_-]{0,63}$/, 'is not the name of an app')),
  url: v.pipe(v.string(), v.regex(/^[A-Za-z0-9@:/._~+[\]-]{1,500}$/, 'is not the address of a repository')),
  ref: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_][A-Za-z0-9._/+@#=%-]{0,249}$/, 'is not a branch or tag')),
  kind: v.picklist(['branch', 'tag']),
  commit: v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'is not a full commit id')),
}) satisfies v.GenericSchema<ResolvedApp>;

const schema = v.object({
  schemaVersion: v.literal(1),
  frappe: entry,
  apps: v.array(entry),
}) satisfies v.GenericSchema<ResolvedApps>;

const parseResolvedApps = documentReader<ResolvedApps>({ 1: documentVersion(schema) });

/**
 * Reads what an earlier step resolved: JSON text, or the path of a file that holds it.
 *
 * @param input the name of the input, for errors
 * @throws ActionError of kind `input` when it cannot be read or has another shape
 */
export function readResolvedApps(value: string, input: string, workspace: string): ResolvedApps {
  const what = `Input "${input}"`;
  const json = value.trimStart().startsWith('{') ? value : readFile(path.resolve(workspace, value), what);
  return parseResolvedApps(json, what, { fix: remedy });
}

const remedy = 'Hand over the output "resolved" of this action as it is.';

function readFile(file: string, what: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw inputError(`${what}: the file cannot be read: ${messageOf(error)}`, {
      fix: 'Give JSON text, the path of a file that exists, or leave the input empty.',
      cause: error,
    });
  }
}
