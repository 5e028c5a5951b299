import { looksLikeToken } from '../../shared/text/address.ts';
import { didYouMean } from '../../shared/text/suggestion.ts';
import type { ListDiagnostic } from '../source/diagnostic.ts';
import type { Locator } from '../source/locator.ts';
import type { MapNode, ScalarNode, SyntaxNode } from '../source/syntax-tree.ts';
import { type App, isAppName, type ListRules } from './app.ts';
import { checkRefName, isCommitPrefix } from './ref-name.ts';
import { hostKey, isAllowedHost, parseRepositoryUrl, type RepositoryUrl } from './repository-url.ts';

const keys = ['url', 'branch', 'commit', 'name'];

/** The error of an entry that names the repository of Frappe. */
export const frappeTwice = {
  message: 'this is Frappe itself, which bench installs first and refuses to install twice; remove the entry',
  fix: 'Frappe is chosen by the inputs "frappe-branch" and "frappe-path".',
};

/** How many keys that bench ignores are named. */
const maxIgnored = 20;

/** Keys that are similar to known ones, and that people write as comments. */
const commentNames = /^(?:comment|note)s?$/i;

/** Words that other tools use for a known key, and that are not similar to it. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ...['tag', 'ref', 'version'].map(word => [word, 'branch'] as const),
  ...['sha', 'rev', 'revision', 'hash'].map(word => [word, 'commit'] as const),
  ...['repo', 'repository', 'git'].map(word => [word, 'url'] as const),
]);

/** Turns entries of a list into apps, and collects what is wrong with them. */
export class EntryReader {
  readonly errors: ListDiagnostic[] = [];
  /** What is accepted, but probably not meant. */
  readonly warnings: ListDiagnostic[] = [];
  readonly #ignored = new Map<string, ScalarNode[]>();
  readonly #locator: Locator;
  readonly #rules: ListRules;

  constructor(locator: Locator, rules: ListRules) {
    this.#locator = locator;
    this.#rules = rules;
  }

  readEntry(item: SyntaxNode): App | undefined {
    if (item.kind !== 'map') {
      const example = '{"url": "https://github.com/frappe/hrms"}';
      this.#error(item, `an app is ${describeNode(item)}; expected an object such as ${example}`);
      return undefined;
    }
    const nodes = this.#readKeys(item);
    const urlNode = nodes.get('url');
    if (urlNode === undefined) {
      if (!item.entries.some(({ key }) => key.value === 'url'))
        this.#error(item, 'the app has no "url"', 'Add the address of its repository as "url", or remove the entry.');
      return undefined;
    }
    const url = this.#readUrl(urlNode);
    const branchNode = nodes.get('branch');
    const branch = this.#readBranch(branchNode);
    const commitNode = nodes.get('commit');
    const commit = this.#readCommit(commitNode);
    const name = this.#readName(nodes.get('name'), url);
    if (url === undefined || name === undefined) return undefined;
    const locate = (node: ScalarNode | undefined) => this.#locator.at((node ?? urlNode).start);
    const locations = { url: locate(urlNode), branch: locate(branchNode), commit: locate(commitNode) };
    return { name, url, branch, commit, locations, nodes: { branch: branchNode, commit: commitNode } };
  }

  /** The known keys whose values are strings. Keys that begin with `_` are comments, which JSON has no other form of. */
  #readKeys(item: MapNode): Map<string, ScalarNode> {
    const nodes = new Map<string, ScalarNode>();
    const seen = new Set<string>();
    for (const { key, value } of item.entries) {
      const name = String(key.value);
      if (name.startsWith('_')) continue;
      if (seen.has(name)) this.#error(key, `the key ${quote(name)} appears twice`);
      seen.add(name);
      if (!keys.includes(name)) this.#readUnknownKey(key, name);
      else if (value.kind !== 'scalar' || typeof value.value !== 'string') {
        this.#error(value, `"${name}" is ${describeNode(value)}; expected a string${adviseQuotes(value)}`);
      } else nodes.set(name, value);
    }
    return nodes;
  }

  /** bench ignores the key. That is an error where a known one was probably meant: the build would take another version. */
  #readUnknownKey(key: ScalarNode, name: string): void {
    const hint = commentNames.test(name) ? '' : suggestKey(name);
    if (hint === '') this.#ignored.set(name, [...(this.#ignored.get(name) ?? []), key]);
    else this.#error(key, `the key ${quote(name)} is unknown${hint}; allowed: ${keys.join(', ')}`);
  }

  /** One warning for each key that bench ignores, at its first use. */
  warnAboutIgnoredKeys(): void {
    const ignored = [...this.#ignored];
    for (const [name, [first, ...others]] of ignored.slice(0, maxIgnored)) {
      if (first === undefined) continue;
      const uses = others.length === 0 ? '' : ` (${others.length + 1} times)`;
      this.#warning(first, `bench ignores the key ${quote(name)}${uses}; a key that begins with "_" is a comment`);
    }
    const [next] = ignored[maxIgnored]?.[1] ?? [];
    if (next !== undefined) this.#warning(next, `bench ignores ${ignored.length - maxIgnored} more keys`);
  }

  #readUrl(node: ScalarNode): RepositoryUrl | undefined {
    const url = parseRepositoryUrl(String(node.value));
    if ('error' in url) {
      this.#error(node, `"url" ${url.error}`);
      return undefined;
    }
    if (!isAllowedHost(url, this.#rules.allowedHosts)) {
      this.#refuseHost(node, url);
    }
    if (url.userInfo !== undefined) this.#checkCredentials(node);
    if (url.folder === 'frappe') this.#error(node, frappeTwice.message, frappeTwice.fix);
    if (url.repository.includes('.')) {
      const folder = `bench puts "${url.repository}" into the folder "${url.folder}"`;
      this.#warning(node, `${folder}, because it cuts the name at the first dot`);
    }
    return url;
  }

  #refuseHost(node: ScalarNode, url: RepositoryUrl): void {
    const { allowedHosts } = this.#rules;
    const host = hostKey(url);
    const isPlain = url.protocol === 'http' && isAllowedHost({ ...url, protocol: 'https' }, allowedHosts);
    this.#error(
      node,
      `the host "${host}" is not allowed; allowed: ${allowedHosts.join(', ')}`,
      isPlain
        ? 'Write https:// instead of http://.'
        : `If apps may come from there, add a line "${host}" to the input "allowed-hosts".`,
    );
  }

  #checkCredentials(node: ScalarNode): void {
    if (this.#rules.allowUrlCredentials) {
      this.#warning(node, '"url" contains credentials; they go into the secret file, and into nothing else');
      return;
    }
    this.#error(
      node,
      '"url" contains a user name or a token, which everyone who can read the list can use',
      'Remove it, revoke it, and pass it in the input "credentials"; "allow-url-credentials: true" accepts it.',
    );
  }

  #readBranch(node: ScalarNode | undefined): string | undefined {
    if (node === undefined) return undefined;
    const branch = String(node.value);
    const error = checkRefName(branch);
    if (error === undefined) return branch;
    this.#error(node, `"branch" ${quote(branch)} ${error.message}`, error.fix);
    return undefined;
  }

  #readCommit(node: ScalarNode | undefined): string | undefined {
    if (node === undefined) return undefined;
    const commit = String(node.value);
    if (isCommitPrefix(commit)) return commit.toLowerCase();
    this.#error(node, `"commit" ${quote(commit)} is not a commit id of 7 to 64 hex digits`);
    return undefined;
  }

  #readName(node: ScalarNode | undefined, url: RepositoryUrl | undefined): string | undefined {
    if (node === undefined) return url?.folder;
    const name = String(node.value);
    if (isAppName(name)) return name;
    this.#error(node, `"name" ${quote(name)} is not a name; allowed are up to 64 letters, digits, _ and -`);
    return undefined;
  }

  #error(node: SyntaxNode, message: string, fix?: string): void {
    this.errors.push({ at: this.#locator.at(node.start), message, ...(fix === undefined ? {} : { fix }) });
  }

  #warning(node: SyntaxNode, message: string): void {
    this.warnings.push({ at: this.#locator.at(node.start), message });
  }
}

function suggestKey(name: string): string {
  const meant = otherNames.get(name.toLowerCase());
  return meant === undefined ? didYouMean(name, keys) : ` (did you mean "${meant}"?)`;
}

function adviseQuotes(node: SyntaxNode): string {
  return node.kind === 'scalar' && typeof node.value === 'number' ? '; put it in quotes' : '';
}

export function describeNode(node: SyntaxNode): string {
  if (node.kind === 'list') return 'an array';
  if (node.kind === 'map') return 'an object';
  if (node.value === null) return 'null';
  return typeof node.value === 'string' ? 'a string' : `the ${typeof node.value} ${String(node.value)}`;
}

/** A value from outside on one short line, unless it could contain a credential. */
export function quote(text: string): string {
  if (/[@:?]/.test(text) || (looksLikeToken(text) && !isCommitPrefix(text)))
    return '(not shown, because it may contain a credential)';
  const safe = JSON.stringify(text);
  return safe.length > 100 ? `${safe.slice(0, 99)}…"` : safe;
}
