import { describe, expect, test } from '@jest/globals';
import { refuseCredentials } from '../../../actions/shared/bake/credential-arguments.ts';
import type { ActionError } from '../../../actions/shared/runtime/errors.ts';

const thrown = (act: () => unknown): ActionError => {
  try {
    act();
  } catch (error) {
    return error as ActionError;
  }
  throw new Error('nothing was thrown');
};

describe('refuseCredentials', () => {
  const refuse = (name: string, value: string) => refuseCredentials({ target: { api: { args: { [name]: value } } } });

  test.each([
    ['GITHUB_TOKEN', 'abcdefgh'],
    ['FRAPPE_PAT', 'abcdefgh'],
    ['DB_PASSWORD', 'hunter2hunter2'],
    ['npm_token', 'abcdefgh'],
    ['AWS_ACCESS_KEY', 'abcdefgh'],
    ['API_KEY', 'abcdefgh'],
    ['APIKEY', 'abcdefgh'],
    ['AWS_ACCESSKEY', 'abcdefgh'],
    ['PRIVATEKEY', 'abcdefgh'],
    ['PRIVATE_KEY', 'abcdefgh'],
    ['DB_CREDENTIAL', 'abcdefgh'],
    ['CREDENTIALS', 'abcdefgh'],
    ['MY_SECRET_2', 'abcdefgh'],
    ['MODE', `ghp_${'a1'.repeat(18)}`],
    ['MODE', `github_pat_${'a1'.repeat(18)}`],
    ['MODE', `glpat-${'a1'.repeat(10)}`],
    ['MODE', 'AKIAABCDEFGHIJKLMNOP'],
    ['MODE', '-----BEGIN RSA PRIVATE KEY-----\nMIIE'],
    ['APPS_URL', 'https://bot:s3cret-value@github.com/acme/app'],
  ])('%s=… names target and argument, never the value', (name, value) => {
    const error = thrown(() => refuse(name, value));
    expect(error.kind).toBe('policy');
    expect(error.message).toBe(`Target "api": the build argument "${name}" looks like a credential.`);
    expect(error.fix).toContain(`--mount=type=secret,id=${name.toLowerCase()}`);
    expect(`${error.message}${error.fix}${error.cause}`).not.toContain(value);
  });

  test.each([
    ['VERSION', '1.2.3'],
    ['USE_TOKEN', 'true'],
    ['TOKEN_URL', 'https://auth.example.org/token'],
    ['SECRET_NAME', 'registry-pull'],
    ['TOKENIZER', 'sentencepiece'],
    ['PATH_PREFIX', '/usr/local/bin'],
    ['COMPATIBILITY', 'a-long-value-here'],
    ['HOMEPAGE', 'https://example.org/a:b@c'],
  ])('%s=%s is no credential', (name, value) => {
    expect(() => refuse(name, value)).not.toThrow();
  });
});
