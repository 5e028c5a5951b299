import type { Runtime } from '../../runtime/runtime.ts';
import { type ArtifactStore, artifactFolder } from './store.ts';

/**
 * The runner's artifact service where a runner offers it, else the folder `.image-actions/artifacts` of the workspace:
 * on a laptop, on GitLab CI and on Jenkins, which can copy that folder from job to job. Its code is loaded when it is used.
 */
export function openArtifactStore(runtime: Runtime): ArtifactStore {
  const { ACTIONS_RUNTIME_TOKEN: token, ACTIONS_RESULTS_URL: url } = runtime.env;
  const isService = Boolean(token && url);
  let opening: Promise<ArtifactStore> | undefined;
  const open = async (): Promise<ArtifactStore> => {
    if (isService) return (await import('./service.ts')).serviceArtifacts(runtime);
    return (await import('./folder.ts')).folderArtifacts(runtime.folders.workspace);
  };
  const store = async () => {
    opening ??= open();
    return await opening;
  };
  return {
    location: isService ? 'this run' : artifactFolder,
    list: async (...call) => await (await store()).list(...call),
    upload: async (...call) => await (await store()).upload(...call),
    read: async (...call) => await (await store()).read(...call),
    readAll: async (...call) => await (await store()).readAll(...call),
  };
}
