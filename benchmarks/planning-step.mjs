// One plan in a process of its own: node planning-step.mjs MODE FOLDER DEFINITION BASE. Prints its peak memory in MB.
import { mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { selectTargets } from '../build/actions/buildx-matrix/decision/selection.js';
import { surveyTargets } from '../build/actions/buildx-matrix/survey.js';
import { planBuild } from '../build/actions/shared/bake/plan.js';
import { capture } from '../build/actions/shared/runtime/exec.js';

const [mode, folder, definitionFile, base] = process.argv.slice(2);

const definition = JSON.parse(readFileSync(definitionFile, 'utf8'));
const requested = Object.keys(definition.target);
const revision = base === '' ? '0'.repeat(40) : base;
const context = {
  source: 'git',
  repository: 'acme/shop',
  revision,
  headRevision: revision,
  ref: 'refs/heads/main',
  kind: 'branch',
  refName: 'main',
  event: 'push',
  run: null,
  pullRequest: null,
  defaultBranch: 'main',
};
const outline = planBuild(
  { definition, requested, context, environment: null, created: '2026-01-01T00:00:00Z' },
  { group: 'component', runners: new Map([['default', 'ubuntu-24.04']]), defaultPlatform: 'linux/amd64' },
);
// Look-ups in the registry are left out: every image is there.
const registry = { repository: () => ({ headManifest: async () => null, getManifest: async () => null }) };
const survey = await surveyTargets({
  ports: {
    capture,
    env: process.env,
    folders: { workspace: folder, temporary: mkdtempSync(path.join(os.tmpdir(), 'plan-')) },
  },
  registry,
  context,
  payload: base === '' ? {} : { before: base },
  outline,
  request: {
    mode,
    base: base === '' ? '' : base,
    onBaseMoved: 'ignore',
    workdir: folder,
    defaultPlatform: 'linux/amd64',
    forced: new Set(),
    published: new Set(requested),
    print: null,
    lastDigests: '',
    token: '',
    environment: null,
    extraPaths: new Map(),
    globalPaths: ['.github/workflows/images.yml'],
    ignorePaths: ['**/*.md'],
  },
});
const decisions = selectTargets(survey.targets);
const changed = survey.targets.filter(({ change }) => change !== null).length;
const keys = [...survey.keys.values()].filter(key => key !== null).length;
process.stdout.write(
  JSON.stringify({ decided: decisions.size, changed, keys, memory: Math.round(process.resourceUsage().maxRSS / 1024) }),
);
