import { describe, expect, test } from '@jest/globals';
import type { UpdateOptions } from '../../actions/update-helm-values/files/file-plan.ts';
import { editsOf, planUpdate, throwUpdateErrors, type UpdateError } from '../../actions/update-helm-values/plan.ts';
import { parseValuePath } from '../../actions/update-helm-values/source/value-path.ts';
import { endsWithin } from '../support/time-limit.ts';
import { api, defaults, fileOf, planValues, updatedValues } from './values-cases.ts';

const web = { ...api, name: 'web', repository: 'ghcr.io/acme/web', tag: 'v9' };
const apiValues = 'api: {repository: acme/api, tag: v1}\n';
const webValues = 'web: {repository: acme/web, tag: v1}\n';
const pathsOf = (paths: Readonly<Record<string, string>>): UpdateOptions => ({
  ...defaults,
  paths: new Map(Object.entries(paths).map(([name, path]) => [name, [parseValuePath(path)]])),
});

describe('seeds', () => {
  test('Cauldron: the second update is made too, and the third says that nothing was to do', () => {
    const first = updatedValues('repository: acme/api\ntag: latest\n', { image: { tag: '1.2.3' } });
    const second = updatedValues(first, { image: { tag: '1.2.4' } });
    expect(second).toBe('repository: acme/api\ntag: 1.2.4\n');
    const third = planValues(second, { image: { tag: '1.2.4' } });
    expect(third.writes).toEqual([]);
    expect(third.files[0]?.decisions[0]).toMatchObject({
      decision: 'up-to-date',
      reason: expect.stringMatching(/^already up to date; found by the repository/),
    });
  });

  test('Cauldron and Inclusive World Portal: only the addressed image changes', () => {
    const text = `${apiValues}${webValues}redis: {repository: redis, tag: v1}\n`;
    expect(updatedValues(text)).toBe(text.replace('acme/api, tag: v1', 'acme/api, tag: sha-1a2b3c4'));
  });

  test('zero matches is a failure that lists what comes close', () => {
    const planned = planValues('image: {repository: ghcr.io/other/api, tag: v1}\n# repository: acme/api\n');
    expect(planned.errors).toEqual([
      {
        file: 'values.yaml',
        line: undefined,
        message:
          'api: this file does not contain the repository ghcr.io/acme/api\n  values.yaml:1: did you mean ghcr.io/other/api? Then set path: api=image\n  values.yaml:2: # repository: acme/api',
        fix: expect.stringMatching(/^Correct the repository in the file, .* "only"\.$/),
      },
    ]);
  });
});

describe('several files', () => {
  test('are all written, with their modes', () => {
    const found = [fileOf(`${apiValues}${webValues}`, 'a.yaml'), { ...fileOf(webValues, 'b/c.yaml'), mode: '100755' }];
    const planned = planUpdate(found, [api, web], defaults);
    expect(planned.writes.map(({ path, mode }) => [path, mode])).toEqual([
      ['a.yaml', '100644'],
      ['b/c.yaml', '100755'],
    ]);
    expect(editsOf(planned.files).map(({ file, path }) => `${file} ${path}`)).toEqual([
      'a.yaml api.tag',
      'a.yaml web.tag',
      'b/c.yaml web.tag',
    ]);
    expect(planned.files[1]?.decisions[0]).toMatchObject({ image: 'api', decision: 'absent' });
  });

  test('may be up to date already, among others', () => {
    const done = apiValues.replace('v1', 'sha-1a2b3c4');
    const planned = planUpdate([fileOf(done, 'a.yaml'), fileOf(apiValues, 'b.yaml')], [api], defaults);
    expect(planned).toMatchObject({ errors: [], writes: [{ path: 'b.yaml' }] });
  });
});

describe('one error stops everything', () => {
  const errorsOf = (contents: Readonly<Record<string, string>>, options = defaults, images = [api]) => {
    const planned = planUpdate(
      Object.entries(contents).map(([path, text]) => fileOf(text, path)),
      images,
      options,
    );
    expect(planned.writes).toEqual([]);
    return planned.errors.map(({ file, line, message }) => `${file}:${line}: ${message}`);
  };

  test('a file that is missing', () => {
    const found = [fileOf(apiValues, 'a.yaml'), { path: 'b.yaml', error: 'there is no such file' }];
    expect(planUpdate(found, [api], defaults)).toMatchObject({
      writes: [],
      errors: [{ file: 'b.yaml', line: undefined, message: 'there is no such file', fix: undefined }],
    });
  });

  test('a file that cannot be read, with its fix', () => {
    const found = [fileOf(apiValues, 'a.yaml'), fileOf('x: 1\na: [\n', 'b.yaml')];
    const fix = 'Correct the file; nothing was written.';
    expect(planUpdate(found, [api], defaults)).toMatchObject({
      writes: [],
      errors: [{ file: 'b.yaml', line: 3, fix }],
    });
    expect(errorsOf({ 'a.yaml': '', 'b.yaml': 'version https://git-lfs.github.com/spec/v1\n' })).toEqual([
      'b.yaml:undefined: b.yaml is a Git LFS pointer, not the file itself.',
    ]);
  });

  test('a value that cannot be edited', () => {
    const text = 'x: &v v1\nimage:\n  repository: acme/api\n  tag: *v\n';
    expect(errorsOf({ 'a.yaml': apiValues, 'b.yaml': text })).toEqual([
      expect.stringContaining('b.yaml:4: api: "tag" is an alias (*v)'),
    ]);
  });

  test('a site without a key', () => {
    expect(errorsOf({ 'a.yaml': 'x: 1\nimage:\n  repository: acme/api\n' })).toEqual([
      'a.yaml:2: api: the image has no key "tag"; add the key to the file, or set "create: true"',
    ]);
  });

  test('two images in one place', () => {
    expect(errorsOf({ 'a.yaml': `x: 1\n${apiValues}` }, pathsOf({ web: 'api' }), [api, web])).toEqual([
      'a.yaml:2: web: "api.tag" would also be written for "api"; name a place for each image with "path"',
    ]);
    const create = { ...pathsOf({ web: 'api' }), create: true };
    expect(errorsOf({ 'a.yaml': 'api: {repository: acme/api}\n' }, create, [api, web])).toEqual([
      expect.stringContaining('web: "api.tag" would also be written for "api"'),
    ]);
    const byDigest = { ...web, tag: undefined };
    expect(errorsOf({ 'a.yaml': 'api: {repository: acme/api}\n' }, create, [api, byDigest])).toEqual([
      expect.stringContaining('web: "api.digest" would also be written for "api"'),
    ]);
  });

  test('an image that no file contains, in one error for all files', () => {
    const files = {
      'a.yaml': apiValues,
      'b.yaml': 'web: {repository: quay.io/acme/web, tag: v1}\n',
      'c.yaml': apiValues,
    };
    expect(errorsOf(files, defaults, [api, web])).toEqual([
      'a.yaml:undefined: web: this file does not contain the repository ghcr.io/acme/web (and 2 more)\n  b.yaml:1: did you mean quay.io/acme/web? Then set path: web=web',
    ]);
  });

  test('a path that is in no file', () => {
    expect(errorsOf({ 'a.yaml': 'a: 1\n', 'b.yaml': 'b: 1\n' }, pathsOf({ api: 'other.x' }))).toEqual([
      'a.yaml:undefined: api: the path "other.x" is not in this file (and 1 more)\n  other.x: the top of the file has no key "other"; it has a\n  other.x: the top of the file has no key "other"; it has b',
    ]);
  });

  test('a file that contains none of the images', () => {
    expect(errorsOf({ 'a.yaml': apiValues, 'b.yaml': 'x: 1\n', 'c.yaml': '' })).toEqual([
      'b.yaml:undefined: the file contains none of the images, so nothing would be written to it',
      'c.yaml:undefined: the file contains none of the images, so nothing would be written to it',
    ]);
  });

  test('hints are given for ten images', () => {
    const images = Array.from({ length: 12 }, (_, index) => ({ ...api, name: `n${index}` }));
    const errors = errorsOf({ 'a.yaml': '# acme/api\n' }, defaults, images);
    expect(errors.filter(error => error.endsWith('a.yaml:1: # acme/api'))).toHaveLength(10);
    expect(errors).toHaveLength(12);
  });
});

describe('errors are thrown', () => {
  const error = (index: number): UpdateError => ({
    file: `f${index}`,
    line: index,
    message: `m${index}`,
    fix: 'Fix it.',
  });
  const thrown = (errors: readonly UpdateError[]) => () => throwUpdateErrors({ files: [], writes: [], errors });

  test('not, where there are none', () => {
    expect(thrown([])).not.toThrow();
  });

  test('as one, with the location of the first and each fix once', () => {
    const other = { file: 'f9', line: undefined, message: 'm9', fix: undefined };
    expect(thrown([error(1), error(2), other])).toThrow(
      expect.objectContaining({
        kind: 'input',
        file: 'f1',
        line: 1,
        message: 'm1\nf2:2: m2\nf9: m9',
        fix: 'Fix it.\nNothing was written.',
      }),
    );
    expect(thrown([other])).toThrow(
      expect.objectContaining({ file: 'f9', line: undefined, fix: 'Nothing was written.' }),
    );
  });

  test('of which a hundred are listed', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => error(index));
    expect(thrown(many(100))).toThrow(expect.objectContaining({ message: expect.stringMatching(/f99:99: m99$/) }));
    expect(thrown(many(103))).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/f99:99: m99\n… and 3 more$/) }),
    );
  });

  test('with lines that a person can read', () => {
    const long = { ...error(1), message: `value ${'x'.repeat(2000)}` };
    expect(thrown([long])).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/^value x{494}… \(1506 more characters\)$/) }),
    );
  });
});

describe('a file with 10,000 images is planned in a time that grows with their number', () => {
  const count = 10_000;
  const file = (merge: string, nameOf: (index: number) => string) =>
    fileOf(
      `base: &base\n  pullPolicy: Always\n${Array.from(
        { length: count },
        (_, index) => `s${index}:${merge}\n  image:\n    repository: ghcr.io/acme/${nameOf(index)}\n    tag: v1\n`,
      ).join('')}`,
    );
  const merged = '\n  <<: *base';
  /** When each key was compared with all others, 4,000 took 17 to 23 seconds, and 10,000 would take two minutes. */
  const seconds = 50;

  test.each([
    ['one image', '', () => 'api', [api]],
    ['one image and merge keys', merged, () => 'api', [api]],
    ...['', merged].map(
      merge =>
        [
          `as many images${merge && ' and merge keys'}`,
          merge,
          (index: number) => `i${index}`,
          Array.from({ length: count }, (_, index) => ({
            ...api,
            name: `i${index}`,
            repository: `ghcr.io/acme/i${index}`,
          })),
        ] as const,
    ),
  ])('%s', (name, merge, nameOf, images) => {
    const { errors, files } = endsWithin(seconds, name, () => planUpdate([file(merge, nameOf)], images, defaults));
    expect(errors).toEqual([]);
    expect(editsOf(files)).toHaveLength(count);
  });
});

test('an error that is a bug is thrown, not listed among the errors of a file', () => {
  const broken = {
    path: 'a.yaml',
    mode: '100644' as const,
    get content(): Buffer {
      throw new TypeError('content is undefined');
    },
  };
  expect(() => planUpdate([broken], [api], defaults)).toThrow(TypeError);
});
