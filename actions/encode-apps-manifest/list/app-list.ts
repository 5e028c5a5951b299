import type { AppSource } from '../source/app-source.ts';
import type { ListDiagnostic } from '../source/diagnostic.ts';
import { Locator } from '../source/locator.ts';
import type { SyntaxNode } from '../source/syntax-tree.ts';
import type { App, ListRules } from './app.ts';
import { describeNode, EntryReader } from './entry-reader.ts';
import { isSameRepository } from './repository-url.ts';

export interface AppList {
  readonly apps: readonly App[];
  /** All errors, in the order of the list; when there are any, `apps` is incomplete. */
  readonly errors: readonly ListDiagnostic[];
  readonly warnings: readonly ListDiagnostic[];
}

/** No bench was ever built with nearly as many: more is a mistake, or an attack on the servers of the repositories. */
const maxApps = 200;

/** Turns the tree of a list into apps, without a look at their repositories. */
export function readAppList(root: SyntaxNode, source: AppSource, rules: ListRules): AppList {
  const locator = new Locator(source);
  const refused = (message: string): AppList => ({
    apps: [],
    errors: [{ at: locator.at(root.start), message }],
    warnings: [],
  });
  if (root.kind !== 'list') {
    return refused(`the list is ${describeNode(root)}; expected an array of objects with "url"`);
  }
  if (root.items.length === 0) {
    return refused('the list has no apps, which is probably a mistake: an image with only Frappe needs no list');
  }
  if (root.items.length > maxApps) {
    return refused(`the list has ${root.items.length} apps; at most ${maxApps} are allowed`);
  }
  const reader = new EntryReader(locator, rules);
  const apps = root.items.map(item => reader.readEntry(item)).filter(app => app !== undefined);
  reader.warnAboutIgnoredKeys();
  const errors = [...reader.errors, ...repeatedApps(apps)].sort(byLocation);
  return { apps, errors, warnings: reader.warnings };
}

const byLocation = ({ at: a }: ListDiagnostic, { at: b }: ListDiagnostic): number =>
  (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);

/** bench prompts when a folder exists already, and fails without a terminal. */
function repeatedApps(apps: readonly App[]): ListDiagnostic[] {
  const errors: ListDiagnostic[] = [];
  const earlier: App[] = [];
  const folders = new Map<string, App>();
  const names = new Map<string, App>();
  for (const app of apps.filter(({ url }) => url.folder !== 'frappe')) {
    const sameFolder = folders.get(app.url.folder);
    const sameName = names.get(app.name);
    const sameRepository = earlier.find(({ url }) => isSameRepository(url, app.url));
    const at = app.locations.url;
    if (sameFolder === undefined && sameRepository !== undefined) {
      const first = `line ${sameRepository.locations.url.line}`;
      const message = `this is the repository of ${first}: ${app.url.host} ignores the case of its name`;
      errors.push({ at, message, fix: `Write the address as ${app.url.host} shows it, once.` });
    } else if (sameFolder !== undefined) {
      const first = `line ${sameFolder.locations.url.line}`;
      const message = `the folder "${app.url.folder}" is already used by ${first}; bench installs one app per folder`;
      errors.push({ at, message });
    } else if (sameName !== undefined || app.name === 'frappe') {
      const first = sameName === undefined ? 'Frappe itself' : `line ${sameName.locations.url.line}`;
      errors.push({ at, message: `the name "${app.name}" is already used by ${first}` });
    }
    earlier.push(app);
    folders.set(app.url.folder, app);
    names.set(app.name, app);
  }
  return errors;
}
