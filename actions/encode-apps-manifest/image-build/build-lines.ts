import { inputError } from '../../shared/runtime/errors.ts';
import type { ContainerfileFacts } from './containerfile.ts';

/** The name under which Frappe's Containerfiles mount the list. */
export const secretId = 'apps_json';

export const defaultFrappePath = 'https://github.com/frappe/frappe';

export type Base64Choice = 'false' | 'true' | 'auto';

export interface BuildFacts {
  readonly cacheBust: string;
  readonly frappeBranch: string;
  readonly frappePath: string;
  readonly pythonVersion: string;
  readonly nodeVersion: string;
}

/** The form in which a build takes the list, and why. */
export interface ListForm {
  readonly base64: boolean;
  readonly reason: string;
  readonly warning: string | undefined;
}

/**
 * Decides which forms of the list are made. A form that the Containerfile does not take is silently ignored by the
 * build, which then gives an image without the apps; so it is refused here.
 *
 * @throws ActionError of kind `input`
 */
export function chooseForm(choice: Base64Choice, facts: ContainerfileFacts | undefined): ListForm {
  if (facts === undefined) {
    if (choice === 'auto') {
      throw inputError('Input "base64": "auto" looks at the Containerfile, and the input "containerfile" is empty.', {
        fix: 'Name the Containerfile, or set base64 to true or false.',
      });
    }
    return { base64: choice === 'true', reason: 'no Containerfile was named to look at', warning: undefined };
  }
  const { file, secretLine } = facts;
  const argumentLine = facts.arguments.get('APPS_JSON_BASE64');
  if (secretLine === undefined && argumentLine === undefined) {
    throw inputError(`it takes no list of apps: neither a secret "${secretId}" nor ARG APPS_JSON_BASE64`, {
      file,
      fix: `Add --mount=type=secret,id=${secretId},target=/opt/frappe/apps.json,uid=1000,gid=1000 to the RUN with bench init, or name the Containerfile that installs the apps.`,
    });
  }
  if (secretLine === undefined && choice === 'false') {
    throw inputError(
      'it takes the list as ARG APPS_JSON_BASE64 and mounts no secret, so the secret file would be ignored',
      {
        file,
        ...(argumentLine === undefined ? {} : { line: argumentLine }),
        fix: `Set "base64: auto", or mount the secret "${secretId}" as frappe_docker does since v3.0.0.`,
      },
    );
  }
  if (argumentLine === undefined && choice === 'true') {
    throw inputError('it declares no ARG APPS_JSON_BASE64, so the argument would be ignored', {
      file,
      ...(secretLine === undefined ? {} : { line: secretLine }),
      fix: 'Set "base64: auto" or "base64: false": the secret file is taken.',
    });
  }
  if (secretLine === undefined)
    return { base64: true, reason: `ARG APPS_JSON_BASE64, ${file}:${argumentLine}`, warning: undefined };
  const busts = facts.arguments.has('CACHE_BUST') || facts.arguments.has('APPS_JSON_HASH');
  return {
    base64: choice === 'true',
    reason: `secret ${secretId}, ${file}:${secretLine}`,
    warning: busts
      ? undefined
      : 'A secret is no part of the cache key, and this file declares no ARG CACHE_BUST: with a cache, the build ignores that an app moved. Add `ARG CACHE_BUST=""` before the RUN that installs the apps.',
  };
}

/**
 * The build arguments, in order. With a known Containerfile only those that it declares.
 *
 * @param base64 the encoded list, when it is handed over as an argument
 * @throws ActionError of kind `input` when a value that was asked for would be ignored
 */
export function planBuildArguments(
  facts: BuildFacts,
  base64: string | undefined,
  containerfile: ContainerfileFacts | undefined,
): readonly (readonly [name: string, value: string])[] {
  const wanted: { name: string; value: string; input?: string }[] = [
    { name: 'FRAPPE_BRANCH', value: facts.frappeBranch, input: 'frappe-branch' },
    {
      name: 'FRAPPE_PATH',
      value: facts.frappePath,
      ...(facts.frappePath === defaultFrappePath ? {} : { input: 'frappe-path' }),
    },
    { name: 'PYTHON_VERSION', value: facts.pythonVersion, input: 'python-version' },
    { name: 'NODE_VERSION', value: facts.nodeVersion, input: 'node-version' },
    { name: 'CACHE_BUST', value: facts.cacheBust },
    { name: 'APPS_JSON_BASE64', value: base64 ?? '' },
  ];
  if (containerfile?.arguments.has('APPS_JSON_HASH')) wanted.push({ name: 'APPS_JSON_HASH', value: facts.cacheBust });
  const given = wanted.filter(({ value }) => value !== '');
  if (containerfile === undefined) return given.map(({ name, value }) => [name, value]);
  const ignored = given.filter(({ name, input }) => input !== undefined && !containerfile.arguments.has(name));
  if (ignored.length > 0) {
    const lines = ignored.map(
      ({ name, input }) => `it declares no ARG ${name}, so the input "${input}" would be ignored`,
    );
    throw inputError(lines.join('\n'), {
      file: containerfile.file,
      fix: ignored.map(({ name }) => `Add "ARG ${name}" to ${containerfile.file}.`).join('\n'),
    });
  }
  return given.filter(({ name }) => containerfile.arguments.has(name)).map(({ name, value }) => [name, value]);
}

/** The ready lines for each builder. */
export interface BuildLines {
  /** Input `secret-files` of docker/build-push-action and of build-images. */
  readonly secretFiles: string;
  /** Input `build-args` of docker/build-push-action. */
  readonly buildArgs: string;
  /** Input `set` of docker/bake-action: the secret and the arguments. */
  readonly bakeSet: string;
  /** The arguments alone, for a definition that is evaluated in one job and built in another. */
  readonly bakeArgs: string;
  /** Arguments of `docker build`, quoted for a POSIX shell. */
  readonly dockerArgs: string;
}

export function formatLines(secretFile: string, args: readonly (readonly [string, string])[]): BuildLines {
  const bakeArgs = args.map(([name, value]) => `*.args.${name}=${value}`);
  const secret = `id=${secretId},${csvField(`src=${secretFile}`)}`;
  const docker = ['--secret', secret, ...args.flatMap(([name, value]) => ['--build-arg', `${name}=${value}`])];
  return {
    secretFiles: `${secretId}=${secretFile}`,
    buildArgs: args.map(([name, value]) => `${name}=${value}`).join('\n'),
    // `=` would replace the secrets that the definition has of its own.
    bakeSet: [`*.secrets+=${secret}`, ...bakeArgs].join('\n'),
    bakeArgs: bakeArgs.join('\n'),
    dockerArgs: docker.map(quoteForShell).join(' '),
  };
}

/** buildx reads attributes of a secret as CSV (RFC 4180). */
const csvField = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const quoteForShell = (text: string): string =>
  /^[A-Za-z0-9_./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
