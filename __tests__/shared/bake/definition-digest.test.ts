import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DefinedTarget } from '../../../actions/shared/bake/definition.ts';
import {
  changedDefinitionFields,
  type DefinitionScope,
  digestDefinition,
  stableJson,
} from '../../../actions/shared/bake/definition-digest.ts';
import { cases } from '../../support/fuzzing.ts';

const scope: DefinitionScope = { platforms: ['linux/amd64'], workdir: '', parents: new Map() };

const of = (target: DefinedTarget, changes: Partial<DefinitionScope> = {}) =>
  digestDefinition(target, { ...scope, ...changes });
const changed = (before: DefinedTarget, after: DefinedTarget) =>
  changedDefinitionFields(of(before).definitionFields, of(after).definitionFields);

describe('two definitions have one digest', () => {
  test.each<[string, DefinedTarget, DefinedTarget]>([
    ['in another order', { args: { A: '1', B: '2' }, target: 'x' }, { target: 'x', args: { B: '2', A: '1' } }],
    ['with empty fields', { args: {}, labels: {}, attest: [], annotations: [], target: '' }, {}],
    ['with the defaults of buildx', { context: '.', dockerfile: 'Dockerfile' }, {}],
    ['with other tags', { tags: ['ghcr.io/acme/api:a'] }, { tags: ['ghcr.io/acme/api:b'] }],
    ['with another output', { output: ['type=registry,push=true', 'type=local,dest=out'] }, {}],
    [
      'with an output that describes the commit',
      { output: [{ type: 'image', 'annotation-index.org.opencontainers.image.revision': '1' }] },
      {},
    ],
    ['with other caches', { 'cache-from': ['type=gha'], 'cache-to': [{ type: 'inline' }] }, {}],
    ['with pull and without cache', { pull: true, 'no-cache': true, 'no-cache-filter': ['build'] }, {}],
    ['with a description', { description: 'The API' }, {}],
    [
      'at another time and commit',
      {
        labels: {
          'org.opencontainers.image.created': '2026-01-01T00:00:00Z',
          'org.opencontainers.image.revision': '1'.repeat(40),
          'org.opencontainers.image.version': '1.2.3',
          'org.opencontainers.image.ref.name': 'main',
          'org.label-schema.build-date': '2026-01-01T00:00:00Z',
          'org.label-schema.vcs-ref': '1a2b3c4',
        },
        annotations: [
          'org.opencontainers.image.created=2026-01-01T00:00:00Z',
          'index:org.opencontainers.image.revision=1',
          'manifest[linux/amd64],index:org.opencontainers.image.ref.name=main',
          'manifest,index[linux/amd64]:org.opencontainers.image.version=1',
        ],
        args: { SOURCE_DATE_EPOCH: '1' },
      },
      {},
    ],
    [
      'with secrets and keys from elsewhere',
      { secret: ['id=npm,env=NPM_TOKEN', { id: 'pip', src: '/tmp/a' }], ssh: ['default', 'git=/keys/a,/keys/b'] },
      {
        secret: [
          { id: 'pip', src: '/home/b' },
          { id: 'npm', type: 'env' },
        ],
        ssh: [{ id: 'git' }, { id: 'default' }],
      },
    ],
    [
      'with attestations in either form',
      { attest: ['type=provenance,mode=max', { type: 'sbom', disabled: 'true' }] },
      { attest: [{ disabled: true, type: 'sbom' } as never, { mode: 'max', type: 'provenance' }] },
    ],
    ['of several annotations with one key the last', { annotations: ['a=1', 'a=2'] }, { annotations: ['a=2'] }],
    ['with annotations in another order', { annotations: ['a=1', 'index:b=2'] }, { annotations: ['index:b=2', 'a=1'] }],
  ])('%s', (_, one, other) => {
    expect(of(one)).toEqual(of(other));
    expect(changed(one, other)).toEqual([]);
  });

  test('with platforms in another order', () => {
    const both = ['linux/arm64', 'linux/amd64'];
    expect(of({}, { platforms: both })).toEqual(of({}, { platforms: [...both].reverse() }));
  });

  test('whose parents are the same under another name', () => {
    const child = (name: string) =>
      of({ contexts: { base: `target:${name}` } }, { parents: new Map([[name, 'sha256:1']]) });
    expect(child('base')).toEqual(child('common'));
  });
});

describe('a definition has another digest', () => {
  test.each<[string, DefinedTarget, DefinedTarget, string[]]>([
    ['argument', { args: { A: '1', B: '1' } }, { args: { A: '2', C: '1' } }, ['args.A', 'args.B', 'args.C']],
    ['argument that is empty', { args: { A: '' } }, {}, ['args.A']],
    ['label', { labels: { team: 'x' } }, { labels: { team: 'y' } }, ['labels.team']],
    ['label with a time of its own', { labels: { 'build-date': '1' } }, {}, ['labels.build-date']],
    ['annotation', { annotations: ['a=1'] }, { annotations: ['a=2'] }, ['annotations.a']],
    [
      'annotation of an index',
      { annotations: ['a=1'] },
      { annotations: ['index:a=1'] },
      ['annotations.a', 'annotations.index:a'],
    ],
    [
      'version in the form before OCI',
      { labels: { 'org.label-schema.version': '1' } },
      { labels: { 'org.label-schema.version': '2' } },
      ['labels.org.label-schema.version'],
    ],
    ['stage', { target: 'build' }, { target: 'test' }, ['target']],
    ['context', { context: 'api' }, { context: 'web' }, ['context']],
    ['remote context', { context: 'github.com/a/b#1' }, { context: 'github.com/a/b#2' }, ['context']],
    [
      'named context',
      { contexts: { lib: 'git@github.com:a/b.git#1' } },
      { contexts: { lib: 'git@github.com:a/b.git#2' } },
      ['contexts.lib'],
    ],
    ['Dockerfile', { dockerfile: 'a' }, { dockerfile: 'b' }, ['dockerfile']],
    [
      'Dockerfile in the definition',
      { 'dockerfile-inline': 'FROM a' },
      { 'dockerfile-inline': 'FROM b' },
      ['dockerfile-inline'],
    ],
    ['compression', { output: ['type=registry,compression=zstd'] }, {}, ['output.compression']],
    ['annotation in its output', { output: ['type=image,annotation.a=1'] }, {}, ['output.annotation.a']],
    ['attestation', { attest: ['type=sbom'] }, {}, ['attest']],
    ['secret', { secret: ['id=a'] }, { secret: ['id=b'] }, ['secret']],
    ['SSH key', { ssh: ['default'] }, { ssh: ['git=/key'] }, ['ssh']],
    ['network', { network: 'none' }, {}, ['network']],
    ['host', { 'extra-hosts': { a: '1.2.3.4' } } as DefinedTarget, {}, ['extra-hosts.a']],
    ['field in a field, which is empty', { future: { x: '' } }, { future: {} }, ['future.x']],
    ['field that is unknown here', { future: { x: [1] } }, { future: { x: [2] } }, ['future.x']],
    ['field of an unknown kind', { future: true }, { future: false }, ['future']],
  ])('with another %s', (_, before, after, fields) => {
    expect(of(before).definitionDigest).not.toBe(of(after).definitionDigest);
    expect(changed(before, after)).toEqual(fields);
    expect(changed(after, before)).toEqual(fields);
  });

  test.each<[string, Partial<DefinitionScope>, string]>([
    ['platform', { platforms: ['linux/arm64'] }, 'platforms'],
    ['folder that contexts are relative to', { workdir: 'images/' }, 'input workdir'],
  ])('for another %s', (_, changes, field) => {
    expect(of({}, changes).definitionDigest).not.toBe(of({}).definitionDigest);
    expect(changedDefinitionFields(of({}).definitionFields, of({}, changes).definitionFields)).toEqual([field]);
  });

  test('when the definition of a parent has one, or its contexts name another one', () => {
    const child = (contexts: Record<string, string>, base = 'sha256:1') =>
      of(
        { contexts },
        {
          parents: new Map([
            ['base', base],
            ['tools', 'sha256:2'],
          ]),
        },
      ).definitionDigest;
    const here = child({ base: 'target:base', bin: 'target:tools' });
    expect(child({ base: 'target:base', bin: 'target:tools' }, 'sha256:3')).not.toBe(here);
    expect(child({ base: 'target:tools', bin: 'target:base' })).not.toBe(here);
  });

  test('for names that describe the commit elsewhere only', () => {
    const describing = { labels: new Set(['l']), annotations: new Set(['n']), args: new Set(['A']) };
    const target: DefinedTarget = { labels: { l: '1' }, annotations: ['n=1', 'index:n=1'], args: { A: '1' } };
    expect(of(target, { describing })).toEqual(of({}, { describing }));
    expect(of(target).definitionDigest).not.toBe(of({}).definitionDigest);
    const created: DefinedTarget = { labels: { 'org.opencontainers.image.created': '1' } };
    expect(of(created, { describing }).definitionDigest).not.toBe(of({}, { describing }).definitionDigest);
  });
});

test('each field has 8 hex digits of its own, and none for what does not count', () => {
  expect(
    of({ args: { A: 'x', B: 'x' }, tags: ['t'], secret: ['id=npm,src=/home/me/.npmrc'] }).definitionFields,
  ).toEqual({
    'args.A': expect.stringMatching(/^[0-9a-f]{8}$/),
    'args.B': expect.stringMatching(/^[0-9a-f]{8}$/),
    context: expect.any(String),
    dockerfile: expect.any(String),
    platforms: expect.any(String),
    secret: of({ secret: ['id=npm'] }).definitionFields['secret'],
  });
  const { definitionFields } = of({ args: { A: 'x', B: 'x' } });
  expect(definitionFields['args.A']).not.toBe(definitionFields['args.B']);
});

const values = fc.option(fc.string(), { nil: undefined });
const names = fc.constantFrom('A', 'B', 'a.b', '__proto__', 'x=y');
const targets: fc.Arbitrary<DefinedTarget> = fc.record(
  {
    args: fc.dictionary(names, fc.string()),
    labels: fc.dictionary(names, fc.string()),
    contexts: fc.dictionary(names, fc.string()),
    annotations: fc.array(fc.string()),
    target: fc.string(),
    'dockerfile-inline': fc.string(),
    future: fc.jsonValue({ maxDepth: 2 }),
  },
  { requiredKeys: [] },
);

test('one argument more or another value is another digest, whatever the rest of the definition is', () => {
  fc.assert(
    fc.property(targets, names, values, values, (target, name, one, other) => {
      const withArgument = (value: string | undefined): DefinedTarget => {
        const args = Object.entries(target.args ?? {}).filter(([key]) => key !== name);
        return { ...target, args: Object.fromEntries(value === undefined ? args : [...args, [name, value]]) };
      };
      const [a, b] = [of(withArgument(one)), of(withArgument(other))];
      expect(a.definitionDigest === b.definitionDigest).toBe(one === other);
      expect(changedDefinitionFields(a.definitionFields, b.definitionFields)).toEqual(
        one === other ? [] : [`args.${name}`],
      );
    }),
    { numRuns: cases(200) },
  );
});

test.each([
  [{ b: 1, a: [2, null] }, '{"a":[2,null],"b":1}'],
  [[], 'null'],
  [{}, 'null'],
  [undefined, 'null'],
  [{ a: { b: [] } }, 'null'],
  [{ a: 1, b: undefined }, '{"a":1}'],
  [[[], {}], '[null,null]'],
  ['a"b', '"a\\"b"'],
  [false, 'false'],
])('stableJson of %j', (value, expected) => {
  expect(stableJson(value)).toBe(expected);
});
