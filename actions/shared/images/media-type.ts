/** Media types of the OCI image specification ("media-types.md"), and Docker's older ones. */
export const ociIndex = 'application/vnd.oci.image.index.v1+json';
export const ociManifest = 'application/vnd.oci.image.manifest.v1+json';
export const dockerList = 'application/vnd.docker.distribution.manifest.list.v2+json';
export const dockerManifest = 'application/vnd.docker.distribution.manifest.v2+json';

/** The types that a client accepts from a registry. */
export const manifestTypes = [ociIndex, ociManifest, dockerList, dockerManifest] as const;

export const isIndexType = (mediaType: string): boolean => mediaType === ociIndex || mediaType === dockerList;

export const isImageType = (mediaType: string): boolean => mediaType === ociManifest || mediaType === dockerManifest;
