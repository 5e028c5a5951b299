import type { BuildArgument } from './build-arguments.ts';
import { secretId } from './containerfile.ts';

/** The lines that each builder takes. */
export interface BuildLines {
  /** Input `secret-files` of docker/build-push-action and of build-images. */
  readonly secretFiles: string;
  /** Input `build-args` of docker/build-push-action. */
  readonly buildArgs: string;
  /** Input `set` of docker/bake-action: the secret and the arguments. */
  readonly bakeSet: string;
  /** The arguments only, for a definition that is evaluated in one job and built in another. */
  readonly bakeArgs: string;
  /** Arguments of `docker build`, quoted for a POSIX shell. */
  readonly dockerArgs: string;
}

export function formatLines(secretFile: string, args: readonly BuildArgument[]): BuildLines {
  const buildArgs = args.map(([name, value]) => `${name}=${value}`);
  const bakeArgs = buildArgs.map(argument => `*.args.${argument}`);
  const secret = `id=${secretId},${csvField(`src=${secretFile}`)}`;
  const dockerArgs = ['--secret', secret, ...buildArgs.flatMap(argument => ['--build-arg', argument])];
  return {
    secretFiles: `${secretId}=${secretFile}`,
    buildArgs: buildArgs.join('\n'),
    // `=` would replace the secrets of the definition.
    bakeSet: [`*.secrets+=${secret}`, ...bakeArgs].join('\n'),
    bakeArgs: bakeArgs.join('\n'),
    dockerArgs: dockerArgs.map(quoteForShell).join(' '),
  };
}

/** buildx reads the attributes of a secret as CSV (RFC 4180). */
const csvField = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const quoteForShell = (text: string): string =>
  /^[A-Za-z0-9_./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
