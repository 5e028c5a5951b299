import { diagnosticError } from '../../shared/runtime/diagnostics.ts';
import { inputError } from '../../shared/runtime/errors.ts';
import { inputLocation } from '../source/diagnostic.ts';
import type { App } from './app.ts';
import { quote } from './entry-reader.ts';
import { checkRefName, isCommitPrefix } from './ref-name.ts';
import { parseRepositoryUrl, type RepositoryUrl } from './repository-url.ts';

/** Where Frappe is developed. */
export const frappeRepository = 'https://github.com/frappe/frappe';

/** @throws ActionError of kind `input` */
export function parseFrappeBranch(written: string): string {
  const error = checkRefName(written);
  if (error === undefined) return written;
  throw inputError(`${quote(written)} ${error.message}`, error.fix === undefined ? {} : { fix: error.fix });
}

/** @throws DiagnosticError */
export function parseFrappeCommit(written: string): string | undefined {
  if (written === '') return undefined;
  if (isCommitPrefix(written)) return written.toLowerCase();
  throw diagnosticError(`${quote(written)} is not a commit id of 7 to 64 hex digits`);
}

/** @throws ActionError of kind `input`, or DiagnosticError; credentials are in no message */
export function parseFrappePath(written: string): RepositoryUrl {
  const url = parseRepositoryUrl(written);
  if ('error' in url) throw diagnosticError(`the address ${url.error}`);
  if (url.userInfo === undefined) return url;
  throw inputError('it contains credentials, and a build argument stays readable in the image.', {
    fix: 'Use the input "credentials" for the check, and a public or mirrored repository for the build.',
  });
}

export interface FrappeInputs {
  readonly frappePath: RepositoryUrl;
  readonly frappeBranch: string;
  readonly frappeCommit: string | undefined;
}

/** Frappe as an app, which is chosen by inputs instead of an entry of the list. */
export const toFrappe = ({ frappePath, frappeBranch, frappeCommit }: FrappeInputs): App => ({
  name: 'frappe',
  url: frappePath,
  branch: frappeBranch,
  commit: frappeCommit,
  locations: {
    url: inputLocation('frappe-path'),
    branch: inputLocation('frappe-branch'),
    commit: inputLocation('frappe-commit'),
  },
  nodes: undefined,
});
