import type { ComputeTagsInputs } from './inputs.ts';
import { asLines, type Labels } from './labels.ts';
import type { TagPlan, TargetPlan } from './plan.ts';

/** The outputs that are texts, by name. */
export function textOutputs(plan: TagPlan, inputs: ComputeTagsInputs): ReadonlyMap<string, string> {
  const whole = wholeOf(plan);
  const first = Object.values(plan.targets)[0];
  return new Map([
    ['version', whole.version],
    ['tags', whole.references.join(inputs.sepTags || '\n')],
    ['tag-names', whole.tags.join(inputs.sepTags || '\n')],
    ['labels', asLines(whole.labels).join(inputs.sepLabels || '\n')],
    ['annotations', whole.annotations.join(inputs.sepAnnotations || '\n')],
    ['immutable-tag', whole.immutableTag ?? ''],
    ['environment', plan.environment],
    ['prerelease', String(first?.prerelease ?? false)],
    ['channel', first?.channel ?? ''],
  ]);
}

/** The output `json`, in the shape that docker/metadata-action has. */
export function jsonOutput(plan: TagPlan): unknown {
  const { references, tags, labels, annotations } = wholeOf(plan);
  return { tags: references, 'tag-names': tags, labels, annotations };
}

/** The output `targets-json`: the same for each target. */
export function targetsOutput(plan: TagPlan): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(plan.targets).map(([name, target]) => [
      name,
      {
        images: target.images,
        version: target.version,
        tags: target.references,
        'tag-names': target.tags,
        'immutable-tag': target.immutableTag ?? null,
        prerelease: target.prerelease,
        channel: target.channel,
        labels: target.labels,
        annotations: target.annotations,
        args: target.args,
      },
    ]),
  );
}

type Whole = Pick<TargetPlan, 'version' | 'references' | 'tags' | 'labels' | 'annotations' | 'immutableTag'>;

/** All targets as one: every tag, and of the rest what holds for each of them. */
function wholeOf(plan: TagPlan): Whole {
  const targets = Object.values(plan.targets);
  const [first] = targets;
  const everywhere = (holds: (target: TargetPlan) => boolean) => targets.every(holds);
  const labels = Object.entries(first?.labels ?? {}).filter(([key, value]) =>
    everywhere(target => target.labels[key] === value),
  );
  const immutableTag = first?.immutableTag;
  return {
    version: first !== undefined && everywhere(({ version }) => version === first.version) ? first.version : '',
    references: [...new Set(targets.flatMap(({ references }) => references))],
    tags: [...new Set(targets.flatMap(({ tags }) => tags))],
    labels: Object.fromEntries(labels) satisfies Labels,
    annotations: (first?.annotations ?? []).filter(line => everywhere(({ annotations }) => annotations.includes(line))),
    immutableTag: everywhere(target => target.immutableTag === immutableTag) ? immutableTag : undefined,
  };
}
