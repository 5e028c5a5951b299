import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type DefinedTarget, unescapeTemplate } from '../shared/bake/definition.ts';

/**
 * The Dockerfile of a target; undefined where it is not on this machine.
 *
 * @param workdir the folder that contexts are relative to
 */
export function localDockerfile(target: DefinedTarget, workdir: string): string | undefined {
  const inline = target['dockerfile-inline'];
  if (inline !== undefined) return unescapeTemplate(inline);
  const [context, dockerfile] = [target.context ?? '.', target.dockerfile ?? 'Dockerfile'].map(unescapeTemplate);
  const file = path.resolve(workdir, context ?? '.', dockerfile ?? 'Dockerfile');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
