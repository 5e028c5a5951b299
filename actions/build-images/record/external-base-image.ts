import { unescapeTemplate } from '../../shared/bake/definition.ts';
import type { UsedImage } from '../../shared/bake/metadata.ts';
import { readDockerfile } from '../../shared/dockerfile/dockerfile.ts';
import { type InheritedStage, readSources } from '../../shared/dockerfile/sources.ts';
import { familiarName } from '../../shared/dockerfile/variables.ts';
import { parseReference, type Reference, repositoryOf } from '../../shared/images/reference.ts';
import { localDockerfile } from '../local-dockerfile.ts';
import type { RowBuild } from '../row/row-build.ts';
import type { RecordedBase } from './base-image.ts';

/** A target, and the images that its build used. */
export interface BaseQuery {
  readonly name: string;
  readonly used: readonly UsedImage[];
}

type Build = Pick<RowBuild, 'definition' | 'platform'>;

/**
 * The image of a registry that a target begins with, by its Dockerfile, and the digest that the build used. Undefined when
 * it begins with no image, with another target, or with an image that the build did not report.
 *
 * @param workdir the folder that contexts are relative to
 */
export function externalBase({ name, used }: BaseQuery, build: Build, workdir: string): RecordedBase | undefined {
  const start = inheritedBy(name, { build, workdir, path: [] })?.image;
  const wanted = start ? tryReference(start) : undefined;
  if (wanted === undefined) return undefined;
  const image = repositoryOf(wanted);
  if (wanted.digest !== undefined) return { image, digest: wanted.digest };
  const found = used.find(({ reference }) => {
    const parsed = tryReference(reference);
    return parsed !== undefined && repositoryOf(parsed) === image && parsed.tag === (wanted.tag ?? 'latest');
  });
  return found && { image, digest: found.digest };
}

interface Search {
  readonly build: Build;
  readonly workdir: string;
  /** The targets from which the search came; bake allows no circle, but a plan that was changed by hand can have one. */
  readonly path: readonly string[];
}

/** What the last stage of a target begins with; undefined for a Dockerfile that is absent or cannot be read. */
function inheritedBy(name: string, search: Search): InheritedStage | undefined {
  const { build, workdir } = search;
  const target = build.definition.target[name];
  const source = target && localDockerfile(target, workdir);
  if (target === undefined || source === undefined || search.path.includes(name)) return undefined;
  const contexts = new Map(
    Object.entries(target.contexts ?? {}).map(([key, value]) => [
      familiarName(unescapeTemplate(key)),
      unescapeTemplate(value),
    ]),
  );
  const args = Object.entries(target.args ?? {}).map(([key, value]) => [key, unescapeTemplate(value)]);
  try {
    return readSources(readDockerfile(source), {
      args: Object.fromEntries(args),
      stage: target.target ?? '',
      platform: build.platform,
      contexts: new Set(contexts.keys()),
      inherited: context => {
        const value = contexts.get(context);
        if (!value?.startsWith('target:')) return undefined;
        return inheritedBy(value.slice('target:'.length), { ...search, path: [...search.path, name] });
      },
    }).inherited;
  } catch {
    return undefined;
  }
}

function tryReference(name: string): Reference | undefined {
  try {
    return parseReference(name);
  } catch {
    return undefined;
  }
}
