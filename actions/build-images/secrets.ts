import path from 'node:path';
import { escapeTemplate } from '../shared/bake/definition.ts';
import { inputError } from '../shared/runtime/errors.ts';
import { splitLines } from '../shared/runtime/inputs.ts';
import type { BuildImagesInputs } from './inputs.ts';

/** Build secrets, as bake takes them: the values stay in the environment of buildx and in files. */
export interface BuildSecrets {
  /** Entries of the field `secret`. */
  readonly entries: readonly string[];
  /** Values by the name of the variable that an entry points to. */
  readonly env: ReadonlyMap<string, string>;
  /** Folders outside the working directory that buildx must be allowed to read. */
  readonly allow: readonly string[];
}

const idPattern = /^[A-Za-z0-9_.-]+$/;

/**
 * Reads `secrets` (lines `id=value`), `secret-files` (`id=path`) and `secret-envs` (`id=VARIABLE`).
 *
 * @throws ActionError of kind `input`; values are never shown
 */
export function readSecrets(
  inputs: Pick<BuildImagesInputs, 'secrets' | 'secretFiles' | 'secretEnvs' | 'workdir'>,
): BuildSecrets {
  const entries: string[] = [];
  const env = new Map<string, string>();
  const allow: string[] = [];
  const ids = new Set<string>();
  const checkedId = (input: string, id: string): string => {
    if (ids.has(id)) throw inputError(`Input "${input}": the secret "${id}" is given twice.`);
    ids.add(validId(input, id));
    return id;
  };
  for (const line of splitLines(inputs.secrets)) {
    const at = line.indexOf('=');
    const id = checkedId('secrets', at < 1 ? '' : line.slice(0, at));
    const variable = `IMAGE_ACTIONS_SECRET_${env.size}`;
    env.set(variable, line.slice(at + 1));
    entries.push(`id=${id},env=${variable}`);
  }
  for (const [id, file] of inputs.secretFiles) {
    entries.push(`id=${checkedId('secret-files', id)},"src=${escapeTemplate(file).replaceAll('"', '""')}"`);
    if (isOutside(inputs.workdir, file)) allow.push(`fs.read=${file}`);
  }
  for (const [id, variable] of inputs.secretEnvs) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(variable)) {
      throw inputError(`Input "secret-envs": "${variable}" is not the name of an environment variable.`);
    }
    entries.push(`id=${checkedId('secret-envs', id)},env=${variable}`);
  }
  return { entries, env, allow };
}

function validId(input: string, id: string): string {
  if (idPattern.test(id)) return id;
  throw inputError(`Input "${input}" has a line that does not begin with an id; allowed: id=…, one secret per line.`, {
    fix: 'A value of several lines cannot stand here: write it to a file and use "secret-files".',
  });
}

function isOutside(workdir: string, file: string): boolean {
  const relative = path.relative(path.resolve(workdir), path.resolve(workdir, file));
  return relative.split(path.sep)[0] === '..' || path.isAbsolute(relative);
}
