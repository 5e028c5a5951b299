import type { CommandPorts, Runtime } from '../../runtime/runtime.ts';
import type { Deadline } from '../../runtime/scheduling/deadline.ts';

/** What one registry accepts; `source` names where it was found, for errors. */
export type Credential = { readonly source: string } & (
  | { readonly kind: 'password'; readonly username: string; readonly password: string }
  /** A refresh token for the registry's token service (OAuth 2). */
  | { readonly kind: 'identity-token'; readonly token: string }
  /** A bearer token that the registry accepts as it is. */
  | { readonly kind: 'registry-token'; readonly token: string }
);

/**
 * Looks up one registry in one place. Undefined when that place has no credential for it. A program that is asked for it
 * gets the time that is left of the question.
 */
export type CredentialSource = (registry: string, deadline?: Deadline) => Promise<Credential | undefined>;

export type CredentialPorts = CommandPorts & Pick<Runtime, 'mask'>;

/** Compares names of registries: Docker's files write them with or without scheme and path, and Docker Hub in three ways. */
export const isSameRegistry = (one: string, other: string): boolean => hostOf(one) === hostOf(other);

function hostOf(name: string): string {
  const host = name
    .replace(/^https?:\/\//i, '')
    .replace(/\/.*$/s, '')
    .toLowerCase();
  return ['index.docker.io', 'registry-1.docker.io'].includes(host) ? 'docker.io' : host;
}

/** The value of a `Basic` header. */
export const basicValue = (username: string, password: string): string =>
  Buffer.from(`${username}:${password}`, 'utf8').toString('base64');
