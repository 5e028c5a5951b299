import path from 'node:path';
import { readTogether } from '../shared/runtime/read-together.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';
import { relativeFiles } from './delivery/workspace-files.ts';
import { readWantedImages, type WantedImages } from './images/wanted-images.ts';
import type { UpdateHelmValuesInputs } from './inputs.ts';

/** What is known before the values files are read, which a branch can have in several versions until the push succeeds. */
export interface UpdateFacts {
  readonly wanted: WantedImages;
  /** Absolute path of the checkout. */
  readonly folder: string;
  /** Paths of the values files, relative to `folder`. */
  readonly files: readonly string[];
}

/**
 * Reads the images, and finds where the values files are.
 *
 * @throws ActionError of kind `input` that names what is wrong with both
 */
export async function gatherUpdateFacts(inputs: UpdateHelmValuesInputs, runtime: Runtime): Promise<UpdateFacts> {
  const [wanted, located] = await readTogether([readWantedImages(inputs, runtime), locateFiles(inputs, runtime)]);
  return { wanted, ...located };
}

async function locateFiles(
  { checkout, valuesFiles }: UpdateHelmValuesInputs,
  { folders }: Runtime,
): Promise<Pick<UpdateFacts, 'folder' | 'files'>> {
  const folder = path.resolve(folders.workspace, checkout);
  return { folder, files: relativeFiles(valuesFiles, folder) };
}
