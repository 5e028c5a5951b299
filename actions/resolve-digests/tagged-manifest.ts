import type { TrustedRun } from '../shared/github/api/trusted-runs.ts';
import {
  type DigestManifest,
  type ManifestImage,
  parseDigestManifest,
} from '../shared/images/documents/digest-manifest.ts';
import { repositoryOf } from '../shared/images/reference.ts';
import { type ImageContent, type PlatformImage, readImage, readImageConfig } from '../shared/registry/image-content.ts';
import type { ManifestSource } from '../shared/registry/source.ts';
import { inputError, policyError } from '../shared/runtime/errors.ts';
import { mapConcurrently } from '../shared/runtime/scheduling/concurrency.ts';
import type { ResolveFacts } from './facts.ts';
import type { TaggedImage } from './inputs.ts';
import type { ManifestScope } from './manifest-scope.ts';

const parallelImages = 8;

const revisionLabel = 'org.opencontainers.image.revision';

/** What takes the place of an expired manifest. */
export interface TagOptions {
  readonly images: readonly TaggedImage[];
  readonly registry: { repository(name: string): ManifestSource };
  /** UTC time of the new manifest. */
  readonly created: string;
}

/**
 * Reads what tags name now, where the manifest of the run has expired; other facts stay as they are.
 *
 * @throws ActionError of kind `input` when a tag does not exist, of kind `policy` for an image that does not say its commit
 */
export async function replaceExpiredManifest(
  facts: ResolveFacts,
  { images, registry, created }: TagOptions,
): Promise<ResolveFacts> {
  const { found, scope } = facts;
  if (found.kind !== 'none' || found.code !== 'expired' || found.run === undefined) return facts;
  const { run } = found;
  const entries = await mapConcurrently(images, parallelImages, async ({ name, reference }) => {
    const repository = repositoryOf(reference);
    return [name, await readTagged(registry.repository(repository), reference.tag, run.head_sha)] as const;
  });
  const document: DigestManifest = {
    schemaVersion: 1,
    repository: scope.repository,
    revision: run.head_sha,
    headRevision: run.head_sha,
    ref: refOf(scope, run),
    environment: scope.environment,
    created,
    run: {
      id: run.id,
      number: run.run_number,
      attempt: run.run_attempt,
      workflow: scope.workflow,
      event: run.event,
    },
    images: Object.fromEntries(entries),
  };
  const json = `${JSON.stringify(document, null, 2)}\n`;
  // A registry can answer with a platform that no manifest may have.
  const manifest = parseDigestManifest(json, 'What the registry says about "tagged-images"');
  return { ...facts, found: { kind: 'tagged', manifest, json, run, expired: found } };
}

/** A run names a branch and a Git tag in the same way. */
function refOf({ choice }: ManifestScope, { head_branch: name }: TrustedRun): string {
  return choice.kind === 'branch' && name !== null ? `refs/heads/${name}` : 'HEAD';
}

async function readTagged(source: ManifestSource, tag: string, revision: string): Promise<ManifestImage> {
  const content = await readImage(source, tag);
  if (content === undefined) {
    throw inputError(`${source.name} has no tag ${tag}, which "tagged-images" names.`, {
      fix: 'Name a tag that the workflow writes, such as that of the branch.',
    });
  }
  const builtFrom = await commitOf(source, content);
  if (builtFrom === undefined) {
    throw policyError(
      `${source.name}:${tag} has no label ${revisionLabel} with a commit, so nothing says what it is.`,
      {
        fix: 'Build it with that label, as build-images and docker/metadata-action do, or leave it out of "tagged-images".',
      },
    );
  }
  return {
    image: source.name,
    mirrors: [],
    digest: content.digest,
    mediaType: content.mediaType,
    tags: [tag],
    immutableTag: null,
    reused: builtFrom !== revision,
    builtFrom,
    platforms: Object.fromEntries(content.platforms.map(image => [image.platform, platformEntry(image)])),
    attestations: [...content.attestations],
    base: null,
    build: null,
  };
}

async function commitOf(source: ManifestSource, { platforms }: ImageContent): Promise<string | undefined> {
  const [first] = platforms;
  const config = first && (await readImageConfig(source, first.config));
  const label = config?.labels[revisionLabel] ?? '';
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(label) ? label : undefined;
}

const platformEntry = ({
  descriptor: { digest },
  size,
  layers,
  osVersion,
  osFeatures,
}: PlatformImage): ManifestImage['platforms'][string] => ({
  digest,
  size,
  layers: layers.length,
  ...(osVersion === undefined ? {} : { 'os.version': osVersion }),
  ...(osFeatures === undefined ? {} : { 'os.features': [...osFeatures] }),
});
