import { expect, test } from '@jest/globals';
import { looksLikeDockerfile, targetOfDockerfile } from '../../../../actions/shared/bake/discovery/dockerfile-names.ts';

test.each([
  ['Dockerfile', true],
  ['api/Containerfile', true],
  ['api/Dockerfile.worker', true],
  ['api/worker.Dockerfile', true],
  ['api/Dockerfile.dockerignore', false],
  ['api/Dockerfile.md.txt', false],
  ['docs/dockerfile-tips.md', false],
])('%s is named like a Dockerfile: %s', (file, expected) => {
  expect(looksLikeDockerfile(file)).toBe(expected);
});

test.each([
  ['Dockerfile', 'shop'],
  ['Dockerfile.worker', 'worker'],
  ['services/api/Dockerfile', 'services-api'],
  ['services/api/job.Containerfile', 'services-api-job'],
  ['.devcontainer/Dockerfile', 'devcontainer'],
  ['é/Dockerfile', 'image'],
])('the target of %s is %s', (file, target) => {
  expect(targetOfDockerfile(file, 'shop')).toBe(target);
});
