import type { ActionError } from '../../runtime/errors.ts';
import { workspaceFolder } from '../../runtime/outputs.ts';

/** The size limit of an artifact of this suite in bytes: a plan of 200 targets has well under one million. */
export const artifactLimit = 10 * 1024 * 1024;

/** Where artifacts are without a service. */
export const artifactFolder = `${workspaceFolder}/artifacts`;

export interface StoredArtifact {
  readonly name: string;
  /** The number that links and the API use; undefined where artifacts are folders. */
  readonly id: number | undefined;
}

/** The one file of an artifact. */
export interface ArtifactFile {
  /** Of the artifact. */
  readonly name: string;
  readonly fileName: string;
}

export interface UploadOptions {
  /** Days until the service deletes it; a lower maximum of the repository wins. */
  readonly retentionDays?: number;
  /** Whether to replace an artifact of this name from an earlier attempt of the run. Default: that is an error. */
  readonly replace?: boolean;
  /** The error when another artifact of this run has the name. Default: advice about matrix rows. */
  readonly conflict?: () => ActionError;
}

/** Where the jobs of one run pass files to each other. An artifact contains exactly one file. */
export interface ArtifactStore {
  /** For messages: `this run` or the folder. */
  readonly location: string;
  /** @throws ActionError when another artifact of this run has the name, or the store refuses it */
  upload(name: string, fileName: string, content: string, options?: UploadOptions): Promise<StoredArtifact>;
  /**
   * All artifacts of this run, also those of other actions.
   *
   * @param isComplete false for a list that lacks what an earlier job has written: a service that lists it late is asked
   *   again for some seconds
   */
  list(isComplete?: (artifacts: readonly StoredArtifact[]) => boolean): Promise<readonly StoredArtifact[]>;
  /** @throws ActionError when it is missing, larger than 10 MiB, damaged, or contains any other file */
  read(name: string, fileName: string): Promise<string>;
  /** Several artifacts at once, in the order of `files`. */
  readAll(files: readonly ArtifactFile[]): Promise<readonly string[]>;
}
