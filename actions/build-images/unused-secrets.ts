import { type DefinedTarget, type Definition, unescapeTemplate } from '../shared/bake/definition.ts';
import { isDockerFrontend, readDockerfile } from '../shared/dockerfile/dockerfile.ts';
import { readRunSteps } from '../shared/dockerfile/run-steps.ts';
import { localDockerfile } from './local-dockerfile.ts';
import type { SecretInputs } from './secrets.ts';

/**
 * Warns of secrets that no Dockerfile of the plan mounts: a typing error in an id, or a value of several lines whose other
 * lines look like secrets. BuildKit says nothing of either. No warning where a Dockerfile cannot be read.
 *
 * @param workdir the folder that contexts are relative to
 */
export function describeUnusedSecrets(
  { secrets, secretFiles, secretEnvs }: SecretInputs,
  definition: Definition,
  workdir: string,
): string[] {
  if (secrets.size + secretFiles.size + secretEnvs.size === 0) return [];
  const mounted = mountedSecrets(definition, workdir);
  if (mounted === undefined) return [];
  const isUnused = (id: string) => !mounted.has(id) && !readByBuildKit.test(id);
  // Such a line can be a part of a value, and is not shown.
  const lines = [...secrets.keys()].flatMap((id, at) => (isUnused(id) ? [at + 1] : []));
  const ids = [...secretFiles.keys(), ...secretEnvs.keys()].filter(isUnused).map(id => JSON.stringify(id));
  return [
    ...lines.map(
      line =>
        `Input "secrets": no RUN of these Dockerfiles mounts the secret of line ${line}. Check its id; if the line belongs to a value of several lines, put that value into a file and use "secret-files".`,
    ),
    ...ids.map(id => `No RUN of these Dockerfiles mounts the secret ${id}. Check its id.`),
  ];
}

/** docs.docker.com/build/building/secrets, "Git authentication for remote contexts"; for `ADD` of an address since BuildKit 0.23. */
const readByBuildKit = /^(?:GIT|HTTP)_AUTH_/;

/** Undefined where a Dockerfile is elsewhere, or is not understood. */
function mountedSecrets({ target: targets }: Definition, workdir: string): Set<string> | undefined {
  const ids = new Set<string>();
  for (const target of Object.values(targets)) {
    const found = secretsOf(target, workdir);
    if (found === undefined || found.some(id => id.includes('$'))) return undefined;
    for (const id of found) ids.add(id);
  }
  return ids;
}

function secretsOf(target: DefinedTarget, workdir: string): string[] | undefined {
  const args = Object.entries(target.args ?? {}).map(([name, value]) => [name, unescapeTemplate(value)]);
  try {
    const source = localDockerfile(target, workdir);
    const file = source === undefined ? undefined : readDockerfile(source);
    if (file === undefined || !isDockerFrontend(target.args?.['BUILDKIT_SYNTAX'] ?? file.syntax)) return undefined;
    return readRunSteps(file, Object.fromEntries(args)).flatMap(({ secrets }) => secrets);
  } catch {
    return undefined;
  }
}
