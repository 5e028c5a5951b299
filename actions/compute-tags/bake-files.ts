import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { escapeTemplate, formatOverride } from '../shared/bake/definition.ts';
import type { Folders } from '../shared/runtime/runtime.ts';
import type { Labels } from './labels.ts';
import type { TagPlan, TargetPlan } from './plan.ts';

export const bakeFileOutputs = ['bake-file', 'bake-file-tags', 'bake-file-labels', 'bake-file-annotations'] as const;

/** Contents or paths of the bake files by the output that names them. */
export type BakeFiles = Readonly<Record<(typeof bakeFileOutputs)[number], string>>;

type Fields = Readonly<Record<string, unknown>>;

/** The content of each bake file. For one image without targets `bake-file` has no annotations, as in docker/metadata-action. */
export function formatBakeFiles(plan: TagPlan): BakeFiles {
  const format = (fieldsOf: (target: TargetPlan) => Fields): string =>
    formatOverride({
      target: Object.fromEntries(Object.entries(plan.targets).map(([name, target]) => [name, fieldsOf(target)])),
    });
  return {
    'bake-file': format(target => ({
      ...tagFields(target),
      ...labelFields(target),
      ...(plan.perTarget && target.annotations.length > 0 ? annotationFields(target) : {}),
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

/** Writes the files into a new folder, so that two steps of a job never overwrite each other's, and returns their paths. */
export function writeBakeFiles(files: BakeFiles, folders: Folders): BakeFiles {
  const folder = folders.create('compute-tags');
  const write = (name: keyof BakeFiles) => {
    const file = path.join(folder, `docker-metadata-action-${name.replace('-file', '')}.json`);
    writeFileSync(file, files[name]);
    return file;
  };
  return {
    'bake-file': write('bake-file'),
    'bake-file-tags': write('bake-file-tags'),
    'bake-file-labels': write('bake-file-labels'),
    'bake-file-annotations': write('bake-file-annotations'),
  };
}
