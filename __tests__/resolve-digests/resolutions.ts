import type { ResolveFacts } from '../../actions/resolve-digests/facts.ts';
import type { ManifestScope } from '../../actions/resolve-digests/manifest-scope.ts';
import { planResolution, type Resolution, type ResolutionRules } from '../../actions/resolve-digests/plan.ts';
import type { TrustedRun } from '../../actions/shared/github/api/trusted-runs.ts';
import type { ManifestOfRun } from '../../actions/shared/github/documents/last-manifest.ts';
import type { DigestManifest, ManifestImage } from '../../actions/shared/images/documents/digest-manifest.ts';
import { ociIndex } from '../../actions/shared/images/media-type.ts';

export const commit = 'c'.repeat(40);
export const digestOfImage = (digit: string): string => `sha256:${digit.repeat(64)}`;

export const scope: ManifestScope = {
  repository: 'acme/shop',
  workflow: '.github/workflows/images.yml',
  environment: null,
  events: ['push', 'schedule'],
  choice: { kind: 'branch', branch: 'main' },
  currentRun: 42,
};

export const runOf = (number: number): TrustedRun => ({
  id: 34 + number,
  run_number: number,
  run_attempt: 1,
  event: 'push',
  path: scope.workflow,
  head_branch: 'main',
  head_sha: commit,
  conclusion: 'success',
  html_url: `https://github.com/acme/shop/actions/runs/${34 + number}`,
  head_repository: { id: 1 },
  repository: { id: 1 },
});

export const imageOf = (name: string, digit: string, changes: Partial<ManifestImage> = {}): ManifestImage => ({
  image: `ghcr.io/acme/${name}`,
  mirrors: [],
  digest: digestOfImage(digit),
  mediaType: ociIndex,
  tags: ['main'],
  immutableTag: null,
  reused: false,
  builtFrom: commit,
  platforms: { 'linux/amd64': { digest: digestOfImage(digit), size: 10, layers: 1 } },
  attestations: [],
  base: null,
  build: null,
  ...changes,
});

export const foundManifest = (
  images: DigestManifest['images'] = { api: imageOf('api', 'a'), web: imageOf('web', 'b') },
  changes: Partial<ManifestOfRun> = {},
): ManifestOfRun => {
  const manifest: DigestManifest = {
    schemaVersion: 1,
    repository: 'acme/shop',
    revision: commit,
    headRevision: commit,
    ref: 'refs/heads/main',
    environment: null,
    created: '2026-01-01T00:00:00Z',
    run: { id: 41, number: 7, attempt: 1, workflow: scope.workflow, event: 'push' },
    images,
  };
  return { kind: 'found', manifest, json: JSON.stringify(manifest), run: runOf(7), artifactId: 9, ...changes };
};

export const factsOf = (changes: Partial<ResolveFacts> = {}): ResolveFacts => ({
  scope,
  target: 'on main',
  found: foundManifest(),
  unended: [],
  ...changes,
});

export const noRules: ResolutionRules = { allowedImages: [], required: [] };

/** What is planned for some images. */
export const resolutionOf = (images?: DigestManifest['images']): Resolution =>
  planResolution(factsOf({ found: foundManifest(images) }), noRules).resolution;
