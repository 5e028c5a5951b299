import { code, escapeMarkdown, table } from '../../shared/text/markdown.ts';
import type { AppChange, ResolvedApp, ResolvedApps } from './resolved-apps.ts';

/** Lines `key=value` that record in an image which apps are in it, for annotations and labels. */
export function annotationLines({ frappe, apps }: ResolvedApps): string {
  return [frappe, ...apps].map(app => `io.frappe.app.${app.name}=${app.url}@${app.ref}#${app.commit}`).join('\n');
}

/**
 * What is in this image and what changed since the last, for release notes and changelogs.
 *
 * @param changes undefined when there is nothing to compare with
 */
export function contentsMarkdown(resolved: ResolvedApps, changes: readonly AppChange[] | undefined): string {
  const rows = [resolved.frappe, ...resolved.apps].map(app => [
    escapeMarkdown(app.name),
    code(app.ref),
    commitLink(app),
    escapeMarkdown(app.url),
  ]);
  const contents = table(['App', 'Version', 'Commit', 'Repository'], rows);
  if (changes === undefined) return contents;
  if (changes.length === 0) return `${contents}\n\nNothing changed since the last image.`;
  return `${contents}\n\n**Changed since the last image**\n\n${changes.map(changeLine).join('\n')}`;
}

function changeLine(change: AppChange): string {
  const name = escapeMarkdown(change.app.name);
  if (change.what !== 'updated') return `- ${name}: ${change.what} (${code(change.app.ref)})`;
  const { app, before } = change;
  const versions = `${code(before.ref)} → ${code(app.ref)}`;
  const commits = `${code(before.commit.slice(0, 7))} → ${code(app.commit.slice(0, 7))}`;
  const page = app.url === before.url && app.commit !== before.commit ? pageOf(app) : undefined;
  const compare = page === undefined ? '' : `, [compare](${page}/compare/${before.commit}...${app.commit})`;
  const moved = app.url === before.url ? '' : `, now from ${escapeMarkdown(app.url)}`;
  return `- ${name}: ${versions} (${commits}${compare})${moved}`;
}

function commitLink(app: ResolvedApp): string {
  const page = pageOf(app);
  const short = code(app.commit.slice(0, 12));
  return page === undefined ? short : `[${short}](${page}/commit/${app.commit})`;
}

/** The page of a repository on GitHub, whose links are known; its characters are those that an address allows. */
function pageOf({ url }: ResolvedApp): string | undefined {
  return /^https:\/\/github\.com\/[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/.test(url) ? url.replace(/\.git$/, '') : undefined;
}

/**
 * A git tag such as `release-20251118-india-compliance-v15.23.2`: the day in UTC and the app that the release is about.
 * That is the first app that changed, else the last of the list; `-and-2-more` counts the other changed ones.
 */
export function releaseTag(resolved: ResolvedApps, changes: readonly AppChange[] | undefined, now: Date): string {
  const present = (changes ?? []).filter(change => change.what !== 'removed').map(change => change.app);
  const lead = present[0] ?? resolved.apps.at(-1) ?? resolved.frappe;
  const day = now.toISOString().slice(0, 10).replaceAll('-', '');
  const ref = lead.kind === 'tag' ? lead.ref : `${lead.ref}-${lead.commit.slice(0, 7)}`;
  const more = present.length > 1 ? `-and-${present.length - 1}-more` : '';
  return `release-${day}-${lead.name}-${ref.replace(/[^A-Za-z0-9._-]+/g, '-')}${more}`;
}
