import { policyError } from '../runtime/errors.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { looksLikeCredentialName } from '../text/credential-name.ts';
import { containsForm, minSecretLength, secretForms } from '../text/secret-forms.ts';
import type { Definition, OverrideFile } from './definition.ts';

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
        suspiciousValue.test(value) || (looksLikeCredentialName(argument) && value.length >= minSecretLength);
      if (!looksSecret) continue;
      throw policyError(`Target "${name}": the build argument "${argument}" looks like a credential.`, {
        fix: `Arguments are public: the plan and the image's history contain them. Pass it as a secret instead: secret = ["id=${argument.toLowerCase()},env=${argument}"] and RUN --mount=type=secret,id=${argument.toLowerCase()}.`,
      });
    }
  }
}

/** The values that this job must not publish: secret inputs, what is masked, and credentials in the environment. */
export function knownSecrets({ env, secrets }: Pick<Runtime, 'env' | 'secrets'>): string[] {
  const ofRunner = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
  const named = Object.keys(env).filter(
    name => ofRunner.includes(name) || (!name.startsWith('INPUT_') && looksLikeCredentialName(name)),
  );
  const values = [...secrets, ...named.map(name => env[name] ?? '')];
  return [...new Set(values.map(value => value.trim()))].filter(value => value.length >= minSecretLength);
}

/**
 * Refuses a definition, or a bake file with a part of it, that contains a known secret, also in base64, hex or URL encoding.
 *
 * @throws ActionError of kind `policy` that names the path in the definition, never the value
 */
export function refuseSecrets(definition: Definition | OverrideFile, secrets: readonly string[]): void {
  if (secrets.length === 0) return;
  const strings = [...stringsWithin(definition, [])];
  // Most definitions contain none, which one search per form finds out.
  const together = strings.map(({ text }) => text).join('\n');
  const forms = [...new Set(secrets.flatMap(secretForms))].filter(form => containsForm(together, form));
  const leak = strings.find(({ text }) => forms.some(form => containsForm(text, form)));
  if (leak === undefined) return;
  const place = leak.location.map(key => (forms.some(form => containsForm(key, form)) ? '<key>' : key));
  throw policyError(`The bake definition contains a secret of this job at ${place.join('.')}.`, {
    fix: 'A definition is public: the plan and the image contain it. Pass the value as a build secret (secret = ["id=…,env=…"] and RUN --mount=type=secret), and replace the secret if an earlier plan or image contains it.',
  });
}

/** Every string, value or key, with its path. */
function* stringsWithin(
  value: unknown,
  location: readonly string[],
): Generator<{ readonly text: string; readonly location: readonly string[] }> {
  if (typeof value === 'string') yield { text: value, location };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, entry] of Object.entries(value)) {
    const at = [...location, key];
    yield { text: key, location: at };
    yield* stringsWithin(entry, at);
  }
}
