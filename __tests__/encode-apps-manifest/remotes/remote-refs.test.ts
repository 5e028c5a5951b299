import { describe, expect, test } from '@jest/globals';
import { parseRefs } from '../../../actions/encode-apps-manifest/remotes/remote-refs.ts';

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
    'ref: refs/heads/main\trefs/remotes/origin/HEAD',
    'xref: refs/heads/main\tHEAD',
    `${a}\tHEAD`,
  ])('a default branch in %j is none', line => expect(parseRefs(line).defaultBranch).toBeUndefined());

  test('anything else is passed over', () => {
    expect(parseRefs(`warning: x\nnonsense\trefs/heads/x\n${a.slice(1)}\trefs/heads/y\n\n`).branches.size).toBe(0);
  });
});
