import { type Finding, inputPlace } from '../source/place.ts';
import type { App, ListRules } from './app-list.ts';
import { isCommitPrefix } from './app-list.ts';
import { refNameFault } from './ref-name.ts';
import { isAllowedHost, parseRepositoryUrl, redactCredentials } from './repository-url.ts';

/** Frappe from its inputs, held to the same rules as the apps; its faults stand beside theirs. */
export function readFrappe(
  { path, branch, commit }: { path: string; branch: string; commit: string },
  rules: ListRules,
): { frappe: App | undefined; faults: readonly Finding[] } {
  const faults: Finding[] = [];
  const fault = (input: string, message: string, fix?: string) =>
    faults.push({ at: inputPlace(input), message, ...(fix === undefined ? {} : { fix }) });
  const branchFault = refNameFault(branch);
  if (branchFault) fault('frappe-branch', `${JSON.stringify(branch)} ${branchFault.message}`, branchFault.fix);
  if (commit !== '' && !isCommitPrefix(commit)) {
    fault('frappe-commit', `${JSON.stringify(commit)} is not a commit id of 7 to 64 hex digits`);
  }
  const url = parseRepositoryUrl(path);
  if ('fault' in url) {
    fault('frappe-path', `${JSON.stringify(redactCredentials(path))} ${url.fault}`);
    return { frappe: undefined, faults };
  }
  if (url.userInfo !== undefined) {
    const fix = 'Use the input "credentials" for the check, and a public or mirrored repository for the build.';
    fault('frappe-path', 'it holds credentials, and a build argument stays readable in the image', fix);
  }
  if (!isAllowedHost(url, rules.allowedHosts)) {
    const fix = `Add a line "${url.host}" to the input "allowed-hosts".`;
    fault('frappe-path', `the host "${url.host}" is not allowed; allowed: ${rules.allowedHosts.join(', ')}`, fix);
  }
  const at = inputPlace('frappe-branch');
  const frappe: App = {
    name: 'frappe',
    url,
    branch,
    commit: commit === '' ? undefined : commit.toLowerCase(),
    at: inputPlace('frappe-path'),
    branchAt: at,
    commitAt: inputPlace('frappe-commit'),
    branchNode: undefined,
    commitNode: undefined,
  };
  return { frappe, faults };
}
