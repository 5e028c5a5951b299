import { code, escapeMarkdown, table } from '../../shared/text/markdown.ts';
import { type AppChange, type ContentsChange, hasChanged } from './changes.ts';
import type { ResolvedApp, ResolvedApps } from './resolved-document.ts';

/** Lines `key=value` that record the apps in an image, for annotations and labels. */
export function annotationLines({ frappe, apps }: ResolvedApps): string {
  return [frappe, ...apps].map(app => `io.frappe.app.${app.name}=${app.url}@${app.ref}#${app.commit}`).join('\n');
}

/**
 * What is in this image and what changed since the last one, for release notes and changelogs.
 *
 * @param change undefined without an earlier image
 */
export function contentsMarkdown(resolved: ResolvedApps, change: ContentsChange | undefined): string {
  const rows = [resolved.frappe, ...resolved.apps].map(app => [
    escapeMarkdown(app.name),
    code(app.ref),
    commitLink(app),
    escapeMarkdown(app.url),
  ]);
  const contents = table(['App', 'Version', 'Commit', 'Repository'], rows);
  if (change === undefined) return contents;
  if (!hasChanged(change)) return `${contents}\n\nNothing changed since the last image.`;
  const lines = [...change.apps.map(changeLine), ...(change.reordered ? ['- The order of installation changed.'] : [])];
  return `${contents}\n\n**Changed since the last image**\n\n${lines.join('\n')}`;
}

function changeLine(change: AppChange): string {
  const name = escapeMarkdown(change.app.name);
  if (change.kind !== 'updated') return `- ${name}: ${change.kind} (${code(change.app.ref)})`;
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

/** The page of a repository on GitHub, whose links are known. An address allows only characters that need no escape. */
function pageOf({ url }: ResolvedApp): string | undefined {
  return /^https:\/\/github\.com\/[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/.test(url) ? url.replace(/\.git$/, '') : undefined;
}
