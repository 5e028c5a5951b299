import * as v from 'valibot';
import type { Contradiction } from '../runtime/document.ts';
import { digestPattern } from './digest.ts';
import { environmentPattern } from './environment.ts';
import { repositoryPattern } from './reference.ts';
import { tagKinds, tagPattern } from './tag.ts';
import { targetNamePattern } from './target-name.ts';

/** Parts that the plan, the records and the manifest share. Later steps trust each value that passes these checks. */

export const digest = v.pipe(v.string(), v.regex(digestPattern, 'is not a digest of the form sha256:<64 hex digits>'));

export const commit = v.pipe(
  v.string(),
  v.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'is not a full commit id of 40 or 64 hex digits'),
);

export const tag = v.pipe(v.string(), v.regex(tagPattern, 'is not a valid tag'));

export const repository = v.pipe(
  v.string(),
  v.regex(repositoryPattern, 'is not a repository with its host, e.g. ghcr.io/acme/api'),
);

/** `repository@digest`: the only form in which a build may take an image of another job. */
export const pinnedReference = v.pipe(
  v.string(),
  v.regex(
    new RegExp(`${repositoryPattern.source.replace(/\$$/, '')}@${digestPattern.source.replace(/^\^/, '')}`),
    'is not of the form repository@sha256:<64 hex digits>',
  ),
);

export const platform = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9_.-]*(?:\/[a-z0-9][a-z0-9_.-]*){1,2}$/, 'is not a platform such as linux/amd64'),
);

export const targetName = v.pipe(
  v.string(),
  v.regex(targetNamePattern, 'is not the name of a bake target: letters, digits, "_" and "-", and no "-" at the start'),
);

export const environment = v.nullable(
  v.pipe(v.string(), v.regex(environmentPattern, 'is not the name of an environment')),
);

export const time = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/, 'is not a UTC time such as 2026-01-01T00:00:00Z'),
);

/** A part of artifact names, so it never contains `--`. */
export const rowName = v.pipe(v.string(), v.regex(/^(?!.*--)[A-Za-z0-9_][A-Za-z0-9._-]*$/, 'is not the name of a row'));

/** A string that is never absent where its key is present. */
export const nonEmptyString = v.pipe(v.string(), v.nonEmpty('is empty'));

export const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const bytes = count;

/** A descriptor (OCI image specification, "Content descriptors"). */
export const descriptor = v.object({ mediaType: nonEmptyString, digest, size: bytes });

/** One platform of an image: the manifest's digest, the bytes of its compressed layers and config, the layer count. */
export const platformEntry = v.object({
  digest,
  size: bytes,
  layers: count,
  /** Windows chooses among images by it. */
  'os.version': v.optional(nonEmptyString),
  'os.features': v.optional(v.array(nonEmptyString)),
  /** Of its entry in the index. */
  annotations: v.optional(v.record(v.string(), v.string())),
});

export const attestation = v.object({
  mediaType: nonEmptyString,
  digest,
  size: bytes,
  /** The image manifest that it describes. */
  subject: digest,
});

export const base = v.nullable(v.object({ image: repository, digest }));

export const build = v.nullable(
  v.object({
    seconds: v.pipe(v.number(), v.minValue(0)),
    steps: count,
    cachedSteps: count,
  }),
);

/**
 * The definition that an image is built from, and 8 hex digits of each of its fields, such as `args.VERSION`. Optional in
 * all documents: see `shared/bake/definition-digest.ts`.
 */
export const definition = {
  definitionDigest: v.optional(digest),
  definitionFields: v.optional(
    v.record(v.string(), v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/, 'is not a short digest of 8 hex digits'))),
  ),
};

/**
 * Present where everything that the image is made from is in the folders that its definition names, and git has it: the
 * number of the rules by which that was found. Optional in all documents: see `buildx-matrix/sources/recorded-sources.ts`.
 */
export const sourceRules = v.optional(count);

/** What each tag names; a tag that is absent is judged by its text. Optional in all documents. */
export const kindByTag = v.optional(v.record(tag, v.picklist(tagKinds)));

/** A run of a workflow; `id` is 0 outside a workflow. */
export const run = v.object({
  id: count,
  number: count,
  attempt: count,
  workflow: v.string(),
  event: v.string(),
});

/** The first keys of each document about a commit. */
export const origin = {
  schemaVersion: v.literal(1),
  /** `owner/name`, or an empty string where the clone's origin names no hosting service. */
  repository: v.string(),
  /** The commit that is built. */
  revision: commit,
  /** The head of the pull request, else the same as `revision`. */
  headRevision: commit,
  /** `refs/…`, or `HEAD` where the commit has no branch, tag or pull request. */
  ref: v.string(),
  environment,
  created: time,
  run,
};

interface Origin {
  readonly ref: string;
  readonly run: Run;
}

export type Descriptor = v.InferOutput<typeof descriptor>;
export type Attestation = v.InferOutput<typeof attestation>;
export type Run = v.InferOutput<typeof run>;

/** Every run has a ref, so only a document without a run has none. */
export const refContradictions = ({ ref, run: { id } }: Origin): Contradiction[] =>
  ref === '' && id > 0 ? [{ path: ['ref'], error: `is empty, and the document belongs to run ${id}` }] : [];

/** The immutable tag of an image is one of its tags. */
export const tagContradictions = (
  path: Contradiction['path'],
  { tags, immutableTag }: { readonly tags: readonly string[]; readonly immutableTag: string | null },
): Contradiction[] =>
  immutableTag === null || tags.includes(immutableTag)
    ? []
    : [{ path: [...path, 'immutableTag'], error: `"${immutableTag}" is not one of the tags` }];
