import type { Runtime } from '../../runtime/runtime.ts';
import { folderArtifacts } from './folder.ts';
import { serviceArtifacts } from './service.ts';
import type { ArtifactStore } from './store.ts';

/**
 * The runner's artifact service where a runner offers it, else the folder `.image-actions/artifacts` of the workspace:
 * on a laptop, on GitLab CI and on Jenkins, which can copy that folder from job to job.
 */
export function openArtifactStore(runtime: Runtime): ArtifactStore {
  const { ACTIONS_RUNTIME_TOKEN: token, ACTIONS_RESULTS_URL: url } = runtime.env;
  return token && url ? serviceArtifacts(runtime) : folderArtifacts(runtime.folders.workspace);
}
