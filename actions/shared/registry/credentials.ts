import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import { codeOf, inputError, messageOf, permissionError } from '../runtime/errors.ts';
import { oneLine } from '../runtime/log.ts';
import type { Runtime } from '../runtime/runtime.ts';

/** What one registry accepts; `source` says where it was found, for errors. */
export type Credential = { readonly source: string } & (
  | { readonly kind: 'password'; readonly username: string; readonly password: string }
  /** A refresh token that the registry's token service takes (OAuth 2). */
  | { readonly kind: 'identity-token'; readonly token: string }
  /** A bearer token that the registry takes as it is. */
  | { readonly kind: 'registry-token'; readonly token: string }
);

export interface Credentials {
  /** @returns null when there is none: the registry is asked anonymously */
  find(registry: string): Promise<Credential | null>;
}

/** Inputs `registry-username` and `registry-password`, for the one registry that they speak of. */
export interface ExplicitCredential {
  readonly registry: string;
  readonly username: string;
  readonly password: string;
}

type Ports = Pick<Runtime, 'env' | 'capture' | 'mask'>;

/**
 * Binds the inputs to the registry of the images, because a password must never be shown to another one.
 *
 * @param registries hosts of all images of this step
 * @returns null when both inputs are empty
 * @throws ActionError of kind `input` when one of the two is missing, or the images are in several registries
 */
export function explicitCredential(
  username: string,
  password: string,
  registries: readonly string[],
): ExplicitCredential | null {
  if (username === '' && password === '') return null;
  if (username === '' || password === '') {
    const missing = username === '' ? 'registry-username' : 'registry-password';
    throw inputError(`Input "${missing}" is empty, but its counterpart is given; both are needed, or none.`);
  }
  const [registry, ...others] = [...new Set(registries)];
  if (registry === undefined) return null;
  if (others.length > 0) {
    throw inputError(
      `Inputs "registry-username" and "registry-password" speak of one registry, and the images are in ${[registry, ...others].join(', ')}.`,
      { fix: 'Leave both inputs empty and log in to each registry with docker/login-action before this step.' },
    );
  }
  return { registry, username, password };
}

/**
 * Credentials as login actions leave them in Docker's configuration (docs.docker.com/reference/cli/docker/login); an
 * explicit one wins for its registry. Every secret is masked before it is returned.
 */
export function createCredentials(ports: Ports, explicit: ExplicitCredential | null = null): Credentials {
  const found = new Map<string, Promise<Credential | null>>();
  let configuration: Promise<Configuration> | undefined;
  const search = async (registry: string): Promise<Credential | null> => {
    if (explicit !== null && hostOfKey(explicit.registry) === hostOfKey(registry)) {
      const { username, password } = explicit;
      return masked(ports, { kind: 'password', source: 'the inputs of this step', username, password });
    }
    configuration ??= readConfiguration(ports.env);
    return fromConfiguration(await configuration, registry, ports);
  };
  return {
    find: registry => {
      const known = found.get(registry) ?? search(registry);
      found.set(registry, known);
      return known;
    },
  };
}

const configurationSchema = v.looseObject({
  auths: v.optional(
    v.nullable(
      v.record(
        v.string(),
        v.looseObject({
          auth: v.optional(v.string()),
          username: v.optional(v.string()),
          password: v.optional(v.string()),
          identitytoken: v.optional(v.string()),
          registrytoken: v.optional(v.string()),
        }),
      ),
    ),
  ),
  credHelpers: v.optional(v.nullable(v.record(v.string(), v.string()))),
  credsStore: v.optional(v.string()),
});

type Configuration = { readonly file: string } & v.InferOutput<typeof configurationSchema>;

async function readConfiguration(env: Ports['env']): Promise<Configuration> {
  const folder = env['DOCKER_CONFIG'] || path.join(env['HOME'] || os.homedir(), '.docker');
  const file = path.join(folder, 'config.json');
  const text = await readIfPresent(file);
  if (text === null) return { file };
  const fix = 'Log in again (docker/login-action or docker login), which writes the file anew.';
  try {
    const read = v.safeParse(configurationSchema, JSON.parse(text));
    if (read.success) return { ...read.output, file };
    throw inputError(
      `Docker's configuration ${file} is not of the form that docker login writes: ${v.getDotPath(read.issues[0]) ?? 'the whole file'}.`,
      { fix },
    );
  } catch (error) {
    // The text of the file holds secrets, and a JSON error quotes it.
    if (error instanceof SyntaxError) throw inputError(`Docker's configuration ${file} is not JSON.`, { fix });
    throw error;
  }
}

async function readIfPresent(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return null;
    throw inputError(`Docker's configuration ${file} cannot be read: ${messageOf(error)}`, { cause: error });
  }
}

async function fromConfiguration(
  configuration: Configuration,
  registry: string,
  ports: Ports,
): Promise<Credential | null> {
  const { credHelpers, credsStore, auths, file } = configuration;
  const own = Object.entries(credHelpers ?? {}).find(([key]) => hostOfKey(key) === hostOfKey(registry))?.[1];
  const helper = own || credsStore;
  const stored = helper ? await askHelper(helper, registry, file, ports) : null;
  if (stored !== null) return stored;
  for (const [key, entry] of Object.entries(auths ?? {})) {
    if (hostOfKey(key) !== hostOfKey(registry)) continue;
    const credential = fromEntry(entry, file);
    if (credential !== null) return masked(ports, credential);
  }
  return null;
}

type AuthEntry = NonNullable<Configuration['auths']>[string];

function fromEntry(entry: AuthEntry, file: string): Credential | null {
  const source = `Docker's configuration ${file}`;
  if (entry.registrytoken) return { kind: 'registry-token', source, token: entry.registrytoken };
  if (entry.identitytoken) return { kind: 'identity-token', source, token: entry.identitytoken };
  const decoded = Buffer.from(entry.auth ?? '', 'base64')
    .toString('utf8')
    .replace(/\0+$/, '');
  const colon = decoded.indexOf(':');
  if (colon > 0) {
    return { kind: 'password', source, username: decoded.slice(0, colon), password: decoded.slice(colon + 1) };
  }
  if (!entry.username || !entry.password) return null;
  return { kind: 'password', source, username: entry.username, password: entry.password };
}

/** Keys stand with or without scheme and path; Docker Hub's is `https://index.docker.io/v1/`. */
function hostOfKey(key: string): string {
  const host = key
    .replace(/^https?:\/\//i, '')
    .replace(/\/.*$/s, '')
    .toLowerCase();
  return ['index.docker.io', 'registry-1.docker.io'].includes(host) ? 'docker.io' : host;
}

const helperAnswer = v.looseObject({ Username: v.string(), Secret: v.string() });

/** The protocol of github.com/docker/docker-credential-helpers: `get`, the server on standard input, JSON back. */
async function askHelper(name: string, registry: string, file: string, ports: Ports): Promise<Credential | null> {
  if (!/^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(name)) {
    throw inputError(
      `Docker's configuration ${file} names a credential helper that cannot be a program: ${JSON.stringify(oneLine(name))}.`,
      {
        fix: 'Allowed: letters, digits, "_", "." and "-"; the program is docker-credential-<name> on PATH.',
      },
    );
  }
  const program = `docker-credential-${name}`;
  const server = registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
  const { exitCode, stdout, stderr } = await ports.capture(program, ['get'], { stdin: server, env: ports.env });
  const said = stdout.toString('utf8').trim();
  if (exitCode !== 0) {
    if (/credentials not found/i.test(said) || /credentials not found/i.test(stderr)) return null;
    const reason = oneLine(stderr) || (said.startsWith('{') ? '' : oneLine(said)) || `exit code ${exitCode}`;
    throw permissionError(`${program}, which ${file} names for ${registry}, gave no credentials: ${reason}`, {
      fix: `Log in to ${registry} again, or remove the helper from ${file}.`,
    });
  }
  const answer = parseHelperAnswer(said);
  if (answer === null)
    throw permissionError(`${program} answered for ${registry} in a form that is not its protocol's.`);
  const { Username: username, Secret: secret } = answer;
  if (secret === '') return null;
  return masked(
    ports,
    username === '<token>'
      ? { kind: 'identity-token', source: program, token: secret }
      : { kind: 'password', source: program, username, password: secret },
  );
}

function parseHelperAnswer(text: string): v.InferOutput<typeof helperAnswer> | null {
  try {
    const read = v.safeParse(helperAnswer, JSON.parse(text));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

/** `Basic` credentials travel in base64, which a mask of the password alone would not hide. */
export const basicValue = (username: string, password: string): string =>
  Buffer.from(`${username}:${password}`, 'utf8').toString('base64');

function masked(ports: Ports, credential: Credential): Credential {
  if (credential.kind !== 'password') {
    ports.mask(credential.token);
    return credential;
  }
  ports.mask(credential.password);
  ports.mask(basicValue(credential.username, credential.password));
  return credential;
}
