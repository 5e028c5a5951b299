import { describe, expect, test } from '@jest/globals';
import { type CacheOption, type CacheTarget, cacheFields } from '../../../actions/build-images/row/cache.ts';
import type { Composable, Definition } from '../../../actions/shared/bake/definition.ts';
import { isTag } from '../../../actions/shared/images/tag.ts';
import { planOf, shop } from '../../support/runs/plans.ts';

const option = (kind: CacheOption['kind'], reference = '', push = true): CacheOption => ({ kind, reference, push });
const plan = planOf();
const api = { name: 'api', platform: 'linux/arm64', defined: {} };
const fields = (cache: CacheOption, target: Partial<CacheTarget> = {}, of = plan) =>
  cacheFields({ ...api, ...target }, of, cache);

describe('cacheFields', () => {
  test.each([
    ['cache-from', { 'cache-from': [{ type: 'registry', ref: 'x' }] }],
    ['cache-to', { 'cache-to': ['type=inline'] }],
    ['an empty list', { 'cache-from': [] }],
  ])('a cache of the definition is left alone: %s', (_, defined) => {
    for (const kind of ['gha', 'registry', 'inline', 'none'] as const) {
      expect(fields(option(kind), { defined })).toEqual({});
    }
  });

  test('a cache of the definition is not written to a registry where nothing is pushed', () => {
    const unpushed = (...entries: readonly Composable[]) =>
      fields(option('gha', '', false), { defined: { 'cache-to': entries } });
    expect(unpushed('type=registry,ref=x', { type: 'registry', ref: 'x' }, 'ghcr.io/acme/cache')).toEqual({
      'cache-to': [],
    });
    expect(unpushed('type=local,dest=x', 'type=registry,ref=x')).toEqual({ 'cache-to': ['type=local,dest=x'] });
    expect(unpushed('type=gha')).toEqual({});
    expect(fields(option('gha', '', false), { defined: { 'cache-from': ['type=registry,ref=x'] } })).toEqual({});
  });

  test('gha: a scope of target and platform; a failing export is a warning', () => {
    expect(fields(option('gha'))).toEqual({
      'cache-from': ['type=gha,scope=acme-api-linux-arm64'],
      'cache-to': ['type=gha,scope=acme-api-linux-arm64,mode=max,ignore-error=true'],
    });
    expect(fields(option('gha'), {}, { ...plan, environment: 'staging' })['cache-from']).toEqual([
      'type=gha,scope=acme-api-linux-arm64-staging',
    ]);
  });

  test('gha for a target without a name: the name of the target', () => {
    const unnamed = planOf(
      { ...shop, target: { ...shop.target, base: { platforms: ['linux/amd64'] } } },
      { targets: ['api'] },
    );
    expect(fields(option('gha'), { name: 'base', platform: 'linux/amd64' }, unnamed)['cache-from']).toEqual([
      'type=gha,scope=base-linux-amd64',
    ]);
  });

  test.each([
    ['', 'ghcr.io/acme/api:buildcache-acme-api-linux-arm64'],
    ['ghcr.io/acme/cache', 'ghcr.io/acme/cache:acme-api-linux-arm64'],
    ['127.0.0.1:5000/cache', '127.0.0.1:5000/cache:acme-api-linux-arm64'],
    ['127.0.0.1:5000/cache:v2', '127.0.0.1:5000/cache:v2-acme-api-linux-arm64'],
  ])('registry: with the reference %j it is %s', (given, reference) => {
    expect(fields(option('registry', given))).toEqual({
      'cache-from': [`type=registry,ref=${reference}`],
      'cache-to': [`type=registry,ref=${reference},mode=max,image-manifest=true,oci-mediatypes=true,ignore-error=true`],
    });
  });

  test('registry: read only where nothing may be pushed', () => {
    expect(fields(option('registry', '', false))).toEqual({
      'cache-from': ['type=registry,ref=ghcr.io/acme/api:buildcache-acme-api-linux-arm64'],
    });
  });

  test.each(['registry', 'inline'] as const)('%s: none for a target without a name', kind => {
    const unnamed = planOf(
      { ...shop, target: { ...shop.target, base: { platforms: ['linux/amd64'] } } },
      { targets: ['api'] },
    );
    expect(fields(option(kind), { name: 'base', platform: 'linux/amd64' }, unnamed)).toEqual({});
    const named = fields(option('registry', 'ghcr.io/acme/cache'), { name: 'base', platform: 'linux/amd64' }, unnamed);
    expect(named['cache-from']).toEqual(['type=registry,ref=ghcr.io/acme/cache:base-linux-amd64']);
  });

  test('inline: from the tags that move, since those of this commit do not exist yet', () => {
    expect(fields(option('inline'))).toEqual({
      'cache-from': ['type=registry,ref=ghcr.io/acme/api:main'],
      'cache-to': ['type=inline'],
    });
  });
});

describe('scopes never meet', () => {
  const target = (tag: string) => ({ tags: [tag], platforms: ['linux/amd64', 'linux/arm64'] });
  const many: Definition = {
    target: {
      slim: target('ghcr.io/acme/app:slim'),
      full: target('ghcr.io/acme/app:full'),
      nested: target('ghcr.io/acme/a/b:x'),
      dashed: target('ghcr.io/acme/a-b:x'),
      hub: target('docker.io/acme/tool:x'),
      ghcr: target('ghcr.io/acme/tool:x'),
      long: target(`ghcr.io/acme/${'l'.repeat(150)}:x`),
      longer: target(`ghcr.io/acme/${'l'.repeat(151)}:x`),
    },
  };
  const everything = planOf(many, { targets: ['*'] });

  test.each([
    ['gha', ''],
    ['registry', ''],
    ['registry', 'ghcr.io/acme/cache'],
    ['registry', 'ghcr.io/acme/cache:v1'],
  ] as const)('%s %s: variants of one image, paths that read alike, and very long names', (kind, reference) => {
    const seen = Object.keys(many.target).flatMap(name =>
      ['linux/amd64', 'linux/arm64'].map(platform =>
        String(fields(option(kind, reference), { name, platform }, everything)['cache-from']),
      ),
    );
    expect(new Set(seen).size).toBe(seen.length);
    if (kind === 'registry') {
      for (const entry of seen) expect(isTag(entry.slice(entry.lastIndexOf(':') + 1))).toBe(true);
    }
  });
});
