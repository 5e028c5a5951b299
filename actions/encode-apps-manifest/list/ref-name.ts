/**
 * Why a text cannot be the `branch` of an entry, or undefined. The grammar is git-check-ref-format(1), narrowed to what
 * passes through bench's own command lines unharmed.
 */
export function refNameFault(text: string): { message: string; fix?: string } | undefined {
  if (text === '') return { message: 'is empty' };
  if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(text)) {
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
  const forbidden = text.length > 250 || /\.\.|\/\/|@\{|\/\.|\.lock(?:\/|$)|[./]$/.test(text) || text === '@';
  return forbidden ? { message: 'is not a valid ref name (git-check-ref-format)' } : undefined;
}
