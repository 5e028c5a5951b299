import path from 'node:path';
import { pushesByDigest } from '../../shared/bake/builder.ts';
import { composableText, type DefinedTarget, exportOptions, fileOutputs } from '../../shared/bake/definition.ts';
import type { PlannedTarget, PlanRow } from '../../shared/images/documents/build-plan.ts';
import { platformSlug } from '../../shared/images/platform.ts';
import { cutTag, maxTagLength } from '../../shared/images/tag.ts';
import { inputError } from '../../shared/runtime/errors.ts';
import type { BuildFacts } from '../facts.ts';

/** How the image of a target leaves the builder. */
export type Delivery =
  | { readonly kind: 'digest'; readonly reason: string }
  | { readonly kind: 'tag'; readonly tag: string; readonly reason: string }
  | { readonly kind: 'layout'; readonly folder: string; readonly reason: string }
  | { readonly kind: 'engine'; readonly tags: readonly string[]; readonly reason: string };

/** Decides how the image of a target leaves the builder. */
export function deliveryOf(
  name: string,
  row: Pick<PlanRow, 'platform'>,
  { push, load, builder, layouts, attempt, plan }: BuildFacts,
): Delivery {
  if (load) return { kind: 'engine', tags: referencesOf(plan.targets[name]), reason: push.reason };
  const slug = platformSlug(row.platform);
  if (!push.decision) {
    return { kind: 'layout', folder: path.join(layouts, `${name}--${slug}`), reason: push.reason };
  }
  if (pushesByDigest(builder)) return { kind: 'digest', reason: push.reason };
  return {
    kind: 'tag',
    tag: cutTag(`build-${plan.run.id}-${attempt}-${name}-${slug}`, maxTagLength),
    reason: `the builder "${builder.name}" (driver ${builder.driver}) cannot push by digest`,
  };
}

function referencesOf(target: PlannedTarget | undefined): string[] {
  if (target === undefined) return [];
  const { image, mirrors, tags } = target;
  return [image, ...mirrors].flatMap(name => (name === null ? [] : tags.map(tag => `${name}:${tag}`)));
}

/**
 * A row writes one image, and a file that is missing would be missed by a later step only.
 *
 * @throws ActionError of kind `input`
 */
export function refuseFileOutputs(name: string, defined: DefinedTarget): void {
  const files = fileOutputs(defined);
  if (files.length === 0) return;
  const texts = files.map(entry => (typeof entry === 'string' ? entry : composableText(entry)));
  throw inputError(
    `Target "${name}" also writes files (output ${texts.map(text => JSON.stringify(text)).join(', ')}), and build-images writes images only.`,
    {
      fix: `Remove the output from "${name}", and export the files by a target without tags that another step builds with docker/bake-action.`,
    },
  );
}

/** The fields of a target that say where its image goes. */
export function outputFields(
  defined: DefinedTarget,
  { image, mirrors }: Pick<PlannedTarget, 'image' | 'mirrors'>,
  delivery: Delivery,
): DefinedTarget {
  const names = [image, ...mirrors].filter(name => name !== null);
  const options = exportOptions(defined);
  if (delivery.kind === 'layout') {
    return { tags: [], output: [composableText({ type: 'oci', tar: 'false', ...options, dest: delivery.folder })] };
  }
  if (delivery.kind === 'engine') {
    // An engine without the image store of containerd takes no attestations.
    const attest = ['type=provenance,disabled=true', 'type=sbom,disabled=true'];
    return { tags: [...delivery.tags], output: ['type=docker'], attest };
  }
  if (delivery.kind === 'tag') {
    return {
      tags: names.map(name => `${name}:${delivery.tag}`),
      // Without `store=false` an engine also unpacks the image, which `rewrite-timestamp` forbids.
      output: [composableText({ type: 'image', ...options, store: 'false', push: 'true' })],
    };
  }
  const output = {
    type: 'image',
    ...options,
    name: names.join(','),
    'push-by-digest': 'true',
    'name-canonical': 'true',
    push: 'true',
  };
  return { tags: [], output: [composableText(output)] };
}
