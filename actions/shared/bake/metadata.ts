import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { isDigest } from '../images/digest.ts';
import { digest } from '../images/fields.ts';
import { checkJson, readJson } from '../runtime/document.ts';
import { inputError } from '../runtime/errors.ts';

const targetMetadata = v.looseObject({
  'buildx.build.ref': v.optional(v.string()),
  'containerimage.digest': v.optional(digest),
  'containerimage.descriptor': v.optional(v.looseObject({ digest })),
  'buildx.build.provenance': v.optional(v.unknown()),
});

/** slsa.dev/provenance/v0.2, `materials`: what a build used, images as package URLs. */
const provenance = v.looseObject({
  materials: v.array(v.looseObject({ uri: v.string(), digest: v.optional(v.record(v.string(), v.string()), {}) })),
});

/** An image of a registry that a build used, with the digest of its name at that time. */
export interface UsedImage {
  /** As a Dockerfile names it, with its tag. */
  readonly reference: string;
  readonly digest: string;
}

/** What bake reports about one built target. The digest is present even if no image was pushed. */
export interface BuiltTarget {
  readonly digest: string;
  /** The id of the build in buildx's history; undefined when the buildx version does not say. */
  readonly history: string | undefined;
  readonly used: readonly UsedImage[];
}

/**
 * Reads the file that `bake --metadata-file` wrote.
 *
 * @throws ActionError of kind `input` when a target is missing or has no digest
 */
export function readMetadata(file: string, targets: readonly string[]): Map<string, BuiltTarget> {
  const document = v.record(v.string(), v.unknown());
  const all = readJson(document, readFileSync(file, 'utf8'), 'The metadata of bake');
  return new Map(
    targets.map(name => {
      const what = `The metadata of bake for target "${name}"`;
      const entry = checkJson(targetMetadata, all[name], what);
      // An engine without the containerd image store reports the digest alone.
      const built = entry['containerimage.descriptor']?.digest ?? entry['containerimage.digest'];
      if (built === undefined) {
        throw inputError(`${what} has no digest.`, { fix: 'Use a current buildx: docker/setup-buildx-action@v4.' });
      }
      const history = entry['buildx.build.ref']?.split('/').at(-1);
      return [name, { digest: built, history, used: usedImages(entry['buildx.build.provenance']) }];
    }),
  );
}

function usedImages(document: unknown): UsedImage[] {
  const read = v.safeParse(provenance, document);
  if (!read.success) return [];
  return read.output.materials.flatMap(({ uri, digest: digests }) => {
    const named = /^pkg:docker\/([^?@]+)@([^?]+)/.exec(uri);
    const found = `sha256:${digests['sha256'] ?? ''}`;
    if (named === null || !isDigest(found)) return [];
    const [name, tag] = named.slice(1).map(part => decodeURIComponent(part));
    return [{ reference: `${name}:${tag}`, digest: found }];
  });
}
