import { expect, test } from '@jest/globals';
import { decidePush } from '../../actions/build-images/facts.ts';
import { pushToMain } from '../support/runs/plans.ts';

const pullRequest = (fork: boolean) => ({
  event: 'pull_request',
  pullRequest: { number: 9, headRef: 'topic', baseRef: 'main', baseRevision: undefined, fork },
});

test.each([
  ['auto', pushToMain, true, 'push: auto, and the push is not from a fork'],
  ['auto', pullRequest(false), true, 'push: auto, and the pull_request is not from a fork'],
  ['auto', pullRequest(true), false, 'the pull request comes from a fork'],
  ['true', pullRequest(true), true, 'push: true'],
  ['false', pushToMain, false, 'push: false'],
] as const)('push: %s', (input, where, decision, reason) => {
  expect(decidePush(input, where)).toEqual({ decision, reason });
});
