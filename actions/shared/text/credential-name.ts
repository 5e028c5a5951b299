import { withoutTrailing } from './trim.ts';

/** In words of lower case, with `_` between them: `NPM_TOKEN2` and `npmToken` are `npm_token`. */
const suspiciousName =
  /(?:^|_)pat(?:_|$)|(?:token|passwd|password|passphrase|secret|credential)s?(?:_|$)|(?:_|^ssh)(?:pass|pwd)$|(?:^|_)(?:api|private|access|signing|cosign|ssh|gpg|encryption|deploy|master)_?key(?:_|$)|(?:^|_)auth_?config(?:_|$)/;
/** The location or the name of a credential is no credential; the id of a Vault secret is one. */
const harmlessName =
  /_(?:ur[il]|endpoint|host|path|file|dir|name|(?<!_secret_)id|ttl|type|version)$|^google_application_credentials$/;

/** Whether a variable or argument of this name holds a credential, as far as a name can show it. */
export function looksLikeCredentialName(name: string): boolean {
  const separated = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').replace(/[^A-Za-z]+/g, '_');
  const words = withoutTrailing(separated, '_').toLowerCase();
  return suspiciousName.test(words) && !harmlessName.test(words);
}
