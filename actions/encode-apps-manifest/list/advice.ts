import type { Finding } from '../source/place.ts';
import type { App } from './app-list.ts';

/** What well-known apps declare in `required_apps` of their hooks.py; bench does not resolve it, so order counts. */
const requirements: Readonly<Record<string, readonly string[]>> = {
  hrms: ['erpnext'],
  lending: ['erpnext'],
  education: ['erpnext'],
  healthcare: ['erpnext'],
  'india-compliance': ['erpnext'],
  india_compliance: ['erpnext'],
  webshop: ['payments', 'erpnext'],
  ecommerce_integrations: ['erpnext'],
  print_designer: ['erpnext'],
  'nepal-compliance': ['erpnext'],
  helpdesk: ['telephony'],
};

/** Apps whose major version is that of the Frappe they run on. */
const followsFrappe = new Set(['erpnext', 'hrms', 'india-compliance', 'india_compliance', 'healthcare', 'education']);

/** Warnings about a list that is valid, yet known to fail late in a build. */
export function adviseOnApps(apps: readonly App[], frappe: App): Finding[] {
  return [...orderAdvice(apps), ...versionAdvice(apps, frappe)];
}

function orderAdvice(apps: readonly App[]): Finding[] {
  const position = new Map(apps.map((app, index) => [app.url.folder, index]));
  return apps.flatMap((app, index) =>
    (requirements[app.url.folder] ?? []).flatMap((required): Finding[] => {
      const found = position.get(required);
      if (found === undefined) {
        return [{ at: app.at, message: `"${app.name}" requires "${required}", which is not in the list` }];
      }
      if (found < index) return [];
      return [{ at: app.at, message: `"${app.name}" requires "${required}", which has to stand before it` }];
    }),
  );
}

function versionAdvice(apps: readonly App[], frappe: App): Finding[] {
  const wanted = majorOf(frappe.branch, true);
  return apps.flatMap((app): Finding[] => {
    const major = majorOf(app.branch, followsFrappe.has(app.url.folder));
    if (wanted === undefined || major === undefined || major === wanted) return [];
    const message = `"${app.branch}" is made for Frappe ${spell(major)}, but frappe-branch is "${frappe.branch}"`;
    return [{ at: app.branchAt, message }];
  });
}

const spell = (major: number | 'develop'): string => (major === 'develop' ? 'in development' : `version ${major}`);

/** The major version in `version-15`, `version-15-hotfix` or `develop`, and in `v15.1.0` where tags follow Frappe's. */
export function majorOf(branch: string | undefined, byTag: boolean): number | 'develop' | undefined {
  if (branch === 'develop') return 'develop';
  const named = /^version-(\d+)(?:-|$)/.exec(branch ?? '')?.[1];
  const tagged = byTag ? /^v?(\d+)\.\d/.exec(branch ?? '')?.[1] : undefined;
  const major = named ?? tagged;
  return major === undefined ? undefined : Number(major);
}
