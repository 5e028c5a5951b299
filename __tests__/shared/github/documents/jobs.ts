import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect } from '@jest/globals';
import { folderArtifacts } from '../../../../actions/shared/github/artifacts/folder.ts';
import type { ArtifactStore } from '../../../../actions/shared/github/artifacts/store.ts';
import type { BuildPlan } from '../../../../actions/shared/images/documents/build-plan.ts';
import { createRecord } from '../../../support/runs/image-record.ts';

export const revision = createRecord().revision;
export const run = { id: 42, number: 7, attempt: 1, workflow: '.github/workflows/images.yml', event: 'push' };
export const job = { repository: 'acme/shop', revision, run };

const row = (name: string): BuildPlan['rows'][number] => ({
  name,
  runner: ['ubuntu-24.04'],
  platform: 'linux/amd64',
  wave: 0,
  publish: ['api'],
  linked: [],
  parents: {},
  pull: false,
  noCache: false,
});

const api: BuildPlan['targets'][string] = {
  image: 'ghcr.io/acme/api',
  mirrors: [],
  tags: [],
  immutableTag: null,
  platforms: ['linux/amd64'],
  parents: [],
  requested: true,
  component: 'api',
  wave: 0,
  action: 'build',
  contentKey: null,
  reason: 'no base given',
  reuse: null,
};

/** A plan of the rows a and b for the current job. */
export const plan = (changes: Partial<BuildPlan> = {}): BuildPlan => ({
  schemaVersion: 1,
  repository: 'acme/shop',
  revision,
  headRevision: revision,
  ref: 'refs/heads/main',
  environment: null,
  created: '2026-01-01T00:00:00Z',
  run,
  base: { revision: null, reason: 'no base given', run: null },
  definition: { target: { api: {} } },
  targets: { api },
  rows: [row('a'), row('b')],
  ...changes,
});

export interface Jobs {
  readonly workspace: string;
  readonly store: ArtifactStore;
}

/** A workspace per test, in which jobs leave their artifacts. */
export function inWorkspace(): Jobs {
  let workspace = '';
  beforeEach(() => {
    workspace = mkdtempSync(path.join(os.tmpdir(), 'documents-'));
  });
  afterEach(() => rmSync(workspace, { recursive: true, force: true }));
  return {
    get workspace() {
      return workspace;
    },
    get store() {
      return folderArtifacts(workspace);
    },
  };
}

/** A store whose service lists what is there only when it is asked a second time, which a caller must want. */
export const listingLate = (store: ArtifactStore): ArtifactStore => ({
  ...store,
  list: async (isComplete = () => true) => (isComplete([]) ? [] : await store.list()),
});

export const inputFault = (message: RegExp) =>
  expect.objectContaining({ kind: 'input', message: expect.stringMatching(message) });
