import * as v from 'valibot';
import { inputError, permissionError } from '../../runtime/errors.ts';
import { oneLine } from '../../runtime/log.ts';
import type { Deadline } from '../../runtime/scheduling/deadline.ts';
import type { Credential, CredentialPorts } from './credential.ts';

const helperAnswer = v.looseObject({ Username: v.string(), Secret: v.string() });

const answerLimit = 1024 * 1024;

/** A program `docker-credential-<name>`, and the file that names it. */
export interface CredentialHelper {
  readonly name: string;
  readonly file: string;
}

interface HelperQuestion {
  readonly registry: string;
  readonly deadline?: Deadline | undefined;
}

const longestSeconds = 60;

/**
 * Asks a credential helper: `get`, the server on standard input, JSON back (github.com/docker/docker-credential-helpers).
 *
 * @returns undefined when the helper has no credentials for the registry
 * @throws ActionError of kind `input` for a name that is no program, `permission` when the helper fails
 */
export async function askHelper(
  { name, file }: CredentialHelper,
  { registry, deadline }: HelperQuestion,
  ports: Pick<CredentialPorts, 'capture' | 'env'>,
): Promise<Credential | undefined> {
  if (!/^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(name)) {
    throw inputError(
      `Docker's configuration ${file} names a credential helper that cannot be a program: ${JSON.stringify(oneLine(name))}.`,
      { fix: 'Allowed: letters, digits, "_", "." and "-"; the program is docker-credential-<name> on PATH.' },
    );
  }
  const program = `docker-credential-${name}`;
  const server = registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
  const remaining = deadline?.remainingMilliseconds() ?? Number.POSITIVE_INFINITY;
  const timeoutSeconds = Math.min(longestSeconds, Math.ceil(remaining / 100) / 10);
  const options = { stdin: server, env: ports.env, maximumBytes: answerLimit, timeoutSeconds };
  const { exitCode, stdout, stderr } = await ports.capture(program, ['get'], options);
  const answer = stdout.toString('utf8').trim();
  if (exitCode !== 0) {
    if (/credentials not found/i.test(`${answer}\n${stderr}`)) return undefined;
    const reason = oneLine(stderr) || (answer.startsWith('{') ? '' : oneLine(answer)) || `exit code ${exitCode}`;
    throw permissionError(`${program}, which ${file} names for ${registry}, gave no credentials: ${reason}`, {
      fix: `Log in to ${registry} again, or remove the helper from ${file}.`,
    });
  }
  const { Username: username, Secret: secret } = parseAnswer(answer, program, registry);
  if (secret === '') return undefined;
  return username === '<token>'
    ? { kind: 'identity-token', source: program, token: secret }
    : { kind: 'password', source: program, username, password: secret };
}

/** The answer holds a secret, so no part of it is quoted. */
function parseAnswer(answer: string, program: string, registry: string): v.InferOutput<typeof helperAnswer> {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), helperAnswer), answer);
  if (read.success) return read.output;
  throw permissionError(
    `${program} answered for ${registry} in another form than docker-credential-helpers describes: {"Username": …, "Secret": …}.`,
  );
}
