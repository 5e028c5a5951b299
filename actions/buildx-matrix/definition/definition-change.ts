import type { DefinedTarget } from '../../shared/bake/definition.ts';
import { stableJson } from '../../shared/bake/definition-digest.ts';
import { isObject } from '../../shared/text/json.ts';

/** Fields that say where an image goes or how its build is sped up, not what it is. */
const outsideTheImage = [
  'tags',
  'output',
  'cache-from',
  'cache-to',
  'no-cache',
  'no-cache-filter',
  'pull',
  'description',
];

/**
 * The fields of an evaluated target that differ, e.g. `args.VERSION`, sorted; empty when both make the same image of the
 * same files.
 */
export function changedFields(before: DefinedTarget, after: DefinedTarget): string[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields]
    .filter(field => !outsideTheImage.includes(field))
    .flatMap(field => changesIn(field, before[field], after[field]))
    .sort();
}

function changesIn(path: string, before: unknown, after: unknown): string[] {
  if (stableJson(before) === stableJson(after)) return [];
  const earlier = before ?? {};
  const now = after ?? {};
  if (!isObject(earlier) || !isObject(now)) return [path];
  const keys = new Set([...Object.keys(earlier), ...Object.keys(now)]);
  return [...keys].flatMap(key => changesIn(`${path}.${key}`, earlier[key], now[key]));
}

/** Labels that change with each commit and each build (OCI image specification, "Pre-defined annotation keys"). */
const labelsOfCommit = /^org\.opencontainers\.image\.(?:created|revision|version|ref\.name|base\.digest)$/;

/** Fields whose content the key has in another form, or that are no part of the image's files and config. */
const outsideTheKey = [
  ...outsideTheImage,
  'context',
  'contexts',
  'dockerfile',
  'dockerfile-inline',
  'secret',
  'ssh',
  'annotations',
  'attest',
];

/** The fields of a target that count in its content key: all that makes the image, without what only names the commit. */
export function contentFields(target: DefinedTarget): Readonly<Record<string, unknown>> {
  const kept = Object.entries(target).filter(([field]) => !outsideTheKey.includes(field));
  const labels = Object.entries(target.labels ?? {}).filter(([name]) => !labelsOfCommit.test(name));
  const platforms = [...(target.platforms ?? [])].sort();
  return { ...Object.fromEntries(kept), labels: Object.fromEntries(labels), platforms };
}
