import { describe, expect, test } from '@jest/globals';
import { planFile, type UpdateOptions } from '../../../actions/update-helm-values/files/file-plan.ts';
import { readHelmValues } from '../../../actions/update-helm-values/files/helm-values.ts';
import type { WantedImage } from '../../../actions/update-helm-values/images/wanted-image.ts';
import { editsOf, planUpdate } from '../../../actions/update-helm-values/plan.ts';
import { readTextFile } from '../../../actions/update-helm-values/source/text-file.ts';
import {
  api,
  defaults,
  digest,
  fileOf,
  hex,
  pathCases,
  planValues,
  stale,
  updatedValues,
  type ValuesCase,
  valuesCases,
} from '../values-cases.ts';

describe('what is written', () => {
  test.each(
    valuesCases([
      [
        'tag and digest',
        'image:\n  repository: ghcr.io/acme/api\n  tag: v1\n  digest: ""\n',
        `image:\n  repository: ghcr.io/acme/api\n  tag: sha-1a2b3c4\n  digest: "${digest}"\n`,
      ],
      [
        'an image beside a merge key',
        'x: &x\n  restart: always\nservice:\n  <<: *x\n  image: ghcr.io/acme/api:v1\n',
        `x: &x\n  restart: always\nservice:\n  <<: *x\n  image: ghcr.io/acme/api:sha-1a2b3c4\n`,
      ],
      [
        'a stale digest moves with the tag',
        `{repository: ghcr.io/acme/api, tag: v1, digest: ${stale}}\n`,
        `{repository: ghcr.io/acme/api, tag: sha-1a2b3c4, digest: ${digest}}\n`,
      ],
      [
        'sha keeps its hex form',
        `repository: acme/api\ntag: v1\nsha: ${'b'.repeat(64)}\n`,
        `repository: acme/api\ntag: sha-1a2b3c4\nsha: ${hex}\n`,
      ],
      [
        'sha with its algorithm',
        `repository: acme/api\ntag: v1\nsha: ${stale}\n`,
        `repository: acme/api\ntag: sha-1a2b3c4\nsha: ${digest}\n`,
      ],
      ['tag alone', 'repository: acme/api\ntag: v1 # c\n', 'repository: acme/api\ntag: sha-1a2b3c4 # c\n'],
      [
        'tag with a digest in it',
        `repository: acme/api\ntag: v1@${stale}\n`,
        `repository: acme/api\ntag: sha-1a2b3c4@${digest}\n`,
      ],
      ['digest only', `repository: acme/api\ndigest: ${stale}\n`, `repository: acme/api\ndigest: ${digest}\n`],
      [
        'no tag wanted',
        `repository: acme/api\ntag: v1\ndigest: ''\n`,
        `repository: acme/api\ntag: v1\ndigest: '${digest}'\n`,
        { image: { tag: undefined } },
      ],
      ['empty tag', 'repository: acme/api\ntag:\n', 'repository: acme/api\ntag: "sha-1a2b3c4"\n'],
      [
        'empty tag before a comment',
        'repository: acme/api\ntag: # appVersion\nx: 1\n',
        'repository: acme/api\ntag: "sha-1a2b3c4" # appVersion\nx: 1\n',
      ],
      [
        'empty tag in braces',
        'image: {repository: acme/api, tag: }\n',
        'image: {repository: acme/api, tag: "sha-1a2b3c4" }\n',
      ],
      ['empty tag at the end of the file', 'repository: acme/api\ntag:', 'repository: acme/api\ntag: "sha-1a2b3c4"'],
      ['null', 'repository: acme/api\ntag: ~\n', 'repository: acme/api\ntag: "sha-1a2b3c4"\n'],
      ['number', 'repository: acme/api\ntag: 1.10\n', 'repository: acme/api\ntag: "sha-1a2b3c4"\n'],
      ['single quotes', "repository: acme/api\ntag: 'v1'\n", "repository: acme/api\ntag: 'sha-1a2b3c4'\n"],
      [
        'always quotes',
        'repository: acme/api\ntag: v1\n',
        'repository: acme/api\ntag: "sha-1a2b3c4"\n',
        { quote: 'always' },
      ],
      [
        'keep leaves a number plain',
        'repository: acme/api\ntag: 1.0\n',
        'repository: acme/api\ntag: sha-1a2b3c4\n',
        { quote: 'keep' },
      ],
      [
        'keep still quotes what would not be a text',
        'repository: acme/api\ntag: v1\n',
        'repository: acme/api\ntag: "12345e7"\n',
        { quote: 'keep', image: { tag: '12345e7' } },
      ],
      [
        'anchored value without users',
        'repository: acme/api\ntag: &t v1\n',
        'repository: acme/api\ntag: &t sha-1a2b3c4\n',
      ],
      [
        'registry in the same map',
        'image:\n  registry: ghcr.io\n  repository: acme/api\n  tag: v1\n',
        'image:\n  registry: ghcr.io\n  repository: acme/api\n  tag: sha-1a2b3c4\n',
      ],
      [
        'registry of all',
        'global:\n  imageRegistry: ghcr.io\nimage:\n  repository: acme/api\n  tag: v1\n',
        'global:\n  imageRegistry: ghcr.io\nimage:\n  repository: acme/api\n  tag: sha-1a2b3c4\n',
      ],
      [
        'image and imageTag',
        'image: ghcr.io/acme/api\nimageTag: v1\n',
        'image: ghcr.io/acme/api\nimageTag: sha-1a2b3c4\n',
      ],
      ['name and tag', 'images:\n- name: acme/api\n  tag: v1\n', 'images:\n- name: acme/api\n  tag: sha-1a2b3c4\n'],
      ['reference with tag', 'image: ghcr.io/acme/api:v1\n', 'image: ghcr.io/acme/api:sha-1a2b3c4\n'],
      ['reference with tag and digest', `image: "acme/api:v1@${stale}"\n`, `image: "acme/api:sha-1a2b3c4@${digest}"\n`],
      ['reference with digest', `sidecarImage: acme/api@${stale}\n`, `sidecarImage: acme/api@${digest}\n`],
      [
        'reference, digest wanted',
        'image: acme/api:v1\n',
        `image: acme/api:v1@${digest}\n`,
        { image: { tag: undefined } },
      ],
      ['reference under repository', 'repository: acme/api:v1\n', 'repository: acme/api:sha-1a2b3c4\n'],
      [
        'a mirror',
        'repository: docker.io/acme/api\ntag: v1\n',
        'repository: docker.io/acme/api\ntag: sha-1a2b3c4\n',
        { image: { mirrors: ['docker.io/acme/api'] } },
      ],
      [
        'several places with one value',
        'a: {repository: acme/api, tag: v1}\nb: {repository: acme/api, tag: v1}\n',
        'a: {repository: acme/api, tag: sha-1a2b3c4}\nb: {repository: acme/api, tag: sha-1a2b3c4}\n',
      ],
      [
        'the host decides',
        'a: {repository: ghcr.io/acme/api, tag: v1}\nb: {repository: acme/api, tag: v2}\n',
        'a: {repository: ghcr.io/acme/api, tag: sha-1a2b3c4}\nb: {repository: acme/api, tag: v2}\n',
      ],
      [
        'second document',
        'a: 1\n---\nimage: {repository: acme/api, tag: v1}\n...\n',
        'a: 1\n---\nimage: {repository: acme/api, tag: sha-1a2b3c4}\n...\n',
      ],
      [
        'CRLF',
        'image:\r\n  repository: acme/api\r\n  tag: v1\r\nx: 1\r\n',
        'image:\r\n  repository: acme/api\r\n  tag: sha-1a2b3c4\r\nx: 1\r\n',
      ],
      [
        'CRLF, empty',
        'repository: acme/api\r\ntag:\r\nx: 1\r\n',
        'repository: acme/api\r\ntag: "sha-1a2b3c4"\r\nx: 1\r\n',
      ],
      ['BOM', '\uFEFFrepository: acme/api\ntag: v1\n', '\uFEFFrepository: acme/api\ntag: sha-1a2b3c4\n'],
      ['last line without newline', 'repository: acme/api\ntag: v1', 'repository: acme/api\ntag: sha-1a2b3c4'],
      [
        'octal numbers and dates stay',
        'mode: 0755\nday: 2024-08-08\nn: 1_000\nrepository: acme/api\ntag: v1\n',
        'mode: 0755\nday: 2024-08-08\nn: 1_000\nrepository: acme/api\ntag: sha-1a2b3c4\n',
      ],
      [
        'a template in quotes is a value',
        'host: "{{ .Release.Name }}"\nrepository: acme/api\ntag: v1\n',
        'host: "{{ .Release.Name }}"\nrepository: acme/api\ntag: sha-1a2b3c4\n',
      ],
    ]),
  )('$name', ({ before, expected, options }) => expect(updatedValues(before, options)).toBe(expected));

  test('a commit id that looks like a number gets quotes, also when it is already there as a number', () => {
    expect(updatedValues('repository: acme/api\ntag: abcdef1\n', { image: { tag: '12345e7' } })).toContain(
      'tag: "12345e7"\n',
    );
    expect(updatedValues('repository: acme/api\ntag: 12345e7\n', { image: { tag: '12345e7' } })).toContain(
      'tag: "12345e7"\n',
    );
    expect(updatedValues('repository: acme/api\ntag: "12345e7"\n', { image: { tag: '12345e7' } })).toBe(
      'nothing to do',
    );
  });
});

describe('path', () => {
  test.each(
    pathCases([
      ['a map', 'a.image', 'a:\n  image: {tag: v1}\n', 'a:\n  image: {tag: sha-1a2b3c4}\n'],
      [
        'a tag takes its digest along',
        'image.tag',
        `image: {tag: v1, digest: ${stale}}\n`,
        `image: {tag: sha-1a2b3c4, digest: ${digest}}\n`,
      ],
      ['a digest', 'image.digest', `image: {digest: ${stale}}\n`, `image: {digest: ${digest}}\n`],
      [
        'a prefixed tag takes its digest along',
        'apiTag',
        `apiTag: v1\napiDigest: ${stale}\n`,
        `apiTag: sha-1a2b3c4\napiDigest: ${digest}\n`,
      ],
      [
        'an item of a list',
        'images[1]',
        'images: ["acme/x:1", "ghcr.io/acme/api:v1"]\n',
        'images: ["acme/x:1", "ghcr.io/acme/api:sha-1a2b3c4"]\n',
      ],
      [
        'a key with dots',
        'a."x.y"[0].image',
        'a:\n  x.y:\n  - image: {tag: v1}\n',
        'a:\n  x.y:\n  - image: {tag: sha-1a2b3c4}\n',
      ],
      [
        'create after the first key',
        'image',
        'image:\n  pullPolicy: Always\n',
        'image:\n  pullPolicy: Always\n  tag: "sha-1a2b3c4"\n',
        { create: true },
      ],
    ]),
  )('$name', ({ before, expected, options }) => expect(updatedValues(before, options)).toBe(expected));

  test('a path that is not there lists what is', () => {
    expect(updatedValues('services:\n  api: {tag: v1}\n  web: {tag: v1}\n', { path: 'services.apo' })).toBe(
      'values.yaml:undefined: api: the path "services.apo" is not in this file\n  services.apo: "services" has no key "apo" (did you mean "api"?); it has api, web',
    );
  });

  test('several paths of one image', () => {
    expect(updatedValues('a: {tag: v1}\nb: {tag: v0}\n', { path: 'a\nb' })).toBe(
      'a: {tag: sha-1a2b3c4}\nb: {tag: sha-1a2b3c4}\n',
    );
  });

  test('a path in each document', () => {
    expect(updatedValues('a: {tag: v1}\n---\na: {tag: v0}\n', { path: 'a' })).toBe(
      'a: {tag: sha-1a2b3c4}\n---\na: {tag: sha-1a2b3c4}\n',
    );
  });

  test('a value that does not show what it holds is refused', () => {
    expect(updatedValues('x: v1\n', { path: 'x' })).toMatch(/^values.yaml:1: api: "x" \("v1"\) does not show/);
  });
});

describe('create', () => {
  test.each([
    [
      'block',
      'image:\n  repository: acme/api # ours\n  pullPolicy: Always\n',
      'image:\n  repository: acme/api # ours\n  tag: "sha-1a2b3c4"\n  pullPolicy: Always\n',
    ],
    ['CRLF', 'image:\r\n  repository: acme/api\r\n', 'image:\r\n  repository: acme/api\r\n  tag: "sha-1a2b3c4"\r\n'],
    ['no newline at the end', 'image:\n  repository: acme/api', 'image:\n  repository: acme/api\n  tag: "sha-1a2b3c4"'],
    ['item of a list', '- repository: acme/api\n- x\n', '- repository: acme/api\n  tag: "sha-1a2b3c4"\n- x\n'],
    ['braces', 'image: { repository: acme/api }\n', 'image: { repository: acme/api, tag: "sha-1a2b3c4" }\n'],
    ['reference', 'image: acme/api\n', 'image: acme/api:sha-1a2b3c4\n'],
  ])('%s', (_, before, expected) => expect(updatedValues(before, { create: true })).toBe(expected));

  test('Cauldron: environments without a tag are refused with the reason, or get one line', () => {
    const text = 'image:\n  repository: acme/api\n';
    expect(updatedValues(text)).toBe(
      'values.yaml:1: api: the image has no key "tag"; add the key to the file, or set "create: true"',
    );
    expect(editsOf(planValues(text, { create: true }).files)).toMatchObject([
      { line: 3, path: 'image.tag', old: '', new: 'sha-1a2b3c4' },
    ]);
  });
});

describe('a decision', () => {
  const decisionsOf = (text: string, options?: ValuesCase) => planValues(text, options).files[0]?.decisions;
  const found = 'found by the repository ghcr.io/acme/api: the path is equal and the file names no host';

  test('to write has each edit, and every reason once', () => {
    const text = 'a: {repository: acme/api, tag: v1}\nb: {repository: acme/api, tag: v1}\n';
    const reason = `${found}; the file has no key for the digest`;
    const edit = { file: 'values.yaml', key: 'tag', old: 'v1', new: 'sha-1a2b3c4', reason };
    expect(decisionsOf(text)).toEqual([
      {
        file: 'values.yaml',
        image: 'api',
        decision: 'write',
        reason,
        line: undefined,
        edits: [
          { ...edit, line: 1, path: 'a.tag' },
          { ...edit, line: 2, path: 'b.tag' },
        ],
      },
    ]);
  });

  test('leaves out a note that says nothing', () => {
    expect(decisionsOf(`{repository: acme/api, tag: v1, digest: ""}\n`)).toMatchObject([{ reason: found }]);
  });

  test('has the lines after all edits of the file', () => {
    const text = 'a:\n  repository: acme/api\nb:\n  repository: acme/web\nc:\n  repository: acme/x\n  tag: v1\n';
    const images = ['x', 'web', 'api'].map(name => ({ ...api, name, repository: `ghcr.io/acme/${name}` }));
    const planned = planUpdate([fileOf(text)], images, { ...defaults, create: true });
    expect(editsOf(planned.files).map(({ path, line }) => [path, line])).toEqual([
      ['c.tag', 9],
      ['b.tag', 6],
      ['a.tag', 3],
    ]);
    const lines = Buffer.from(planned.writes[0]?.content ?? '')
      .toString('utf8')
      .split('\n');
    expect([9, 6, 3].map(line => lines[line - 1])).toEqual(Array(3).fill(expect.stringContaining('  tag: ')));
  });

  test('to refuse one image leaves the file as it is', () => {
    const text = 'a: {repository: acme/api, tag: v1}\nb: {repository: acme/web}\n';
    const web = { ...api, name: 'web', repository: 'ghcr.io/acme/web' };
    const file = readHelmValues(readTextFile('v.yaml', Buffer.from(text)));
    expect(planFile(file, [api, web], defaults)).toMatchObject({
      text: undefined,
      diff: '',
      decisions: [
        { decision: 'write', edits: [{ path: 'a.tag' }] },
        { decision: 'refused', line: 2, edits: [] },
      ],
    });
  });

  test('is a refusal of all edits when the result does not read back', () => {
    const source = readTextFile('v.yaml', Buffer.from('a: {repository: acme/api, tag: v1}\n'));
    const file = { ...readHelmValues(source), findDamage: () => 'it is broken' };
    const web = { ...api, name: 'web', repository: 'ghcr.io/acme/web' };
    const reason = 'the file was not edited: it is broken';
    expect(planFile(file, [api, web], defaults)).toMatchObject({
      text: undefined,
      diff: '',
      decisions: [
        { image: 'api', decision: 'refused', reason, line: 1, edits: [] },
        { image: 'web', decision: 'absent', line: undefined },
      ],
    });
  });
});

describe('the work for a file grows with its images, not with their square', () => {
  /** Counts what is read of an object. */
  function counted<T extends object>(target: T, count: () => void): T {
    return new Proxy(target, {
      get: (object, key) => {
        count();
        return Reflect.get(object, key);
      },
    });
  }

  const values = (image: string) => (count: number) =>
    Array.from({ length: count }, (_, index) => `k${index}: {${image}}\n`);

  function workFor(lines: readonly string[], options: UpdateOptions, images: readonly WantedImage[]) {
    const work = { source: 0, edits: 0, calls: 0 };
    const text = readTextFile('v.yaml', Buffer.from(lines.join('')));
    const file = readHelmValues(counted(text, () => work.source++));
    const planned = planFile(
      {
        ...counted(file, () => work.calls++),
        replace: (...args) => {
          work.calls++;
          return file.replace(...args);
        },
        findDamage: (after, edits) =>
          file.findDamage(
            after,
            edits.map(edit => counted(edit, () => work.edits++)),
          ),
      },
      images.map(image => counted(image, () => work.calls++)),
      options,
    );
    expect(planned.text).toContain('sha-1a2b3c4');
    expect(planned.decisions.map(({ decision }) => decision)).toEqual(images.map(() => 'write'));
    return work;
  }

  test.each<[string, (count: number) => readonly string[], Partial<UpdateOptions>]>([
    [
      'replaced tags',
      count => values('')(count).map((line, index) => line.replace('{}', `{repository: acme/app${index}, tag: v1}`)),
      {},
    ],
    [
      'inserted tags',
      count => Array.from({ length: count }, (_, index) => `k${index}:\n  repository: acme/app${index}\n`),
      { create: true },
    ],
    [
      'anchors',
      count => [
        'x: &x 1\ny: *x\n',
        ...values('')(count).map((line, index) =>
          line.replace('{}', `{repository: acme/app${index}, tag: &t${index} v1}`),
        ),
      ],
      {},
    ],
    [
      'paths',
      values('tag: v1'),
      { paths: new Map(Array.from({ length: 80 }, (_, index) => [`app${index}`, [[`k${index}`]]])) },
    ],
  ])('%s', (_, linesOf, options) => {
    const [one, two, four] = [20, 40, 80].map(count => {
      const images = Array.from({ length: count }, (_, index) => ({
        ...api,
        name: `app${index}`,
        repository: `ghcr.io/acme/app${index}`,
      }));
      return workFor(linesOf(count), { ...defaults, ...options }, images);
    });
    for (const kind of ['source', 'edits', 'calls'] as const) {
      const growth = (two?.[kind] ?? 0) - (one?.[kind] ?? 0);
      expect(growth).toBeGreaterThan(0);
      expect((four?.[kind] ?? 0) - (two?.[kind] ?? 0)).toBe(2 * growth);
    }
  });
});

test('the diff shows the lines of the edits and three around them', () => {
  const text = `a: 1\nb: 2\nc: 3\nd: 4\nrepository: acme/api\ntag: v1\ne: 5\n`;
  expect(planValues(text).files[0]?.diff).toBe(
    '--- a/values.yaml\n+++ b/values.yaml\n@@ -3,5 +3,5 @@\n c: 3\n d: 4\n repository: acme/api\n-tag: v1\n+tag: sha-1a2b3c4\n e: 5\n',
  );
});
