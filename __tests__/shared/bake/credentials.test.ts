import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { knownSecrets, refuseCredentials, refuseSecrets } from '../../../actions/shared/bake/credentials.ts';
import type { ActionError } from '../../../actions/shared/runtime/errors.ts';
import { cases } from '../../support/fuzzing.ts';

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
    ...[
      ...['PGPASSWORD', 'MYSQL_PWD', 'SSHPASS', 'DB_PASS', 'PASSPHRASE', 'npmToken', 'NPM_TOKEN2', 'TOKENS'],
      ...['GITHUBTOKEN', 'GH_PAT2', 'SIGNING_KEY', 'COSIGN_KEY', 'VAULT_SECRET_ID', 'apiKey', 'aws-access-key'],
    ].map((name): [string, string] => [name, 'hunter2hunter2']),
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
    ...[
      ...['PWD', 'OLDPWD', 'PATH', 'PASS_THROUGH', 'COMPASS_HOST', 'KEYBOARD', 'MONKEY', 'AWS_ACCESS_KEY_ID'],
      ...['PATCH_LEVEL', 'tokenUrl', 'SECRETARY', 'SSH_AUTH_SOCK', 'CLIENT_ID', 'GPG_KEY_ID', 'GPG_KEY_FILE'],
    ].map((name): [string, string] => [name, 'plain-value-of-it']),
    ['PATH_PREFIX', '/usr/local/bin'],
    ['COMPATIBILITY', 'a-long-value-here'],
    ['HOMEPAGE', 'https://example.org/a:b@c'],
  ])('%s=%s is no credential', (name, value) => {
    expect(() => refuse(name, value)).not.toThrow();
  });
});

describe('knownSecrets', () => {
  test('are secret inputs, masked values, tokens of the runner and variables named like credentials', () => {
    const env = {
      ACTIONS_RUNTIME_TOKEN: 'runtime-token',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'id-request-token',
      'INPUT_GITHUB-TOKEN': 'an input, known by its field',
      GH_TOKEN: 'gh-token-value ',
      'MY-API-KEY': 'dashed-key',
      SHORT_TOKEN: '1234567',
      TOKEN_URL: 'https://auth.example',
      GOOGLE_APPLICATION_CREDENTIALS: '/home/runner/credentials.json',
      HOME: '/home/runner',
      EMPTY_SECRET: undefined,
    };
    expect(knownSecrets({ env, secrets: new Set(['from-an-input', 'gh-token-value', 'short']) })).toEqual([
      'from-an-input',
      'gh-token-value',
      'runtime-token',
      'id-request-token',
      'dashed-key',
    ]);
  });
});

describe('a definition that contains a secret of the job', () => {
  const secret = 'sécret/+ (${value})';
  const url = encodeURIComponent(secret);
  const base64 = (text: string) => Buffer.from(text).toString('base64');

  test.each([
    ['plain', `x${secret}y`],
    ['plain, as bake escapes it', 'sécret/+ ($${value})'],
    ['base64', base64(secret)],
    ['base64 after one byte', base64(`x${secret}y`)],
    ['base64 after two bytes', base64(`xy${secret}yz`)],
    ['base64url', Buffer.from(`{"t":"${secret}"}`).toString('base64url')],
    ['hex', Buffer.from(secret).toString('hex')],
    ['hex in upper case', Buffer.from(secret).toString('hex').toUpperCase()],
    ['URL encoded', url],
    ['URL encoded in lower case', url.replace(/%../g, code => code.toLowerCase())],
    ['as a string of JSON', JSON.stringify(`{"t":"${secret}"}`)],
    ['URL encoded as a query', 's%C3%A9cret%2F%2B+%28%24%7Bvalue%7D%29'],
  ])('is refused: %s', (_, value) => {
    const error = thrown(() => refuseSecrets({ target: { api: { args: { GH: value } } } }, [secret]));
    expect(error.kind).toBe('policy');
    expect(error.message).toBe('The bake definition contains a secret of this job at target.api.args.GH.');
    expect(`${error.message}${error.fix}${error.cause}`).not.toContain(value);
  });

  test.each([
    ['a field that the suite does not know', { extra: [{ deep: 'my-secret-1' }] }, 'target.api.extra.0.deep'],
    ['a label', { labels: { a: 'x', b: '=my-secret-1' } }, 'target.api.labels.b'],
    ['a key, which is not shown', { args: { 'my-secret-1': '' } }, 'target.api.args.<key>'],
  ])('is found in %s', (_, target, place) => {
    const error = thrown(() => refuseSecrets({ target: { api: target } }, ['my-secret-1']));
    expect(error.message).toBe(`The bake definition contains a secret of this job at ${place}.`);
  });

  test('is found in base64 whatever is around it, also at its edges', () => {
    const bytes = fc.uint8Array({ maxLength: 20 });
    fc.assert(
      fc.property(bytes, fc.string({ minLength: 8, maxLength: 40 }), bytes, (before, text, after) => {
        const all = Buffer.concat([before, Buffer.from(text), after]);
        for (const encoding of ['base64', 'base64url', 'hex'] as const) {
          const definition = { target: { api: { args: { X: all.toString(encoding) } } } };
          expect(() => refuseSecrets(definition, [text])).toThrow('target.api.args.X');
        }
      }),
      { numRuns: cases(300) },
    );
  });

  test('is found where JSON escapes it', () => {
    const definition = { target: { api: { args: { X: JSON.stringify('"quoted"\nsecret') } } } };
    expect(() => refuseSecrets(definition, ['"quoted"\nsecret'])).toThrow('target.api.args.X');
  });

  test('may be half of a surrogate pair, which has no bytes', () => {
    expect(() => refuseSecrets({ target: { api: { context: 'x' } } }, ['secret-1\ud800'])).not.toThrow();
  });

  test('without one passes', () => {
    expect(() => refuseSecrets({ target: { api: { args: { X: 'my-secret-2' } } } }, ['my-secret-1'])).not.toThrow();
  });
});
