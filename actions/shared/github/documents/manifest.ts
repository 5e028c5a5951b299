import { existsSync, readFileSync } from 'node:fs';
import { type DigestManifest, manifestName, parseDigestManifest } from '../../images/documents/digest-manifest.ts';
import { inputError } from '../../runtime/errors.ts';
import { readInputFile } from '../../runtime/input-file.ts';
import { documentsFolder } from '../../runtime/outputs.ts';
import type { Runtime } from '../../runtime/runtime.ts';

const manifestFile = `${manifestName}.json`;

/**
 * Reads the input `digests`: the manifest as JSON, its path, or, when empty, the manifest of this run, from an earlier
 * step of the job or else from the artifact of an earlier job.
 *
 * @throws ActionError of kind `input` when there is none, it is invalid, or the default one belongs to another run
 */
export async function readDigestManifest(input: string, runtime: Runtime): Promise<DigestManifest> {
  if (input.startsWith('{')) return parseDigestManifest(input, 'Input "digests"');
  if (input !== '') {
    const { workspace } = runtime.folders;
    const fix = 'Give the manifest as JSON, or the path of docker-image-digests.json.';
    const text = readInputFile({ input: 'digests', file: input, workspace, fix }).toString('utf8');
    return parseDigestManifest(text, `The digest manifest ${input}`);
  }
  const { json, source } = manifestOfStep(runtime) ?? (await manifestOfArtifact(runtime));
  const manifest = parseDigestManifest(json, `The digest manifest in ${source}`);
  const run = Number(runtime.env['GITHUB_RUN_ID'] ?? 0);
  if (manifest.run.id === run) return manifest;
  throw inputError(`The digest manifest in ${source} belongs to run ${manifest.run.id}, but this is run ${run}.`, {
    fix: 'Pass the manifest as "digests".',
  });
}

interface FoundManifest {
  readonly json: string;
  readonly source: string;
}

function manifestOfStep(runtime: Runtime): FoundManifest | undefined {
  const file = documentsFolder(runtime, manifestFile);
  return existsSync(file) ? { json: readFileSync(file, 'utf8'), source: file } : undefined;
}

async function manifestOfArtifact(runtime: Runtime): Promise<FoundManifest> {
  const { openArtifactStore } = await import('../artifacts/open.ts');
  const store = openArtifactStore(runtime);
  const listed = await store.list(artifacts => artifacts.some(({ name }) => isManifestName(name)));
  const names = listed.map(({ name }) => name).filter(isManifestName);
  const [name, ...others] = names;
  if (name === undefined) {
    throw inputError(`There is no digest manifest in ${store.location}, and no input names one.`, {
      fix: 'Let this job need the one that runs emit-digest-artifact, or pass its output "digests" or "digests-file" as "digests".',
    });
  }
  if (others.length > 0) {
    throw inputError(`There are several digest manifests in ${store.location}: ${names.join(', ')}.`, {
      fix: 'Pass one of them as "digests".',
    });
  }
  return { json: await store.read(name, manifestFile), source: `artifact ${name}` };
}

const isManifestName = (name: string): boolean => name === manifestName || name.startsWith(`${manifestName}-`);
