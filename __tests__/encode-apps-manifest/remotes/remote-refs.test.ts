import { describe, expect, test } from '@jest/globals';
import { classifyFailure, parseRefs } from '../../../actions/encode-apps-manifest/remotes/remote-refs.ts';

const a = 'a'.repeat(40);
const b = 'b'.repeat(64);

describe('what git lists', () => {
  test('branches, tags and what they point at', () => {
    const text = `ref: refs/heads/trunk\tHEAD\n${a}\tHEAD\n${a}\trefs/heads/trunk\n${a}\trefs/pull/1/head\n${a}\trefs/tags/v1\n${b}\trefs/tags/v1^{}\n`;
    const { branches, tags, defaultBranch } = parseRefs(text);
    expect([...branches]).toEqual([['trunk', a]]);
    expect([...tags]).toEqual([['v1', { commit: b, object: a }]]);
    expect(defaultBranch).toBe('trunk');
  });

  test.each([
    'ref: refs/heads/--upload-pack=x\tHEAD',
    'ref: refs/heads/a\rb\tHEAD',
    'ref: refs/tags/v1\tHEAD',
    `${a}\tHEAD`,
  ])('a default branch in %j is none', line => expect(parseRefs(line).defaultBranch).toBeUndefined());

  test('anything else is passed over', () => {
    expect(parseRefs(`warning: x\nnonsense\trefs/heads/x\n${a.slice(1)}\trefs/heads/y\n\n`).branches.size).toBe(0);
  });
});

describe('what git says when it fails', () => {
  test.each([
    ["fatal: could not read Username for 'https://github.com': terminal prompts disabled", 'no-access'],
    ["fatal: Authentication failed for 'https://github.com/acme/shop/'", 'no-access'],
    ["fatal: unable to access 'https://github.com/acme/shop/': The requested URL returned error: 403", 'no-access'],
    ['git@github.com: Permission denied (publickey).\nfatal: Could not read from remote repository.', 'no-access'],
    ["remote: Repository not found.\nfatal: repository 'https://github.com/acme/shop/' not found", 'not-found'],
    ['ERROR: Repository not found.\nfatal: Could not read from remote repository.', 'not-found'],
    ["fatal: unable to access 'https://x/': Could not resolve host: x", 'unreachable'],
    ["fatal: unable to access 'https://x/': Failed to connect to x port 443", 'unreachable'],
    ["fatal: unable to access 'https://x/': The requested URL returned error: 503", 'unreachable'],
    ['', 'unreachable'],
  ])('%j', (stderr, fault) => expect(classifyFailure(stderr).fault).toBe(fault));

  test('is handed on without credentials and commands', () => {
    const { detail } = classifyFailure("fatal: unable to access 'https://user:token@host/': ##[error]x");
    expect(detail).toBe("unable to access 'https://***@host/': ## [error]x");
  });
});
