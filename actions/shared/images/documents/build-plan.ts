import * as v from 'valibot';
import { type Contradiction, documentReader, documentVersion } from '../../runtime/document.ts';
import * as field from '../fields.ts';

/** The image of an earlier run that a target takes over. */
const reuse = v.object({
  digest: field.digest,
  mediaType: field.nonEmptyString,
  platforms: v.record(field.platform, field.platformEntry),
  attestations: v.array(field.attestation),
  base: field.base,
  builtFrom: field.commit,
  run: v.nullable(field.count),
});

const target = v.object({
  /** Null for a target that is built only because others need it; it is never pushed. */
  image: v.nullable(field.repository),
  mirrors: v.array(field.repository),
  tags: v.array(field.tag),
  tagKinds: field.kindByTag,
  /** The immutable tag of this commit; null when the definition has none. */
  immutableTag: v.nullable(field.tag),
  platforms: v.array(field.platform),
  parents: v.array(field.targetName),
  requested: v.boolean(),
  component: v.string(),
  wave: field.count,
  action: v.picklist(['build', 'reuse']),
  /** A hash of everything that the image is made from; null when the plan was made without it. */
  contentKey: v.nullable(field.digest),
  ...field.definition,
  sourceRules: field.sourceRules,
  /** Why `action` was decided: a file, a parent or an event. */
  reason: v.string(),
  reuse: v.nullable(reuse),
});

const row = v.object({
  name: field.rowName,
  runner: v.array(field.nonEmptyString),
  platform: field.platform,
  wave: field.count,
  publish: v.array(field.targetName),
  linked: v.array(field.targetName),
  /** Parents that this row does not build: `repository@digest`, or null when the digest is in a record of an earlier wave. */
  parents: v.record(field.targetName, v.nullable(field.pinnedReference)),
  /** Ask the registry for newer base images. */
  pull: v.boolean(),
  /** Build every step again. */
  noCache: v.boolean(),
});

/** `plan.json`: what will be built for one commit, where, in which order, and why. */
export const buildPlan = v.object({
  ...field.origin,
  /** The folder that bake files and contexts are relative to, from the root of the workspace; absent outside of it. */
  workdir: v.optional(field.nonEmptyString),
  base: v.object({
    revision: v.nullable(field.commit),
    reason: v.string(),
    run: v.nullable(field.count),
  }),
  /** The bake definition as `docker buildx bake --print` evaluated it; `${` stays written as `$${`. */
  definition: v.looseObject({ target: v.record(field.targetName, v.looseObject({})) }),
  targets: v.record(field.targetName, target),
  rows: v.array(row),
});

export type BuildPlan = v.InferOutput<typeof buildPlan>;

/** Reads plan.json of each version that was released. */
export const parseBuildPlan = documentReader<BuildPlan>({ 1: documentVersion(buildPlan) }, contradictionsInPlan);

export type PlannedTarget = v.InferOutput<typeof target>;
export type PlanRow = v.InferOutput<typeof row>;
export type Reuse = v.InferOutput<typeof reuse>;

function contradictionsInPlan(plan: BuildPlan): Contradiction[] {
  const { targets, rows } = plan;
  const unknownTarget = (path: Contradiction['path'], name: string): Contradiction[] =>
    Object.hasOwn(targets, name) ? [] : [{ path, error: `the plan has no target "${name}"` }];
  const unknown = (path: Contradiction['path'], names: readonly string[]) =>
    names.flatMap((name, index) => unknownTarget([...path, index], name));
  return [
    ...field.refContradictions(plan),
    ...Object.entries(targets).flatMap(([name, each]) => [
      ...field.tagContradictions(['targets', name], each),
      ...unknown(['targets', name, 'parents'], each.parents),
    ]),
    ...rows.flatMap(({ publish, linked, parents }, index) => [
      ...unknown(['rows', index, 'publish'], publish),
      ...unknown(['rows', index, 'linked'], linked),
      ...Object.keys(parents).flatMap(name => unknownTarget(['rows', index, 'parents', name], name)),
    ]),
  ];
}
