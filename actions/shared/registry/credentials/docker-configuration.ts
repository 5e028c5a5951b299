import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import { codeOf, inputError, messageOf } from '../../runtime/errors.ts';
import { withoutTrailing } from '../../text/trim.ts';
import { type Credential, type CredentialPorts, type CredentialSource, isSameRegistry } from './credential.ts';
import { askHelper } from './credential-helper.ts';

const authEntry = v.looseObject({
  auth: v.optional(v.string()),
  username: v.optional(v.string()),
  password: v.optional(v.string()),
  identitytoken: v.optional(v.string()),
  registrytoken: v.optional(v.string()),
});

const configurationDocument = v.looseObject({
  auths: v.optional(v.nullable(v.record(v.string(), authEntry))),
  credHelpers: v.optional(v.nullable(v.record(v.string(), v.string()))),
  credsStore: v.optional(v.string()),
});

type AuthEntry = v.InferOutput<typeof authEntry>;
type Configuration = { readonly file: string } & v.InferOutput<typeof configurationDocument>;

/**
 * Docker's `config.json`, as login actions leave it (docs.docker.com/reference/cli/docker/login). A helper for the
 * registry goes before the entries of the file.
 */
export function dockerConfiguration(ports: Pick<CredentialPorts, 'env' | 'capture'>): CredentialSource {
  let reading: Promise<Configuration> | undefined;
  return async (registry, deadline) => {
    reading ??= readConfiguration(ports.env);
    const { credHelpers, credsStore, auths, file } = await reading;
    const helper = valueFor(registry, credHelpers) || credsStore;
    const stored = helper ? await askHelper({ name: helper, file }, { registry, deadline }, ports) : undefined;
    if (stored !== undefined) return stored;
    return Object.entries(auths ?? {})
      .filter(([key]) => isSameRegistry(key, registry))
      .map(([, entry]) => fromEntry(entry, file))
      .find(credential => credential !== undefined);
  };
}

const valueFor = (registry: string, helpers: Configuration['credHelpers']): string | undefined =>
  Object.entries(helpers ?? {}).find(([key]) => isSameRegistry(key, registry))?.[1];

async function readConfiguration(env: CredentialPorts['env']): Promise<Configuration> {
  const folder = env['DOCKER_CONFIG'] || path.join(env['HOME'] || os.homedir(), '.docker');
  const file = path.join(folder, 'config.json');
  const text = await readIfPresent(file);
  if (text === undefined) return { file };
  const fix = 'Log in again (docker/login-action or docker login), which writes the file again.';
  try {
    const read = v.safeParse(configurationDocument, JSON.parse(text));
    if (read.success) return { ...read.output, file };
    throw inputError(
      `Docker's configuration ${file} does not have the form that docker login writes: ${v.getDotPath(read.issues[0]) ?? 'the file is not an object'}.`,
      { fix },
    );
  } catch (error) {
    // The text of the file holds secrets, and a JSON error quotes it.
    if (error instanceof SyntaxError) throw inputError(`Docker's configuration ${file} is not JSON.`, { fix });
    throw error;
  }
}

async function readIfPresent(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return undefined;
    throw inputError(`Docker's configuration ${file} cannot be read: ${messageOf(error)}`, { cause: error });
  }
}

function fromEntry(entry: AuthEntry, file: string): Credential | undefined {
  const source = `Docker's configuration ${file}`;
  if (entry.registrytoken) return { kind: 'registry-token', source, token: entry.registrytoken };
  if (entry.identitytoken) return { kind: 'identity-token', source, token: entry.identitytoken };
  const decoded = withoutTrailing(Buffer.from(entry.auth ?? '', 'base64').toString('utf8'), '\0');
  const colon = decoded.indexOf(':');
  if (colon > 0) {
    return { kind: 'password', source, username: decoded.slice(0, colon), password: decoded.slice(colon + 1) };
  }
  if (!entry.username || !entry.password) return undefined;
  return { kind: 'password', source, username: entry.username, password: entry.password };
}
