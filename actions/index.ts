import type { Action } from './shared/runtime/action.ts';

/** The only list of actions. Each action is imported when it starts. */
const actions: Readonly<Record<string, () => Promise<Action>>> = {
  'compute-tags': async () => (await import('./compute-tags/index.ts')).computeTagsAction,
  'encode-apps-manifest': async () => (await import('./encode-apps-manifest/index.ts')).encodeAppsManifestAction,
  'buildx-matrix': async () => (await import('./buildx-matrix/index.ts')).buildxMatrixAction,
  'build-images': async () => (await import('./build-images/index.ts')).buildImagesAction,
  'emit-digest-artifact': async () => (await import('./emit-digest-artifact/index.ts')).emitDigestArtifactAction,
  'resolve-digests': async () => (await import('./resolve-digests/index.ts')).resolveDigestsAction,
  'update-helm-values': async () => (await import('./update-helm-values/index.ts')).updateHelmValuesAction,
};

export const actionNames = Object.keys(actions);

/** Loads one action by the name of its door. */
export async function loadAction(name: string): Promise<Action> {
  const load = actions[name];
  if (load === undefined) throw new Error(`no action is named "${name}"; there are ${actionNames.join(', ')}`);
  return await load();
}
