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
  const [secretStep] = containerfile.secretSteps;
  refuseIgnoredForm(choice, containerfile);
  if (secretStep === undefined) {
    const reason = `ARG APPS_JSON_BASE64, ${containerfile.file}:${containerfile.base64Line}`;
    return { base64: true, reason, warning: undefined };
  }
  const reason = `secret ${secretId}, ${containerfile.file}:${secretStep.line}`;
  return { base64: choice === 'true', reason, warning: cacheWarning(containerfile) };
}

function refuseIgnoredForm(
  choice: Base64Choice,
  { file, secretSteps, base64Line, declared }: ContainerfileFacts,
): void {
  const [secretStep] = secretSteps;
  const unseenLine = base64Line === undefined ? declared.get('APPS_JSON_BASE64') : undefined;
  const unseen = unseenLine === undefined ? '' : `: no RUN sees ARG APPS_JSON_BASE64 of line ${unseenLine}`;
  if (secretStep === undefined && base64Line === undefined) {
    throw inputError(
      unseen === ''
        ? `it takes no list of apps: neither a secret "${secretId}" nor ARG APPS_JSON_BASE64`
        : `it takes no list of apps${unseen}`,
      {
        file,
        ...(unseenLine === undefined ? {} : { line: unseenLine }),
        fix: `Add --mount=type=secret,id=${secretId},target=/opt/frappe/apps.json,uid=1000,gid=1000 to the RUN with bench init, or name the Containerfile that installs the apps.`,
      },
    );
  }
  if (secretStep === undefined && choice === 'false') {
    throw inputError(
      'it takes the list as ARG APPS_JSON_BASE64 and mounts no secret, so the secret file would be ignored',
      {
        file,
        ...(base64Line === undefined ? {} : { line: base64Line }),
        fix: `Set "base64: auto", or mount the secret "${secretId}" as frappe_docker does since v3.0.0.`,
      },
    );
  }
  if (base64Line === undefined && choice === 'true') {
    const missing = unseen === '' ? 'it declares no ARG APPS_JSON_BASE64' : `it takes no base64${unseen}`;
    throw inputError(`${missing}, so the argument would be ignored`, {
      file,
      ...(secretStep === undefined ? {} : { line: secretStep.line }),
      fix: 'Set "base64: auto" or "base64: false": the secret file is taken.',
    });
  }
}

/** A secret is no part of the cache key; an argument that the RUN sees is. */
function cacheWarning({ secretSteps, declared }: ContainerfileFacts): string | undefined {
  const stale = secretSteps.find(({ args }) => !args.has('CACHE_BUST') && !args.has('APPS_JSON_HASH'));
  if (stale === undefined) return undefined;
  const line = declared.get('CACHE_BUST') ?? declared.get('APPS_JSON_HASH');
  const cause =
    line === undefined
      ? 'this file declares no ARG CACHE_BUST'
      : `the RUN of line ${stale.line} does not see the ARG of line ${line}`;
  return `A secret is no part of the cache key, and ${cause}: with a cache, the build ignores that an app moved. Add \`ARG CACHE_BUST=""\` in the same stage, before the RUN that installs the apps.`;
}
