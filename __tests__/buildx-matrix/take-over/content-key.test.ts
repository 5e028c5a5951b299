import { describe, expect, test } from '@jest/globals';
import { fileRule, patternRule } from '../../../actions/buildx-matrix/repository/path-rule.ts';
import { attributesRule } from '../../../actions/buildx-matrix/sources/attributes-rule.ts';
import type { TargetSources } from '../../../actions/buildx-matrix/sources/target-sources.ts';
import { contentKeys, type KeyFacts, keyTag } from '../../../actions/buildx-matrix/take-over/content-key.ts';
import type { DefinedTarget } from '../../../actions/shared/bake/definition.ts';
import { pathFilter } from '../../../actions/shared/dockerfile/ignore-file.ts';
import { copyRule, targetSources } from '../facts.ts';
import { bakeFile, target, targetsOf } from '../plans.ts';
import { listedTree } from '../trees.ts';

const files = { 'api/a': '1', 'api/Dockerfile': '2', 'base/b': '3', other: '4' };
const rules = [copyRule('api', 'a'), fileRule('dockerfile', 'api/Dockerfile', 'x')];

interface Changes {
  readonly target?: DefinedTarget;
  readonly base?: DefinedTarget;
  readonly sources?: Partial<TargetSources>;
  readonly baseSources?: Partial<TargetSources>;
  readonly facts?: Partial<KeyFacts>;
}

/** The key of `api`, which is built from `base`. */
function keyOf({ target: api, base, sources, baseSources, facts }: Changes = {}): string | undefined {
  const definition = {
    target: {
      base: target('base', { context: 'base', ...base }),
      tools: target('tools', { context: 'base', ...base }),
      api: target('api', { contexts: { base: 'target:base' }, ...api }),
    },
  };
  return contentKeys({
    definition,
    targets: targetsOf(bakeFile(definition.target)),
    order: ['base', 'tools', 'api'],
    sources: new Map([
      ['base', targetSources({ rules: [copyRule('base', 'b')], ...baseSources })],
      ['tools', targetSources({ rules: [copyRule('base', 'other')] })],
      ['api', targetSources({ rules, ...sources })],
    ]),
    tree: listedTree(files),
    baseDigests: new Map(),
    ...facts,
  }).get('api');
}

const key = keyOf();
const alpine = { images: [{ reference: 'alpine', location: 'x' }] };

test('a key is a digest, and its tag has 16 digits of it', () => {
  expect(key).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(keyTag(key ?? '')).toBe(`k-${key?.slice(7, 23)}`);
  expect(keyOf()).toBe(key);
});

describe('the key changes with', () => {
  test.each<[string, Changes]>([
    ['a file', { facts: { tree: listedTree({ ...files, 'api/a': '9' }) } }],
    ['the mode of a file', { facts: { tree: listedTree(files, '100755') } }],
    ['a file beside it that is taken', { facts: { tree: listedTree({ ...files, 'api/a/b': '1' }) } }],
    ['a file of a parent', { facts: { tree: listedTree({ ...files, 'base/b': '9' }) } }],
    ['an instruction', { sources: { texts: ['FROM scratch', 'COPY a /'] } }],
    ['an argument', { target: { args: { A: '1' } } }],
    ['a label', { target: { labels: { team: 'x' } } }],
    ['a platform', { target: { platforms: ['linux/arm64'] } }],
    ['the stage', { target: { target: 'test' } }],
    ['a definition of a parent', { base: { args: { A: '1' } } }],
    ['an annotation', { target: { annotations: ['a=1'] } }],
    ['an attestation', { target: { attest: ['type=sbom'] } }],
    ['the id of a secret', { target: { secret: ['id=npm'] } }],
    ['the folder of its context', { target: { context: 'api' } }],
    ['a remote context', { target: { context: `https://a#${'1'.repeat(40)}` } }],
    ['a remote context without a scheme', { target: { context: `github.com/org/app#${'1'.repeat(40)}` } }],
    ['a remote named context', { target: { contexts: { base: 'target:base', lib: 'https://a' } } }],
    ['an image context', { target: { contexts: { base: 'target:base', lib: 'docker-image://alpine' } } }],
    ['a declared path', { sources: { declared: [patternRule('extra', pathFilter(['other']), 'x')] } }],
    ['the name of a base image', { sources: alpine }],
    ['what the Dockerfile says, where it cannot be read', { sources: { texts: [] } }],
  ])('%s', (_, changes) => {
    expect(keyOf(changes)).toMatch(/^sha256:/);
    expect(keyOf(changes)).not.toBe(key);
  });

  test('the digest of a base image, where it counts', () => {
    const at = (digest: string) => keyOf({ sources: alpine, facts: { baseDigests: new Map([['alpine', digest]]) } });
    expect(new Set([keyOf({ sources: alpine }), at('sha256:1'), at('sha256:2')]).size).toBe(3);
  });

  test.each(['git@github.com:org/lib.git#', 'github.com/org/app#', 'https://github.com/org/app.git#'])(
    'another commit of %s',
    address => {
      const at = (digit: string) => address + digit.repeat(40);
      const asContext = (digit: string) => keyOf({ target: { context: at(digit) } });
      const asNamed = (digit: string) => keyOf({ target: { contexts: { base: 'target:base', lib: at(digit) } } });
      expect(asContext('1')).not.toBe(asContext('2'));
      expect(asNamed('1')).not.toBe(asNamed('2'));
    },
  );

  test('the bytes of a Dockerfile that cannot be read', () => {
    const unreadable = (id: string) =>
      keyOf({ sources: { texts: [] }, facts: { tree: listedTree({ ...files, 'api/Dockerfile': id }) } });
    expect(unreadable('2')).toMatch(/^sha256:/);
    expect(unreadable('2')).not.toBe(unreadable('9'));
  });

  test('two parents that change places', () => {
    const from = (runtime: string, tools: string) =>
      keyOf({ target: { contexts: { runtime: `target:${runtime}`, tools: `target:${tools}` } } });
    expect(from('base', 'tools')).toMatch(/^sha256:/);
    expect(from('base', 'tools')).not.toBe(from('tools', 'base'));
    expect(from('base', 'base')).not.toBe(from('base', 'tools'));
  });

  test('a Dockerfile in the definition, as when definitions are compared', () => {
    const inline = (text: string, texts: string[]) =>
      keyOf({ target: { 'dockerfile-inline': text }, sources: { texts } });
    expect(inline('RUN a', [])).not.toBe(inline('RUN b', []));
    expect(inline('FROM a', ['FROM a'])).not.toBe(inline('# x\nFROM a', ['FROM a']));
  });
});

describe('the key stays with another', () => {
  test.each<[string, Changes]>([
    ['file that no rule takes', { facts: { tree: listedTree({ ...files, other: '9' }) } }],
    ['comment in the Dockerfile', { facts: { tree: listedTree({ ...files, 'api/Dockerfile': '9' }) } }],
    ['tag', { target: { tags: ['ghcr.io/acme/api:x'] } }],
    ['cache', { target: { 'cache-to': ['type=inline'] } }],
    ['label of the commit', { target: { labels: { 'org.opencontainers.image.revision': 'x' } } }],
  ])('%s', (_, changes) => {
    expect(keyOf(changes)).toBe(key);
  });

  test('order of parents', () => {
    const parents = { runtime: 'target:base', tools: 'target:tools' };
    const turned = { tools: 'target:tools', runtime: 'target:base' };
    expect(keyOf({ target: { contexts: parents } })).toBe(keyOf({ target: { contexts: turned } }));
  });

  test('ignore file that says nothing about a folder of submodules', () => {
    const tree = listedTree({ 'api/lib/a': '1', 'api/lib/b': '2', 'base/b': '3' }, '160000');
    const ignoring = (line: string) =>
      keyOf({ sources: { rules: [copyRule('api', 'lib', { filter: pathFilter([line]) })] }, facts: { tree } });
    expect(ignoring('docs')).toMatch(/^sha256:/);
    expect(ignoring('docs')).toBe(ignoring('test'));
    expect(ignoring('docs')).not.toBe(ignoring('lib/a/x'));
  });

  test('order of platforms', () => {
    const of = (...platforms: string[]) => keyOf({ target: { platforms } });
    expect(of('linux/arm64', 'linux/amd64')).toBe(of('linux/amd64', 'linux/arm64'));
  });
});

describe('there is no key', () => {
  test.each<[string, Changes]>([
    ['for a source that cannot be watched', { sources: { unwatched: 'its context is remote' } }],
    ['for a context that contains .git', { sources: { everyCommit: 'COPY . takes .git along' } }],
    ['below a parent that has none', { baseSources: { unwatched: 'its context is remote' } }],
    ['below a parent that is unknown', { facts: { order: ['api'] } }],
    ['without sources', { facts: { sources: new Map() } }],
    ['outside a repository, where definitions have no digest', { facts: { targets: { api: {} } } }],
  ])('%s', (_, changes) => {
    expect(keyOf(changes)).toBeUndefined();
  });
});

test('only .gitattributes files count for the rule about them', () => {
  const withAttributes = { rules: [...rules, attributesRule(rules)] };
  const at = (changed: Record<string, string>) =>
    keyOf({ sources: withAttributes, facts: { tree: listedTree({ ...files, ...changed }) } });
  expect(at({ 'api/.gitattributes': '1' })).not.toBe(at({}));
  expect(at({ '.gitattributes': '1' })).not.toBe(at({}));
  expect(at({ 'api/.gitattributes': '1' })).not.toBe(at({ '.gitattributes': '1' }));
  expect(at({ 'api/z.txt': '1', 'base/.gitattributes': '1' })).toBe(at({}));
});
