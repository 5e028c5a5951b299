import type { ActionManifest } from '../demo/runner.mjs';

export interface FoundDoor {
  /** Path of action.yml from the root. */
  readonly file: string;
  /** The page that holds its tables. */
  readonly page: string;
  readonly manifest: ActionManifest;
  /** The name of its entry in dist/. */
  readonly name: string;
}

export declare function findDoors(root: string): FoundDoor[];
export declare function plannedPages(root: string): { pages: Map<string, string>; faults: string[] };
