import { code, escapeMarkdown, shortHashes, table } from '../../shared/text/markdown.ts';
import type { UpdateLevel } from '../resolution/versions.ts';

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

/** An app whose newest version is not known, because its versions cannot be compared. */
export interface UncomparedApp {
  readonly name: string;
  readonly reason: string;
}

export interface UpdateList {
  readonly updates: readonly AppUpdate[];
  readonly uncompared: readonly UncomparedApp[];
  /** How many apps were compared, those with an update among them. */
  readonly compared: number;
  readonly level: UpdateLevel;
}

/** How many newer tags of one app are listed. */
export const maxListed = 20;

/** What each level stays within. */
export const levelScopes = { patch: 'minor version', minor: 'major version', major: 'repository' } as const;

export function updatesMarkdown({ updates, uncompared, compared, level }: UpdateList): string {
  const sections = updates.length > 0 ? [updatesTable(updates)] : [];
  if (updates.length === 0 && compared > 0) {
    const who = uncompared.length === 0 ? 'Every app' : 'Every app that can be compared';
    sections.push(`${who} is at the newest version of its ${levelScopes[level]}.`);
  }
  if (uncompared.length > 0) {
    const apps = uncompared.map(({ name, reason }) => `${escapeMarkdown(name)} (${escapeMarkdown(reason)})`);
    sections.push(`Not compared: ${apps.join(', ')}.`);
  }
  return sections.join('\n\n');
}

function updatesTable(updates: readonly AppUpdate[]): string {
  const rows = updates.map(({ name, current, newest, newer, reason }) => [
    escapeMarkdown(name),
    code(shortHashes(current.slice(0, 64))),
    code(shortHashes(newest.slice(0, 64))),
    newer.length === 0
      ? escapeMarkdown(reason)
      : `${newer.length}${newer.length === maxListed ? ' or more' : ''} newer`,
  ]);
  return table(['App', 'Now', 'Newest', 'Note'], rows);
}
