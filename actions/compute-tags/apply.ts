import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { knownSecrets, refuseSecrets } from '../shared/bake/credentials.ts';
import { escapeTemplate, formatOverride } from '../shared/bake/definition.ts';
import type { TagFactsDocument, TargetTagFacts, tagFactsFileName } from '../shared/images/documents/tag-facts.ts';
import { createDocumentsFolder } from '../shared/runtime/outputs.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';
import type { ComputeTagsInputs } from './inputs.ts';
import { keysOfCommit, type Labels } from './labels.ts';
import type { TagPlan, TargetPlan } from './plan.ts';

export const bakeFileOutputs = ['bake-file', 'bake-file-tags', 'bake-file-labels', 'bake-file-annotations'] as const;

/** Contents or paths of the bake files by the output that names them. */
export type BakeFiles = Readonly<Record<(typeof bakeFileOutputs)[number], string>>;

type Fields = Readonly<Record<string, unknown>>;
type CommitKeys = Pick<ComputeTagsInputs, 'labels' | 'annotations'>;

/**
 * Writes the bake files of a plan into an empty folder.
 *
 * @returns their paths
 * @throws ActionError of kind `policy` when one would contain a secret of this job, before any is written
 */
export function applyTagPlan(
  plan: TagPlan,
  inputs: Pick<ComputeTagsInputs, 'labels' | 'annotations'>,
  runtime: Pick<Runtime, 'env' | 'folders' | 'secrets'>,
): BakeFiles {
  const contents = formatBakeFiles(plan, knownSecrets(runtime));
  const folder = createDocumentsFolder(runtime, 'compute-tags');
  const facts = `${JSON.stringify(describeTagFacts(plan, inputs), null, 2)}\n`;
  writeFileSync(path.join(folder, 'tag-facts.json' satisfies typeof tagFactsFileName), facts);
  const write = (output: keyof BakeFiles) => {
    const file = path.join(folder, `docker-metadata-action-${output.replace('-file', '')}.json`);
    writeFileSync(file, contents[output]);
    return file;
  };
  return {
    'bake-file': write('bake-file'),
    'bake-file-tags': write('bake-file-tags'),
    'bake-file-labels': write('bake-file-labels'),
    'bake-file-annotations': write('bake-file-annotations'),
  };
}

/**
 * The content of each bake file. For one image without targets `bake-file` has no annotations, as in docker/metadata-action.
 *
 * @param secrets values that no file may contain; see `knownSecrets`
 * @throws ActionError of kind `policy` when one of them does
 */
function formatBakeFiles(plan: TagPlan, secrets: readonly string[]): BakeFiles {
  const format = (fieldsOf: (target: TargetPlan) => Fields): string => {
    const targets = Object.entries(plan.targets).map(([name, target]) => [name, fieldsOf(target)] as const);
    const override = { target: Object.fromEntries(targets) };
    refuseSecrets(override, secrets);
    return formatOverride(override);
  };
  return {
    'bake-file': format(target => ({
      ...tagFields(target),
      ...labelFields(target),
      ...(plan.hasTargets && target.annotations.length > 0 ? annotationFields(target) : {}),
    })),
    'bake-file-tags': format(tagFields),
    'bake-file-labels': format(labelFields),
    'bake-file-annotations': format(annotationFields),
  };
}

/** Without an image name a tag would be read as the name of a repository, so it is left out. */
const tagFields = ({ images, references, args }: TargetPlan): Fields => ({
  ...(images.length === 0 ? {} : { tags: references }),
  args: escapeValues(args),
});

const labelFields = ({ labels }: TargetPlan): Fields => ({ labels: escapeValues(labels) });

const annotationFields = ({ annotations }: TargetPlan): Fields => ({ annotations: annotations.map(escapeTemplate) });

const escapeValues = (values: Labels): Labels =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, escapeTemplate(value)]));

/** What the override file cannot say about its tags and labels. */
function describeTagFacts({ targets, hasTargets }: TagPlan, { labels, annotations }: CommitKeys): TagFactsDocument {
  const described = Object.entries(targets).map(([name, { reasons, args }]): [string, TargetTagFacts] => [
    name,
    {
      tagKinds: Object.fromEntries(reasons.map(({ tag, kind }) => [tag, kind])),
      labels: keysOfCommit(labels),
      annotations: keysOfCommit(annotations),
      args: Object.keys(args),
    },
  ]);
  // Without targets, those of the bake files inherit from the one of this file.
  return hasTargets
    ? { schemaVersion: 1, targets: Object.fromEntries(described) }
    : { schemaVersion: 1, targets: {}, otherTargets: described[0]?.[1] };
}
