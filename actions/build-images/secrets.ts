import path from 'node:path';
import { escapeTemplate } from '../shared/bake/definition.ts';
import { diagnosticError, parseLines } from '../shared/runtime/diagnostics.ts';
import { inputError } from '../shared/runtime/errors.ts';
import { isRunnerVariable } from '../shared/runtime/program-environment.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';

/** Build secrets, as bake takes them: the values stay in the environment of buildx and in files. */
export interface BuildSecrets {
  /** Entries of the field `secret`. */
  readonly entries: readonly string[];
  /** Values by the name of the variable that an entry names. */
  readonly env: ReadonlyMap<string, string>;
  /** Files outside the working directory that buildx must be allowed to read, as entitlements. */
  readonly allow: readonly string[];
}

/** The inputs of these names, each by the id of the secret. */
export interface SecretInputs {
  readonly secrets: ReadonlyMap<string, string>;
  readonly secretFiles: ReadonlyMap<string, string>;
  readonly secretEnvs: ReadonlyMap<string, string>;
}

const idPattern = /^[A-Za-z0-9_.-]+$/;
const variablePattern = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * Reads lines `id=value`.
 *
 * @throws DiagnosticError that never shows a value
 */
export function parseSecretLines(value: string): ReadonlyMap<string, string> {
  const secrets = new Map<string, string>();
  parseLines(value, ({ text }) => {
    const equals = text.indexOf('=');
    const id = text.slice(0, Math.max(0, equals));
    if (!idPattern.test(id)) {
      throw diagnosticError(
        'it does not start with an id; allowed: id=value, one secret per line. Put a multi-line value into a file and use "secret-files".',
      );
    }
    if (secrets.has(id)) throw diagnosticError(`the secret "${id}" appears twice`);
    secrets.set(id, text.slice(equals + 1));
  });
  return secrets;
}

/** What is wrong with the ids and variables of all three inputs together; undefined when nothing is. */
export function checkSecrets({ secrets, secretFiles, secretEnvs }: SecretInputs): string | undefined {
  const errors: string[] = [];
  const ids = new Set(secrets.keys());
  for (const [input, entries] of [
    ['secret-files', secretFiles],
    ['secret-envs', secretEnvs],
  ] as const) {
    for (const id of entries.keys()) {
      if (!idPattern.test(id))
        errors.push(`Input "${input}": "${id}" is not an id; allowed: letters, digits, "_", "." and "-".`);
      else if (ids.has(id)) errors.push(`Input "${input}": the secret "${id}" appears twice.`);
      ids.add(id);
    }
  }
  for (const { variable } of [...secretEnvs.values()].map(parseVariable)) {
    if (!variablePattern.test(variable)) {
      errors.push(`Input "secret-envs": "${variable}" is not the name of an environment variable.`);
    } else if (isRunnerVariable(variable)) {
      errors.push(
        `Input "secret-envs": a build does not get "${variable}", which belongs to the runner. Set another variable to its value with "env:".`,
      );
    }
  }
  return errors.length === 0 ? undefined : errors.join('\n');
}

/** `VARIABLE`, or `VARIABLE,optional` for one that may be unset. */
function parseVariable(value: string): { readonly variable: string; readonly isOptional: boolean } {
  const [, variable = value, optional] = /^([^,]*)(,\s*optional)?$/.exec(value) ?? [];
  return { variable: variable.trim(), isOptional: optional !== undefined };
}

/**
 * BuildKit builds without a secret whose variable is unset, so a typing error would make an image that was built without its
 * credentials.
 *
 * @throws ActionError of kind `input` that names every variable that is unset and not optional
 */
export function requireVariables(
  { secretEnvs }: Pick<SecretInputs, 'secretEnvs'>,
  { env, log }: Pick<Runtime, 'env' | 'log'>,
): void {
  const needed = [...secretEnvs].map(([id, value]) => ({ id, ...parseVariable(value) }));
  const required = needed.filter(({ isOptional }) => !isOptional);
  const unset = required.filter(({ variable }) => env[variable] === undefined);
  if (unset.length > 0) {
    throw inputError(
      unset
        .map(({ id, variable }) => `Input "secret-envs": the variable "${variable}" of the secret "${id}" is not set.`)
        .join('\n'),
      {
        fix: `Set it with "env:" in this step. Where the secret may be missing, write ${unset[0]?.id}=${unset[0]?.variable},optional.`,
      },
    );
  }
  for (const { id, variable } of required.filter(({ variable }) => env[variable] === '')) {
    log.warning(
      `Input "secret-envs": the variable "${variable}" is empty, and so is the secret "${id}". If that is fine, write ${id}=${variable},optional.`,
    );
  }
}

/** Turns the three inputs into entries, variables and entitlements. */
export function buildSecrets({ secrets, secretFiles, secretEnvs }: SecretInputs, workdir: string): BuildSecrets {
  const values = [...secrets].map(([id, value], index) => ({ id, value, variable: `IMAGE_ACTIONS_SECRET_${index}` }));
  return {
    entries: [
      ...values.map(({ id, variable }) => `id=${id},env=${variable}`),
      ...[...secretFiles].map(([id, file]) => `id=${id},"src=${escapeTemplate(file).replaceAll('"', '""')}"`),
      ...[...secretEnvs].map(([id, value]) => `id=${id},env=${parseVariable(value).variable}`),
    ],
    env: new Map(values.map(({ variable, value }) => [variable, value])),
    allow: [...secretFiles.values()].filter(file => isOutside(workdir, file)).map(file => `fs.read=${file}`),
  };
}

function isOutside(workdir: string, file: string): boolean {
  const relative = path.relative(path.resolve(workdir), path.resolve(workdir, file));
  return relative.split(path.sep)[0] === '..' || path.isAbsolute(relative);
}
