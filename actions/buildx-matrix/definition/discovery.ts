import path from 'node:path';
import type { DefinedTarget, Definition } from '../../shared/bake/definition.ts';
import { escapeTemplate } from '../../shared/bake/definition.ts';
import { type Dockerfile, readDockerfile } from '../../shared/dockerfile/dockerfile.ts';
import { familiarName } from '../../shared/dockerfile/variables.ts';
import { inputError, messageOf } from '../../shared/runtime/errors.ts';
import { withoutTrailing } from '../../shared/text/trim.ts';

/** A Dockerfile found in the repository. */
export interface FoundDockerfile {
  /** Relative to the folder that bake runs in. */
  readonly path: string;
  readonly text: string;
}

export interface DiscoveryOptions {
  /** The repository name before the names of targets, e.g. `ghcr.io/acme/shop`. */
  readonly imagePrefix: string;
  /** The name of the target of a Dockerfile at the root. */
  readonly rootName: string;
  readonly tag: string;
}

/** `Dockerfile`, `Containerfile`, and both with a name before or after: `Dockerfile.worker`, `worker.Dockerfile`. */
export const looksLikeDockerfile = (file: string): boolean =>
  /(?:^|\/)(?:[\w.-]+\.)?(?:Dockerfile|Containerfile)(?:\.(?!dockerignore$)[\w-]+)?$/.test(file);

/**
 * Makes a bake definition of Dockerfiles: targets named by folder, an edge where one begins with another's image, and a
 * target `<name>-<stage>` per named stage, which the group `default` leaves out.
 *
 * @throws ActionError of kind `input` when there is no Dockerfile, two would have one name, or one cannot be read
 */
export function discoverDefinition(files: readonly FoundDockerfile[], options: DiscoveryOptions): Definition {
  if (files.length === 0) {
    throw inputError('Input "discover": git has no Dockerfile below the working directory.', {
      fix: 'Looked for: Dockerfile, Containerfile, Dockerfile.<name>, <name>.Dockerfile. Commit one, or use a bake file.',
    });
  }
  const found = new Map<string, { file: FoundDockerfile; dockerfile: Dockerfile }>();
  for (const file of [...files].sort((one, other) => (one.path < other.path ? -1 : 1))) {
    const name = targetName(file.path, options.rootName);
    const other = found.get(name);
    if (other !== undefined) {
      throw inputError(`Input "discover": ${other.file.path} and ${file.path} would both be the target "${name}".`, {
        fix: 'Rename one of the folders, or write a bake file.',
      });
    }
    found.set(name, { file, dockerfile: readFound(file) });
  }
  const images = new Map([...found.keys()].map(name => [familiarName(imageOf(name, options)), name]));
  const target: Record<string, DefinedTarget> = {};
  for (const [name, { file, dockerfile }] of found) {
    const common = { ...contextOf(file.path), ...edges(dockerfile, name, images) };
    target[name] = { ...common, tags: [`${imageOf(name, options)}:${options.tag}`] };
    for (const stage of dockerfile.stages) {
      const stageTarget = `${name}-${word(stage.name ?? '')}`;
      if (stage.name === undefined || found.has(stageTarget)) continue;
      target[stageTarget] = {
        ...common,
        target: stage.name,
        tags: [`${imageOf(stageTarget, options)}:${options.tag}`],
      };
    }
  }
  return { group: { default: { targets: [...found.keys()] } }, target };
}

const imageOf = (name: string, { imagePrefix }: DiscoveryOptions): string => `${imagePrefix}/${name.toLowerCase()}`;

function readFound(file: FoundDockerfile): Dockerfile {
  try {
    return readDockerfile(file.text);
  } catch (error) {
    throw inputError(`${file.path}: ${messageOf(error)}`, { file: file.path, cause: error });
  }
}

const word = (text: string): string => withoutTrailing(text.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^-+/, ''), '-');

function targetName(file: string, rootName: string): string {
  const folder = path.posix.dirname(file);
  const base = path.posix.basename(file);
  const suffix = base.replace(/\.?(?:Dockerfile|Containerfile)\.?/, '');
  const parts = [...(folder === '.' ? [] : folder.split('/')), ...(suffix === '' ? [] : [suffix])];
  return word(parts.length === 0 ? rootName : parts.join('-')) || 'image';
}

/** The folder of a Dockerfile is its context, as `docker build <folder>` has it. */
function contextOf(file: string): Pick<DefinedTarget, 'context' | 'dockerfile'> {
  return { context: path.posix.dirname(file), dockerfile: path.posix.basename(file) };
}

function edges(
  dockerfile: Dockerfile,
  name: string,
  images: ReadonlyMap<string, string>,
): Pick<DefinedTarget, 'contexts'> {
  const bases = dockerfile.stages.map(({ base }) => base);
  const copied = dockerfile.stages.flatMap(({ instructions }) =>
    instructions.flatMap(({ flags }) => flags.filter(flag => flag.name === 'from').map(({ value }) => value)),
  );
  const contexts = [...bases, ...copied].flatMap(reference => {
    const parent = images.get(familiarName((reference.split('@')[0] ?? '').replace(/:[^/:]+$/, '')));
    return parent === undefined || parent === name ? [] : [[reference, `target:${parent}`] as const];
  });
  return contexts.length === 0 ? {} : { contexts: Object.fromEntries(contexts) };
}

/** The definition as a bake file in JSON, which the user can keep. */
export const formatDefinition = (definition: Definition): string =>
  `${JSON.stringify(definition, (_, value) => (typeof value === 'string' ? escapeTemplate(value) : value), 2)}\n`;
