import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { resolveDigestsChecks, resolveDigestsInputs } from '../../actions/resolve-digests/inputs.ts';
import { manifestScope } from '../../actions/resolve-digests/manifest-scope.ts';
import { readInputs } from '../../actions/shared/runtime/inputs.ts';
import { temporaryFolder } from '../support/fake-runtime.ts';

const event = path.join(temporaryFolder('event'), 'event.json');
writeFileSync(event, JSON.stringify({ repository: { default_branch: 'trunk' } }));

const job = {
  GITHUB_ACTIONS: 'true',
  GITHUB_REPOSITORY: 'acme/shop',
  GITHUB_EVENT_NAME: 'schedule',
  GITHUB_EVENT_PATH: event,
  GITHUB_SHA: 'c'.repeat(40),
  GITHUB_REF: 'refs/heads/topic',
  GITHUB_RUN_ID: '42',
  GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/nightly.yml@refs/heads/topic',
};

const scopeOf = (strings: Readonly<Record<string, string>> = {}, env: Readonly<Record<string, string>> = job) =>
  manifestScope(readInputs({ inputs: resolveDigestsInputs, checks: resolveDigestsChecks }, strings), { env });

describe('in a run', () => {
  test('what inputs leave empty is that of the run, but for its branch', () => {
    expect(scopeOf()).toEqual({
      repository: 'acme/shop',
      workflow: '.github/workflows/nightly.yml',
      environment: null,
      events: ['push', 'schedule', 'workflow_dispatch', 'merge_group'],
      choice: { kind: 'branch', branch: 'trunk' },
      currentRun: 42,
    });
  });

  test('inputs win', () => {
    const inputs = { repository: 'acme/infra', workflow: 'images.yml', environment: 'dev', events: 'push' };
    expect(scopeOf(inputs)).toMatchObject({
      repository: 'acme/infra',
      workflow: '.github/workflows/images.yml',
      environment: 'dev',
      events: ['push'],
    });
  });

  test('the default branch of another repository is not known', () => {
    expect(scopeOf({ repository: 'acme/infra' }).choice).toEqual({ kind: 'branch', branch: undefined });
    expect(scopeOf({ repository: 'Acme/Shop' }).choice).toEqual({ kind: 'branch', branch: 'trunk' });
  });

  test.each([
    [{ branch: 'main' }, { kind: 'branch', branch: 'main' }],
    [{ run: '7' }, { kind: 'run', id: 7 }],
    [{ revision: 'a'.repeat(40) }, { kind: 'revision', revision: 'a'.repeat(40) }],
    [{ 'git-tag': 'v1' }, { kind: 'git-tag', tag: 'v1' }],
    [{ release: 'v1' }, { kind: 'release', tag: 'v1' }],
    [{ release: 'latest' }, { kind: 'release', tag: undefined }],
  ])('%j chooses %j', (strings, choice) => {
    const given: Readonly<Record<string, string>> = { ...strings };
    expect(scopeOf(given).choice).toEqual(choice);
  });
});

describe('outside a run', () => {
  test('there is no current run', () => {
    expect(scopeOf({ repository: 'acme/shop', workflow: 'images.yml' }, {})).toMatchObject({
      choice: { kind: 'branch', branch: undefined },
      currentRun: undefined,
    });
  });

  test.each([
    [{ workflow: 'images.yml' }, 'repository'],
    [{ repository: 'acme/shop' }, 'workflow'],
  ])('%j is not enough', (strings, missing) => {
    const given: Readonly<Record<string, string>> = { ...strings };
    expect(() => scopeOf(given, {})).toThrow(
      `Input "${missing}" is empty, and there is no run of a workflow to take it from.`,
    );
  });
});
