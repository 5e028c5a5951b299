import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDemoRepository } from '../demo/repository.mjs';
import { prepareStep } from '../testing/runner.mjs';
import { best, measureInTurns } from './measure.mjs';

const recorded = fileURLToPath(new URL('../examples/shop/docker-bake.recorded.json', import.meta.url));
const standIn = fileURLToPath(new URL('../demo/stand-in', import.meta.url));

/**
 * Each action with its smallest useful input, and how many times `node -e 0` it may cost, where a goal is set.
 *
 * @type {{ name: string, goal?: number, inputs: (plan: string) => Record<string, string>, env?: Record<string, string> }[]}
 */
const cases = [
  {
    name: 'compute-tags',
    goal: 1.5,
    inputs: () => ({
      images: 'ghcr.io/acme/api\ndocker.io/acme/api',
      tags: [
        'type=sha',
        'type=sha,format=long',
        'type=ref,event=branch',
        'type=edge',
        'type=raw,value=a',
        'type=raw,value=b',
      ].join('\n'),
    }),
  },
  { name: 'buildx-matrix', inputs: () => ({ definition: recorded, 'dry-run': 'true' }) },
  {
    name: 'build-images',
    inputs: plan => ({ plan, 'dry-run': 'true' }),
    env: { PATH: `${standIn}${path.delimiter}${process.env['PATH']}` },
  },
  { name: 'emit-digest-artifact', goal: 2, inputs: plan => ({ plan }) },
  {
    name: 'update-helm-values',
    goal: 2,
    inputs: () => ({
      images: `api=ghcr.io/acme/api:sha-1a2b3c4@sha256:${'a'.repeat(64)}`,
      'values-files': 'chart/values-staging.yaml',
      mode: 'none',
    }),
  },
];

/**
 * @typedef {object} Start
 * @property {string} name
 * @property {number | undefined} goal
 * @property {number} empty Fewest milliseconds of an empty process.
 * @property {number} action Fewest milliseconds of the action.
 * @property {number} ratio The second over the first.
 * @property {number} processors Fewest milliseconds of processors that the action takes beyond those of the empty process.
 */

/**
 * Start of each action, each right after an empty process of the same program.
 *
 * @param {number} runs
 * @returns {Promise<Start[]>}
 */
export async function measureStarts(runs) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'image-actions-bench-'));
  try {
    const repository = createDemoRepository(folder);
    const temporary = path.join(folder, 'temporary');
    mkdirSync(temporary);
    const plan = writeDocuments(repository, temporary);
    const starts = [];
    for (const { name, goal, inputs, env = {} } of cases) {
      const { program, entry, ...step } = prepareStep(name, {
        cwd: repository.checkout,
        temporary,
        env,
        inputs: { summary: 'false', ...inputs(plan) },
        event: { name: 'push', payload: repository.event },
      });
      const common = { program, env: step.env, cwd: repository.checkout };
      const empty = { ...common, name: 'node -e 0', args: ['-e', '0'] };
      const [before = [], after = []] = await measureInTurns([empty, { ...common, name, args: [entry] }], runs);
      const [fewest, action] = [best(before, 'wall'), best(after, 'wall')];
      const processors = best(after, 'processors') - best(before, 'processors');
      starts.push({ name, goal, empty: fewest, action, ratio: action / fewest, processors });
    }
    return starts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A plan of one image on one platform, and its record, not pushed: emit then needs no registry.
 *
 * @param {{ checkout: string, event: { after: string } }} repository
 * @param {string} temporary
 * @returns {string} the file of the plan
 */
function writeDocuments(repository, temporary) {
  const revision = repository.event.after;
  const run = { id: 42, number: 7, attempt: 1, workflow: '.github/workflows/images.yml', event: 'push' };
  const digest = `sha256:${'b'.repeat(64)}`;
  const plan = {
    schemaVersion: 1,
    repository: 'acme/shop',
    revision,
    headRevision: revision,
    ref: 'refs/heads/main',
    environment: null,
    created: '2026-01-01T00:00:00Z',
    run,
    base: { revision: null, reason: 'no base given', run: null },
    definition: { target: { api: JSON.parse(readFileSync(recorded, 'utf8')).target.api } },
    targets: {
      api: {
        image: 'ghcr.io/acme/api',
        mirrors: [],
        tags: ['main'],
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
      },
    },
    rows: [
      {
        name: 'api-linux-amd64',
        runner: ['ubuntu-24.04'],
        platform: 'linux/amd64',
        wave: 0,
        publish: ['api'],
        linked: [],
        parents: {},
        pull: false,
        noCache: false,
      },
    ],
  };
  const record = {
    schemaVersion: 1,
    run: { id: 42, attempt: 1 },
    revision,
    environment: null,
    row: 'api-linux-amd64',
    target: 'api',
    image: 'ghcr.io/acme/api',
    mirrors: [],
    platform: 'linux/amd64',
    pushed: false,
    temporaryTag: null,
    layout: temporary,
    descriptor: { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest, size: 858 },
    size: 4000,
    layers: 3,
    attestations: [],
    base: null,
    build: null,
  };
  const file = path.join(temporary, 'plan.json');
  writeFileSync(file, JSON.stringify(plan));
  const records = path.join(repository.checkout, '.image-actions/artifacts/image-records--api-linux-amd64--1');
  mkdirSync(records, { recursive: true });
  writeFileSync(path.join(records, 'records.json'), JSON.stringify([record]));
  return file;
}
