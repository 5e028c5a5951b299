import { expect, test } from '@jest/globals';
import { buildxMatrixAction } from '../../actions/buildx-matrix/index.ts';
import { InputsError, readInputs } from '../../actions/shared/runtime/inputs.ts';

function errorsOf(strings: Readonly<Record<string, string>>): string[] {
  try {
    readInputs(buildxMatrixAction, strings);
    return [];
  } catch (error) {
    if (error instanceof InputsError) return error.message.split('\n');
    throw error;
  }
}

test('every error of every input is reported at once, before anything is read', () => {
  expect(
    errorsOf({
      discover: 'true',
      runners: 'linux/amd64=,\nlinux/arm64=,\nfoo/bar/baz/q=l',
      mode: 'nope',
      variables: 'a b=1\nPATH=2\nOK=3',
      'image-prefix': 'BAD PREFIX',
      'exclude-paths': 'docs\n[',
      'extra-paths': 'api=src, !\nweb=[',
      'global-paths': '!',
      'ignore-paths': '[',
    }),
  ).toEqual([
    expect.stringMatching(/^Input "exclude-paths": .*\[.*; allowed: patterns as in \.dockerignore/),
    'Input "image-prefix": "BAD PREFIX" is not a repository with its host; allowed: the start of the image names, e.g. ghcr.io/acme/shop',
    'Input "variables", line 1: "a b" cannot name a bake variable here; allowed: letters, digits and _',
    'Input "variables", line 2: "PATH" cannot name a bake variable here; allowed: letters, digits and _',
    'Input "mode": "nope" is not allowed; allowed: diff, content, auto, all',
    expect.stringMatching(/^Input "extra-paths", line 1: the pattern "!" excludes nothing/),
    expect.stringMatching(/^Input "extra-paths", line 2: .*\[/),
    expect.stringMatching(/^Input "global-paths": the pattern "!" excludes nothing/),
    expect.stringMatching(/^Input "ignore-paths": .*\[/),
    'Input "runners", line 1: "linux/amd64" has no runner label; allowed: e.g. linux/amd64=ubuntu-24.04',
    'Input "runners", line 2: "linux/arm64" has no runner label; allowed: e.g. linux/arm64=ubuntu-24.04',
    expect.stringMatching(/^Input "runners", line 3: "foo\/bar\/baz\/q" is not a platform/),
  ]);
});

test.each([
  [{ discover: 'true', 'image-prefix': '127.0.0.1:5000' }],
  [{ discover: 'true', 'image-prefix': 'quay.io/acme/shop' }],
  [{ 'extra-paths': 'api=proto, !**/*.md\n*=lib' }],
  [{ runners: 'default=self-hosted, x64\nlinux/arm=pi\nwindows=windows-2025' }],
])('%j is valid', strings => {
  expect(errorsOf(strings)).toEqual([]);
});
