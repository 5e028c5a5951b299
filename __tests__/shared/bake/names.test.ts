import { describe, expect, test } from '@jest/globals';
import { refuseCredentials } from '../../../actions/shared/bake/credentials.ts';
import { imageNameOf } from '../../../actions/shared/bake/image-name.ts';
import { parseRunners } from '../../../actions/shared/bake/runners.ts';
import type { ActionError } from '../../../actions/shared/runtime/errors.ts';

const thrown = (act: () => unknown): ActionError => {
  try {
    act();
  } catch (error) {
    return error as ActionError;
  }
  throw new Error('nothing was thrown');
};

describe('imageNameOf', () => {
  test.each([
    ['nothing', [], { image: null, mirrors: [], tags: [] }],
    ['one tag', ['ghcr.io/acme/api:1'], { image: 'ghcr.io/acme/api', mirrors: [], tags: ['1'] }],
    ['no tag, which is latest', ['acme/api'], { image: 'docker.io/acme/api', mirrors: [], tags: ['latest'] }],
    ['a short name', ['api:1'], { image: 'docker.io/library/api', mirrors: [], tags: ['1'] }],
    ['a port', ['127.0.0.1:5000/api:1'], { image: '127.0.0.1:5000/api', mirrors: [], tags: ['1'] }],
    [
      'a mirror with the same tags in another order',
      ['ghcr.io/acme/api:1', 'ghcr.io/acme/api:main', 'acme/api:main', 'acme/api:1', 'acme/api:1'],
      { image: 'ghcr.io/acme/api', mirrors: ['docker.io/acme/api'], tags: ['1', 'main'] },
    ],
  ])('%s', (_, tags, name) => {
    expect(imageNameOf('api', { tags })).toEqual(name);
  });

  test.each([
    [['ghcr.io/acme/api:1', 'acme/api:2'], 'has the tags 1 in ghcr.io/acme/api and 2 in docker.io/acme/api'],
    [['ghcr.io/acme/api:1', 'ghcr.io/acme/api:2', 'acme/api:1'], 'has the tags 1, 2 in ghcr.io/acme/api and 1 in'],
    [[`ghcr.io/acme/api:1@sha256:${'a'.repeat(64)}`], 'holds a digest'],
    [['ghcr.io/Acme/api:1'], '"Acme/api" is not a repository path'],
    [['ghcr.io/acme/api:a b'], '"a b" is not a tag'],
  ])('refuses %j', (tags, message) => {
    expect(() => imageNameOf('api', { tags })).toThrow(message);
  });
});

describe('parseRunners', () => {
  const runners = parseRunners(
    new Map([
      ['default', 'ubuntu-24.04'],
      ['linux/arm', 'pi'],
      ['linux/arm/v6', 'pi, old,'],
      ['linux/aarch64', 'ubuntu-24.04-arm'],
      ['windows', 'windows-2025'],
    ]),
  );

  test.each([
    ['linux/amd64', ['ubuntu-24.04']],
    ['linux/arm64', ['ubuntu-24.04-arm']],
    ['linux/arm/v7', ['pi']],
    ['linux/arm/v6', ['pi', 'old']],
    ['windows/amd64', ['windows-2025']],
  ])('%s: the longest prefix wins', (platform, labels) => {
    expect(runners.labelsFor(platform)).toEqual(labels);
  });

  test.each([
    [new Map([['default', ' , ']]), 'Input "runners": "default" has no runner label.'],
    [new Map([['linux/', 'x']]), '"linux/" is not a platform'],
  ])('refuses %j', (lines, message) => {
    expect(() => parseRunners(lines)).toThrow(message);
  });

  test('without a default, a platform that no line covers names the line to add', () => {
    const error = thrown(() => parseRunners(new Map([['linux/arm', 'pi']])).labelsFor('linux/arm64'));
    expect(error.message).toContain('names no runner for linux/arm64');
    expect(error.fix).toContain('linux/arm64=ubuntu-24.04');
  });
});

describe('refuseCredentials', () => {
  const refuse = (name: string, value: string) => refuseCredentials({ target: { api: { args: { [name]: value } } } });

  test.each([
    ['GITHUB_TOKEN', 'abcdefgh'],
    ['FRAPPE_PAT', 'abcdefgh'],
    ['DB_PASSWORD', 'hunter2hunter2'],
    ['npm_token', 'abcdefgh'],
    ['AWS_ACCESS_KEY', 'abcdefgh'],
    ['API_KEY', 'abcdefgh'],
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
