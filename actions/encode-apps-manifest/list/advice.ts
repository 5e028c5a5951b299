import type { ListDiagnostic } from '../source/diagnostic.ts';
import type { App } from './app.ts';
import { majorOfBranch } from './ref-name.ts';

/** `required_apps` in the hooks.py of well-known apps. bench does not resolve them, so the order of the list counts. */
const requirements: ReadonlyMap<string, readonly string[]> = new Map([
  ['hrms', ['erpnext']],
  ['lending', ['erpnext']],
  ['education', ['erpnext']],
  ['healthcare', ['erpnext']],
  ['india-compliance', ['erpnext']],
  ['india_compliance', ['erpnext']],
  ['webshop', ['payments', 'erpnext']],
  ['ecommerce_integrations', ['erpnext']],
  ['print_designer', ['erpnext']],
  ['nepal-compliance', ['erpnext']],
  ['helpdesk', ['telephony']],
]);

/** Apps whose major version equals that of the Frappe they run on. */
const followsFrappe = new Set(['erpnext', 'hrms', 'india-compliance', 'india_compliance', 'healthcare', 'education']);

/** Warnings about a valid list that is known to fail late in a build. */
export function adviseOnApps(apps: readonly App[], frappe: App): ListDiagnostic[] {
  return [...orderAdvice(apps), ...versionAdvice(apps, frappe)];
}

function orderAdvice(apps: readonly App[]): ListDiagnostic[] {
  const position = new Map(apps.map((app, index) => [app.url.folder, index]));
  return apps.flatMap((app, index) =>
    (requirements.get(app.url.folder) ?? []).flatMap((required): ListDiagnostic[] => {
      const found = position.get(required);
      if (found === undefined) {
        return [{ at: app.locations.url, message: `"${app.name}" requires "${required}", which is not in the list` }];
      }
      if (found < index) return [];
      return [{ at: app.locations.url, message: `"${app.name}" requires "${required}", which must come before it` }];
    }),
  );
}

function versionAdvice(apps: readonly App[], frappe: App): ListDiagnostic[] {
  const wanted = frappeVersion(frappe.branch, true);
  return apps.flatMap((app): ListDiagnostic[] => {
    const version = frappeVersion(app.branch, followsFrappe.has(app.url.folder));
    if (wanted === undefined || version === undefined || version === wanted) return [];
    const made = version === 'develop' ? 'Frappe in development' : `Frappe version ${version}`;
    const message = `"${app.branch}" is made for ${made}, but frappe-branch is "${frappe.branch}"`;
    return [{ at: app.locations.branch, message }];
  });
}

/** The Frappe that a branch is made for; by its tags too, where these follow Frappe's, as in `v15.1.0`. */
function frappeVersion(branch: string | undefined, tagsFollow: boolean): number | 'develop' | undefined {
  if (branch === 'develop') return 'develop';
  const tagged = tagsFollow ? /^v?(\d+)\.\d/.exec(branch ?? '')?.[1] : undefined;
  return majorOfBranch(branch) ?? (tagged === undefined ? undefined : Number(tagged));
}
