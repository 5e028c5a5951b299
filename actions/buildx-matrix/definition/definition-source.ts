import path from 'node:path';
import { findBuildx } from '../../shared/bake/buildx.ts';
import { knownSecrets, refuseSecrets } from '../../shared/bake/credentials.ts';
import type { Definition } from '../../shared/bake/definition.ts';
import { warnUnknownFields } from '../../shared/bake/definition-check.ts';
import { printDefinition, readDefinition } from '../../shared/bake/print.ts';
import type { BuildContext } from '../../shared/context/build-context.ts';
import { repositoryPattern } from '../../shared/images/reference.ts';
import { inputError } from '../../shared/runtime/errors.ts';
import { writeFileIn } from '../../shared/runtime/outputs.ts';
import type { Runtime } from '../../shared/runtime/runtime.ts';
import type { BuildxMatrixInputs } from '../inputs.ts';
import { openClone, workTreeReader } from '../repository/clone.ts';
import { splitNul } from '../repository/paths.ts';
import { discoverDefinition, formatDefinition, looksLikeDockerfile } from './discovery.ts';

/** Evaluates bake files, or reads a definition that was evaluated before, or derives one from Dockerfiles. */
export async function loadDefinition(
  inputs: BuildxMatrixInputs,
  runtime: Runtime,
  context: BuildContext,
): Promise<Definition> {
  if (inputs.definition !== '') {
    const definition = readDefinition(inputs.definition);
    warnUnknownFields(definition, 'Input "definition"', runtime.log);
    return definition;
  }
  const buildx = await findBuildx(runtime);
  if (!inputs.discover) return await printDefinition(buildx, inputs);
  const file = await writeDiscovered(inputs, runtime, context);
  return await printDefinition(buildx, { ...inputs, files: [file] });
}

async function writeDiscovered(inputs: BuildxMatrixInputs, runtime: Runtime, context: BuildContext): Promise<string> {
  const workdir = path.resolve(inputs.workdir);
  const { git, root, objects } = await openClone(runtime, workdir);
  await objects.close();
  const listed = await git.run(['ls-files', '-z']);
  const readFile = workTreeReader(workdir);
  const dockerfiles = splitNul(listed.stdout)
    .filter(looksLikeDockerfile)
    .flatMap(name => {
      const text = readFile(name);
      return text === undefined ? [] : [{ path: name, text }];
    });
  const found = discoverDefinition(dockerfiles, {
    imagePrefix: imagePrefix(inputs.imagePrefix, context),
    rootName: path.basename(root),
    tag: `sha-${context.headRevision.slice(0, 7)}`,
  });
  refuseSecrets(found, knownSecrets(runtime));
  const json = formatDefinition(found);
  await runtime.log.group('Bake file derived from Dockerfiles; keep it as docker-bake.json to change it', () => {
    for (const line of json.trimEnd().split('\n')) runtime.log.info(line);
  });
  return writeFileIn(runtime.folders.create('discovered'), 'docker-bake.json', json);
}

function imagePrefix(written: string, { repository, source }: BuildContext): string {
  const prefix = written === '' && source === 'github' ? `ghcr.io/${repository.toLowerCase()}` : written;
  if (repositoryPattern.test(`${prefix}/image`) && prefix !== '') return prefix;
  throw inputError(`Input "image-prefix": "${prefix}" is not a repository with its host.`, {
    fix: 'Give the start of the image names, e.g. "image-prefix: ghcr.io/acme/shop".',
  });
}
