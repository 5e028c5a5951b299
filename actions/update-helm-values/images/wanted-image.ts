/** One image to write into the files. */
export interface WantedImage {
  readonly name: string;
  /** With its host. */
  readonly repository: string;
  /** Other repositories with the same bytes. */
  readonly mirrors: readonly string[];
  /** Undefined when only the digest is written. */
  readonly tag: string | undefined;
  readonly digest: string;
}

/** The reference of an image, e.g. `ghcr.io/acme/api:1.2.3@sha256:…`. */
export const wantedReference = ({ repository, tag, digest }: WantedImage) =>
  `${repository}${tag === undefined ? '' : `:${tag}`}@${digest}`;

/** The tag of an image, or a short digest. */
export const versionOf = ({ tag, digest }: WantedImage) => tag ?? digest.slice(0, 'sha256:'.length + 12);
