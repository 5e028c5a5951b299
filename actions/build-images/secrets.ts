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

/** The environment variable that has the value of a secret. */
export interface SecretVariable {
  readonly variable: string;
  /** Whether it may be unset. */
  readonly isOptional: boolean;
}

/** The inputs of these names, each by the id of the secret. */
export interface SecretInputs {
  readonly secrets: ReadonlyMap<string, string>;
  readonly secretFiles: ReadonlyMap<string, string>;
  readonly secretEnvs: ReadonlyMap<string, SecretVariable>;
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

/**
 * The file of a line `id=file`.
 *
 * @throws DiagnosticError when the id is none
 */
export function parseSecretFile(file: string, id: string): string {
  if (idPattern.test(id)) return file;
  throw diagnosticError(`"${id}" is not an id; allowed: letters, digits, "_", "." and "-"`);
}

/**
 * The variable of a line `id=VARIABLE`, or `id=VARIABLE,optional` for one that may be unset.
 *
 * @throws DiagnosticError when the id is none, or a build does not get the variable
 */
export function parseSecretVariable(value: string, id: string): SecretVariable {
  const [, name = value, optional] = /^([^,]*)(,\s*optional)?$/.exec(parseSecretFile(value, id)) ?? [];
  const variable = name.trim();
  if (!variablePattern.test(variable)) {
    throw diagnosticError(`"${variable}" is not the name of an environment variable`);
  }
  if (isRunnerVariable(variable)) {
    throw diagnosticError(
      `a build does not get "${variable}", which belongs to the runner. Set another variable to its value with "env:"`,
    );
  }
  return { variable, isOptional: optional !== undefined };
}

/** The secrets that several of the inputs name; undefined when there is none. */
export function checkSecrets({ secrets, secretFiles, secretEnvs }: SecretInputs): string | undefined {
  const errors: string[] = [];
  const ids = new Set(secrets.keys());
  for (const [input, named] of Object.entries({ 'secret-files': secretFiles, 'secret-envs': secretEnvs })) {
    for (const id of named.keys()) {
      if (ids.has(id)) errors.push(`Input "${input}": the secret "${id}" appears twice.`);
      ids.add(id);
    }
  }
  return errors.length === 0 ? undefined : errors.join('\n');
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
  const needed = [...secretEnvs].map(([id, variable]) => ({ id, ...variable }));
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
      ...[...secretEnvs].map(([id, { variable }]) => `id=${id},env=${variable}`),
    ],
    env: new Map(values.map(({ variable, value }) => [variable, value])),
    allow: [...secretFiles.values()].filter(file => isOutside(workdir, file)).map(file => `fs.read=${file}`),
  };
}

function isOutside(workdir: string, file: string): boolean {
  const relative = path.relative(path.resolve(workdir), path.resolve(workdir, file));
  return relative.split(path.sep)[0] === '..' || path.isAbsolute(relative);
}
