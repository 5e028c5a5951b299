/** The most bytes that an artifact of this suite may have: a plan of 200 targets has well under one million. */
export const artifactLimit = 10 * 1024 * 1024;

export interface StoredArtifact {
  readonly name: string;
  /** The number that links and the API use; null where artifacts are folders. */
  readonly id: number | null;
}

export interface UploadOptions {
  /** Days until the service deletes it; above the repository's maximum it is lowered to that. */
  readonly retentionDays?: number;
  /** Replaces an artifact of the name that an earlier attempt of this run left; otherwise that is an error. */
  readonly replace?: boolean;
}

/** Where the jobs of one run leave files for each other. An artifact holds exactly one file. */
export interface ArtifactStore {
  /** For messages: `this run` or the folder. */
  readonly place: string;
  /** @throws ActionError when another artifact of this run has the name, or the store does not take it */
  upload(name: string, fileName: string, content: string, options?: UploadOptions): Promise<StoredArtifact>;
  /** All artifacts of this run, also those of others. */
  list(): Promise<readonly StoredArtifact[]>;
  /** @throws ActionError when it is missing, larger than 10 MiB, damaged, or holds anything but that file */
  read(name: string, fileName: string): Promise<string>;
  /** Several artifacts with one file name, in the order of `names`. */
  readAll(names: readonly string[], fileName: string): Promise<readonly string[]>;
}
