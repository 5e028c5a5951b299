import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type DefinedTarget, unescapeTemplate } from '../shared/bake/definition.ts';
import type { UsedImage } from '../shared/bake/metadata.ts';
import { readDockerfile } from '../shared/dockerfile/dockerfile.ts';
import { type InheritedStage, readSources } from '../shared/dockerfile/sources.ts';
import { familiarName } from '../shared/dockerfile/variables.ts';
import type { ImageRecord } from '../shared/images/image-record.ts';
import { parseReference, repositoryOf } from '../shared/images/reference.ts';
import type { RowBuild } from './row-build.ts';

/**
 * The image of a registry that a target begins with, by its Dockerfile, and the digest that the build used; null where
 * it begins with nothing, with another target, or with what the build did not name.
 */
export function externalBase(
  build: Pick<RowBuild, 'definition' | 'platform'>,
  name: string,
  workdir: string,
  used: readonly UsedImage[],
): ImageRecord['base'] {
  const image = startOf(build, name, workdir, []);
  if (image === null) return null;
  const wanted = readReference(image);
  if (wanted === null) return null;
  if (wanted.digest !== undefined) return { image: repositoryOf(wanted), digest: wanted.digest };
  const found = used.find(({ reference }) => {
    const parsed = readReference(reference);
    return parsed !== null && repositoryOf(parsed) === repositoryOf(wanted) && parsed.tag === (wanted.tag ?? 'latest');
  });
  return found === undefined ? null : { image: repositoryOf(wanted), digest: found.digest };
}

type Build = Pick<RowBuild, 'definition' | 'platform'>;

function startOf(build: Build, name: string, workdir: string, way: readonly string[]): string | null {
  const inherited = way.includes(name) ? undefined : inheritedBy(build, name, workdir, [...way, name]);
  return inherited?.image ?? null;
}

/** A Dockerfile that is not at hand, or that cannot be read, tells nothing. */
function inheritedBy(build: Build, name: string, workdir: string, way: readonly string[]): InheritedStage | undefined {
  const target = build.definition.target[name];
  const text = target === undefined ? null : dockerfileOf(target, workdir);
  if (target === undefined || text === null) return undefined;
  const contexts = new Map(Object.entries(target.contexts ?? {}).map(([key, value]) => [familiarName(key), value]));
  const args = Object.entries(target.args ?? {}).map(([key, value]) => [key, unescapeTemplate(value)]);
  try {
    const file = readDockerfile(text);
    return readSources(file, {
      args: Object.fromEntries(args),
      stage: target.target ?? '',
      platform: build.platform,
      contexts: new Set(contexts.keys()),
      inherited: context => {
        const parent = /^target:(.*)$/.exec(contexts.get(context) ?? '')?.[1];
        return parent === undefined || way.includes(parent)
          ? undefined
          : inheritedBy(build, parent, workdir, [...way, parent]);
      },
    }).inherited;
  } catch {
    return undefined;
  }
}

function dockerfileOf(target: DefinedTarget, workdir: string): string | null {
  const inline = target['dockerfile-inline'];
  if (inline !== undefined) return unescapeTemplate(inline);
  const file = path.resolve(workdir, target.context ?? '.', target.dockerfile ?? 'Dockerfile');
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function readReference(text: string) {
  try {
    return parseReference(text);
  } catch {
    return null;
  }
}
