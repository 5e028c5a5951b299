import type { BuildPlan, PlannedTarget } from '../../images/documents/build-plan.ts';
import { inputError } from '../../runtime/errors.ts';
import { refuseSharedTags } from './image-name.ts';

/** A plan of one run, and where it was read. */
export interface SourcedPlan {
  readonly plan: BuildPlan;
  /** For messages. */
  readonly source: string;
}

/**
 * The plans of one run as one: all rows, and the platforms of each target together. Steps that work without buildx-matrix
 * make a plan each.
 *
 * @throws ActionError of kind `input` when two of them publish one target for one platform, or give it different names, or
 *   give one tag to two targets
 */
export function joinPlans([first, ...others]: readonly [SourcedPlan, ...SourcedPlan[]]): BuildPlan {
  if (others.length === 0) return first.plan;
  const plans = [first, ...others];
  refuseRepeatedImages(plans);
  const targets: Record<string, PlannedTarget> = {};
  for (const { plan } of plans) {
    for (const [name, target] of Object.entries(plan.targets)) targets[name] = joinTargets(name, targets[name], target);
  }
  refuseSharedTags(Object.fromEntries(Object.entries(targets).filter(([, { requested }]) => requested)));
  const definitions = plans.flatMap(({ plan }) => Object.entries(plan.definition.target));
  return {
    ...first.plan,
    // What a plan publishes counts before what it only builds along.
    definition: { target: Object.fromEntries([...definitions, ...plans.flatMap(publishedDefinitions)]) },
    targets,
    rows: plans.flatMap(({ plan }) => plan.rows),
  };
}

const publishedDefinitions = ({ plan }: SourcedPlan) =>
  Object.entries(plan.definition.target).filter(([name]) => plan.targets[name]?.requested);

function joinTargets(name: string, one: PlannedTarget | undefined, other: PlannedTarget): PlannedTarget {
  if (one === undefined || !one.requested) return other.requested || one === undefined ? other : one;
  if (!other.requested) return one;
  const names = [one, other].map(({ image, mirrors, tags }) => [image, ...mirrors, ...[...tags].sort()].join(', '));
  if (names[0] !== names[1]) {
    throw inputError(`Two steps of this run give the target "${name}" different names: ${names.join(' and ')}.`, {
      fix: 'Give both the same bake files, or build it in one step.',
    });
  }
  const { definitionDigest, definitionFields, ...joined } = one;
  return {
    ...joined,
    platforms: [...one.platforms, ...other.platforms],
    ...(definitionDigest === other.definitionDigest ? { definitionDigest, definitionFields } : {}),
  };
}

/** A registry would have the image of the step that ended last. */
function refuseRepeatedImages(plans: readonly SourcedPlan[]): void {
  const owners = new Map<string, string>();
  const errors: string[] = [];
  for (const { plan, source } of plans) {
    for (const image of publishedImages(plan)) {
      const owner = owners.get(image);
      if (owner !== undefined) errors.push(`  ${image}: ${owner} and ${source}`);
      else owners.set(image, source);
    }
  }
  if (errors.length === 0) return;
  throw inputError(`Two plans of this run publish the same target for the same platform:\n${errors.join('\n')}`, {
    fix: 'Let one step build each target and platform. Outside of a CI service, plans of earlier steps stay in .image-actions/artifacts: remove that folder.',
  });
}

function publishedImages({ rows, targets }: BuildPlan): string[] {
  const built = rows.flatMap(({ publish, platform }) => publish.map(name => `${name} for ${platform}`));
  const reused = Object.entries(targets)
    .filter(([, { action, requested }]) => action === 'reuse' && requested)
    .flatMap(([name, { platforms }]) => platforms.map(platform => `${name} for ${platform}`));
  return [...built, ...reused];
}
