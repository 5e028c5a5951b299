import { describe, expect, test } from '@jest/globals';
import {
  describeResolution,
  describeVerification,
  resolutionOutputs,
  summarizeResolution,
} from '../../actions/resolve-digests/report.ts';
import { commit, digestOfImage, foundManifest, imageOf, resolutionOf } from './resolutions.ts';

const images = {
  api: imageOf('api', 'a', { builtFrom: 'd'.repeat(40) }),
  web: imageOf('web', 'b', { pushed: false }),
};

test('the outputs are those of emit-digest-artifact, and the run', () => {
  const found = foundManifest(images, { json: '{"later":true}' });
  expect(resolutionOutputs(resolutionOf(images), found, '/tmp/digests.json')).toEqual({
    digests: { json: { later: true }, file: '/tmp/digests.json' },
    'digests-file': '/tmp/digests.json',
    images: JSON.stringify({ api: `ghcr.io/acme/api@${digestOfImage('a')}` }),
    count: '2',
    'artifact-id': '9',
    'run-id': '41',
    'run-url': 'https://github.com/acme/shop/actions/runs/41',
    revision: commit,
  });
  const tagged = { ...resolutionOf(images), artifactId: undefined };
  expect(resolutionOutputs(tagged, found, '/tmp/digests.json')['artifact-id']).toBe('');
});

test('the log names the run, why it was taken, and each image', () => {
  expect(describeResolution(resolutionOf(images))).toEqual([
    `run 7 (https://github.com/acme/shop/actions/runs/41), push, commit ${commit}: last good run of .github/workflows/images.yml on main`,
    `api  ghcr.io/acme/api@${digestOfImage('a')}, built from ddddddd`,
    `web  ghcr.io/acme/web@${digestOfImage('b')}, not pushed`,
  ]);
});

test.each([
  ['exists', '2 images, each exists in its registry.'],
  ['attestation', '2 images, each exists in its registry and has a valid attestation.'],
  ['none', '2 images, not looked up in a registry.'],
] as const)('what is known with "%s" is said', (verify, text) => {
  expect(describeVerification(resolutionOf(images), verify)).toBe(text);
});

describe('the summary', () => {
  test('has the run, a table, what to know, and commands to pull', () => {
    const resolution = { ...resolutionOf(images), warnings: ['Artifact <b> expired.'] };
    const summary = summarizeResolution(resolution, 'exists');
    expect(summary).toContain('[Run 7](https://github.com/acme/shop/actions/runs/41): last good run of');
    expect(summary).toContain('| Image | Digest | Platforms | Built from |');
    expect(summary).toContain('> Artifact &lt;b&gt; expired.');
    expect(summary).toContain(`docker pull ghcr.io/acme/api@${digestOfImage('a')}`);
    expect(summary).not.toContain('docker pull ghcr.io/acme/web');
    expect(summary).not.toContain('<details>');
  });

  test.each([
    [10, false],
    [11, true],
  ])('of %i images is folded: %j', (count, isFolded) => {
    const many = Object.fromEntries(Array.from({ length: count }, (_, at) => [`a${at}`, imageOf(`a${at}`, 'a')]));
    expect(summarizeResolution(resolutionOf(many), 'none').includes(`<summary>${count} images</summary>`)).toBe(
      isFolded,
    );
  });

  test('links no address that could end the link', () => {
    const resolution = resolutionOf(images);
    const run = { ...resolution.run, url: 'https://github.com/x) ![](https://evil.example/' };
    expect(summarizeResolution({ ...resolution, run }, 'none')).not.toMatch(/\]\(|https:\/\//);
  });

  test('of one image says so', () => {
    expect(describeVerification(resolutionOf({ api: imageOf('api', 'a') }), 'none')).toMatch(/^1 image, /);
  });
});
