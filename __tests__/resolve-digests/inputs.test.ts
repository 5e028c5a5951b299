import { describe, expect, test } from '@jest/globals';
import { resolveDigestsChecks, resolveDigestsInputs } from '../../actions/resolve-digests/inputs.ts';
import { ActionError } from '../../actions/shared/runtime/errors.ts';
import { readInputs } from '../../actions/shared/runtime/inputs.ts';

const read = (strings: Readonly<Record<string, string>> = {}) =>
  readInputs({ inputs: resolveDigestsInputs, checks: resolveDigestsChecks }, strings);

function errorOf(strings: Readonly<Record<string, string>>): string {
  try {
    read(strings);
  } catch (error) {
    if (error instanceof ActionError) return error.message;
    throw error;
  }
  return '';
}

test('without inputs, the last good run of this workflow is wanted, and each image is looked up', () => {
  expect(read()).toMatchObject({
    repository: '',
    workflow: '',
    branch: '',
    run: undefined,
    events: ['push', 'schedule', 'workflow_dispatch', 'merge_group'],
    allowedImages: [],
    onExpired: 'fail',
    verify: 'exists',
    waitFor: 0,
  });
});

describe('taken are', () => {
  test.each([
    ['workflow', 'images.yml', '.github/workflows/images.yml'],
    ['workflow', 'images.yaml', '.github/workflows/images.yaml'],
    ['workflow', '.github/workflows/images.yml', '.github/workflows/images.yml'],
    ['repository', 'acme/shop.js', 'acme/shop.js'],
    ['branch', 'refs/heads/release/1.x', 'release/1.x'],
    ['run', '12345678901', 12_345_678_901],
    ['revision', 'a'.repeat(64), 'a'.repeat(64)],
    ['release', 'latest', 'latest'],
    ['events', 'push,release', ['push', 'release']],
  ])('%s: %s', (name, text, value) => {
    expect(Object.entries(read({ [name]: text })).find(([key]) => key === name)?.[1]).toEqual(value);
  });

  test('a Git tag with its prefix', () => expect(read({ 'git-tag': 'refs/tags/v1.2.3' }).gitTag).toBe('v1.2.3'));

  test('a workflow that signs', () => {
    const signer = 'docker/github-builder/.github/workflows/bake.yml';
    expect(read({ verify: 'attestation', 'signer-workflow': signer }).signerWorkflow).toBe(signer);
  });
});

describe('refused are', () => {
  test.each([
    ['repository', 'shop', /is not a repository; allowed: owner\/name/],
    ['repository', 'acme/shop/x', /is not a repository/],
    ['repository', 'acme/..', /is not a repository/],
    ['repository', 'acme/shop?x', /is not a repository/],
    ['workflow', '../images.yml', /is not a workflow file/],
    ['workflow', '.github/workflows/../../x.yml', /is not a workflow file/],
    ['workflow', 'Build images', /is not a workflow file/],
    ['branch', '-x', /is not the name of a branch/],
    ['branch', 'a..b', /is not the name of a branch/],
    ['branch', 'a b', /is not the name of a branch/],
    ['git-tag', 'v1\u0007', /is not the name of a Git tag/],
    ['run', '0', /is not a whole number from 1/],
    ['run', 'latest', /is not a whole number/],
    ['revision', 'c0ffee1', /is not a full commit id; allowed: 40 or 64 hex digits/],
    ['revision', 'A'.repeat(40), /is not a full commit id/],
    ['events', 'pull_request', /is not an event that is trusted; allowed: push, .*write access/],
    ['events', 'pusch', /is not an event that is trusted \(did you mean "push"\?\)/],
    ['allowed-images', 'acme/*\nghcr.io', /"ghcr\.io" is not a pattern of repositories/],
    ['allowed-images', 'ghcr.io/acme/api@sha256:x', /is not a pattern/],
    ['required', '--help', /cannot name a bake target/],
    ['signer-workflow', 'bake.yml', /is not a workflow; allowed: owner\/name/],
    ['signer-workflow', 'docker/x/bake.yml', /is not a workflow; allowed: owner\/name/],
    ['wait-for', '10s', /is not a whole number from 0 to 360/],
    ['on-expired', 'ignore', /is not allowed/],
  ])('%s: %j', (name, text, message) => {
    expect(errorOf({ [name]: text })).toMatch(new RegExp(`^Input "${name}": `));
    expect(errorOf({ [name]: text })).toMatch(message);
  });

  test.each<[Readonly<Record<string, string>>, RegExp]>([
    [{ branch: 'main', run: '7' }, /^Inputs "branch" and "run" are set together/],
    [{ revision: 'a'.repeat(40), 'git-tag': 'v1', release: 'v1' }, /^Inputs "revision" and "git-tag" and "release"/],
    [{ run: '7', 'on-expired': 'previous-run' }, /names one run, which has no previous one/],
    [{ 'signer-workflow': 'acme/shop/.github/workflows/a.yml' }, /"signer-workflow" is for "verify: attestation"/],
    [{ 'registry-username': 'ann' }, /^Input "registry-password" is empty/],
  ])('together: %j', (strings, message) => expect(errorOf(strings)).toMatch(message));
});

describe('patterns of images', () => {
  test.each([
    ['ghcr.io/acme/*', 'ghcr.io/acme/api', true],
    ['ghcr.io/acme/*', 'ghcr.io/acme/shop/api', false],
    ['ghcr.io/acme/**', 'ghcr.io/acme/shop/api', true],
    ['ghcr.io/acme/*', 'ghcr.io/acme-evil/api', false],
    ['ghcr.io/acme/*', 'ghcr.io.evil.example/acme/api', false],
    ['ghcr.io/acme/*', 'evil.example/ghcr.io/acme/api', false],
    ['ghcr.io/acme/api', 'ghcr.io/acme/api2', false],
    ['ghcr.io/acme/a.i', 'ghcr.io/acme/api', false],
    ['127.0.0.1:5000/**', '127.0.0.1:5000/acme/api', true],
  ])('%s and %s: %s', (pattern, image, matches) => {
    const [first] = read({ 'allowed-images': pattern }).allowedImages;
    expect(first?.matches(image)).toBe(matches);
  });
});

describe('tagged images', () => {
  const withTag = (text: string) => ({ 'on-expired': 'tag', 'tagged-images': text });

  test('are names with a reference each', () => {
    const { taggedImages } = read(withTag('api = ghcr.io/acme/api:main\n# comment\nweb=acme/web:1.0'));
    expect(taggedImages.map(({ name, reference: { registry, path, tag } }) => [name, registry, path, tag])).toEqual([
      ['api', 'ghcr.io', 'acme/api', 'main'],
      ['web', 'docker.io', 'acme/web', '1.0'],
    ]);
  });

  test.each([
    ['ghcr.io/acme/api:main', /is not of the form name=repository:tag/],
    ['--x=ghcr.io/acme/api:main', /is not of the form name=repository:tag/],
    ['api=ghcr.io/acme/api', /does not name its image by a tag alone/],
    [`api=ghcr.io/acme/api:main@sha256:${'a'.repeat(64)}`, /does not name its image by a tag alone/],
    ['api=ghcr.io/Acme:main', /is not an image reference/],
    ['api=acme/api:1\napi=acme/api:2', /"api" appears twice/],
  ])('%s is refused', (text, message) => expect(errorOf(withTag(text))).toMatch(message));

  test.each<Readonly<Record<string, string>>>([{ 'on-expired': 'tag' }, { 'tagged-images': 'api=acme/api:1' }])(
    'and %j alone is refused',
    strings =>
      expect(errorOf(strings)).toBe('Inputs "on-expired: tag" and "tagged-images" belong together; set both, or none.'),
  );
});
