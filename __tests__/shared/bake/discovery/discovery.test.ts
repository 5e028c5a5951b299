import { describe, expect, test } from '@jest/globals';
import {
  discoverDefinition,
  type FoundDockerfile,
  formatDefinition,
} from '../../../../actions/shared/bake/discovery/discovery.ts';

const options = {
  imagePrefix: 'ghcr.io/acme/shop',
  rootName: 'shop',
  tag: 'sha-1234567',
  defaultPlatform: 'linux/amd64',
};

const found = (files: Readonly<Record<string, string>>): FoundDockerfile[] =>
  Object.entries(files).map(([path, text]) => ({ path, text }));

test('targets are named by folder, edges come from FROM and COPY --from, stages are targets that are not requested', () => {
  const { definition, skipped } = discoverDefinition(
    found({
      Dockerfile: 'FROM ghcr.io/acme/shop/base:main\n',
      'base/Dockerfile': 'FROM alpine\n',
      'services/api/Dockerfile':
        'FROM golang AS build\nFROM ghcr.io/acme/shop/base\nCOPY --from=build /a /a\nCOPY --from=ghcr.io/acme/shop/services-api-job:v1 /x /x\n',
      'services/api/Dockerfile.job': 'FROM scratch AS test\nFROM scratch\n',
    }),
    options,
  );
  expect(skipped).toEqual([]);
  expect(definition.group).toEqual({ default: { targets: ['shop', 'base', 'services-api', 'services-api-job'] } });
  expect(definition.target).toEqual({
    shop: {
      context: '.',
      dockerfile: 'Dockerfile',
      contexts: { 'ghcr.io/acme/shop/base:main': 'target:base' },
      tags: ['ghcr.io/acme/shop/shop:sha-1234567'],
    },
    base: { context: 'base', dockerfile: 'Dockerfile', tags: ['ghcr.io/acme/shop/base:sha-1234567'] },
    'services-api': expect.objectContaining({
      context: 'services/api',
      contexts: {
        'ghcr.io/acme/shop/base': 'target:base',
        'ghcr.io/acme/shop/services-api-job:v1': 'target:services-api-job',
      },
    }),
    'services-api-build': {
      context: 'services/api',
      dockerfile: 'Dockerfile',
      target: 'build',
      tags: ['ghcr.io/acme/shop/services-api-build:sha-1234567'],
    },
    'services-api-job': expect.objectContaining({ dockerfile: 'Dockerfile.job' }),
    'services-api-job-test': expect.objectContaining({ target: 'test' }),
  });
});

test('a stage has the edges that it reaches, and no others', () => {
  const { definition } = discoverDefinition(
    found({
      'base/Dockerfile': 'FROM alpine\n',
      'api/Dockerfile': 'FROM golang AS build\nFROM ghcr.io/acme/shop/base\nCOPY --from=build /a /a\n',
    }),
    options,
  );
  expect(definition.target['api']?.contexts).toEqual({ 'ghcr.io/acme/shop/base': 'target:base' });
  expect(definition.target['api-build']?.contexts).toBeUndefined();
});

describe('what other bake files make of the derived targets decides the edges', () => {
  const files = found({
    'base/Dockerfile': 'FROM alpine\n',
    'api/Dockerfile': 'ARG REGISTRY=docker.io\nFROM $REGISTRY/acme/base:1\n',
  });

  test('an image name of an override', () => {
    const evaluated = { target: { base: { tags: ['docker.io/acme/base:2'] } } };
    expect(discoverDefinition(files, options).definition.target['api']?.contexts).toBeUndefined();
    expect(discoverDefinition(files, { ...options, evaluated }).definition.target['api']?.contexts).toEqual({
      'docker.io/acme/base:1': 'target:base',
    });
  });

  test('an argument of an override, whose template is escaped', () => {
    const evaluated = { target: { base: { tags: ['ghcr.io/acme/base:2'] }, api: { args: { REGISTRY: 'ghcr.io' } } } };
    expect(discoverDefinition(files, { ...options, evaluated }).definition.target['api']?.contexts).toEqual({
      'ghcr.io/acme/base:1': 'target:base',
    });
  });

  test('platforms of an override; "local" is the default platform', () => {
    const perPlatform = found({
      'amd64/Dockerfile': 'FROM alpine\n',
      'arm64/Dockerfile': 'FROM alpine\n',
      'api/Dockerfile': 'FROM ghcr.io/acme/shop/$TARGETARCH\n',
    });
    const contextsOn = (...platforms: string[]) => {
      const evaluated = { target: { api: { platforms } } };
      const { definition } = discoverDefinition(perPlatform, { ...options, evaluated });
      return Object.values(definition.target['api']?.contexts ?? {});
    };
    expect(contextsOn()).toEqual(['target:amd64']);
    expect(contextsOn('local')).toEqual(['target:amd64']);
    expect(contextsOn('linux/amd64', 'linux/arm64')).toEqual(['target:amd64', 'target:arm64']);
  });
});

test('what is no Dockerfile is left out with the reason, and the others are planned', () => {
  const { definition, skipped } = discoverDefinition(
    found({ 'a/Dockerfile.j2': '{% if x %}\n', 'b/Dockerfile': 'RUN x\n', 'c/Dockerfile': 'FROM scratch\n' }),
    options,
  );
  expect(Object.keys(definition.target)).toEqual(['c']);
  expect(skipped).toEqual([
    { path: 'a/Dockerfile.j2', reason: 'line 1 is not an instruction' },
    { path: 'b/Dockerfile', reason: 'line 1 is before the first FROM' },
  ]);
});

test.each<[Readonly<Record<string, string>>, RegExp]>([
  [{}, /git has no Dockerfile/],
  [{ 'a/Dockerfile': 'RUN x' }, /no Dockerfile .* that can be read; a\/Dockerfile: line 1 is before the first FROM/],
  [
    { 'a/b/Dockerfile': 'FROM x', 'a-b/Dockerfile': 'FROM x' },
    /a-b\/Dockerfile and a\/b\/Dockerfile would both be the target "a-b"/,
  ],
  [{ 'a/Dockerfile': 'FROM ghcr.io/acme/shop/b', 'b/Dockerfile': 'FROM ghcr.io/acme/shop/a' }, /cycle: a → b → a/],
])('refuses %j', (files, message) => {
  expect(() => discoverDefinition(found(files), options)).toThrow(message);
});

test('a bake file escapes what HCL would take for a template', () => {
  const target = { api: { args: { A: '${B}', C: '%{D}' } } };
  expect(JSON.parse(formatDefinition({ target }))).toEqual({ target: { api: { args: { A: '$${B}', C: '%%{D}' } } } });
});
