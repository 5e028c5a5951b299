import { describe, expect, test } from '@jest/globals';
import { computeTagsChecks, computeTagsInputs } from '../../actions/compute-tags/inputs.ts';
import { readInputs } from '../../actions/shared/runtime/inputs.ts';

const read = (strings: Record<string, string>, env: Record<string, string> = {}) =>
  readInputs({ inputs: computeTagsInputs, checks: computeTagsChecks }, strings, env);

test('defaults', () => {
  expect(read({})).toMatchObject({
    images: [],
    tags: [],
    preset: [],
    annotationLevels: ['manifest'],
    knownTags: 'auto',
    maxLength: 128,
    shortShaLength: 7,
  });
});

describe('values', () => {
  test.each([
    ['preset', 'release, commit\nbranch', 'preset', ['release', 'commit', 'branch']],
    ['annotation-levels', 'index,manifest', 'annotationLevels', ['index', 'manifest']],
    ['annotation-levels', 'manifest[linux/amd64]', 'annotationLevels', ['manifest[linux/amd64]']],
    ['annotation-levels', 'none', 'annotationLevels', []],
    ['known-tags', 'git', 'knownTags', 'git'],
    ['known-tags', 'none', 'knownTags', 'none'],
    ['known-tags', 'v1.0.0,v2.0.0', 'knownTags', ['v1.0.0', 'v2.0.0']],
    ['known-tags', 'v1.0.0', 'knownTags', ['v1.0.0']],
    ['short-sha-length', '64', 'shortShaLength', 64],
    ['short-sha-length', '4', 'shortShaLength', 4],
  ] as const)('%s %j', (input, text, name, value) => {
    expect(read({ [input]: text })).toMatchObject({ [name]: value });
  });

  test('blanks count in separators and lines', () => {
    const separators = { 'sep-tags': ' ', 'sep-labels': ' ', 'sep-annotations': '\n' };
    expect(read(separators)).toMatchObject({ sepTags: ' ', sepLabels: ' ', sepAnnotations: '\n' });
    expect(
      read({ tags: '\n type=sha', labels: '\na=b', images: '\na/b', annotations: '\na=b', args: '\na=b' }),
    ).toMatchObject({
      tags: [{ line: 2 }],
      labels: [{ line: 2 }],
      images: [{ line: 2 }],
      annotations: [{ line: 2 }],
      args: [{ line: 2 }],
    });
    expect(() => read({ flavor: '\nlatest=x' })).toThrow('Input "flavor", line 2');
  });

  test('variables count where the input is empty', () => {
    const env = { DOCKER_METADATA_ANNOTATIONS_LEVELS: 'index, manifest', DOCKER_METADATA_SHORT_SHA_LENGTH: '12' };
    expect(read({}, env)).toMatchObject({ annotationLevels: ['index', 'manifest'], shortShaLength: 12 });
    expect(read({ 'annotation-levels': 'none', 'short-sha-length': '8' }, env)).toMatchObject({
      annotationLevels: [],
      shortShaLength: 8,
    });
  });
});

describe('errors', () => {
  test.each<[Record<string, string>, string]>([
    [{ preset: 'relase,brnch' }, 'Input "preset": unknown preset "relase" (did you mean "release"?)'],
    [{ preset: 'relase,brnch' }, 'Input "preset": unknown preset "brnch" (did you mean "branch"?)'],
    [{ 'annotation-levels': 'none,index' }, 'Input "annotation-levels": unknown level "none"'],
    [{ 'annotation-levels': 'indx' }, 'unknown level "indx" (did you mean "index"?); allowed: manifest, index,'],
    [
      { 'known-tags': 'v1,none' },
      'Input "known-tags": "none" is listed with tags; allowed: auto, git or none alone, or',
    ],
    [{ 'known-tags': 'git,v1' }, '"git" is listed with tags'],
    [{ 'known-tags': 'auto,v1' }, '"auto" is listed with tags'],
    [{ 'known-tags': 'list' }, '"list" is listed with tags'],
    [{ 'short-sha-length': '3' }, 'Input "short-sha-length": "3" is not a whole number from 4 to 64'],
    [{ 'short-sha-length': '65' }, '"65" is not a whole number from 4 to 64'],
    [{ version: '1', 'version-from': 'x' }, 'Inputs "version" and "version-from" are both set; set one of them.'],
    [{ targets: 'api,a b', images: 'a/{target}' }, 'Input "targets": "a b" cannot name a bake target'],
    [{ targets: 'api*', images: 'a/{target}' }, 'Patterns need the bake files in "files", or "discover".'],
    [{ 'exclude-paths': 'docs' }, 'Input "exclude-paths" is for derived targets; set "discover: true" too.'],
    [{ 'image-prefix': 'quay.io/a' }, 'Input "image-prefix" is for derived targets; set "discover: true" too.'],
    [{ 'exclude-paths': '!' }, 'Input "exclude-paths": the pattern "!" excludes nothing; allowed: patterns as in'],
    [
      { 'image-prefix': 'BAD PREFIX' },
      'Input "image-prefix": "BAD PREFIX" is not a repository with its host; allowed:',
    ],
    [
      { variables: 'A=1\na b=2' },
      'Input "variables", line 2: "a b" cannot name a bake variable here; allowed: letters',
    ],
    [{ targets: 'api' }, 'Input "images" is empty, so the targets have no names.'],
    [{ files: 'docker-bake.hcl' }, 'Input "images" is empty, so the targets have no names.'],
    [{ images: 'a/b\na/{target}' }, 'Input "images", line 2 names targets, and neither "files" nor "targets" says'],
    [{ images: 'a/b,targets=api' }, 'Input "images", line 1 names targets'],
    [{ tags: 'type=sha\ntype=sha,targets=api' }, 'Input "tags", line 2 names targets'],
    [{ tags: 'a,targets=api', images: 'a/{target}' }, 'Input "tags", line 1 names targets'],
  ])('%j: %s', (strings, message) => {
    expect(() => read(strings)).toThrow(message);
  });

  test.each<Record<string, string>>([
    { version: '1' },
    { 'version-from': 'x' },
    { targets: 'api_1-B', images: 'a/{target}' },
    { files: 'docker-bake.hcl', targets: 'api*', images: 'a/{target}' },
    { discover: 'true' },
    {
      discover: 'true',
      targets: 'api*',
      tags: 'type=sha,targets=api',
      'exclude-paths': 'docs',
      'image-prefix': 'quay.io/a',
    },
    { files: 'docker-bake.hcl', images: 'a/b', tags: 'type=sha,targets=api' },
    { targets: 'api', images: 'a/b,targets=api' },
    { images: 'a/b' },
  ])('%j is fine', strings => {
    expect(() => read(strings)).not.toThrow();
  });

  test('checks wait for inputs that are wrong by themselves', () => {
    expect(() => read({ images: 'a/__bad', targets: 'api' })).toThrow(/^Input "images", line 1[^\n]*$/);
  });
});
