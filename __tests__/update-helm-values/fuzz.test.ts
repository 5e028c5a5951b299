import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as yaml from 'yaml';
import { isPlainString, quoteStyles, writeScalar } from '../../actions/update-helm-values/edit/quoting.ts';
import { planUpdate } from '../../actions/update-helm-values/plan.ts';
import { formatValuePath, parseValuePath } from '../../actions/update-helm-values/source/value-path.ts';

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;

const tags = fc
  .oneof(
    fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,20}$/),
    fc.stringMatching(/^[0-9a-f]{7}$/),
    fc.stringMatching(/^[0-9]{1,6}e[0-9]{1,6}$/),
    fc.constantFrom(
      'yes',
      'No',
      'on',
      'NULL',
      'y',
      '1_000',
      '2024-01-15',
      '0b101',
      '0x1F',
      '1.10',
      '0123456',
      '.5',
      'e123456',
      '1.2.3',
      '12:30'.replace(':', '.'),
      '_',
      'nan',
      '.nan',
    ),
  )
  .filter(tag => /^[A-Za-z0-9_]/.test(tag));

const oldTags = fc.oneof(
  tags.map(tag => `"${tag}"`),
  tags.map(tag => `'${tag}'`),
  tags,
  fc.constantFrom('', '~', '1.10', '12345e7'),
);

const noise = fc.constantFrom(
  '# comment with tag: v1',
  '',
  'mode: 0755',
  'day: 2024-08-08',
  'switch: yes',
  'list: [ a,b,  c ]',
  'text: |\n  tag: v1\n   more\n',
  'folded: >-\n  one\n  two\n',
  'other:\n    image: {repository: acme/other, tag: v1}',
  'ref: &anchor {x: 1}\nuse: *anchor',
  'quoted: "a\\tb # no comment"',
  "\"odd key\": 'it''s'",
  'items:\n- a\n-   b: 1\n    c: 2',
  'unicode: größe 🚀',
);

const shapes = fc.constantFrom(
  (tag: string) => `image:\n  repository: acme/api\n  tag: ${tag}`,
  (tag: string) => `image:\n    # why\n    repository:   acme/api   # r\n    tag:    ${tag}    # t\n    digest: ""`,
  (tag: string) => `image: {repository: acme/api, tag: ${tag} }`,
  (tag: string) =>
    `apps:\n- name: x\n- image:\n    registry: ghcr.io\n    repository: acme/api\n    tag: ${tag}\n    sha: ''`,
);

/** Keys must not repeat, so each piece of noise stands once. */
const files = fc.record({
  before: fc.uniqueArray(noise, { maxLength: 6 }),
  later: fc.uniqueArray(noise, { maxLength: 6 }),
  shape: shapes,
  old: oldTags,
  lineEnd: fc.constantFrom('\n', '\r\n'),
  bom: fc.boolean(),
  final: fc.boolean(),
});

describe('random values files', () => {
  test('only the lines of the edits change, and the rest reads as before', () => {
    fc.assert(
      fc.property(files, tags, fc.constantFrom(...quoteStyles), (file, tag, quote) => {
        const rest = file.later.filter(piece => !file.before.includes(piece));
        const body = [...file.before, file.shape(file.old), ...rest].join('\n') + (file.final ? '\n' : '');
        const text = (file.bom ? '\uFEFF' : '') + body.replaceAll('\n', file.lineEnd);
        const image = { name: 'api', repository: 'ghcr.io/acme/api', mirrors: [], tag, digest };
        const found = [{ path: 'v.yaml', content: Buffer.from(text), mode: '100644' }];
        const choices = { paths: new Map(), create: false, quote };
        const plan = planUpdate(found, [image], choices);
        expect(plan.errors).toEqual([]);
        const written = plan.writes[0] === undefined ? text : Buffer.from(plan.writes[0].content).toString('utf8');
        const edits = plan.files.flatMap(({ decisions }) => decisions.flatMap(decision => decision.edits));
        const [old, now] = [text.split('\n'), written.split('\n')];
        expect(now).toHaveLength(old.length);
        const changed = now.flatMap((line, index) => (line === old[index] ? [] : [index + 1]));
        expect(changed).toEqual([...new Set(edits.map(({ line }) => line))]);
        for (const version of ['1.1', '1.2'] as const) {
          const [before, after] = [text, written].map(source => yaml.parse(source.replace('\uFEFF', ''), { version }));
          const site = (values: unknown) =>
            Reflect.get(Object(values), 'image') ?? Reflect.get(Object(values), 'apps')[1].image;
          expect(site(after).tag).toBe(tag);
          Object.assign(site(before), site(after));
          expect(after).toEqual(before);
        }
        const again = planUpdate([{ path: 'v.yaml', content: Buffer.from(written), mode: '100644' }], [image], choices);
        expect(again.writes).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('any bytes: an edit or a refusal, never a fault', () => {
    const piece = fc.constantFrom(
      'repository: acme/api',
      'tag: ',
      'v1',
      '\n',
      '  ',
      '- ',
      '{',
      '}',
      '[',
      ']',
      ', ',
      '&a ',
      '*a',
      '"',
      "'",
      '|',
      '>',
      '? ',
      ': ',
      '!!str ',
      '<<: ',
      '---\n',
      '#',
      '\r\n',
      '\t',
      '{{',
      'image:',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), fc.boolean(), (pieces, create) => {
        const image = { name: 'api', repository: 'acme.example/acme/api', mirrors: [], tag: 'new', digest };
        const content = Buffer.from(pieces.join(''));
        const plan = planUpdate([{ path: 'v.yaml', content, mode: '100644' }], [image], {
          paths: new Map(),
          create,
          quote: 'auto',
        });
        expect(plan.errors.length > 0 || plan.files[0]?.decisions[0]?.decision !== 'absent').toBe(true);
        expect(plan.errors.length === 0 || plan.writes.length === 0).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('quoting', () => {
  test('a tag that stays plain is that string in YAML 1.1 and 1.2', () => {
    fc.assert(
      fc.property(tags, tag => {
        const text = writeScalar(tag, { quotes: 'plain', wasString: true, quote: 'auto' });
        expect(text === tag).toBe(isPlainString(tag));
        for (const version of ['1.1', '1.2'] as const)
          expect(yaml.parse(`a: ${text}`, { version })).toEqual({ a: tag });
      }),
      { numRuns: 5000 },
    );
  });

  test.each([
    '12345e7',
    '0e12345',
    '706798e8',
    '20251118',
    '1.10',
    '0123456',
    'e123456',
    'yes',
    'Y',
    'null',
    '2024-06-27',
    '1_000',
    '0b101',
    '-x',
    '.5',
  ])('%s gets quotes', tag => expect(isPlainString(tag)).toBe(false));
});

describe('value paths', () => {
  test('each path is read back from its text', () => {
    const part = fc.oneof(fc.string({ minLength: 1 }), fc.nat({ max: 999 }));
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.array(part, { maxLength: 5 }), (first, rest) => {
        const path = [first, ...rest];
        expect(parseValuePath(formatValuePath(path))).toEqual(path);
      }),
    );
  });

  test.each(['', 'a..b', '.a', 'a.', 'a[x]', 'a[-1]', 'a["b"]', 'a b', 'a."b', 'a[01]'])('"%s" is refused', text => {
    expect(() => parseValuePath(text)).toThrow(/is not a path/);
  });
});
