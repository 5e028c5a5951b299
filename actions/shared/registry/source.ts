import type { Manifest } from '../images/image-manifest.ts';

/** Where manifests and blobs come from: a repository of a registry, or an OCI layout in a folder. */
export interface ManifestSource {
  /** For errors: `ghcr.io/acme/api`, or the folder. */
  readonly name: string;
  /**
   * The verified bytes of a tag or a digest.
   *
   * @returns undefined when there is no such manifest
   */
  getManifest(name: string): Promise<Manifest | undefined>;
  /**
   * The verified bytes of a blob.
   *
   * @param maximumBytes a larger blob is an error of kind `service`; default 8 MiB, which fits any config
   * @returns undefined when there is no such blob
   */
  getBlob(digest: string, maximumBytes?: number): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** OCI distribution specification, "Pushing Manifests": registries need not take a larger one. */
export const manifestLimit = 4 * 1024 * 1024;

export const blobLimit = 8 * 1024 * 1024;
