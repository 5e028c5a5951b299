import type { ListLocation } from '../source/diagnostic.ts';
import type { ScalarNode } from '../source/syntax-tree.ts';
import type { RepositoryUrl } from './repository-url.ts';

/** One repository that goes into the image: an entry of the list, or Frappe itself. */
export interface App {
  /** Its name in reports; default: the folder. */
  readonly name: string;
  readonly url: RepositoryUrl;
  /** A branch or a tag; undefined means the default branch. */
  readonly branch: string | undefined;
  /** The commit that `branch` must be at, in lower case, at least seven hex digits. */
  readonly commit: string | undefined;
  readonly locations: AppLocations;
  /** The values of an entry that an update edits; undefined for Frappe, whose values are inputs. */
  readonly nodes: AppNodes | undefined;
}

/** Where to look for a value; a value that an entry leaves out is at its `url`. */
export interface AppLocations {
  readonly url: ListLocation;
  readonly branch: ListLocation;
  readonly commit: ListLocation;
}

export interface AppNodes {
  readonly branch: ScalarNode | undefined;
  readonly commit: ScalarNode | undefined;
}

/** What every entry of a list must obey. */
export interface ListRules {
  /** `host[:port]`, or `http://host[:port]` to allow plain http. */
  readonly allowedHosts: readonly string[];
  readonly allowUrlCredentials: boolean;
}

export const isAppName = (text: string): boolean => /^[A-Za-z0-9_][A-Za-z0-9_-]{0,63}$/.test(text);
