import { expect, test } from '@jest/globals';
import { openArtifactStore } from '../../../../actions/shared/github/artifacts/open.ts';
import { createFakeRuntime } from '../../../support/fake-runtime.ts';

test.each([
  [{ ACTIONS_RUNTIME_TOKEN: 'token', ACTIONS_RESULTS_URL: 'https://results.example/' }, 'this run'],
  [{ ACTIONS_RUNTIME_TOKEN: 'token' }, '.image-actions/artifacts'],
  [{ ACTIONS_RESULTS_URL: 'https://results.example/' }, '.image-actions/artifacts'],
  [{}, '.image-actions/artifacts'],
])('with %j artifacts are in %s', (env, location) => {
  expect(openArtifactStore(createFakeRuntime({ env })).location).toBe(location);
});
