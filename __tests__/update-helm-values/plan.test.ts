import { describe, expect, test } from '@jest/globals';
import type { UpdateOptions } from '../../actions/update-helm-values/files/file-plan.ts';
import type { WantedImage } from '../../actions/update-helm-values/images/wanted-image.ts';
import { editsOf, planUpdate } from '../../actions/update-helm-values/plan.ts';
import { parseValuePath } from '../../actions/update-helm-values/source/value-path.ts';

const digest = `sha256:${'a'.repeat(64)}`;
const stale = `sha256:${'b'.repeat(64)}`;
const hex = 'a'.repeat(64);

const api: WantedImage = { name: 'api', repository: 'ghcr.io/acme/api', mirrors: [], tag: 'sha-1a2b3c4', digest };

interface Case extends Partial<Omit<UpdateOptions, 'paths'>> {
  readonly path?: string;
  readonly image?: Partial<WantedImage>;
}

function plan(text: string | Uint8Array, { path, image, ...choices }: Case = {}) {
  const content = typeof text === 'string' ? Buffer.from(text) : text;
  const paths = new Map(path === undefined ? [] : [['api', [parseValuePath(path)]] as const]);
  return planUpdate([{ path: 'values.yaml', content, mode: '100644' }], [{ ...api, ...image }], {
    paths,
    create: false,
    quote: 'auto',
    ...choices,
  });
}

/** The text after the plan, or the first refusal. */
function updated(text: string, options?: Case): string {
  const planned = plan(text, options);
  const [refusal] = planned.errors;
  if (refusal !== undefined) return `${refusal.file}:${refusal.line}: ${refusal.message}`;
  const [write] = planned.writes;
  return write === undefined ? 'nothing to do' : Buffer.from(write.content).toString('utf8');
}

type Row = readonly [name: string, before: string, expected: string, options?: Case];
type PathRow = readonly [name: string, path: string, before: string, expected: string, options?: Case];

/** Cases with all fields: Jest takes a parameter that a row does not fill for its callback. */
const cases = (rows: readonly Row[]) =>
  rows.map(([name, before, expected, options = {}]) => ({ name, before, expected, options }));
const pathCases = (rows: readonly PathRow[]) =>
  rows.map(([name, path, before, expected, options]) => ({ name, before, expected, options: { path, ...options } }));

describe('what is written', () => {
  test.each(
    cases([
      [
        'tag and digest',
        'image:\n  repository: ghcr.io/acme/api\n  tag: v1\n  digest: ""\n',
        `image:\n  repository: ghcr.io/acme/api\n  tag: sha-1a2b3c4\n  digest: "${digest}"\n`,
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
        'registry beside',
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
  )('$name', ({ before, expected, options }) => expect(updated(before, options)).toBe(expected));

  test('a commit id that looks like a number gets quotes, also when it is already there as a number', () => {
    expect(updated('repository: acme/api\ntag: abcdef1\n', { image: { tag: '12345e7' } })).toContain(
      'tag: "12345e7"\n',
    );
    expect(updated('repository: acme/api\ntag: 12345e7\n', { image: { tag: '12345e7' } })).toContain(
      'tag: "12345e7"\n',
    );
    expect(updated('repository: acme/api\ntag: "12345e7"\n', { image: { tag: '12345e7' } })).toBe('nothing to do');
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
        'create behind the first key',
        'image',
        'image:\n  pullPolicy: Always\n',
        'image:\n  pullPolicy: Always\n  tag: "sha-1a2b3c4"\n',
        { create: true },
      ],
    ]),
  )('$name', ({ before, expected, options }) => expect(updated(before, options)).toBe(expected));

  test('a path that is not there lists what is', () => {
    expect(updated('services:\n  api: {tag: v1}\n  web: {tag: v1}\n', { path: 'services.apo' })).toBe(
      'values.yaml:undefined: api: the path "services.apo" is not in this file\n  services.apo: "services" has no key "apo" (did you mean "api"?); it has api, web',
    );
  });

  test('a value that tells nothing is refused', () => {
    expect(updated('x: v1\n', { path: 'x' })).toMatch(/^values.yaml:1: api: "x" \("v1"\) does not show/);
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
  ])('%s', (_, before, expected) => expect(updated(before, { create: true })).toBe(expected));

  test('Cauldron: environments without a tag are refused with the reason, or get one line', () => {
    const text = 'image:\n  repository: acme/api\n';
    expect(updated(text)).toBe(
      'values.yaml:1: api: the image has no key "tag"; add the key to the file, or set "create: true"',
    );
    expect(editsOf(plan(text, { create: true }).files)).toMatchObject([
      { line: 3, path: 'image.tag', old: '', new: 'sha-1a2b3c4' },
    ]);
  });
});

describe('seeds', () => {
  test('Cauldron: the second update is made too, and the third says that nothing was to do', () => {
    const first = updated('repository: acme/api\ntag: latest\n', { image: { tag: '1.2.3' } });
    const second = updated(first, { image: { tag: '1.2.4' } });
    expect(second).toBe('repository: acme/api\ntag: 1.2.4\n');
    const third = plan(second, { image: { tag: '1.2.4' } });
    expect(third.writes).toEqual([]);
    expect(third.files[0]?.decisions[0]).toMatchObject({
      decision: 'at-target',
      reason: expect.stringContaining('already at target'),
    });
  });

  test('Cauldron and Inclusive World Portal: only the addressed image changes', () => {
    const text =
      'api: {repository: acme/api, tag: v1}\nweb: {repository: acme/web, tag: v1}\nredis: {repository: redis, tag: v1}\n';
    expect(updated(text)).toBe(text.replace('acme/api, tag: v1', 'acme/api, tag: sha-1a2b3c4'));
  });

  test('zero matches is a failure that lists what comes close', () => {
    const planned = plan('image: {repository: ghcr.io/other/api, tag: v1}\n# repository: acme/api\n');
    expect(planned.errors).toMatchObject([
      {
        message:
          'api: this file does not contain the repository ghcr.io/acme/api\n  values.yaml:1: did you mean ghcr.io/other/api? Then set path: api=image\n  values.yaml:2: # repository: acme/api',
      },
    ]);
  });
});

describe('what is refused, with nothing written', () => {
  test.each<[string, string, string]>([
    [
      'several values',
      'a: {repository: acme/api, tag: v1}\nb: {repository: acme/api, tag: v2}\n',
      'values.yaml:1: api: the repository ghcr.io/acme/api appears in 2 places with different values: values.yaml:1 a = tag "v1"; values.yaml:2 b = tag "v2"; choose with "path", e.g. api=a',
    ],
    ['alias', 'x: &v v1\nimage:\n  repository: acme/api\n  tag: *v\n', 'values.yaml:4: api: "tag" is an alias (*v)'],
    [
      'anchor with a user',
      'image:\n  repository: acme/api\n  tag: &v v1\nx: *v\n',
      'values.yaml:3: api: the value belongs to the anchor &v, which line 4 uses as well',
    ],
    [
      'anchored map with a user',
      'a: &a\n  repository: acme/api\n  tag: v1\nb:\n  <<: *a\n',
      'values.yaml:3: api: the value belongs to the anchor &a, which line 5 uses',
    ],
    [
      'block scalar',
      'repository: acme/api\ntag: |\n  v1\n',
      'values.yaml:2: api: the value of "tag" takes several lines',
    ],
    [
      'plain text on two lines',
      'repository: acme/api\ntag: v1\n  v2\n',
      'values.yaml:2: api: the value of "tag" takes several lines',
    ],
    ['map as tag', 'repository: acme/api\ntag: {a: b}\n', 'values.yaml:2: api: "tag" holds a map or a list'],
    [
      'list as digest',
      'repository: acme/api\ntag: v1\ndigest: [x]\n',
      'values.yaml:3: api: "digest" holds a map or a list',
    ],
    [
      'empty value with an anchor',
      'repository: acme/api\ntag: &x\n',
      'values.yaml:2: api: the empty value of "tag" has an anchor or a type',
    ],
    [
      'typed value',
      'repository: acme/api\ntag: !!int 1\n',
      'values.yaml:2: api: the value of "tag" has the type !!int',
    ],
    ['duplicate key', 'repository: acme/api\ntag: v1\ntag: v2\n', 'values.yaml:3: A key appears twice in one map'],
    ['not YAML', 'repository: acme/api\n\ttag: [v1\n', 'values.yaml:2: The file is not valid YAML'],
    ['template', 'repository: acme/api\ntag: {{ .Values.tag }}\n', 'values.yaml:2: The file is a template'],
    [
      'template lines',
      '{{- if .x }}\nrepository: acme/api\ntag: v1\n{{- end }}\n',
      'values.yaml:1: The file is a template',
    ],
    ['SOPS', 'repository: acme/api\ntag: v1\nsops:\n  mac: ENC[x]\n', 'values.yaml:4: The file is encrypted by SOPS'],
    [
      'LFS',
      'version https://git-lfs.github.com/spec/v1\noid sha256:x\n',
      'values.yaml:undefined: values.yaml is a Git LFS pointer',
    ],
    ['bare reference', 'image: acme/api\n', 'values.yaml:1: api: "acme/api" has neither tag nor digest'],
    ['empty file', '', 'values.yaml:undefined: api: this file does not contain'],
  ])('%s', (_, text, reason) => {
    const planned = plan(text);
    const [refusal] = planned.errors;
    expect(`${refusal?.file}:${refusal?.line}: ${refusal?.message}`).toContain(reason);
    expect(planned.writes).toEqual([]);
  });

  test.each([
    ['UTF-16', Buffer.from('\uFEFFrepository: acme/api\ntag: v1\n', 'utf16le'), 'not UTF-8'],
    ['Latin-1', Buffer.from('# gr\u00fcn\nrepository: acme/api\ntag: v1\n', 'latin1'), 'not UTF-8'],
    ['more than 5 MiB', Buffer.alloc(5 * 1024 * 1024 + 1, '#'), '5242881 bytes'],
  ])('%s', (_, bytes, reason) => expect(plan(bytes).errors[0]?.message).toContain(reason));

  test('two images in one place', () => {
    const content = Buffer.from('image: {repository: acme/api, tag: v1}\n');
    const web = { ...api, name: 'web', tag: 'v9' };
    const paths = new Map([['web', [parseValuePath('image')]]]);
    const planned = planUpdate([{ path: 'v.yaml', content, mode: '100644' }], [api, web], {
      paths,
      create: false,
      quote: 'auto',
    });
    expect(planned.errors).toMatchObject([
      { file: 'v.yaml', line: 1, message: expect.stringContaining('the place of "api" as well') },
    ]);
    expect(planned.writes).toEqual([]);
  });

  test('a file that names none of the images', () => {
    const good = { path: 'a.yaml', content: Buffer.from('repository: acme/api\ntag: v1\n'), mode: '100644' };
    const other = { ...good, path: 'b.yaml', content: Buffer.from('x: 1\n') };
    const planned = planUpdate([good, other], [api], { paths: new Map(), create: false, quote: 'auto' });
    expect(planned.errors).toMatchObject([
      { file: 'b.yaml', message: expect.stringContaining('contains none of the images') },
    ]);
    expect(planned.writes).toEqual([]);
  });

  test('one bad file stops all', () => {
    const good = { path: 'a.yaml', content: Buffer.from('repository: acme/api\ntag: v1\n'), mode: '100644' };
    const bad = { path: 'b.yaml', error: 'there is no such file' };
    expect(planUpdate([good, bad], [api], { paths: new Map(), create: false, quote: 'auto' })).toMatchObject({
      writes: [],
      errors: [{ file: 'b.yaml', message: 'there is no such file' }],
    });
  });
});

test('the diff shows the lines of the edits and three around them', () => {
  const text = `a: 1\nb: 2\nc: 3\nd: 4\nrepository: acme/api\ntag: v1\ne: 5\n`;
  expect(plan(text).files[0]?.diff).toBe(
    '--- a/values.yaml\n+++ b/values.yaml\n@@ -3,5 +3,5 @@\n c: 3\n d: 4\n repository: acme/api\n-tag: v1\n+tag: sha-1a2b3c4\n e: 5\n',
  );
});
