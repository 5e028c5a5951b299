import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { diagnosticError, parseEach } from '../runtime/diagnostics.ts';
import { inputError } from '../runtime/errors.ts';
import { type BakeLocation, defaultBakeFiles } from './held-back.ts';

/** docs.docker.com/reference/cli/docker/buildx/bake, "--set": a target or pattern, a field, and for maps a key of it. */
const overridePattern = /^[^.=\s]+\.(?:(?:args|contexts)\.[^=\s]+=|args\.[^=\s]+$|(?!(?:args|contexts)[=.+])[^=\s]+=)/;

/**
 * Lines of the input `set`. Which fields there are, only buildx knows.
 *
 * @throws DiagnosticError with every line that is no override
 */
export const parseOverrides = (lines: readonly string[]): readonly string[] =>
  parseEach(lines, line => {
    if (overridePattern.test(line)) return line;
    throw diagnosticError(
      `"${line}" is not an override; allowed: TARGET.FIELD=VALUE, e.g. api.platform=linux/arm64 or *.args.VERSION=1.2.3`,
    );
  });

/** Variables that would change which program or engine runs, rather than the definition. */
const guarded = /^(?:PATH|HOME|LD_PRELOAD|LD_LIBRARY_PATH|DOCKER_HOST|DOCKER_CONFIG|BUILDX_CONFIG|BUILDX_BUILDER)$/;

/**
 * A line of the input `variables`.
 *
 * @throws DiagnosticError on a name that no bake variable has here
 */
export function parseBakeVariable(value: string, name: string): string {
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !guarded.test(name)) return value;
  throw diagnosticError(`"${name}" cannot name a bake variable here; allowed: letters, digits and _`);
}

/**
 * Checks the inputs `workdir` and `files` without buildx.
 *
 * @throws ActionError of kind `input` when the folder or a file is missing, or there is no file that bake looks for
 */
export function requireBakeFiles({ files, workdir, env }: BakeLocation): void {
  requireWorkdir(workdir);
  if (files.length === 0) {
    const exists = defaultBakeFiles.some(name => existsSync(path.resolve(workdir, name)));
    if (!exists && !env['BUILDX_BAKE_FILE']) throw noBakeFile();
    return;
  }
  const missing = files.filter(name => !existsSync(path.resolve(workdir, name.replace(/^cwd:\/\//, ''))));
  const [first, ...others] = missing.map(missingBakeFile);
  if (first === undefined) return;
  throw inputError([first, ...others].map(({ message }) => message).join('\n'), { fix: first.fix ?? '' });
}

/** Programs cannot be started in a folder that is missing; the error would say that the program is. */
export function requireWorkdir(workdir: string): void {
  if (statSync(workdir, { throwIfNoEntry: false })?.isDirectory()) return;
  throw inputError(`Input "workdir": there is no folder ${workdir}.`, {
    fix: 'Name the folder of the bake file, relative to the root of the repository, which must be checked out before this step.',
  });
}

export const missingBakeFile = (name: string) =>
  inputError(`There is no bake file ${name}.`, {
    fix: 'Input "files" names files relative to "workdir"; the repository must be checked out before this step.',
  });

export const noBakeFile = () =>
  inputError('There is no bake file in the working directory.', {
    fix: 'Check the repository out before this step, set "workdir" to the folder of docker-bake.hcl, or name the file in "files".',
  });
