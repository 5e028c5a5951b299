import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { knownSecrets } from '../shared/bake/credentials.ts';
import type { tagFactsFileName } from '../shared/images/documents/tag-facts.ts';
import { createDocumentsFolder } from '../shared/runtime/outputs.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';
import { type BakeFiles, describeTagFacts, formatBakeFiles } from './bake-files.ts';
import type { ComputeTagsInputs } from './inputs.ts';
import type { TagPlan } from './plan.ts';

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
