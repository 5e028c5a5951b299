import type { Definition } from '../../../actions/shared/bake/definition.ts';
import { requestedTargets } from '../../../actions/shared/bake/graph.ts';
import type { DescriptionSource } from '../../../actions/shared/bake/planning/describing-names.ts';
import {
  assemblePlan,
  buildAll,
  type GroupingOptions,
  type PlanFacts,
} from '../../../actions/shared/bake/planning/plan.ts';
import { describeTargets } from '../../../actions/shared/bake/planning/targets.ts';
import type { BuildContext } from '../../../actions/shared/context/build-context.ts';
import { digestOf } from '../../../actions/shared/images/digest.ts';
import type { BuildPlan } from '../../../actions/shared/images/documents/build-plan.ts';
import type { ImageRecord } from '../../../actions/shared/images/documents/image-record.ts';
import { ociManifest } from '../../../actions/shared/images/media-type.ts';
import { createRecord } from './image-record.ts';

export const revision = '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d';

/** A push to main in run 42. */
export const pushToMain: BuildContext = {
  source: 'github',
  repository: 'acme/shop',
  url: 'https://github.com/acme/shop',
  revision,
  headRevision: revision,
  commitTime: '2026-01-01T00:00:00Z',
  ref: 'refs/heads/main',
  kind: 'branch',
  refName: 'main',
  event: 'push',
  defaultBranch: 'main',
  run: { id: 42, number: 7, attempt: 1, workflow: '.github/workflows/images.yml' },
  pullRequest: undefined,
  about: { title: 'shop', description: '', license: '' },
  prerelease: undefined,
};

/** A workspace without override files and Dockerfiles. */
export const noDescription: DescriptionSource = { tagFactsOf: () => undefined, readFile: () => undefined };

const both = ['linux/amd64', 'linux/arm64'];
const from = (...parents: string[]) => Object.fromEntries(parents.map(name => [name, `target:${name}`]));
const tags = (name: string) => [`ghcr.io/acme/${name}:main`, `ghcr.io/acme/${name}:sha-1a2b3c4`];

/** base → api, web → complete: the diamond of the example, with names and two platforms. */
export const shop: Definition = {
  group: { default: { targets: ['shop'] }, shop: { targets: ['base', 'api', 'web', 'complete'] } },
  target: {
    base: { context: 'base', tags: tags('base'), platforms: both },
    api: { context: 'api', contexts: from('base'), tags: tags('api'), platforms: both },
    web: { context: 'web', contexts: from('base'), tags: tags('web'), platforms: both },
    complete: { context: '.', contexts: from('base', 'api', 'web'), tags: tags('complete'), platforms: both },
  },
};

export const defaultGrouping: GroupingOptions = {
  group: 'component',
  runners: new Map([
    ['default', ['ubuntu-24.04']],
    ['linux/arm64', ['ubuntu-24.04-arm']],
  ]),
};

export interface PlanOptions extends GroupingOptions, Pick<PlanFacts, 'environment' | 'created'> {
  readonly context: BuildContext;
  /** As the input of that name. */
  readonly targets: readonly string[];
  readonly mayBeUnnamed: boolean;
}

/** A plan in which all targets are built, as the plan job makes it. */
export function planOf(definition: Definition = shop, options: Partial<PlanOptions> = {}): BuildPlan {
  const { targets = [], context = pushToMain, environment = null, created = '2026-01-01T00:00:00.000Z' } = options;
  const { mayBeUnnamed = false } = options;
  const requested = requestedTargets(definition, targets);
  const described = describeTargets(definition, {
    requested,
    mayBeUnnamed,
    context,
    defaultPlatform: 'linux/amd64',
    secrets: [],
    workdir: '',
    description: noDescription,
  });
  const reason = 'first push of main';
  const facts = { context, environment, workdir: undefined, created, base: { revision: null, reason, run: null } };
  const built = buildAll(described.targets, reason);
  return assemblePlan({ ...facts, ...described, targets: built }, { ...defaultGrouping, ...options });
}

/** What the row of `platform` recorded of a target; the digest follows from what the image is. */
export function plannedRecord(
  plan: BuildPlan,
  target: string,
  platform: string,
  changes: Partial<ImageRecord> = {},
): ImageRecord {
  const row = plan.rows.find(row => row.platform === platform && row.publish.includes(target));
  return createRecord({
    run: { id: plan.run.id, attempt: plan.run.attempt },
    revision: plan.revision,
    environment: plan.environment,
    row: row?.name ?? 'none',
    target,
    image: plan.targets[target]?.image ?? null,
    mirrors: [...(plan.targets[target]?.mirrors ?? [])],
    platform,
    descriptor: { mediaType: ociManifest, digest: digestOf(`${target} ${platform}`), size: 858 },
    ...changes,
  });
}

/** The records of a run in which every row did its work. */
export function allRecords(plan: BuildPlan, changes: Partial<ImageRecord> = {}): ImageRecord[] {
  return plan.rows.flatMap(row => row.publish.map(target => plannedRecord(plan, target, row.platform, changes)));
}
