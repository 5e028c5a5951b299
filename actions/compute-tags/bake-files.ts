import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { escapeTemplate } from '../shared/bake/definition.ts';
import { formatOverride, type OverrideFile } from '../shared/bake/override.ts';
import type { Labels } from './labels.ts';
import type { TagPlan, TargetPlan } from './plan.ts';

/** The bake files by the output that names them. */
export type BakeFiles = Readonly<
  Record<'bake-file' | 'bake-file-tags' | 'bake-file-labels' | 'bake-file-annotations', string>
>;

const parts = {
  'bake-file-tags': plan => ({ ...tagsOf(plan), args: escaped(plan.args) }),
  'bake-file-labels': plan => ({ labels: escaped(plan.labels) }),
  'bake-file-annotations': plan => ({ annotations: plan.annotations.map(escapeTemplate) }),
} as const satisfies Record<string, (plan: TargetPlan) => Readonly<Record<string, unknown>>>;

/** The text of each bake file. For one image without targets `bake-file` leaves annotations out, as docker/metadata-action does. */
export function formatBakeFiles(plan: TagPlan): BakeFiles {
  const { 'bake-file-tags': tags, 'bake-file-labels': labels, 'bake-file-annotations': annotations } = parts;
  const whole = (target: TargetPlan) => ({
    ...tags(target),
    ...labels(target),
    ...(plan.perTarget && target.annotations.length > 0 ? annotations(target) : {}),
  });
  return {
    'bake-file': formatOverride(each(plan, whole)),
    'bake-file-tags': formatOverride(each(plan, tags)),
    'bake-file-labels': formatOverride(each(plan, labels)),
    'bake-file-annotations': formatOverride(each(plan, annotations)),
  };
}

/** Without an image name a tag would be read as the name of a repository, so it is left out. */
const tagsOf = (plan: TargetPlan) => (plan.images.length === 0 ? {} : { tags: plan.references });

function each(plan: TagPlan, fields: (target: TargetPlan) => Readonly<Record<string, unknown>>): OverrideFile {
  return { target: Object.fromEntries(Object.entries(plan.targets).map(([name, target]) => [name, fields(target)])) };
}

const escaped = (values: Labels): Labels =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, escapeTemplate(value)]));

/** Writes the files into a folder of their own, so that two steps of a job never overwrite each other's. */
export function writeBakeFiles(files: BakeFiles, temporary: string): BakeFiles {
  mkdirSync(temporary, { recursive: true });
  const folder = mkdtempSync(path.join(temporary, 'compute-tags-'));
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
