import { didYouMean } from '../../shared/text/suggestion.ts';
import { type AppSource, placeOf } from '../source/app-source.ts';
import type { Finding, Place } from '../source/place.ts';
import type { MapNode, ScalarNode, SyntaxNode } from '../source/syntax-tree.ts';
import { refNameFault } from './ref-name.ts';
import { isAllowedHost, parseRepositoryUrl, type RepositoryUrl, redactCredentials } from './repository-url.ts';

/** One repository that goes into the image: an entry of the list, or Frappe itself. */
export interface App {
  /** What reports call it; default: the folder. */
  readonly name: string;
  readonly url: RepositoryUrl;
  /** A branch or a tag; undefined stands for the default branch. */
  readonly branch: string | undefined;
  /** What the tip of `branch` has to be, in lower case, at least seven hex digits. */
  readonly commit: string | undefined;
  readonly at: Place;
  readonly branchAt: Place;
  readonly commitAt: Place;
  /** Where `branch` and `commit` are written, for edits; undefined when they are not in a list. */
  readonly branchNode: ScalarNode | undefined;
  readonly commitNode: ScalarNode | undefined;
}

export interface ListRules {
  /** `host[:port]`, or `http://host[:port]` to allow plain http. */
  readonly allowedHosts: readonly string[];
  readonly allowUrlCredentials: boolean;
}

export interface AppList {
  readonly apps: readonly App[];
  /** Every fault at once; when there is any, `apps` is incomplete. */
  readonly faults: readonly Finding[];
  /** What is accepted but doubtful. */
  readonly doubts: readonly Finding[];
}

const keys = ['url', 'branch', 'commit', 'name'];

/** Far more apps than one bench was ever built with: more is a mistake, or an attack on the servers that are asked. */
const maximumApps = 200;

/** Turns the tree of a list into apps; nothing is looked up. */
export function readAppList(root: SyntaxNode, source: AppSource, rules: ListRules): AppList {
  const at = (offset: number) => placeOf(source, offset);
  const wrongRoot = (message: string): AppList => ({ apps: [], faults: [{ at: at(root.start), message }], doubts: [] });
  if (root.kind !== 'list')
    return wrongRoot(`the list is ${describe(root)}; expected is an array of objects with "url"`);
  if (root.items.length === 0) {
    return wrongRoot('the list has no apps: an image with Frappe alone needs no list, so this is taken for a mistake');
  }
  if (root.items.length > maximumApps) {
    return wrongRoot(`the list has ${root.items.length} apps; allowed are ${maximumApps}`);
  }
  const reader = new EntryReader(source, rules);
  const apps = root.items.map(item => reader.readEntry(item)).filter(app => app !== undefined);
  const faults = [...reader.faults, ...repeated(apps)].sort(
    (a, b) => lineOf(a) - lineOf(b) || columnOf(a) - columnOf(b),
  );
  return { apps, faults, doubts: reader.doubts };
}

class EntryReader {
  readonly faults: Finding[] = [];
  readonly doubts: Finding[] = [];
  readonly #source: AppSource;
  readonly #rules: ListRules;

  constructor(source: AppSource, rules: ListRules) {
    this.#source = source;
    this.#rules = rules;
  }

  readEntry(item: SyntaxNode): App | undefined {
    if (item.kind !== 'map') {
      this.#fault(
        item,
        `an app is ${describe(item)}; expected is an object such as {"url": "https://github.com/frappe/hrms"}`,
      );
      return undefined;
    }
    const values = this.#readKeys(item);
    const urlNode = values.get('url');
    if (urlNode === undefined) {
      if (!item.entries.some(({ key }) => key.value === 'url')) this.#fault(item, 'the app has no "url"');
      return undefined;
    }
    const url = this.#readUrl(urlNode);
    const branchNode = values.get('branch');
    const branch = this.#readBranch(branchNode);
    const commitNode = values.get('commit');
    const commit = this.#readCommit(commitNode);
    const name = this.#readName(values.get('name'), url);
    if (url === undefined || name === undefined) return undefined;
    const place = (node: ScalarNode | undefined) => placeOf(this.#source, (node ?? urlNode).start);
    const places = { at: place(urlNode), branchAt: place(branchNode), commitAt: place(commitNode) };
    return { name, url, branch, commit, ...places, branchNode, commitNode };
  }

  /** The keys that hold text; the others are faults. */
  #readKeys(item: MapNode): Map<string, ScalarNode> {
    const values = new Map<string, ScalarNode>();
    const seen = new Set<string>();
    for (const { key, value } of item.entries) {
      const name = String(key.value);
      if (seen.has(name)) this.#fault(key, `the key ${quote(name)} is given twice`);
      seen.add(name);
      if (!keys.includes(name)) this.#fault(key, unknownKey(name));
      else if (value.kind !== 'scalar' || typeof value.value !== 'string') {
        this.#fault(value, `"${name}" is ${describe(value)}; expected is text${adviseQuotes(value)}`);
      } else values.set(name, value);
    }
    return values;
  }

  #readUrl(node: ScalarNode): RepositoryUrl | undefined {
    const written = String(node.value);
    const url = parseRepositoryUrl(written);
    if ('fault' in url) {
      this.#fault(node, `"url" ${quote(written)} ${url.fault}`);
      return undefined;
    }
    if (!isAllowedHost(url, this.#rules.allowedHosts)) {
      const host = url.protocol === 'http' ? `http://${url.host}` : url.host;
      this.#fault(
        node,
        `the host "${host}" is not allowed; allowed: ${this.#rules.allowedHosts.join(', ')}`,
        `If apps may come from there, add a line "${host}" to the input "allowed-hosts".`,
      );
    }
    if (url.userInfo !== undefined) this.#judgeCredentials(node);
    if (url.folder === 'frappe') {
      this.#fault(
        node,
        'this is Frappe itself, which bench installs first and refuses to install twice; remove the entry',
        'Frappe is chosen by the inputs "frappe-branch" and "frappe-path".',
      );
    }
    if (url.repository.includes('.')) {
      this.doubts.push({
        at: placeOf(this.#source, node.start),
        message: `bench puts "${url.repository}" into the folder "${url.folder}", because it cuts the name at the first dot`,
      });
    }
    return url;
  }

  #judgeCredentials(node: ScalarNode): void {
    if (!this.#rules.allowUrlCredentials) {
      this.#fault(
        node,
        '"url" holds a user name or a token, which everyone who can read the list can use',
        'Remove it, revoke it, and pass it in the input "credentials"; "allow-url-credentials: true" accepts it.',
      );
      return;
    }
    this.doubts.push({
      at: placeOf(this.#source, node.start),
      message: '"url" holds credentials; they go into the secret file, and into nothing else',
    });
  }

  #readBranch(node: ScalarNode | undefined): string | undefined {
    if (node === undefined) return undefined;
    const branch = String(node.value);
    const fault = refNameFault(branch);
    if (fault === undefined) return branch;
    this.#fault(node, `"branch" ${quote(branch)} ${fault.message}`, fault.fix);
    return undefined;
  }

  #readCommit(node: ScalarNode | undefined): string | undefined {
    if (node === undefined) return undefined;
    const commit = String(node.value);
    if (isCommitPrefix(commit)) return commit.toLowerCase();
    this.#fault(node, `"commit" ${quote(commit)} is not a commit id of 7 to 64 hex digits`);
    return undefined;
  }

  #readName(node: ScalarNode | undefined, url: RepositoryUrl | undefined): string | undefined {
    if (node === undefined) return url?.folder;
    const name = String(node.value);
    if (/^[A-Za-z0-9_][A-Za-z0-9_-]{0,63}$/.test(name)) return name;
    this.#fault(node, `"name" ${quote(name)} is not a name; allowed are up to 64 letters, digits, _ and -`);
    return undefined;
  }

  #fault(node: SyntaxNode, message: string, fix?: string): void {
    this.faults.push({ at: placeOf(this.#source, node.start), message, ...(fix === undefined ? {} : { fix }) });
  }
}

export const isCommitPrefix = (text: string): boolean => /^[0-9a-fA-F]{7,64}$/.test(text);

const lineOf = ({ at }: Finding): number => at.line ?? 0;
const columnOf = ({ at }: Finding): number => at.column ?? 0;

/** bench asks a question when a folder exists already, and gives up without a terminal. */
function repeated(apps: readonly App[]): Finding[] {
  const faults: Finding[] = [];
  const folders = new Map<string, App>();
  const names = new Map<string, App>();
  for (const app of apps.filter(({ url }) => url.folder !== 'frappe')) {
    const sameFolder = folders.get(app.url.folder);
    const sameName = names.get(app.name);
    if (sameFolder !== undefined) {
      const message = `the folder "${app.url.folder}" is taken by line ${sameFolder.at.line} already; bench installs one app per folder`;
      faults.push({ at: app.at, message });
    } else if (sameName !== undefined || app.name === 'frappe') {
      const taken = sameName === undefined ? 'Frappe itself' : `line ${sameName.at.line}`;
      faults.push({ at: app.at, message: `the name "${app.name}" is taken by ${taken} already` });
    }
    folders.set(app.url.folder, app);
    names.set(app.name, app);
  }
  return faults;
}

function unknownKey(name: string): string {
  const tag = name === 'tag' ? '; a tag is written in "branch"' : didYouMean(name, keys);
  return `the key ${quote(name)} is unknown${tag}; allowed: ${keys.join(', ')}`;
}

function adviseQuotes(node: SyntaxNode): string {
  return node.kind === 'scalar' && typeof node.value === 'number' ? '; put it in quotes' : '';
}

function describe(node: SyntaxNode): string {
  if (node.kind === 'list') return 'an array';
  if (node.kind === 'map') return 'an object';
  if (node.value === null) return 'null';
  return typeof node.value === 'string' ? 'text' : `the ${typeof node.value} ${String(node.value)}`;
}

/** A value from outside on one short line, without credentials. */
function quote(text: string): string {
  const safe = JSON.stringify(redactCredentials(text));
  return safe.length > 100 ? `${safe.slice(0, 99)}…"` : safe;
}
