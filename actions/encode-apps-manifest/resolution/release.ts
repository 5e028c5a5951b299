import type { ContentsChange } from './changes.ts';
import { contentsMarkdown } from './contents.ts';
import type { ResolvedApps } from './resolved-document.ts';

/** What makes the name of a release unique. */
export interface ReleaseFacts {
  readonly now: Date;
  /** The run of the CI service, and its attempt; undefined outside of one. */
  readonly run: { readonly number: string; readonly attempt: string } | undefined;
  /** The Git tags of the repository that runs the workflow; undefined when they were not read. */
  readonly taken: ReadonlySet<string> | undefined;
}

/**
 * A Git tag such as `release-20251118-india-compliance-v15.23.2`: the day in UTC and the first app that changed;
 * `-and-2-more` counts the others. Where no app changed, or another image of the day has that name, the number of the run
 * makes it unique, outside of CI the time.
 *
 * @param change undefined without an earlier image
 */
export function releaseTag(change: ContentsChange | undefined, { now, run, taken }: ReleaseFacts): string {
  const [day = '', time = ''] = now.toISOString().replaceAll(/[-:]/g, '').split(/[T.]/);
  const changed = changeName(change);
  const name = `release-${day}${changed === undefined ? '' : `-${changed}`}`;
  const named = `${name}-${run === undefined ? time : `run${run.number}`}`;
  const attempt = `${named}-attempt${run?.attempt ?? 2}`;
  const names = [...(changed === undefined || taken === undefined ? [] : [name]), named, attempt];
  const free = names.find(tag => taken?.has(tag) !== true);
  if (free !== undefined) return free;
  let count = 2;
  while (taken?.has(`${attempt}-${count}`)) count++;
  return `${attempt}-${count}`;
}

/** The app that a release is about; removed apps come last. */
function changeName(change: ContentsChange | undefined): string | undefined {
  const apps = change?.apps ?? [];
  const first = apps.find(({ kind }) => kind !== 'removed') ?? apps[0];
  if (first === undefined) return undefined;
  const { name, ref, kind, commit } = first.app;
  const version = kind === 'tag' ? ref : `${ref}-${commit.slice(0, 7)}`;
  const what = first.kind === 'removed' ? 'removed' : version.replace(/[^A-Za-z0-9._-]+/g, '-');
  return `${name}-${what}${apps.length > 1 ? `-and-${apps.length - 1}-more` : ''}`;
}

/** The contents of an image under the name of its release, for a changelog. */
export const changelogEntry = (resolved: ResolvedApps, change: ContentsChange | undefined, tag: string): string =>
  `## ${tag}\n\n${contentsMarkdown(resolved, change)}\n`;

/**
 * The changelog with the entry before all others, which are sections of the second level; a text before them stays at the
 * top. An entry under the same name is kept as it is.
 *
 * @param text undefined when there is no file yet
 */
export function withEntry(text: string | undefined, entry: string): string {
  const end = text?.includes('\r\n') ? '\r\n' : '\n';
  const mark = text?.startsWith('\uFEFF') ? '\uFEFF' : '';
  const lines = (text ?? '# Changelog\n').slice(mark.length).split(/\r?\n/);
  const entryLines = entry.split('\n');
  const sections = sectionStarts(lines);
  if (sections.some(at => lines[at] === entryLines[0])) return text ?? '';
  const at = sections[0] ?? lines.length;
  const before = lines.slice(0, at);
  while (before.at(-1)?.trim() === '') before.pop();
  return mark + [...before, ...(before.length > 0 ? [''] : []), ...entryLines, ...lines.slice(at)].join(end);
}

/**
 * Where the headings of the second level are, in both forms of Markdown. Code, comments and front matter contain none
 * (spec.commonmark.org, sections 4.2, 4.3, 4.5 and 4.6).
 */
function sectionStarts(lines: readonly string[]): number[] {
  const frontMatter = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  const starts: number[] = [];
  let fence: string | undefined;
  let isComment = false;
  let paragraph: number | undefined;
  for (let at = frontMatter + 1; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const isHidden = fence !== undefined || isComment;
    const [, marks = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (isComment) isComment = !line.includes('-->');
    else if (fence !== undefined) fence = marks.startsWith(fence) && line.trim() === marks ? undefined : fence;
    else if (marks !== '') fence = marks;
    else isComment = opensComment(line);
    if (isHidden || fence !== undefined || isComment) {
      paragraph = undefined;
      continue;
    }
    if (/^ {0,3}##(?:\s|$)/.test(line)) starts.push(at);
    else if (paragraph !== undefined && /^ {0,3}-+\s*$/.test(line)) starts.push(paragraph);
    paragraph = isParagraph(line) ? (paragraph ?? at) : undefined;
  }
  return starts;
}

function opensComment(line: string): boolean {
  const withoutCode = line.replaceAll(/`[^`]*`/g, '');
  return withoutCode.lastIndexOf('<!--') > withoutCode.lastIndexOf('-->');
}

/** A line of text; headings, lists, quotes, tables and HTML are none. */
const isParagraph = (line: string): boolean => /^ {0,3}[^\s#>*+<|=-]/.test(line) && !/^ {0,3}\d+[.)]\s/.test(line);
