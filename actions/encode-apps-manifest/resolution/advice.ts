import type { App } from '../list/app.ts';
import { majorOfBranch } from '../list/ref-name.ts';
import type { RemoteRefs } from '../remotes/remote-refs.ts';
import type { ListDiagnostic } from '../source/diagnostic.ts';

/** An app, and what its repository has. */
export interface ListedApp {
  readonly app: App;
  readonly refs: RemoteRefs;
}

interface Requirement {
  /** The folder of the required app. */
  readonly folder: string;
  /** The branches and tags that require it; default: all. */
  readonly on?: RegExp;
}

const requires = (...folders: string[]): readonly Requirement[] => folders.map(folder => ({ folder }));

/** `required_apps` in the hooks.py of well-known apps. bench does not resolve them, so the order of the list counts. */
const requirements: ReadonlyMap<string, readonly Requirement[]> = new Map([
  ['hrms', requires('erpnext')],
  ['lending', requires('erpnext')],
  ['education', requires('erpnext')],
  ['health', requires('erpnext')],
  ['healthcare', requires('erpnext')],
  ['marley', requires('erpnext')],
  ['india-compliance', requires('erpnext')],
  ['india_compliance', requires('erpnext')],
  ['ecommerce_integrations', requires('erpnext')],
  // Only in development does the shop use Builder.
  ['webshop', [...requires('payments', 'erpnext'), { folder: 'builder', on: /^develop$/ }]],
  // Since v1.15.
  ['helpdesk', [{ folder: 'telephony', on: /^(?:develop|main(?:-hotfix)?|v1\.(?:1[5-9]|[2-9]\d)\..*|v[2-9]\..*)$/ }]],
]);

/** Apps whose major version equals that of the Frappe they run on. */
const followsFrappe = new Set([
  'erpnext',
  'hrms',
  'india-compliance',
  'india_compliance',
  'health',
  'healthcare',
  'marley',
  'education',
]);

/**
 * Warnings about a valid list that is known to fail late in a build, where an edit of the list helps.
 *
 * @param apps in the order of installation
 */
export const adviseOnApps = (apps: readonly ListedApp[], frappe: App): ListDiagnostic[] => [
  ...orderAdvice(apps),
  ...apps.flatMap(listed => versionAdvice(listed, frappe)),
];

const folderOf = ({ app }: ListedApp): string => app.url.folder.toLowerCase();
const refOf = ({ app, refs }: ListedApp): string | undefined => app.branch ?? refs.defaultBranch;

function orderAdvice(apps: readonly ListedApp[]): ListDiagnostic[] {
  const position = new Map(apps.map((listed, index) => [folderOf(listed), index]));
  return apps.flatMap((listed, index) => {
    const { name, locations } = listed.app;
    const required = requirements.get(folderOf(listed)) ?? [];
    return required.flatMap(({ folder, on }): ListDiagnostic[] => {
      if (on?.test(refOf(listed) ?? '') === false) return [];
      const found = position.get(folder);
      if (found === undefined) {
        return [{ at: locations.url, message: `"${name}" requires "${folder}", which is not in the list` }];
      }
      if (found < index) return [];
      return [{ at: locations.url, message: `"${name}" requires "${folder}", which must come before it` }];
    });
  });
}

function versionAdvice(listed: ListedApp, frappe: App): ListDiagnostic[] {
  const { app, refs } = listed;
  const wanted = frappeVersion(frappe.branch, true);
  const ref = refOf(listed);
  const version = frappeVersion(ref, followsFrappe.has(folderOf(listed)));
  if (wanted === undefined || version === undefined || version === wanted) return [];
  const message = `${app.branch === undefined ? 'the default branch ' : ''}"${ref}" is made for ${describeVersion(version)}, but frappe-branch is "${frappe.branch}"`;
  if (typeof version === 'number' && typeof wanted === 'number') return [{ at: app.locations.branch, message }];
  // Many apps have only one of `develop` and `version-N`, and develop there for every Frappe.
  const better = wanted === 'develop' ? 'develop' : `version-${wanted}`;
  if (!refs.branches.has(better)) return [];
  return [{ at: app.locations.branch, message: `${message}; the repository has a branch "${better}"` }];
}

const describeVersion = (version: number | 'develop'): string =>
  version === 'develop' ? 'Frappe in development' : `Frappe version ${version}`;

/** The Frappe that a branch is made for; by its tags too, where these follow Frappe's, as in `v15.1.0`. */
function frappeVersion(branch: string | undefined, tagsFollow: boolean): number | 'develop' | undefined {
  if (branch === 'develop') return 'develop';
  const tagged = tagsFollow ? /^v?(\d+)\.\d/.exec(branch ?? '')?.[1] : undefined;
  return majorOfBranch(branch) ?? (tagged === undefined ? undefined : Number(tagged));
}
