import { documentsFolder, inlineLimit, setJsonOutput, setOutputs } from '../shared/runtime/outputs.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';
import { bakeFileOutputs } from './apply.ts';
import { type ComputeTagsInputs, isFalseVariable } from './inputs.ts';
import { type Labels, labelLines } from './labels.ts';
import type { TagPlan, TargetPlan } from './plan.ts';

export const computeTagsOutputs = [
  'version',
  'tags',
  'tag-names',
  'labels',
  'annotations',
  'json',
  ...bakeFileOutputs,
  'targets-json',
  'immutable-tag',
  'environment',
  'prerelease',
  'channel',
] as const;

/** Sets all outputs but those that name files, and returns them by name. */
export function setTagOutputs(plan: TagPlan, inputs: ComputeTagsInputs, runtime: Runtime): OutputValues {
  const values = stringOutputs(plan, inputs);
  setOutputs(runtime, values);
  const json = setJsonOutput(runtime, 'json', jsonOutput(plan), documentsFolder(runtime, 'tags.json'));
  setJsonOutput(runtime, 'targets-json', targetsOutput(plan), documentsFolder(runtime, 'targets.json'));
  return { ...values, json };
}

type OutputValues = Readonly<Record<string, string>>;

function stringOutputs(plan: TagPlan, inputs: ComputeTagsInputs): OutputValues {
  const shared = sharedPlan(plan);
  const first = Object.values(plan.targets)[0];
  return {
    version: shared.version,
    tags: shared.references.join(inputs.sepTags || '\n'),
    'tag-names': shared.tags.join(inputs.sepTags || '\n'),
    labels: labelLines(shared.labels).join(inputs.sepLabels || '\n'),
    annotations: shared.annotations.join(inputs.sepAnnotations || '\n'),
    'immutable-tag': shared.immutableTag ?? '',
    environment: plan.environment,
    prerelease: String(first?.prerelease ?? false),
    channel: first?.channel ?? '',
  };
}

/** The output `json`, in the shape that docker/metadata-action has. */
function jsonOutput(plan: TagPlan): unknown {
  const { references, tags, labels, annotations } = sharedPlan(plan);
  return { tags: references, 'tag-names': tags, labels, annotations };
}

/** The output `targets-json`: the same for each target. */
function targetsOutput(plan: TagPlan): Readonly<Record<string, unknown>> {
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

type SharedPlan = Pick<TargetPlan, 'version' | 'references' | 'tags' | 'labels' | 'annotations' | 'immutableTag'>;

/** All targets as one: every tag, and of the rest what all of them share. */
function sharedPlan(plan: TagPlan): SharedPlan {
  const targets = Object.values(plan.targets);
  const [first] = targets;
  const isShared = (applies: (target: TargetPlan) => boolean) => targets.every(applies);
  const labels = Object.entries(first?.labels ?? {}).filter(([key, value]) =>
    isShared(target => target.labels[key] === value),
  );
  const immutableTag = first?.immutableTag;
  return {
    version: first !== undefined && isShared(({ version }) => version === first.version) ? first.version : '',
    references: [...new Set(targets.flatMap(({ references }) => references))],
    tags: [...new Set(targets.flatMap(({ tags }) => tags))],
    labels: Object.fromEntries(labels) satisfies Labels,
    annotations: (first?.annotations ?? []).filter(line => isShared(({ annotations }) => annotations.includes(line))),
    immutableTag: isShared(target => target.immutableTag === immutableTag) ? immutableTag : undefined,
  };
}

const exported = ['version', 'tags', 'tag-names', 'labels', 'annotations', 'json', ...bakeFileOutputs] as const;

/** `DOCKER_METADATA_OUTPUT_<NAME>` for the later steps of the job, as docker/metadata-action exports them. */
export function exportVariables(
  values: OutputValues,
  inputs: Pick<ComputeTagsInputs, 'exportVariables'>,
  runtime: Runtime,
): void {
  if (!inputs.exportVariables || isFalseVariable(runtime.env['DOCKER_METADATA_SET_OUTPUT_ENV'])) return;
  for (const name of exported) {
    const value = values[name] ?? '';
    const variable = `DOCKER_METADATA_OUTPUT_${name.replaceAll('-', '_').toUpperCase()}`;
    if (Buffer.byteLength(value) <= inlineLimit) runtime.outputs.exportVariable(variable, value);
    else {
      runtime.log.warning(
        `${variable} is not exported: it has ${Buffer.byteLength(value)} bytes, and no later step of the job could start. Use the output "${name}" or "targets-json".`,
        { title: 'Tags' },
      );
    }
  }
}
