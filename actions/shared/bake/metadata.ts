import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { digest } from '../images/fields.ts';
import { checkDocument } from '../runtime/document.ts';

const targetMetadata = v.looseObject({
  'buildx.build.ref': v.optional(v.string()),
  'containerimage.digest': v.optional(digest),
  'containerimage.descriptor': v.optional(
    v.looseObject({ mediaType: v.string(), digest, size: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  ),
});

/** What bake says of one built target. The digest stands there also when nothing was pushed. */
export interface BuiltTarget {
  readonly descriptor: { readonly mediaType: string; readonly digest: string; readonly size: number };
  /** The id of the build in buildx's history; null when the version does not tell. */
  readonly history: string | null;
}

/**
 * Reads the file that `bake --metadata-file` wrote.
 *
 * @throws ActionError of kind `input` when a target is missing or has no digest
 */
export function readMetadata(file: string, targets: readonly string[]): Map<string, BuiltTarget> {
  const document = v.record(v.string(), v.unknown());
  const all = checkDocument(document, JSON.parse(readFileSync(file, 'utf8')), 'The metadata of bake');
  return new Map(
    targets.map(name => {
      const what = `The metadata of bake for target "${name}"`;
      const entry = checkDocument(targetMetadata, all[name], what);
      const descriptor = checkDocument(
        v.pipe(v.looseObject({ mediaType: v.string(), digest, size: v.number() })),
        entry['containerimage.descriptor'],
        `${what}, containerimage.descriptor`,
      );
      const { mediaType, size } = descriptor;
      const history = entry['buildx.build.ref']?.split('/').at(-1) ?? null;
      return [name, { descriptor: { mediaType, digest: descriptor.digest, size }, history }];
    }),
  );
}
