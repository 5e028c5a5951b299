import type { DigestManifest } from '../../../actions/shared/images/documents/digest-manifest.ts';
import { ociIndex, ociManifest } from '../../../actions/shared/images/media-type.ts';
import { temporaryFolder } from '../fake-runtime.ts';
import {
  type FakeArtifact,
  type FakeGitHub,
  type FakeGitHubOptions,
  type FakeRun,
  startFakeGitHub,
} from '../github/fake-github.ts';
import { type ZipEntry, zip } from '../github/zip.ts';
import { type FakeRegistry, type FakeRegistryOptions, startFakeRegistry } from '../registry/fake-registry.ts';
import { type RunOptions, type RunResult, runAction } from '../runner.ts';

export const manifestArtifactName = 'docker-image-digests';
const fileName = `${manifestArtifactName}.json`;

export const publishedCommit = 'c'.repeat(40);

type Image = DigestManifest['images'][string];

/** What other runs of a repository left: their list, their artifacts, and images in a registry. */
export interface PublishedImages {
  readonly github: FakeGitHub;
  readonly registry: FakeRegistry;
  /** `127.0.0.1:<port>/acme/<name>` */
  image(name: string): string;
  digest(name: string): string;
  /** The manifest of run 41; images by name with what is changed in them. */
  manifest(
    changes?: Partial<Record<keyof DigestManifest, unknown>>,
    images?: Readonly<Record<string, Partial<Record<keyof Image, unknown>>>>,
  ): Readonly<Record<string, unknown>>;
  /** A run in the list; default: run 41 with the number 7, which is good. */
  run(changes?: Partial<FakeRun>): void;
  /** The artifact of run 41: a manifest, entries of an archive, or its bytes. */
  artifact(content?: object | readonly ZipEntry[] | Buffer, changes?: Partial<FakeArtifact>): void;
  /** A good run with its manifest. */
  publish(changes?: Partial<FakeRun>, artifact?: Partial<FakeArtifact>): void;
  /** An image of one platform in the repository `acme/tagged`. Returns its digest. */
  addTagged(tag: string, labels: Readonly<Record<string, string>>): string;
  /** Starts resolve-digests in run 42. */
  resolve(inputs?: RunOptions['inputs'], options?: Partial<RunOptions>): Promise<RunResult>;
  close(): Promise<void>;
}

export interface PublishedImagesOptions {
  readonly github?: FakeGitHubOptions;
  readonly registry?: FakeRegistryOptions;
  /** Default: api and web. */
  readonly names?: readonly string[];
}

export async function startPublishedImages(options: PublishedImagesOptions = {}): Promise<PublishedImages> {
  const [github, registry] = await Promise.all([startFakeGitHub(options.github), startFakeRegistry(options.registry)]);
  const { names = ['api', 'web'] } = options;
  const image = (name: string) => `${registry.host}/acme/${name}`;
  const digests = new Map(
    names.map(name => {
      const index = { schemaVersion: 2, mediaType: ociIndex, manifests: [], annotations: { name } };
      return [name, registry.addManifest(`acme/${name}`, ociIndex, JSON.stringify(index))];
    }),
  );
  const digest = (name: string) => digests.get(name) ?? `sha256:${'0'.repeat(64)}`;
  const manifest: PublishedImages['manifest'] = (changes = {}, images = {}) => ({
    schemaVersion: 1,
    repository: options.github?.repository ?? 'acme/shop',
    revision: publishedCommit,
    headRevision: publishedCommit,
    ref: 'refs/heads/main',
    environment: null,
    created: '2026-01-01T00:00:00Z',
    run: { id: 41, number: 7, attempt: 1, workflow: '.github/workflows/images.yml', event: 'push' },
    images: Object.fromEntries(
      [...new Set([...names, ...Object.keys(images)])].map(name => [
        name,
        {
          image: image(name),
          mirrors: [],
          digest: digest(name),
          mediaType: ociIndex,
          tags: ['main', 'sha-ccccccc'],
          immutableTag: 'sha-ccccccc',
          reused: false,
          builtFrom: publishedCommit,
          platforms: { 'linux/amd64': { digest: digest(name), size: 10, layers: 1 } },
          attestations: [],
          base: null,
          build: null,
          ...images[name],
        },
      ]),
    ),
    ...changes,
  });
  const run: PublishedImages['run'] = (changes = {}) =>
    void github.runs.push({ id: 41, run_number: 7, head_sha: publishedCommit, ...changes });
  const artifact: PublishedImages['artifact'] = (content = manifest(), changes = {}) => {
    const entries = Array.isArray(content) ? content : [{ name: fileName, content: JSON.stringify(content) }];
    const archive = Buffer.isBuffer(content) ? content : zip(entries);
    github.artifacts.push({ id: 9, run: 41, name: manifestArtifactName, archive, ...changes });
  };
  const cwd = temporaryFolder('resolve');
  return {
    github,
    registry,
    image,
    digest,
    manifest,
    run,
    artifact,
    publish: (changes = {}, ofArtifact = {}) => {
      const { id = 41, head_sha: revision = publishedCommit } = changes;
      run(changes);
      const facts = {
        id,
        number: changes.run_number ?? 7,
        attempt: 1,
        workflow: '.github/workflows/images.yml',
        event: 'push',
      };
      artifact(manifest({ run: facts, revision }), { id: id + 1000, run: id, ...ofArtifact });
    },
    addTagged: (tag, Labels) => {
      const config = JSON.stringify({ os: 'linux', architecture: 'amd64', config: { Labels } });
      const digest = registry.addBlob('acme/tagged', config);
      const mediaType = 'application/vnd.oci.image.config.v1+json';
      const document = { config: { mediaType, digest, size: config.length }, layers: [] };
      const bytes = JSON.stringify({ schemaVersion: 2, mediaType: ociManifest, ...document });
      return registry.addManifest('acme/tagged', ociManifest, bytes, tag);
    },
    resolve: async (inputs = {}, { env, ...others } = {}) =>
      await runAction('resolve-digests', {
        cwd,
        inputs: { registry: registry.host, ...inputs },
        token: github.token,
        event: { name: 'schedule', payload: { repository: { default_branch: 'main' } } },
        env: { GITHUB_SHA: 'd'.repeat(40), GITHUB_API_URL: github.url, GITHUB_RUN_ID: '42', ...env },
        ...others,
      }),
    close: async () => {
      await registry.close();
      await github.close();
    },
  };
}
