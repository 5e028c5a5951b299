import type { Action } from './shared/runtime/action.ts';

/** The only list of actions. Each is loaded when its door is opened, so that none pays for another. */
const actions: Readonly<Record<string, () => Promise<{ readonly action: Action }>>> = {
  'compute-tags': () => import('./compute-tags/index.ts'),
  'encode-apps-manifest': () => import('./encode-apps-manifest/index.ts'),
  'buildx-matrix': () => import('./buildx-matrix/index.ts'),
  'build-images': () => import('./build-images/index.ts'),
  'emit-digest-artifact': () => import('./emit-digest-artifact/index.ts'),
  'update-helm-values': () => import('./update-helm-values/index.ts'),
};

export const actionNames = Object.keys(actions);

/** Loads one action by the name of its door. */
export async function loadAction(name: string): Promise<Action> {
  const load = actions[name];
  if (load === undefined) throw new Error(`no action is named "${name}"; there are ${actionNames.join(', ')}`);
  return (await load()).action;
}
