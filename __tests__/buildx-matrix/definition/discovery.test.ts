import { describe, expect, test } from '@jest/globals';
import { discoverDefinition, looksLikeDockerfile } from '../../../actions/buildx-matrix/definition/discovery.ts';
import { createRepository } from '../../support/git-repository.ts';
import { planIn } from '../plans.ts';

const choices = { imagePrefix: 'ghcr.io/acme/shop', rootName: 'shop', tag: 'sha-1234567' };

describe('Dockerfiles without a bake file', () => {
  test.each([
    ['Dockerfile', true],
    ['api/Containerfile', true],
    ['api/Dockerfile.worker', true],
    ['api/worker.Dockerfile', true],
    ['api/Dockerfile.dockerignore', false],
    ['api/Dockerfile.md.txt', false],
    ['docs/dockerfile-tips.md', false],
  ])('%s: %s', (file, expected) => {
    expect(looksLikeDockerfile(file)).toBe(expected);
  });

  test('targets are named by folder, edges come from FROM and COPY --from, stages are targets that are not requested', () => {
    const found = discoverDefinition(
      [
        { path: 'Dockerfile', text: 'FROM ghcr.io/acme/shop/base:main\n' },
        { path: 'base/Dockerfile', text: 'FROM alpine\n' },
        {
          path: 'services/api/Dockerfile',
          text: 'FROM golang AS build\nFROM ghcr.io/acme/shop/base\nCOPY --from=build /a /a\nCOPY --from=ghcr.io/acme/shop/services-api-job:v1 /x /x\n',
        },
        { path: 'services/api/Dockerfile.job', text: 'FROM scratch AS test\nFROM scratch\n' },
      ],
      choices,
    );
    expect(found.group).toEqual({ default: { targets: ['shop', 'base', 'services-api', 'services-api-job'] } });
    expect(found.target).toEqual({
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
      'services-api-build': expect.objectContaining({
        target: 'build',
        tags: ['ghcr.io/acme/shop/services-api-build:sha-1234567'],
      }),
      'services-api-job': expect.objectContaining({ dockerfile: 'Dockerfile.job' }),
      'services-api-job-test': expect.objectContaining({ target: 'test' }),
    });
  });

  test.each([
    [[], /git has no Dockerfile/],
    [
      [
        { path: 'a/b/Dockerfile', text: 'FROM x' },
        { path: 'a-b/Dockerfile', text: 'FROM x' },
      ],
      /a-b\/Dockerfile and a\/b\/Dockerfile would both be the target "a-b"/,
    ],
    [[{ path: 'a/Dockerfile', text: 'RUN x' }], /a\/Dockerfile: line 1 is before the first FROM/],
  ])('refuses %j', (files, message) => {
    expect(() => discoverDefinition(files, choices)).toThrow(message);
  });

  test('discover: true plans them and prints the bake file to keep', async () => {
    const folder = createRepository({
      'base/Dockerfile': 'FROM scratch\nCOPY f /f\n',
      'base/f': '1',
      'api/Dockerfile': 'FROM ghcr.io/acme/shop/base\nCOPY f /f\n',
      'api/f': '1',
    });
    const { plan, runtime } = await planIn({ folder, inputs: { discover: 'true', mode: 'all' } });
    expect(plan.targets['api']).toMatchObject({
      image: 'ghcr.io/acme/shop/api',
      parents: ['base'],
      reason: 'mode all builds everything',
    });
    expect(plan.rows).toMatchObject([{ publish: ['api', 'base'] }]);
    expect(runtime.logText('info')).toContain('"ghcr.io/acme/shop/base": "target:base"');
    await expect(planIn({ folder, inputs: { discover: 'true', files: 'docker-bake.hcl' } })).rejects.toThrow(
      /are set together/,
    );
  });
});
