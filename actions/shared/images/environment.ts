import { inputError } from '../runtime/errors.ts';

/** Environments are parts of the names of cache scopes, artifacts and values files, so they have only what all of them allow. */
export const environmentPattern = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,62}$/;

/**
 * Checks the name of an environment. An empty string means that there is none.
 *
 * @throws ActionError of kind `input`
 */
export function environmentName(text: string): string {
  if (text === '' || (environmentPattern.test(text) && !text.includes('--') && /[A-Za-z0-9]$/.test(text))) return text;
  throw inputError(
    `"${text}" cannot name an environment; allowed: up to 63 letters, digits, ".", "_" and single "-", with a letter or digit at the end`,
  );
}

/** The folder of an environment below that of all documents, and a file or folder in it. */
export const environmentPath = (environment: string | null, name?: string): string | undefined =>
  [...(environment === null ? [] : ['environments', environment]), ...(name === undefined ? [] : [name])].join('/') ||
  undefined;
