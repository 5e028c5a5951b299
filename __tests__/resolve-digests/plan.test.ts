import { describe, expect, test } from '@jest/globals';
import type { ResolveFacts } from '../../actions/resolve-digests/facts.ts';
import { planResolution, type ResolutionRules } from '../../actions/resolve-digests/plan.ts';
import type { NoManifest } from '../../actions/shared/github/documents/last-manifest.ts';
import { ActionError } from '../../actions/shared/runtime/errors.ts';
import { commit, digestOfImage, factsOf, foundManifest, imageOf, noRules, runOf, scope } from './resolutions.ts';

const plan = (facts: Partial<ResolveFacts> = {}, rules: Partial<ResolutionRules> = {}) =>
  planResolution(factsOf(facts), { ...noRules, ...rules });

function errorOf(facts: Partial<ResolveFacts>, rules: Partial<ResolutionRules> = {}): ActionError {
  try {
    plan(facts, rules);
  } catch (error) {
    if (error instanceof ActionError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

const where = 'run 7 (https://github.com/acme/shop/actions/runs/41)';
const none = (code: NoManifest['code'], changes: Partial<NoManifest> = {}): Partial<ResolveFacts> => ({
  found: { kind: 'none', code, reason: `artifact of ${where} is gone`, run: runOf(7), ...changes },
});

test('the manifest of the last good run is handed on, with a reason', () => {
  const found = foundManifest({
    api: imageOf('api', 'a'),
    web: imageOf('web', 'b', { builtFrom: 'd'.repeat(40), pushed: false }),
  });
  const planned = plan({ found });
  expect(planned.found).toBe(found);
  expect(planned.resolution).toEqual({
    repository: 'acme/shop',
    workflow: '.github/workflows/images.yml',
    environment: null,
    revision: commit,
    run: { id: 41, number: 7, url: 'https://github.com/acme/shop/actions/runs/41', event: 'push' },
    artifactId: 9,
    reason: 'last good run of .github/workflows/images.yml on main',
    images: {
      api: {
        image: 'ghcr.io/acme/api',
        digest: digestOfImage('a'),
        platforms: ['linux/amd64'],
        builtFrom: commit,
        pushed: true,
      },
      web: {
        image: 'ghcr.io/acme/web',
        digest: digestOfImage('b'),
        platforms: ['linux/amd64'],
        builtFrom: 'd'.repeat(40),
        pushed: false,
      },
    },
    warnings: [],
  });
});

test('a run that an input names is that one', () => {
  const { resolution } = plan({ scope: { ...scope, choice: { kind: 'run', id: 41 } } });
  expect(resolution.reason).toBe('named by input "run"');
});

test('an older run, and one that was not waited for any longer, are warnings', () => {
  const expired: NoManifest = { kind: 'none', code: 'expired', reason: 'artifact of run 8 expired', run: runOf(8) };
  const { resolution } = plan({ found: foundManifest(undefined, { passedOver: [expired] }), unended: [runOf(9)] });
  expect(resolution.reason).toBe(
    'last good run whose manifest has not expired, of .github/workflows/images.yml on main',
  );
  expect(resolution.warnings).toEqual([
    'Artifact of run 8 expired. The older run 7 is used instead (input "on-expired").',
    'Run 9 (https://github.com/acme/shop/actions/runs/43) has not ended, and was not waited for any longer (input "wait-for"); run 7 is used.',
  ]);
});

test('images of tags are a warning, and have no artifact', () => {
  const { manifest, json } = foundManifest();
  const expired: NoManifest = { kind: 'none', code: 'expired', reason: 'artifact expired', run: runOf(7) };
  const { resolution } = plan({ found: { kind: 'tagged', manifest, json, run: runOf(7), expired } });
  expect(resolution).toMatchObject({
    reason: 'its manifest has expired, so images are those of "tagged-images"',
    warnings: ['Artifact expired. What the tags of "tagged-images" name now is used instead (input "on-expired").'],
  });
  expect(resolution.artifactId).toBeUndefined();
});

describe('a manifest that is not there', () => {
  test('for lack of a run: what was looked for is said, and why others do not count', () => {
    const details = Array.from({ length: 9 }, (_, at) => `run ${at}: its commit comes from a fork`);
    const error = errorOf({
      ...none('no-run', { reason: 'images.yml has no successful run on main yet', details }),
      unended: [runOf(9)],
    });
    expect(error.kind).toBe('input');
    expect(error.message.split('\n')).toEqual([
      'Images.yml has no successful run on main yet:',
      '  run 9 (https://github.com/acme/shop/actions/runs/43) has not ended',
      ...details.slice(0, 4).map(line => `  ${line}`),
    ]);
    expect(error.fix).toBe(
      'Looked for is a successful run of .github/workflows/images.yml on main, for a commit of the repository itself, with one of the events push, schedule. Start one and let it end, or set "wait-for" where it has not ended.',
    );
  });

  test('for lack of the run that an input names', () => {
    const named = { ...scope, choice: { kind: 'run', id: 7 } } as const;
    expect(errorOf({ ...none('no-run'), scope: named }).fix).toMatch(/^Correct "run"/);
  });

  test.each([
    [null, /calls emit-digest-artifact without "environment" has the artifact docker-image-digests\./],
    ['dev', /with "environment: dev" has the artifact docker-image-digests-dev\./],
  ])('for lack of an artifact, with the environment %j', (environment, fix) => {
    const error = errorOf({ ...none('no-artifact'), scope: { ...scope, environment } });
    expect(error).toMatchObject({ kind: 'input', message: `Artifact of ${where} is gone.` });
    expect(error.fix).toMatch(fix);
  });

  test('because it has expired', () => {
    expect(errorOf(none('expired'))).toMatchObject({
      kind: 'input',
      message: `Artifact of ${where} is gone.`,
      fix: 'Run .github/workflows/images.yml on main again, which uploads a new one; or set "on-expired" to previous-run or tag.',
    });
    const named = { ...scope, choice: { kind: 'run', id: 7 } } as const;
    expect(errorOf({ ...none('expired'), scope: named }).fix).toMatch(/^Run all jobs of that run again/);
  });

  test.each(['bad-artifact', 'bad-schema'] as const)('because it is refused: %s', code => {
    const error = errorOf(none(code));
    expect(error).toMatchObject({ kind: 'policy', message: `Artifact of ${where} is gone.` });
    expect(error.fix).toMatch(/^The jobs of that run can write its artifacts\./);
  });
});

describe('a run that an input names', () => {
  const distrusted: ResolveFacts['found'] = { kind: 'distrusted', run: runOf(7), reason: 'its event was pull_request' };

  test('and that is not trusted is refused', () => {
    expect(errorOf({ found: distrusted })).toMatchObject({
      kind: 'policy',
      message: `R${where.slice(1)} is not trusted: its event was pull_request.`,
    });
  });

  test('and that has not ended can be waited for', () => {
    expect(errorOf({ found: distrusted, unended: [runOf(7)] })).toMatchObject({
      kind: 'input',
      message: `R${where.slice(1)} has not ended, so it has no manifest yet.`,
      fix: expect.stringContaining('"wait-for"'),
    });
  });
});

describe('images', () => {
  test('must be some', () => {
    expect(errorOf({ found: foundManifest({}) })).toMatchObject({
      kind: 'policy',
      message: `The manifest of ${where} names no image.`,
    });
  });

  const acme = { text: 'ghcr.io/acme/*', matches: (repository: string) => repository.startsWith('ghcr.io/acme/') };
  const hub = { text: 'docker.io/acme/*', matches: (repository: string) => repository.startsWith('docker.io/acme/') };
  const mirrored = { api: imageOf('api', 'a', { mirrors: ['docker.io/acme/api'] }), web: imageOf('web', 'b') };

  test('and mirrors must match one of the patterns each', () => {
    expect(errorOf({ found: foundManifest(mirrored) }, { allowedImages: [acme] })).toMatchObject({
      kind: 'policy',
      message: `The manifest of ${where} names images outside of "allowed-images" (ghcr.io/acme/*):\n  api: docker.io/acme/api`,
    });
    expect(() => plan({ found: foundManifest(mirrored) }, { allowedImages: [acme, hub] })).not.toThrow();
  });

  test('that are required must be there, and pushed', () => {
    const found = foundManifest({ api: imageOf('api', 'a'), web: imageOf('web', 'b', { pushed: false }) });
    expect(() => plan({ found }, { required: ['api'] })).not.toThrow();
    expect(errorOf({ found }, { required: ['api', 'apj', 'web', 'constructor'] })).toMatchObject({
      kind: 'input',
      message: `The manifest of ${where} lacks images that "required" names:\n  apj (did you mean "api"?)\n  web, which was built and not pushed\n  constructor`,
      fix: expect.stringMatching(/^It has api, web\./),
    });
  });
});
