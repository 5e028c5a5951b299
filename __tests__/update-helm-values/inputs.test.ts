import { describe, expect, test } from '@jest/globals';
import { readInputs } from '../../actions/shared/runtime/inputs.ts';
import { updateHelmValuesChecks, updateHelmValuesInputs } from '../../actions/update-helm-values/inputs.ts';
import { digest } from './values-cases.ts';

const read = (strings: Record<string, string>) =>
  readInputs(
    { inputs: updateHelmValuesInputs, checks: updateHelmValuesChecks },
    { 'values-files': 'v.yaml', ...strings },
  );

describe('valid', () => {
  test.each([
    ['branch', 'main', 'main'],
    ['branch', 'refs/heads/feature/x.y', 'feature/x.y'],
    ['branch', 'heads/refs/heads/x', 'heads/refs/heads/x'],
    ['branch', '', ''],
    ['branch', 'a@b', 'a@b'],
    ['author', 'A B <a@b.c>', { name: 'A B', email: 'a@b.c' }],
    ['author', 'A<a@b.c>', { name: 'A', email: 'a@b.c' }],
    ['checkout', 'deploy/a', 'deploy/a'],
    ['checkout', '..deploy', '..deploy'],
    ['tag', 'none', 'none'],
    ['tag', '1.2.3', '1.2.3'],
    ['path', '', new Map()],
    [
      'path',
      'api=a.b\n# c\nweb = x[0]\napi=c',
      new Map([
        ['api', [['a', 'b'], ['c']]],
        ['web', [['x', 0]]],
      ]),
    ],
    ['path', 'api="a=b".c', new Map([['api', [['a=b', 'c']]]])],
    ['max-attempts', '100', 100],
    ['deadline', '3600', 3600],
    ['quote', 'always', 'always'],
    ['quote', 'keep', 'keep'],
    ['mode', 'none', 'none'],
  ])('%s: "%s"', (name, value, expected) => {
    const key = name.replace(/-a/, 'A');
    expect(Reflect.get(read({ [name]: value }), key)).toEqual(expected);
  });

  test('the defaults', () => {
    expect(read({})).toEqual({
      valuesFiles: ['v.yaml'],
      digests: '',
      environment: '',
      images: [],
      only: [],
      path: new Map(),
      tag: 'immutable',
      create: false,
      quote: 'auto',
      mode: 'push',
      branch: '',
      checkout: '.',
      commitMessage: '',
      author: { name: 'github-actions[bot]', email: '41898282+github-actions[bot]@users.noreply.github.com' },
      maxAttempts: 20,
      deadline: 300,
      githubToken: '',
      dryRun: false,
      summary: true,
    });
  });
});

describe('refused', () => {
  test.each([
    ['branch', '-x', 'is not the name of a branch'],
    ['branch', 'a..b', 'is not the name of a branch'],
    ['branch', 'a b', 'is not the name of a branch'],
    ['branch', 'a\u007fb', 'is not the name of a branch'],
    ['branch', 'a@{1}', 'is not the name of a branch'],
    ['branch', 'a^', 'is not the name of a branch'],
    ['branch', '@', 'is not the name of a branch'],
    ['branch', 'a//b', 'is not the name of a branch'],
    ['branch', '/a', 'is not the name of a branch'],
    ['branch', 'a/', 'is not the name of a branch'],
    ['branch', 'a/.b', 'is not the name of a branch'],
    ['branch', 'a.lock/b', 'is not the name of a branch'],
    ['branch', 'a.', 'is not the name of a branch'],
    ['author', 'me', 'is not an author'],
    ['author', 'a\nb <c@d>', 'is not an author'],
    ['author', '<c@d>', 'is not an author'],
    ['author', 'a <c d>', 'is not an author'],
    ['author', 'a <c@d> x', 'is not an author'],
    ['checkout', '../x', 'is not a folder below the workspace'],
    ['checkout', 'a\\..\\..', 'is not a folder below the workspace'],
    ['checkout', '/etc', 'is not a folder below the workspace'],
    ['path', 'api', '"api" is not of the form image=path'],
    ['path', '=x', '"=x" is not of the form image=path'],
    ['path', 'api=a..b', '"a..b" is not a path'],
    ['tag', 'a b', 'is not a tag; allowed: immutable, none'],
    ['max-attempts', '0', 'is not a whole number'],
    ['max-attempts', '101', 'is not a whole number'],
    ['deadline', '3601', 'is not a whole number'],
    ['deadline', '0', 'is not a whole number'],
    ['quote', 'never', 'is not allowed'],
    ['mode', 'pull', 'is not allowed'],
    ['images', 'api=x', 'has no digest'],
    ['values-files', '', 'is required'],
  ])('%s: "%s": %s', (name, value, reason) => {
    const message = expect.stringMatching(new RegExp(`^Input "${name}".*${reason.replace(/[.[\]*]/g, '\\$&')}`, 's'));
    expect(() => read({ [name]: value })).toThrow(expect.objectContaining({ kind: 'input', message }));
  });

  test('every error of every input at once, with its line', () => {
    const line = `api=ghcr.io/acme/api:v1@${digest}`;
    const inputs = { path: '\napi\nweb=.\nother=x', images: `\n${line}\nb=x\n`, branch: '-', quote: 'x', only: 'apu' };
    expect(messagesOf(inputs)).toEqual([
      expect.stringMatching(/^Input "images", line 3: "x" has no digest/),
      expect.stringMatching(/^Input "path", line 2: "api" is not/),
      expect.stringMatching(/^Input "path", line 3: "." is not a path/),
      expect.stringMatching(/^Input "quote": "x" is not allowed/),
      expect.stringMatching(/^Input "branch": "-" is not/),
    ]);
    expect(messagesOf({ ...inputs, images: line, path: 'web=x' })).toEqual([
      expect.stringMatching(/^Input "quote"/),
      expect.stringMatching(/^Input "branch"/),
      expect.stringMatching(/^Input "only": there is no image "apu"/),
      'The images are: api.',
    ]);
  });
});

function messagesOf(inputs: Record<string, string>): string[] {
  try {
    read(inputs);
  } catch (error) {
    return error instanceof Error ? error.message.split('\n') : [];
  }
  return [];
}
