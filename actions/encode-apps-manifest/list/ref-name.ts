/**
 * Why a string cannot be the `branch` of an entry; undefined when it can. It must be a ref name (git-check-ref-format(1))
 * of characters that a shell does not interpret, because bench builds command lines from it.
 */
export function checkRefName(text: string): { message: string; fix?: string } | undefined {
  if (text === '') return { message: 'is empty' };
  const trimmed = text.trim();
  if (trimmed !== text && !/[\r\n]/.test(text) && checkRefName(trimmed) === undefined) {
    return { message: 'has a space before or after it', fix: `Write "${trimmed}".` };
  }
  if (isFullCommit(text.toLowerCase())) {
    return {
      message: 'is a commit id, which bench cannot clone: it runs `git clone --branch`',
      fix: 'Name a branch or a tag in "branch" and put the commit id into "commit".',
    };
  }
  if (text.startsWith('refs/')) {
    return {
      message:
        'is a full ref name, which `git clone --branch` refuses; write the name without refs/heads/ or refs/tags/',
    };
  }
  if (!/^[A-Za-z0-9_][A-Za-z0-9._/+@#=%-]*$/.test(text)) {
    return {
      message:
        'is not a name of a branch or tag; allowed are letters, digits and . _ / + @ # = % -, first a letter, digit or _',
    };
  }
  const forbidden = text.length > 250 || /\.\.|\/\/|@\{|\/\.|\.lock(?:\/|$)|[./]$/.test(text);
  return forbidden ? { message: 'is not a valid ref name (git-check-ref-format)' } : undefined;
}

/** 40 or 64 hex digits in lower case. */
export const isFullCommit = (text: string): boolean => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);

/** At least 7 hex digits, in either case. */
export const isCommitPrefix = (text: string): boolean => /^[0-9a-fA-F]{7,64}$/.test(text);

/** The major version of Frappe that a branch is named after: 15 in `version-15` and `version-15-hotfix`. */
export function majorOfBranch(branch: string | undefined): number | undefined {
  const major = /^version-(\d+)(?:-|$)/.exec(branch ?? '')?.[1];
  return major === undefined ? undefined : Number(major);
}
