import type { PlannedTarget } from '../../images/documents/build-plan.ts';
import { parseReference, repositoryOf } from '../../images/reference.ts';
import { inputError } from '../../runtime/errors.ts';
import type { DefinedTarget } from '../definition.ts';

/** The name of a target's image in registries. */
export interface ImageName {
  /** The first repository of the target's tags; undefined when it has none. */
  readonly image: string | undefined;
  /** The other repositories; each gets the same bytes and the same tags. */
  readonly mirrors: readonly string[];
  readonly tags: readonly string[];
}

/**
 * Reads the image name of a target from its `tags`; a reference without a tag is `latest`, as for docker.
 *
 * @throws ActionError of kind `input` when a reference is invalid or two repositories have different tags
 */
export function imageNameOf(name: string, target: DefinedTarget): ImageName {
  const tagsOf = new Map<string, Set<string>>();
  for (const text of target.tags ?? []) {
    const reference = parseTag(name, text);
    const repository = repositoryOf(reference);
    const tags = tagsOf.get(repository) ?? new Set();
    tagsOf.set(repository, tags.add(reference.tag ?? 'latest'));
  }
  const [image, ...mirrors] = tagsOf.keys();
  if (image === undefined) return { image, mirrors, tags: [] };
  const tags = [...(tagsOf.get(image) ?? [])];
  for (const mirror of mirrors) {
    const others = tagsOf.get(mirror) ?? new Set();
    if (others.size === tags.length && tags.every(tag => others.has(tag))) continue;
    throw inputError(
      `Target "${name}" has the tags ${tags.join(', ')} in ${image} and ${[...others].join(', ')} in ${mirror}.`,
      { fix: 'Give every repository of one target the same tags; each gets the same bytes.' },
    );
  }
  return { image, mirrors, tags };
}

/**
 * The target that is written last would win, and which one that is depends on the order of the jobs.
 *
 * @throws ActionError of kind `input` that names both targets and the tag
 */
export function refuseSharedTags(
  targets: Readonly<Record<string, Pick<PlannedTarget, 'image' | 'mirrors' | 'tags'>>>,
): void {
  const owners = new Map<string, string>();
  for (const [name, { image, mirrors, tags }] of Object.entries(targets)) {
    for (const tag of [image, ...mirrors].flatMap(repository => tags.map(tag => `${repository}:${tag}`))) {
      const owner = owners.get(tag);
      owners.set(tag, name);
      if (owner === undefined) continue;
      throw inputError(`Targets "${owner}" and "${name}" both have the tag ${tag}.`, {
        fix: 'Give each target its own tags or its own repository; one tag names one image.',
      });
    }
  }
}

function parseTag(name: string, text: string) {
  const reference = parseReference(text);
  if (reference.digest === undefined) return reference;
  throw inputError(`Target "${name}": the tag "${text}" contains a digest; a target is named by repository and tag.`);
}
