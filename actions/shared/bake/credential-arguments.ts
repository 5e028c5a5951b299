import { policyError } from '../runtime/errors.ts';
import type { Definition } from './definition.ts';

const suspiciousName =
  /(?:^|_)(?:token|pat|passwd|password|secret|credentials?|api_?key|private_?key|access_?key)(?:$|_)/i;
/** The location or the name of a credential is no credential. */
const harmlessName = /_(?:ur[il]|endpoint|host|path|file|dir|name|id|ttl|type|version)$/i;
const suspiciousValue =
  /gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,}|glpat-[\w-]{16,}|AKIA[A-Z0-9]{16}|-----BEGIN [A-Z ]*PRIVATE KEY|:\/\/[^/\s:@]+:[^/\s@]+@/;

/**
 * Refuses a definition whose build arguments look like credentials: the plan is an artifact that everyone with read
 * access sees, and arguments stay in the image's history. Values are never shown.
 *
 * @throws ActionError of kind `policy` that names target and argument
 */
export function refuseCredentials(definition: Definition): void {
  for (const [name, target] of Object.entries(definition.target)) {
    for (const [argument, value] of Object.entries(target.args ?? {})) {
      const looksSecret =
        suspiciousValue.test(value) ||
        (suspiciousName.test(argument) && !harmlessName.test(argument) && value.length >= 8);
      if (!looksSecret) continue;
      throw policyError(`Target "${name}": the build argument "${argument}" looks like a credential.`, {
        fix: `Arguments are public: the plan and the image's history contain them. Pass it as a secret instead: secret = ["id=${argument.toLowerCase()},env=${argument}"] and RUN --mount=type=secret,id=${argument.toLowerCase()}.`,
      });
    }
  }
}
