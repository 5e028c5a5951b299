import {
  type DigestManifest,
  manifestArtifact,
  manifestName,
  parseDigestManifest,
} from '../../images/documents/digest-manifest.ts';
import { environmentPath } from '../../images/environment.ts';
import { inputError } from '../../runtime/errors.ts';
import { readInputFile } from '../../runtime/input-file.ts';
import { documentsFolder, readDocument } from '../../runtime/outputs.ts';
import type { Runtime } from '../../runtime/runtime.ts';

const manifestFile = `${manifestName}.json`;

export interface ManifestRequest {
  /** The input `digests`: the manifest as JSON, its path, or an empty string for the manifest of this run. */
  readonly input: string;
  /** The input `environment`; it finds the manifest of this run, and one of another environment is refused. */
  readonly environment: string;
}

/**
 * Reads the digest manifest that an input names or, when it is empty, that of this run: from an earlier step of the job or
 * else from the artifact of an earlier job.
 *
 * @throws ActionError of kind `input` when there is none, it is invalid, or it belongs to another environment or, where no
 *   input names it, to another run
 */
export async function readDigestManifest(request: ManifestRequest, runtime: Runtime): Promise<DigestManifest> {
  const { input, environment } = request;
  const { json, source } = input === '' ? await manifestOfRun(environment, runtime) : readNamedManifest(input, runtime);
  const manifest = parseDigestManifest(json, source);
  const run = Number(runtime.env['GITHUB_RUN_ID'] ?? 0);
  if (input === '' && manifest.run.id !== run) {
    throw inputError(`${source} belongs to run ${manifest.run.id}, but this is run ${run}.`, {
      fix: 'Pass the manifest as "digests".',
    });
  }
  if (environment === '' || environment === manifest.environment) return manifest;
  const published = manifest.environment === null ? 'none' : `"${manifest.environment}"`;
  throw inputError(`${source} is of the environment ${published}, and the input "environment" is "${environment}".`, {
    fix: 'Give publish and deploy jobs the same "environment", or leave it empty to write images of another one.',
  });
}

interface FoundManifest {
  readonly json: string;
  /** For messages, at the start of a sentence. */
  readonly source: string;
}

function readNamedManifest(input: string, { folders }: Runtime): FoundManifest {
  if (input.startsWith('{')) return { json: input, source: 'Input "digests"' };
  const fix = 'Give the manifest as JSON, or the path of docker-image-digests.json.';
  const json = readInputFile({ input: 'digests', file: input, workspace: folders.workspace, fix }).toString('utf8');
  return { json, source: `The digest manifest ${input}` };
}

const manifestOfRun = async (environment: string, runtime: Runtime): Promise<FoundManifest> =>
  manifestOfStep(environment, runtime) ?? (await manifestOfArtifact(environment, runtime));

function manifestOfStep(environment: string, runtime: Runtime): FoundManifest | undefined {
  const name = environmentPath(environment || null, manifestFile);
  const json = readDocument(runtime, name);
  return json === undefined ? undefined : { json, source: `The digest manifest in ${documentsFolder(runtime, name)}` };
}

async function manifestOfArtifact(environment: string, runtime: Runtime): Promise<FoundManifest> {
  const { openArtifactStore } = await import('../artifacts/open.ts');
  const store = openArtifactStore(runtime);
  const wanted = manifestArtifact(environment || null);
  const listed = await store.list(artifacts => artifacts.some(({ name }) => name === wanted));
  const names = listed.map(({ name }) => name).filter(isManifestName);
  if (names.includes(wanted)) {
    return { json: await store.read(wanted, manifestFile), source: `The digest manifest in artifact ${wanted}` };
  }
  if (names.length === 0) {
    throw inputError(`There is no digest manifest in ${store.location}, and no input names one.`, {
      fix: 'Let this job need the one that runs emit-digest-artifact, or pass its output "digests" or "digests-file" as "digests".',
      terminalFix: 'Run emit-digest-artifact first, or give the path of a manifest to the input "digests".',
    });
  }
  throw inputError(`There is no artifact ${wanted} in ${store.location}, and there is: ${names.join(', ')}.`, {
    fix: 'Give publish and deploy jobs the same "environment", or pass one of the manifests as "digests".',
  });
}

const isManifestName = (name: string): boolean => name === manifestName || name.startsWith(`${manifestName}-`);
