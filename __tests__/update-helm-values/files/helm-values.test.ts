import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as yaml from 'yaml';
import { quoteStyles } from '../../../actions/update-helm-values/edit/quoting.ts';
import { planUpdate } from '../../../actions/update-helm-values/plan.ts';
import { cases } from '../../support/fuzzing.ts';
import { tags, yamlTexts } from '../values-arbitraries.ts';
import { api, defaults, fileOf } from '../values-cases.ts';

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

/** Keys must not repeat, so each piece of noise appears once. */
const files = fc.record({
  before: fc.uniqueArray(noise, { maxLength: 6 }),
  later: fc.uniqueArray(noise, { maxLength: 6 }),
  shape: shapes,
  old: oldTags,
  lineEnd: fc.constantFrom('\n', '\r\n'),
  bom: fc.boolean(),
  final: fc.boolean(),
});

describe('any values file', () => {
  test('only the lines of the edits change, and the rest reads as before', () => {
    fc.assert(
      fc.property(files, tags, fc.constantFrom(...quoteStyles), (file, tag, quote) => {
        const rest = file.later.filter(piece => !file.before.includes(piece));
        const body = [...file.before, file.shape(file.old), ...rest].join('\n') + (file.final ? '\n' : '');
        const text = (file.bom ? '\uFEFF' : '') + body.replaceAll('\n', file.lineEnd);
        const images = [{ ...api, tag }];
        const options = { ...defaults, quote };
        const plan = planUpdate([fileOf(text)], images, options);
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
        expect(planUpdate([fileOf(written)], images, options).writes).toEqual([]);
      }),
      { numRuns: cases(400) },
    );
  });

  test('an edit or an error, never a fault', () => {
    fc.assert(
      fc.property(yamlTexts, fc.boolean(), (text, create) => {
        const image = { ...api, repository: 'acme.example/acme/api' };
        const plan = planUpdate([fileOf(text)], [image], { ...defaults, create });
        expect(plan.errors.length > 0 || plan.files[0]?.decisions[0]?.decision !== 'absent').toBe(true);
        expect(plan.errors.length === 0 || plan.writes.length === 0).toBe(true);
      }),
      { numRuns: cases(3000) },
    );
  });
});
