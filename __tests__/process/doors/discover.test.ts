import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parseBuildPlan } from '../../../actions/shared/images/documents/build-plan.ts';
import { createRepository, git } from '../../support/git-repository.ts';
import { type RunOptions, runAction } from '../../support/runner.ts';
import { installDockerStandIn } from '../../support/runs/docker-stand-in.ts';

const cwd = createRepository({
  Dockerfile: 'ARG REGISTRY=ghcr.io\nFROM ${REGISTRY}/acme/shop/base\nCOPY src /src\n',
  'src/main': '1',
  'base/Dockerfile': 'FROM alpine:3.22\n',
  'tools/Dockerfile.j2': '{% if x %}FROM alpine{% endif %}\n',
  'examples/Dockerfile': 'FROM alpine\n',
});
git(cwd, 'tag', 'v1.2.3');
const sha = git(cwd, 'rev-parse', 'HEAD');

const tagPush = {
  GITHUB_API_URL: 'http://127.0.0.1:9',
  ACTIONS_CACHE_SERVICE_V2: undefined,
  GITHUB_SHA: sha,
  GITHUB_REF: 'refs/tags/v1.2.3',
  GITHUB_REF_NAME: 'v1.2.3',
  GITHUB_REF_TYPE: 'tag',
};
const start = (name: string, inputs: Readonly<Record<string, string>>, env: RunOptions['env'] = {}) =>
  runAction(name, {
    cwd,
    inputs: { discover: 'true', 'exclude-paths': 'examples', ...inputs },
    env: { ...tagPush, ...env },
  });

test('a repository with plain Dockerfiles gets tags, labels and a version, and a plan of the very same targets', async () => {
  const docker = installDockerStandIn();
  const tags = await start('compute-tags', { preset: 'release', 'known-tags': 'none' }, docker.env);
  expect(tags.annotations.filter(({ level }) => level === 'error')).toEqual([]);
  expect(docker.calls()).toEqual([]);
  expect(tags.outputs['version']).toBe('1.2.3');
  expect(Object.keys(JSON.parse(tags.outputs['targets-json'] ?? ''))).toEqual(['base', 'shop']);

  const planned = await start('buildx-matrix', { mode: 'all', files: tags.outputs['bake-file'] ?? '' }, docker.env);
  expect(planned.annotations.filter(({ level }) => level === 'error')).toEqual([]);
  const plan = parseBuildPlan(readFileSync(planned.outputs['plan-file'] ?? '', 'utf8'), 'The plan');
  expect(Object.keys(plan.targets)).toEqual(['base', 'shop']);
  expect(plan.targets['shop']).toMatchObject({
    image: 'ghcr.io/acme/shop/shop',
    tags: expect.arrayContaining(['1.2.3', '1.2']),
    parents: ['base'],
  });
  expect(plan.definition.target['shop']).toMatchObject({
    contexts: { 'ghcr.io/acme/shop/base': 'target:base' },
    labels: { 'org.opencontainers.image.version': '1.2.3', 'org.opencontainers.image.revision': sha },
  });
  for (const { annotations } of [tags, planned]) {
    const notices = annotations.filter(({ level }) => level === 'notice').map(({ message }) => message);
    expect(notices.join()).toContain('tools/Dockerfile.j2: line 1 is not an instruction');
  }
});

test('names of images from compute-tags decide the edges of the plan', async () => {
  const docker = installDockerStandIn();
  const inputs = { preset: 'release', 'known-tags': 'none', images: 'docker.io/acme/{target}' };
  const tags = await start('compute-tags', inputs, docker.env);
  const planned = await start('buildx-matrix', { mode: 'all', files: tags.outputs['bake-file'] ?? '' }, docker.env);
  const plan = parseBuildPlan(readFileSync(planned.outputs['plan-file'] ?? '', 'utf8'), 'The plan');
  expect(plan.targets['shop']).toMatchObject({ image: 'docker.io/acme/shop', parents: [] });
});
