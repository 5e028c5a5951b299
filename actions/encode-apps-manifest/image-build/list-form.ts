import { inputError } from '../../shared/runtime/errors.ts';
import { type ContainerfileFacts, secretId } from './containerfile.ts';

export type Base64Choice = 'false' | 'true' | 'auto';

/** The form in which a build takes the list, and why. */
export interface ListForm {
  readonly base64: boolean;
  readonly reason: string;
  /** Why builds may be stale. */
  readonly warning: string | undefined;
}

/**
 * Decides which forms of the list are made. A build silently ignores a form that its Containerfile does not take, and
 * makes an image without the apps; so that is an error here.
 *
 * @param containerfile undefined when none is named; `auto` needs one
 * @throws ActionError of kind `input`
 */
export function chooseForm(choice: Base64Choice, containerfile: ContainerfileFacts | undefined): ListForm {
  if (containerfile === undefined) {
    return { base64: choice === 'true', reason: 'no Containerfile is named', warning: undefined };
  }
  const { file, secretSteps, base64Line } = containerfile;
  const [secretStep] = secretSteps;
  if (secretStep === undefined) {
    if (base64Line === undefined) throw noListError(containerfile);
    if (choice === 'false') throw ignoredSecretError(file, base64Line);
    return { base64: true, reason: `ARG APPS_JSON_BASE64, ${file}:${base64Line}`, warning: undefined };
  }
  if (base64Line === undefined && choice === 'true') throw ignoredArgumentError(containerfile, secretStep.line);
  const reason = `secret ${secretId}, ${file}:${secretStep.line}`;
  return { base64: choice === 'true', reason, warning: cacheWarning(containerfile) };
}

function noListError({ file, declared }: ContainerfileFacts) {
  const line = declared.get('APPS_JSON_BASE64');
  const cause =
    line === undefined
      ? `neither a secret "${secretId}" nor ARG APPS_JSON_BASE64`
      : `no RUN sees ARG APPS_JSON_BASE64 of line ${line}`;
  return inputError(`it does not take the list of apps: ${cause}`, {
    file,
    ...(line === undefined ? {} : { line }),
    fix: `Add --mount=type=secret,id=${secretId},target=/opt/frappe/apps.json,uid=1000,gid=1000 to the RUN with bench init, or name the Containerfile that installs the apps.`,
  });
}

const ignoredSecretError = (file: string, line: number) =>
  inputError('it takes the list as ARG APPS_JSON_BASE64 and mounts no secret, so the secret file would be ignored', {
    file,
    line,
    fix: `Set "base64: auto", or mount the secret "${secretId}" as frappe_docker does since v3.0.0.`,
  });

function ignoredArgumentError({ file, declared }: ContainerfileFacts, secretLine: number) {
  const line = declared.get('APPS_JSON_BASE64');
  const cause =
    line === undefined ? 'it declares no ARG APPS_JSON_BASE64' : `no RUN sees ARG APPS_JSON_BASE64 of line ${line}`;
  return inputError(`${cause}, so the argument would be ignored`, {
    file,
    line: secretLine,
    fix: 'Set "base64: auto" or "base64: false": the secret file is taken.',
  });
}

/** A secret is not part of the cache key; an argument that the RUN sees is. */
function cacheWarning({ secretSteps, declared }: ContainerfileFacts): string | undefined {
  const stale = secretSteps.find(({ args }) => !args.has('CACHE_BUST') && !args.has('APPS_JSON_HASH'));
  if (stale === undefined) return undefined;
  const line = declared.get('CACHE_BUST') ?? declared.get('APPS_JSON_HASH');
  const cause =
    line === undefined
      ? 'this file declares no ARG CACHE_BUST'
      : `the RUN of line ${stale.line} does not see the ARG of line ${line}`;
  return `A secret is not part of the cache key, and ${cause}. So a build with a cache does not notice that an app moved. Add \`ARG CACHE_BUST=""\` in the same stage, before the RUN that installs the apps.`;
}
