import { code, escapeMarkdown, table } from '../../shared/text/markdown.ts';

/** A newer version of one app. */
export interface AppUpdate {
  readonly name: string;
  /** Without credentials. */
  readonly url: string;
  /** What the list names: a tag, or the commit that a branch is pinned to. */
  readonly current: string;
  /** The newest tag, or the commit that the branch is at. */
  readonly newest: string;
  /** The commit of `newest`. */
  readonly commit: string;
  /** Every newer tag, newest first; empty when a pinned branch moved. */
  readonly newer: readonly string[];
  readonly reason: string;
}

/** How many newer tags of one app are listed. */
export const maxListed = 20;

export function updatesMarkdown(updates: readonly AppUpdate[]): string {
  if (updates.length === 0) return 'Every app is at its newest version.';
  const rows = updates.map(({ name, current, newest, newer, reason }) => [
    escapeMarkdown(name),
    code(current.slice(0, 64)),
    code(newest.slice(0, 64)),
    newer.length === 0
      ? escapeMarkdown(reason)
      : `${newer.length}${newer.length === maxListed ? ' or more' : ''} newer`,
  ]);
  return table(['App', 'Now', 'Newest', 'Note'], rows);
}
